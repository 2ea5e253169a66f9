"""The directory as a file in chat: what an import would change, carrying it out, the export.

Telegram keeps the file; here stands only how it is called. Not here: fetching it (handlers), reading it (spreadsheet).
"""

import asyncio

from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Attachment, Screen, reply, rewrite
from bot.core.texts import Say, Texts
from bot.features.directory import store
from bot.features.directory.model import Person, Row
from bot.features.directory.plan import ImportPlan
from bot.features.directory.service.directory import DirectoryService
from bot.features.directory.spreadsheet import read_rows, write_csv, write_xlsx
from bot.features.directory.views import files as views
from bot.storage import Database, Job, Tx

WRITERS = {"csv": write_csv, "xlsx": write_xlsx}


class FileService:
    """Imports and exports, for coordinators."""

    def __init__(self, directory: DirectoryService, db: Database, texts: Texts, clock: Clock) -> None:
        self._directory = directory
        self._db = db
        self._texts = texts
        self._clock = clock

    async def preview(self, by: Member, file: Attachment) -> Answer | Job[Answer]:
        """What importing this file would change, or what is wrong with it; a `UserError` when it cannot be read."""
        _check(by)
        sheet = await asyncio.to_thread(read_rows, file.data, file.name)
        plan, people = await self._db.read(lambda tx: self._look(tx, sheet.rows))
        say = self._texts.into(by.language)
        if sheet.problems or plan.problems:
            return reply(*views.problems(say, (*sheet.problems, *plan.problems), sheet.unknown_columns))

        def keep(tx: Tx) -> Answer:
            upload_id = store.keep_upload(tx, by.person_id, file, self._clock.now())
            screens = views.dry_run(say, file.name, plan, people, sheet.unknown_columns, upload_id)
            leavers = [person for person in plan.vanished if person.id != by.person_id]
            return reply(*screens, *views.leavers(say, leavers))

        return keep

    async def upload(self, by: Member, upload_id: int) -> Attachment:
        """The file of this member that waits for a yes; a `UserError` when it was dealt with or a newer one came."""
        _check(by)
        found = await self._db.read(lambda tx: store.upload(tx, by.person_id, upload_id))
        if found is None:
            raise UserError("directory-upload-gone")
        return found

    async def carry_out(self, by: Member, upload_id: int, file: Attachment) -> Job[Answer]:
        """Import the file; the directory may have changed since the dry run, so everything is looked at again."""
        _check(by)
        sheet = await asyncio.to_thread(read_rows, file.data, file.name)
        return lambda tx: self._import(tx, by, upload_id, sheet.rows)

    def _import(self, tx: Tx, by: Member, upload_id: int, rows: tuple[Row, ...]) -> Answer:
        if not store.drop_upload(tx, by.person_id, upload_id):
            raise UserError("directory-upload-gone")
        plan, say = self._directory.carry_out(tx, rows), self._texts.into(by.language)
        if plan.problems:
            return reply(*views.problems(say, plan.problems, ()))
        return rewrite(views.imported(say, plan))

    def leave(self, tx: Tx, by: Member, upload_id: int) -> Answer:
        """Forget about the file."""
        if not store.drop_upload(tx, by.person_id, upload_id):
            raise UserError("directory-upload-gone")
        return rewrite(Screen(self._say(by)("directory-import-left")))

    def ask_to_remove(self, tx: Tx, by: Member, person_id: int) -> Answer:
        """Ask once before a leaver is taken out; the list with the others stays."""
        _check(by)
        return reply(views.sure_to_remove(self._say(by), self._directory.person(tx, person_id)))

    async def export(self, by: Member, form: str) -> Answer:
        """Everyone as a `csv` or `xlsx` file."""
        _check(by)
        if form not in WRITERS:
            raise UserError("chat-button-old")
        people = await self._db.read(self._directory.everyone)
        data = await asyncio.to_thread(WRITERS[form], people)
        return reply(views.exported(self._say(by), f"{self._clock.now():%Y-%m-%d}.{form}", data, len(people)))

    def _look(self, tx: Tx, rows: tuple[Row, ...]) -> tuple[ImportPlan, dict[int, Person]]:
        people = {person.id: person for person in self._directory.everyone(tx)}
        return self._directory.plan(tx, rows), people

    def _say(self, by: Member) -> Say:
        return self._texts.into(by.language)


def _check(by: Member) -> None:
    if not by.is_coordinator():
        raise UserError("chat-not-allowed")
