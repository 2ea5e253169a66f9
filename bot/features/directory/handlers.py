"""From updates to the verbs of the directory: /gids, a file that is sent, /mij, /werkgroepen and what hangs below.

Not here: what the verbs do and who may use them (service).
"""

from dataclasses import replace

from telegram import Update
from telegram.ext import filters

from bot.chat.context import Context
from bot.chat.files import fetch
from bot.chat.routes import ANYONE, Feature, Prepared, command, form, in_group, press, private
from bot.core.errors import UserError
from bot.core.member import Role
from bot.core.screen import NOTHING, Attachment, Screen, reply, rewrite
from bot.features.directory.live import LiveDirectory
from bot.features.directory.model import found_by_name
from bot.features.directory.service import FileService, GroupOffice, ProfileService
from bot.features.directory.views import groups as group_views
from bot.features.directory.views import profile as profile_views
from bot.sheets import MOST_BYTES, too_big

GROUP_COMMANDS = ("/werkgroep", "/working_group")
"""What the bot listens to in a Telegram group without being mentioned."""
_LINKING = rf"(?i)^(@\w+\s+)?({'|'.join(GROUP_COMMANDS)})(@\w+)?\s*$"


def feature(files: FileService, profile: ProfileService, groups: GroupOffice, live: LiveDirectory) -> Feature:
    """The directory in chat."""
    office, me, together = _Office(files, groups, live), _Own(profile), _Groups(groups, live)
    boss = Role.COORDINATOR
    return Feature(
        handlers=(
            command(("gids", "directory"), office.on_guide),
            private(filters.Document.ALL & filters.UpdateType.MESSAGE, office.on_file),
            press("directory:import", office.on_import, boss),
            press("directory:leave", office.on_leave, boss),
            press("directory:leaver", office.on_leaver, boss),
            press("directory:stays", office.on_stays, boss),
            press("directory:export", office.on_export, boss),
            command(("mij", "me"), me.on_me),
            press("directory:profile", me.on_profile),
            press("directory:tags", me.on_tags),
            press("directory:days", me.on_days),
            press("directory:day", me.on_day),
            press("directory:show", me.on_show),
            press("directory:hide", me.on_hide),
            press("directory:pause", me.on_pause),
            press("directory:back-day", me.on_back_day),
            press("directory:away", me.on_away),
            press("directory:colleagues", me.on_colleagues),
            press("directory:stand-in", me.on_stand_in),
            press("directory:resume", me.on_resume),
            press("directory:language", me.on_language),
            command(("werkgroepen", "working_groups", "werkgroep", "working_group"), together.on_groups),
            press("directory:groups", together.on_all),
            press("directory:group", together.on_group),
            press("directory:group-name", together.on_name, boss),
            press("directory:group-tasks", together.on_tasks, boss),
            press("directory:group-task", together.on_task, boss),
            press("directory:group-person", together.on_person, boss),
            press("directory:group-add", together.on_add, boss),
            press("directory:group-out", together.on_out, boss),
            press("directory:group-chat", together.on_chat, boss),
            press("directory:group-link", together.on_link, boss),
            press("directory:group-unlink", together.on_unlink, boss),
            press("directory:group-remove", together.on_remove, boss),
            in_group(filters.Regex(_LINKING) & filters.UpdateType.MESSAGE, together.on_link_asked, boss),
            in_group(filters.StatusUpdate.MIGRATE, together.on_migrated, ANYONE),
        ),
        forms={
            profile_views.TAGS_FORM: form(me.on_tags_typed),
            profile_views.BACK_FORM: form(me.on_back_day_typed),
            group_views.NAME_FORM: form(together.on_name_typed, boss),
            group_views.PERSON_FORM: form(together.on_person_typed, boss),
        },
    )


class _Office:
    """The directory as a whole, and as a file."""

    def __init__(self, files: FileService, groups: GroupOffice, live: LiveDirectory) -> None:
        self._files = files
        self._groups = groups
        self._live = live

    async def on_guide(self, _update: Update, context: Context) -> Prepared:
        people = tuple(self._live.people.values())
        return lambda tx: reply(self._groups.guide(tx, context.member, people))

    async def on_file(self, update: Update, context: Context) -> Prepared:
        document = update.message.document if update.message else None
        if document is None or not context.member.is_coordinator():
            return reply(Screen(context.say("directory-no-file")))
        if (document.file_size or 0) > MOST_BYTES:
            raise too_big()
        name = document.file_name or context.say.label("chat-nameless-file")
        file = Attachment("document", name, file_id=document.file_id)
        return await self._files.preview(context.member, await _fetched(context, file))

    async def on_import(self, _update: Update, context: Context) -> Prepared:
        upload_id = context.number()
        file = await self._files.upload(context.member, upload_id)
        return await self._files.carry_out(context.member, upload_id, await _fetched(context, file))

    async def on_leave(self, _update: Update, context: Context) -> Prepared:
        upload_id = context.number()
        return lambda tx: self._files.leave(tx, context.member, upload_id)

    async def on_leaver(self, _update: Update, context: Context) -> Prepared:
        person_id = context.number()
        return lambda tx: self._files.ask_to_remove(tx, context.member, person_id)

    async def on_stays(self, _update: Update, context: Context) -> Prepared:
        return rewrite(Screen(context.say("directory-leaver-stays")))

    async def on_export(self, _update: Update, context: Context) -> Prepared:
        return await self._files.export(context.member, context.word())


async def _fetched(context: Context, file: Attachment) -> Attachment:
    """The file with its data, from Telegram."""
    return replace(file, data=await fetch(context, file.file_id))


