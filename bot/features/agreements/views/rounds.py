"""A round: the question, the answer that was noted, a remark, and what came out. Pure.

Not here: agreements outside a round (agreements).
"""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.core.screen import Button, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.agreements.model import Agreement, Holds, Round, Told
from bot.features.agreements.views.agreements import LONGEST_IN_LIST, counts

REMARK_FORM = "agreements-remark"
MOST_TOLD = 10


def question(say: Say, agreed: Agreement, round_: Round, zone: ZoneInfo) -> Screen:
    """Do we keep to this?"""
    text = say("agreements-question", text=agreed.text, day=round_.closes_at.astimezone(zone).date())
    buttons = tuple(
        Button(say.label(f"agreements-{holds}"), f"agreements:holds:{round_.id}:{holds}") for holds in Holds
    )
    return Screen(text, (buttons,))


def noted(say: Say, agreed: Agreement, round_: Round, holds: Holds, *, more: bool) -> Screen:
    """The answer, and what can be done beside it; `more`: another round waits for this member."""
    text = say("agreements-noted", text=agreed.text, answer=say(f"agreements-{holds}"))
    rows = [
        (
            Button(say.label("agreements-add-remark"), f"agreements:remark:{round_.id}"),
            Button(say.label("agreements-answer-again"), f"agreements:again:{round_.id}"),
        )
    ]
    return Screen(text, (*rows, *_next(say, more=more)))


def ask_remark(say: Say, agreed: Agreement, most: int) -> Screen:
    """Type it, and know who reads it."""
    return Screen(say("agreements-ask-remark", text=agreed.text, most=most))


def remark_kept(say: Say, *, more: bool) -> Screen:
    """It goes along with the result."""
    return Screen(say("agreements-remark-kept"), _next(say, more=more))


def nothing_to_answer(say: Say) -> Screen:
    """Every open round was answered."""
    return Screen(say("agreements-all-answered"), ((_to_list(say),),))


def came_out(say: Say, told: Sequence[Told]) -> Screen:
    """What everybody said, beside the time before."""
    parts = [say("agreements-came-out")]
    for one in told[:MOST_TOLD]:
        lines = [
            say("agreements-text", text=shortened(one.agreement.text, LONGEST_IN_LIST)),
            counts(say, one.round),
        ]
        if one.before:
            lines.append(counts(say, one.before))
        parts.append(Markup("\n").join(lines))
    if len(told) > MOST_TOLD:
        parts.append(say("agreements-more", count=len(told) - MOST_TOLD))
    return Screen(Markup("\n\n").join(parts), ((_to_list(say),),))


def _next(say: Say, *, more: bool) -> tuple[tuple[Button, ...], ...]:
    return ((Button(say.label("agreements-next"), "agreements:next"),),) if more else ()


def _to_list(say: Say) -> Button:
    return Button(say.label("agreements-show-all"), "agreements:list:0")
