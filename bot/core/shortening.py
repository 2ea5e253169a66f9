"""Cuts a text to what fits on a button, in a line or in a message.

Pure. Not here: how long each of those may be (views).
"""

from collections.abc import Iterable


def shortened(text: str, most: int) -> str:
    """The text, cut off with '…' when it is longer than `most` UTF-16 units: as Telegram counts."""
    if 2 * len(text) <= most:  # a letter takes two at most
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * most:
        return text
    return units[: 2 * (most - 1)].decode("utf-16-le", errors="ignore").rstrip() + "…"


def fair_share(texts: Iterable[str], room: int) -> int:
    """How long each text may be, so that all of them fit: short ones whole, long ones cut off alike."""
    waiting = sorted(len(text.encode("utf-16-le")) // 2 for text in texts)
    for place, length in enumerate(waiting):
        share = room // (len(waiting) - place)
        if length > share:
            return share
        room -= length
    return max(waiting, default=room)
