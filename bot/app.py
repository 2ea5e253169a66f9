"""The composition root: builds every part once, lists the features in order.

Nothing but putting together happens here; starting, ticking and stopping is in `running`.
"""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from bot.chat.incoming import Overseer
from bot.chat.routes import Feature
from bot.chat.transport import application
from bot.chat.turn import Turns
from bot.core.clock import Clock, SystemClock
from bot.core.texts import Texts
from bot.data_files import data_folder
from bot.delivery.api import BotApi
from bot.delivery.housekeeping import Housekeeping
from bot.delivery.intake import Intake
from bot.delivery.outbox import Outbox
from bot.delivery.pace import Limits
from bot.delivery.post import Post
from bot.delivery.telegram import TelegramSender, poll
from bot.delivery.webhook import serve_webhook
from bot.delivery.worker import Worker
from bot.features.ask.danger import Danger
from bot.features.ask.desk import Desk
from bot.features.ask.follow_up import FollowUpService
from bot.features.ask.handlers import feature as ask_feature
from bot.features.ask.introductions import IntroductionService
from bot.features.ask.learning import Learning
from bot.features.ask.live import LiveFinder
from bot.features.ask.service import AskService
from bot.features.directory.handlers import feature as directory_feature
from bot.features.directory.live import LiveDirectory
from bot.features.directory.service import DirectoryService, FileService, ProfileService
from bot.features.membership.handlers import feature as membership_feature
from bot.features.membership.service import (
    AdmissionService,
    CoordinationService,
    MembershipService,
    OwnDataService,
)
from bot.features.rhythm.desk import BroughtInBetween, RhythmDesk
from bot.features.rhythm.handlers import feature as rhythm_feature
from bot.features.rhythm.model import BroughtIn
from bot.features.rhythm.service import AgreementService, AnswerService, OverviewService, ReminderService
from bot.features.words.handlers import feature as words_feature
from bot.features.words.live import LiveWords
from bot.features.words.service import BlankSpotService, GlossaryService, VocabularyService
from bot.health import serve_health
from bot.matching import Lexicon, Model, Reader
from bot.privacy import Colleagues, Guard
from bot.running import Running, Ticks
from bot.settings import Settings
from bot.storage import Database, Tx
from bot.storage.lock import one_instance


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the bot knows before it meets anybody: read once from `data/`, the texts and the wijk's own words."""

    lexicon: Lexicon
    model: Model
    reader: Reader
    danger: Danger
    texts: Texts

    @classmethod
    def load(cls, own_words: Path | None = None) -> Self:
        """Raises `LexiconError`, `ModelError` or `DataFileError`."""
        lexicon = Lexicon.load(data_folder() / "lexicon", own_words)
        model = Model.load(data_folder() / "matching" / "model.npz", lexicon)
        danger = Danger.load(data_folder() / "danger.toml")
        return cls(lexicon, model, Reader(lexicon, model), danger, Texts.load())


@dataclass(frozen=True, slots=True)
class Core:
    """The parts that need no Telegram: what the command line works with."""

    settings: Settings
    clock: Clock
    db: Database
    texts: Texts
    outbox: Outbox
    post: Post
    live: LiveDirectory
    directory: DirectoryService
    membership: MembershipService


@asynccontextmanager
async def open_core(
    settings: Settings, clock: Clock | None = None, texts: Texts | None = None
) -> AsyncIterator[Core]:
    """The database and the services on it. Raises `StorageError` or `SchemaError`."""
    clock = clock or SystemClock()
    texts = texts or Texts.load()
    db = await Database.open(settings.database.path)
    try:
        outbox = Outbox(clock)
        live = LiveDirectory(db)
        directory = DirectoryService(live.changed)
        membership = MembershipService(directory, outbox, texts, clock, settings.membership.invitation_days)
        post = Post(outbox, clock, settings.quiet, settings.wijk.timezone, membership.wishes)
        await db.changed_elsewhere()  # what changes after this is seen by the first tick
        await live.load()
        yield Core(settings, clock, db, texts, outbox, post, live, directory, membership)
        await live.stop()
    finally:
        await db.close()


