"""Finds identifying numbers by their shape: BSN, IBAN, phone, e-mail, file number, postcode.

Every search is linear in the text: no pattern may start over inside a run it has already read.
Not here: dates (dates), names and streets (names), and whose number it is (guard).
"""

import re
from collections.abc import Iterator
from itertools import islice

from phonenumbers import NumberParseException, PhoneNumberMatcher, PhoneNumberType, number_type, parse
from stdnum import iban
from stdnum.nl import bsn, postcode

from bot.privacy.signals import Span
from bot.privacy.words import TWO_LETTER_WORDS

GAP = r"[ \t.\-‐-―−·\u00a0\u2000-\u200f\u202f\u2060\ufeff]{0,3}"
"""What may stand between two digits of one number; never a line break."""

BSN = re.compile(rf"(?<!\w)(?=(\d(?:{GAP}\d){{8}})(?!\w))")
IBAN = re.compile(r"(?<!\w)(?=((?:[A-Z]{2} ?|[A-Za-z]{2})\d{2}(?:[ .-]?[A-Za-z0-9]){11,30}))")
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}")
DUTCH_PHONE = re.compile(
    rf"(?<![\w+])(?:(?:\+|00)31{GAP}(?:\(0\){GAP})?|\(?0)[1-9](?:[)/]?{GAP}\d){{8}}(?!\w)"
)
FILE_NUMBER = re.compile(
    r"(?<![^\W_])(?:"
    r"(?:(?:dossier|zaak|cli[eë]nt|klant|pati[eë]nt|registratie|polis|case|file|patient)(?:en)?[ _-]?"
    r"(?:nummer|nr\b\.?|no\b\.?|number|id\b|#)|v-?nummer|bsn|burgerservicenummer|sofinummer)"
    r"[ _-]?(?:nummer|nr\.?)?\s*(?:(?:is|was|luidt)\b)?\s*[:=#]?\s*(?P<labelled>[a-z]{0,4}[-/. ]?\d[\w/.-]+)"
    r"|(?:dossier|zaak|case file)\s*[:#]?\s*(?!(?:19|20)\d\d(?![\w/-]))(?P<bare>\d{4}[\w/-]*))",
    re.IGNORECASE,
)
"""With a word such as 'nummer' two digits will do; after a bare 'dossier' it takes four, and no year."""

POSTCODE = re.compile(r"(?<!\w)([1-9]\d{3}[ \u00a0]?)([A-Za-z]{2})(?!\w)")
HOUSE_NUMBER_AFTER = re.compile(
    r"[\s,;:-]*(?:huisnummer|huisnr\.?|nummer|nr\.?|no\.?)?[\s:]*\d{1,5}(?!\d)", re.IGNORECASE
)
HOUSE_NUMBER_BEFORE = re.compile(r"(?<![\w.:-])\d{1,5}[ -]?[A-Za-z]?[\s,;-]+$")

PUBLIC_PHONES = {
    PhoneNumberType.TOLL_FREE,
    PhoneNumberType.PREMIUM_RATE,
    PhoneNumberType.SHARED_COST,
    PhoneNumberType.UAN,
}
"""0800, 0900 and 088 belong to services, not to residents."""

MOST_FOREIGN_PHONES = 20
"""A pasted table stays cheap to read: one number is enough to refuse it."""


def bsns(text: str) -> Iterator[Span]:
    """Nine digits, however they are spaced, that pass the eleven-test (so do 9 % of random ones)."""
    for match in BSN.finditer(text):
        if bsn.is_valid(_digits(match[1])):
            yield match.span(1)


def ibans(text: str) -> Iterator[Span]:
    """Account numbers with a right check sum; an account number ends where a word ends."""
    for match in IBAN.finditer(text):
        run, start = match[1], match.start(1)
        ends = (i for i in range(15, len(run) + 1) if not text[start + i : start + i + 1].isalnum())
        for end in ends:
            if iban.is_valid(run[:end], check_country=False):
                yield start, start + end
                break


def phones(text: str) -> Iterator[Span]:
    """Numbers of people, Dutch or with a country code; those of public services are left out."""
    for dutch in DUTCH_PHONE.finditer(text):
        if not _is_public(dutch[0]):
            yield dutch.span()
    if "+" in text or "00" in text:
        for match in islice(PhoneNumberMatcher(text, "NL"), MOST_FOREIGN_PHONES):
            if match.raw_string.startswith(("+", "00")) and number_type(match.number) not in PUBLIC_PHONES:
                yield match.start, match.end


def emails(text: str) -> Iterator[Span]:
    """E-mail addresses."""
    return (match.span() for match in EMAIL.finditer(text))


def file_numbers(text: str) -> Iterator[Span]:
    """The number of a file, client or case; also whatever is called a BSN, right or mistyped."""
    for match in FILE_NUMBER.finditer(text):
        yield match.span(match.lastgroup or 0)


def postcodes(text: str) -> Iterator[Span]:
    """A postcode with a house number just before or after it; a postcode alone is no address."""
    for match in POSTCODE.finditer(text):
        letters = match[2]
        if not letters.isupper() and letters.lower() in TWO_LETTER_WORDS:
            continue
        start, end = match.span()
        after = HOUSE_NUMBER_AFTER.match(text, end)
        before = HOUSE_NUMBER_BEFORE.search(text, max(0, start - 12), start)
        if (after or before) and postcode.is_valid(match[0]):
            yield before.start() if before else start, after.end() if after else end


def _is_public(phone: str) -> bool:
    try:
        return number_type(parse(phone, "NL")) in PUBLIC_PHONES
    except NumberParseException:
        return False


def _digits(text: str) -> str:
    return "".join(str(int(letter)) for letter in text if letter.isdecimal())
