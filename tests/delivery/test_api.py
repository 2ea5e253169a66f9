"""One HTTP call and its three kinds of failure: refused, never sent, maybe sent."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.delivery.api import BotApi, MaybeSent, NeverSent, Refusal, parsed
from bot.sandbox import Fault, Kind, Sandbox

TOKEN = Sandbox().token


@pytest.fixture
async def sandbox() -> AsyncIterator[tuple[Sandbox, str]]:
    sandbox = Sandbox()
    async with sandbox.serve() as url:
        yield sandbox, url


async def test_a_call_gives_its_result(sandbox: tuple[Sandbox, str]) -> None:
    async with BotApi(f"{sandbox[1]}/bot", TOKEN) as api:
        assert (await api.call("getMe", {}))["is_bot"]


async def test_a_refusal_tells_all_that_telegram_told(sandbox: tuple[Sandbox, str]) -> None:
    sandbox[0].fault(Fault(Kind.FLOOD, method="getMe", retry_after=7))
    async with BotApi(f"{sandbox[1]}/bot", TOKEN) as api:
        with pytest.raises(Refusal) as refused:
            await api.call("getMe", {})
    assert (refused.value.status, refused.value.retry_after) == (429, 7)
    assert str(refused.value) == "429 Too Many Requests: retry after 7"


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/bot", "http://no-such-host.invalid/bot"])
async def test_without_a_connection_it_was_never_sent(url: str) -> None:
    async with BotApi(url, TOKEN) as api:
        with pytest.raises(NeverSent) as failed:
            await api.call("sendMessage", {"chat_id": 1, "text": "hoi"})
    assert TOKEN not in str(failed.value)


async def test_a_closed_api_sends_nothing() -> None:
    with pytest.raises(NeverSent):
        await BotApi("http://127.0.0.1:9/bot", TOKEN).call("getMe", {})


@pytest.mark.parametrize("kind", [Kind.CLOSED, Kind.LOST])
async def test_a_connection_that_breaks_may_have_carried_it(sandbox: tuple[Sandbox, str], kind: Kind) -> None:
    sandbox[0].fault(Fault(kind, method="getMe"))
    async with BotApi(f"{sandbox[1]}/bot", TOKEN) as api:
        with pytest.raises(MaybeSent) as failed:
            await api.call("getMe", {})
    assert TOKEN not in str(failed.value)


async def test_an_answer_that_takes_too_long_may_have_been_carried_out(sandbox: tuple[Sandbox, str]) -> None:
    sandbox[0].fault(Fault(Kind.DELAY, method="getMe", delay_ms=2000))
    async with BotApi(f"{sandbox[1]}/bot", TOKEN) as api:
        with pytest.raises(MaybeSent):
            await api.call("getMe", {}, seconds=0.05)


@pytest.mark.parametrize(
    ("body", "status", "seen"),
    [("<html>", 502, 502), ("<html>", 200, 502), ('"ok"', 200, 502), ("[]", 500, 500), ("{}", 200, 200)],
)
async def test_what_no_bot_api_would_say_is_a_refusal(body: str, status: int, seen: int) -> None:
    async def answer(_request: web.Request) -> web.Response:
        return web.Response(text=body, status=status)

    app = web.Application()
    app.router.add_post("/bot{token}/{method}", answer)
    async with TestServer(app) as server, BotApi(str(server.make_url("/bot")), TOKEN) as api:
        with pytest.raises(Refusal) as refused:
            await api.call("getMe", {})
    assert refused.value.status == seen


async def test_a_hundred_calls_at_once_all_get_through(sandbox: tuple[Sandbox, str]) -> None:
    async with BotApi(f"{sandbox[1]}/bot", TOKEN) as api:
        answers = await asyncio.gather(*(api.call("getMe", {}) for _ in range(150)))
    assert len(answers) == 150


def test_half_a_character_holds_nothing_up() -> None:
    assert parsed(b'[{"text": "a \\ud83d b"}, {"text": "\\ud83d\\ude00"}]') == [
        {"text": "a ? b"},
        {"text": "😀"},
    ]
    with pytest.raises(ValueError, match="line 1"):
        parsed(b"<html>")
