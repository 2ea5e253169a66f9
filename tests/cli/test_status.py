"""`status`: how the bot is doing, whether it runs or not; and `backup` is remembered."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli import COULD_NOT, run
from bot.storage import Database
from bot.storage.lock import one_instance


@pytest.fixture
def database(env: dict[str, str]) -> Path:
    async def make() -> Path:
        db = await Database.open(Path(env["WIJKBOT_DATABASE__PATH"]))
        await db.close()
        return db.path

    return asyncio.run(make())


def test_it_tells_whether_the_bot_runs(
    env: dict[str, str], database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["status"], env) == 0
    assert capsys.readouterr().out.startswith("De bot draait niet.\nEr wacht niets.\n")
    with one_instance(database):
        assert run(["status"], env) == 0
    assert capsys.readouterr().out.startswith("De bot draait.\n")


def test_a_backup_is_remembered(
    env: dict[str, str], database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["status"], env)
    assert "nog geen kopie" in capsys.readouterr().out
    assert run(["backup", "kept.db"], env) == 0
    run(["status"], env)
    assert "De laatste kopie is van" in capsys.readouterr().out


def test_a_backup_of_an_older_version_is_made_and_leaves_it_as_it_was(
    env: dict[str, str], database: Path
) -> None:
    with closing(sqlite3.connect(database)) as old:
        old.execute("DROP TABLE last_time")
    before = database.read_bytes()
    assert run(["backup", "kept.db"], env) == 0
    assert database.read_bytes() == before


def test_without_a_database_there_is_nothing_to_tell(
    env: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["status"], env) == COULD_NOT
    assert "nog geen database" in capsys.readouterr().err
