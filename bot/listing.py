"""Every feature, in order.

Not here: how their services are built (wiring).
"""

from bot.chat.edited import edited_words, first_to_take
from bot.chat.routes import Feature
from bot.chat.vouching import feature as vouching_feature
from bot.delivery.store.status import look
from bot.features.actions.handlers import feature as actions_feature
from bot.features.actions.service import DraftService as ActionDrafts
from bot.features.actions.service import EditService as EditedActions
from bot.features.admin.handlers import feature as admin_feature
from bot.features.admin.service import AdminService
from bot.features.agreements.handlers import feature as agreements_feature
from bot.features.agreements.service import AgreementService
from bot.features.arena.handlers import feature as arena_feature
from bot.features.arena.service import ArenaService
from bot.features.ask.handlers import feature as ask_feature
from bot.features.casus.handlers import feature as casus_feature
from bot.features.directory.handlers import feature as directory_feature
from bot.features.directory.service import FileService, GroupOffice, ProfileService
from bot.features.effects.handlers import feature as effects_feature
from bot.features.effects.service import CalculatorService, PriceService, WellbeingService
from bot.features.membership.handlers import feature as membership_feature
from bot.features.membership.service import AdmissionService, CoordinationService, OwnDataService, WishService
from bot.features.notes.handlers import EditedNote
from bot.features.notes.handlers import feature as notes_feature
from bot.features.polls.handlers import feature as polls_feature
from bot.features.polls.service import EditService as EditedPolls
from bot.features.rhythm.handlers import feature as rhythm_feature
from bot.features.rhythm.service import AgreementService as QuotaService
from bot.features.rhythm.service import AnswerService
from bot.features.words.handlers import feature as words_feature
from bot.features.words.service import BlankSpotService, GlossaryService
from bot.personal import ABOUT_PERSON
from bot.wiring import Wiring


def features(wired: Wiring) -> tuple[Feature, ...]:
    """Every feature, in the order in which their handlers are asked; `ask` takes what nobody else wants."""
    core, knowledge = wired.core, wired.knowledge
    action_drafts = ActionDrafts(wired.actions, wired.notes.notes.note_text)
    agreements = AgreementService(wired.agreements)
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
        vouching_feature(wired.vouching),
        notes_feature(wired.notes),
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
            wired.vocabulary,
            GlossaryService(
                knowledge.lexicon,
                wired.words,
                core.outbox,
                core.texts,
                core.clock,
                core.membership.coordinators,
                core.membership.member_of_person,
            ),
            BlankSpotService(knowledge.lexicon, core.live, wired.finder.knowing, core.texts),
        ),
        arena_feature(ArenaService(core.db, core.texts, core.clock)),
        casus_feature(wired.casus, knowledge.danger.in_text),
        actions_feature(action_drafts, wired.points),
        agreements_feature(agreements, wired.rounds),
        polls_feature(wired.poll_drafts, wired.votes, wired.poll_results),
        admin_feature(AdminService(look, core.texts, core.clock, core.settings.wijk.timezone)),
        effects_feature(
            WellbeingService(wired.effects), CalculatorService(wired.effects), PriceService(wired.effects)
        ),
        rhythm_feature(
            AnswerService(wired.rhythm, wired.reminders),
            QuotaService(wired.rhythm, wired.reminders),
            wired.overview,
        ),
        ask_feature(
            wired.ask,
            wired.introductions,
            wired.follow_up,
            first_to_take(
                EditedNote(wired.notes),
                edited_words(EditedPolls(wired.poll_desk, wired.poll_drafts).edited),
                edited_words(EditedActions(wired.actions, action_drafts).edited),
                edited_words(agreements.edited),
            ),
        ),
    )
