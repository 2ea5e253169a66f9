"""Takes updates that Telegram brings: says 200 only after they are on disk, 503 when that failed.

Not here: taking them in (intake).
"""

import asyncio
import hmac

import structlog
from aiohttp import web

from bot.delivery.api import BotApi, parsed
from bot.delivery.telegram import WANTED, Accept, insist
from bot.settings import Telegram
from bot.storage import StorageError

log = structlog.get_logger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (the name of a header)
MOST_BYTES = 1024 * 1024


async def serve_webhook(api: BotApi, settings: Telegram, accept: Accept) -> None:
    """Listen, tell Telegram where, and go on until cancelled. Raises `TokenRefused`."""
    secret = settings.webhook_secret.get_secret_value()
    runner = web.AppRunner(webhook(secret, accept), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.webhook_listen, settings.webhook_port).start()
        where = {"url": settings.webhook_url, "secret_token": secret, "allowed_updates": WANTED}
        await insist(api, "setWebhook", where)
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


def webhook(secret: str, accept: Accept) -> web.Application:
    """The web application that takes a POST on any path: a proxy may keep the path of `webhook_url` or take it off."""

    async def take(request: web.Request) -> web.Response:
        told = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(told.encode(errors="surrogateescape"), secret.encode()):
            return web.Response(status=403)
        try:
            update = parsed(await request.read())
            if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
                return web.Response(status=400)
        except ValueError:
            return web.Response(status=400)
        try:
            await accept([update])
        except StorageError:
            log.error("not_taking_in")  # noqa: TRY400 (the traceback says nothing more)
            return web.Response(status=503)
        return web.Response()

    app = web.Application(client_max_size=MOST_BYTES)
    app.router.add_post("/{path:.*}", take)
    return app
