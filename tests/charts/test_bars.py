"""Bars and scales are drawn whatever the answers are called, as wide as a phone."""

import struct

import pytest

from bot.charts.bars import bars, scale
from bot.charts.canvas import DOTS, WIDTH


def size(picture: bytes) -> tuple[int, int]:
    """Width and height in pixels, as the PNG says."""
    assert picture.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


@pytest.mark.parametrize(
    "labels",
    [
        ("Ja", "Nee"),
        ("$x$ & <b>", "🙂"),
        ("مساعدة", "x" * 60),
        ("een lang antwoord " * 6, ""),
        ("alleen dit",),
    ],
)
def test_any_answers_can_be_drawn(labels: tuple[str, ...]) -> None:
    width, height = size(bars([(label, 3) for label in labels], 3))
    assert width == round(WIDTH * DOTS)
    assert height < 3 * width


def test_nobody_gave_an_answer() -> None:
    assert size(bars([("Ja", 0), ("Nee", 0)], 0))[0] == round(WIDTH * DOTS)


def test_a_longer_list_is_higher() -> None:
    short, long = (size(bars([(f"antwoord {n}", n) for n in range(count)], 9))[1] for count in (2, 8))
    assert long > 2 * short


@pytest.mark.parametrize(
    ("counts", "mean"), [((0, 0, 0, 0, 1), 5.0), ((100, 0, 3, 0, 0), 1.1), ((1, 1, 1, 1, 1), 3.0)]
)
def test_a_scale_is_as_wide_as_a_phone(counts: tuple[int, ...], mean: float) -> None:
    assert size(scale(counts, mean, "Gemiddeld $"))[0] == round(WIDTH * DOTS)
