"""Training, keeping and using the small model."""

from pathlib import Path

import numpy as np
import pytest

from bot.data_files import data_folder
from bot.matching import Domain, Lexicon, Model, ModelError, Topic, train
from bot.matching.features import content
from bot.matching.text import keys

SMALL = Lexicon(
    domains=[Domain("geld", "Geld", "Money")],
    topics=[
        Topic("schulden", "geld", "Schulden", "Debts", examples=("Er liggen dichte enveloppen.",), everyday=("deurwaarder",)),
        Topic("rouw", "geld", "Rouw", "Grief", examples=("Haar man is overleden.",), everyday=("begrafenis", "gemis")),
    ],
    none=["Het regent morgen.", "paraplu"],
    fingerprint="small",
)  # fmt: skip


def test_a_text_resembles_the_topic_whose_words_it_uses() -> None:
    resembles = train(SMALL).resemblance(["deurwaarder", "enveloppen"])
    assert resembles.chances.argmax() == 0
    assert resembles.chances.sum() == pytest.approx(1)


def test_training_twice_gives_the_same_model() -> None:
    words = ["begrafenis", "enveloppen"]
    once, again = train(SMALL).resemblance(words), train(SMALL).resemblance(words)
    assert np.array_equal(once.chances, again.chances)
    assert once.ours == again.ours


def test_a_saved_model_comes_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    trained = train(SMALL)
    trained.save(path)
    loaded = Model.load(path, SMALL)
    assert loaded.resemblance(["gemis"]).chances.tolist() == trained.resemblance(["gemis"]).chances.tolist()
    assert loaded.specific == pytest.approx(trained.specific)


def test_a_model_of_another_lexicon_is_refused_with_the_cure(tmp_path: Path, lexicon: Lexicon) -> None:
    path = tmp_path / "model.npz"
    train(SMALL).save(path)
    with pytest.raises(ModelError, match="wijkbot train"):
        Model.load(path, lexicon)


def test_a_missing_or_damaged_model_is_refused_with_the_cure(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="wijkbot train"):
        Model.load(tmp_path / "none.npz", SMALL)
    (tmp_path / "bad.npz").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(ModelError, match="wijkbot train"):
        Model.load(tmp_path / "bad.npz", SMALL)


def test_the_shipped_model_is_small() -> None:
    assert (data_folder() / "matching" / "model.npz").stat().st_size < 6_000_000


@pytest.mark.parametrize("text", ["", "qwxz vvkk", "привет как дела", "مرحبا بك", "xxxxxxxxxxxxxxxxxxxxxxxx"])
def test_what_was_never_seen_resembles_nothing_of_ours(model: Model, text: str) -> None:
    assert model.resemblance(content(keys(text))).ours < 0.4
