"""Folding and cutting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.text import MAX_TOKENS, fold, joined, keys, tokenise


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Çelik", "celik"),
        ("Aydoğan", "aydogan"),
        ("Işık", "isik"),
        ("cliënt", "client"),
        ("STRASSE", "strasse"),
        ("ß", "ss"),
    ],
)
def test_case_and_accents_make_no_difference(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("re-integratie", ["re", "integratie"]),
        ("baby's en 's nachts", ["babys", "en", "s", "nachts"]),
        ("LVB+verslaving, huish.hulp", ["lvb", "verslaving", "huish", "hulp"]),
        ("😀 !!", []),
    ],
)
def test_marks_and_hyphens_end_a_word_and_apostrophes_do_not(text: str, words: list[str]) -> None:
    assert keys(text) == words


def test_spaces_and_hyphens_make_no_difference_once_joined() -> None:
    assert joined("schuld hulp-verlening") == joined("Schuldhulpverlening")


def test_a_comma_parts_words_and_is_kept_as_a_token_without_a_key() -> None:
    assert [token.key for token in tokenise("wonen, werk")] == ["wonen", "", "werk"]


@given(st.text(max_size=6_000))
def test_any_text_gives_a_bounded_number_of_tokens(text: str) -> None:
    tokens = tokenise(text)
    assert len(tokens) <= MAX_TOKENS
    assert all(token.key == fold(token.key) for token in tokens)
