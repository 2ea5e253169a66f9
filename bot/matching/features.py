"""Words to hashed features: the word itself, pairs of words, and its pieces of three to five letters.

Shared by training and use, so that both see the same. The hash is CRC-32, the same on every machine.
"""

from collections.abc import Sequence
from itertools import pairwise
from zlib import crc32

from bot.matching.words import ASKING_WORDS, FUNCTION_WORDS

PIECES = (3, 4, 5)
_WITHOUT_MEANING = FUNCTION_WORDS | ASKING_WORDS
VERSION = 6  # raise it when the same text gets other features


def content(words: Sequence[str]) -> list[str]:
    """The words that carry meaning; numbers do not."""
    return [word for word in words if not (word in _WITHOUT_MEANING or word.isdigit())]


def of_word(word: str) -> list[int]:
    """Hashes of one word and its pieces, the word itself first."""
    padded = f"<{word}>"
    pieces = [padded[i : i + size] for size in PIECES for i in range(len(padded) - size + 1)]
    return [_hash(f"w {word}"), *map(_hash, pieces)]


def of_pairs(words: Sequence[str]) -> list[int]:
    """Hashes of neighbouring words."""
    return [_hash(f"{left} {right}") for left, right in pairwise(words)]


def _hash(text: str) -> int:
    return crc32(text.encode())