class _Own:
    """Everybody's own profile."""

    def __init__(self, profile: ProfileService) -> None:
        self._profile = profile

    async def on_me(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: reply(self._profile.show(tx, context.member))

    async def on_profile(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._profile.back_to_profile(tx, context.member)

    async def on_tags(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._profile.ask_tags(tx, context.member)

    async def on_tags_typed(self, _update: Update, context: Context) -> Prepared:
        typed = context.typed
        return lambda tx: self._profile.set_tags(tx, context.member, typed)

    async def on_days(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._profile.days(tx, context.member)

    async def on_day(self, _update: Update, context: Context) -> Prepared:
        day, works = context.number(0), context.number(1) == 1
        return lambda tx: self._profile.set_day(tx, context.member, day, works=works)

    async def on_show(self, _update: Update, context: Context) -> Prepared:
        field = context.word()
        if len(context.pressed) == 1:
            return lambda tx: self._profile.explain_showing(tx, context.member, field)
        return lambda tx: self._profile.set_shown(tx, context.member, field, shown=True)

    async def on_hide(self, _update: Update, context: Context) -> Prepared:
        field = context.word()
        return lambda tx: self._profile.set_shown(tx, context.member, field, shown=False)

    async def on_pause(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._profile.ask_pause(tx, context.member)

    async def on_back_day(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._profile.ask_back_day(tx, context.member)

    async def on_back_day_typed(self, _update: Update, context: Context) -> Prepared:
        typed = context.typed
        return lambda tx: self._profile.pause_typed(tx, context.member, typed)

    async def on_away(self, _update: Update, context: Context) -> Prepared:
        until = context.word()
        return lambda tx: self._profile.pause(tx, context.member, until)

    async def on_colleagues(self, _update: Update, context: Context) -> Prepared:
        page = context.number()
        return lambda tx: self._profile.ask_stand_in(tx, context.member, page)

    async def on_stand_in(self, _update: Update, context: Context) -> Prepared:
        person_id = context.number()
        return lambda tx: self._profile.set_stand_in(tx, context.member, person_id)

    async def on_resume(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._profile.resume(tx, context.member)

    async def on_language(self, _update: Update, context: Context) -> Prepared:
        language = context.word()
        return lambda tx: self._profile.speak(tx, context.member, language)


class _Groups:
    """Working groups."""

    def __init__(self, groups: GroupOffice, live: LiveDirectory) -> None:
        self._groups = groups
        self._live = live

    async def on_groups(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: reply(self._groups.show_all(tx, context.member))

    async def on_all(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: rewrite(self._groups.show_all(tx, context.member))

    async def on_group(self, _update: Update, context: Context) -> Prepared:
        group = context.number()
        return lambda tx: rewrite(self._groups.show(tx, context.member, group))

    async def on_name(self, _update: Update, context: Context) -> Prepared:
        group = context.number()
        return lambda tx: self._groups.ask_name(tx, context.member, group)

    async def on_name_typed(self, _update: Update, context: Context) -> Prepared:
        group, typed = int(context.filled()["group"]), context.typed
        return lambda tx: self._groups.name(tx, context.member, group, typed)

    async def on_tasks(self, _update: Update, context: Context) -> Prepared:
        group = context.number()
        return lambda tx: self._groups.tasks(tx, context.member, group)

    async def on_task(self, _update: Update, context: Context) -> Prepared:
        group, task, takes = context.number(0), context.word(1), context.number(2) == 1
        return lambda tx: self._groups.set_task(tx, context.member, group, task, takes=takes)

    async def on_person(self, _update: Update, context: Context) -> Prepared:
        group = context.number()
        return lambda tx: self._groups.ask_person(tx, context.member, group)

    async def on_person_typed(self, _update: Update, context: Context) -> Prepared:
        group, found = (
            int(context.filled()["group"]),
            found_by_name(self._live.people.values(), context.typed),
        )
        return lambda tx: self._groups.show_found(tx, context.member, group, found)

    async def on_add(self, _update: Update, context: Context) -> Prepared:
        group, person = context.number(0), context.number(1)
        return lambda tx: self._groups.add(tx, context.member, group, person)

    async def on_out(self, _update: Update, context: Context) -> Prepared:
        group = context.number(0)
        if len(context.pressed) == 1:
            return lambda tx: self._groups.ask_who_leaves(tx, context.member, group)
        person = context.number(1)
        return lambda tx: self._groups.take_out(tx, context.member, group, person)

    async def on_chat(self, _update: Update, context: Context) -> Prepared:
        group = context.number()
        return lambda tx: self._groups.explain_chat(tx, context.member, group)

    async def on_link_asked(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._groups.ask_which(tx, context.member)

    async def on_link(self, update: Update, context: Context) -> Prepared:
        group, chat = context.number(), update.effective_chat
        if chat is None or chat.type == chat.PRIVATE:
            raise UserError("chat-button-old")
        chat_id = chat.id
        return lambda tx: self._groups.link(tx, context.member, group, chat_id)

    async def on_unlink(self, _update: Update, context: Context) -> Prepared:
        group = context.number()
        return lambda tx: self._groups.unlink(tx, context.member, group)

    async def on_remove(self, _update: Update, context: Context) -> Prepared:
        group = context.number(0)
        if len(context.pressed) == 1:
            return lambda tx: self._groups.ask_to_remove(tx, context.member, group)
        return lambda tx: self._groups.remove(tx, context.member, group)

    async def on_migrated(self, update: Update, _context: Context) -> Prepared:
        message = update.effective_message
        if message is None:
            return NOTHING
        old = message.migrate_from_chat_id or message.chat_id
        new = message.migrate_to_chat_id or message.chat_id

        return lambda tx: self._groups.follow(tx, old, new)
