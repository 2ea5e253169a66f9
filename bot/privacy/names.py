"""Finds residents by name or home: a titled name, a first name with an age, a street with a number.

Not here: whether the name is a colleague's (guard).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.privacy.colleagues import fold
from bot.privacy.signals import Span
from bot.privacy.words import (
    CAPITAL_STREETS,
    COMMON_SURNAMES,
    NO_STREETS,
    PARTICLES,
    PLAIN_ENDINGS,
    PLAIN_WORDS,
    STREETS,
    SURE_PARTICLES,
)

MOST_NAME_WORDS = 8
SPACES = (" ", "\u00a0")
_REST = r"[\w'’\u0300-\u036f-]*+"
_WORD = rf"[^\W\d_]{_REST}"
_CAPITALISED = rf"[^\W\d_a-z]{_REST}"  # cheap; whether it is a capital is looked at afterwards
TITLE = re.compile(
    # no "MW" (maatschappelijk werk), "HR" or "MS": as capitals these are no titles
    r"(?<![\w-])(?:[Mm](?:evrouw|eneer|ijnheer|w|evr|vr|ej|rs?|s)|de[ ]heer|De[ ]heer|[Dd]hr|[Hh]r|[Ff]amilie|[Ff]am|[Gg]ezin"
    r"|MEVROUW|MENEER|DHR|MEVR)(?![\w-])\.?[ \t\u00a0]*"
)
NAME_WORD = re.compile(rf"(?:[^\W\d_]\.)+|(?:(?:[Ii]n|[Oo]p|[Uu]it|[Aa]an) (?:['’]t|de[nr]) )?['’]?{_WORD}")
"""Initials, or a word of a family name; 'uit den Bogaard' counts as one, as 'uit Utrecht' is no name."""
WORD_BEFORE = re.compile(rf"(?:^|[\s(\"'’])({_WORD})[ \u00a0]?$")
_AGE = r"(?:1[01]\d|\d{1,2})"
_YEARS = (
    r"(?:[ -]?(?:jaar|jr\b|j\b|years?\b|yo\b|y\.o\.)"
    r"(?! (?:ervaring|geleden|lang|later|bezig|actief|bestaat|werk|of ouder|en ouder|experience|ago)))"
)
NAME_AND_AGE = re.compile(
    rf"(?<![\w'’-])(?P<name>{_CAPITALISED})(?:"
    rf"[ ]?\([ ]?(?:[mvfjx]|man|vrouw)?[\s,/]*{_AGE}{_YEARS}?(?: oud| old)?[ ]?[),;/]"
    rf"|,?[ ](?:(?:van|is|wordt|aged|was|bijna|nu|pas)[ ]){{0,2}}{_AGE}{_YEARS}"
    rf"|,?[ ](?:van|aged)[ ]{_AGE}(?=[ ]?(?:[.;!?)\n]|,[ ]|$)|[ ](?:en|die|met|heeft|is|wil|zit|woont|who|with|has|and)\b)"
    rf"|,[ ]{_AGE}[,)]"
    rf")|(?=\d)(?<!\w){_AGE}[ -]?(?:jarige|year-old)[ ](?P<named>{_CAPITALISED})"
)
WORD_AND_NUMBER = re.compile(
    rf"\b(?P<word>{_WORD})\.?,?[ ](?:nr\.?[ ]?|nummer[ ]|no\.?[ ]?)?"
    r"(?P<number>\d{1,4}(?:[ -]?[A-Za-z](?!\w)|-\d+)?)(?!\w|[.:,]\d)"
)
NO_HOUSE_NUMBER = re.compile(
    r"[ -]?(?:uur|u\b|jaar|jr|dag|weken|week|maand|min|sec|euro|€|%|keer|maal|x\b|procent|personen|mensen|bewoners|meter|km\b"
    r"|woning|huis|huizen|jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|melding|t/m|tot\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody called by name: where, and which words."""

    span: Span
    words: tuple[str, ...]


def titled_names(text: str) -> Iterator[Named]:
    """'mevrouw Jansen', 'dhr. J. van der Berg', 'fam. El Amrani'; not 'mevrouw heeft' or 'mevrouw B.'."""
    for title in TITLE.finditer(text):
        words: list[str] = []
        position, end = title.end(), None
        while len(words) < MOST_NAME_WORDS and (match := NAME_WORD.match(text, position)):
            if not _is_initial(match[0]):
                if not _goes_on(match[0], words):
                    break
                words.append(match[0])
                end = end if fold(match[0]) in PARTICLES else match.end()
            position = match.end() + (text[match.end() : match.end() + 1] in SPACES)
        if end:
            yield Named((title.start(), end), tuple(words))


def named_ages(text: str) -> Iterator[Named]:
    """'Fatima (34)', 'Kees van 12 jaar', '12-jarige Kees'; not 'Vrouw (34)' or 'een vrouw van 34'."""
    for match in NAME_AND_AGE.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        words = [text[start:end]]
        if not _is_name(words[0], at_start=_starts_sentence(text, start)):
            continue
        while len(words) < MOST_NAME_WORDS and (
            before := WORD_BEFORE.search(text, max(0, start - 40), start)
        ):
            word, at_start = before[1], _starts_sentence(text, before.start(1))
            if fold(word) not in PARTICLES and not _is_name(word, at_start=at_start):
                break
            words.append(word)
            start = before.start(1)
        yield Named((start, max(end, match.end())), tuple(words))


def streets(text: str) -> Iterator[Span]:
    """A street with a house number, by the usual Dutch endings."""
    for match in WORD_AND_NUMBER.finditer(text):
        if _is_street(match["word"]) and not NO_HOUSE_NUMBER.match(text, match.end()):
            yield match.span()


def _goes_on(word: str, before: list[str]) -> bool:
    """Whether this word belongs to the name that a title started."""
    key = fold(word)
    if key in PARTICLES or word[0] in "'’":
        return True
    if key in PLAIN_WORDS:
        return False
    sure = bool(before) and fold(before[-1]) in SURE_PARTICLES
    return _is_capitalised(word) or _is_shouted(word) or sure or key in COMMON_SURNAMES


def _is_name(word: str, *, at_start: bool) -> bool:
    key = fold(word)
    if not _is_capitalised(word) or key in PLAIN_WORDS:
        return False
    return not (at_start and key.endswith(PLAIN_ENDINGS))


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and any(map(str.islower, word))


def _is_shouted(word: str) -> bool:
    """JANSEN, but not WMO."""
    return word.isupper() and len(word) > 4


def _is_initial(word: str) -> bool:
    return "." in word


def _starts_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 8) : start].rstrip(" \t\u00a0\"'’(*-–•")
    return not before or before[-1] in ".!?:\n"


def _is_street(word: str) -> bool:
    key = fold(word)
    if key in NO_STREETS:
        return False
    if key.endswith(STREETS):
        return len(key) > 6
    return word[0].isupper() and key.endswith(CAPITAL_STREETS) and len(key) > 6
