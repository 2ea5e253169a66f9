"""The composition root: builds every part once, lists the features in order.

Nothing but putting together happens here; starting, ticking and stopping is in `running`.
"""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from bot.chat.incoming import Overseer
from bot.chat.routes import Feature
from bot.chat.transport import application
from bot.chat.turn import Turns
from bot.chat.vouching import Vouching
from bot.chat.vouching import feature as vouching_feature
from bot.core.clock import Clock, SystemClock
from bot.core.member import Member
from bot.core.screen import Answer
from bot.core.texts import Texts
from bot.data_files import data_folder
from bot.delivery.api import BotApi
from bot.delivery.authors import Authors
from bot.delivery.cards import Cards
from bot.delivery.chats import Chats
from bot.delivery.housekeeping import Housekeeping
from bot.delivery.intake import Intake
from bot.delivery.mailings import Mailings
from bot.delivery.outbox import Outbox
from bot.delivery.pace import Limits
from bot.delivery.post import Post
from bot.delivery.store.status import look
from bot.delivery.telegram import TelegramSender, poll
from bot.delivery.webhook import serve_webhook
from bot.delivery.worker import Worker
from bot.features.actions.handlers import feature as actions_feature
from bot.features.actions.service import Desk as ActionDesk
from bot.features.actions.service import DraftService, PointService, ReminderService
from bot.features.admin.handlers import feature as admin_feature
from bot.features.admin.service import AdminService
from bot.features.agreements.handlers import feature as agreements_feature
from bot.features.agreements.service import AgreementService, RoundService
from bot.features.agreements.service import Desk as AgreementDesk
from bot.features.arena.handlers import feature as arena_feature
from bot.features.arena.service import ArenaService
from bot.features.ask.danger import Danger
from bot.features.ask.desk import Desk
from bot.features.ask.follow_up import FollowUpService
from bot.features.ask.handlers import feature as ask_feature
from bot.features.ask.introductions import IntroductionService
from bot.features.ask.learning import Learning
from bot.features.ask.live import LiveFinder
from bot.features.ask.service import AskService
from bot.features.casus.handlers import feature as casus_feature
from bot.features.casus.service import Desk as CasusDesk
from bot.features.casus.service import Members as CasusMembers
from bot.features.casus.services import Services as CasusServices
from bot.features.directory.handlers import GROUP_COMMANDS
from bot.features.directory.handlers import feature as directory_feature
from bot.features.directory.live import LiveDirectory
from bot.features.directory.model import AudienceKind
from bot.features.directory.service import (
    AudienceService,
    DirectoryService,
    FileService,
    GroupOffice,
    GroupSource,
    ProfileService,
    WorkingGroups,
    sources,
)
from bot.features.effects.handlers import feature as effects_feature
from bot.features.effects.service import (
    CalculatorService,
    EffectsDesk,
    PriceService,
    WellbeingService,
    effect_tables,
)
from bot.features.membership.handlers import feature as membership_feature
from bot.features.membership.service import (
    AdmissionService,
    CoordinationService,
    MembershipService,
    OwnDataService,
    WishService,
)
from bot.features.notes.handlers import feature as notes_feature
from bot.features.notes.service import Desk as NoteDesk
from bot.features.notes.service import EarlierNotes, Notes
from bot.features.polls.handlers import feature as polls_feature
from bot.features.polls.service import Desk as PollDesk
from bot.features.polls.service import DraftService as PollDrafts
from bot.features.polls.service import ResultService as PollResults
from bot.features.polls.service import VotingService
from bot.features.polls.service.drafts import ITEM as POLL
from bot.features.words.handlers import feature as words_feature
from bot.features.words.live import LiveWords
from bot.features.words.service import BlankSpotService, GlossaryService, VocabularyService
from bot.health import serve_health
from bot.matching import Lexicon, Model, Reader, load_shipped
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
        lexicon, model = load_shipped(data_folder(), own_words)
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
    chats: Chats
    authors: Authors
    mailings: Mailings
    cards: Cards
    live: LiveDirectory
    directory: DirectoryService
    membership: MembershipService
    groups: WorkingGroups


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
        authors, mailings = Authors(), Mailings(outbox, clock)
        cards = Cards(db, outbox, authors, clock, settings.pace.card_seconds)
        yield Core(
            settings,
            clock,
            db,
            texts,
            outbox,
            post,
            Chats(clock),
            authors,
            mailings,
            cards,
            live,
            directory,
            membership,
            WorkingGroups(),
        )
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
        self.casus = self._casus(knowledge.lexicon)
        core.directory.before_erase(self.casus.person_leaves)
        self.actions = ActionDesk(
            core.live,
            core.post,
            core.texts,
            core.clock,
            settings.wijk.timezone,
            core.membership.member_of_person,
            core.membership.coordinators,
            core.membership.everyone,
        )
        self.points = PointService(self.actions)
        core.directory.before_erase(self.points.colleague_leaves)
        self.agreements = AgreementDesk(
            core.live,
            core.post,
            core.mailings,
            core.texts,
            core.clock,
            settings.wijk.timezone,
            core.membership.everyone,
        )
        self.rounds = RoundService(self.agreements, settings.retention.agreement_days)
        polls = PollDesk(
            core.live,
            core.post,
            core.texts,
            core.clock,
            settings.wijk.timezone,
            core.membership.member_of_person,
        )
        self.poll_results = PollResults(polls, core.db, core.mailings, settings.retention.poll_days)
        self.poll_drafts = PollDrafts(
            polls,
            self.poll_results,
            self._send_as_note,
        )
        self.votes = VotingService(polls)
        self.notes = self._notes(knowledge.lexicon)
        core.directory.before_erase(self.notes.receipts.person_leaves)
        core.authors.register("note", self.notes.receipts)
        secret = settings.telegram.token.get_secret_value().encode()
        self.vouching = Vouching(core.db, core.clock, core.membership.coordinators, secret)
        core.membership.when_roles_change(self.vouching.changed)
        self.effects = EffectsDesk(self.casus.desk.workable, core.db, core.texts, core.clock)
        self.casus.keeping.before_erase(self.effects.erase)
        self.casus.keeping.export_too(effect_tables)
        features = self._features(knowledge)
        for feature in features:
            self.application.add_handlers(list(feature.handlers))
        forms = {kind: callback for feature in features for kind, callback in feature.forms.items()}
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
            self.vouching,
            frozenset().union(*(feature.take_files for feature in features)),
        )
        self.overseer = Overseer(Guard(Colleagues()), knowledge.danger.in_text, self.vouching, GROUP_COMMANDS)
        core.live.subscribe(lambda _changed: self._know_colleagues())
        core.live.subscribe(lambda _changed: self.vouching.changed())
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
            {
                "membership": core.membership.tick,
                "introductions": self.introductions.tick,
                "follow_up": self.follow_up.tick,
                "learning": self.learning.tick,
                "vocabulary": self.vocabulary.tick,
                "ask": self.ask.tick,
                **self.casus.ticks(),
                "actions": ReminderService(self.actions, settings.retention.action_days).tick,
                "notes": self.notes.tick,
                "agreements": self.rounds.tick,
                "polls": self.poll_results.tick,
                "vouching": self.vouching.tick,
                "housekeeping": Housekeeping(settings.retention).tick,
            },
            {"poll_results": self.poll_results.share},
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

    def _features(self, knowledge: Knowledge) -> tuple[Feature, ...]:
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
                WishService(core.texts, core.clock, core.settings.quiet),
                core.live,
            ),
            vouching_feature(self.vouching),
            notes_feature(self.notes),
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
                GroupOffice(core.groups, core.texts, core.clock),
                core.live,
            ),
            words_feature(
                self.vocabulary,
                GlossaryService(
                    knowledge.lexicon,
                    self.words,
                    core.outbox,
                    core.texts,
                    core.clock,
                    core.membership.coordinators,
                    core.membership.member_of_person,
                ),
                BlankSpotService(knowledge.lexicon, core.live, self.finder.knowing, core.texts),
            ),
            arena_feature(ArenaService(core.db, core.texts, core.clock)),
            casus_feature(self.casus, knowledge.danger.in_text),
            actions_feature(DraftService(self.actions, self.notes.notes.note_text), self.points),
            agreements_feature(AgreementService(self.agreements), self.rounds),
            polls_feature(self.poll_drafts, self.votes, self.poll_results),
            admin_feature(AdminService(look, core.texts, core.clock, core.settings.wijk.timezone)),
            effects_feature(
                WellbeingService(self.effects), CalculatorService(self.effects), PriceService(self.effects)
            ),
            ask_feature(self.ask, self.introductions, self.follow_up),
        )

    def _casus(self, lexicon: Lexicon) -> CasusServices:
        core, settings = self.core, self.core.settings
        members = CasusMembers(
            core.membership.member_of_person, core.membership.coordinators, core.membership.everyone
        )
        desk = CasusDesk(
            core.live,
            members,
            core.groups,
            core.outbox,
            core.post,
            core.texts,
            core.clock,
            settings.wijk,
            settings.casus,
        )
        return CasusServices.at(
            desk, core.db, lexicon, self.finder.understand, self.ask.colleagues, settings.retention
        )

    def _send_as_note(self, tx: Tx, member: Member, kind: str, item_id: int) -> Answer:
        """Notes come after what they send."""
        return self.notes.notes.begin_for(tx, member, kind, item_id)

    def _notes(self, lexicon: Lexicon) -> Notes:
        core = self.core
        audiences = AudienceService(
            {
                **sources(lexicon, self.finder.knowing),
                AudienceKind.GROUP: GroupSource(core.groups),
                AudienceKind.NOTE: EarlierNotes(core.settings.wijk.timezone),
            }
        )
        desk = NoteDesk(
            core.directory,
            audiences,
            core.outbox,
            core.post,
            core.mailings,
            core.cards,
            core.texts,
            core.clock,
            core.settings.wijk.timezone,
            core.membership.everyone,
            core.membership.member_of_person,
            {POLL: self.poll_drafts},
        )
        return Notes.at(desk, self.actions.count_in, core.settings.retention.note_days)

    @property
    def started(self) -> asyncio.Event:
        """Set once updates are taken in."""
        return self.running.started

    async def run(self, stop: asyncio.Event) -> None:
        """Answer until `stop` is set. Raises `TokenRefused` or `SecondPoller`."""
        async with serve_health(self.core.settings.health, self._is_well, self._metrics):
            await self.words.load()
            await self.finder.load()
            await self.vouching.load()
            try:
                await self.running.run(stop)
            finally:
                await self.words.stop()

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
                await app.vouching.stop()


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
