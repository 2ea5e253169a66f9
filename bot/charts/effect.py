"""Who pays and who saves: for each payer two bars, what it cost and what it would have cost otherwise.

Not here: the sums (features).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.charts.canvas import COLOURS, INK, PALE, draw
from bot.charts.lettering import wrapped

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BAR = 0.31  # of the room of one payer
ROOM = 1.35  # inches for each payer
AROUND = 1.4  # inches for the heading and the legend
NAME_WIDTH = 44  # letters
LABEL_ROOM = 1.34  # times the longest bar, so that the amount behind it fits


@dataclass(frozen=True, slots=True)
class Bars:
    """One payer: what it costs in one scenario and in the other, in euros."""

    payer: str
    happened: float
    otherwise: float


def effect(
    payers: Sequence[Bars], title: str, happened: str, otherwise: str, amount: Callable[[float], str]
) -> bytes:
    """The bars as PNG, in the order given from above; `amount` writes what stands behind a bar."""

    def paint(axes: "Axes") -> None:
        axes.set_title(title, fontsize=17, fontweight="bold", loc="left", pad=34)
        longest = max((max(bars.happened, bars.otherwise) for bars in payers), default=0) or 1
        for place, bars in enumerate(payers):
            top = -place
            name = " ".join(wrapped(bars.payer, NAME_WIDTH, most=1))
            axes.text(0, top + 0.36, name, va="bottom", fontsize=14, color=INK, parse_math=False)
            _bar(axes, top + BAR / 2, bars.otherwise, COLOURS[6], amount, longest)
            _bar(axes, top - BAR / 2, bars.happened, COLOURS[0], amount, longest)
        axes.set_xlim(0, longest * LABEL_ROOM)
        axes.set_ylim(-len(payers) + 0.5, 0.75)
        _bare(axes)
        _legend(axes, happened, otherwise)

    return draw(paint, AROUND + ROOM * max(len(payers), 1))


def _bar(
    axes: "Axes", height: float, value: float, colour: str, amount: Callable[[float], str], longest: float
) -> None:
    axes.barh(height, value, height=BAR, color=colour)
    axes.text(value + longest * 0.015, height, amount(value), va="center", fontsize=13, color=INK)


def _bare(axes: "Axes") -> None:
    axes.set_xticks([])
    axes.set_yticks([])
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    axes.spines["left"].set_color(PALE)


def _legend(axes: "Axes", happened: str, otherwise: str) -> None:
    from matplotlib.patches import Patch

    axes.legend(
        handles=[Patch(color=COLOURS[6], label=otherwise), Patch(color=COLOURS[0], label=happened)],
        loc="lower left",
        bbox_to_anchor=(-0.02, 1.0),
        ncols=2,
        frameon=False,
        fontsize=13,
    )
