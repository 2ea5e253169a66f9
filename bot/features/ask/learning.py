"""Learns from how answers worked out: keeps it, and weighs it for the ranking.

Not here: how much an experience counts (experience).
"""

from collections.abc import Mapping
from datetime import date, datetime

from bot.core.clock import Clock
from bot.features.ask import store
from bot.features.ask.experience import FORGOTTEN, Ended, learned
from bot.features.ask.model import Found
from bot.storage import Tx


class Learning:
    """`learned`: topic -> colleague -> how it went (-1..1); in memory, brought up to date after each commit."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._weighed_on: date | None = None
        self.learned: Mapping[str, Mapping[int, float]] = {}

    def note(self, tx: Tx, asker_id: int, found: Found, colleague_id: int, ended: Ended) -> None:
        """It went like this between an asker and a colleague, on the topics the colleague was named for."""
        now = self._clock.now()
        for topic in found.topics_of(colleague_id):
            store.add_experience(tx, asker_id, colleague_id, topic, ended, now)
        self._weigh(tx, now)

    def tick(self, tx: Tx, now: datetime) -> None:
        """Once a day: forget what no longer counts, and weigh the rest anew."""
        if self._weighed_on != now.date():
            store.forget_experiences(tx, now - FORGOTTEN)
            self._weigh(tx, now)

    def _weigh(self, tx: Tx, now: datetime) -> None:
        weighed = learned(store.experiences(tx), now)
        tx.after_commit(lambda: self._use(weighed, now.date()))

    def _use(self, weighed: Mapping[str, Mapping[int, float]], day: date) -> None:
        self.learned, self._weighed_on = weighed, day
