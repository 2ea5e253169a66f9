"""The guard itself: every search, minus what belongs to colleagues."""

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.privacy import dates, names, numbers
from bot.privacy.colleagues import Colleagues
from bot.privacy.signals import Kind, Signal, Span

DIGIT = re.compile(r"\d")
FEWEST_DIGITS_OF_A_DATE = 3
FEWEST_DIGITS_OF_A_PHONE = 8
FEWEST_DIGITS_OF_A_POSTCODE = 5
DIGITS_OF_A_BSN = 9


class Guard:
    """Looks texts over for what may identify a resident. `colleagues` is replaced when the directory changes."""

    def __init__(self, colleagues: Colleagues) -> None:
        self.colleagues = colleagues

    def look(self, text: str) -> tuple[Signal, ...]:
        """What stands in the text, from front to back; empty for nearly every text."""
        found = list(_signals(Kind.TITLED_NAME, self._strangers(names.titled_names(text))))
        if "@" in text:
            found += _signals(Kind.EMAIL, self._emails(text))
        if digits := len(DIGIT.findall(text)):
            found += self._numbers(text, digits)
        return tuple(sorted(set(found), key=lambda signal: (signal.start, signal.end, signal.kind)))

    def _numbers(self, text: str, digits: int) -> Iterator[Signal]:
        """Whatever holds digits. The longest are struck out first: part of a phone number is no BSN."""
        yield from _signals(Kind.FILE_NUMBER, numbers.file_numbers(text))
        yield from _signals(Kind.NAME_AND_AGE, self._aged(text))
        if digits >= FEWEST_DIGITS_OF_A_DATE:
            found = list(dates.dates(text))
            yield from _signals(Kind.DATE_OF_BIRTH, (span for span, of_birth in found if of_birth))
            text = _without(text, [span for span, _ in found])
        if digits >= FEWEST_DIGITS_OF_A_PHONE:
            accounts = list(numbers.ibans(text))
            yield from _signals(Kind.IBAN, accounts)
            text = _without(text, accounts)
            phones = list(numbers.phones(text))
            yield from _signals(Kind.PHONE, self._unknown_phones(text, phones))
            longer = [span for span in phones if len(DIGIT.findall(text, *span)) > DIGITS_OF_A_BSN]
            yield from _signals(Kind.BSN, numbers.bsns(_without(text, longer)))
        if digits >= FEWEST_DIGITS_OF_A_POSTCODE:
            yield from _signals(Kind.POSTCODE, numbers.postcodes(text))
        yield from _signals(Kind.STREET, names.streets(text))

    def _unknown_phones(self, text: str, spans: Iterable[Span]) -> Iterator[Span]:
        return (span for span in spans if not self.colleagues.has_phone(text[slice(*span)]))

    def _emails(self, text: str) -> Iterator[Span]:
        return (span for span in numbers.emails(text) if not self.colleagues.has_email(text[slice(*span)]))

    def _strangers(self, named: Iterator[names.Named]) -> Iterator[Span]:
        return (who.span for who in named if not self.colleagues.has_name(who.words))

    def _aged(self, text: str) -> Iterator[Span]:
        """A first name alone is nobody's own: with an age only a full name makes somebody a colleague."""
        for who in names.named_ages(text):
            if not (len(who.words) > 1 and self.colleagues.has_name(who.words)):
                yield who.span


def _signals(kind: Kind, spans: Iterable[Span]) -> Iterator[Signal]:
    return (Signal(kind, *span) for span in spans)


def _without(text: str, spans: Sequence[Span]) -> str:
    """The text with these places struck out; all other places stay where they are."""
    if not spans:
        return text
    letters = list(text)
    for start, end in spans:
        letters[start:end] = "¦" * (end - start)
    return "".join(letters)
