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


async def _runs(folder: Path, until: str, kill_after: int | None = None) -> bool:
    """Let it run, and kill it after so many messages and half-days; whether it came to the end."""
    command = (sys.executable, "-m", "tests.features.rhythm.ticking", str(folder), str(ORGANISATIONS), until)
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env=env, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    moments = 0
    async for _ in process.stdout:
        moments += 1
        if moments == kill_after:
            process.send_signal(signal.SIGKILL)
    return await process.wait() == 0


@pytest.mark.parametrize(
    ("kills", "until"),
    [(2, "2026-04-01T00:00"), pytest.param(25, "2028-01-01T00:00", marks=pytest.mark.soak)],
)
async def test_no_reminder_is_lost_or_doubled_in_a_kill(tmp_path: Path, kills: int, until: str) -> None:
    dice = random.Random(kills)
    for _ in range(kills):
        assert not await _runs(tmp_path, until, dice.randint(1, 90))
    assert await _runs(tmp_path, until)
    world = World(tmp_path / "wijk.db", START, SETTINGS)
    with closing(world.connection):
        simulation = Simulation(world, ORGANISATIONS, at(until), dice, latest=time_in(world) - HALF_A_DAY)
        assert set(simulation.ledger()) == simulation.expected()
        arrived = Counter((tmp_path / "telegram.txt").read_text(encoding="utf-8").split())
        assert set(arrived.values()) == {1}
        assert len(arrived) > ORGANISATIONS * 3
        rows = world.read(lambda tx: tx.all("SELECT id, state, dedupe FROM outbox"))
        assert len({row["dedupe"] for row in rows}) == len(rows)
        delivered = {str(row["id"]) for row in rows if row["state"] == "delivered"}
        assert delivered <= set(arrived)
        assert {str(row["id"]) for row in rows if row["state"] in ("delivered", "unknown")} >= set(arrived)
