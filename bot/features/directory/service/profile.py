"""What people do with their own profile: domains, working days, who sees what, a pause, their language.

Nobody changes another's profile here: the person is always the member who speaks.
Not here: exporting and erasing it (membership), changes by a file (files).
"""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.chat.store import close_form, open_form
from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Menu, Screen, reply, rewrite
from bot.core.texts import LANGUAGES, Say, Texts
from bot.delivery.model import Lane, Outgoing
from bot.delivery.outbox import Outbox
from bot.delivery.quiet import after_quiet
from bot.features.directory import store
from bot.features.directory.model import Person, is_away
from bot.features.directory.own import check_back_day, read_back_day, read_tags
from bot.features.directory.service.directory import DirectoryService
from bot.features.directory.views import profile as views
from bot.settings import Quiet
from bot.storage import Tx

HIDEABLE = ("phone", "email")


class ProfileService:
    """One's own profile. `timezone` is the wijk's: it says which day it is."""

    def __init__(
        self,
        directory: DirectoryService,
        outbox: Outbox,
        texts: Texts,
        clock: Clock,
        timezone: ZoneInfo,
        quiet: Quiet,
    ) -> None:
        self._directory = directory
        self._outbox = outbox
        self._texts = texts
        self._clock = clock
        self._timezone = timezone
        self._quiet = quiet

    def show(self, tx: Tx, member: Member, notice: Markup | None = None) -> Screen:
        """Everything that stands in the directory about this member."""
        person = self._person(tx, member)
        stand_in = store.people(tx, [person.stand_in_id]) if person.stand_in_id else []
        return views.profile(
            self._say(member), member, person, stand_in[0] if stand_in else None, self._today(), notice
        )

    def back_to_profile(self, tx: Tx, member: Member) -> Answer:
        """The profile in the place of what was open."""
        close_form(tx, member.user_id)
        return rewrite(self.show(tx, member))

    # Domains

    def ask_tags(self, tx: Tx, member: Member) -> Answer:
        """Wait for the domains to be typed."""
        open_form(tx, member.user_id, views.TAGS_FORM, {}, self._clock.now())
        return rewrite(views.ask_tags(self._say(member), self._person(tx, member)))

    def set_tags(self, tx: Tx, member: Member, typed: str) -> Answer:
        """The domains as typed replace the ones that were there."""
        tags, before = read_tags(typed), self._person(tx, member).tags
        self._directory.change_own(tx, member.person_id, {"tags": tags})
        close_form(tx, member.user_id)
        return reply(self.show(tx, member, views.tags_changed(self._say(member), before)))

    # Working days

    def days(self, tx: Tx, member: Member) -> Answer:
        """The working days to switch on and off."""
        return rewrite(views.days(self._say(member), self._person(tx, member)))

    def set_day(self, tx: Tx, member: Member, day: int, *, works: bool) -> Answer:
        """Works on this ISO weekday, or not."""
        if day not in range(1, 8):
            raise UserError("chat-button-old")
        days = self._person(tx, member).working_days
        new = days | {day} if works else days - {day}
        self._directory.change_own(tx, member.person_id, {"working_days": new})
        return self.days(tx, member)

    # Who sees what

    def explain_showing(self, tx: Tx, member: Member, field: str) -> Answer:
        """Who would see it, before a yes."""
        return rewrite(views.explain_showing(self._say(member), field, self._who_has(tx, member, field)))

    def set_shown(self, tx: Tx, member: Member, field: str, *, shown: bool) -> Answer:
        """The phone number or e-mail address is shown to members, or no longer."""
        self._who_has(tx, member, field)
        self._directory.change_own(tx, member.person_id, {f"{field}_shown": shown})
        toast = self._say(member).label("directory-shown" if shown else "directory-hidden", field=field)
        return rewrite(self.show(tx, member), toast)

    def _who_has(self, tx: Tx, member: Member, field: str) -> Person:
        """The person, who has something to show; a `UserError` for an old or forged button."""
        person = self._person(tx, member)
        if field not in HIDEABLE or not getattr(person, field):
            raise UserError("chat-button-old")
        return person

    # A pause

    def ask_pause(self, tx: Tx, member: Member) -> Answer:
        """When are you back?"""
        close_form(tx, member.user_id)
        return rewrite(views.ask_pause(self._say(member), self._today()))

    def ask_back_day(self, tx: Tx, member: Member) -> Answer:
        """Wait for a date to be typed."""
        open_form(tx, member.user_id, views.BACK_FORM, {}, self._clock.now())
        return rewrite(views.ask_back_day(self._say(member), self._today()))

    def pause_typed(self, tx: Tx, member: Member, typed: str) -> Answer:
        """Away until the day that was typed."""
        return reply(self._pause(tx, member, read_back_day(typed, self._today())))

    def pause(self, tx: Tx, member: Member, until: str) -> Answer:
        """Away until this day, as a button has it (ISO)."""
        return rewrite(self._pause(tx, member, _back_day(until, self._today())))

    def _pause(self, tx: Tx, member: Member, until: date) -> Screen:
        close_form(tx, member.user_id)
        self._directory.pause(tx, member.person_id, until)
        if not self._colleagues(tx, member):
            return self.show(tx, member)
        return self._ask_stand_in(tx, member, 0)

    def ask_stand_in(self, tx: Tx, member: Member, page: int) -> Answer:
        """Who stands in? A page of colleagues of the same organisation."""
        return rewrite(self._ask_stand_in(tx, member, page))

    def _ask_stand_in(self, tx: Tx, member: Member, page: int) -> Screen:
        until = self._paused(tx, member)
        return views.ask_stand_in(self._say(member), until, self._colleagues(tx, member), page)

    def set_stand_in(self, tx: Tx, member: Member, stand_in_id: int) -> Answer:
        """This colleague stands in while the pause lasts, and hears it when they take part."""
        until = self._paused(tx, member)
        if stand_in_id not in {person.id for person in self._colleagues(tx, member)}:
            raise UserError("directory-not-a-stand-in")
        person = self._directory.pause(tx, member.person_id, until, stand_in_id)
        if chat := store.chat_of(tx, stand_in_id):
            screen = views.stands_in(self._texts.into(chat.language), person, until)
            dedupe = f"stand-in/{person.id}/{until}/{stand_in_id}"
            not_before = after_quiet(self._clock.now(), self._quiet, self._timezone)
            self._outbox.add(
                tx, Outgoing(chat.user_id, screen, Lane.REMINDER, dedupe=dedupe, not_before=not_before)
            )
        return rewrite(self.show(tx, member))

    def resume(self, tx: Tx, member: Member) -> Answer:
        """Back before the pause is over."""
        self._directory.pause(tx, member.person_id, None)
        return rewrite(self.show(tx, member), self._say(member).label("directory-back"))

    def _paused(self, tx: Tx, member: Member) -> date:
        """The day of coming back; a `UserError` when there is no pause."""
        person = self._person(tx, member)
        if person.paused_until is None or not is_away(person, self._today()):
            raise UserError("directory-not-paused")
        return person.paused_until

    def _colleagues(self, tx: Tx, member: Member) -> list[Person]:
        """Who could stand in: colleagues of the same organisation who are there."""
        own, today = self._person(tx, member), self._today()
        colleagues = store.people_of(tx, own.organisation_id)
        return [person for person in colleagues if person.id != own.id and not is_away(person, today)]

    # Language

    def speak(self, tx: Tx, member: Member, language: str) -> Answer:
        """From now on the bot speaks this language with this member."""
        if language not in LANGUAGES:
            raise UserError("chat-button-old")
        store.set_language(tx, member.person_id, language)
        changed = replace(member, language=language)
        return Answer(rewritten=self.show(tx, changed), menus=(Menu(member.user_id, language, member.role),))

    def _person(self, tx: Tx, member: Member) -> Person:
        return self._directory.person(tx, member.person_id)

    def _say(self, member: Member) -> Say:
        return self._texts.into(member.language)

    def _today(self) -> date:
        return self._clock.now().astimezone(self._timezone).date()


def _back_day(text: str, today: date) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise UserError("chat-button-old") from None
    return check_back_day(day, today)
