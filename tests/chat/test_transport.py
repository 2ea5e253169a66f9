"""python-telegram-bot on our own HTTP: calls, files, and errors that say whether bytes went out."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, TimedOut

from bot.chat.transport import ApiRequest
from bot.delivery.api import BotApi
from bot.sandbox import Fault, Kind, Person, Sandbox


@pytest.fixture
async def sandbox() -> AsyncIterator[tuple[Sandbox, str]]:
    sandbox = Sandbox()
    async with sandbox.serve() as url:
        yield sandbox, url


@pytest.fixture
def noor(sandbox: tuple[Sandbox, str]) -> Person:
    noor = sandbox[0].person("Noor")
    noor.start()
    return noor


@pytest.fixture
async def bot(sandbox: tuple[Sandbox, str]) -> AsyncIterator[Bot]:
    async with BotApi(f"{sandbox[1]}/bot", sandbox[0].token) as api, bot_on(api, sandbox[1]) as bot:
        yield bot


def bot_on(api: BotApi, url: str, token: str = Sandbox().token) -> Bot:
    return Bot(
        token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=ApiRequest(api),
        get_updates_request=ApiRequest(api),
    )


async def test_calls_and_files_go_there_and_back(bot: Bot, noor: Person) -> None:
    await bot.send_message(noor.id, "hoi <b>daar</b>", parse_mode="HTML")
    assert noor.last().text == "hoi daar"
    sent = await bot.send_document(noor.id, b"naam;organisatie", filename="gids.csv", caption="de gids")
    assert sent.document is not None
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"naam;organisatie"
    assert noor.last().body["document"]["file_name"] == "gids.csv"


async def test_what_telegram_refuses_is_what_ptb_says_it_is(bot: Bot, noor: Person) -> None:
    with pytest.raises(BadRequest, match="an't parse entities"):
        await bot.send_message(noor.id, "<b>", parse_mode="HTML")
    noor.block()
    with pytest.raises(Forbidden):
        await bot.send_message(noor.id, "hoi")


async def test_nothing_went_out_without_a_connection() -> None:
    url = "http://127.0.0.1:9"
    async with BotApi(f"{url}/bot", Sandbox().token) as api:
        with pytest.raises(NetworkError) as failed:
            await bot_on(api, url).initialize()
    assert not isinstance(failed.value, TimedOut)


async def test_something_may_have_gone_out_when_the_connection_breaks(
    sandbox: tuple[Sandbox, str], bot: Bot, noor: Person
) -> None:
    sandbox[0].fault(Fault(Kind.LOST, method="sendMessage"))
    with pytest.raises(TimedOut):
        await bot.send_message(noor.id, "hoi")


async def test_a_wrong_token_is_told_apart(sandbox: tuple[Sandbox, str]) -> None:
    async with BotApi(f"{sandbox[1]}/bot", "1:wrong") as api:
        with pytest.raises(InvalidToken):
            await bot_on(api, sandbox[1], "1:wrong").initialize()
