"""How words and names are compared: without case and accents. Pure."""

import unicodedata

NOT_DECOMPOSED = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})
"""Letters that Unicode does not take apart into a letter and an accent."""


def fold(text: str) -> str:
    """The text without case, accents and doubled spaces: how names are compared."""
    if text.isascii():
        return " ".join(text.lower().split())
    apart = unicodedata.normalize("NFKD", text.casefold().translate(NOT_DECOMPOSED))
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())
