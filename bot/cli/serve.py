"""`run`, `backup`, `restore`: the running bot and its database.

Not here: how the bot is put together (app), whether all is well (checks).
"""

import asyncio
import gc
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated

import typer

from bot import logs
from bot.cli.terminal import Terminal
from bot.core.clock import SystemClock
from bot.core.errors import UserError
from bot.storage.copies import copy, note_copy, put_back
from bot.storage.lock import AlreadyRunning, one_instance


def run(ctx: typer.Context) -> None:
    """Start the bot."""
    gc.disable()  # looking for garbage among what stays costs a third of the start; the bot enables it when it is ready
    # python-telegram-bot takes half a second to load, and only the commands that run the bot need it.
    from bot.app import run as run_bot
    from bot.delivery.telegram import SecondPoller, TokenRefused

    terminal: Terminal = ctx.obj
    settings = terminal.settings()
    secrets = (
        settings.telegram.token.get_secret_value(),
        settings.telegram.webhook_secret.get_secret_value(),
    )
    logs.set_up(settings.log.level, settings.log.format, secrets)
    try:
        asyncio.run(until_stopped(lambda stop: run_bot(settings, stop)))
    except AlreadyRunning:
        raise UserError("cli-already-running", file=str(settings.database.path)) from None
    except TokenRefused:
        raise UserError("cli-token-refused") from None
    except SecondPoller:
        raise UserError("cli-second-poller") from None


async def until_stopped(work: Callable[[asyncio.Event], Awaitable[None]]) -> None:
    """Do work that ends when its event is set, which SIGTERM and Ctrl-C do."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await work(stop)


def backup(ctx: typer.Context, file: Annotated[Path, typer.Argument(dir_okay=False)]) -> None:
    """Copy the database; a bot that runs goes on."""
    terminal: Terminal = ctx.obj
    database = terminal.existing_database()
    copy(database, file)
    note_copy(database, SystemClock().now())
    terminal.tell("cli-backup-done", file=str(file))


def restore(ctx: typer.Context, file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)]) -> None:
    """Put a copy of the database back."""
    terminal: Terminal = ctx.obj
    database = terminal.settings().database.path
    try:
        with one_instance(database):
            old = put_back(file, database)
    except AlreadyRunning:
        raise UserError("cli-already-running", file=str(database)) from None
    terminal.tell("cli-restore-done", file=str(database), old=str(old))
