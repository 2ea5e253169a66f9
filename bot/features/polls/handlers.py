"""From updates to the verbs of polls: /peiling, what hangs below it, and the buttons of voters.

Not here: what the verbs do and who may use them (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import Callback, Feature, Prepared, command, form, press
from bot.core.member import Role
from bot.core.screen import reply, rewrite
from bot.features.polls.model import Step
from bot.features.polls.service import DraftService, ResultService, VotingService
from bot.features.polls.service.drafts import FORMS
from bot.features.polls.views.ballot import WORDS_FORM


def feature(drafts: DraftService, voting: VotingService, results: ResultService) -> Feature:
    """Polls in chat."""
    maker, voter = _Maker(drafts, results), _Voter(voting)
    coordinator = Role.COORDINATOR
    return Feature(
        handlers=(
            command(("peiling", "poll"), maker.on_polls, coordinator),
            press("polls:list", maker.on_list, coordinator),
            press("polls:new", maker.on_new, coordinator),
            press("polls:show", maker.on_show, coordinator),
            press("polls:change", maker.on_change, coordinator),
            press("polls:kind", maker.on_kind, coordinator),
            press("polls:anonymous", maker.on_anonymous, coordinator),
            press("polls:closes", maker.on_closes, coordinator),
            press("polls:publish", maker.on_publish, coordinator),
            press("polls:drop", maker.on_drop, coordinator),
            press("polls:close", maker.on_close, coordinator),
            press("polls:vote", voter.on_vote),
            press("polls:pick", voter.on_pick),
            press("polls:send", voter.on_send),
            press("polls:answer", voter.on_answer),
        ),
        forms={
            **{kind: form(maker.typed(step), coordinator) for step, kind in FORMS.items()},
            WORDS_FORM: form(voter.on_words_typed),
        },
    )


class _Maker:
    """Making and closing polls."""

    def __init__(self, drafts: DraftService, results: ResultService) -> None:
        self._drafts = drafts
        self._results = results

    async def on_polls(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: reply(self._drafts.overview(tx, context.member))

    async def on_list(self, _update: Update, context: Context) -> Prepared:
        page = context.number()
        return lambda tx: rewrite(self._drafts.overview(tx, context.member, page))

    async def on_new(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._drafts.new(tx, context.member)

    async def on_show(self, _update: Update, context: Context) -> Prepared:
        poll_id = context.number()
        return lambda tx: self._drafts.open(tx, context.member, poll_id)

    async def on_change(self, _update: Update, context: Context) -> Prepared:
        poll, step = context.number(0), context.word(1)
        return lambda tx: self._drafts.change(tx, context.member, poll, step)

    def typed(self, step: Step) -> Callback:
        """Takes what is typed for a step."""

        async def on_typed(_update: Update, context: Context) -> Prepared:
            poll, typed, message = int(context.filled()["poll"]), context.typed, context.message_id
            return lambda tx: self._drafts.type(tx, context.member, poll, step, typed, message)

        return on_typed

    async def on_kind(self, _update: Update, context: Context) -> Prepared:
        poll, kind = context.number(0), context.word(1)
        return lambda tx: self._drafts.set_kind(tx, context.member, poll, kind)

    async def on_anonymous(self, _update: Update, context: Context) -> Prepared:
        poll, anonymous = context.number(0), context.number(1) > 0
        return lambda tx: self._drafts.set_anonymous(tx, context.member, poll, anonymous=anonymous)

    async def on_closes(self, _update: Update, context: Context) -> Prepared:
        poll, day = context.number(0), context.word(1)
        return lambda tx: self._drafts.set_closing(tx, context.member, poll, day)

    async def on_publish(self, _update: Update, context: Context) -> Prepared:
        poll = context.number()
        return lambda tx: self._drafts.publish(tx, context.member, poll)

    async def on_drop(self, _update: Update, context: Context) -> Prepared:
        poll = context.number()
        return lambda tx: self._drafts.drop(tx, context.member, poll)

    async def on_close(self, _update: Update, context: Context) -> Prepared:
        poll = context.number()
        return lambda tx: self._results.close(tx, context.member, poll)


class _Voter:
    """Answering polls."""

    def __init__(self, service: VotingService) -> None:
        self._service = service

    async def on_vote(self, _update: Update, context: Context) -> Prepared:
        poll, number = context.number(0), context.number(1)
        return lambda tx: self._service.vote(tx, context.member, poll, number)

    async def on_pick(self, _update: Update, context: Context) -> Prepared:
        poll, picks = context.number(0), context.number(1)
        return lambda tx: self._service.pick(tx, context.member, poll, picks)

    async def on_send(self, _update: Update, context: Context) -> Prepared:
        poll, picks = context.number(0), context.number(1)
        return lambda tx: self._service.send(tx, context.member, poll, picks)

    async def on_answer(self, _update: Update, context: Context) -> Prepared:
        poll = context.number()
        return lambda tx: self._service.ask_words(tx, context.member, poll)

    async def on_words_typed(self, _update: Update, context: Context) -> Prepared:
        poll, typed = int(context.filled()["poll"]), context.typed
        return lambda tx: self._service.type_words(tx, context.member, poll, typed)
