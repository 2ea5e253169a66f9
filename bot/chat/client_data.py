"""Client data is refused in words. Of an album that holds some in one part, no part is kept, however they come.

Not here: what looks like client data (privacy), vouching for a colleague (vouching).
"""

from collections.abc import Callable, Sequence

from markupsafe import Markup
from telegram import Update

from bot.chat import store
from bot.chat.context import Context
from bot.chat.incoming import DANGER, LONG, MARK
from bot.chat.routes import Prepared, to_a_stranger
from bot.chat.vouching import Vouching
from bot.core.clock import Clock
from bot.core.member import Member
from bot.core.screen import NOTHING, Answer, Screen, reply
from bot.core.texts import Say
from bot.privacy import Kind
from bot.storage import Tx

NAMES = {Kind.TITLED_NAME, Kind.NAME_AND_AGE, Kind.PHONE, Kind.EMAIL}  # it may have been a colleague

DropAlbum = Callable[[Tx, Member, str], None]
"""Lets go of what became of the parts of somebody's album so far."""


class ClientData:
    """Refuses it. `drop_album` is called in the transaction of the refusal."""

    def __init__(self, vouching: Vouching, clock: Clock, drop_album: DropAlbum) -> None:
        self._vouching = vouching
        self._clock = clock
        self._drop_album = drop_album

    def refuse(self, signals: Sequence[str], update: Update, context: Context) -> Prepared:
        """Say what it looked like; of an album once. `signals` are what was found."""
        member, say, message = context.visitor.member, context.say, update.effective_message
        if member is None:
            return to_a_stranger(update, context)
        album = (message.media_group_id or "") if message else ""
        marks = [signal.removeprefix(MARK) for signal in signals if signal.startswith(MARK)]
        may_vouch = bool(marks) and member.is_coordinator()
        screen = _refused(signals, say, may_vouch=may_vouch, album=bool(album) and member.is_coordinator())

        def refuse(tx: Tx) -> Answer:
            if album and not self._lets_go(tx, member, album):
                return NOTHING
            if may_vouch:
                return reply(self._vouching.offer(tx, member.user_id, marks, screen, say))
            return reply(screen)

        return refuse

    def _lets_go(self, tx: Tx, member: Member, album: str) -> bool:
        """Keep nothing of an album from here on; false when that was said before."""
        self._drop_album(tx, member, album)
        return store.answer_album(tx, member.user_id, album, self._clock.now(), client_data=True)


def _refused(signals: Sequence[str], say: Say, *, may_vouch: bool, album: bool) -> Screen:
    """What the text looked like, the numbers for acute danger first."""
    danger = [signal for signal in signals if signal.startswith(DANGER)]
    kinds = [signal for signal in signals if not signal.startswith((DANGER, MARK, LONG))]
    if kinds == [Kind.CONTACT]:
        return Screen(say("privacy-refused-contact"))
    what = say.listed(say(f"privacy-kind-{kind}") for kind in kinds)
    parts = [say("privacy-refused-album" if album else "privacy-refused", what=what)]
    if may_vouch:
        parts.append(say("privacy-refused-vouch"))
    elif NAMES & set(kinds):
        parts.append(say("privacy-refused-colleague"))
    text = Markup(" ").join(parts)
    return Screen(Markup("\n\n").join([*(say(f"ask-{signal}") for signal in danger), text]))
