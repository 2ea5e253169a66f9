"""Cuts a text to what fits on a button, in a line or in a message.

Pure. Not here: how long each of those may be (views).
"""


def shortened(text: str, most: int) -> str:
    """The text, cut off with '…' when it is longer than `most` UTF-16 units: as Telegram counts."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * most:
        return text
    return units[: 2 * (most - 1)].decode("utf-16-le", errors="ignore").rstrip() + "…"
