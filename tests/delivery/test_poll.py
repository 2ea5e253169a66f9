"""Polling: updates are confirmed once they are on disk, and only a wrong token or another poller stops it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

import pytest

from bot.delivery.api import BotApi
from bot.delivery.model import RawUpdate
from bot.delivery.telegram import SecondPoller, TokenRefused, poll
from bot.sandbox import Fault, Kind, Person, Sandbox
from bot.storage import StorageError


class Disk:
    """Takes updates in, or not."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.full_for = 0
        self.gate = asyncio.Event()
        self.gate.set()

    async def accept(self, updates: Sequence[RawUpdate]) -> None:
        await self.gate.wait()
        if self.full_for:
            self.full_for -= 1
            raise StorageError("full")
        self.texts += [update["message"]["text"] for update in updates]

    async def holds(self, *texts: str) -> None:
        async with asyncio.timeout(5):
            while self.texts != list(texts):
                await asyncio.sleep(0.01)


@pytest.fixture
async def sandbox() -> AsyncIterator[tuple[Sandbox, str]]:
    sandbox = Sandbox()
    async with sandbox.serve() as url:
        yield sandbox, url


@pytest.fixture
def noor(sandbox: tuple[Sandbox, str]) -> Person:
    return sandbox[0].person("Noor")


@asynccontextmanager
async def polling(
    sandbox: tuple[Sandbox, str], disk: Disk, token: str = ""
) -> AsyncIterator[asyncio.Task[None]]:
    async with BotApi(f"{sandbox[1]}/bot", token or sandbox[0].token) as api:
        task = asyncio.create_task(poll(api, disk.accept))
        yield task
        task.cancel()
        with suppress(asyncio.CancelledError, SecondPoller, TokenRefused):
            await task


async def test_updates_are_confirmed_only_when_they_are_on_disk(
    sandbox: tuple[Sandbox, str], noor: Person
) -> None:
    disk = Disk()
    disk.gate.clear()
    async with polling(sandbox, disk):
        noor.say("een")
        await asyncio.sleep(0.1)
        assert sandbox[0].waiting_updates == 1
        disk.gate.set()
        await disk.holds("een")
        noor.say("twee")
        await disk.holds("een", "twee")
        async with asyncio.timeout(5):
            while sandbox[0].waiting_updates:
                await asyncio.sleep(0.01)


async def test_what_could_not_be_kept_is_fetched_again(sandbox: tuple[Sandbox, str], noor: Person) -> None:
    disk = Disk()
    disk.full_for = 1
    async with polling(sandbox, disk):
        noor.say("een")
        await disk.holds("een")


@pytest.mark.parametrize("trouble", [Kind.CLOSED, Kind.LOST, Kind.STATUS, Kind.FLOOD])
async def test_trouble_is_waited_for(sandbox: tuple[Sandbox, str], noor: Person, trouble: Kind) -> None:
    sandbox[0].fault(Fault(trouble, method="getUpdates", count=1))
    disk = Disk()
    async with polling(sandbox, disk):
        noor.say("een")
        await disk.holds("een")


async def test_a_webhook_of_before_is_removed(sandbox: tuple[Sandbox, str], noor: Person) -> None:
    disk = Disk()
    async with BotApi(f"{sandbox[1]}/bot", sandbox[0].token) as api:
        await api.call("setWebhook", {"url": "http://127.0.0.1:9/telegram"})
    async with polling(sandbox, disk):
        noor.say("een")
        await disk.holds("een")


async def test_a_second_poller_stops_the_first(sandbox: tuple[Sandbox, str]) -> None:
    async with polling(sandbox, Disk()) as first:
        await asyncio.sleep(0.1)
        async with polling(sandbox, Disk()):
            with pytest.raises(SecondPoller):
                await asyncio.wait_for(first, 5)


@pytest.mark.parametrize("token", ["123456:of-another-bot", "nonsense"])
async def test_a_token_that_is_refused_stops_at_once(sandbox: tuple[Sandbox, str], token: str) -> None:
    async with polling(sandbox, Disk(), token) as task:
        with pytest.raises(TokenRefused):
            await asyncio.wait_for(task, 5)
