"""`/healthz`: whether the bot is alive, for a container or a monitor. Loopback by default; no personal data.

Not here: what a coordinator sees of the bot's state (features.admin, later).
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from bot.settings import Health


@asynccontextmanager
async def serve_health(settings: Health, is_well: Callable[[], Awaitable[bool]]) -> AsyncIterator[None]:
    """Answer 200 or 503 while this is open; port 0 serves nothing."""

    async def answer(_request: web.Request) -> web.Response:
        well = await is_well()
        return web.json_response({"ok": well}, status=200 if well else 503)

    if settings.port == 0:
        yield
        return
    app = web.Application()
    app.router.add_get("/healthz", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.listen, settings.port).start()
        yield
    finally:
        await runner.cleanup()
