"""Delivery to an address of the bot."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.sandbox import Person
from tests.sandbox.conftest import Service


@dataclass
class Receiver:
    """A bot that listens. It refuses as often as `refusals` says."""

    refusals: int = 0
    secrets: list[str | None] = field(default_factory=list)
    updates: asyncio.Queue[Any] = field(default_factory=asyncio.Queue)

    async def take(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.refusals:
            self.refusals -= 1
            return web.Response(status=503)
        await self.updates.put(await request.json())
        return web.Response()

    async def text(self) -> str:
        update = await asyncio.wait_for(self.updates.get(), 5)
        text: str = update["message"]["text"]
        return text

    @asynccontextmanager
    async def serve(self) -> AsyncIterator[str]:
        application = web.Application()
        application.router.add_post("/hook", self.take)
        runner = web.AppRunner(application)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
        finally:
            await runner.cleanup()


async def test_updates_come_in_order_with_the_secret_and_again_until_taken(
    service: Service, noor: Person
) -> None:
    receiver = Receiver(refusals=2)
    async with receiver.serve() as url:
        await service.call("setWebhook", url=url, secret_token="geheim-1")
        for text in ("een", "twee", "drie"):
            noor.say(text)
        assert [await receiver.text() for _ in range(3)] == ["een", "twee", "drie"]
        assert set(receiver.secrets) == {"geheim-1"}
        info = (await service.call("getWebhookInfo")).result
        assert info["url"] == url
        assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"
        await service.call("deleteWebhook")


async def test_nobody_polls_while_a_webhook_is_set(service: Service) -> None:
    async with Receiver().serve() as url:
        await service.call("setWebhook", url=url)
        assert (await service.call("getUpdates")).error == (
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
        await service.call("deleteWebhook", drop_pending_updates=True)
    assert await service.updates() == []


async def test_a_wrong_address_or_secret_is_refused(service: Service) -> None:
    assert (await service.call("setWebhook", url="ftp://x")).status == 400
    assert (await service.call("setWebhook", url="https://x.nl", secret_token="met spatie")).error == (
        400,
        "Bad Request: secret token contains unallowed characters",
    )
