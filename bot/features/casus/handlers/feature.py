"""Which update goes to which handler of the casus.

Not here: the handlers themselves.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from markupsafe import Markup
from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import Callback, Feature, Prepared, command, form, press
from bot.core.member import Role
from bot.core.screen import Answer, Screen
from bot.features.casus.handlers.cards import CardHandlers
from bot.features.casus.handlers.form import FormHandlers
from bot.features.casus.handlers.learning import LearningHandlers
from bot.features.casus.handlers.obstacles import ObstacleHandlers
from bot.features.casus.services import Services
from bot.features.casus.views import card, obstacles, owners, patterns, steps
from bot.features.casus.views.form import ANSWER_FORM


def feature(services: Services, danger_in: Callable[[str], Sequence[str]]) -> Feature:
    """The casus in chat. `danger_in` gives the kinds of acute danger that a text speaks of."""
    danger = _Danger(danger_in)
    fill = FormHandlers(services.form, services.proposer)
    show = CardHandlers(services.cards, services.part, services.steps, services.keeping)
    clear = ObstacleHandlers(services.obstacles, services.proposer)
    learn = LearningHandlers(services.patterns, services.owners, services.learning)
    boss = Role.COORDINATOR
    forms = {
        ANSWER_FORM: danger.first(fill.on_typed),
        card.WITHDRAW_FORM: danger.first(show.on_withdraw_typed),
        steps.SKIP_FORM: danger.first(show.on_skip_typed),
        obstacles.OBSTACLE_FORM: danger.first(clear.on_typed),
        obstacles.ANSWER_FORM: danger.first(clear.on_answer_typed),
        patterns.STATUS_FORM: danger.first(learn.on_status_typed),
        owners.OWNER_FORM: danger.first(learn.on_whom_typed),
    }
    return Feature(
        handlers=(
            command("casus", show.on_casus),
            press("casus:list", show.on_list),
            press("casus:finished", show.on_finished),
            press("casus:all", show.on_all, boss),
            press("casus:open", show.on_open),
            press("casus:show", show.on_show),
            press("casus:whole", show.on_whole),
            press("casus:export", show.on_export, boss),
            press("casus:withdraw", show.on_withdraw),
            press("casus:accept", show.on_accept),
            press("casus:decline", show.on_decline),
            press("casus:done", show.on_done),
            press("casus:skip", show.on_skip),
            press("casus:back", show.on_back),
            press("casus:busy", show.on_busy),
            press("casus:new", fill.on_new),
            press("casus:result", fill.on_result),
            press("casus:ask", fill.on_ask),
            press("casus:next", fill.on_next),
            press("casus:clear", fill.on_clear),
            press("casus:choose", fill.on_choose),
            press("casus:domain", fill.on_domain),
            press("casus:domains", fill.on_domains),
            press("casus:person", fill.on_person),
            press("casus:mine", fill.on_mine),
            press("casus:theirs", fill.on_theirs),
            press("casus:bring", fill.on_bring),
            press("casus:drop", fill.on_drop),
            command(("obstakels", "obstacles"), clear.on_overview, boss),
            press("casus:obstacles", clear.on_page, boss),
            press("casus:obstacle", clear.on_report),
            press("casus:kind", clear.on_kind),
            press("casus:seen", clear.on_seen),
            press("casus:take", clear.on_take),
            press("casus:solve", clear.on_solve),
            press("casus:gone", clear.on_gone),
            command(("patronen", "patterns"), learn.on_patterns),
            press("casus:patterns", learn.on_patterns_page),
            press("casus:pattern", learn.on_pattern),
            press("casus:structural", learn.on_structural, boss),
            press("casus:chance", learn.on_chance, boss),
            press("casus:own", learn.on_own, boss),
            press("casus:pattern-whom", learn.on_whom, boss),
            press("casus:pattern-offer", learn.on_offer, boss),
            press("casus:pattern-accept", learn.on_owner_accepts),
            press("casus:pattern-decline", learn.on_owner_declines),
            press("casus:status", learn.on_status),
            press("casus:resolved", learn.on_resolved),
            press("casus:digest", learn.on_digest, boss),
            press("casus:sentences", learn.on_sentences, boss),
            press("casus:pick", learn.on_pick, boss),
            press("casus:digest-send", learn.on_send, boss),
            press("casus:digest-drop", learn.on_drop, boss),
        ),
        forms=forms,
        words_only=frozenset(forms),  # nothing of a resident comes along with a file
    )


class _Danger:
    """Looks for acute danger in what is typed for a form."""

    def __init__(self, danger_in: Callable[[str], Sequence[str]]) -> None:
        self._danger_in = danger_in

    def first(self, callback: Callback) -> Callback:
        """Its numbers come before the answer to what was typed."""

        async def answered(update: Update, context: Context) -> Prepared:
            prepared = await callback(update, context)
            danger = self._danger_in(context.typed)
            if not danger:
                return prepared
            numbers = Markup("\n\n").join(context.say(f"ask-danger-{kind}") for kind in danger)
            return _after(Screen(numbers), prepared)

        return form(answered)


def _after(screen: Screen, prepared: Prepared) -> Prepared:
    """The same answer with a screen before it."""

    def answer(tx: Any) -> Answer:
        then = prepared if isinstance(prepared, Answer) else prepared(tx)
        return replace(then, screens=(screen, *then.screens))

    return answer
