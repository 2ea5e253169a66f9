"""What the verbs of the rhythm share: what is asked, what was brought in, which month it is.

Not here: the verbs (service).
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.texts import Say, Texts
from bot.delivery.outbox import Outbox
from bot.delivery.post import Post
from bot.features.rhythm import store
from bot.features.rhythm.model import (
    BroughtIn,
    Rhythm,
    Standing,
    Standings,
    counted_from,
    may_speak_for,
    tallies,
)
from bot.features.rhythm.month import Month
from bot.features.rhythm.stages import Stages
from bot.settings import Rhythm as Settings
from bot.storage import Tx

BroughtInBetween = Callable[[Tx, datetime, datetime, int | None], Sequence[BroughtIn]]
"""The casus that were brought in from a moment on, before another, and not withdrawn; of one organisation or of all."""


@dataclass(frozen=True, slots=True)
class RhythmDesk:
    """The parts that every verb of the rhythm needs."""

    brought_in: BroughtInBetween
    post: Post
    outbox: Outbox
    texts: Texts
    clock: Clock
    settings: Settings
    zone: ZoneInfo

    @property
    def stages(self) -> Stages:
        """When reminders are due."""
        return Stages(self.settings.stages, self.settings.at, self.zone)

    def say(self, member: Member) -> Say:
        """The sentences in this member's language."""
        return self.texts.into(member.language)

    def today(self) -> date:
        """Today in the wijk."""
        return self.stages.day_at(self.clock.now())

    def month(self) -> Month:
        """The running month in the wijk."""
        return Month.of(self.today())

    def counted(self, tx: Tx, since: Month, organisation_id: int | None = None) -> dict[int, Counter[Month]]:
        """What every organisation, or this one, brought in from this month until the end of the running one, by month."""
        start, end = self._start_of(since), self._start_of(self.month() + 1)
        return tallies(self.brought_in(tx, start, end, organisation_id), self.zone)

    def _start_of(self, month: Month) -> datetime:
        return datetime.combine(month.first_day, time(), self.zone)

    def standings(self, tx: Tx, rhythms: Collection[Rhythm], since: Month) -> Standings:
        """How these organisations stand in each month from this one on."""
        carried = self.settings.extra_for_other_months
        first = counted_from(rhythms, since) if carried else since
        only = next(iter(rhythms)).organisation_id if len(rhythms) == 1 else None
        return Standings(self.counted(tx, first, only), carried=carried)

    def standing(self, tx: Tx, rhythm: Rhythm, month: Month) -> Standing:
        """How one organisation stands in a month."""
        return self.standings(tx, [rhythm], month).of(rhythm, month)

    def rhythm_of(self, tx: Tx, member: Member, organisation_id: int) -> Rhythm:
        """The rhythm of an organisation that this member may speak for; old and forged buttons get a friendly answer."""
        if not may_speak_for(member, organisation_id):
            raise UserError("rhythm-not-yours")
        rhythm = store.rhythm(tx, organisation_id)
        if rhythm is None:
            raise UserError("rhythm-not-begun")
        return rhythm
