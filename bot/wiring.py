"""The services of every feature, built once, and the list of features in order.

A feature that needs something of another gets it here, as a callable. Not here: what runs them (app).
"""

from bot.chat.routes import Feature
from bot.chat.vouching import Vouching
from bot.chat.vouching import feature as vouching_feature
from bot.core.member import Member
from bot.core.screen import Answer
from bot.delivery.store.status import look
from bot.features.actions.handlers import feature as actions_feature
from bot.features.actions.service import Desk as ActionDesk
from bot.features.actions.service import DraftService, PointService
from bot.features.actions.service import ReminderService as ActionReminders
from bot.features.admin.handlers import feature as admin_feature
from bot.features.admin.service import AdminService
from bot.features.agreements.handlers import feature as agreements_feature
from bot.features.agreements.service import AgreementService, RoundService
from bot.features.agreements.service import Desk as AgreementDesk
from bot.features.arena.handlers import feature as arena_feature
from bot.features.arena.service import ArenaService
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
from bot.features.directory.handlers import feature as directory_feature
from bot.features.directory.model import AudienceKind
from bot.features.directory.service import (
    AudienceService,
    FileService,
    GroupOffice,
    GroupSource,
    ProfileService,
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
    OwnDataService,
    WishService,
)
from bot.features.notes.handlers import EditedNote
from bot.features.notes.handlers import feature as notes_feature
from bot.features.notes.service import Desk as NoteDesk
from bot.features.notes.service import EarlierNotes, Notes
from bot.features.polls.handlers import feature as polls_feature
from bot.features.polls.service import Desk as PollDesk
from bot.features.polls.service import DraftService as PollDrafts
from bot.features.polls.service import ResultService as PollResults
from bot.features.polls.service import VotingService
from bot.features.polls.service.drafts import ITEM as POLL
from bot.features.rhythm.desk import RhythmDesk
from bot.features.rhythm.handlers import feature as rhythm_feature
from bot.features.rhythm.service import AgreementService as QuotaService
from bot.features.rhythm.service import AnswerService, OverviewService, ReminderService
from bot.features.words.handlers import feature as words_feature
from bot.features.words.live import LiveWords
from bot.features.words.service import BlankSpotService, GlossaryService, VocabularyService
from bot.matching import Lexicon
from bot.parts import Core, Knowledge
from bot.personal import ABOUT_PERSON
from bot.running import Due, Slow
from bot.storage import Tx


class Wiring:
    """Everything features can do, each built after what it needs."""

    def __init__(self, core: Core, knowledge: Knowledge) -> None:
        settings = core.settings
        self._core = core
        self._knowledge = knowledge
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
        core.directory.before_erase(self.ask.asker_leaves)
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
        self.effects = EffectsDesk(
            self.casus.desk.workable, core.db, core.texts, core.clock, settings.wijk.timezone
        )
        self.casus.keeping.before_erase(self.effects.erase)
        self.casus.keeping.export_too(effect_tables)
        self.rhythm = RhythmDesk(
            self.casus.records.brought_in,
            core.post,
            core.outbox,
            core.texts,
            core.clock,
            settings.rhythm,
            settings.wijk.timezone,
        )
        self.reminders = ReminderService(self.rhythm, settings.retention.reason_days)
        self.overview = OverviewService(self.rhythm, core.db)
        core.directory.before_erase(self.overview.person_leaves)
        self.casus.records.when_brought_in(self.reminders.casus_brought_in)

    def features(self) -> tuple[Feature, ...]:
        """Every feature, in the order in which their handlers are asked; `ask` takes what nobody else wants."""
        core, knowledge = self._core, self._knowledge
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
                OwnDataService(core.membership, core.directory, core.texts, ABOUT_PERSON),
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
            rhythm_feature(
                AnswerService(self.rhythm, self.reminders),
                QuotaService(self.rhythm, self.reminders),
                self.overview,
            ),
            ask_feature(self.ask, self.introductions, self.follow_up, EditedNote(self.notes)),
        )

    def _casus(self, lexicon: Lexicon) -> CasusServices:
        core, settings = self._core, self._core.settings
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
        core = self._core
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

    def due(self) -> dict[str, Due]:
        """What each feature does because time passed, with SQL only."""
        core, settings = self._core, self._core.settings
        return {
            "membership": core.membership.tick,
            "introductions": self.introductions.tick,
            "follow_up": self.follow_up.tick,
            "learning": self.learning.tick,
            "vocabulary": self.vocabulary.tick,
            "ask": self.ask.tick,
            **self.casus.ticks(),
            "actions": ActionReminders(self.actions, settings.retention.action_days).tick,
            "notes": self.notes.tick,
            "agreements": self.rounds.tick,
            "polls": self.poll_results.tick,
            "vouching": self.vouching.tick,
            "rhythm": self.reminders.tick,
        }

    def slow(self) -> dict[str, Slow]:
        """The same with more than SQL in it."""
        return {"poll_results": self.poll_results.share, "look_back": self.overview.look_back}
