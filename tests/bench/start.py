"""From starting the process to the first reply, and the memory it then takes, with a whole city in the directory."""

import asyncio
import time
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.features.directory.model import Row
from bot.sandbox import Person, Sandbox
from tests.bench.cores import on_core
from tests.delivery.process import bot_process, crowd, furnish
from tests.delivery.questions import WORDS

PEOPLE = 10_000
CITY = tuple(
    Row(
        number,
        f"Collega {number}",
        f"Organisatie {number % 500}",
        "consulent",
        (WORDS[number % len(WORDS)], WORDS[number * 7 % len(WORDS)]),
    )
    for number in range(PEOPLE)
)


async def cold_start(core: int) -> tuple[float, float]:
    """Seconds to the first reply, and megabytes of memory at their peak until then."""
    sandbox = Sandbox()
    (asker,) = crowd(sandbox, 1)
    with TemporaryDirectory() as folder:
        database = Path(folder) / "wijkbot.db"
        await furnish(database, [asker], CITY)
        async with sandbox.serve() as url:
            await first_reply(sandbox, asker, url, database, core)  # compiles the code
            return await first_reply(sandbox, asker, url, database, core)


async def first_reply(
    sandbox: Sandbox, asker: Person, url: str, database: Path, core: int
) -> tuple[float, float]:
    """Start the bot, and measure until it replies."""
    sandbox.ledger.clear()
    asker.say("wie weet iets van schulden en mantelzorg?")
    start = time.monotonic()
    async with AsyncExitStack() as stack:
        with on_core(core):
            process = await stack.enter_async_context(bot_process(url, database))
        async with asyncio.timeout(60):
            while not sandbox.ledger.entries:
                await asyncio.sleep(0.005)
        return sandbox.ledger.entries[0].at - start, peak_memory(process.pid)


def peak_memory(process: int) -> float:
    """Megabytes."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    (peak,) = (line.split()[1] for line in lines if line.startswith("VmHWM"))
    return int(peak) / 1024
