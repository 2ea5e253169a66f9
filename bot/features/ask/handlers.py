"""Updates that ask: a question in private, in a group or inline, and the buttons under an answer.

Not here: what they lead to (service).
"""

import re

from telegram import Message, Update
from telegram.ext import filters

from bot.chat.context import Context
from bot.chat.routes import (
    Callback,
    Feature,
    Prepared,
    TakeEdited,
    any_press,
    in_group,
    inline,
    press,
    private,
)
from bot.core.member import Role
from bot.core.screen import NOTHING, Answer, Screen, reply
from bot.features.ask import views
from bot.features.ask.follow_up import FollowUpService
from bot.features.ask.introductions import IntroductionService
from bot.features.ask.service import AskService

_ADDRESSED = filters.TEXT | filters.CAPTION


def feature(
    service: AskService,
    introductions: IntroductionService,
    follow_up: FollowUpService,
    take_edited: TakeEdited,
) -> Feature:
    """Takes every text that no other feature wants, so it comes last."""
    on = _Handlers(service, introductions, follow_up, take_edited)
    return Feature(
        (
            press("ask:more", on.on_more),
            press("ask:topic", on.on_topic),
            press("ask:contact", on.on_contact),
            press("ask:introduce", on.on_introduce),
            press("ask:accept", on.on_accept),
            press("ask:decline", on.on_decline),
            press("ask:pass", on.on_pass),
            press("ask:request", on.on_request),
            press("ask:to", on.on_pass_to),
            press("ask:outcome", on.on_outcome),
            press("ask:coordinator", on.on_coordinator),
            press("ask:take", on.on_take, Role.COORDINATOR),
            press("ask:wrong", on.on_wrong),
            press("ask:not", on.on_not),
            any_press(on.on_old_button),
            inline(on.on_inline),
            in_group(_ADDRESSED, on.on_group_question),
            private(filters.UpdateType.EDITED_MESSAGE, on.on_edited),
            private(filters.COMMAND, on.on_unknown_command),
            private(filters.TEXT, on.on_question),
            private(~filters.StatusUpdate.ALL, on.on_something_else),
        )
    )


class _Handlers:
    def __init__(
        self,
        service: AskService,
        introductions: IntroductionService,
        follow_up: FollowUpService,
        take_edited: TakeEdited,
    ) -> None:
        self._service = service
        self._introductions = introductions
        self._follow_up = follow_up
        self._take_edited = take_edited

    async def on_edited(self, update: Update, context: Context) -> Prepared:
        """Unless another feature takes it, an edited question is answered again."""
        take, message = self._take_edited(update, context), update.effective_message
        if context.visitor.form or message is None:
            return lambda tx: take(tx) or reply(Screen(context.say("chat-edited")))
        again = await self._as_new(message)(update, context)
        return lambda tx: take(tx) or (again if isinstance(again, Answer) else again(tx))

    def _as_new(self, message: Message) -> Callback:
        if message.text is None:
            return self.on_something_else
        return self.on_unknown_command if message.text.startswith("/") else self.on_question

    async def on_question(self, update: Update, context: Context) -> Prepared:
        member, text = context.member, _text(update.effective_message)
        found = self._service.find(member, text)
        return lambda tx: self._service.answer(tx, member, text, found)

    async def on_group_question(self, update: Update, context: Context) -> Prepared:
        text = _without_mention(_text(update.effective_message), context.bot.username)
        return self._service.answer_in_group(context.member, text) if text else NOTHING

    async def on_inline(self, update: Update, context: Context) -> Prepared:
        text = update.inline_query.query if update.inline_query else ""
        return Answer(inline=self._service.inline(context.member, text)) if text.strip() else NOTHING

    async def on_something_else(self, update: Update, context: Context) -> Prepared:
        if update.effective_message and update.effective_message.forward_origin:
            return reply(Screen(context.say("privacy-forwarded")))
        return reply(views.not_text(context.say))

    async def on_unknown_command(self, _update: Update, context: Context) -> Prepared:
        return reply(views.unknown_command(context.say))

    async def on_old_button(self, _update: Update, context: Context) -> Prepared:
        return Answer(toast=context.say.label("chat-button-old"))

    async def on_more(self, _update: Update, context: Context) -> Prepared:
        member, question, start = context.member, context.number(0), context.number(1)
        return lambda tx: self._service.show(tx, member, question, start)

    async def on_topic(self, _update: Update, context: Context) -> Prepared:
        member, question, topic = context.member, context.number(0), context.word(1)
        found = self._service.find_topic(member, topic)
        return lambda tx: self._service.choose(tx, member, question, topic, found)

    async def on_contact(self, _update: Update, context: Context) -> Prepared:
        member, question, person = context.member, context.number(0), context.number(1)
        return lambda tx: self._service.contact(tx, member, question, person)

    async def on_introduce(self, _update: Update, context: Context) -> Prepared:
        member, question, person = context.member, context.number(0), context.number(1)
        return lambda tx: self._introductions.introduce(tx, member, question, person)

    async def on_accept(self, _update: Update, context: Context) -> Prepared:
        member, introduction = context.member, context.number()
        return lambda tx: self._introductions.accept(tx, member, introduction)

    async def on_decline(self, _update: Update, context: Context) -> Prepared:
        member, introduction = context.member, context.number()
        return lambda tx: self._introductions.decline(tx, member, introduction)

    async def on_pass(self, _update: Update, context: Context) -> Prepared:
        member, introduction = context.member, context.number()
        return lambda tx: self._introductions.whom_to_pass_to(tx, member, introduction)

    async def on_request(self, _update: Update, context: Context) -> Prepared:
        member, introduction = context.member, context.number()
        return lambda tx: self._introductions.request_again(tx, member, introduction)

    async def on_pass_to(self, _update: Update, context: Context) -> Prepared:
        member, introduction, person = context.member, context.number(0), context.number(1)
        return lambda tx: self._introductions.pass_on(tx, member, introduction, person)

    async def on_outcome(self, _update: Update, context: Context) -> Prepared:
        member, introduction, outcome = context.member, context.number(0), context.word(1)
        return lambda tx: self._follow_up.answer(tx, member, introduction, outcome)

    async def on_coordinator(self, _update: Update, context: Context) -> Prepared:
        member, question = context.member, context.number()
        return lambda tx: self._service.ask_coordinator(tx, member, question)

    async def on_take(self, _update: Update, context: Context) -> Prepared:
        member, question = context.member, context.number()
        return lambda tx: self._service.take(tx, member, question)

    async def on_wrong(self, _update: Update, context: Context) -> Prepared:
        member, question, start = context.member, context.number(0), context.number(1)
        return lambda tx: self._service.whom_is_wrong(tx, member, question, start)

    async def on_not(self, _update: Update, context: Context) -> Prepared:
        member, question, person = context.member, context.number(0), context.number(1)
        return lambda tx: self._service.feedback(tx, member, question, person, "wrong")


def _text(message: Message | None) -> str:
    return (message.text or message.caption or "") if message else ""


def _without_mention(text: str, username: str) -> str:
    return re.sub(rf"@{re.escape(username)}\b", " ", text, flags=re.IGNORECASE).strip()
