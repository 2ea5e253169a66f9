"""Sends what stands in the outbox: in order, and at a pace Telegram allows.

Not here: one try of one message (attempts), who goes next (queue), how fast (pace).
"""

import asyncio
import heapq
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.core.clock import Clock
from bot.delivery import store
from bot.delivery.attempts import Attempts, Sender, Tried
from bot.delivery.authors import Authors
from bot.delivery.chats import Chats
from bot.delivery.consequences import Consequences
from bot.delivery.model import Gone, Moved, NotTaken, Row, TooMany
from bot.delivery.outbox import Outbox
from bot.delivery.pace import ChatPace, Floods, Limits, Outage, OverallPace
from bot.delivery.queue import Queue
from bot.storage import Database, StorageError

log = structlog.get_logger(__name__)

LONGEST_SLEEP = 60.0  # seconds; a look at the clock now and then costs nothing
STORAGE_PAUSE = 1.0
EVERYBODY = 0  # the chat under which a hold of all bulk is kept
LONGEST_HOLD = timedelta(days=1)  # kept across a restart: if the clock was put back meanwhile, it still ends


class Worker:
    """The one sender. `start()`, then `run()` until `stop()`."""

    def __init__(
        self,
        db: Database,
        outbox: Outbox,
        authors: Authors,
        chats: Chats,
        sender: Sender,
        clock: Clock,
        limits: Limits,
        *,
        answers: int,
        bulk: int,
    ) -> None:
        self._db = db
        self._clock = clock
        self._attempts = Attempts(db, Consequences(outbox, authors, clock), chats, sender, clock)
        self._overall = OverallPace(limits)
        self._chat_pace = ChatPace(limits)
        self._floods = Floods()
        self._outage = Outage()
        self._queue = Queue(self._chat_pace)
        self._places = {False: answers, True: bulk}
        self._later: list[tuple[datetime, Row]] = []  # a heap of rows meant for a later moment
        self._last_seen = 0
        self._changed: set[str] = set()  # jobs of which rows may go again, or no more
        self._sending: set[asyncio.Task[None]] = set()
        self._news = True
        self._wake = asyncio.Event()
        self._stopping = False
        outbox.listen(self.look_again, self.look_at)

    @property
    def outcomes(self) -> Mapping[str, int]:
        """How often a try ended in which way since the start."""
        return self._attempts.outcomes

    async def start(self) -> None:
        """Settle what a crash left behind and restore holds; call once before `run`."""
        now = self._clock.now()
        await self._db.write(lambda tx: store.settle_orphans(tx, now))
        for chat_id, until in (await self._db.read(lambda tx: store.waiting_chats(tx, now))).items():
            seconds = min(until - now, LONGEST_HOLD).total_seconds()
            if chat_id == EVERYBODY:
                self._overall.halt(self._moment(), seconds)
            else:
                self._chat_pace.hold(chat_id, self._moment() + seconds)

    async def run(self) -> None:
        """Send until stopped."""
        while not self._stopping:
            self._wake.clear()
            if self._news:
                await self._look()
            wait = self._send_what_may_go()
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await self._wake.wait()

    async def stop(self, grace: float) -> None:
        """Claim no more; give what is on the wire `grace` seconds to end."""
        self._stopping = True
        self._wake.set()
        if self._sending:
            await asyncio.wait(self._sending, timeout=grace)
        for task in self._sending:
            task.cancel()

    def look_again(self) -> None:
        """There are new rows, or the clock on the wall was moved."""
        self._news = True
        self._wake.set()

    def look_at(self, job: str) -> None:
        """The rows of a job changed: it was paused, resumed, cancelled, or one of them goes again."""
        self._changed.add(job)
        self.look_again()

    async def _look(self) -> None:
        """Take up the rows that came since the last look, and those of jobs that changed."""
        self._news, changed = False, self._changed
        self._changed = set()
        self._drop(changed)
        try:
            known = [
                row
                for job in changed
                for row in await self._db.read(partial(store.waiting_of, job=job, last=self._last_seen))
            ]
            rows = await self._db.read(lambda tx: store.newer_than(tx, self._last_seen))
        except StorageError:
            self._news, self._changed = True, self._changed | changed
            await asyncio.sleep(STORAGE_PAUSE)
            return
        if rows:
            self._last_seen = rows[-1].id
        for row in (*known, *rows):
            if row.not_before:
                heapq.heappush(self._later, (row.not_before, row))
            else:
                self._queue.push(row, self._moment())

    def _drop(self, jobs: set[str]) -> None:
        """Forget their rows: those that may go are read again."""
        for job in jobs:
            self._queue.drop(job, self._moment())
        if jobs:
            self._later = [later for later in self._later if later[1].job not in jobs]
            heapq.heapify(self._later)

    def _send_what_may_go(self) -> float:
        """Start every sending that may start now; returns the seconds until the next one may."""
        now = self._moment()
        self._take_up_later_rows(now)
        waits = [LONGEST_SLEEP, *(self._start_sending(now, bulk=bulk) for bulk in (False, True))]
        next_moment = self._queue.next_moment()
        if next_moment is not None:
            waits.append(next_moment - now)
        if self._later:
            waits.append((self._later[0][0] - self._clock.now()).total_seconds())
        return max(0.0, min(waits))

    def _take_up_later_rows(self, moment: float) -> None:
        now = self._clock.now()
        while self._later and self._later[0][0] <= now:
            self._queue.push(heapq.heappop(self._later)[1], moment)

    def _start_sending(self, now: float, *, bulk: bool) -> float:
        """Start what may go of one band; returns how long the pace holds up the next."""
        while self._places[bulk] > 0 and not self._stopping:
            wait = max(self._outage.wait(now), self._overall.wait(now, bulk=bulk))
            if wait > 0:
                return wait if self._queue.has_ready(now, bulk=bulk) else LONGEST_SLEEP
            row = self._queue.take(now, bulk=bulk)
            if row is None:
                break
            self._overall.sent(now, row.lane)
            self._chat_pace.sent(row.chat_id, now)
            self._places[bulk] -= 1
            task = asyncio.create_task(self._deliver(row))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)
        return LONGEST_SLEEP

    async def _deliver(self, row: Row) -> None:
        try:
            tried = await self._attempts.make(row)
            if tried:
                self._follow_up(row, tried)
                if isinstance(tried.outcome, TooMany):
                    await self._slow_down(row.chat_id, tried.outcome.seconds)
        except StorageError:  # it was not sent: it is taken up again
            await asyncio.sleep(STORAGE_PAUSE)
            self._queue.push(row, self._moment())
        finally:
            self._places[row.lane.bulk] += 1
            self._queue.finished(row.chat_id, self._moment())
            self._wake.set()

    def _follow_up(self, row: Row, tried: Tried) -> None:
        now, outcome = self._moment(), tried.outcome
        self._outage.went(now, arrived=not isinstance(outcome, NotTaken))
        if tried.pause:
            self._chat_pace.hold(row.chat_id, now + tried.pause.total_seconds())
        if tried.again:
            self._queue.push(tried.again, now)
        if isinstance(outcome, Gone):
            self._queue.clear(row.chat_id)
        if isinstance(outcome, Moved):
            for other in self._queue.clear(row.chat_id):
                self._queue.push(replace(other, chat_id=outcome.chat_id), now)

    async def _slow_down(self, chat_id: int, seconds: float) -> None:
        """A 429 holds its own chat; when it concerns everybody, all bulk stops, and after a restart too."""
        now = self._moment()
        well_below = self._chat_pace.well_below(chat_id, now)
        if not self._floods.concern_everybody(chat_id, now, seconds, well_below=well_below):
            return
        self._overall.halt(now, seconds)
        log.warning("bulk_stops", seconds=seconds)
        until = self._clock.now() + timedelta(seconds=seconds)
        with suppress(StorageError):  # then it is learned anew after a restart
            await self._db.write(lambda tx: store.chat_waits(tx, EVERYBODY, until))

    def _moment(self) -> float:
        return asyncio.get_running_loop().time()
