"""Words by how often they were said: the more often, the larger, with the count beside each.

Not here: which words count as the same (features).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.charts.canvas import COLOURS, INK, draw
from bot.charts.lettering import wrapped

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SMALLEST, LARGEST = 15, 30  # points
POINTS = 72  # in an inch
LINE = 1.6  # times the size of the letters
WIDTH = 30  # letters of the largest that fit
COUNT_PLACE = 0.1  # of the width


def word_list(words: Sequence[tuple[str, int]]) -> bytes:
    """The words as PNG, in the order given from above."""
    most = max((count for _, count in words), default=1)
    sizes = [SMALLEST + (LARGEST - SMALLEST) * (count - 1) / max(most - 1, 1) for _, count in words]
    heights = [size / POINTS * LINE for size in sizes]

    def paint(axes: "Axes") -> None:
        top = 0.0
        for (word, count), size, height in zip(words, sizes, heights, strict=True):
            middle = top - height / 2
            line = " ".join(wrapped(word, round(WIDTH * LARGEST / size), most=1)) or "–"
            axes.text(
                COUNT_PLACE * 0.7,
                middle,
                str(count),
                ha="right",
                va="center",
                fontsize=size,
                color=COLOURS[0],
            )
            axes.text(COUNT_PLACE, middle, line, va="center", fontsize=size, color=INK, parse_math=False)
            top -= height
        axes.set_xlim(0, 1)
        axes.set_ylim(top, 0)
        axes.set_axis_off()

    return draw(paint, sum(heights) + 0.3)
