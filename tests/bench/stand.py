"""`/stand` as a coordinator gets it: what was brought in by a whole region in two years, and its picture."""

import time
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.core.clock import MovableClock
from bot.core.member import Member, Role
from bot.features.rhythm.desk import RhythmDesk
from bot.features.rhythm.service import OverviewService
from bot.parts import open_core
from bot.settings import Settings
from bot.storage import Tx
from tests.features.rhythm.world import ToldTime, brought_in, make_casus_table

ORGANISATIONS, MONTHS = 200, 24
NOW = datetime(2027, 12, 20, 12, tzinfo=UTC)
CORRIE = Member(1, 1, "Corrie", 1, Role.COORDINATOR, "nl")


async def stand(rounds: int) -> list[float]:
    """Seconds from asking to an answer with its picture; the first time the drawing library is loaded too."""
    with TemporaryDirectory() as folder:
        settings = Settings.model_validate(
            {
                "telegram": {"token": "1:none"},
                "database": {"path": Path(folder) / "wijkbot.db"},
                "rhythm": {"start": "2026-01-01"},
            }
        )
        clock = MovableClock(ToldTime(NOW))
        async with open_core(settings, clock) as core:
            await core.db.write(_furnish)
            desk = RhythmDesk(
                brought_in, core.post, core.outbox, core.texts, clock, settings.rhythm, settings.wijk.timezone
            )
            overview = OverviewService(desk, core.db)
            seconds = []
            for _ in range(rounds):
                start = time.perf_counter()
                await overview.picture(CORRIE, 0)
                seconds.append(time.perf_counter() - start)
            return seconds


def _furnish(tx: Tx) -> None:
    make_casus_table(tx)
    ids = range(1, ORGANISATIONS + 1)
    tx.many(
        "INSERT INTO organisation (id, name, name_key) VALUES (?, ?, ?)",
        [(i, f"Organisatie {i}", f"{i}") for i in ids],
    )
    tx.many(
        "INSERT INTO rhythm (organisation_id, first_month, months) VALUES (?, '2026-01', 12)",
        [(i,) for i in ids],
    )
    tx.many(
        "INSERT INTO rhythm_minimum (organisation_id, first_month, minimum) VALUES (?, '2026-01', 1)",
        [(i,) for i in ids],
    )
    tx.many(
        "INSERT INTO rhythm_pause (organisation_id, first_month, last_month) VALUES (?, '2026-07', '2026-08')",
        [(i,) for i in ids[::5]],
    )
    tx.many(
        "INSERT INTO stand_in_casus (organisation_id, brought_at) VALUES (?, ?)",
        [
            (i, f"{2026 + month // 12}-{month % 12 + 1:02}-10T09:00:00.000Z")
            for i in ids
            for month in range(MONTHS)
            if (i * 7 + month * 3) % 5
        ],
    )
