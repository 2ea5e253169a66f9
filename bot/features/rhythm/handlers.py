"""From updates to the verbs of the rhythm: /stand, /ritme, and the buttons under a reminder.

Not here: what the verbs do and who may use them (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import Feature, Prepared, command, form, press
from bot.core.member import Role
from bot.core.screen import reply, rewrite
from bot.features.rhythm.month import Month
from bot.features.rhythm.service import AgreementService, AnswerService, OverviewService
from bot.features.rhythm.views.agreements import TOTAL_FORM, UNTIL_FURTHER_NOTICE
from bot.features.rhythm.views.reminders import REASON_FORM


def feature(answers: AnswerService, agreements: AgreementService, overview: OverviewService) -> Feature:
    """The rhythm in chat."""
    answer, agree, look = _Answers(answers), _Agreements(agreements), _Overview(overview)
    contact, coordinator = Role.CONTACTPERSOON, Role.COORDINATOR
    return Feature(
        handlers=(
            command(("stand", "standing"), look.on_stand),
            press("rhythm:stand", look.on_stand_pressed),
            press("rhythm:text", look.on_text),
            press("rhythm:csv", look.on_csv),
            press("rhythm:cannot", answer.on_cannot, contact),
            press("rhythm:because", answer.on_because, contact),
            press("rhythm:can", answer.on_can, contact),
            press("rhythm:snooze", answer.on_snooze, contact),
            command(("ritme", "rhythm"), agree.on_rhythm, contact),
            press("rhythm:begin", agree.on_begin, coordinator),
            press("rhythm:list", agree.on_list, coordinator),
            press("rhythm:show", agree.on_show, contact),
            press("rhythm:minimum", agree.on_minimum, coordinator),
            press("rhythm:period", agree.on_period, coordinator),
            press("rhythm:total", agree.on_total, coordinator),
            press("rhythm:pause", agree.on_pause, contact),
            press("rhythm:resume", agree.on_resume, contact),
        ),
        forms={
            REASON_FORM: form(answer.on_reason_typed, contact),
            TOTAL_FORM: form(agree.on_total_typed, coordinator),
        },
    )


class _Overview:
    """How everybody stands."""

    def __init__(self, service: OverviewService) -> None:
        self._service = service

    async def on_stand(self, _update: Update, context: Context) -> Prepared:
        return await self._service.picture(context.member, 0)

    async def on_stand_pressed(self, _update: Update, context: Context) -> Prepared:
        return await self._service.picture(context.member, context.number())

    async def on_text(self, update: Update, context: Context) -> Prepared:
        return await self._service.text(context.member, context.number() if _under_text(update) else None)

    async def on_csv(self, _update: Update, context: Context) -> Prepared:
        return await self._service.document(context.member)


class _Answers:
    """What is answered to a reminder."""

    def __init__(self, service: AnswerService) -> None:
        self._service = service

    async def on_cannot(self, _update: Update, context: Context) -> Prepared:
        month, organisation = Month.parse(context.word(0)), context.number(1)
        return lambda tx: self._service.ask_reason(tx, context.member, month, organisation)

    async def on_because(self, _update: Update, context: Context) -> Prepared:
        month, organisation, why = Month.parse(context.word(0)), context.number(1), context.word(2)
        return lambda tx: self._service.excuse_because(tx, context.member, month, organisation, why)

    async def on_reason_typed(self, _update: Update, context: Context) -> Prepared:
        content = context.filled()
        month, organisation, typed = Month.parse(content["month"]), content["organisation"], context.typed
        return lambda tx: self._service.excuse_typed(tx, context.member, month, organisation, typed)

    async def on_can(self, _update: Update, context: Context) -> Prepared:
        month, organisation = Month.parse(context.word(0)), context.number(1)
        return lambda tx: self._service.can_after_all(tx, context.member, month, organisation)

    async def on_snooze(self, _update: Update, context: Context) -> Prepared:
        month, organisation = Month.parse(context.word(0)), context.number(1)
        return lambda tx: self._service.snooze(tx, context.member, month, organisation)


class _Agreements:
    """What is asked of organisations."""

    def __init__(self, service: AgreementService) -> None:
        self._service = service

    async def on_rhythm(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: reply(self._service.overview(tx, context.member, 0))

    async def on_list(self, _update: Update, context: Context) -> Prepared:
        page = context.number()
        return lambda tx: rewrite(self._service.overview(tx, context.member, page))

    async def on_begin(self, _update: Update, context: Context) -> Prepared:
        first = Month.parse(context.word())
        return lambda tx: self._service.begin(tx, context.member, first)

    async def on_show(self, update: Update, context: Context) -> Prepared:
        organisation, show = context.number(), rewrite if _under_text(update) else reply
        return lambda tx: show(self._service.show(tx, context.member, organisation))

    async def on_minimum(self, _update: Update, context: Context) -> Prepared:
        organisation = context.number()
        if len(context.pressed) == 1:
            return lambda tx: self._service.ask_minimum(tx, context.member, organisation)
        minimum = context.number(1)
        return lambda tx: self._service.set_minimum(tx, context.member, organisation, minimum)

    async def on_period(self, _update: Update, context: Context) -> Prepared:
        organisation = context.number()
        if len(context.pressed) == 1:
            return lambda tx: self._service.ask_start(tx, context.member, organisation)
        start = Month.parse(context.word(1))
        if len(context.pressed) == 2:
            return lambda tx: self._service.ask_length(tx, context.member, organisation, start)
        length = context.number(2)
        return lambda tx: self._service.set_period(tx, context.member, organisation, start, length)

    async def on_total(self, _update: Update, context: Context) -> Prepared:
        organisation = context.number()
        if len(context.pressed) == 1:
            return lambda tx: self._service.ask_total(tx, context.member, organisation)
        return lambda tx: self._service.follow_minimums(tx, context.member, organisation)

    async def on_total_typed(self, _update: Update, context: Context) -> Prepared:
        organisation, typed = context.filled()["organisation"], context.typed
        return lambda tx: self._service.set_total(tx, context.member, organisation, typed)

    async def on_pause(self, _update: Update, context: Context) -> Prepared:
        organisation = context.number()
        if len(context.pressed) == 1:
            return lambda tx: self._service.ask_pause(tx, context.member, organisation)
        first = Month.parse(context.word(1))
        if len(context.pressed) == 2:
            return lambda tx: self._service.ask_pause(tx, context.member, organisation, first)
        last = None if context.word(2) == UNTIL_FURTHER_NOTICE else Month.parse(context.word(2))
        return lambda tx: self._service.pause(tx, context.member, organisation, first, last)

    async def on_resume(self, _update: Update, context: Context) -> Prepared:
        organisation = context.number()
        return lambda tx: self._service.resume(tx, context.member, organisation)


def _under_text(update: Update) -> bool:
    """Whether the pressed button is under words, which can change in their place, and not under a picture."""
    return update.effective_message is not None and update.effective_message.text is not None
