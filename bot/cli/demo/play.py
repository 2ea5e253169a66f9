"""A bot of its own on a sandbox of its own, until it is told to stop.

Not here: the command, who takes part (cast), what there is to try (stories).
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from bot.app import App, open_app
from bot.cli.demo.cast import join, set_up
from bot.cli.demo.days import mornings, opening
from bot.cli.demo.others import Others
from bot.cli.demo.stories import files, stories
from bot.core.clock import MovableClock
from bot.core.texts import Say
from bot.delivery.store.status import look
from bot.sandbox import Demo, Sandbox, Step
from bot.settings import Settings

WIJK = "Merwestad"
ZONE = ZoneInfo("Europe/Amsterdam")
PATIENCE, GLANCE = 5.0, 0.02  # seconds


async def play(stop: asyncio.Event, say: Say, port: int, opened: Callable[[str], None]) -> None:
    """Run page and bot until told to stop; `opened` hears the address once everybody is in place."""
    clock = MovableClock()
    clock.move_to(opening(clock.now(), ZONE))
    sandbox = Sandbox(clock=clock.now)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="wijkbot-")))
        url = await stack.enter_async_context(sandbox.serve(port))
        settings = _settings(sandbox.token, url, folder, clock.now().astimezone(ZONE).date().replace(day=1))
        app = await stack.enter_async_context(open_app(settings, clock))
        wijk = await set_up(app, sandbox, say)
        others = Others(wijk.others, say)
        running = asyncio.create_task(app.run(stop))
        starting = asyncio.create_task(app.started.wait())
        try:
            await asyncio.wait((running, starting), return_when=asyncio.FIRST_COMPLETED)
            if app.started.is_set():
                await join(wijk, say)
                await stack.enter_async_context(others.at_hand())
                sandbox.show(_page(app, clock, others, say))
                opened(url)
                await asyncio.wait((running,))
        finally:
            starting.cancel()
            stop.set()
            await running


def _settings(token: str, url: str, folder: Path, this_month: date) -> Settings:
    return Settings.model_validate(
        {
            "telegram": {"token": token, "base_url": f"{url}/bot", "base_file_url": f"{url}/file/bot"},
            "database": {"path": folder / "wijkbot.db"},
            "health": {"port": 0},
            "wijk": {"name": WIJK},
            "rhythm": {"start": this_month},
            "pace": {"private_per_second": 20},  # the sandbox is a Bot API server of one's own
            "quiet": {"from": "00:00", "until": "00:00"},  # who tries it in the evening wants to see it all
        }
    )


def _page(app: App, clock: MovableClock, others: Others, say: Say) -> Demo:
    async def advance(step: Step) -> AsyncIterator[None]:
        for morning in mornings(clock.now(), step, ZONE):
            clock.move_to(morning)
            await app.clock_moved()
            await _settled(app, others)
            yield

    return Demo(say.label("demo-title"), say.label("demo-intro"), stories(say), files(), clock.now, advance)


async def _settled(app: App, others: Others) -> None:
    """Wait until everybody has heard what is due and did something about it; what is paused stays for later."""
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            await _all_sent(app)
            await others.idle()
            await _all_sent(app)


async def _all_sent(app: App) -> None:
    core = app.core
    while (await core.db.read(lambda tx: look(tx, core.clock.now()))).since:  # noqa: ASYNC110 (it tells nobody)
        await asyncio.sleep(GLANCE)
