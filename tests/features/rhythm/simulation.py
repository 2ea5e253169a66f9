"""Years of reminders on a virtual clock: downtime, crashes at every step, clocks that jump, casus that come and go.

Not here: what must hold afterwards (test_simulation).
"""

import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.core.texts import Say, Texts
from bot.delivery import store as delivery
from bot.delivery.model import Row
from bot.features.rhythm import store
from bot.features.rhythm.model import Standing
from bot.features.rhythm.month import Month
from bot.features.rhythm.stages import newest
from bot.storage import Tx
from tests.features.rhythm.world import World, member, put_casus, withdraw_casus

HOURS = (1, 9, 22)
CLOCK_CHANGES = {(3, 25), (10, 25)}  # from here to the end of the month summer time begins or ends


class Terse(Say):
    """Says the key of a sentence: filling in sentences would take a third of the time, and nobody reads them here."""

    def _format(self, key: str, values: Mapping[str, object]) -> str:
        return key


class TerseTexts(Texts):
    """Says little, in any language."""

    def __init__(self) -> None:
        super().__init__()
        self._say = Terse("nl", self._folder)

    def into(self, language: str) -> Say:
        return self._say


@dataclass
class Simulation:
    """Runs a world until `end`. `sent` counts what Telegram got by name; `late` names what should not have come."""

    world: World
    organisations: int
    end: datetime
    dice: random.Random
    sent: Counter[str] = field(default_factory=Counter)
    late: list[str] = field(default_factory=list)
    crashes: int = 0
    ticks: int = 0
    latest: datetime = datetime(1970, 1, 1, tzinfo=UTC)  # that a tick was committed

    def __post_init__(self) -> None:
        self._looked_up: tuple[datetime, set[int]] = (self.latest, set())
        self._names: dict[int, str] = {}
        self._offline_until = self.latest

    def run(self) -> None:
        """Stretches of work and of downtime in turn."""
        now = self.world.clock.now()
        while now < self.end:
            stop = min(now + timedelta(days=self.dice.randint(5, 60)), self.end)
            now = self._works_until(now, stop)
            now += timedelta(
                days=self.dice.uniform(0, 45) if self.dice.random() < 0.5 else self.dice.random()
            )
            self.world.restart()

    def _works_until(self, now: datetime, stop: datetime) -> datetime:
        while now < stop:
            now = self._next(now)
            self.world.clock.moment = now
            if self.dice.random() < 0.01:  # the clock of the machine is wrong for a while, either way
                self.world.clock.moment = now + timedelta(hours=self.dice.uniform(-200, 60))
            self._people_act()
            self._tick()
            if not self._has_connection(now) or self.world.send(self._telegram, self._dies):
                continue
            self.crashes += 1
            self.world.restart()
        return now

    def _has_connection(self, now: datetime) -> bool:
        """Now and then Telegram cannot be reached for days, and what is to be sent waits."""
        if now > self._offline_until and self.dice.random() < 0.02:
            self._offline_until = now + timedelta(days=self.dice.uniform(0, 20))
        return now > self._offline_until

    def _next(self, now: datetime) -> datetime:
        """Some hours later, but minutes in the weeks in which the clock changes in the night."""
        local = now.astimezone(self.world.desk.zone)
        if local.hour in (1, 2) and any(local.month == m and local.day >= d for m, d in CLOCK_CHANGES):
            return now + timedelta(minutes=20)
        later = next((hour for hour in HOURS if hour > local.hour), None)
        day = local.date() + timedelta(days=later is None)
        wall = datetime(
            day.year, day.month, day.day, later or 0, self.dice.randint(0, 59), tzinfo=self.world.desk.zone
        )
        return max(wall.astimezone(UTC), now + timedelta(minutes=5))

    def _people_act(self) -> None:
        """Every organisation brings in a casus in most months; some are withdrawn, some snooze or cannot."""
        self.world.write(self._act)

    def _act(self, tx: Tx) -> None:
        often = ((self._bring_in, 120), (self._withdraw, 5000), (self._snooze, 5000), (self._excuse, 5000))
        for verb, one_in in often:
            for _ in range(self._times(self.organisations / one_in)):
                verb(tx)

    def _times(self, mean: float) -> int:
        return int(mean) + (self.dice.random() < mean % 1)

    def _bring_in(self, tx: Tx) -> None:
        organisation = self.dice.randint(1, self.organisations)
        put_casus(tx, organisation, self.world.clock.now())
        self.world.reminders.casus_brought_in(tx, organisation, self.world.clock.now())

    def _withdraw(self, tx: Tx) -> None:
        newest = tx.one("SELECT max(id) AS id FROM stand_in_casus")
        if newest and newest["id"]:
            withdraw_casus(tx, self.dice.randint(max(1, newest["id"] - 100), newest["id"]))

    def _snooze(self, tx: Tx) -> None:
        organisation, now = self.dice.randint(1, self.organisations), self.world.clock.now()
        if (
            organisation != 3
            and self.world.desk.stages.after_a_week(now)
            and self._is_behind(tx, organisation)
        ):
            self.world.answers.snooze(tx, member(organisation), self.world.desk.month(), organisation)

    def _excuse(self, tx: Tx) -> None:
        organisation = self.dice.randint(1, self.organisations)
        if organisation != 3 and self._is_behind(tx, organisation):
            month = self.world.desk.month()
            self.world.answers.excuse(tx, member(organisation), month, organisation, "druk")

    def _is_behind(self, tx: Tx, organisation: int) -> bool:
        """Whether something is asked of an organisation this month that it did not do."""
        rhythm, desk = store.rhythm(tx, organisation), self.world.desk
        return rhythm is not None and desk.standing(tx, rhythm, desk.month()) is Standing.NOT_YET

    def _all_behind(self, tx: Tx) -> set[int]:
        rhythms, month = store.rhythms(tx), self.world.desk.month()
        standings = self.world.desk.standings(tx, rhythms, month)
        return {one.organisation_id for one in rhythms if standings.of(one, month) is Standing.NOT_YET}

    def _tick(self) -> None:
        now = self.world.clock.now()
        while self._dies():
            self.crashes += 1
            self.world.crash(lambda tx: self.world.reminders.tick(tx, now))
        self.world.tick()
        self.ticks += 1
        self.latest = max(self.latest, now)
        if self.ticks % 50 == 0:
            ago = now - timedelta(days=90)
            self.world.write(lambda tx: delivery.forget_messages(tx, ago, ago))

    def _dies(self) -> bool:
        return self.dice.random() < 0.01

    def _telegram(self, row: Row) -> None:
        """What arrives on a phone."""
        name = self._name(row)
        self.sent[name] += 1
        _, month, organisation, *rest = name.split("/")
        if month != str(self.world.desk.month()):
            self.late.append(f"{name}: in another month")
        elif rest and rest[0].startswith("stage-") and rest[0] != f"stage-{self._newest_stage()}":
            self.late.append(f"{name}: a newer one is due")
        elif organisation.startswith("org-") and int(organisation[4:]) not in self._behind():
            self.late.append(f"{name}: nothing is asked any more")

    def _name(self, row: Row) -> str:
        """What a message is called in the outbox, looked up once for all that go now."""
        if row.id not in self._names:
            rows = self.world.read(lambda tx: tx.all("SELECT id, dedupe FROM outbox WHERE state = 'sending'"))
            self._names = {found["id"]: found["dedupe"] for found in rows}
        return self._names[row.id]

    def _newest_stage(self) -> int:
        month, now = self.world.desk.month(), self.world.clock.now()
        last = newest(self.world.desk.stages.due_between(month, now), month)
        return last.stage if last else 0

    def _behind(self) -> set[int]:
        """Looked up once for all messages of a moment."""
        now = self.world.clock.now()
        if self._looked_up[0] != now:
            self._looked_up = (now, self.world.read(self._all_behind))
        return self._looked_up[1]

    def expected(self) -> set[tuple[int, str, int]]:
        """Every reminder that became due: organisation, month, stage."""
        rows = self.world.read(lambda tx: tx.all("SELECT organisation_id, first_month FROM rhythm"))
        due: dict[Month, set[tuple[str, int]]] = {}
        for first in {Month.parse(row["first_month"]) for row in rows}:
            found = self.world.desk.stages.due_between(first, self.latest)
            due[first] = {(str(one.month), one.stage) for one in found}
        return {
            (row["organisation_id"], month, stage)
            for row in rows
            for month, stage in due[Month.parse(row["first_month"])]
        }

    def ledger(self) -> dict[tuple[int, str, int], str]:
        """What was written down of each."""
        rows = self.world.read(lambda tx: tx.all("SELECT * FROM reminder"))
        return {(row["organisation_id"], row["month"], row["stage"]): row["state"] for row in rows}
