"""`check`: is everything right for the bot to run, one line a check.

Not here: the checks of the settings (config), which come before all others.
"""

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

import aiohttp
import typer

from bot.cli.terminal import Terminal
from bot.core.texts import LANGUAGES, TextError, Value
from bot.data_files import DataFileError, data_folder
from bot.delivery.api import BotApi, MaybeSent, NeverSent, Refusal
from bot.features.directory.spreadsheet import read_rows
from bot.matching import LexiconError, ModelError
from bot.settings import Health, Settings, Telegram
from bot.storage import StorageError
from bot.storage.copies import look_over

TOKEN_SECONDS = 10.0
HEALTH_SECONDS = 4.0

Mark = Literal["✓", "!", "✗"]


@dataclass(frozen=True, slots=True)
class Line:
    """What one check found: right, worth knowing or wrong, and the sentence about it."""

    mark: Mark
    key: str
    values: dict[str, Value] = field(default_factory=dict)


def check(ctx: typer.Context, health: Annotated[bool, typer.Option("--health")] = False) -> None:
    """See whether all is right; with `--health`, only whether the running bot says so itself."""
    terminal: Terminal = ctx.obj
    settings = terminal.settings()
    lines = _health(settings.health) if health else _all(settings)
    if asyncio.run(_tell(terminal, lines)):
        raise typer.Exit(1)


async def _tell(terminal: Terminal, lines: AsyncIterator[Line]) -> bool:
    """Print every line; returns whether something is wrong."""
    wrong = False
    async for line in lines:
        terminal.show(f"{line.mark} {terminal.say.label(line.key, **line.values)}")
        wrong |= line.mark == "✗"
    return wrong


async def _all(settings: Settings) -> AsyncIterator[Line]:
    yield Line("✓", "cli-check-config")
    yield _database(settings)
    if settings.backup.folder:
        yield _copies(settings.backup.folder, settings.backup.keep)
    yield _knowledge(settings)
    yield await _token(settings.telegram)


def _database(settings: Settings) -> Line:
    path = settings.database.path
    if not _writable(_first_existing(path)) or not _writable(_first_existing(path.parent)):
        return Line("✗", "cli-check-database-read-only", {"file": str(path)})
    return _found(path) if path.exists() else _not_yet(path)


def _not_yet(path: Path) -> Line:
    if not path.parent.exists():
        return Line("!", "cli-check-database-no-folder", {"folder": str(path.parent)})
    return Line("✓", "cli-check-database-new", {"file": str(path)})


def _found(path: Path) -> Line:
    try:
        report = look_over(path)
    except StorageError as error:
        return Line("✗", "cli-database", {"reason": str(error)})
    if report.version > report.known:
        return Line("✗", "cli-database-newer", {"found": report.version, "known": report.known})
    if not report.sound:
        return Line("✗", "cli-check-database-damaged", {"file": str(path)})
    return Line("✓", "cli-check-database", {"file": str(path), "version": report.version})


def _copies(folder: Path, keep: int) -> Line:
    if not folder.is_dir():
        return Line("✗", "cli-check-copies-no-folder", {"folder": str(folder)})
    if not _writable(folder):
        return Line("✗", "cli-check-copies-read-only", {"folder": str(folder)})
    return Line("✓", "cli-check-copies", {"folder": str(folder), "keep": keep})


def _first_existing(path: Path) -> Path:
    """The path itself, else the nearest folder above it that is there."""
    return next(found for found in (path, *path.absolute().parents) if found.exists())


def _writable(path: Path) -> bool:
    """A folder must let itself be entered too: SQLite keeps files beside the database."""
    return (
        os.access(path, os.W_OK | os.X_OK) if path.is_dir() else path.is_file() and os.access(path, os.W_OK)
    )


def _knowledge(settings: Settings) -> Line:
    # python-telegram-bot takes half a second to load, and comes with the app.
    from bot.parts import Knowledge

    try:
        knowledge = Knowledge.load(settings.wijk.lexicon)
        for language in LANGUAGES:
            knowledge.texts.into(language).read_all()
    except (LexiconError, ModelError) as error:
        return Line("✗", "cli-lexicon", {"reason": str(error)})
    except (DataFileError, TextError) as error:
        return Line("✗", "cli-data-file", {"reason": str(error)})
    sample = data_folder() / "sample" / "wijk.csv"
    for problem in read_rows(sample.read_bytes(), sample.name).problems:
        return Line("!", "cli-data-file", {"reason": f"{sample.name}:{problem.row}"})
    return Line("✓", "cli-check-lexicon", {"topics": len(knowledge.lexicon.topics)})


async def _token(settings: Telegram) -> Line:
    async with BotApi(settings.base_url, settings.token.get_secret_value()) as api:
        try:
            bot = await api.call("getMe", {}, seconds=TOKEN_SECONDS)
        except Refusal as refusal:
            refused = refusal.status in (401, 404)  # Telegram answers 404 to what does not look like a token
            return Line("✗", "cli-token-refused") if refused else Line("!", "cli-check-token-unknown")
        except (NeverSent, MaybeSent):
            return Line("!", "cli-check-token-unknown")
    return Line("✓", "cli-check-token", {"bot": str(bot["username"])})


async def _health(settings: Health) -> AsyncIterator[Line]:
    timeout = aiohttp.ClientTimeout(total=HEALTH_SECONDS)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(f"http://{settings.listen}:{settings.port}/healthz") as answer,
        ):
            healthy = answer.ok
    except (aiohttp.ClientError, TimeoutError):
        healthy = False
    yield Line("✓", "cli-check-healthy") if healthy else Line("✗", "cli-check-not-healthy")
