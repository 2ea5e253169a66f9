"""The services of every feature, built once. A feature that needs something of another gets it here, as a callable.

Not here: the list of features (listing), what runs them (app).
"""

from bot.chat.vouching import Vouching
from bot.core.member import Member
from bot.core.screen import Answer
from bot.features.actions.service import Desk as ActionDesk
from bot.features.actions.service import PointService
from bot.features.actions.service import ReminderService as ActionReminders
from bot.features.agreements.service import Desk as AgreementDesk
from bot.features.agreements.service import RoundService
from bot.features.ask.desk import Desk
from bot.features.ask.follow_up import FollowUpService
from bot.features.ask.introductions import IntroductionService
from bot.features.ask.learning import Learning
from bot.features.ask.live import LiveFinder
from bot.features.ask.service import AskService
from bot.features.casus.service import Desk as CasusDesk
from bot.features.casus.service import Members as CasusMembers
from bot.features.casus.services import Services as CasusServices
from bot.features.directory.model import AudienceKind
from bot.features.directory.service import AudienceService, GroupSource, sources
from bot.features.effects.service import EffectsDesk, effect_tables
from bot.features.notes.service import Desk as NoteDesk
from bot.features.notes.service import EarlierNotes, Notes
from bot.features.polls.service import Desk as PollDesk
from bot.features.polls.service import DraftService as PollDrafts
from bot.features.polls.service import ResultService as PollResults
from bot.features.polls.service import VotingService
from bot.features.polls.service.drafts import ITEM as POLL
from bot.features.rhythm.desk import RhythmDesk
from bot.features.rhythm.service import OverviewService, ReminderService
from bot.features.words.live import LiveWords
from bot.features.words.service import VocabularyService
from bot.parts import Core, Knowledge
from bot.running import Due, Slow
from bot.storage import Tx


class Wiring:
    """Everything features can do, each built after what it needs."""

    def __init__(self, core: Core, knowledge: Knowledge) -> None:
        settings = core.settings
        self.core = core
        self.knowledge = knowledge
        self._secret = settings.telegram.token.get_secret_value().encode()
        self.vouching = Vouching(core.db, core.clock, core.membership.coordinators, self._secret)
        self.words = LiveWords(core.db, knowledge.lexicon, knowledge.model, knowledge.reader)
        self.finder = LiveFinder(core.live, self.words.finder)
        self.vocabulary = self._vocabulary()
        self.learning = Learning(core.clock)
        desk = Desk(core.live, core.outbox, core.texts, core.clock, settings.wijk, settings.quiet)
        self.follow_up = FollowUpService(desk, self.learning, settings.quiet)
        self.introductions = IntroductionService(desk, self.follow_up, settings.ask.introduction_working_days)
        self.ask = self._ask(desk)
        self.casus = self._casus()
        self.actions = self._actions()
        self.points = PointService(self.actions)
        self.agreements = self._agreements()
        self.rounds = RoundService(self.agreements, settings.retention.agreement_days)
        self.poll_desk = self._polls()
        self.poll_results = PollResults(self.poll_desk, core.db, core.mailings, settings.retention.poll_days)
        self.poll_drafts = PollDrafts(
            self.poll_desk, self.poll_results, self._send_as_note, self._item_changed
        )
        self.votes = VotingService(self.poll_desk)
        self.notes = self._notes()
        self.effects = EffectsDesk(
            self.casus.desk.workable, core.db, core.texts, core.clock, settings.wijk.timezone
        )
        self.rhythm = self._rhythm()
        self.reminders = ReminderService(self.rhythm, settings.retention.reason_days)
        self.overview = OverviewService(self.rhythm, core.db)
        self._tell_each_other()

    def _tell_each_other(self) -> None:
        """Who hears of what happens elsewhere."""
        core = self.core
        self.words.subscribe(self.finder.rebuild)
        core.membership.when_roles_change(self.vouching.changed)
        core.authors.register("note", self.notes.receipts)
        self.casus.records.when_brought_in(self.reminders.casus_brought_in)
        self.casus.keeping.before_erase(self.effects.erase)
        self.casus.keeping.export_too(effect_tables)
        for leaves in (
            self.introductions.colleague_leaves,
            self.ask.asker_leaves,
            self.casus.person_leaves,
            self.points.colleague_leaves,
            self.notes.receipts.person_leaves,
            self.overview.person_leaves,
        ):
            core.directory.before_erase(leaves)

    def _vocabulary(self) -> VocabularyService:
        core = self.core
        return VocabularyService(
            self.knowledge.lexicon,
            core.live,
            self.words.changed,
            core.texts,
            core.clock,
            core.settings.ask.unknown_word_people,
            self._secret,
        )

    def _ask(self, desk: Desk) -> AskService:
        return AskService(
            desk,
            self.finder,
            self.knowledge.lexicon,
            self.knowledge.danger,
            self.learning,
            self.vocabulary.heard,
            self.core.settings.ask,
            self.core.settings.retention,
        )

    def _actions(self) -> ActionDesk:
        core = self.core
        return ActionDesk(
            core.live,
            core.post,
            core.texts,
            core.clock,
            core.settings.wijk.timezone,
            core.membership.member_of_person,
            core.membership.coordinators,
            core.membership.everyone,
        )

    def _agreements(self) -> AgreementDesk:
        core = self.core
        return AgreementDesk(
            core.live,
            core.post,
            core.mailings,
            core.texts,
            core.clock,
            core.settings.wijk.timezone,
            core.membership.everyone,
        )

    def _polls(self) -> PollDesk:
        core = self.core
        return PollDesk(
            core.live,
            core.post,
            core.texts,
            core.clock,
            core.settings.wijk.timezone,
            core.membership.member_of_person,
        )

    def _rhythm(self) -> RhythmDesk:
        core = self.core
        return RhythmDesk(
            self.casus.records.brought_in,
            core.post,
            core.outbox,
            core.texts,
            core.clock,
            core.settings.rhythm,
            core.settings.wijk.timezone,
        )

    def _casus(self) -> CasusServices:
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
            desk,
            core.db,
            self.knowledge.lexicon,
            self.finder.understand,
            self.ask.colleagues,
            settings.retention,
        )

    def _send_as_note(self, tx: Tx, member: Member, kind: str, item_id: int) -> Answer:
        """Notes come after what they send."""
        return self.notes.notes.begin_for(tx, member, kind, item_id)

    def _item_changed(self, tx: Tx, kind: str, item_id: int) -> None:
        self.notes.notes.changed(tx, kind, item_id)

    def _notes(self) -> Notes:
        core = self.core
        audiences = AudienceService(
            {
                **sources(self.knowledge.lexicon, self.finder.knowing),
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
        core, settings = self.core, self.core.settings
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
