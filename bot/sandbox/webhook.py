"""Delivering updates to the bot's own address, one after the other, again and again until it answers 200."""

import asyncio
from dataclasses import dataclass

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.sandbox.json_types import JsonObject
from bot.sandbox.updates import Update, Updates

FIRST_PAUSE = 0.1
LONGEST_PAUSE = 5.0
PROOF_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass(frozen=True, slots=True)
class Address:
    """Where updates go, with the secret that proves they come from here."""

    url: str
    secret: str = ""
    max_connections: int = 40


class Webhook:
    """At most one address at a time. While it is set, nobody may poll.

    Updates go one by one: stricter in order than Telegram, which only keeps order within a chat.
    """

    def __init__(self, updates: Updates) -> None:
        self._updates = updates
        self._task: asyncio.Task[None] | None = None
        self._last_error = ""
        self.address: Address | None = None

    def set(self, address: Address) -> None:
        self.remove()
        self.address = address
        self._last_error = ""
        self._task = asyncio.create_task(self._deliver(address))

    def remove(self) -> None:
        self.address = None
        if self._task:
            self._task.cancel()
            self._task = None

    def info(self) -> JsonObject:
        """The answer of getWebhookInfo."""
        info: JsonObject = {
            "url": self.address.url if self.address else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates),
        }
        if self.address:
            info["max_connections"] = self.address.max_connections
        if self._updates.allowed:
            info["allowed_updates"] = self._updates.allowed
        if self._last_error:
            info["last_error_message"] = self._last_error
        return info

    async def _deliver(self, address: Address) -> None:
        headers = {"Content-Type": "application/json"}
        if address.secret:
            headers[PROOF_HEADER] = address.secret
        async with ClientSession(headers=headers, timeout=ClientTimeout(total=30)) as session:
            pause = FIRST_PAUSE
            while True:
                update = await self._updates.first()
                error = await self._post(session, address, update)
                if not error:
                    self._updates.drop_first()
                    pause = FIRST_PAUSE
                    continue
                self._last_error = error
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)

    async def _post(self, session: ClientSession, address: Address, update: Update) -> str:
        """Empty when the bot took it, else what went wrong."""
        try:
            async with session.post(address.url, data=update.text.encode()) as answer:
                if answer.ok:
                    return ""
                return f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (ClientError, TimeoutError):
            return "Connection failed"
