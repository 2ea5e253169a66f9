"""`invite`: links for one colleague and sheets for everybody."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cli import COULD_NOT, WRONG_USE, run
from bot.sandbox import Sandbox

LIST = """naam;organisatie
Joost Vink;Kredietbank De Brug
Fatma Yilmaz;Woonpunt
Fatma Yilmaz;Thuiszorg Zuid
"""
LINK = re.compile(r"https://t\.me/wijkbot_zuid_bot\?start=[\w-]{22}")

Capture = pytest.CaptureFixture[str]


@pytest.fixture
async def here(env: dict[str, str]) -> AsyncIterator[dict[str, str]]:
    """A list of colleagues, and a Bot API that knows the bot."""
    Path("wijk.csv").write_text(LIST, encoding="utf-8")
    async with Sandbox(bot_username="wijkbot_zuid_bot").serve() as url:
        env |= {"WIJKBOT_TELEGRAM__BASE_URL": f"{url}/bot"}
        assert await wijkbot(env, "import", "wijk.csv") == 0
        yield env


async def wijkbot(env: dict[str, str], *arguments: str) -> int:
    return await asyncio.to_thread(run, arguments, env)


async def test_a_colleague_gets_a_link_and_a_qr_code(here: dict[str, str], capsys: Capture) -> None:
    assert await wijkbot(here, "invite", "joost vink", "--qr", "joost.png") == 0
    assert LINK.search(capsys.readouterr().out)
    assert Path("joost.png").read_bytes().startswith(b"\x89PNG")


async def test_the_first_beheerder_need_not_be_in_the_list(here: dict[str, str], capsys: Capture) -> None:
    arguments = ("invite", "Bea Blom", "--organisation", "Gemeente", "--role", "beheerder")
    assert await wijkbot(here, *arguments) == 0
    assert "Bea Blom (Gemeente)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "words"),
    [("Fatma Yilmaz", ("vaker", "Woonpunt", "Thuiszorg Zuid")), ("Piet Onbekend", ("niet in de lijst",))],
)
async def test_a_name_must_be_of_one_colleague(
    name: str, words: tuple[str, ...], here: dict[str, str], capsys: Capture
) -> None:
    assert await wijkbot(here, "invite", name) == COULD_NOT
    told = capsys.readouterr().err
    assert [word for word in words if word not in told] == []


async def test_the_organisation_tells_two_namesakes_apart(here: dict[str, str], capsys: Capture) -> None:
    assert await wijkbot(here, "invite", "Fatma Yilmaz", "--organisation", "woonpunt") == 0
    assert "Fatma Yilmaz (Woonpunt)" in capsys.readouterr().out


async def test_everybody_who_has_not_joined_is_on_the_sheet(here: dict[str, str], capsys: Capture) -> None:
    assert await wijkbot(here, "invite", "--all", "--sheet", "sheet.html") == 0
    assert "3 collega's" in capsys.readouterr().out
    page = Path("sheet.html").read_text(encoding="utf-8")
    assert page.count("<svg") == 3
    assert page.count("Fatma Yilmaz") == 2


@pytest.mark.parametrize(
    "arguments", [[], ["--all"], ["--sheet", "a.html"], ["Joost", "--all", "--sheet", "a.html"]]
)
async def test_it_is_one_colleague_or_all(arguments: list[str], env: dict[str, str]) -> None:
    assert await wijkbot(env, "invite", *arguments) == WRONG_USE


async def test_without_telegram_no_link_can_be_made(env: dict[str, str], capsys: Capture) -> None:
    assert await wijkbot(env, "invite", "Joost Vink") == COULD_NOT
    assert "Telegram is nu niet te bereiken" in capsys.readouterr().err
