"""The stage for conversations: the real application, a real database file and the sandbox, with a small known cast.

Noor asks, Joost knows about debts and shows his phone, Fatma knows about housing and does not, Corrie coordinates,
Bea looks after the server, Kees is the contact person of De Woonst, Otto stands in the directory and has not joined.
Oscar is an outsider.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any

from bot import logs
from bot.app import App, open_app
from bot.core.clock import MovableClock
from bot.core.member import Role
from bot.features.directory.model import Row
from bot.parts import Knowledge
from bot.sandbox import Person, Sandbox
from bot.settings import Settings
from bot.storage import Tx

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

DIRECTORY = (
    Row(1, "Noor de Wit", "Wijkteam Zuid", "wijkcoach", ("gezin", "opvoeden")),
    Row(
        2,
        "Joost Bakker",
        "Kredietbank",
        "schuldhulpverlener",
        ("schuldhulpverlening", "beslag"),
        phone="06-00000001",
        email="joost@kredietbank.example",
        working_days=frozenset({1, 2, 4}),
    ),
    Row(
        3,
        "Fatma Yilmaz",
        "De Woonst",
        "woonconsulent",
        ("huurachterstand", "woning zoeken"),
        phone="06-00000002",
        email="fatma@dewoonst.example",
    ),
    Row(4, "Corrie Vos", "Gemeente", "coördinator", ()),
    Row(5, "Bea Blom", "Gemeente", "applicatiebeheerder", ()),
    Row(6, "Kees Kuiper", "De Woonst", "teamleider", ()),
    Row(7, "Otto Prins", "De Woonst", "huismeester", ("lekkage", "onderhoud woning"), phone="06-00000007"),
    Row(8, "Ans Mulder", "Kredietbank", "budgetcoach", ("schuldhulpverlening", "budgetbeheer")),
    Row(9, "Samira Idrissi", "Thuiszorg Oost", "wijkverpleegkundige", ("wijkverpleging", "wondzorg")),
)

MEMBERS = {
    "Noor de Wit": Role.LID,
    "Joost Bakker": Role.LID,
    "Fatma Yilmaz": Role.LID,
    "Corrie Vos": Role.COORDINATOR,
    "Bea Blom": Role.BEHEERDER,
    "Kees Kuiper": Role.CONTACTPERSOON,
}


@cache
def knowledge() -> Knowledge:
    """Lexicon and model, read once for all tests."""
    return Knowledge.load()


@dataclass
class Stage:
    """A running bot and its people."""

    app: App
    sandbox: Sandbox
    clock: MovableClock
    url: str
    people: dict[str, Person] = field(default_factory=dict)

    def person(self, first_name: str) -> Person:
        """One of the cast, by first name."""
        return self.people[first_name]

    @property
    def noor(self) -> Person:
        return self.people["Noor"]

    @property
    def joost(self) -> Person:
        return self.people["Joost"]

    @property
    def fatma(self) -> Person:
        return self.people["Fatma"]

    @property
    def coordinator(self) -> Person:
        return self.people["Corrie"]

    @property
    def beheerder(self) -> Person:
        return self.people["Bea"]

    @property
    def contact(self) -> Person:
        return self.people["Kees"]

    @property
    def outsider(self) -> Person:
        return self.people["Oscar"]

    def id_of(self, name: str) -> int:
        """The directory id of somebody by (the start of) their name."""
        return next(
            person.id for person in self.app.core.live.people.values() if person.name.startswith(name)
        )

    async def read(self, job: Callable[[Tx], Any]) -> Any:
        """Look into the database."""
        return await self.app.core.db.read(job)

    async def pass_time(self, **time: float) -> None:
        """Move the clock forward and do what has become due."""
        self.clock.move_to(self.clock.now() + timedelta(**time))
        await self.app.clock_moved()


def settings_for(url: str, folder: Path, **sections: dict[str, Any]) -> Settings:
    """Settings for a bot on this sandbox, with Telegram's pace lifted."""
    fast = {
        "overall_per_second": 10_000,
        "bulk_per_second": 10_000,
        "private_per_second": 10_000,
        "private_burst": 1_000,
        "group_per_second": 10_000,
        "group_per_minute": 10_000,
        "card_seconds": 0.05,
    }
    return Settings.model_validate(
        {
            "telegram": {
                "token": Sandbox().token,
                "base_url": f"{url}/bot",
                "base_file_url": f"{url}/file/bot",
            },
            "database": {"path": folder / "wijkbot.db"},
            "pace": fast | sections.pop("pace", {}),
            "health": {"port": 0},
            **sections,
        }
    )


@asynccontextmanager
async def running(app: App) -> AsyncIterator[None]:
    """The bot runs in here; what it raises is raised here."""
    stop = asyncio.Event()
    task = asyncio.create_task(app.run(stop))
    started = asyncio.create_task(app.started.wait())
    await asyncio.wait((task, started), return_when=asyncio.FIRST_COMPLETED)
    try:
        yield
    finally:
        started.cancel()
        stop.set()
        await task


@asynccontextmanager
async def stage(folder: Path, now: datetime = MONDAY, **sections: dict[str, Any]) -> AsyncIterator[Stage]:
    """Everybody in place and the bot running."""
    logs.set_up("warning")
    clock = MovableClock(Frozen(now))
    sandbox = Sandbox(clock=clock.now)
    async with (
        sandbox.serve() as url,
        open_app(settings_for(url, folder, **sections), clock, knowledge()) as app,
    ):
        on_stage = Stage(app, sandbox, clock, url)
        await take_places(on_stage)
        async with running(app):
            yield on_stage


class Frozen:
    """A clock that stands still unless it is moved, so that days and deadlines are the same in every run."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        """The same moment always."""
        return self._moment


async def take_places(on_stage: Stage) -> None:
    """Fill the directory, and let the cast join."""
    core = on_stage.app.core
    await core.db.write(lambda tx: core.directory.carry_out(tx, DIRECTORY))
    await core.live.settled()
    for name, role in MEMBERS.items():
        first, _, last = name.partition(" ")
        person = on_stage.sandbox.person(first, last_name=last, started=True)
        on_stage.people[first] = person
        person_id = on_stage.id_of(name)
        await core.db.write(partial(_join, person_id=person_id, user_id=person.id, role=role))
    for name in ("Oscar", "Otto"):
        on_stage.people[name] = on_stage.sandbox.person(
            name, last_name={"Otto": "Prins"}.get(name, "Outsider")
        )


def _join(tx: Tx, *, person_id: int, user_id: int, role: Role) -> None:
    tx.run(
        "INSERT INTO member (person_id, user_id, role, language, joined_at) VALUES (?, ?, ?, 'nl', '2026-01-01T00:00:00Z')",
        person_id,
        user_id,
        role,
    )
