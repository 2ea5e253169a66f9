"""A sheet with boxes below each other, an arrow from each to the next, and lines of text in them.

Not here: what the boxes are about (features).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.charts.canvas import COLOURS, INK, draw
from bot.charts.lettering import wrapped

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH = 100.0  # of the sheet, in its own units; a line of text is LINE high
LINE = 4.6
HEADING = 6.4
PADDING = 2.6
GAP = 6.0
UNIT = 0.0655  # inches
LETTERS = 56  # in a line
MOST_LINES = 4  # of one item
TITLE_LETTERS = 36


@dataclass(frozen=True, slots=True)
class Box:
    """A heading and what stands below it; `empty` is said when there is nothing."""

    heading: str
    items: tuple[str, ...]
    empty: str


def boxes(title: str, content: Sequence[Box]) -> bytes:
    """The sheet as PNG, as high as its text."""
    head = wrapped(title, TITLE_LETTERS, 2)
    blocks = [_lines(box) for box in content]
    heights = [HEADING + LINE * len(block) + 2 * PADDING for block in blocks]
    total = sum(heights) + GAP * (len(blocks) - 1) + HEADING * len(head) + PADDING

    def paint(axes: "Axes") -> None:
        axes.set_xlim(0, WIDTH)
        axes.set_ylim(-total - 0.5, 0.5)
        axes.axis("off")
        for place, line in enumerate(head):
            _write(axes, 0, -(place + 0.75) * HEADING, line, size=18, bold=True)
        top = -HEADING * len(head) - PADDING
        for place, (box, block, height) in enumerate(zip(content, blocks, heights, strict=True)):
            _box(axes, top, height, box.heading, block, COLOURS[place % len(COLOURS)])
            top -= height
            if place < len(blocks) - 1:
                _arrow(axes, top)
            top -= GAP

    return draw(paint, total * UNIT)


def _lines(box: Box) -> list[str]:
    """Every item on lines that fit, the first with a bullet."""
    lines = []
    for item in box.items:
        first, *rest = wrapped(item, LETTERS, MOST_LINES) or [""]
        lines += [f"• {first}", *(f"   {line}" for line in rest)]
    return lines or [box.empty]


def _box(axes: "Axes", top: float, height: float, heading: str, lines: Sequence[str], colour: str) -> None:
    from matplotlib.patches import FancyBboxPatch

    shape = "round,pad=0,rounding_size=2"
    axes.add_patch(
        FancyBboxPatch((0.3, top - height), WIDTH - 0.6, height, shape, fc=(colour, 0.1), ec=colour, lw=2)
    )
    _write(axes, PADDING, top - PADDING - 0.6 * HEADING, heading, size=15, bold=True)
    for place, line in enumerate(lines):
        _write(axes, PADDING, top - PADDING - HEADING - (place + 0.75) * LINE, line, size=13)


def _arrow(axes: "Axes", top: float) -> None:
    axes.annotate(
        "",
        xy=(WIDTH / 2, top - GAP + 0.6),
        xytext=(WIDTH / 2, top - 0.4),
        arrowprops={"arrowstyle": "-|>,head_width=0.5,head_length=0.7", "color": INK, "lw": 2.5},
    )


def _write(axes: "Axes", left: float, foot: float, text: str, *, size: int, bold: bool = False) -> None:
    """A line of text; `foot` is where its letters stand."""
    axes.text(
        left,
        foot,
        text,
        va="baseline",
        fontsize=size,
        color=INK,
        fontweight="bold" if bold else "normal",
        parse_math=False,
    )
