"""The casus as effects know it. Not here: everything else about it (casus)."""

from datetime import datetime
from typing import Protocol


class CasusTitle(Protocol):
    """What a casus is called (its code, such as 2026-014, and its title, empty once its texts were erased), and since when
    it runs; none while it is a draft.
    """

    @property
    def id(self) -> int: ...

    @property
    def code(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def brought_in_at(self) -> datetime | None: ...
