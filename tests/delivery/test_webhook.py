"""The webhook: 200 only for what is on disk, nothing for who does not know the secret."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer, unused_port

from bot.core.clock import SystemClock
from bot.delivery.api import BotApi
from bot.delivery.intake import Intake
from bot.delivery.model import Arrived, RawUpdate
from bot.delivery.webhook import SECRET_HEADER, serve_webhook, webhook
from bot.sandbox import Sandbox
from bot.settings import Telegram
from bot.storage import Database, Job

SECRET = "een-geheim"
UPDATE = {"update_id": 1, "message": {"chat": {"id": 7, "type": "private"}, "text": "hoi"}}
Client = TestClient[Any, Any]


async def leave(arrived: Arrived, done: Job[None]) -> None:
    """A turn that never gets round to anything."""
    await asyncio.Event().wait()


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    db = await Database.open(tmp_path / "wijkbot.db")
    yield db
    await db.close()


@pytest.fixture
async def client(db: Database) -> AsyncIterator[Client]:
    intake = Intake(
        db,
        leave,
        lambda _arrived, _error: lambda _tx: None,
        lambda raw: (raw, ()),
        SystemClock(),
        side_by_side=1,
    )
    async with TestClient(TestServer(webhook(SECRET, intake.accept))) as client:
        yield client
    await intake.stop(0)


async def post(client: Client, body: Any = None, secret: str = SECRET, path: str = "/") -> int:
    async with client.post(path, json=body or UPDATE, headers={SECRET_HEADER: secret}) as response:
        return response.status


@pytest.mark.parametrize("path", ["/", "/telegram", "/bots/wijk%20zuid"])
async def test_any_path_is_right_with_the_secret(client: Client, db: Database, path: str) -> None:
    assert await post(client, path=path) == 200
    assert await kept(db) == [1]
    assert await post(client, secret="iets anders", path=path) == 403


async def kept(db: Database) -> list[int]:
    return await db.read(lambda tx: [row["update_id"] for row in tx.all("SELECT update_id FROM inbox")])


async def test_200_means_that_it_is_on_disk(client: Client, db: Database) -> None:
    assert await post(client) == 200
    assert await kept(db) == [1]


async def test_brought_twice_is_kept_once(client: Client, db: Database) -> None:
    assert [await post(client), await post(client)] == [200, 200]
    assert await kept(db) == [1]


@pytest.mark.parametrize("secret", ["", "een-gehein", "een-geheim-en-meer", "\udce9"])
async def test_without_the_secret_nothing_is_taken(client: Client, db: Database, secret: str) -> None:
    assert await post(client, secret=secret) == 403
    assert await kept(db) == []


@pytest.mark.parametrize("body", ["words", [UPDATE], {"message": {}}, {"update_id": "1"}])
async def test_what_is_no_update_is_refused(client: Client, db: Database, body: Any) -> None:
    assert await post(client, body) == 400
    assert await kept(db) == []


async def test_503_means_bring_it_again(client: Client, db: Database) -> None:
    await db.close()
    assert await post(client) == 503


async def test_telegram_is_told_where_and_brings_updates_there() -> None:
    sandbox, texts, port = Sandbox(), asyncio.Queue[str](), unused_port()

    async def accept(updates: Sequence[RawUpdate]) -> None:
        for update in updates:
            texts.put_nowait(update["message"]["text"])

    settings = Telegram.model_validate(
        {
            "token": sandbox.token,
            "mode": "webhook",
            "webhook_url": f"http://127.0.0.1:{port}/telegram",
            "webhook_port": port,
            "webhook_secret": SECRET,
        }
    )
    async with sandbox.serve() as url, BotApi(f"{url}/bot", sandbox.token) as api:
        serving = asyncio.create_task(serve_webhook(api, settings, accept))
        sandbox.person("Noor").say("hoi")
        assert await asyncio.wait_for(texts.get(), 5) == "hoi"
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving
