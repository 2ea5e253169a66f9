"""`run` starts and stops; `backup` and `restore`: the database goes out and comes back."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from bot.cli import COULD_NOT, run
from bot.sandbox import DEFAULT_TOKEN, Sandbox
from bot.storage import Database
from bot.storage.lock import one_instance


@pytest.fixture
def database(env: dict[str, str]) -> Path:
    """A database with nothing in it."""

    async def make() -> Path:
        db = await Database.open(Path(env["WIJKBOT_DATABASE__PATH"]))
        await db.close()
        return db.path

    return asyncio.run(make())


def test_a_backup_is_put_back(
    env: dict[str, str], database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["backup", "kept.db"], env) == 0
    database.write_text("stuk")
    assert run(["restore", "kept.db"], env) == 0
    assert database.read_bytes() == Path("kept.db").read_bytes()
    assert "wijk.db.before-restore" in capsys.readouterr().out
    assert run(["check"], env) == 0


def test_nothing_is_put_back_under_a_running_bot(
    env: dict[str, str], database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["backup", "kept.db"], env) == 0
    with one_instance(database):
        assert run(["restore", "kept.db"], env) == COULD_NOT
    assert "Er draait al een wijkbot" in capsys.readouterr().err


def test_there_is_nothing_to_back_up_before_the_first_start(
    env: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["backup", "kept.db"], env) == COULD_NOT
    assert "nog geen database" in capsys.readouterr().err


async def test_the_bot_runs_until_it_is_told_to_stop(env: dict[str, str]) -> None:
    """As a process of its own: a signal can only be sent to that."""
    async with Sandbox().serve() as url:
        here = env | {"WIJKBOT_TELEGRAM__BASE_URL": f"{url}/bot", "WIJKBOT_HEALTH__PORT": "0"}
        command = [sys.executable, "-m", "bot", "run"]
        process = await asyncio.create_subprocess_exec(
            *command, env=os.environ | here, stderr=asyncio.subprocess.PIPE
        )
        assert process.stderr
        log = b""
        async with asyncio.timeout(30):
            async for line in process.stderr:
                log += line
                if b"started" in line:
                    process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0, log
    assert DEFAULT_TOKEN not in log.decode()


async def test_what_is_written_is_for_this_user_only(env: dict[str, str]) -> None:
    """As a process of its own: what it may write is set for all of it."""
    Path("lijst.csv").write_text("naam;organisatie\nNoor de Wit;Wijkteam\n", encoding="utf-8")
    for command in (["import", "lijst.csv"], ["export", "uit.csv"], ["backup", "kopie.db"]):
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *command), env=os.environ | env, stdout=asyncio.subprocess.DEVNULL
        )
        assert await process.wait() == 0
    for written in (env["WIJKBOT_DATABASE__PATH"], "uit.csv", "kopie.db"):
        assert Path(written).stat().st_mode & 0o077 == 0


async def test_a_refused_token_is_one_sentence(
    env: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    async with Sandbox(token="7000000001:another").serve() as url:
        here = env | {"WIJKBOT_TELEGRAM__BASE_URL": f"{url}/bot", "WIJKBOT_HEALTH__PORT": "0"}
        command = [sys.executable, "-m", "bot", "run"]
        process = await asyncio.create_subprocess_exec(
            *command, env=os.environ | here, stderr=asyncio.subprocess.PIPE
        )
        _, told = await process.communicate()
    assert process.returncode == COULD_NOT
    assert "Telegram kent dit token niet" in told.decode()
    assert "Traceback" not in told.decode()
