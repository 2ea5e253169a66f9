"""`/healthz` and `/metrics`: how the bot is, for a container or a monitor. Loopback by default; no personal data.

Not here: what is measured (metrics), what a beheerder sees of the bot's state (features.admin).
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from bot.settings import Health
from bot.storage import StorageError

PROMETHEUS_TEXT = "text/plain; version=1.0.0; charset=utf-8"


@asynccontextmanager
async def serve_health(
    settings: Health, is_well: Callable[[], Awaitable[bool]], metrics: Callable[[], Awaitable[bytes]]
) -> AsyncIterator[None]:
    """Answer while this is open, whether all is well with 200 or 503; port 0 serves nothing."""

    async def answer(_request: web.Request) -> web.Response:
        well = await is_well()
        return web.json_response({"ok": well}, status=200 if well else 503)

    async def measure(_request: web.Request) -> web.Response:
        try:
            body = await metrics()
        except StorageError:
            return web.Response(status=503)
        return web.Response(body=body, headers={"Content-Type": PROMETHEUS_TEXT})

    if settings.port == 0:
        yield
        return
    app = web.Application()
    app.router.add_get("/healthz", answer)
    app.router.add_get("/metrics", measure)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.listen, settings.port).start()
        yield
    finally:
        await runner.cleanup()
