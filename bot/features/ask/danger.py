"""Words of acute danger: then the emergency numbers come first, and no list of colleagues in the way.

Pure. The words themselves are in `data/danger.toml`, to be edited by people of the field.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from re import Pattern

from bot.data_files import DataFileError


@dataclass(frozen=True, slots=True)
class Danger:
    """For each kind (`emergency`, `suicide`, `abuse`) the pattern of its phrases."""

    patterns: tuple[tuple[str, Pattern[str]], ...]

    @classmethod
    def load(cls, path: Path) -> "Danger":
        """Read the phrases: a table with a list per kind. Raises `DataFileError`."""
        try:
            kinds = tomllib.loads(path.read_text(encoding="utf-8"))
            return cls(tuple((kind, _pattern(table["phrases"])) for kind, table in kinds.items()))
        except (OSError, ValueError) as error:
            raise DataFileError(f"{path.name}: {error}") from None
        except (KeyError, TypeError, AttributeError):
            raise DataFileError(f"{path.name}: every kind needs a list of phrases") from None

    def in_text(self, text: str) -> tuple[str, ...]:
        """The kinds of acute danger that this text speaks of."""
        folded = " ".join(text.casefold().split())
        return tuple(kind for kind, pattern in self.patterns if pattern.search(folded))


def _pattern(phrases: list[str]) -> Pattern[str]:
    """Any of the phrases as whole words; `…` in a phrase stands for up to three words."""
    alternatives = (
        re.escape(phrase.casefold()).replace(r"\ …\ ", r"\ (?:\S+\ ){0,3}?") for phrase in phrases
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")
