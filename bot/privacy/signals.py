"""What the guard reports: a kind and a place, never the text itself."""

from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]
"""Where something stands in a text: from, up to."""


class Kind(StrEnum):
    """What a piece of text looks like. The value is also the end of its text key, `privacy-kind-bsn`."""

    BSN = "bsn"
    DATE_OF_BIRTH = "date-of-birth"
    IBAN = "iban"
    FILE_NUMBER = "file-number"
    POSTCODE = "postcode"
    STREET = "street"
    PHONE = "phone"
    EMAIL = "email"
    TITLED_NAME = "titled-name"
    NAME_AND_AGE = "name-and-age"
    CONTACT = "contact"

    @property
    def hard(self) -> bool:
        """Whether nobody may confirm it away: this is never the data of a colleague."""
        return self in _HARD


_HARD = frozenset({Kind.BSN, Kind.DATE_OF_BIRTH, Kind.IBAN, Kind.FILE_NUMBER})


@dataclass(frozen=True, slots=True)
class Signal:
    """One piece of text that may identify a resident, at `text[start:end]`."""

    kind: Kind
    start: int
    end: int

    @property
    def hard(self) -> bool:
        """See `Kind.hard`."""
        return self.kind.hard
