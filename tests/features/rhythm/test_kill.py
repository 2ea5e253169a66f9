"""kill -9 of a process in which days go by: one outcome for each reminder that was due, no message twice."""

import asyncio
import os
import random
import signal
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from tests.features.rhythm.simulation import Simulation
from tests.features.rhythm.ticking import HALF_A_DAY, SETTINGS, START, time_in
from tests.features.rhythm.world import World, at

ROOT = Path(__file__).parent.parent.parent.parent
ORGANISATIONS = 20


async def _runs(folder: Path, until: str, seconds: float) -> bool:
    """Let it run, and kill it after so many seconds; whether it came to the end before that."""
    command = (sys.executable, "-m", "tests.features.rhythm.ticking", str(folder), str(ORGANISATIONS), until)
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    try:
        return await asyncio.wait_for(process.wait(), seconds) == 0
    except TimeoutError:
        process.send_signal(signal.SIGKILL)
        await process.wait()
        return False


@pytest.mark.parametrize(
    ("kills", "until"),
    [(2, "2026-04-01T00:00"), pytest.param(25, "2028-01-01T00:00", marks=pytest.mark.soak)],
)
async def test_no_reminder_is_lost_or_doubled_in_a_kill(tmp_path: Path, kills: int, until: str) -> None:
    dice, killed = random.Random(kills), 0
    while killed < kills:
        if await _runs(tmp_path, until, dice.uniform(0.9, 1.6)):
            break
        killed += 1
    assert await _runs(tmp_path, until, 120)
    assert killed
    world = World(tmp_path / "wijk.db", START, SETTINGS)
    with closing(world.connection):
        simulation = Simulation(world, ORGANISATIONS, at(until), dice, latest=time_in(world) - HALF_A_DAY)
        assert set(simulation.ledger()) == simulation.expected()
        arrived = Counter((tmp_path / "telegram.txt").read_text(encoding="utf-8").split())
        assert set(arrived.values()) == {1}
        rows = world.read(lambda tx: tx.all("SELECT id, state, dedupe FROM outbox"))
        assert len({row["dedupe"] for row in rows}) == len(rows)
        delivered = {str(row["id"]) for row in rows if row["state"] == "delivered"}
        assert delivered <= set(arrived)
        assert {str(row["id"]) for row in rows if row["state"] in ("delivered", "unknown")} >= set(arrived)
