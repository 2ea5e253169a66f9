"""Pictures: as wide as a phone, whatever people typed, and with nothing left out that should be there."""

from collections.abc import Callable

import pytest

from bot.charts.boxes import Box, boxes
from bot.charts.effect import Bars, effect
from bot.charts.lettering import drawable, wrapped
from bot.charts.timeline import Course, course_chart
from bot.charts.web import Spoke, web

ODD = "🙂 שלום $x^2$ <b>&amp; \x00 ﷽"
NAMES = ("Lichaamsfuncties", "Mentaal\nwelbevinden", "Zingeving", "Kwaliteit\nvan leven", "Meedoen", ODD)


def euros(value: float) -> str:
    return f"€ {value:.0f}"


def size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels."""
    assert png.startswith(b"\x89PNG")
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


PICTURES: dict[str, Callable[[], bytes]] = {
    "web": lambda: web([Spoke(name, 3, 7) for name in NAMES], "bij de start", "aan het eind"),
    "web with gaps": lambda: web([Spoke(name, None, place) for place, name in enumerate(NAMES)], "s", "e"),
    "empty web": lambda: web([Spoke(name, None, None) for name in NAMES], "s", "e"),
    "effect": lambda: effect([Bars("Gemeente", 10, 20), Bars(ODD, 0, 1e9)], "Casus", "a", "b", euros),
    "effect of nothing": lambda: effect([Bars("Gemeente", 0, 0)], "Casus", "a", "b", euros),
    "months": lambda: course_chart(Course([5, 9], "a"), Course([0, 1e9], ODD), "Casus", "maand", euros),
    "months of nothing": lambda: course_chart(Course([0], "a"), Course([0], "b"), "Casus", "maand", euros),
    "two years": lambda: course_chart(
        Course(range(24), "a"), Course(range(24), "b"), "Casus", "maand", euros
    ),
    "boxes": lambda: boxes("Samen eten", [Box("Wat", (ODD, "x" * 300), "leeg"), Box("Wie", (), "leeg")]),
    "box with only emoji": lambda: boxes("🦄", [Box("Wat", ("🦄",), "leeg")]),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_as_wide_as_a_phone_whatever_stands_in_it(name: str) -> None:
    width, height = size(PICTURES[name]())
    assert width == 1080
    assert 150 <= height <= 2000


def test_a_sheet_grows_with_what_stands_on_it() -> None:
    few, many = (size(boxes("Samen eten", [Box("Wat", ("koken",) * count, "leeg")]))[1] for count in (1, 10))
    assert many > few + 300


def test_a_line_that_nobody_filled_in_is_not_drawn() -> None:
    spokes = [Spoke(name, 3, None) for name in NAMES[:-1]]
    assert web(spokes, "bij de start", "aan het eind") == web(spokes, "bij de start", "iets anders")
    assert web(spokes, "bij de start", "aan het eind") != web(spokes, "iets anders", "aan het eind")


def test_what_the_type_does_not_have_is_left_out_and_the_rest_stays() -> None:
    assert drawable("koffie 🦄 drinken\x00") == "koffie drinken"
    assert wrapped("een twee drie vier", 8, 2) == ["een twee", "drie …"]
    assert wrapped("🦄", 8, 2) == []
