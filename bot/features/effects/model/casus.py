"""The casus as effects know it. Not here: everything else about it (casus)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CasusTitle:
    """What a casus is called: its number, such as 2026-014, and its title, empty once its texts were erased."""

    id: int
    number: str
    title: str
