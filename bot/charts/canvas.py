"""The paper all charts are drawn on: size, type and colours, and the way from a figure to PNG bytes.

Not here: any chart.
"""

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH = 7.2  # inches; with the dots below 1080 pixels, the width of a phone
DOTS = 150  # per inch
MARGIN = 0.15  # inches
INK = "#1f2933"
PALE = "#e4e7eb"
# Told apart by people who do not see all colours too (Okabe and Ito, https://jfly.uni-koeln.de/color/).
COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#999999")


def draw(paint: Callable[["Axes"], None], height: float, *, polar: bool = False) -> bytes:
    """What `paint` puts on one pair of axes, `height` inches high, as PNG. Slow: some tenths of a second."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    margins = ConstrainedLayoutEngine(w_pad=MARGIN, h_pad=MARGIN)
    figure = Figure(figsize=(WIDTH, height), dpi=DOTS, layout=margins)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot(polar=polar)
    for item in (axes.title, axes.xaxis.label, axes.yaxis.label):
        item.set_color(INK)
    paint(axes)
    picture = BytesIO()
    figure.savefig(picture, format="png", metadata={"Software": None})
    return picture.getvalue()
