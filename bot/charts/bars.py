"""How often each answer was given: a bar for each, or five columns of a scale with their mean.

Not here: who may see what (features).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.charts.canvas import COLOURS, INK, PALE, draw
from bot.charts.lettering import wrapped

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LINE = 0.3  # inches for a line of a label
ROOM = 0.66  # inches for a bar and the space around it
LABEL_WIDTH = 52  # letters
MOST_LINES = 3
BEHIND = 1.3  # times the longest bar, so that the figures behind it fit
SCALE_HEIGHT = 4.6  # inches


def bars(answers: Sequence[tuple[str, int]], people: int) -> bytes:
    """Each answer and how often it was given, as PNG, from above in the order given; percentages are of `people`."""
    labels = [wrapped(label, LABEL_WIDTH, MOST_LINES) or ["–"] for label, _ in answers]
    heights = [len(lines) * LINE + ROOM for lines in labels]

    def paint(axes: "Axes") -> None:
        longest = max((count for _, count in answers), default=0) or 1
        top = 0.0
        for (_, count), lines, height in zip(answers, labels, heights, strict=True):
            middle = top - len(lines) * LINE - ROOM * 0.28
            axes.text(0, top, "\n".join(lines), va="top", fontsize=15, color=INK, parse_math=False)
            axes.barh(middle, longest, height=ROOM * 0.45, color=PALE)
            axes.barh(middle, count, height=ROOM * 0.45, color=COLOURS[0])
            axes.text(longest * 1.02, middle, _figures(count, people), va="center", fontsize=15, color=INK)
            top -= height
        axes.set_xlim(0, longest * BEHIND)
        axes.set_ylim(top, 0.05)
        axes.set_axis_off()

    return draw(paint, sum(heights) + 0.3)


def scale(counts: Sequence[int], mean: float, mean_label: str) -> bytes:
    """How often each step of a scale from 1 was chosen, as PNG, with a line where the mean lies."""

    def paint(axes: "Axes") -> None:
        steps = range(1, len(counts) + 1)
        most = max(counts, default=0) or 1
        axes.bar(steps, counts, width=0.7, color=COLOURS[0])
        for step, count in zip(steps, counts, strict=True):
            axes.text(step, count + most * 0.02, str(count), ha="center", va="bottom", fontsize=15, color=INK)
        axes.axvline(mean, color=COLOURS[4], linestyle="--", linewidth=2.5)
        axes.set_title(mean_label, fontsize=16, color=COLOURS[4], pad=12, parse_math=False)
        axes.set_xlim(0.4, len(counts) + 0.6)
        axes.set_ylim(0, most * 1.15)
        axes.set_xticks(steps, [str(step) for step in steps], fontsize=16, color=INK)
        axes.set_yticks([])
        axes.tick_params(length=0)
        for side in ("top", "right", "left"):
            axes.spines[side].set_visible(False)
        axes.spines["bottom"].set_color(PALE)

    return draw(paint, SCALE_HEIGHT)


def _figures(count: int, people: int) -> str:
    """'3 · 25%'."""
    return f"{count} · {round(100 * count / people)}%" if people else str(count)
