"""`status`: how the bot is doing, from the database, whether it runs or not.

Not here: the sentences (features.admin), whether all is right for it to run (checks).
"""

import asyncio
from pathlib import Path

import typer

from bot.cli.terminal import Terminal
from bot.core.clock import SystemClock
from bot.core.status import Status
from bot.delivery.store.status import look
from bot.features.admin.views import lines
from bot.storage import Database
from bot.storage.lock import AlreadyRunning, one_instance


def status(ctx: typer.Context) -> None:
    """Tell what waits, what went wrong, and when things last happened."""
    terminal: Terminal = ctx.obj
    database = terminal.existing_database()
    zone = terminal.settings().wijk.timezone
    found = asyncio.run(_look(database))
    terminal.tell("admin-status-runs" if _runs(database) else "admin-status-does-not-run")
    for line in lines(terminal.say, found, zone):
        terminal.show(line.unescape())


async def _look(database: Path) -> Status:
    db = await Database.open(database)
    try:
        return await db.read(lambda tx: look(tx, SystemClock().now()))
    finally:
        await db.close()


def _runs(database: Path) -> bool:
    try:
        with one_instance(database):
            return False
    except AlreadyRunning:
        return True
