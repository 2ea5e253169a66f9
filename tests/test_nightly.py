"""The copies that the bot makes at night: real files, and beheerders who hear when there is none."""

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot import nightly
from bot.delivery.store.status import look
from bot.nightly import NightlyCopies, every_night, has_copy_since, tidy
from bot.settings import Backup
from bot.storage.copies import copy
from tests.delivery.post import eventually
from tests.faults import files_at_most
from tests.stage import Stage, stage

TODAY = "nightly-2026-03-02.db"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
AT_NIGHT = datetime(2026, 3, 2, 2, 30, tzinfo=UTC)
HOUR = 3600
MAKES_NONE = "import sys, bot.app, bot.cli; sys.exit('bot.nightly' in sys.modules)"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "copies"
    made.mkdir()
    return made


def copies_of(on_stage: Stage, folder: Path) -> NightlyCopies:
    core, backup = on_stage.app.core, Backup(folder=folder)
    return NightlyCopies(
        folder, backup, core.db, core.post, core.membership.beheerders, core.texts, core.clock, AMSTERDAM
    )


def people_in(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM person")}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def older(path: Path, hours: int) -> None:
    path.touch()
    os.utime(path, (time.time() - hours * HOUR,) * 2)


def told(on_stage: Stage) -> list[str]:
    return [message.text for message in on_stage.beheerder.messages() if "nachtelijke kopie" in message.text]


async def test_a_night_that_was_missed_is_made_up_for_at_the_start(tmp_path: Path, folder: Path) -> None:
    older(folder / "nightly-2026-02-27.db", 25)
    async with stage(tmp_path, backup={"folder": folder}) as on_stage:

        async def is_noted() -> bool:
            return bool(await on_stage.read(lambda tx: look(tx, on_stage.clock.now()).backup))

        await eventually(is_noted)
        assert "Joost Bakker" in people_in(folder / TODAY)
        assert (folder / TODAY).stat().st_mode & 0o777 == 0o600
        on_stage.beheerder.say("/status")
        assert "De laatste kopie is van" in (await on_stage.beheerder.wait_for("Zo gaat het")).text
        assert not told(on_stage)


async def test_a_start_soon_after_a_copy_makes_no_other(tmp_path: Path, folder: Path) -> None:
    older(folder / "nightly-2026-03-01.db", 23)
    async with stage(tmp_path, backup={"folder": folder}) as on_stage:
        on_stage.noor.say("wie weet iets van wondzorg")
        await on_stage.noor.wait_for("Samira")
    assert names(folder) == ["nightly-2026-03-01.db"]


def test_the_bot_and_the_command_line_do_not_load_it() -> None:
    subprocess.run([sys.executable, "-c", MAKES_NONE], check=True)


async def test_a_bot_without_a_folder_does_not_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "bot.nightly")
    async with stage(tmp_path):
        assert "bot.nightly" not in sys.modules


async def test_a_folder_that_is_gone_is_told_once_a_night_after_quiet_hours(
    tmp_path: Path, folder: Path
) -> None:
    async with stage(tmp_path, AT_NIGHT) as on_stage:
        copies = copies_of(on_stage, folder)
        folder.rmdir()
        await copies.make()
        await copies.make()
        assert not told(on_stage)
        await on_stage.pass_time(hours=5)
        await on_stage.beheerder.wait_for("de map ervoor is er niet")
        folder.mkdir()
        await on_stage.pass_time(hours=19)
        await copies.make()
        assert names(folder) == ["nightly-2026-03-03.db"]
        assert len(told(on_stage)) == 1


async def test_a_full_disk_is_told_and_costs_no_older_copy(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on_a_full_disk(path: Path, target: Path) -> None:
        with files_at_most(8192):
            copy(path, target)

    older(folder / "nightly-2026-03-01.db", 30)
    monkeypatch.setattr(nightly, "copy", on_a_full_disk)
    async with stage(tmp_path) as on_stage:
        await copies_of(on_stage, folder).make()
        await on_stage.beheerder.wait_for("Kijk of de schijf vol is")
    assert names(folder) == ["nightly-2026-03-01.db"]


def test_only_old_copies_of_its_own_are_deleted(folder: Path) -> None:
    own = [f"nightly-2026-03-{day:02}.db" for day in range(1, 6)]
    others = [
        "wijkbot.db",
        "nightly-2026-03-01.db.gz",
        "oud-nightly-2026-03-01.db",
        "before-upgrade.db",
        "a.part",
    ]
    for name in (*own, *others, "nightly-2026-03-02.db.part"):
        (folder / name).touch()
    (folder / "nightly-2026-02-01.db").mkdir()
    tidy(folder, 3)
    assert names(folder) == sorted([*own[2:], *others, "nightly-2026-02-01.db"])


def test_another_file_is_no_copy_and_neither_is_a_folder_that_is_gone(folder: Path) -> None:
    yesterday = datetime.now(UTC) - timedelta(hours=24)
    (folder / "before-upgrade.db").touch()
    assert not has_copy_since(folder, yesterday)
    assert not has_copy_since(folder / "gone", yesterday)
    (folder / TODAY).touch()
    assert has_copy_since(folder, yesterday)


@pytest.mark.parametrize(
    ("day", "in_utc"),
    [
        ("2026-03-28", [(28, 2), (29, 1), (30, 1)]),
        ("2026-10-24", [(24, 1), (25, 2), (26, 2)]),
    ],
)
def test_every_night_has_one_copy_also_when_the_clock_changes(
    day: str, in_utc: list[tuple[int, int]]
) -> None:
    trigger, moments = every_night(Backup(), AMSTERDAM), []
    now, before = datetime.fromisoformat(day).replace(tzinfo=AMSTERDAM), None
    for _ in in_utc:
        before = trigger.get_next_fire_time(before, now)
        moments.append(before.astimezone(UTC))
        now = before + timedelta(seconds=1)
    assert [(moment.day, moment.hour, moment.minute) for moment in moments] == [
        (*when, 30) for when in in_utc
    ]
