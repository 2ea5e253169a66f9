"""What coordinators do in chat: find and list people, invite them, change a role, remove a leaver.

Not here: answering strangers (admission).
"""

import asyncio
from collections.abc import Sequence

from bot.chat.store import close_form, open_form
from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member, Role
from bot.core.screen import Answer, Attachment, Menu, Screen, reply, rewrite
from bot.core.texts import Texts
from bot.features.directory.model import Person
from bot.features.directory.service import DirectoryService
from bot.features.membership import store
from bot.features.membership.model import Invite, Purpose, Selection, may_manage, roles_to_give
from bot.features.membership.service.members import MembershipService
from bot.features.membership.views import coordination as views
from bot.storage import Database, Job, Tx


class CoordinationService:
    """The members, for who looks after them."""

    def __init__(
        self,
        membership: MembershipService,
        directory: DirectoryService,
        db: Database,
        texts: Texts,
        clock: Clock,
    ) -> None:
        self._membership = membership
        self._directory = directory
        self._db = db
        self._texts = texts
        self._clock = clock

    # Finding people

    def ask_name(self, tx: Tx, by: Member, purpose: Purpose) -> Answer:
        """Wait for a typed name: to `invite` that person or to `show` them."""
        open_form(tx, by.user_id, views.FIND_FORM, {"purpose": purpose}, self._clock.now())
        return reply(views.ask_name(self._texts.into(by.language), purpose))

    def show_found(self, tx: Tx, by: Member, found: Sequence[Person], purpose: Purpose) -> Answer:
        """Whom a typed name may mean."""
        if not found:
            raise UserError("membership-nobody-found")
        close_form(tx, by.user_id)
        return reply(views.found(self._texts.into(by.language), found, store.standings(tx), purpose))

    def list_members(self, tx: Tx, by: Member, people: Sequence[Person], selection: Selection) -> Screen:
        """A part of everyone (`people`, by name)."""
        return views.members(self._texts.into(by.language), people, store.standings(tx), selection)

    def show(self, tx: Tx, by: Member, person_id: int) -> Screen:
        """One person."""
        person, standing = self._directory.person(tx, person_id), store.standings(tx).get(person_id)
        manageable = may_manage(by, standing.role if standing else None)
        return views.person(self._texts.into(by.language), person, standing, manageable=manageable)

    # Inviting

    def choose_invited_role(self, tx: Tx, by: Member, person_id: int) -> Answer:
        """Ask for which role somebody is invited."""
        self._membership.check_may_manage(tx, by, person_id)
        person, standing = self._directory.person(tx, person_id), store.standings(tx).get(person_id)
        last = store.last_invitation(tx, person_id)
        return rewrite(
            views.invite_as(self._texts.into(by.language), person, standing, roles_to_give(by), last)
        )

    async def invite(
        self, by: Member, person: Person, role: Role, last: int, bot_username: str
    ) -> Job[Answer]:
        """A link with its picture. `last` is their newest invitation when `by` chose: a double tap makes one link."""
        invite = self._membership.draft(person, role, bot_username)
        picture = await asyncio.to_thread(self._membership.picture, invite)
        return lambda tx: self._hand_out(tx, by, invite, picture, last)

    def _hand_out(self, tx: Tx, by: Member, invite: Invite, picture: bytes, last: int) -> Answer:
        if store.last_invitation(tx, invite.person.id) != last:
            raise UserError("membership-invited-already")
        self._membership.keep(tx, by, invite)
        say = self._texts.into(by.language)
        screen = views.invitation(say, invite, Attachment("photo", "qr.png", picture))
        return Answer((screen,), rewritten=views.invited(say, invite))

    def offer_sheet(self, tx: Tx, by: Member) -> Answer:
        """Ask before everyone's older links stop working."""
        close_form(tx, by.user_id)
        count = len(self._membership.invite_everyone(tx, by, bot_username=""))
        last = store.last_invitation_of_all(tx)
        return rewrite(views.sheet_offered(self._texts.into(by.language), count, last))

    async def print_sheet(self, by: Member, last: int, bot_username: str) -> Job[Answer]:
        """A page with an invitation for everyone who has not joined. `last` as in `invite`, of anybody."""
        invites = await self._db.read(lambda tx: self._membership.invite_everyone(tx, by, bot_username))
        page = await asyncio.to_thread(self._membership.sheet, invites, by.language)
        return lambda tx: self._hand_out_sheet(tx, by, invites, page, last)

    def _hand_out_sheet(
        self, tx: Tx, by: Member, invites: Sequence[Invite], page: bytes, last: int
    ) -> Answer:
        if store.last_invitation_of_all(tx) != last:
            raise UserError("membership-invited-already")
        for invite in invites:
            self._membership.keep(tx, by, invite)
        say = self._texts.into(by.language)
        document = Attachment("document", f"{say.label('membership-sheet-file')}.html", page)
        return Answer((views.sheet_made(say, len(invites), document),), rewritten=views.sheet_follows(say))

    # Roles and leaving

    def choose_new_role(self, tx: Tx, by: Member, person_id: int) -> Answer:
        """Ask what a member may do from now on."""
        self._membership.check_may_manage(tx, by, person_id)
        person = self._directory.person(tx, person_id)
        return rewrite(views.choose_role(self._texts.into(by.language), person, roles_to_give(by)))

    def change_role(self, tx: Tx, by: Member, person_id: int, role: Role) -> Answer:
        """A member may do more or less from now on, and hears it."""
        self._membership.check_may_manage(tx, by, person_id, role)
        member = store.member_of_person(tx, person_id)
        if member is None:
            raise UserError("membership-not-joined")
        if role is not Role.BEHEERDER:
            self._keep_a_beheerder(tx, member)
        if member.role is not role:
            store.set_role(tx, person_id, role)
            self._membership.roles_changed(tx)
            store.void_invitations(tx, person_id, self._clock.now())
            close_form(tx, member.user_id)
            if member.user_id != by.user_id:
                self._membership.tell(tx, member, "membership-role-is-now", role=role)
        toast = self._texts.into(by.language).label("membership-role-changed", name=member.name, role=role)
        menu = Menu(member.user_id, member.language, role)
        return Answer(rewritten=self.show(tx, by, person_id), toast=toast, menus=(menu,))

    def ask_to_remove(self, tx: Tx, by: Member, person_id: int) -> Answer:
        """Ask once before somebody is taken out."""
        self._membership.check_may_manage(tx, by, person_id)
        person = self._directory.person(tx, person_id)
        return rewrite(views.sure_to_remove(self._texts.into(by.language), person))

    def remove(self, tx: Tx, by: Member, person_id: int) -> Answer:
        """Take a leaver out of the directory and out of the bot."""
        self._membership.check_may_manage(tx, by, person_id)
        member = store.member_of_person(tx, person_id)
        menus: tuple[Menu, ...] = ()
        if member:
            self._keep_a_beheerder(tx, member)
            close_form(tx, member.user_id)
            self._membership.tell(tx, member, "membership-you-were-removed")
            menus = (Menu(member.user_id, member.language, None),)
        person = self._directory.remove(tx, by, person_id)
        screen = Screen(self._texts.into(by.language)("membership-removed", name=person.name))
        return Answer(rewritten=screen, menus=menus)

    def _keep_a_beheerder(self, tx: Tx, member: Member) -> None:
        if self._membership.is_last_beheerder(tx, member):
            raise UserError("membership-last-beheerder", name=member.name)
