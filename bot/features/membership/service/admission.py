"""Those who come in: who follows a link, says yes or no, or asks for access without a link.

Not here: making links (members).
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat.store import close_form, open_form
from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Menu, Screen, reply, rewrite
from bot.core.texts import Texts
from bot.delivery.model import Lane, Outgoing
from bot.delivery.outbox import Outbox
from bot.features.directory.model import Person
from bot.features.directory.service import DirectoryService
from bot.features.membership import store
from bot.features.membership.model import Invitation, Newcomer, Request, hashed, higher, typed_person
from bot.features.membership.service.members import MembershipService
from bot.features.membership.views import admission as views
from bot.storage import Tx

MOST_CANDIDATES = 3


class AdmissionService:
    """Lets people in, each with their own consent. `wijk` is how people call it."""

    def __init__(
        self,
        membership: MembershipService,
        directory: DirectoryService,
        outbox: Outbox,
        texts: Texts,
        clock: Clock,
        wijk: str,
    ) -> None:
        self._membership = membership
        self._directory = directory
        self._outbox = outbox
        self._texts = texts
        self._clock = clock
        self._wijk = wijk

    def welcome(self, member: Member) -> Answer:
        """A member starts the bot (again)."""
        screen = views.welcome(self._texts.into(member.language), member.name, self._wijk)
        return Answer((screen,), menus=(Menu(member.user_id, member.language, member.role),))

    # A link

    def open(self, tx: Tx, newcomer: Newcomer, token: str) -> Answer:
        """Somebody followed a link: explain and ask whether they join."""
        invitation = store.invitation_with(tx, hashed(token))
        if invitation is None:
            raise UserError("membership-link-unknown")
        member = self._member(tx, newcomer, invitation)
        self._check_open(invitation)
        if member:
            return self._raise_role(tx, member, invitation)
        store.invitation_opened(tx, invitation.id, newcomer.user_id)
        person = self._directory.person(tx, invitation.person_id)
        return reply(views.consent(self._texts.into(newcomer.language), person, invitation, self._wijk))

    def join(self, tx: Tx, newcomer: Newcomer, invitation_id: int) -> Answer:
        """They said yes: this account is that person from now on."""
        invitation = self._opened(tx, newcomer, invitation_id)
        if self._member(tx, newcomer, invitation):
            raise UserError("membership-in-already")
        self._check_open(invitation)
        now = self._clock.now()
        old = store.member_of_person(tx, invitation.person_id)
        role = higher(old.role, invitation.role) if old else invitation.role
        store.put_member(tx, invitation.person_id, newcomer, role, now)
        self._membership.roles_changed(tx)
        store.invitation_used(tx, invitation.id, now)
        store.drop_request(tx, newcomer.user_id)
        language = old.language if old else newcomer.language
        say = self._texts.into(language)
        menus = [Menu(newcomer.user_id, language, role)]
        if old:
            menus.append(self._say_goodbye(tx, old))
        person = self._directory.person(tx, invitation.person_id)
        return Answer(
            (views.welcome(say, person.name, self._wijk),),
            rewritten=Screen(say("membership-joined")),
            menus=tuple(menus),
        )

    def decline(self, tx: Tx, newcomer: Newcomer, invitation_id: int) -> Answer:
        """They said no: nobody hears of it, and they may still change their mind."""
        invitation = self._opened(tx, newcomer, invitation_id)
        if self._member(tx, newcomer, invitation):
            raise UserError("membership-in-already")
        names = [member.name for member in self._membership.coordinators(tx)]
        return rewrite(views.declined(self._texts.into(newcomer.language), invitation, names))

    def _opened(self, tx: Tx, newcomer: Newcomer, invitation_id: int) -> Invitation:
        """The invitation that this account followed the link of; a forged button gets nowhere."""
        invitation = store.invitation(tx, invitation_id)
        if invitation is None or invitation.opened_by != newcomer.user_id:
            raise UserError("chat-button-old")
        return invitation

    def _member(self, tx: Tx, newcomer: Newcomer, invitation: Invitation) -> Member | None:
        """Who this account is already; one account is one person."""
        member = store.member(tx, newcomer.user_id)
        if member and member.person_id != invitation.person_id:
            raise UserError("membership-link-of-another", name=member.name)
        if member and invitation.used:
            raise UserError("membership-in-already")
        return member

    def _check_open(self, invitation: Invitation) -> None:
        if invitation.used:
            raise UserError("membership-link-used")
        if invitation.expires_at <= self._clock.now():
            raise UserError("membership-link-expired")

    def _raise_role(self, tx: Tx, member: Member, invitation: Invitation) -> Answer:
        """A member follows a new link of their own: they consented before, so only the role can change."""
        role = higher(member.role, invitation.role)
        store.set_role(tx, member.person_id, role)
        self._membership.roles_changed(tx)
        store.invitation_used(tx, invitation.id, self._clock.now())
        say = self._texts.into(member.language)
        text = (
            say("membership-in-already") if role is member.role else say("membership-role-is-now", role=role)
        )
        return replace(reply(Screen(text)), menus=(Menu(member.user_id, member.language, role),))

    def _say_goodbye(self, tx: Tx, old: Member) -> Menu:
        close_form(tx, old.user_id)
        text = self._texts.into(old.language)("membership-moved")
        self._outbox.add(tx, Outgoing(old.user_id, Screen(text)))
        return Menu(old.user_id, old.language, None)

    # Without a link

    def ask(self, tx: Tx, newcomer: Newcomer, alike: Sequence[Person]) -> Answer:
        """A stranger asks to be let in; `alike` are people with such a name."""
        if store.member(tx, newcomer.user_id):
            raise UserError("membership-in-already")
        request = store.request(tx, newcomer.user_id)
        if request and request.state != "approved":
            raise UserError(f"membership-asked-{request.state}")
        coordinators = self._membership.coordinators(tx)
        if not coordinators:
            raise UserError("membership-asked-nobody")
        store.drop_request(tx, newcomer.user_id)  # approved before, and the invitation was left to expire
        store.add_request(tx, newcomer, self._clock.now())
        joined = store.standings(tx)
        candidates = [person for person in alike if person.id not in joined][:MOST_CANDIDATES]
        for member in coordinators:
            screen = views.access_asked(self._texts.into(member.language), newcomer, candidates)
            self._outbox.add(tx, Outgoing(member.user_id, screen, Lane.ALARM))
        return rewrite(Screen(self._texts.into(newcomer.language)("membership-asked")))

    def admit(self, tx: Tx, by: Member, user_id: int, person_id: int) -> Answer:
        """A coordinator knows who it is: the stranger is asked for consent. The first press wins."""
        request = self._request(tx, by, user_id)
        if request.state != "open":
            return rewrite(self._decided(by, request))
        return rewrite(self._admit(tx, by, request, self._directory.person(tx, person_id)))

    def ask_who(self, tx: Tx, by: Member, user_id: int) -> Answer:
        """It is somebody else: wait for a typed name, organisation and job."""
        request = self._request(tx, by, user_id)
        if request.state != "open":
            return rewrite(self._decided(by, request))
        open_form(tx, by.user_id, views.ADMIT_FORM, {"user_id": user_id}, self._clock.now())
        return reply(views.ask_who(self._texts.into(by.language), request.newcomer))

    def admit_typed(self, tx: Tx, by: Member, user_id: int, text: str) -> Answer:
        """A coordinator typed who it is; somebody new is added to the directory."""
        request = self._request(tx, by, user_id)
        if request.state != "open":
            close_form(tx, by.user_id)
            return reply(self._decided(by, request))
        typed = typed_person(text)
        if typed is None:
            raise UserError("membership-who-again")
        person = self._directory.add(tx, typed.name, typed.organisation, typed.job_title)
        screen = self._admit(tx, by, request, person)
        close_form(tx, by.user_id)
        return reply(screen)

    def refuse(self, tx: Tx, by: Member, user_id: int) -> Answer:
        """A coordinator does not know them, and they hear so."""
        request = self._request(tx, by, user_id)
        if request.state != "open":
            return rewrite(self._decided(by, request))
        store.decide(tx, user_id, "refused", by.person_id)
        text = self._texts.into(request.newcomer.language)("membership-refused")
        self._outbox.add(tx, Outgoing(user_id, Screen(text)))
        return rewrite(views.decided(self._texts.into(by.language), request.newcomer, "refused", by.name))

    def _request(self, tx: Tx, by: Member, user_id: int) -> Request:
        if not by.is_coordinator():
            raise UserError("chat-not-allowed")
        request = store.request(tx, user_id)
        if request is None:
            raise UserError("membership-request-gone")
        return request

    def _decided(self, by: Member, request: Request) -> Screen:
        return views.decided(
            self._texts.into(by.language), request.newcomer, request.state, request.decided_by
        )

    def _admit(self, tx: Tx, by: Member, request: Request, person: Person) -> Screen:
        if store.member_of_person(tx, person.id):
            raise UserError("membership-joined-already", name=person.name)
        newcomer = request.newcomer
        store.decide(tx, newcomer.user_id, "approved", by.person_id)
        invitation = self._membership.invite_account(tx, by, person, newcomer.user_id)
        consent = views.consent(self._texts.into(newcomer.language), person, invitation, self._wijk)
        self._outbox.add(tx, Outgoing(newcomer.user_id, consent))
        return views.admitted(self._texts.into(by.language), newcomer, person)
