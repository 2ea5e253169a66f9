"""How many casus an organisation brings in, and whether that is enough. Pure.

Not here: when it is reminded (stages), the calendar (month).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.core.errors import UserError
from bot.core.member import Member, Role
from bot.features.rhythm.month import Month, months

MOST_A_MONTH = 31
MOST_IN_ALL = 999
MOST_MONTHS_SHOWN = 24
LONGEST_REASON = 200

Tally = Mapping[Month, int]
"""How many casus one organisation brought in, by month."""

BroughtIn = tuple[int, int, datetime]
"""Which casus, by which organisation, and when it was brought in."""


class Standing(StrEnum):
    """How an organisation stands in a month."""

    MET = "met"
    NOT_YET = "not_yet"
    PAUSED = "paused"
    EXCUSED = "excused"  # "deze maand lukt niet"
    NOT_ASKED = "not_asked"  # before it took part, or nothing is asked


@dataclass(frozen=True, slots=True)
class Pause:
    """Months in which nothing is asked; without `last` until further notice."""

    first: Month
    last: Month | None = None

    def covers(self, month: Month) -> bool:
        """Whether this month is one of them."""
        return self.first <= month and (self.last is None or month <= self.last)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What is asked of one organisation.

    `minimums` are casus a month, each from a month on, oldest first. Periods of `months` follow each other from
    `first` on; `total` is asked of each, none is what the minimums of its months come to.
    """

    organisation_id: int
    organisation: str
    first: Month
    months: int
    minimums: tuple[tuple[Month, int], ...]
    total: int | None = None
    pauses: tuple[Pause, ...] = ()
    excused: frozenset[Month] = frozenset()

    def minimum(self, month: Month) -> int:
        """How many casus are asked in this month, leaving pauses aside; 0 before it took part."""
        if month < self.first:
            return 0
        return next((least for since, least in reversed(self.minimums) if since <= month), 0)

    def paused(self, month: Month) -> bool:
        """Whether it pauses in this month."""
        return any(pause.covers(month) for pause in self.pauses)

    def asked(self, month: Month) -> int:
        """How many casus are asked in this month."""
        return 0 if self.paused(month) else self.minimum(month)

    def period(self, month: Month) -> tuple[Month, ...]:
        """The months of the period that this month is in, the first one for what comes before it."""
        number = max(month - self.first, 0) // self.months
        first = self.first + number * self.months
        return months(first, first + (self.months - 1))


