"""Coordinators vouch: what looks like a resident's name is a colleague's. For an hour, for that name, for them alone.

The words are nowhere kept, only a keyed hash to know them by when they are sent again. A number that is never a
colleague's, such as a BSN, cannot be vouched for. Here it is known, too, who may pass on what somebody else wrote.
Not here: what looks like client data (privacy).
"""

import hmac
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from telegram import Update

from bot.chat import store
from bot.chat.context import Context
from bot.chat.routes import Feature, Prepared, press
from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.folding import fold
from bot.core.member import Member, Role
from bot.core.screen import Answer, Button, Screen, rewrite
from bot.core.texts import Say
from bot.privacy import Find, Kind
from bot.storage import Database, Following, Tx

LASTS = timedelta(hours=1)
MOST_MARKS = 6  # a list of many people is no slip about a colleague

Coordinators = Callable[[Tx], list[Member]]


class Vouching(Following):
    """Who may vouch and what was vouched for. `load()` once before the first update; `secret` is no part of the data."""

    def __init__(self, db: Database, clock: Clock, coordinators: Coordinators, secret: bytes) -> None:
        super().__init__()
        self._db = db
        self._clock = clock
        self._coordinators = coordinators
        self._secret = secret
        self._may: frozenset[int] = frozenset()
        self._vouched: dict[tuple[int, str], datetime] = {}

    # Looking over

    def may(self, user_id: int) -> bool:
        """Whether this account may vouch, and pass on what somebody else wrote."""
        return user_id in self._may

    def without_vouched(self, user_id: int, found: Sequence[Find]) -> tuple[Find, ...]:
        """What nobody vouched for."""
        if not found or not self.may(user_id):
            return tuple(found)
        since = self._clock.now() - LASTS
        return tuple(find for find in found if not self._is_vouched(user_id, find, since))

    def marks(self, found: Sequence[Find]) -> tuple[str, ...]:
        """A mark of each find; none at all when one of them can not be vouched for."""
        if any(find.kind.hard or find.kind is Kind.CONTACT for find in found):
            return ()
        marks = tuple(dict.fromkeys(self._mark(find) for find in found))
        return marks if len(marks) <= MOST_MARKS else ()

    # Vouching

    def offer(self, tx: Tx, user_id: int, marks: Iterable[str], screen: Screen, say: Say) -> Screen:
        """The refusal with a button that vouches."""
        vouching_id = store.ask_to_vouch(tx, user_id, marks, self._clock.now())
        yes = Button(say.label("privacy-vouch"), f"guard:vouch:{vouching_id}")
        return replace(screen, buttons=((yes,),))

    def vouch(self, tx: Tx, member: Member, vouching_id: int) -> None:
        """From now on it passes; a `UserError` when it was asked too long ago."""
        if not member.is_coordinator():
            raise UserError("chat-not-allowed")
        now = self._clock.now()
        vouched = store.vouch(tx, vouching_id, member.user_id, now - LASTS, now)
        if vouched is None:
            raise UserError("chat-button-old")
        tx.after_commit(lambda: self._learn([vouched]))

    def tick(self, tx: Tx, now: datetime) -> None:
        """Forget what lasts no longer."""
        store.forget_vouching(tx, now - LASTS)

    # Keeping in step

    async def load(self) -> None:
        """Read who coordinates, and what was vouched for before a restart."""
        since = self._clock.now() - LASTS
        members, vouched = await self._db.read(lambda tx: (self._coordinators(tx), store.vouched(tx, since)))
        self._may = frozenset(member.user_id for member in members)
        self._vouched.clear()
        self._learn(vouched)

    def changed(self) -> None:
        """Roles changed in the database; called after the commit."""
        self.catch_up()

    async def _read(self) -> None:
        await self.load()

    def _learn(self, vouched: Iterable[store.Vouched]) -> None:
        for one in vouched:
            self._vouched.update({(one.user_id, mark): one.at for mark in one.marks})

    def _is_vouched(self, user_id: int, find: Find, since: datetime) -> bool:
        at = None if find.kind.hard else self._vouched.get((user_id, self._mark(find)))
        return at is not None and at >= since

    def _mark(self, find: Find) -> str:
        return hmac.digest(self._secret, fold(find.text).encode(), "sha256").hex()[:24]


def feature(vouching: Vouching) -> Feature:
    """The button under a refusal."""

    async def on_vouch(_update: Update, context: Context) -> Prepared:
        member, say, vouching_id = context.member, context.say, context.number()

        def vouch(tx: Tx) -> Answer:
            vouching.vouch(tx, member, vouching_id)
            return rewrite(Screen(say("privacy-vouched")))

        return vouch

    return Feature((press("guard:vouch", on_vouch, Role.COORDINATOR),))
