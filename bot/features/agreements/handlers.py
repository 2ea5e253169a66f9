"""From updates to the verbs of agreements: /afspraken, what hangs below it, and the buttons of a round.

Not here: what the verbs do and who may use them (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import Feature, Prepared, command, form, press
from bot.core.member import Role
from bot.core.screen import reply, rewrite
from bot.features.agreements.service import AgreementService, RoundService
from bot.features.agreements.views.agreements import NEW_FORM, REVIEW_FORM, TEXT_FORM
from bot.features.agreements.views.rounds import REMARK_FORM


def feature(agreements: AgreementService, rounds: RoundService) -> Feature:
    """Agreements in chat."""
    on, answering = _Agreements(agreements), _Rounds(rounds)
    coordinator = Role.COORDINATOR
    return Feature(
        handlers=(
            command(("afspraken", "agreements"), on.on_agreements),
            press("agreements:list", on.on_list),
            press("agreements:show", on.on_show),
            press("agreements:new", on.on_new, coordinator),
            press("agreements:rhythm", on.on_rhythm, coordinator),
            press("agreements:text", on.on_text, coordinator),
            press("agreements:review", on.on_review, coordinator),
            press("agreements:end", on.on_end, coordinator),
            press("agreements:ended", on.on_ended, coordinator),
            press("agreements:next", answering.on_next),
            press("agreements:again", answering.on_again),
            press("agreements:holds", answering.on_holds),
            press("agreements:remark", answering.on_remark),
        ),
        forms={
            NEW_FORM: form(on.on_new_typed, coordinator),
            TEXT_FORM: form(on.on_text_typed, coordinator),
            REVIEW_FORM: form(on.on_review_typed, coordinator),
            REMARK_FORM: form(answering.on_remark_typed),
        },
    )


class _Agreements:
    """Looking at agreements, making and changing them."""

    def __init__(self, service: AgreementService) -> None:
        self._service = service

    async def on_agreements(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: reply(self._service.overview(tx, context.member))

    async def on_list(self, _update: Update, context: Context) -> Prepared:
        page = context.number()
        return lambda tx: rewrite(self._service.overview(tx, context.member, page))

    async def on_show(self, _update: Update, context: Context) -> Prepared:
        agreement = context.number()
        return lambda tx: self._service.show(tx, context.member, agreement)

    async def on_new(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._service.ask_new(tx, context.member)

    async def on_new_typed(self, _update: Update, context: Context) -> Prepared:
        typed, message = context.typed, context.message_id
        return lambda tx: self._service.add(tx, context.member, typed, message)

    async def on_rhythm(self, _update: Update, context: Context) -> Prepared:
        agreement, rhythm = context.number(0), context.word(1)
        return lambda tx: self._service.set_rhythm(tx, context.member, agreement, rhythm)

    async def on_text(self, _update: Update, context: Context) -> Prepared:
        agreement = context.number()
        return lambda tx: self._service.ask_text(tx, context.member, agreement)

    async def on_text_typed(self, _update: Update, context: Context) -> Prepared:
        agreement, typed = int(context.filled()["agreement"]), context.typed
        message = context.message_id
        return lambda tx: self._service.set_text(tx, context.member, agreement, typed, message)

    async def on_review(self, _update: Update, context: Context) -> Prepared:
        agreement = context.number()
        return lambda tx: self._service.ask_review(tx, context.member, agreement)

    async def on_review_typed(self, _update: Update, context: Context) -> Prepared:
        agreement, typed = int(context.filled()["agreement"]), context.typed
        return lambda tx: self._service.set_review(tx, context.member, agreement, typed)

    async def on_end(self, _update: Update, context: Context) -> Prepared:
        agreement = context.number()
        return lambda tx: self._service.ask_end(tx, context.member, agreement)

    async def on_ended(self, _update: Update, context: Context) -> Prepared:
        agreement = context.number()
        return lambda tx: self._service.end(tx, context.member, agreement)


class _Rounds:
    """Answering a round."""

    def __init__(self, service: RoundService) -> None:
        self._service = service

    async def on_next(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._service.next(tx, context.member)

    async def on_again(self, _update: Update, context: Context) -> Prepared:
        round_id = context.number()
        return lambda tx: self._service.again(tx, context.member, round_id)

    async def on_holds(self, _update: Update, context: Context) -> Prepared:
        round_id, word = context.number(0), context.word(1)
        return lambda tx: self._service.answer(tx, context.member, round_id, word)

    async def on_remark(self, _update: Update, context: Context) -> Prepared:
        round_id = context.number()
        return lambda tx: self._service.ask_remark(tx, context.member, round_id)

    async def on_remark_typed(self, _update: Update, context: Context) -> Prepared:
        round_id, typed = int(context.filled()["round"]), context.typed
        return lambda tx: self._service.type_remark(tx, context.member, round_id, typed)
