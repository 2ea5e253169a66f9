"""Who is a member, and inviting people: what the chat and the command line share.

Not here: who comes in (admission), what coordinators do in chat (coordination), one's own data (own).
"""

import secrets
import string
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from bot.chat.store import forget_albums, forget_cut, forget_forms, forget_typed
from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member, Role
from bot.core.screen import Screen
from bot.core.texts import Texts
from bot.delivery.model import Outgoing
from bot.delivery.outbox import Outbox
from bot.delivery.post import Wishes
from bot.features.directory.model import Person
from bot.features.directory.service import DirectoryService
from bot.features.membership import paper, store
from bot.features.membership.model import START, Invitation, Invite, Standing, may_manage, roles_to_give
from bot.storage import Tx

KEPT = timedelta(days=90)  # requests, and invitations that ended
FORM_KEPT = timedelta(days=2)  # longer than one can be answered
TOKEN_LETTERS = 24
PARTS_KEPT = timedelta(hours=1)  # longer than the parts of an album or of a text that was cut take to come
EDITABLE = timedelta(days=2)  # as long as Telegram lets a message be edited


class MembershipService:
    """Those who are in. `by` is the member who does something, none for the command line on the server."""

    def __init__(
        self, directory: DirectoryService, outbox: Outbox, texts: Texts, clock: Clock, invitation_days: int
    ) -> None:
        self._directory = directory
        self._outbox = outbox
        self._texts = texts
        self._clock = clock
        self._valid = timedelta(days=invitation_days)
        self._when_roles_change: list[Callable[[], None]] = []
        directory.when_moved(self._moved)

    def when_roles_change(self, tell: Callable[[], None]) -> None:
        """From now on call this after the commit of whatever gives somebody another role."""
        self._when_roles_change.append(tell)

    def roles_changed(self, tx: Tx) -> None:
        """Somebody has another role with this transaction."""
        for tell in self._when_roles_change:
            tx.after_commit(tell)

    def member(self, tx: Tx, user_id: int) -> Member | None:
        """The member with this Telegram account."""
        return store.member(tx, user_id)

    def member_of_person(self, tx: Tx, person_id: int) -> Member | None:
        """The member that this person is, if they joined."""
        return store.member_of_person(tx, person_id)

    def coordinators(self, tx: Tx) -> list[Member]:
        """Who coordinates the wijk, beheerders included, by name."""
        return store.with_role(tx, Role.COORDINATOR, Role.BEHEERDER)

    def everyone(self, tx: Tx) -> list[Member]:
        """Everyone who joined, by name."""
        return store.members(tx)

    def wishes(self, tx: Tx, user_id: int) -> Wishes:
        """What a member does not want to get, and when not."""
        return store.wishes(tx, user_id)

    def beheerders(self, tx: Tx) -> list[Member]:
        """Who looks after the installation, by name."""
        return store.with_role(tx, Role.BEHEERDER)

    def is_last_beheerder(self, tx: Tx, member: Member) -> bool:
        """Whether nobody else looks after the installation."""
        return [other.person_id for other in self.beheerders(tx)] == [member.person_id]

    def standings(self, tx: Tx) -> Mapping[int, Standing]:
        """How everyone who joined takes part, by person."""
        return store.standings(tx)

    def check_may_manage(self, tx: Tx, by: Member | None, person_id: int, role: Role | None = None) -> None:
        """Raise unless `by` may invite, change or remove this person, and give them this role."""
        member = store.member_of_person(tx, person_id)
        if not may_manage(by, member.role if member else None) or (role and role not in roles_to_give(by)):
            raise UserError("chat-not-allowed")

    def tell(self, tx: Tx, member: Member, key: str, **values: str) -> None:
        """Send a member one sentence in their language."""
        self._outbox.add(
            tx, Outgoing(member.user_id, Screen(self._texts.into(member.language)(key, **values)))
        )

    def draft(self, person: Person, role: Role, bot_username: str) -> Invite:
        """A new link, which works once it is kept."""
        link = f"https://t.me/{bot_username}{START}{_token()}"
        return Invite(link, person, role, self._clock.now() + self._valid)

    def keep(self, tx: Tx, by: Member | None, invite: Invite) -> int:
        """Let a drafted link work and return its id; older ones of this person stop working."""
        self.check_may_manage(tx, by, invite.person.id, invite.role)
        now = self._clock.now()
        store.void_invitations(tx, invite.person.id, now)
        return store.add_invitation(tx, invite, now)

    def invite(self, tx: Tx, by: Member | None, person_id: int, role: Role, bot_username: str) -> Invite:
        """A link for one person and role, to be used once."""
        invite = self.draft(self._directory.person(tx, person_id), role, bot_username)
        self.keep(tx, by, invite)
        return invite

    def invite_account(self, tx: Tx, by: Member, person: Person, user_id: int) -> Invitation:
        """An invitation without a link, for an account that a coordinator recognised."""
        invite = self.draft(person, Role.LID, bot_username="")
        invitation_id = self.keep(tx, by, invite)
        store.invitation_opened(tx, invitation_id, user_id)
        return Invitation(invitation_id, person.id, invite.role, invite.expires_at, user_id, used=False)

    def invite_everyone(self, tx: Tx, by: Member | None, bot_username: str) -> list[Invite]:
        """A draft for everyone who has not joined, by name; `keep` each to let them work.

        The role of an invitation that still waits stays; whom `by` may not invite for it is left out.
        """
        joined, pending = store.standings(tx), store.pending_roles(tx, self._clock.now())
        wanted = [(person, pending.get(person.id, Role.LID)) for person in self._directory.everyone(tx)]
        return [
            self.draft(person, role, bot_username)
            for person, role in wanted
            if person.id not in joined and role in roles_to_give(by)
        ]

    def picture(self, invite: Invite) -> bytes:
        """The link as a QR code (PNG)."""
        return paper.picture(invite.link)

    def sheet(self, invites: Sequence[Invite], language: str) -> bytes:
        """The invites as a page to print (HTML). Slow: some milliseconds each."""
        return paper.sheet(self._texts.into(language), invites)

    def _moved(self, tx: Tx, person: Person) -> None:
        """Whoever works elsewhere now is not the contact person there: coordinators choose that."""
        member = store.member_of_person(tx, person.id)
        if member is None or member.role is not Role.CONTACTPERSOON:
            return
        store.set_role(tx, person.id, Role.LID)
        self.roles_changed(tx)
        self.tell(tx, member, "membership-role-is-now", role=Role.LID)
        for other in self.coordinators(tx):
            where = {"name": person.name, "organisation": person.organisation}
            self.tell(tx, other, "membership-contact-moved", **where)

    def tick(self, tx: Tx, now: datetime) -> None:
        """Forget old requests and invitations, and what the chat kept for a while: forms, messages, parts."""
        store.forget_old(tx, now - KEPT)
        forget_forms(tx, now - FORM_KEPT)
        forget_typed(tx, now - EDITABLE)
        forget_albums(tx, now - PARTS_KEPT)
        forget_cut(tx, now - PARTS_KEPT)


def _token() -> str:
    """What nobody can guess (136 bits). Letters only: with figures in it one in some 30,000 looks like client data to
    the guard, and whoever was invited would be refused.
    """
    return "".join(secrets.choice(string.ascii_letters) for _ in range(TOKEN_LETTERS))
