"""What two scenarios come to, month after month: a line for each, and what it is at the end.

Not here: the sums (features).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.charts.canvas import COLOURS, INK, PALE, draw

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HEIGHT = 5.2  # inches
MOST_MARKS = 12  # months named below the lines
CLOSE = 0.07  # of the height: amounts at the end that are nearer than this would touch


@dataclass(frozen=True, slots=True)
class Course:
    """One scenario: what it came to at the end of each month, in euros, and how it is called."""

    amounts: Sequence[float]
    name: str


def course_chart(
    happened: Course, otherwise: Course, title: str, month: str, amount: Callable[[float], str]
) -> bytes:
    """Both as PNG; `month` stands below, `amount` writes what stands at the end of a line."""

    def paint(axes: "Axes") -> None:
        axes.set_title(title, fontsize=17, fontweight="bold", loc="left", pad=34)
        highest = max(*happened.amounts, *otherwise.amounts) or 1
        for course, colour, style in ((otherwise, COLOURS[6], "--"), (happened, COLOURS[0], "-")):
            months = range(len(course.amounts) + 1)
            axes.plot(months, [0, *course.amounts], color=colour, linewidth=4, linestyle=style)
        _ends(axes, (otherwise, happened), highest, amount)
        axes.set_ylim(-highest * 0.02, highest * 1.1)
        axes.set_xlim(0, len(happened.amounts) * 1.24)
        step = -(-len(happened.amounts) // MOST_MARKS)
        axes.set_xticks(range(step, len(happened.amounts) + 1, step))
        axes.set_xlabel(month, fontsize=14)
        axes.tick_params(labelsize=13, colors=INK, length=0)
        axes.set_yticks([])
        for side in ("top", "right", "left"):
            axes.spines[side].set_visible(False)
        axes.spines["bottom"].set_color(PALE)
        _legend(axes, happened, otherwise)

    return draw(paint, HEIGHT)


def _ends(axes: "Axes", courses: Sequence[Course], highest: float, amount: Callable[[float], str]) -> None:
    """What stands behind each line, kept apart when they end near each other."""
    low, high = sorted(courses, key=lambda course: course.amounts[-1])
    below, above = low.amounts[-1], high.amounts[-1]
    apart = max(0.0, CLOSE * highest - (above - below)) / 2
    for course, height in ((low, below - apart), (high, above + apart)):
        axes.text(
            len(course.amounts) * 1.02,
            max(height, CLOSE * highest / 2),
            amount(course.amounts[-1]),
            va="center",
            fontsize=13,
            color=INK,
        )


def _legend(axes: "Axes", happened: Course, otherwise: Course) -> None:
    from matplotlib.lines import Line2D

    axes.legend(
        handles=[
            Line2D([], [], color=COLOURS[6], linewidth=4, linestyle="--", label=otherwise.name),
            Line2D([], [], color=COLOURS[0], linewidth=4, label=happened.name),
        ],
        loc="lower left",
        bbox_to_anchor=(-0.02, 1.0),
        ncols=2,
        frameon=False,
        fontsize=13,
    )
