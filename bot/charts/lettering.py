"""What people typed, as it can be drawn: without letters the chart's type does not have, broken over lines.

Not here: what is drawn (the charts).
"""

import textwrap
from functools import cache


def drawable(text: str) -> str:
    """The text without what would be drawn as an empty box, such as emoji."""
    known = _letters()
    return " ".join("".join(letter for letter in text if ord(letter) in known).split())


def wrapped(text: str, width: int, most: int) -> list[str]:
    """At most so many lines of at most `width` letters; what does not fit ends in '…'."""
    return textwrap.wrap(drawable(text), width, max_lines=most, placeholder=" …")


@cache
def _letters() -> frozenset[int]:
    from matplotlib.font_manager import FontProperties, findfont, get_font

    return frozenset(get_font(findfont(FontProperties())).get_charmap())
