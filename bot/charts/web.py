"""The web of Positieve Gezondheid: one spoke for each dimension, 0 in the middle and 10 at the edge, before and after.

Not here: what the dimensions are called and who filled them in (features).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan, tau
from typing import TYPE_CHECKING, Any

from bot.charts.canvas import COLOURS, INK, PALE, draw

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HEIGHT = 7.0  # inches
MOST = 10
LABEL_PLACE = 11.0  # along a spoke, just outside the web


@dataclass(frozen=True, slots=True)
class Spoke:
    """One dimension, at the start and at the end; none is unknown."""

    label: str
    before: int | None
    after: int | None


def web(spokes: Sequence[Spoke], before: str, after: str) -> bytes:
    """The web as PNG; `before` and `after` name the two lines, and a line nobody filled in is left out."""

    def paint(axes: "Axes") -> None:
        angles = [tau * place / len(spokes) for place in range(len(spokes))]
        _frame(axes, angles)
        for angle, spoke in zip(angles, spokes, strict=True):
            _label(axes, angle, spoke)
        lines = (
            (before, [spoke.before for spoke in spokes], COLOURS[1], "--"),
            (after, [spoke.after for spoke in spokes], COLOURS[0], "-"),
        )
        for name, scores, colour, style in lines:
            if any(score is not None for score in scores):
                _line(axes, angles, scores, name, colour, style)
        if axes.get_lines():
            axes.legend(loc="lower center", bbox_to_anchor=(0.5, -0.3), ncols=2, frameon=False, fontsize=14)

    return draw(paint, HEIGHT, polar=True)


def _frame(axes: "Axes", angles: Sequence[float]) -> None:
    polar: Any = axes
    polar.set_theta_zero_location("N")
    polar.set_theta_direction(-1)
    polar.set_rlabel_position(360 / len(angles) / 2)
    axes.set_ylim(0, MOST)
    axes.set_yticks(range(2, MOST + 1, 2))
    axes.tick_params(axis="y", labelsize=11, labelcolor=INK)
    axes.set_xticks(angles, labels=[""] * len(angles))
    axes.grid(color=PALE, linewidth=1.2)
    axes.spines["polar"].set_color(PALE)


def _label(axes: "Axes", angle: float, spoke: Spoke) -> None:
    """The name of a dimension outside its spoke, turned to the side where there is room."""
    side = round(angle / tau * 12) % 12  # as on a clock
    across = "center" if side in (0, 6) else "left" if side < 6 else "right"
    up = "bottom" if side in (0, 1, 11) else "top" if side in (5, 6, 7) else "center"
    axes.text(angle, LABEL_PLACE, spoke.label, ha=across, va=up, fontsize=13, color=INK, fontweight="bold")


def _line(
    axes: "Axes",
    angles: Sequence[float],
    scores: Sequence[int | None],
    name: str,
    colour: str,
    style: str,
) -> None:
    """A line from spoke to spoke, broken where a score is unknown."""
    values = [nan if score is None else float(score) for score in scores]
    around, closed = [*angles, tau], [*values, values[0]]
    axes.plot(
        around,
        closed,
        style,
        color=colour,
        linewidth=3,
        marker="o",
        markersize=9,
        label=name,
        clip_on=False,
        zorder=3,
    )
    if None not in scores:
        axes.fill(around, closed, color=colour, alpha=0.15)
