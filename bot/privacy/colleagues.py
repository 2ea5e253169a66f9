"""The names, numbers and addresses that belong to colleagues: they are no client data.

Not here: where they come from (the directory).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from sys import intern

from bot.core import folding
from bot.privacy.words import PARTICLES

DIGITS_THAT_TELL = 9
"""The last nine digits of a Dutch number are the same with 0, +31 and 0031 in front."""


@dataclass(frozen=True, slots=True)
class Colleagues:
    """Who stands in the directory. Make one with `Colleagues.of`; make a new one when the directory changes."""

    _names: Mapping[str, Sequence[Sequence[str]]] = field(default_factory=dict)
    _phones: frozenset[str] = frozenset()
    _emails: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        names: Iterable[str] = (),
        phones: Iterable[str] = (),
        emails: Iterable[str] = (),
        organisations: Iterable[str] = (),
    ) -> "Colleagues":
        """Everything as people typed it: full names, numbers in any form."""
        by_word: dict[str, list[tuple[str, ...]]] = {}
        for name in chain(names, organisations):
            words = tuple(_telling_words(name.replace("-", " ").split()))
            for word in words:
                by_word.setdefault(word, []).append(words)
        return cls(
            by_word,
            frozenset(_phone_key(phone) for phone in phones if phone),
            frozenset(email.casefold() for email in emails),
        )

    def has_name(self, words: Iterable[str]) -> bool:
        """Whether one colleague or organisation carries all these words, so 'Bakker' as well as 'Anna Bakker'."""
        asked = _telling_words(part for word in words for part in word.split("-"))
        first = next(iter(asked), "")
        return any(asked.issubset(whole) for whole in self._names.get(first, ()))

    def has_phone(self, phone: str) -> bool:
        """Whether this number, however it is written, is a colleague's."""
        return _phone_key(phone) in self._phones

    def has_email(self, email: str) -> bool:
        """Whether this address is a colleague's."""
        return email.casefold() in self._emails


def _phone_key(phone: str) -> str:
    return "".join(filter(str.isdigit, phone))[-DIGITS_THAT_TELL:]


def _telling_words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(intern(fold(word)) for word in words) - PARTICLES - {""}


def fold(word: str) -> str:
    """The word without case, accents and punctuation around it."""
    return folding.fold(word).strip(".,;:!?()'’\"")