class App:
    """The running bot."""

    def __init__(self, core: Core, knowledge: Knowledge, api: BotApi) -> None:
        settings = core.settings
        self.core = core
        self._api = api
        self._behind = False
        self.application = application(settings.telegram, api)
        self.words = LiveWords(core.db, knowledge.lexicon, knowledge.model, knowledge.reader)
        self.finder = LiveFinder(core.live, self.words.finder)
        self.words.subscribe(self.finder.rebuild)
        self.vocabulary = VocabularyService(
            knowledge.lexicon,
            core.live,
            self.words.changed,
            core.texts,
            core.clock,
            settings.ask.unknown_word_people,
            settings.telegram.token.get_secret_value().encode(),
        )
        desk = Desk(core.live, core.outbox, core.texts, core.clock, settings.wijk, settings.quiet)
        self.learning = Learning(core.clock)
        self.follow_up = FollowUpService(desk, self.learning, settings.quiet)
        self.introductions = IntroductionService(desk, self.follow_up, settings.ask.introduction_working_days)
        core.directory.before_erase(self.introductions.colleague_leaves)
        self.ask = AskService(
            desk,
            self.finder,
            knowledge.lexicon,
            knowledge.danger,
            self.learning,
            self.vocabulary.heard,
            settings.ask,
            settings.retention,
        )
        self.brought_in: BroughtInBetween = lambda _tx, _since, _until: ()
        rhythm = RhythmDesk(
            self._brought_in,
            core.post,
            core.outbox,
            core.texts,
            core.clock,
            settings.rhythm,
            settings.wijk.timezone,
        )
        self.reminders = ReminderService(rhythm, settings.retention.reason_days)
        self.overview = OverviewService(rhythm, core.db)
        features = self._features(knowledge.lexicon, rhythm)
        for feature in features:
            self.application.add_handlers(list(feature.handlers))
        forms = {kind: callback for feature in features for kind, callback in feature.forms.items()}
        self.turns = Turns(
            core.db,
            self.application,
            forms,
            core.outbox,
            core.texts,
            core.clock,
            core.membership.member,
            core.membership.beheerders,
        )
        self.overseer = Overseer(Guard(Colleagues()), knowledge.danger.in_text)
        core.live.subscribe(lambda _changed: self._know_colleagues())
        self._know_colleagues()
        self.intake = Intake(
            core.db,
            self.turns,
            self.turns.set_aside,
            self.overseer.look_over,
            core.clock,
            side_by_side=settings.pace.handlers_side_by_side,
        )
        refused = asyncio.Event()
        self.worker = Worker(
            core.db,
            core.outbox,
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
            {
                "membership": core.membership.tick,
                "introductions": self.introductions.tick,
                "follow_up": self.follow_up.tick,
                "learning": self.learning.tick,
                "vocabulary": self.vocabulary.tick,
                "ask": self.ask.tick,
                "reminders": self.reminders.tick,
                "housekeeping": Housekeeping(settings.retention).tick,
            },
            {"look_back": self.overview.look_back},
        )
        self.running = Running(
            self.application,
            core.texts,
            self.overseer,
            self.intake,
            self.worker,
            self.ticks,
            self._receive,
            refused,
        )

    def _features(self, lexicon: Lexicon, rhythm: RhythmDesk) -> tuple[Feature, ...]:
        """Every feature, in the order in which their handlers are asked; `ask` takes what nobody else wants."""
        core = self.core
        return (
            membership_feature(
                AdmissionService(
                    core.membership,
                    core.directory,
                    core.outbox,
                    core.texts,
                    core.clock,
                    core.settings.wijk.name,
                ),
                CoordinationService(core.membership, core.directory, core.db, core.texts, core.clock),
                OwnDataService(core.membership, core.directory, core.texts),
                core.live,
            ),
            directory_feature(
                FileService(core.directory, core.db, core.texts, core.clock),
                ProfileService(
                    core.directory,
                    core.outbox,
                    core.texts,
                    core.clock,
                    core.settings.wijk.timezone,
                    core.settings.quiet,
                ),
                core.live,
            ),
            words_feature(
                self.vocabulary,
                GlossaryService(
                    lexicon,
                    self.words,
                    core.outbox,
                    core.texts,
                    core.clock,
                    core.membership.coordinators,
                    core.membership.member_of_person,
                ),
                BlankSpotService(lexicon, core.live, self.finder.knowing, core.texts),
            ),
            rhythm_feature(
                AnswerService(rhythm, self.reminders), AgreementService(rhythm, self.reminders), self.overview
            ),
            ask_feature(self.ask, self.introductions, self.follow_up),
        )

    @property
    def started(self) -> asyncio.Event:
        """Set once updates are taken in."""
        return self.running.started

    async def run(self, stop: asyncio.Event) -> None:
        """Answer until `stop` is set. Raises `TokenRefused` or `SecondPoller`."""
        async with serve_health(self.core.settings.health, self._is_well):
            await self.words.load()
            await self.finder.load()
            try:
                await self.running.run(stop)
            finally:
                await self.words.stop()

    async def clock_moved(self) -> None:
        """The clock was moved forward: do at once what has become due."""
        await self.ticks.tick()
        self.worker.look_again()

    async def _catch_up(self) -> None:
        """Read again what the command line changed; what could not be read is tried at the next tick."""
        if await self.core.db.changed_elsewhere():
            self._behind = True
        if self._behind:
            await self.core.live.load()
            self._behind = False

    def _brought_in(self, tx: Tx, since: datetime, until: datetime) -> Sequence[BroughtIn]:
        return self.brought_in(tx, since, until)

    async def _is_well(self) -> bool:
        """Whether the ticks go on and the database answers."""
        return not self.ticks.late() and await self.core.db.answers()

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
                yield App(core, knowledge, api)


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
        gc.freeze()  # the lexicon stays for good: looking it over again and again takes a tenth of a second each time
        await app.run(stop)
