"""What is kept of casus and for how long: files for coordinators, an archive in time, erasing after that.

Not here: how a file is written (files).
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, reply
from bot.core.texts import Say
from bot.features.casus import files
from bot.features.casus.model.casus import State
from bot.features.casus.model.keeping import months_before
from bot.features.casus.model.obstacles import Obstacle
from bot.features.casus.service.desk import Desk
from bot.features.casus.service.ending import leave_step
from bot.features.casus.store import casus as store
from bot.features.casus.store import obstacles, stays
from bot.features.casus.views import card as views
from bot.matching import Lexicon
from bot.settings import Retention
from bot.storage import Database, Tx

Erasing = Callable[[Tx, int], None]
MoreTables = Callable[[Tx, Say, Mapping[int, str]], Sequence[tuple[str, Sequence[Sequence[str]]]]]
"""Tables of another feature about these casus (id -> code): a name, and lines with the headings first."""


class KeepingService:
    """Exports and erases."""

    def __init__(self, desk: Desk, db: Database, lexicon: Lexicon, retention: Retention) -> None:
        self._desk = desk
        self._db = db
        self._domains = {domain.id: domain for domain in lexicon.domains}
        self._retention = retention
        self._when_erasing: list[Erasing] = []
        self._more_tables: list[MoreTables] = []

    def before_erase(self, tell: Erasing) -> None:
        """From now on tell, in the transaction, of every casus whose texts are about to be erased."""
        self._when_erasing.append(tell)

    def export_too(self, tables: MoreTables) -> None:
        """From now on these tables go along with an export."""
        self._more_tables.append(tables)

    async def export(self, member: Member, form: str) -> Answer:
        """All casus, obstacles and what hangs below them, as one `xlsx` file or a `csv` file for each table."""
        say = self._desk.coordinator(member)
        if form not in files.WRITERS:
            raise UserError("chat-button-old")
        tables = await self._db.read(lambda tx: self._tables(tx, say))
        written = await asyncio.to_thread(files.WRITERS[form], tables)
        day = f"{self._desk.today():%Y-%m-%d}"
        documents = [views.document(say, f"{name}-{day}.{form}", data) for name, data in written]
        return reply(*documents)

    def tick(self, tx: Tx, now: datetime) -> None:
        """Forget drafts, offer an archive of what is about to be erased, erase what has had its time."""
        kept = self._retention
        store.drop_drafts(tx, now - timedelta(days=kept.casus_draft_days))
        end = months_before(now, kept.casus_months)
        offered = store.to_offer(tx, end + timedelta(days=kept.casus_archive_days))
        if offered:
            store.archive_offered(tx, offered)
            day = self._desk.day(now + timedelta(days=kept.casus_archive_days))
            self._desk.tell(
                tx,
                self._desk.members.coordinators(tx),
                lambda say: views.offer_archive(say, len(offered), day),
            )
        for casus_id in store.to_erase(tx, end):
            self._erase(tx, casus_id, now)

    def person_leaves(self, tx: Tx, person_id: int) -> None:
        """Somebody is about to be erased: a draft of theirs goes with them."""
        for casus_id in store.drafts_of(tx, person_id):
            store.drop(tx, casus_id)

    def _erase(self, tx: Tx, casus_id: int, now: datetime) -> None:
        """Whatever was left open that long is done."""
        if self._desk.known(tx, casus_id).state is State.OPEN:
            leave_step(self._desk, tx, casus_id, "stopped", now)
            store.end(tx, casus_id, State.DONE, now)
            obstacles.drop_open(tx, casus_id, now)
        for tell in self._when_erasing:
            tell(tx, casus_id)
        store.erase(tx, casus_id)

    def _tables(self, tx: Tx, say: Say) -> list[files.Table]:
        everything = self._everything(tx)
        codes = {whole.casus.id: whole.casus.code for whole in everything}
        more = [files.Table(*table) for tables in self._more_tables for table in tables(tx, say, codes)]
        return [*files.tables(say, everything, self._domains), *more]

    def _everything(self, tx: Tx) -> list[files.Whole]:
        found = store.everything(tx)
        present = stays.all_present(tx)
        by_casus: dict[int, list[Obstacle]] = {}
        for obstacle in obstacles.everything(tx):
            by_casus.setdefault(obstacle.casus_id, []).append(obstacle)
        return [
            files.Whole(
                casus,
                store.answers(tx, casus.id),
                present.get(casus.id),
                tuple(by_casus.get(casus.id, ())),
            )
            for casus in found
        ]
