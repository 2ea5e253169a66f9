"""What `demo` shows: the whole bot on the sample wijk, with a chat page instead of Telegram. Nothing of it is kept.

Not here: the page (sandbox), the sample wijk (data/sample) and the command (demo).
"""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from bot.app import App, open_app
from bot.core.calendar import is_working_day
from bot.core.clock import MovableClock
from bot.core.member import Role
from bot.core.texts import Say
from bot.data_files import data_folder
from bot.features.directory.spreadsheet import read_rows
from bot.features.membership.model import Newcomer
from bot.features.membership.store import put_member
from bot.sandbox import Demo, Person, Sandbox, Step
from bot.settings import Settings
from bot.storage import Tx

HINTS = 7


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody of the sample wijk with something to do in the demo; `about` is the key of a few words on them."""

    name: str
    role: Role
    about: str


# The first two are the ones whose phones the page shows at first.
CAST = (
    Part("Noor de Wit", Role.LID, "demo-asks"),
    Part("Bilal Achterberg", Role.LID, "demo-knows-debts-and-housing"),
    Part("Joost Bakker", Role.LID, "demo-knows-debts"),
    Part("Fatma Yilmaz", Role.LID, "demo-knows-housing"),
    Part("Kees Kuiper", Role.CONTACTPERSOON, "demo-contact"),
    Part("Corrie Vos", Role.COORDINATOR, "demo-coordinator"),
)

# Everybody else of the sample wijk takes part too. A note does not reach this one, who blocked the bot.
GONE = "Hanneke Tollens"

# What stands in the way of a casus reaches somebody of the cast.
GROUPS = (
    ("Anders Samenwerken", ("rule", "cooperation", "time", "other"), "Bilal Achterberg"),
    ("Flexibel Financieren", ("money",), "Joost Bakker"),
    ("Steungroep", ("steungroep",), "Corrie Vos"),
)


async def play(stop: asyncio.Event, say: Say, port: int, opened: Callable[[str], None]) -> None:
    """Run page and bot until told to stop; `opened` hears the address once everybody is in place."""
    clock = MovableClock()
    now = clock.now()
    if (opening := office_hours(now, ZoneInfo("Europe/Amsterdam"))) > now:
        clock.move_to(opening)
    sandbox = Sandbox(clock=clock.now)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="wijkbot-")))
        url = await stack.enter_async_context(sandbox.serve(port))
        settings = _settings(sandbox.token, url, folder, clock.now().date().replace(day=1))
        app = await stack.enter_async_context(open_app(settings, clock))
        tokens = await _fill(app)
        running = asyncio.create_task(app.run(stop))
        starting = asyncio.create_task(app.started.wait())
        try:
            await asyncio.wait((running, starting), return_when=asyncio.FIRST_COMPLETED)
            if app.started.is_set():
                await asyncio.gather(*(_join(sandbox, say, part, token) for part, token in tokens.items()))
                sandbox.person("Oscar", last_name="Buiten", about=say.label("demo-outsider"))
                await _take_in_the_rest(app, sandbox, say.language)
                sandbox.show(_page(app, clock, say, settings.wijk.timezone))
                opened(url)
                await asyncio.wait((running,))
        finally:
            starting.cancel()
            stop.set()
            await running


def _settings(token: str, url: str, folder: Path, this_month: date) -> Settings:
    return Settings.model_validate(
        {
            "telegram": {"token": token, "base_url": f"{url}/bot", "base_file_url": f"{url}/file/bot"},
            "database": {"path": folder / "wijkbot.db"},
            "health": {"port": 0},
            "rhythm": {"start": this_month},
            "quiet": {"from": "00:00", "until": "00:00"},  # who tries it in the evening wants to see it all
        }
    )


async def _fill(app: App) -> dict[Part, str]:
    """Import the sample wijk, invite the cast and make working groups; returns the token of each invitation."""
    core = app.core
    sample = data_folder() / "sample" / "wijk.csv"
    rows = read_rows(sample.read_bytes(), sample.name).rows

    def fill(tx: Tx) -> dict[Part, str]:
        core.directory.carry_out(tx, rows)
        ids = {person.name: person.id for person in core.directory.everyone(tx)}
        tokens = {}
        for part in CAST:
            core.directory.change_own(tx, ids[part.name], {"phone_shown": True})
            link = core.membership.invite(tx, None, ids[part.name], part.role, "demo").link
            tokens[part] = link.partition("=")[2]
        for name, tasks, person in GROUPS:
            core.groups.make(tx, name, tasks, [ids[person]])
        return tokens

    tokens = await core.db.write(fill)
    await core.live.settled()
    return tokens


async def _join(sandbox: Sandbox, say: Say, part: Part, token: str) -> Person:
    """Follow the link and say yes, as anybody does."""
    first, _, last = part.name.partition(" ")
    person = sandbox.person(first, last_name=last, language=say.language, about=say.label(part.about))
    join = say.label("membership-join")
    person.start(token)
    await person.wait_for(lambda message: message.button(join) is not None)
    person.press(join)
    await person.wait_for()
    return person


async def _take_in_the_rest(app: App, sandbox: Sandbox, language: str) -> None:
    """They joined some time ago, so that there is a whole wijk to write to."""
    core, cast = app.core, {part.name for part in CAST}
    rest = {}
    for colleague in core.live.people.values():
        if colleague.name not in cast:
            first, _, last = colleague.name.partition(" ")
            about = f"{colleague.job_title}, {colleague.organisation}"
            rest[colleague.id] = sandbox.person(
                first, last_name=last, language=language, about=about, started=True
            )

    def join(tx: Tx) -> None:
        for person_id, person in rest.items():
            newcomer = Newcomer(person.id, person.name, person.user.username, language)
            put_member(tx, person_id, newcomer, Role.LID, core.clock.now())

    await core.db.write(join)
    next(person for person in rest.values() if person.name == GONE).block()


def _page(app: App, clock: MovableClock, say: Say, zone: ZoneInfo) -> Demo:
    async def advance(step: Step) -> None:
        clock.move_to(later(clock.now(), step, zone))
        await app.clock_moved()

    hints = tuple(say.label(f"demo-hint-{number}") for number in range(1, HINTS + 1))
    return Demo(say.label("demo-title"), say.label("demo-intro"), hints, clock.now, advance)


def office_hours(now: datetime, zone: ZoneInfo) -> datetime:
    """This moment, or half past nine on the next working day: at night people would rightly hear nothing."""
    local = now.astimezone(zone)
    if is_working_day(local.date()) and 9 <= local.hour < 17:
        return now
    day = local.date() + timedelta(days=local.hour >= 9)
    while not is_working_day(day):
        day += timedelta(days=1)
    return datetime.combine(day, time(9, 30), zone).astimezone(now.tzinfo)


def later(now: datetime, step: Step, zone: ZoneInfo) -> datetime:
    """A day later, or nine in the morning on the first of the next month."""
    if step == "day":
        return now + timedelta(days=1)
    local = now.astimezone(zone)
    return (local.replace(day=1, hour=9, minute=0, second=0, microsecond=0) + timedelta(days=32)).replace(
        day=1
    )
