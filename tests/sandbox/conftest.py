"""A sandbox that listens, a person who started the bot, and two ways to talk to the service: raw and PTB's Bot."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import ClientSession
from telegram import Bot

from bot.sandbox import Person, Sandbox


class Clock:
    """Time that moves when a test says so."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: Any

    @property
    def result(self) -> Any:
        assert self.body["ok"], self.body
        return self.body["result"]

    @property
    def error(self) -> tuple[int, str]:
        assert not self.body["ok"]
        assert self.status == self.body["error_code"]
        return self.status, self.body["description"]


@dataclass(frozen=True, slots=True)
class Service:
    """The service as plain HTTP."""

    http: ClientSession
    url: str
    token: str

    async def call(self, method: str, **parameters: Any) -> Answer:
        async with self.http.post(f"{self.url}/bot{self.token}/{method}", json=parameters) as response:
            return Answer(response.status, await response.json())

    async def post(self, path: str, body: Any = None) -> Answer:
        async with self.http.post(f"{self.url}/sandbox{path}", json=body) as response:
            return Answer(response.status, await response.json())

    async def get(self, path: str) -> Answer:
        async with self.http.get(f"{self.url}/sandbox{path}") as response:
            return Answer(response.status, await response.json())

    async def updates(self, **parameters: Any) -> list[Any]:
        updates: list[Any] = (await self.call("getUpdates", **parameters)).result
        return updates


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sandbox(clock: Clock) -> Sandbox:
    return Sandbox(clock=clock)


@pytest.fixture
async def service(sandbox: Sandbox) -> AsyncIterator[Service]:
    async with sandbox.serve() as url, ClientSession() as http:
        yield Service(http, url, sandbox.token)


@pytest.fixture
async def bot(service: Service) -> AsyncIterator[Bot]:
    bot = Bot(service.token, base_url=f"{service.url}/bot", base_file_url=f"{service.url}/file/bot")
    async with bot:
        yield bot


@pytest.fixture
async def noor(sandbox: Sandbox, service: Service) -> Person:
    """Noor has started the bot, and the bot has seen it."""
    noor = sandbox.person("Noor", last_name="Haddad")
    noor.start()
    await confirm_all(service)
    return noor


async def confirm_all(service: Service) -> None:
    updates = await service.updates()
    await service.updates(offset=updates[-1]["update_id"] + 1)
