"""The rules about words, without a conversation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.features.words.model import (
    LONGEST_WORD,
    MOST_WORDS,
    Guesser,
    blank_spots,
    collectable,
    nearest,
    read_meaning,
    read_term,
    senses,
)
from bot.matching import Domain, Lexicon, Meaning, Topic

BEWIND = Topic(
    "bewindvoering", "geld", "Bewindvoering", "Administration", terms=("onder bewind", "bewindvoerder")
)
FOOD = Topic("voedselhulp", "geld", "Voedselbank", "Food bank", terms=("voedselpakket",))
LEXICON = Lexicon([Domain("geld", "Geld", "Money")], [BEWIND, FOOD], [], "x")
NAMES = frozenset({"yilmaz", "zuid"})


@pytest.mark.parametrize(
    ("text", "unknown", "kept"),
    [
        ("wie kent een flubberpas", ["flubberpas"], ["flubberpas"]),
        ("Flubberpas, wie kent dat", ["flubberpas"], ["flubberpas"]),
        ("wie kent dat? Flubberpas bedoel ik", ["flubberpas"], ["flubberpas"]),
        ("wie kent een Flubberpas", ["flubberpas"], []),  # a name, as far as anybody can see
        ("wie kent de FLP", ["flp"], ["flp"]),
        ("hulp voor Zwolanski en zwolanski", ["zwolanski"], []),
        ("vraag van yilmaz uit zuid", ["yilmaz", "zuid"], []),
        ("code ab12cd of 12345", ["ab12cd", "12345"], []),
        ("zo", ["zo"], []),
        ("x" * (LONGEST_WORD + 1), ["x" * (LONGEST_WORD + 1)], []),
        ("pas en pas", ["pas", "pas"], ["pas"]),
    ],
)
def test_only_words_that_are_no_name_are_kept(text: str, unknown: list[str], kept: list[str]) -> None:
    assert list(collectable(text, unknown, NAMES)) == kept


@given(st.text(), st.lists(st.text(max_size=40)))
def test_whatever_is_typed_a_few_plain_words_are_kept(text: str, unknown: list[str]) -> None:
    kept = collectable(text, unknown, NAMES)
    assert len(kept) <= MOST_WORDS
    assert set(kept) <= set(unknown) - NAMES
    assert all(word.isalpha() for word in kept)


@pytest.mark.parametrize(
    ("word", "asked", "guessed"),
    [
        ("onderbewind", {}, ("bewindvoering",)),
        ("flubberpas", {"voedselhulp": 3}, ("voedselhulp",)),
        ("onderbewind", {"voedselhulp": 1}, ("voedselhulp", "bewindvoering")),
        ("onderbewind", {"bewindvoering": 1, "voedselhulp": 1}, ("bewindvoering", "voedselhulp")),
        ("flubberpas", {}, ()),
    ],
)
def test_topics_are_guessed_by_look_and_by_the_questions(
    word: str, asked: dict[str, int], guessed: tuple[str, ...]
) -> None:
    assert Guesser(LEXICON).guesses(word, asked) == guessed


@given(st.text())
def test_a_term_that_is_read_fits_on_a_button(typed: str) -> None:
    try:
        term = read_term(typed)
    except UserError:
        return
    assert len(f"words:propose:{term}".encode()) <= 64
    assert ":" not in term
    assert read_term(term) == term


@pytest.mark.parametrize("typed", ["", " ", "?!", ":", "x" * 41])
def test_what_is_no_term_is_refused(typed: str) -> None:
    with pytest.raises(UserError):
        read_term(typed)


def test_a_meaning_becomes_one_line() -> None:
    assert read_meaning("een  pas\nvoor   gezinnen ") == "een pas voor gezinnen"


def test_a_meaning_of_several_topics_is_told_once() -> None:
    found = senses(
        [
            Meaning("Wlz", "Wet langdurige zorg", "zorg", True),
            Meaning("Wlz", "wet Langdurige zorg", "dementie", True),
            Meaning("Wlz", "iets anders", "zorg", False),
        ]
    )
    assert [(sense.long, sense.topics) for sense in found] == [
        ("Wet langdurige zorg", ("zorg", "dementie")),
        ("iets anders", ("zorg",)),
    ]


def test_the_nearest_terms_come_best_first_and_each_once() -> None:
    known = ["bewindvoerder", "Bewindvoering", "bewindvoering", "voedselbank", "x" * 50]
    found = nearest("bewindvoring", known)
    assert found[0].casefold() == "bewindvoering"
    assert len(found) == 2


def test_a_blank_spot_has_nobody_or_one() -> None:
    spots = blank_spots([BEWIND, FOOD], {"bewindvoering": [7]})
    assert [(spot.topic.id, spot.person_id) for spot in spots] == [
        ("bewindvoering", 7),
        ("voedselhulp", None),
    ]
    assert blank_spots([BEWIND], {"bewindvoering": [7, 8]}) == ()
