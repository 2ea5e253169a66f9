"""Working days as people type them ('ma t/m do', 'di wo vr', 'Mon-Thu') and as they are written back.

Days are ISO weekdays, 1 is Monday.
"""

import re

from bot.core.folding import fold

DUTCH = ("ma", "di", "wo", "do", "vr", "za", "zo")
NAMES = (
    "ma maa maandag maandags maandagen mo mon monday mondays".split(),
    "di din dins dinsdag dinsdags dinsdagen tu tue tues tuesday tuesdays".split(),
    "wo woe woen woensdag woensdags woensdagen we wed weds wednesday wednesdays".split(),
    "do don dond donderdag donderdags donderdagen th thu thur thurs thursday thursdays".split(),
    "vr vrij vrijdag vrijdags vrijdagen fr fri friday fridays".split(),
    "za zat zaterdag zaterdags zaterdagen sa sat saturday saturdays".split(),
    "zo zon zondag zondags zondagen su sun sunday sundays".split(),
)
DAY = {name: day for day, names in enumerate(NAMES, start=1) for name in names}
EVERY_DAY, WEEKDAYS, WEEKEND = frozenset(range(1, 8)), frozenset(range(1, 6)), frozenset({6, 7})
SEVERAL = {
    **dict.fromkeys(("dagelijks", "daily"), EVERY_DAY),
    **dict.fromkeys(
        ("werkdagen", "werkdag", "weekdagen", "weekdag", "doordeweeks", "weekdays", "fulltime", "voltijd"),
        WEEKDAYS,
    ),
    **dict.fromkeys(("weekend", "weekends", "weekeinde"), WEEKEND),
}
EVERY = re.compile(
    r"\b(?:(?:alle|elke|iedere) dag(?:en)?|hele week|every ?day|all days|7 dagen(?: per week)?)\b"
)
RANGE = re.compile(r"t\s?/\s?m|\btm\b|\btot en met\b|\bto\b|\bthrough\b|\bthru\b|\buntil\b|\btot\b|[-‐-―]")
PIECE = re.compile(r"[a-z]+|-|\d[\d:.,u]*")
PART_OF_DAY = re.compile(r"(?:s?ochtends?|ochtenden|morgens?|s?middags?|middagen|s?avonds?|avonden)$")
NO_DAY = frozenset(
    "en and op on alle all elke every de van hele dag dagen uur s mornings afternoons morning afternoon".split()
) | {""}
NOT_FIXED = frozenset(
    {"", "wisselend", "variabel", "flexibel", "onbekend", "nvt", "op afspraak", "varies", "unknown"}
)


def parse_days(text: str) -> frozenset[int] | None:
    """The days in a cell: empty when there are no fixed days, none when something in it is not understood.

    Times and parts of a day are passed over: the directory keeps whole days. Everything else has to be a day, as
    'even weken' or 'niet op vrijdag' would otherwise become a promise nobody made.
    """
    typed = fold(text)
    if typed.strip(" -.").replace(".", "") in NOT_FIXED:
        return frozenset()
    days: set[int] = set()
    last, until = 0, False
    for piece in PIECE.findall(RANGE.sub(" - ", EVERY.sub(" dagelijks ", typed))):
        word = PART_OF_DAY.sub("", piece)
        if piece == "-":
            until = last > 0
            continue
        if word in DAY:
            day = DAY[word]
            days |= _from_to(last, day) if until else {day}
            last = day
        elif word in SEVERAL:
            days |= SEVERAL[word]
        elif piece[0].isdigit():
            last = 0  # what follows is a time: '9-17'
        elif word not in NO_DAY:
            return None
        until = False
    return frozenset(days) or None


def days_text(days: frozenset[int]) -> str:
    """The days as they are written in a file: 'ma, di, do'."""
    return ", ".join(DUTCH[day - 1] for day in sorted(days))


def _from_to(first: int, last: int) -> set[int]:
    """From Friday to Monday goes through the weekend."""
    return {(first - 1 + step) % 7 + 1 for step in range((last - first) % 7 + 1)}
