"""Acute danger: what is, and what only sounds like it."""

from pathlib import Path

import pytest

from bot.data_files import DataFileError, data_folder
from bot.features.ask.danger import Danger


@pytest.fixture(scope="module")
def danger() -> Danger:
    return Danger.load(data_folder() / "danger.toml")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hij staat met een mes voor de deur", "emergency"),
        ("ze is BEWUSTELOOS", "emergency"),
        ("cliënt wil dood en heeft pillen geslikt", "suicide"),
        ("ze wil er een einde aan maken vannacht", "suicide"),
        ("vader slaat zijn kind", "abuse"),
        ("she wants to die", "suicide"),
    ],
)
def test_danger_of_this_moment_is_heard(danger: Danger, text: str, kind: str) -> None:
    assert kind in danger.in_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "wie weet iets van suïcidepreventie",
        "huiselijk geweld, wie heeft daar verstand van?",
        "doodgaan van de honger bij de voedselbank",
        "zijn opa is dood",
        "ik zoek iemand die messen slijpt",
        "wildoodleuk",
    ],
)
def test_a_question_about_a_subject_is_no_danger(danger: Danger, text: str) -> None:
    assert danger.in_text(text) == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("[suicide]\nphrases = [", "danger.toml: "),
        ("[suicide]\nwords = []", "every kind needs a list"),
        ("suicide = 3", "every kind needs a list"),
        (None, "danger.toml: "),
    ],
)
def test_a_mistake_in_the_file_is_told_with_its_name(
    tmp_path: Path, content: str | None, reason: str
) -> None:
    path = tmp_path / "danger.toml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(DataFileError, match=reason):
        Danger.load(path)
