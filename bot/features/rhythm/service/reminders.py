"""Reminders: whoever brought in too little is reminded once a stage, and nobody twice, whatever happens to the server.

What becomes of a reminder and the messages for it are written down in one transaction.
Not here: when reminders are due and which of them is sent (stages), what people answer (answers).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.member import Member
from bot.core.screen import Screen
from bot.delivery.model import Kind, Lane
from bot.delivery.post import Subject
from bot.features.rhythm import store
from bot.features.rhythm.desk import RhythmDesk
from bot.features.rhythm.model import Rhythm, Standing
from bot.features.rhythm.month import Month
from bot.features.rhythm.stages import Due, State, newest, outcome, so_far, unsettled
from bot.features.rhythm.views import reminders as views
from bot.storage import Tx

JOBS = "casus/____-__/%"
ABOUT = re.compile(r"casus/(?P<month>\d{4}-\d\d)/(org-(?P<organisation>\d+)/)?(stage-(?P<stage>\d+)|snoozed)")


@dataclass(frozen=True, slots=True)
class Call:
    """What an organisation is reminded of; `occasion` is what happens once to each person, `job` what is taken back."""

    rhythm: Rhythm
    month: Month
    brought: int
    job: str
    occasion: str


class ReminderService:
    """What happens as the month goes by."""

    def __init__(self, desk: RhythmDesk, reason_days: int) -> None:
        self._desk = desk
        self._reasons_kept = timedelta(days=reason_days)

    def tick(self, tx: Tx, now: datetime) -> None:
        """Let newcomers take part, remind who is to be reminded now, take back what waited too long."""
        self._let_in(tx)
        self._remind(tx, now)
        self._remind_snoozers(tx, now)
        self._take_back_outdated(tx, now)
        store.erase_reasons(tx, now - self._reasons_kept)

    def casus_brought_in(self, tx: Tx, organisation_id: int, at: datetime) -> None:
        """A casus was brought in: when that is enough, what still waits is taken back."""
        month = self._desk.stages.month_at(at)
        rhythm = store.rhythm(tx, organisation_id) if self._waiting(tx, organisation_id, month) else None
        if rhythm and self._desk.standing(tx, rhythm, month) is not Standing.NOT_YET:
            self.take_back(tx, organisation_id, month)

    def take_back(self, tx: Tx, organisation_id: int, month: Month) -> None:
        """No reminder of this month that still waits goes to this organisation."""
        for job in self._waiting(tx, organisation_id, month):
            self._take_back(tx, job, State.CANCELLED)

    def _waiting(self, tx: Tx, organisation_id: int, month: Month) -> list[str]:
        return self._desk.outbox.waiting(tx, f"casus/{month}/org-{organisation_id}/%")

    def _let_in(self, tx: Tx) -> None:
        """Organisations that came later take part from the next month on."""
        settings, begun = self._desk.settings, store.begun(tx)
        if not begun and settings.start is None:
            return
        arrived = store.newcomers(tx)
        if not arrived:
            return
        soonest = self._desk.month() + 1
        first = soonest
        if settings.start:
            agreed = Month.of(settings.start) + (settings.start.day > 1)
            first = max(agreed, soonest) if begun else agreed
        store.begin(tx, arrived, first, settings.months, settings.monthly)

    def _remind(self, tx: Tx, now: datetime) -> None:
        stages, month = self._desk.stages, self._desk.stages.month_at(now)
        lately = tuple(stages.due_between(month.previous, now))
        if not lately or not store.any_unsettled(tx, *so_far(lately)):
            return
        settled = store.newest_settled(tx)
        due = tuple(stages.due_between(min(one.month for one in settled), now))
        waiting = {one.organisation_id: unsettled(due, one) for one in settled}
        self._settle(tx, now, {id_: dues for id_, dues in waiting.items() if dues}, newest(due, month))

    def _settle(self, tx: Tx, now: datetime, waiting: Mapping[int, Sequence[Due]], last: Due | None) -> None:
        """Decide on everything that is due, and send what is to be sent."""
        rhythms = [rhythm for rhythm in store.rhythms(tx) if rhythm.organisation_id in waiting]
        standings = self._desk.standings(tx, rhythms, min(dues[0].month for dues in waiting.values()))
        awake = self._awake(tx, self._desk.stages.month_at(now))
        behind = []
        for rhythm in rhythms:
            id_ = rhythm.organisation_id
            for one in waiting[id_]:
                asked = standings.of(rhythm, one.month) is Standing.NOT_YET
                state = outcome(one, last, asked=asked)
                if state is State.SENT:
                    behind.append(rhythm)
                    job = f"casus/{one.month}/org-{id_}/stage-{one.stage}"
                    call = Call(rhythm, one.month, standings.brought(rhythm, one.month), job, job)
                    state = self._call(tx, call, awake.get(id_, ()))
                store.settle(tx, id_, one.month, one.stage, state, now)
        if last and behind and last.stage >= self._desk.settings.coordinators_from_stage:
            self._tell_coordinators(tx, last, behind, now)

    def _awake(self, tx: Tx, month: Month) -> dict[int, list[Member]]:
        """The contact persons of each organisation who did not ask to be reminded later this month."""
        snoozing = store.snoozing(tx, month)
        return {
            id_: [member for member in members if member.person_id not in snoozing]
            for id_, members in store.contacts(tx).items()
        }

    def _call(self, tx: Tx, call: Call, contacts: Iterable[Member]) -> State:
        """Remind these contact persons; what became of that."""
        sent = [self._send(tx, member, call) for member in contacts]
        return State.SENT if any(sent) else State.CANCELLED

    def _send(self, tx: Tx, member: Member, call: Call) -> bool:
        """Remind one person, unless their quiet hours last until the month is over."""
        stages, goes = self._desk.stages, self._desk.post.moment_for(tx, member)
        if stages.month_at(goes) != call.month:
            return False
        screen = views.reminder(
            self._desk.say(member),
            call.rhythm,
            call.brought,
            stages.day_at(goes),
            may_snooze=stages.after_a_week(goes) is not None,
        )
        return self._post(tx, member, screen, call.job, call.occasion)

    def _tell_coordinators(self, tx: Tx, due: Due, behind: Sequence[Rhythm], now: datetime) -> None:
        job = f"casus/{due.month}/stage-{due.stage}"
        for member in store.coordinators(tx):
            screen = views.behind(self._desk.say(member), behind, self._desk.stages.day_at(now))
            self._post(tx, member, screen, job, job)

    def _post(self, tx: Tx, member: Member, screen: Screen, job: str, occasion: str) -> bool:
        row = self._desk.post.send(
            tx,
            member,
            screen,
            Subject.REMINDER,
            lane=Lane.REMINDER,
            kind=Kind.AT_MOST_ONCE,
            dedupe=f"{occasion}/person-{member.person_id}",
            job=job,
        )
        return row is not None

    def _remind_snoozers(self, tx: Tx, now: datetime) -> None:
        for snooze in store.wake(tx, now):
            rhythm, month = store.rhythm(tx, snooze.organisation_id), self._desk.stages.month_at(now)
            if rhythm is None or snooze.month != month:
                continue
            standings = self._desk.standings(tx, [rhythm], month)
            if standings.of(rhythm, month) is not Standing.NOT_YET:
                continue
            contacts = store.contacts(tx).get(rhythm.organisation_id, ())
            who = [member for member in contacts if member.person_id == snooze.person_id]
            job = f"casus/{month}/org-{rhythm.organisation_id}/snoozed"
            occasion = f"{job}-{self._desk.stages.day_at(now)}"
            self._call(tx, Call(rhythm, month, standings.brought(rhythm, month), job, occasion), who)

    def _take_back_outdated(self, tx: Tx, now: datetime) -> None:
        """What still waits goes no more once its month is over or a newer reminder is due."""
        jobs = self._desk.outbox.waiting(tx, JOBS)
        month = self._desk.stages.month_at(now)
        last = newest(self._desk.stages.due_between(month, now), month) if jobs else None
        for job in jobs:
            about = ABOUT.fullmatch(job)
            if about is None:
                continue
            newer = last is not None and about["stage"] and int(about["stage"]) != last.stage
            if about["month"] != str(month) or newer:
                self._take_back(tx, job, State.SUPERSEDED)

    def _take_back(self, tx: Tx, job: str, state: State) -> None:
        about, gone = ABOUT.fullmatch(job), self._desk.outbox.take_back(tx, job)
        if gone and about and about["organisation"] and about["stage"]:
            month, stage = Month.parse(about["month"]), int(about["stage"])
            store.resettle(tx, int(about["organisation"]), month, stage, state)
