"""`check`: one line for each thing that must be right."""

import asyncio
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from aiohttp import web

from bot.cli import COULD_NOT, run
from bot.sandbox import Sandbox
from bot.storage import Database


async def checked(env: Mapping[str, str], *options: str) -> int:
    """The exit code of `wijkbot check`, run beside the servers of the test."""
    return await asyncio.to_thread(run, ["check", *options], env)


async def test_all_is_right_with_a_database_and_a_known_token(
    env: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    db = await Database.open(Path(env["WIJKBOT_DATABASE__PATH"]))
    await db.close()
    sandbox = Sandbox(bot_username="wijkbot_zuid_bot")
    async with sandbox.serve() as url:
        assert await checked(env | {"WIJKBOT_TELEGRAM__BASE_URL": f"{url}/bot"}) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[0] for line in lines] == ["✓"] * 4
    assert "@wijkbot_zuid_bot" in lines[-1]


async def test_a_refused_token_is_wrong(env: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    async with Sandbox(token="7000000001:another").serve() as url:
        assert await checked(env | {"WIJKBOT_TELEGRAM__BASE_URL": f"{url}/bot"}) == COULD_NOT
    assert "✗ Telegram kent dit token niet" in capsys.readouterr().out


async def test_an_unreachable_telegram_is_only_worth_knowing(
    env: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert await checked(env) == 0
    told = capsys.readouterr().out
    assert "! Telegram is nu niet te bereiken" in told
    assert "Er is nog geen database" in told
    assert not Path(env["WIJKBOT_DATABASE__PATH"]).exists(), "checking makes nothing"


@pytest.mark.parametrize("path", ["/dev/null/wijk.db", "/dev/null"])
async def test_a_database_that_cannot_be_written_is_wrong(
    path: str, env: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert await checked(env | {"WIJKBOT_DATABASE__PATH": path}) == COULD_NOT
    assert f"✗ In {path} kan wijkbot niet schrijven" in capsys.readouterr().out


async def test_a_folder_that_is_not_there_may_be_a_slip_of_the_pen(
    env: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert await checked(env | {"WIJKBOT_DATABASE__PATH": "daat/wijk/wijk.db"}) == 0
    assert "! De map daat/wijk is er nog niet" in capsys.readouterr().out


async def test_a_folder_for_copies_must_be_there_and_let_itself_be_written(
    env: dict[str, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with_folder = env | {"WIJKBOT_BACKUP__FOLDER": "copies"}
    assert await checked(with_folder) == COULD_NOT
    assert "✗ De map copies voor de kopieën is er niet" in capsys.readouterr().out
    Path("copies").mkdir()
    assert await checked(with_folder) == 0
    assert "✓ Elke nacht komt er een kopie van de database in copies. De laatste 7" in capsys.readouterr().out
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, how: Path(path).name != "copies" and allowed(path, how))
    assert await checked(with_folder) == COULD_NOT
    assert "✗ In de map copies voor de kopieën kan wijkbot niet schrijven" in capsys.readouterr().out


async def test_what_is_no_database_is_wrong(env: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    Path(env["WIJKBOT_DATABASE__PATH"]).write_text("geen database " * 100)
    assert await checked(env) == COULD_NOT
    assert "✗ De database kan nu niet gebruikt worden" in capsys.readouterr().out


async def test_a_words_file_with_a_mistake_is_wrong(
    env: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("own.toml").write_text('[[topic]]\nid = "bestaat_niet"\nterms = "geen lijst"\n', encoding="utf-8")
    assert await checked(env | {"WIJKBOT_WIJK__LEXICON": "own.toml"}) == COULD_NOT
    assert "own.toml" in capsys.readouterr().out


@pytest.mark.parametrize(("status", "code"), [(200, 0), (503, COULD_NOT)])
async def test_health_is_what_the_running_bot_says(status: int, code: int, env: dict[str, str]) -> None:
    async def healthz(_: web.Request) -> web.Response:
        return web.Response(status=status)

    app = web.Application()
    app.router.add_get("/healthz", healthz)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    assert await checked(env | {"WIJKBOT_HEALTH__PORT": str(port)}, "--health") == code
    await runner.cleanup()


async def test_a_bot_that_does_not_run_is_not_healthy(env: dict[str, str]) -> None:
    assert await checked(env | {"WIJKBOT_HEALTH__PORT": "1"}, "--health") == COULD_NOT
