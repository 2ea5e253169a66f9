"""The shipped lexicon, a wijk's own words, and what is said about mistakes."""

from pathlib import Path

import pytest

from bot.data_files import data_folder
from bot.matching import Lexicon, LexiconError
from bot.matching.check import read_file, remarks

SHIPPED = data_folder() / "lexicon"
GOOD = """
[domain]
id = "geld"
nl = "Geld"
en = "Money"

[[topic]]
id = "schulden"
nl = "Schulden"
en = "Debts"
terms = ["schulden"]
examples = ["Er ligt een stapel dichte enveloppen."]
[topic.abbreviations]
BW = "bewindvoering"
"""


def written(folder: Path, text: str, name: str = "geld.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_lexicon_covers_the_field(lexicon: Lexicon) -> None:
    assert len(lexicon.domains) == 18
    assert len(lexicon.topics) >= 120
    assert all(len(topic.examples) >= 12 for topic in lexicon.topics)
    assert sum(len(topic.terms) + len(topic.residents) for topic in lexicon.topics) > 5_000


def test_every_topic_has_labels_and_near_topics_that_exist(lexicon: Lexicon) -> None:
    for topic in lexicon.topics:
        assert topic.nl
        assert topic.en
        assert all(lexicon.topic(near) for near in topic.near)


def test_an_abbreviation_keeps_all_its_meanings(lexicon: Lexicon) -> None:
    assert {meaning.topic for meaning in lexicon.meanings("bw")} == {"bewindvoering", "beschermd_wonen"}


@pytest.mark.parametrize(
    ("line", "mistake"),
    [
        ('terms = ["schulden"]\nterns = []', "geld.toml:12: schulden: unknown key 'terns'"),
        ('terms = "schulden"', "geld.toml:11: schulden: 'terms' must be a list of words"),
        ('terms = ["schulden", "de"]', "geld.toml:11: schulden: 'de' is too ordinary to point to a topic"),
        ('terms = ["schulden", "?"]', "geld.toml:11: schulden: '?' has no letters"),
        ('terms = ["schulden"]\ntraps = ["schulden"]', "geld.toml:11: schulden: 'schulden' is a word and a trap of the same topic"),
        ('terms = []\nnear = ["rente"]', "geld.toml:12: schulden: near topic 'rente' does not exist"),
        ('terms = []\ndomain = "gas"', "geld.toml:8: schulden: no such domain"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_file_and_line(tmp_path: Path, line: str, mistake: str) -> None:
    written(tmp_path, GOOD.replace('terms = ["schulden"]', line))
    with pytest.raises(LexiconError) as caught:
        Lexicon.load(tmp_path)
    assert mistake in caught.value.mistakes


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    written(tmp_path, GOOD.replace('en = "Debts"', "").replace('"schulden"]', '"de", "het"]'))
    with pytest.raises(LexiconError) as caught:
        Lexicon.load(tmp_path)
    assert len(caught.value.mistakes) == 3


@pytest.mark.parametrize(
    "text",
    [
        "[domain",
        "topic = 1",
        "[[topic]]\nnl = 'x'",
        "[none]\nweer = 'zon'",
        "domain = 3",
        "[[topic]]\nid = 3",
    ],
)
def test_a_file_of_the_wrong_shape_is_refused_and_named(tmp_path: Path, text: str) -> None:
    written(tmp_path, text)
    with pytest.raises(LexiconError, match=r"geld\.toml"):
        Lexicon.load(tmp_path)


def test_a_folder_without_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no lexicon files"):
        Lexicon.load(tmp_path)


def test_two_files_with_the_same_topic_are_refused(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    written(tmp_path, GOOD, "more.toml")
    with pytest.raises(LexiconError, match="'schulden' stands twice"):
        Lexicon.load(tmp_path)


def test_a_wijk_extends_a_topic_and_adds_its_own_without_touching_the_fingerprint(tmp_path: Path) -> None:
    own = written(
        tmp_path,
        '[[topic]]\nid = "schulden"\nterms = ["Lindefonds"]\n'
        '[[topic]]\nid = "volkstuin"\nnl = "Volkstuin"\nen = "Allotment"\ndomain = "meedoen"\nterms = ["volkstuin"]\n',
        "own.toml",
    )
    shipped, extended = Lexicon.load(SHIPPED), Lexicon.load(SHIPPED, own)
    assert "Lindefonds" in extended.topic("schulden").terms
    assert set(shipped.topic("schulden").terms) < set(extended.topic("schulden").terms)
    assert extended.topic("volkstuin").domain == "meedoen"
    assert extended.fingerprint == shipped.fingerprint
    assert extended.shipped == len(shipped.topics)


def test_remarks_name_words_that_stand_twice_and_traps_that_belong_to_another_topic(tmp_path: Path) -> None:
    other = '[[topic]]\nid = "gas"\nnl = "Gas"\nen = "Gas"\nterms = ["Schulden"]\n'
    second = '[[topic]]\nid = "zon"\nnl = "Zon"\nen = "Sun"\ntraps = ["schulden"]\n'
    found = remarks([read_file(written(tmp_path, GOOD + other + second))])
    assert any("stands also in" in line for line in found)
    assert any("trap 'schulden' of zon" in line for line in found)