@dataclass(frozen=True, slots=True)
class Excuse:
    """That an organisation could not bring in a casus in a month, and why; empty when that was erased."""

    organisation_id: int
    organisation: str
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an organisation is in a period."""

    first: Month
    last: Month
    brought: int
    wanted: int

    @property
    def to_go(self) -> int:
        """How many are still to come."""
        return max(self.wanted - self.brought, 0)


@dataclass(frozen=True, slots=True)
class Line:
    """One organisation on the sheet: how it stands in each month, what it brought in then, and in its period."""

    rhythm: Rhythm
    standings: tuple[Standing, ...]
    brought: tuple[int, ...]
    progress: Progress


@dataclass(frozen=True, slots=True)
class Sheet:
    """How organisations stand in the months until now, the last of `months`."""

    months: tuple[Month, ...]
    lines: tuple[Line, ...]


def tallies(brought_in: Iterable[BroughtIn], zone: ZoneInfo) -> dict[int, Counter[Month]]:
    """What each organisation brought in by month, on the calendar of the wijk."""
    counted: dict[int, Counter[Month]] = defaultdict(Counter)
    for _, organisation_id, at in brought_in:
        counted[organisation_id][Month.of(at.astimezone(zone).date())] += 1
    return dict(counted)


def met(rhythm: Rhythm, tally: Tally, month: Month, *, carried: bool) -> bool:
    """Whether enough was brought in for a month. `carried`: what is extra counts for other months of its period."""
    if tally.get(month, 0) >= rhythm.asked(month):
        return True
    return carried and month in _made_up_for(rhythm, tally, rhythm.period(month))


def _made_up_for(rhythm: Rhythm, tally: Tally, period: Sequence[Month]) -> set[Month]:
    """The months that what is extra in a period is enough for, from the first one on."""
    over = {month: tally.get(month, 0) - rhythm.asked(month) for month in period}
    extra = sum(count for count in over.values() if count > 0)
    made_up = set()
    for month in period:
        short = -over[month]
        if month not in rhythm.excused and 0 < short <= extra:
            extra -= short
            made_up.add(month)
    return made_up


def standing(rhythm: Rhythm, tally: Tally, month: Month, *, carried: bool) -> Standing:
    """How an organisation stands in a month. What was brought in always counts, in a pause too."""
    least = rhythm.asked(month)
    if tally.get(month, 0) >= max(least, 1):
        return Standing.MET
    if rhythm.paused(month) and rhythm.minimum(month):
        return Standing.PAUSED
    if not least:
        return Standing.NOT_ASKED
    if met(rhythm, tally, month, carried=carried):
        return Standing.MET
    return Standing.EXCUSED if month in rhythm.excused else Standing.NOT_YET


class Standings:
    """How organisations stand, by what each of them brought in."""

    def __init__(self, counted: Mapping[int, Tally], *, carried: bool) -> None:
        self._counted = counted
        self._carried = carried

    def of(self, rhythm: Rhythm, month: Month) -> Standing:
        """How one of them stands in a month."""
        return standing(rhythm, self._counted.get(rhythm.organisation_id, {}), month, carried=self._carried)

    def brought(self, rhythm: Rhythm, month: Month) -> int:
        """How many one of them brought in in a month."""
        return self._counted.get(rhythm.organisation_id, {}).get(month, 0)


def progress(rhythm: Rhythm, tally: Tally, month: Month) -> Progress:
    """How far an organisation is in the period of this month. A pause asks nothing, a month that does not work out
    still counts: another month may have one more.
    """
    period = rhythm.period(month)
    follows = sum(rhythm.asked(one) for one in period)
    wanted = follows if rhythm.total is None else rhythm.total
    return Progress(period[0], period[-1], sum(tally.get(one, 0) for one in period), wanted)


def sheet(rhythms: Sequence[Rhythm], counted: Mapping[int, Tally], last: Month, *, carried: bool) -> Sheet:
    """How these organisations stand until the month `last`, in the order they are given."""
    first = min((rhythm.first for rhythm in rhythms), default=last)
    shown = months(max(min(first, last), last + (1 - MOST_MONTHS_SHOWN)), last)
    lines = []
    for rhythm in rhythms:
        tally = counted.get(rhythm.organisation_id, {})
        standings = tuple(standing(rhythm, tally, month, carried=carried) for month in shown)
        brought = tuple(tally.get(month, 0) for month in shown)
        lines.append(Line(rhythm, standings, brought, progress(rhythm, tally, last)))
    return Sheet(shown, tuple(lines))


def counted_from(rhythms: Iterable[Rhythm], month: Month) -> Month:
    """The first month that matters for how these organisations stand in a month: the start of the earliest period."""
    return min((rhythm.period(month)[0] for rhythm in rhythms), default=month)


def without_pause(pauses: Iterable[Pause], now: Month) -> tuple[Pause, ...]:
    """The pauses that are left when an organisation takes part again from this month on."""
    began = (pause for pause in pauses if pause.first < now)
    return tuple(Pause(pause.first, min(pause.last or now.previous, now.previous)) for pause in began)


def may_speak_for(member: Member, organisation_id: int) -> bool:
    """Whether a member may say how it goes at an organisation: its contact persons, and coordinators."""
    own = member.organisation_id == organisation_id and member.role.may_act_as(Role.CONTACTPERSOON)
    return own or member.is_coordinator()


def read_reason(typed: str) -> str:
    """A reason in one line. Raises a `UserError` that says what to mend."""
    reason = " ".join(typed.split())
    if not reason:
        raise UserError("rhythm-reason-empty")
    if len(reason) > LONGEST_REASON:
        raise UserError("rhythm-reason-long", count=len(reason), most=LONGEST_REASON)
    return reason


def read_total(typed: str) -> int:
    """A whole number of casus. Raises a `UserError` that says what to mend."""
    number = typed.strip()
    if not (number.isascii() and number.isdigit() and int(number[:6]) <= MOST_IN_ALL and len(number) <= 6):
        raise UserError("rhythm-total-wrong", most=MOST_IN_ALL)
    return int(number)
