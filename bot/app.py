"""The composition root: puts the parts, the services of features (wiring) and their list (listing) into a bot that runs.

Nothing but putting together happens here; starting, ticking and stopping is in `running`.
"""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext

from bot.chat.client_data import ClientData
from bot.chat.incoming import Overseer
from bot.chat.transport import application
from bot.chat.trouble import Trouble
from bot.chat.turn import Turns
from bot.core.clock import Clock
from bot.delivery.api import BotApi
from bot.delivery.housekeeping import Housekeeping
from bot.delivery.intake import Intake
from bot.delivery.pace import Limits
from bot.delivery.store.status import look
from bot.delivery.telegram import TelegramSender, poll
from bot.delivery.webhook import serve_webhook
from bot.delivery.worker import Worker
from bot.features.directory.handlers import GROUP_COMMANDS
from bot.health import serve_health
from bot.listing import features
from bot.parts import Core, Knowledge, open_core
from bot.privacy import Colleagues, Guard
from bot.running import Running, Ticks
from bot.settings import Settings
from bot.storage.lock import one_instance
from bot.wiring import Wiring

NEW_OBJECTS = 50_000
"""After so many, Python looks for garbage among them: by itself it does at 700, and a question makes several hundred."""


class App:
    """The running bot."""

    def __init__(self, core: Core, knowledge: Knowledge, api: BotApi) -> None:
        settings = core.settings
        self.core = core
        self._api = api
        self._behind = False
        self.application = application(settings.telegram, api)
        self.wired = Wiring(core, knowledge)
        vouching, listed = self.wired.vouching, features(self.wired)
        for feature in listed:
            self.application.add_handlers(list(feature.handlers))
        forms = {kind: callback for feature in listed for kind, callback in feature.forms.items()}
        self.turns = Turns(
            core.db,
            self.application,
            forms,
            core.outbox,
            core.chats,
            core.texts,
            core.clock,
            core.membership.member,
            core.membership.beheerders,
            ClientData(vouching, core.clock, self.wired.notes.notes.drop_album),
            frozenset().union(*(feature.take_files for feature in listed)),
            frozenset().union(*(feature.words_only for feature in listed)),
        )
        self.overseer = Overseer(Guard(Colleagues()), knowledge.danger.in_text, vouching, GROUP_COMMANDS)
        core.live.subscribe(lambda _changed: self._know_colleagues())
        core.live.subscribe(lambda _changed: vouching.changed())
        self._know_colleagues()
        self.intake = Intake(
            core.db,
            self.turns,
            self.turns.set_aside,
            self.overseer.look_over,
            core.clock,
            side_by_side=settings.pace.handlers_side_by_side,
            trouble=Trouble(self.application.bot, core.texts),
        )
        refused = asyncio.Event()
        self.worker = Worker(
            core.db,
            core.outbox,
            core.authors,
            core.chats,
            TelegramSender(api, refused.set),
            core.clock,
            Limits.of(settings.pace),
            answers=settings.pace.answers_in_flight,
            bulk=settings.pace.bulk_in_flight,
        )
        self.ticks = Ticks(
            core.db,
            core.clock,
            self._catch_up,
            {**self.wired.due(), "housekeeping": Housekeeping(settings.retention).tick},
            self.wired.slow(),
        )
        self.running = Running(
            self.application,
            core.texts,
            self.overseer,
            self.intake,
            self.worker,
            core.cards,
            self.ticks,
            self._receive,
            refused,
        )

    @property
    def started(self) -> asyncio.Event:
        """Set once updates are taken in."""
        return self.running.started

    async def run(self, stop: asyncio.Event) -> None:
        """Answer until `stop` is set. Raises `TokenRefused` or `SecondPoller`."""
        async with serve_health(self.core.settings.health, self._is_well, self._metrics):
            await self.wired.words.load()
            await self.wired.finder.load()
            await self.wired.vouching.load()
            gc.freeze()  # all this stays for good: looking it over again and again takes a tenth of a second each time
            gc.set_threshold(NEW_OBJECTS)
            gc.enable()
            try:
                async with self._nightly_copies():
                    await self.running.run(stop)
            finally:
                await self.wired.words.stop()

    async def clock_moved(self) -> None:
        """The clock was moved forward: do at once what has become due."""
        await self.ticks.tick()
        await self.core.cards.refresh()
        self.worker.look_again()

    async def _catch_up(self) -> None:
        """Read again what the command line changed; what could not be read is tried at the next tick."""
        if await self.core.db.changed_elsewhere():
            self._behind = True
        if self._behind:
            await self.core.live.load()
            self._behind = False

    async def _is_well(self) -> bool:
        """Whether the ticks go on and the database answers."""
        return not self.ticks.late() and await self.core.db.answers()

    async def _metrics(self) -> bytes:
        # prometheus-client takes a tenth of a second to load, and not everybody has a monitor.
        from bot.metrics import exposition

        status = await self.core.db.read(lambda tx: look(tx, self.core.clock.now()))
        return exposition(status, self.worker.outcomes)

    def _nightly_copies(self) -> AbstractAsyncContextManager[None]:
        core, settings = self.core, self.core.settings
        if not settings.backup.folder:
            return nullcontext()
        # Its scheduler takes time and memory, and not everybody wants these copies.
        from bot.nightly import NightlyCopies

        return NightlyCopies(
            settings.backup.folder,
            settings.backup,
            core.db,
            core.post,
            core.membership.beheerders,
            core.texts,
            core.clock,
            settings.wijk.timezone,
        ).going_on()

    async def _receive(self) -> None:
        settings = self.core.settings.telegram
        if settings.mode == "webhook":
            await serve_webhook(self._api, settings, self.intake.accept)
        else:
            await poll(self._api, self.intake.accept)

    def _know_colleagues(self) -> None:
        """Who stands in the directory is a colleague, not a client."""
        people = self.core.live.people.values()
        self.overseer.guard = Guard(
            Colleagues.of(
                names=(person.name for person in people),
                phones=(person.phone for person in people),
                emails=(person.email for person in people),
                organisations={person.organisation for person in people},
            )
        )


@asynccontextmanager
async def open_app(
    settings: Settings, clock: Clock | None = None, knowledge: Knowledge | None = None
) -> AsyncIterator[App]:
    """The bot, ready to `run`. Raises `AlreadyRunning`, `StorageError`, `SchemaError` or what `Knowledge.load` does."""
    knowledge = knowledge or Knowledge.load(settings.wijk.lexicon)
    with one_instance(settings.database.path):
        async with open_core(settings, clock, knowledge.texts) as core:
            token = settings.telegram.token.get_secret_value()
            async with BotApi(settings.telegram.base_url, token) as api:
                app = App(core, knowledge, api)
                yield app
                await app.wired.vouching.stop()


async def run(
    settings: Settings,
    stop: asyncio.Event,
    clock: Clock | None = None,
    started: Callable[[App], None] | None = None,
) -> None:
    """Run the bot until `stop` is set; `started` is handed the app, for a demo that moves its clock."""
    async with open_app(settings, clock) as app:
        if started:
            started(app)
        await app.run(stop)
