"""The bot in a process of its own, with a crowd of members to ask it things: for kills and for measuring.

Not here: conversations, which need no second process (tests.stage).
"""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from bot.features.directory.model import Row
from bot.parts import open_core
from bot.sandbox import Person, Sandbox
from bot.settings import Settings
from bot.storage import Tx
from tests.delivery.questions import WORDS

ROOT = Path(__file__).parent.parent.parent
RUN = (sys.executable, "-m", "bot", "run")
FAST = {
    "OVERALL_PER_SECOND": "100000",
    "BULK_PER_SECOND": "100000",
    "PRIVATE_PER_SECOND": "100000",
    "PRIVATE_BURST": "1000",
}
COLLEAGUES = tuple(
    Row(number, f"Collega {word.title()}", f"Organisatie {number % 20}", "consulent", (word, other))
    for number, (word, other) in enumerate(zip(WORDS, WORDS[7:] + WORDS[:7], strict=True))
)


def crowd(sandbox: Sandbox, size: int) -> list[Person]:
    """People who started the bot, so that it may write to them."""
    return [sandbox.person(f"Vrager {number}", started=True) for number in range(size)]


async def furnish(database: Path, askers: Sequence[Person], colleagues: Sequence[Row] = COLLEAGUES) -> None:
    """A database with colleagues to find, and the askers as members."""
    settings = Settings.model_validate({"telegram": {"token": "1:none"}, "database": {"path": database}})
    rows = [Row(asker.id, asker.name, "Wijkteam", "wijkcoach") for asker in askers]
    async with open_core(settings) as core:
        await core.db.write(lambda tx: core.directory.carry_out(tx, (*colleagues, *rows)))
        await core.live.settled()
        ids = {person.name: person.id for person in core.live.people.values()}
        await core.db.write(lambda tx: _join(tx, [(ids[asker.name], asker.id) for asker in askers]))


@asynccontextmanager
async def bot_process(
    url: str, database: Path, command: Sequence[str] = RUN, **more: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot on this sandbox, with Telegram's pace lifted; killed at the end if it still runs."""
    env = {
        "PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH")))),
        "PYTHONDONTWRITEBYTECODE": "",  # compiled once and without docstrings, as it is in the container
        "PYTHONOPTIMIZE": "2",
        "PYTHONPYCACHEPREFIX": str(database.parent / "pycache"),
        "WIJKBOT_TELEGRAM__TOKEN": Sandbox().token,
        "WIJKBOT_TELEGRAM__BASE_URL": f"{url}/bot",
        "WIJKBOT_DATABASE__PATH": str(database),
        "WIJKBOT_HEALTH__PORT": "0",
        "WIJKBOT_LOG__LEVEL": "warning",
        **{f"WIJKBOT_PACE__{name}": value for name, value in FAST.items()},
    }
    process = await asyncio.create_subprocess_exec(
        *command,
        cwd=database.parent,
        env={**os.environ, **env, **more},
        start_new_session=True,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGKILL)
        await process.wait()


def _join(tx: Tx, members: Sequence[tuple[int, int]]) -> None:
    tx.many(
        "INSERT INTO member (person_id, user_id, role, language, joined_at) VALUES (?, ?, 'lid', 'nl', '')",
        members,
    )
