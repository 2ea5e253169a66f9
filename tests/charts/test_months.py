"""The picture of organisations by months: its size, and that marks differ without colour."""

import io
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image

from bot.charts.months import Mark, Row, months_chart

LEGEND = {Mark.REACHED: "gehaald", Mark.NOT_YET: "nog niet", Mark.OFF: "pauze"}


def drawn(rows: Sequence[Row], columns: int) -> Image.Image:
    headings = [f"m{number}" for number in range(columns)]
    return Image.open(io.BytesIO(months_chart(headings, rows, LEGEND)))


def row(mark: Mark, number: int = 0, columns: int = 6, name: str = "De Woonst") -> Row:
    return Row(name, [mark] * columns, [number] * columns, "0/12")


@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (1, 24), (25, 24), (3, 12)])
def test_it_is_as_wide_as_a_phone_and_not_longer_than_fits_one(rows: int, columns: int) -> None:
    picture = drawn([row(Mark.REACHED, 1, columns)] * rows, columns)
    assert picture.width == 1080
    assert picture.height < 1350


def test_marks_are_told_apart_in_black_and_white() -> None:
    marks = (Mark.REACHED, Mark.NOT_YET, Mark.OFF, Mark.NOTHING)
    ink = [255 - np.asarray(drawn([row(mark)], 6).convert("L"), dtype=float).mean() for mark in marks]
    assert ink == sorted(ink, reverse=True)
    assert all(more > less * 1.05 for more, less in pairwise(ink)), ink


@pytest.mark.parametrize(
    "name", ["<3 & {x}", "$\\frac{1}{2}$", "Stichting " + "heel " * 20 + "lang", "مؤسسة", "_^\\"]
)
def test_any_name_can_stand_beside_a_line(name: str) -> None:
    assert drawn([row(Mark.REACHED, 1, name=name)], 6).width == 1080


def test_any_number_can_stand_in_a_mark() -> None:
    numbers = (1, 9, 10, 99, 100, 31_000)
    assert drawn([Row("De Woonst", [Mark.REACHED] * 6, numbers, "6/12")], 6).width == 1080
