"""From updates to the verbs of membership.

Not here: what the verbs do and who may use them (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import ANYONE, Feature, Prepared, command, form, press, to_a_stranger
from bot.core.errors import UserError
from bot.core.folding import fold
from bot.core.member import Role
from bot.core.screen import Answer, Menu, Screen, reply, rewrite
from bot.features.directory.live import LiveDirectory
from bot.features.directory.model import Person, found_by_name
from bot.features.membership.model import Newcomer, Purpose, Selection, wijken
from bot.features.membership.service import (
    AdmissionService,
    CoordinationService,
    OwnDataService,
    WishService,
)
from bot.features.membership.views.admission import ADMIT_FORM
from bot.features.membership.views.coordination import FIND_FORM, choose_wijk
from bot.features.membership.views.own import help_for
from bot.features.membership.views.wishes import QUIET_FORM


def feature(
    admission: AdmissionService,
    coordination: CoordinationService,
    own: OwnDataService,
    wishes: WishService,
    live: LiveDirectory,
) -> Feature:
    """Membership in chat."""
    door, office, me = _Admission(admission, live), _Coordination(coordination, live), _OwnData(own)
    wish, coordinator = _Wishes(wishes), Role.COORDINATOR
    return Feature(
        handlers=(
            command("start", door.on_start, ANYONE),
            press("member:join", door.on_join, ANYONE),
            press("member:decline", door.on_decline, ANYONE),
            press("member:ask", door.on_ask, ANYONE),
            press("member:admit", door.on_admit, coordinator),
            press("member:other", door.on_other, coordinator),
            press("member:refuse", door.on_refuse, coordinator),
            command(("hulp", "help"), me.on_help),
            command(("annuleer", "cancel"), me.on_cancel),
            command(("vergeet_mij", "forget_me"), me.on_forget),
            press("member:forget", me.on_forget_pressed),
            press("member:export", me.on_export),
            press("member:wishes", wish.on_wishes),
            press("member:wish", wish.on_wish),
            press("member:quiet", wish.on_quiet),
            press("member:no-quiet", wish.on_no_quiet),
            command(("uitnodigen", "invite"), office.on_invite, coordinator),
            command(("leden", "members"), office.on_members, coordinator),
            press("member:find", office.on_find, coordinator),
            press("member:invite", office.on_invite_pressed, coordinator),
            press("member:sheet", office.on_sheet, coordinator),
            press("member:list", office.on_list, coordinator),
            press("member:wijk", office.on_wijk, coordinator),
            press("member:show", office.on_show, coordinator),
            press("member:role", office.on_role, coordinator),
            press("member:remove", office.on_remove, coordinator),
        ),
        forms={
            FIND_FORM: form(office.on_name_typed, coordinator),
            ADMIT_FORM: form(door.on_who_typed, coordinator),
            QUIET_FORM: form(wish.on_quiet_typed),
        },
    )


class _Admission:
    """Coming in, and who lets people in."""

    def __init__(self, admission: AdmissionService, live: LiveDirectory) -> None:
        self._admission = admission
        self._live = live

    async def on_start(self, update: Update, context: Context) -> Prepared:
        if context.args:
            newcomer, token = _newcomer(update, context), context.args[0]
            return lambda tx: self._admission.open(tx, newcomer, token)
        if context.visitor.member is None:
            return to_a_stranger(update, context)
        return self._admission.welcome(context.member)

    async def on_join(self, update: Update, context: Context) -> Prepared:
        newcomer, invitation_id = _newcomer(update, context), context.number()
        return lambda tx: self._admission.join(tx, newcomer, invitation_id)

    async def on_decline(self, update: Update, context: Context) -> Prepared:
        newcomer, invitation_id = _newcomer(update, context), context.number()
        return lambda tx: self._admission.decline(tx, newcomer, invitation_id)

    async def on_ask(self, update: Update, context: Context) -> Prepared:
        newcomer = _newcomer(update, context)
        alike = found_by_name(self._live.people.values(), newcomer.name)
        return lambda tx: self._admission.ask(tx, newcomer, alike)

    async def on_admit(self, _update: Update, context: Context) -> Prepared:
        user_id, person_id = context.number(0), context.number(1)
        return lambda tx: self._admission.admit(tx, context.member, user_id, person_id)

    async def on_other(self, _update: Update, context: Context) -> Prepared:
        user_id = context.number()
        return lambda tx: self._admission.ask_who(tx, context.member, user_id)

    async def on_who_typed(self, _update: Update, context: Context) -> Prepared:
        user_id, text = int(context.filled()["user_id"]), context.typed
        return lambda tx: self._admission.admit_typed(tx, context.member, user_id, text)

    async def on_refuse(self, _update: Update, context: Context) -> Prepared:
        user_id = context.number()
        return lambda tx: self._admission.refuse(tx, context.member, user_id)


class _Wishes:
    """What somebody does not want to get, and when not."""

    def __init__(self, wishes: WishService) -> None:
        self._wishes = wishes

    async def on_wishes(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._wishes.show(tx, context.member)

    async def on_wish(self, _update: Update, context: Context) -> Prepared:
        subject = context.word()
        return lambda tx: self._wishes.toggle(tx, context.member, subject)

    async def on_quiet(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._wishes.ask_quiet(tx, context.member)

    async def on_quiet_typed(self, _update: Update, context: Context) -> Prepared:
        typed = context.typed
        return lambda tx: self._wishes.set_quiet(tx, context.member, typed)

    async def on_no_quiet(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._wishes.drop_quiet(tx, context.member)


class _OwnData:
    """What every member may do."""

    def __init__(self, own: OwnDataService) -> None:
        self._own = own

    async def on_help(self, _update: Update, context: Context) -> Prepared:
        return Answer((help_for(context.say, context.member),), menus=(_menu(context),))

    async def on_cancel(self, _update: Update, context: Context) -> Prepared:
        stopped = context.visitor.form is not None  # every command ends it
        return reply(
            Screen(context.say("membership-cancelled" if stopped else "membership-nothing-to-cancel"))
        )

    async def on_export(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._own.export(tx, context.member)

    async def on_forget(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._own.ask_to_forget(tx, context.member)

    async def on_forget_pressed(self, update: Update, context: Context) -> Prepared:
        match context.pressed:
            case ():
                return await self.on_forget(update, context)
            case ("ja",):
                return lambda tx: self._own.forget(tx, context.member)
        return rewrite(Screen(context.say("membership-forget-not")))


class _Coordination:
    """What coordinators do."""

    def __init__(self, coordination: CoordinationService, live: LiveDirectory) -> None:
        self._coordination = coordination
        self._live = live

    async def on_invite(self, _update: Update, context: Context) -> Prepared:
        return self._find(context, "invite", " ".join(context.args or ()))

    async def on_members(self, _update: Update, context: Context) -> Prepared:
        if context.args:
            return self._find(context, "show", " ".join(context.args))
        people = self._by_name()
        return lambda tx: reply(self._coordination.list_members(tx, context.member, people, Selection()))

    async def on_find(self, _update: Update, context: Context) -> Prepared:
        return self._find(context, _purpose(context.word()), "")

    async def on_name_typed(self, _update: Update, context: Context) -> Prepared:
        return self._find(context, _purpose(context.filled()["purpose"]), context.typed)

    def _find(self, context: Context, purpose: Purpose, name: str) -> Prepared:
        if not name:
            return lambda tx: self._coordination.ask_name(tx, context.member, purpose)
        found = found_by_name(self._live.people.values(), name)
        return lambda tx: self._coordination.show_found(tx, context.member, found, purpose)

    async def on_list(self, _update: Update, context: Context) -> Prepared:
        people = self._by_name()
        number = context.number(2) if len(context.pressed) > 2 else 0
        places = ["", *wijken(people)]
        wijk = places[number] if 0 <= number < len(places) else ""
        selection = Selection(context.number(0), context.word(1) == "absent", wijk)
        return lambda tx: rewrite(self._coordination.list_members(tx, context.member, people, selection))

    async def on_wijk(self, _update: Update, context: Context) -> Prepared:
        return rewrite(choose_wijk(context.say, self._by_name(), absent=context.word() == "absent"))

    async def on_show(self, _update: Update, context: Context) -> Prepared:
        person_id = context.number()
        return lambda tx: rewrite(self._coordination.show(tx, context.member, person_id))

    async def on_invite_pressed(self, _update: Update, context: Context) -> Prepared:
        person_id = context.number()
        if len(context.pressed) == 1:
            return lambda tx: self._coordination.choose_invited_role(tx, context.member, person_id)
        person = self._live.person(person_id)
        if person is None:
            raise UserError("directory-person-left")
        role, last = _role(context), context.number(2)
        return await self._coordination.invite(context.member, person, role, last, context.bot.username)

    async def on_sheet(self, _update: Update, context: Context) -> Prepared:
        if context.pressed:
            return await self._coordination.print_sheet(
                context.member, context.number(), context.bot.username
            )
        return lambda tx: self._coordination.offer_sheet(tx, context.member)

    async def on_role(self, _update: Update, context: Context) -> Prepared:
        person_id = context.number()
        if len(context.pressed) == 1:
            return lambda tx: self._coordination.choose_new_role(tx, context.member, person_id)
        role = _role(context)
        return lambda tx: self._coordination.change_role(tx, context.member, person_id, role)

    async def on_remove(self, _update: Update, context: Context) -> Prepared:
        person_id = context.number()
        if len(context.pressed) == 1:
            return lambda tx: self._coordination.ask_to_remove(tx, context.member, person_id)
        return lambda tx: self._coordination.remove(tx, context.member, person_id)

    def _by_name(self) -> list[Person]:
        return sorted(self._live.people.values(), key=lambda person: fold(person.name))


def _newcomer(update: Update, context: Context) -> Newcomer:
    user = update.effective_user
    if user is None:
        raise UserError("chat-button-old")
    return Newcomer(user.id, user.full_name, user.username or "", context.say.language)


def _menu(context: Context) -> Menu:
    member = context.member
    return Menu(member.user_id, member.language, member.role)


def _purpose(word: str) -> Purpose:
    return "invite" if word == "invite" else "show"


def _role(context: Context) -> Role:
    try:
        return Role(context.word(1))
    except ValueError:
        raise UserError("chat-button-old") from None
