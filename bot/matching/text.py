"""Text to tokens: folding of case and accents, and cutting into words.

Here lives nothing that knows the meaning of a word; that is `lexicon` and `understand`.
"""

import re
import unicodedata
from typing import NamedTuple

MAX_CHARS = 2_000
MAX_TOKENS = 160

_WORD = re.compile(r"[^\W_]+")
_PIECE = re.compile(r"[^\W_]+(?:['’`´][^\W_]+)*|[,;:+/()?!\n|]|\.(?=\s)")
_APOSTROPHES = str.maketrans("", "", "'’`´")
_LETTERS_WITHOUT_PARTS = str.maketrans("ıøłđ", "iold")  # NFKD does not take these apart


class Token(NamedTuple):
    """One word: as typed, and folded (lower case, no accents, no apostrophes).

    A comma or another mark that parts words has an empty `key`.
    """

    typed: str
    key: str


def fold(text: str) -> str:
    """Lower case without accents: "Çelik" and "celik" become the same."""
    if text.isascii():
        return text.lower()
    lowered = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS_WITHOUT_PARTS)
    return "".join(char for char in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(char))


def tokenise(text: str) -> list[Token]:
    """The words and parting marks of a text, at most `MAX_TOKENS`; hyphens, and dots inside a word, just end a word."""
    pieces = _PIECE.findall(text[:MAX_CHARS])[:MAX_TOKENS]
    return [Token(piece, _key(piece)) for piece in pieces]


def _key(piece: str) -> str:
    if piece.isalnum():
        return fold(piece)
    return fold(piece).translate(_APOSTROPHES) if piece[0].isalnum() else ""


def keys(text: str) -> list[str]:
    """The folded words of a text."""
    folded = fold(text[:MAX_CHARS])
    if folded.isalnum():
        return [folded]
    return _WORD.findall(folded.translate(_APOSTROPHES))[:MAX_TOKENS]


def small_words(text: str) -> set[str]:
    """The words of a text that are written without a capital."""
    return {word for word in _WORD.findall(text.translate(_APOSTROPHES)) if word.islower()}


def joined(text: str) -> str:
    """The folded words written as one, so that spaces and hyphens make no difference."""
    return "".join(keys(text))
