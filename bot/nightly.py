"""The copy of the database that the bot makes by itself every night, of which it keeps a few.

Nothing here is loaded unless a folder for copies is set. Not here: how a file is copied while others write
(storage.copies), the copies that people make (cli). Which copies there are is told by the folder itself.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from bot.core.clock import Clock
from bot.core.member import Member
from bot.core.screen import Screen
from bot.core.texts import Texts
from bot.delivery.model import Lane
from bot.delivery.post import Post
from bot.delivery.store.status import copied
from bot.settings import Backup
from bot.storage import Database, StorageError, Tx
from bot.storage.copies import copy

log = structlog.get_logger(__name__)

A_NIGHT = timedelta(hours=24)
_COPY = re.compile(r"nightly-\d{4}-\d{2}-\d{2}\.db")
_INTERRUPTED = re.compile(_COPY.pattern + r"\.part")


class NightlyCopies:
    """Makes a copy at the hour that was set, and right away when that of last night was missed."""

    def __init__(
        self,
        folder: Path,
        settings: Backup,
        db: Database,
        post: Post,
        beheerders: Callable[[Tx], list[Member]],
        texts: Texts,
        clock: Clock,
        zone: ZoneInfo,
    ) -> None:
        self._folder = folder
        self._settings = settings
        self._db = db
        self._post = post
        self._beheerders = beheerders
        self._texts = texts
        self._clock = clock
        self._zone = zone

    @asynccontextmanager
    async def going_on(self) -> AsyncIterator[None]:
        """In here a copy is made every night."""
        now = datetime.now(UTC)  # the scheduler and the files live by the clock of the machine
        trigger = every_night(self._settings, self._zone)
        missed = not await asyncio.to_thread(has_copy_since, self._folder, now - A_NIGHT)
        scheduler = AsyncIOScheduler(timezone=self._zone)
        scheduler.add_job(
            self.make,
            trigger,
            next_run_time=now if missed else trigger.get_next_fire_time(None, now),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
        scheduler.start()
        try:
            yield
        finally:
            scheduler.shutdown(wait=False)

    async def make(self) -> None:
        """Make the copy of this night and delete what became too old; beheerders hear when that fails."""
        now = self._clock.now()
        night = now.astimezone(self._zone).date().isoformat()
        try:
            await asyncio.to_thread(copy, self._db.path, self._folder / f"nightly-{night}.db")
            await self._db.write(lambda tx: copied(tx, now))
            await asyncio.to_thread(tidy, self._folder, self._settings.keep)
        except (StorageError, OSError) as error:
            log.error("copy_failed", error=type(error.__cause__ or error).__name__)  # noqa: TRY400 (where says nothing)
            key = "admin-copy-failed" if self._folder.is_dir() else "admin-copy-no-folder"
            with suppress(
                StorageError
            ):  # a full disk takes no message either; /status says when the last copy was made
                await self._db.write(lambda tx: self._tell(tx, key, night))

    def _tell(self, tx: Tx, key: str, night: str) -> None:
        for member in self._beheerders(tx):
            screen = Screen(self._texts.into(member.language)(key))
            dedupe = f"copy-failed:{night}:{member.user_id}"
            self._post.send(tx, member, screen, lane=Lane.ALARM, dedupe=dedupe)


def every_night(settings: Backup, zone: ZoneInfo) -> CronTrigger:
    """When a copy is due."""
    return CronTrigger(hour=settings.at.hour, minute=settings.at.minute, timezone=zone)


def has_copy_since(folder: Path, moment: datetime) -> bool:
    """Whether a nightly copy was made since; not when there is no telling."""
    try:
        return any(
            datetime.fromtimestamp(path.stat().st_mtime, UTC) > moment for path in _files(folder, _COPY)
        )
    except OSError:
        return False


def tidy(folder: Path, keep: int) -> None:
    """Delete all nightly copies but the newest, and what is left of those that were interrupted. No other file."""
    for path in [*_files(folder, _COPY)[:-keep], *_files(folder, _INTERRUPTED)]:
        path.unlink(missing_ok=True)


def _files(folder: Path, name: re.Pattern[str]) -> list[Path]:
    """The files with such a name, oldest first."""
    return sorted(path for path in folder.iterdir() if name.fullmatch(path.name) and path.is_file())
