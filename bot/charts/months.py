"""Organisations by months: who reached what was agreed, who not yet, who paused.

Each state has a shape of its own, so that it reads without colour; the number in it is how many there were.
Not here: what the marks mean to whom (features), the paper (canvas).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from bot.charts.canvas import COLOURS, INK, PALE, draw

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROW = 0.3  # inches; on a phone a line of text with some air
AROUND = 1.0  # inches, for the months above and the legend below
LONGEST_NAME = 24
MOST_ACROSS = 14  # columns whose headings fit beside each other
GREY = "#7b8794"


class Mark(Enum):
    """How one row stands in one column."""

    REACHED = "reached"
    NOT_YET = "not_yet"
    OFF = "off"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Row:
    """One organisation: a mark and a number for each column, and how far it is in all."""

    name: str
    marks: Sequence[Mark]
    numbers: Sequence[int]
    total: str


def months_chart(columns: Sequence[str], rows: Sequence[Row], legend: Mapping[Mark, str]) -> bytes:
    """One line for each row, one column for each month, as PNG. One to some 25 rows fit a phone."""
    return draw(lambda axes: _paint(axes, columns, rows, legend), ROW * len(rows) + AROUND)


def _paint(axes: "Axes", columns: Sequence[str], rows: Sequence[Row], legend: Mapping[Mark, str]) -> None:
    wide = max(len(columns), 6)
    axes.set_xlim(-0.5, wide - 0.5)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    for side in axes.spines.values():
        side.set_visible(False)
    axes.hlines([place - 0.5 for place in range(1, len(rows))], -0.5, wide - 0.5, colors=PALE, linewidths=0.8)
    axes.tick_params(length=0, labelcolor=INK, labeltop=True, labelbottom=False)
    turned = 90 if len(columns) > MOST_ACROSS // 2 else 0
    axes.set_xticks(range(len(columns)), columns, fontsize=9, rotation=turned)
    axes.set_yticks(range(len(rows)), [_short(row.name) for row in rows], fontsize=10)
    totals = axes.secondary_yaxis("right")
    totals.set_yticks(range(len(rows)), [row.total for row in rows], fontsize=10)
    totals.tick_params(length=0, labelcolor=INK)
    totals.spines["right"].set_visible(False)
    size = _size(wide)
    shown = [mark for mark in legend if _mark(axes, rows, mark, size, legend[mark])]
    _numbers(axes, rows, size)
    if shown:
        axes.legend(
            loc="upper center",
            bbox_to_anchor=(0.5, 0),
            ncols=len(shown),
            frameon=False,
            fontsize=10,
            labelcolor=INK,
            markerscale=min(1.0, (110 / size) ** 0.5),
        )


def _size(columns: int) -> float:
    """The area of a mark in points²: as large as a column allows."""
    side = min(16.0, 300 / columns * 0.82)
    return side * side


def _mark(axes: "Axes", rows: Sequence[Row], mark: Mark, size: float, label: str) -> bool:
    """Put all marks of one kind; returns whether there are any."""
    places = [(x, y) for y, row in enumerate(rows) for x, found in enumerate(row.marks) if found is mark]
    if not places or mark is Mark.NOTHING:
        return False
    across, down = zip(*places, strict=True)
    match mark:
        case Mark.REACHED:
            axes.scatter(across, down, s=size, marker="s", color=COLOURS[0], label=label)
        case Mark.NOT_YET:
            axes.scatter(
                across,
                down,
                s=size * 0.8,
                marker="o",
                facecolors="white",
                edgecolors=COLOURS[4],
                linewidths=1.6,
                label=label,
            )
        case _:
            axes.scatter(across, down, s=size * 0.5, marker="_", color=GREY, linewidths=2.4, label=label)
    return True


def _numbers(axes: "Axes", rows: Sequence[Row], size: float) -> None:
    """The numbers inside the marks: all that are the same in one go, because single texts are slow."""
    for number, reached, places in _same(rows):
        across, down = zip(*places, strict=True)
        sign = f"${number}$" if number < 100 else "$+$"
        scale = 0.28 if number < 10 else 0.45
        axes.scatter(
            across, down, s=size * scale, marker=sign, color="white" if reached else INK, linewidths=0.4
        )


def _same(rows: Sequence[Row]) -> Iterator[tuple[int, bool, list[tuple[int, int]]]]:
    places: dict[tuple[int, bool], list[tuple[int, int]]] = {}
    for y, row in enumerate(rows):
        for x, (mark, number) in enumerate(zip(row.marks, row.numbers, strict=True)):
            if number and mark in (Mark.REACHED, Mark.NOT_YET):
                places.setdefault((number, mark is Mark.REACHED), []).append((x, y))
    for (number, reached), found in places.items():
        yield number, reached, found


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"
