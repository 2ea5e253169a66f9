"""The life of the bot: reach Telegram, start, tick, tell whether all is well, stop.

Not here: which parts there are (app), what becomes due (features).
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from typing import Any

import structlog
from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application

from bot.chat.incoming import Overseer
from bot.chat.menu import show_menu_to_strangers
from bot.core.clock import Clock
from bot.core.texts import Texts
from bot.delivery.cards import Cards
from bot.delivery.intake import Intake
from bot.delivery.store.status import ticked
from bot.delivery.telegram import TokenRefused
from bot.delivery.worker import Worker
from bot.storage import Database, Job, Tx

log = structlog.get_logger(__name__)

TICK_SECONDS = 60
LATE_TICKS = 3
STOP_SECONDS = 2.0
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0

Due = Callable[[Tx, datetime], object]
"""Does what has become due at a moment."""

Slow = Callable[[datetime], Awaitable[object]]
"""The same with more than SQL in it, such as drawing: it reads and writes in transactions of its own."""


class Ticks:
    """What is done because time passed. Each piece has its own transaction: one that fails holds up no other."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        catch_up: Callable[[], Awaitable[None]],
        pieces: Mapping[str, Due],
        slow: Mapping[str, Slow] | None = None,
    ) -> None:
        self._db = db
        self._clock = clock
        self._catch_up = catch_up
        self._pieces = pieces
        self._slow = slow or {}
        self._went_well: float | None = None

    def begin(self) -> None:
        """From here on ticks can be late."""
        self._went_well = asyncio.get_running_loop().time()

    async def run(self) -> None:
        """Go on for ever, by the clock of the machine that never jumps: what is due is read from the other one."""
        while True:
            await self.tick()
            await asyncio.sleep(TICK_SECONDS)

    async def tick(self) -> None:
        """One round: what is quick, then the rest."""
        well, now = await self.sweep(), self._clock.now()
        for name, slow in self._slow.items():
            well &= await _succeeds(name, slow(now))
        if well and await _succeeds("ticked", self._db.write(_at(now, ticked))):
            self.begin()

    async def sweep(self) -> bool:
        """What takes only SQL: changes by the command line first, then every piece; whether all went well."""
        now = self._clock.now()
        well = await _succeeds("catch_up", self._catch_up())
        for name, piece in self._pieces.items():
            well &= await _succeeds(name, self._db.write(_at(now, piece)))
        return well

    def late(self) -> bool:
        """Whether the last round that went well is too long ago."""
        if self._went_well is None:
            return False
        return asyncio.get_running_loop().time() - self._went_well > LATE_TICKS * TICK_SECONDS


class Running:
    """Runs the parts it is given. `receive` takes updates in for ever; `refused` is set when Telegram does not know
    the token.
    """

    def __init__(
        self,
        application: Application,  # type: ignore[type-arg]  # PTB's six parameters say nothing here
        texts: Texts,
        overseer: Overseer,
        intake: Intake,
        worker: Worker,
        cards: Cards,
        ticks: Ticks,
        receive: Callable[[], Coroutine[Any, Any, None]],
        refused: asyncio.Event,
    ) -> None:
        self.started = asyncio.Event()
        self._application = application
        self._texts = texts
        self._overseer = overseer
        self._intake = intake
        self._worker = worker
        self._cards = cards
        self._ticks = ticks
        self._receive = receive
        self._refused = refused

    async def run(self, stop: asyncio.Event) -> None:
        """Answer until `stop` is set. Raises `TokenRefused` or `SecondPoller`."""
        if not await self._reach_telegram(stop):
            return
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(self._application)
            self._overseer.bot_username = self._application.bot.username
            await show_menu_to_strangers(self._application.bot, self._texts)
            await self._ticks.sweep()  # before anything is sent: what waited too long is taken back
            await self._worker.start()
            await self._intake.start()
            await self._application.start()
            stack.push_async_callback(self._application.stop)
            self._ticks.begin()
            await self._until(stop)
        if self._refused.is_set():
            raise TokenRefused

    async def _until(self, stop: asyncio.Event) -> None:
        """Take in and send until told to stop, or until one of the two cannot go on."""
        receiving = asyncio.create_task(self._receive())
        tasks: list[asyncio.Task[Any]] = [
            asyncio.create_task(self._worker.run()),
            asyncio.create_task(self._cards.run()),
            asyncio.create_task(self._ticks.run()),
            receiving,
            asyncio.create_task(stop.wait()),
            asyncio.create_task(self._refused.wait()),
        ]
        log.info("started")
        self.started.set()
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        receiving.cancel()
        await asyncio.gather(self._intake.stop(STOP_SECONDS), self._worker.stop(STOP_SECONDS))
        for task in tasks:
            task.cancel()
        for task in done:
            task.result()

    async def _reach_telegram(self, stop: asyncio.Event) -> bool:
        """Wait until the Bot API answers; false when told to stop first."""
        pause = FIRST_PAUSE
        while not stop.is_set():
            try:
                await self._application.bot.initialize()
            except InvalidToken:
                raise TokenRefused from None
            except TelegramError as error:
                pause = max(pause, _asked_pause(error))
                log.warning("telegram_unreachable", error=type(error).__name__, pause=pause)
                await _sleep_unless(stop, pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                return True
        return False


async def _succeeds(piece: str, work: Awaitable[object]) -> bool:
    try:
        await work
    except Exception:
        log.exception("tick_failed", piece=piece)
        return False
    return True


def _at(now: datetime, piece: Due) -> Job[object]:
    return lambda tx: piece(tx, now)


def _asked_pause(error: TelegramError) -> float:
    """The seconds that Telegram asks to wait."""
    if not isinstance(error, RetryAfter):
        return 0.0
    asked = error.retry_after
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)


async def _sleep_unless(stop: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        return
