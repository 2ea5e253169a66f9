"""Logs and error reports tell what happened and where, and never hold a token, a name or a text."""

import asyncio
import io
import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal

import pytest
import structlog

from bot import logs
from bot.sandbox import Fault, Kind, SandboxError
from tests.stage import DIRECTORY, Stage
from tests.stage import stage as open_stage

QUESTION = "wie weet iets van wondzorg bij de buurvrouw van nummer zeven"
SECRETS = (
    *(part for row in DIRECTORY for part in row.name.split() if len(part) > 3),
    *(row.phone for row in DIRECTORY if row.phone),
    "sandbox-token",
    "Oscar",
    "buurvrouw",
    "appeltaart",
    "111222333",
    "Visser",
)


@pytest.fixture
def output() -> Iterator[io.StringIO]:
    """Where the logs go; afterwards they go where they went before."""
    root, hook = logging.getLogger(), threading.excepthook
    handlers, level = root.handlers[:], root.level
    yield io.StringIO()
    root.handlers[:], threading.excepthook = handlers, hook
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.parametrize("form", ["text", "json"])
async def test_nothing_leaks_whatever_goes_wrong(
    output: io.StringIO, tmp_path: Path, form: Literal["text", "json"]
) -> None:
    async with open_stage(tmp_path) as stage:
        logs.set_up("debug", form, stream=output)
        await talk(stage)
        report = await stage.beheerder.wait_for("JSONDecodeError")
        await lose_the_database(stage)
    lines = output.getvalue()
    for event in ("not_delivered", "turn_failed", "update_set_aside", "not_acknowledged", "call_failed"):
        assert event in lines
    assert [secret for secret in SECRETS if secret.casefold() in lines.casefold()] == []
    assert [secret for secret in SECRETS if secret in report.text] == []


async def talk(stage: Stage) -> None:
    """A conversation in which everything goes wrong once."""
    noor, sandbox = stage.noor, stage.sandbox
    for trouble in (
        Fault(Kind.FLOOD, chat_id=noor.id, count=1),
        Fault(Kind.LOST, method="getUpdates", count=1),
        Fault(Kind.STATUS, method="answerCallbackQuery", code=500, count=1),
    ):
        sandbox.fault(trouble)
    noor.say(QUESTION)
    answer = await noor.wait_for("Samira", timeout=8)
    noor.press("Contact: Samira Idrissi")
    await noor.wait_for("Samira")
    noor.say("hoe bak ik een appeltaart")
    await noor.wait_for("niemand")
    noor.say("meneer Visser, bsn 111222333")
    await noor.wait_for("bewaard")
    stage.outsider.say("wie is die buurvrouw")
    await stage.outsider.wait_for()
    stage.joost.block()
    noor.say("schuldhulpverlening")
    await noor.wait_for("Joost")
    noor.press("Stel mij voor")
    await noor.wait_for()
    noor.send_voice()
    await noor.wait_for()
    await noor.inline("wondzorg")
    await stage.app.core.db.write(lambda tx: tx.run("UPDATE question SET found = '{' WHERE id = 1"))
    noor.send_callback(answer, "ask:wrong:1:0")
    await noor.wait_for("Dit ging mis")


async def lose_the_database(stage: Stage) -> None:
    """A question while the database is locked."""
    await stage.app.core.db.write(lambda tx: tx.all("PRAGMA busy_timeout = 20"))
    with closing(sqlite3.connect(stage.app.core.db.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        stage.noor.say(QUESTION)
        with pytest.raises(SandboxError):
            await stage.noor.wait_for("Samira", timeout=0.3)
    await stage.noor.wait_for("Samira")
    await asyncio.sleep(0)
