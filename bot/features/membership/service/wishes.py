"""What a member wishes: kinds of message they do not want, and quiet hours of their own.

Not here: minding it (delivery.post).
"""

from datetime import time

from bot.chat.store import close_form, open_form
from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.core.texts import Texts
from bot.delivery.post import Subject, Wishes
from bot.features.membership import store
from bot.features.membership.views import wishes as views
from bot.features.membership.wishes import read_quiet, toggled
from bot.settings import Quiet
from bot.storage import Tx


class WishService:
    """A member's own wishes. `quiet` is that of the wijk, which holds for everyone."""

    def __init__(self, texts: Texts, clock: Clock, quiet: Quiet) -> None:
        self._texts = texts
        self._clock = clock
        self._quiet = quiet

    def show(self, tx: Tx, member: Member) -> Answer:
        """What they wish now."""
        close_form(tx, member.user_id)
        return rewrite(self._screen(tx, member))

    def toggle(self, tx: Tx, member: Member, word: str) -> Answer:
        """This kind of message comes no more, or again."""
        try:
            subject = Subject(word)
        except ValueError:
            raise UserError("chat-button-old") from None
        store.put_wishes(tx, member.user_id, toggled(store.wishes(tx, member.user_id), subject))
        return rewrite(self._screen(tx, member))

    def ask_quiet(self, tx: Tx, member: Member) -> Answer:
        """Wait for hours to be typed."""
        open_form(tx, member.user_id, views.QUIET_FORM, {}, self._clock.now())
        return rewrite(views.ask_quiet(self._texts.into(member.language)))

    def set_quiet(self, tx: Tx, member: Member, typed: str) -> Answer:
        """The hours as typed are their own quiet hours."""
        self._put_quiet(tx, member, read_quiet(typed))
        close_form(tx, member.user_id)
        return reply(self._screen(tx, member))

    def drop_quiet(self, tx: Tx, member: Member) -> Answer:
        """Only those of the wijk hold."""
        self._put_quiet(tx, member, None)
        return rewrite(self._screen(tx, member))

    def _put_quiet(self, tx: Tx, member: Member, quiet: Quiet | None) -> None:
        store.put_wishes(tx, member.user_id, Wishes(store.wishes(tx, member.user_id).muted, quiet))

    def _screen(self, tx: Tx, member: Member) -> Screen:
        wishes = store.wishes(tx, member.user_id)
        subjects = [(subject.value, subject not in wishes.muted) for subject in Subject]
        own = _hours(wishes.quiet) if wishes.quiet else None
        return views.wishes(self._texts.into(member.language), subjects, _hours(self._quiet), own)


def _hours(quiet: Quiet) -> tuple[str, str]:
    return _clock(quiet.start), _clock(quiet.until)


def _clock(at: time) -> str:
    return f"{at:%H:%M}"
