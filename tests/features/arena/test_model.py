"""What may be written on a sheet of the effectenarena."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.features.arena.model import (
    LONGEST_LINE,
    LONGEST_TITLE,
    MOST_IN_BOX,
    Box,
    Line,
    in_box,
    read_lines,
    read_title,
)


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("samen koken", ("samen koken",)),
        ("- samen  koken\n\n* samen eten\n• afwassen", ("samen koken", "samen eten", "afwassen")),
        ("buurt-app", ("buurt-app",)),
    ],
)
def test_every_row_is_a_line_without_its_bullet(typed: str, lines: tuple[str, ...]) -> None:
    assert read_lines(typed, MOST_IN_BOX) == lines


@pytest.mark.parametrize(
    ("typed", "room", "key"),
    [
        ("🙂", 3, "arena-line-empty"),
        ("- \n•", 3, "arena-line-empty"),
        ("x" * (LONGEST_LINE + 1), 3, "arena-line-long"),
        ("a\nb", 1, "arena-box-full"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_sentence(typed: str, room: int, key: str) -> None:
    with pytest.raises(UserError) as refused:
        read_lines(typed, room)
    assert refused.value.key == key


@given(st.text(max_size=200), st.integers(1, MOST_IN_BOX))
def test_whatever_is_typed_fits_or_is_refused(typed: str, room: int) -> None:
    try:
        lines = read_lines(typed, room)
    except UserError:
        return
    assert 1 <= len(lines) <= room
    assert all(0 < len(line) <= LONGEST_LINE and "\n" not in line for line in lines)


@given(st.text(max_size=100))
def test_a_title_is_one_line_that_stays_the_same_when_typed_again(typed: str) -> None:
    try:
        title = read_title(typed)
    except UserError:
        return
    assert 0 < len(title) <= LONGEST_TITLE
    assert read_title(title) == title


def test_every_line_stands_in_its_own_box() -> None:
    lines = [Line(number, 1, box, "x", None) for number, box in enumerate([*Box, *Box])]
    assert [len(in_box(lines, box)) for box in Box] == [2, 2, 2, 2]
