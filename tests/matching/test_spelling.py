"""Endings, compounds and typing mistakes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.spelling import Speller, inflections, split

WORDS = ("schuldhulpverlening", "eenzaamheid", "medicatie", "indicatie", "overlast", "dementie")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("schuldhulpverleening", "schuldhulpverlening"),
        ("schudlhulpverlenign", "schuldhulpverlening"),
        ("eenzaamheit", "eenzaamheid"),
        ("demetie", "dementie"),
        ("xementie", "dementie"),
        ("indicati", "indicatie"),
    ],
)
def test_a_misspelled_word_is_recognised(typed: str, meant: str) -> None:
    assert Speller(WORDS).nearest(typed) == meant


@pytest.mark.parametrize("typed", ["ggz", "moe", "ouder", "fiets", "vergadering", ""])
def test_short_and_very_different_words_are_not_guessed(typed: str) -> None:
    assert Speller((*WORDS, "ggd", "mee", "oudere")).nearest(typed) is None


@given(st.text(max_size=60))
def test_what_is_found_is_always_a_known_word(typed: str) -> None:
    assert Speller(WORDS).nearest(typed) in (None, *WORDS)


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("schuld", "schulden"),
        ("huizen", "huis"),
        ("problemen", "probleem"),
        ("maatjes", "maat"),
        ("klachten", "klacht"),
    ],
)
def test_another_ending_of_a_known_word_is_among_the_inflections(word: str, form: str) -> None:
    assert form in inflections(word)


@pytest.mark.parametrize("word", ["weerbaarheid", "vrouw", "moeder"])
def test_endings_that_change_the_meaning_are_not_taken_off(word: str) -> None:
    assert not {"weer", "rouw", "moed"} & set(inflections(word))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("schuldenprobleem", ("schulden", "probleem")),
        ("werkloosheidsprobleem", ("werkloosheid", "probleem")),
        ("vrouw", None),
    ],
)
def test_a_compound_is_cut_on_known_parts_only(word: str, parts: tuple[str, str] | None) -> None:
    assert split(word, {"schulden", "probleem", "werkloosheid", "rouw"}) == parts
