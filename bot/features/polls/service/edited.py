"""The message with which something of a poll was typed is edited.

Not here: making a poll (drafts).
"""

from bot.chat.store import Typed, typed
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply
from bot.features.polls import store
from bot.features.polls.model import Poll, State, Step
from bot.features.polls.service.desk import Desk
from bot.features.polls.service.drafts import FORMS, DraftService
from bot.features.polls.views import draft as views
from bot.storage import Tx


class EditService:
    """A poll follows its messages until it goes out."""

    def __init__(self, desk: Desk, drafts: DraftService) -> None:
        self._desk = desk
        self._drafts = drafts

    def edited(self, tx: Tx, member: Member, message_id: int, words: str) -> Answer | None:
        """The poll changes too, or its maker hears what does change it; none when it was for no poll."""
        found = self._typed_for(tx, member, message_id)
        if found is None:
            return None
        say, (step, was) = self._desk.coordinator(member), found
        poll = store.poll(tx, was.items[0])
        if poll is None or poll.made_by != member.person_id:
            return reply(Screen(say("chat-edited-gone")))
        if poll.state is not State.DRAFT or was.again or not _asks(poll, step):
            return reply(views.not_edited(say, poll))
        poll = self._drafts.with_words(poll, step, words)
        self._drafts.keep(tx, poll)
        return reply(views.edited(say, poll))

    def _typed_for(self, tx: Tx, member: Member, message_id: int) -> tuple[Step, Typed] | None:
        for step, form in FORMS.items():
            was = typed(tx, member.user_id, message_id, (form,))
            if was:
                return step, was
        return None


def _asks(poll: Poll, step: Step) -> bool:
    """Whether this step is still a part of it."""
    return step is not Step.OPTIONS or bool(poll.kind and poll.kind.has_options)
