"""The message with which action points were typed is edited.

Not here: making and changing them (drafts).
"""

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from bot.chat.store import Typed, typed
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply
from bot.features.actions import store
from bot.features.actions.model import ActionPoint, State, behind_command, read_text
from bot.features.actions.service.desk import Desk
from bot.features.actions.service.drafts import DraftService
from bot.features.actions.views import drafts as views
from bot.storage import Tx


class EditService:
    """Action points follow their message until they are published or were changed."""

    def __init__(self, desk: Desk, drafts: DraftService) -> None:
        self._desk = desk
        self._drafts = drafts

    def edited(self, tx: Tx, member: Member, message_id: int, words: str) -> Answer | None:
        """The drafts change too, or who typed them hears what does change them; none when it was for none."""
        was = typed(tx, member.user_id, message_id, (views.NEW_FORM, views.TEXT_FORM))
        if was is None:
            return None
        say = self._desk.coordinator(member)
        points = [point for item in was.items if (point := store.point(tx, item))]
        if not points:
            return reply(Screen(say("chat-edited-gone")))
        if not _follow(points, was, member):
            return reply(views.not_edited(say, points))
        screen = self._followed(tx, member, points, was.form, words, message_id)
        return reply(replace(screen, text=Markup("\n\n").join((say("actions-edited"), screen.text))))

    def _followed(
        self, tx: Tx, member: Member, points: Sequence[ActionPoint], form: str, words: str, message_id: int
    ) -> Screen:
        if form == views.NEW_FORM:
            return self._drafts.add_instead(tx, member, points, behind_command(words), message_id)
        store.save(tx, replace(points[0], text=read_text(words)))
        return self._drafts.to_check(tx, member, points[0].note_id)


def _follow(points: Sequence[ActionPoint], was: Typed, member: Member) -> bool:
    """Whether all that came of the message is still a draft of this member, and nothing of it was changed since."""
    drafts = [point for point in points if point.state is State.DRAFT and point.made_by == member.person_id]
    changed = was.form == views.NEW_FORM and any(point.by_hand for point in points)
    return len(drafts) == len(was.items) and not was.again and not changed
