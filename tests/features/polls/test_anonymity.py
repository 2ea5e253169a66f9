"""Nobody who holds the database can tell who answered what in an anonymous poll.

The same poll is held twice, and two people swap their answers: everything that is kept is the same.
"""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.features.polls.scenes import asks, ballot, presses, sent
from tests.stage import Stage
from tests.stage import stage as open_stage

ANONYMOUS = "Nee, anoniem"

# Telegram's numbers start at random, and the sender's card of progress changes more often or less.
DIFFERS = {"inbox": ("update_id",), "outbox": ("id",)}
OF_THE_SENDER = {"note", "mailing", "sqlite_sequence"}
VOTERS = "SELECT id, person_id FROM poll_voter"


async def gives(stage: Stage, name: str, kind: str, answer: str) -> None:
    """Somebody answers in the way of this kind of poll."""
    person, shown = stage.person(name), await ballot(stage, name)
    if kind == "Eigen woorden":
        await presses(person, "Antwoord", shown)
        await asks(person, answer)
        return
    shown = await presses(person, answer, shown)
    if kind == "Meer keuzes":
        await presses(person, "Verstuur mijn antwoord (1)", shown, "telt mee")


async def everything_kept(folder: Path, kind: str, given: dict[str, str]) -> list[tuple[object, ...]]:
    """Each row of each table after these answers, but for what differs between any two runs."""
    async with open_stage(folder) as stage:
        await sent(stage, kind, ANONYMOUS)
        for name, answer in given.items():
            await gives(stage, name, kind, answer)
        await quiet(stage)
        await stage.pass_time(minutes=1)
        await quiet(stage)
        await stage.pass_time(minutes=1)
        sender = stage.coordinator.id
    with closing(sqlite3.connect(folder / "wijkbot.db")) as database:
        database.row_factory = sqlite3.Row
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [
            (table, *(row[column] for column in columns(row) if column not in DIFFERS.get(table, ())))
            for table in tables
            for row in database.execute(f"SELECT * FROM {table}")
            if table not in OF_THE_SENDER and not (table == "outbox" and row["chat_id"] == sender)
        ]


def columns(row: sqlite3.Row) -> list[str]:
    """The names of what stands in a row."""
    return list(dict(row))


async def quiet(stage: Stage) -> None:
    """Wait until nothing is on its way."""
    while await stage.read(
        lambda tx: (
            tx.all("SELECT 1 FROM outbox WHERE state IN ('waiting', 'sending')")
            or tx.all("SELECT 1 FROM inbox WHERE state = 'new'")
        )
    ):
        await asyncio.sleep(0.02)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("Eén keuze", "Elke week", "Nooit"),
        ("Meer keuzes", "Elke week", "Nooit"),
        ("Een cijfer van 1 tot 5", "1", "5"),
        ("Eigen woorden", "zeepsop", "aardbei"),
    ],
)
async def test_what_is_kept_is_the_same_when_two_people_swap_their_answers(
    tmp_path: Path, kind: str, one: str, other: str
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = await everything_kept(tmp_path / "a", kind, {"Noor": one, "Joost": other})
    second = await everything_kept(tmp_path / "b", kind, {"Noor": other, "Joost": one})
    assert first == second


async def test_of_an_anonymous_answer_no_moment_and_no_order_is_kept(stage: Stage) -> None:
    await sent(stage, privacy=ANONYMOUS)
    before = await stage.read(lambda tx: [tuple(row) for row in tx.all(f"{VOTERS} ORDER BY id")])
    for name in ("Kees", "Noor"):
        await gives(stage, name, "Eén keuze", "Elke week")
    assert await stage.read(lambda tx: [tuple(row) for row in tx.all(f"{VOTERS} ORDER BY rowid")]) == before
    rows = await stage.read(lambda tx: [dict(row) for row in tx.all("SELECT * FROM poll_voter")])
    assert {row["answer"] for row in rows} == {None}
    assert set(rows[0]) == {"id", "poll_id", "person_id", "answered", "answer"}
