"""Years of reminders with everything that can go wrong: one outcome for each that was due, no message twice."""

import random
from collections import Counter
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from bot.settings import Rhythm
from tests.features.rhythm.simulation import Simulation, TerseTexts
from tests.features.rhythm.world import World, at

START = at("2026-01-01T00:00")


@pytest.mark.parametrize(
    ("organisations", "end", "seed"),
    [
        (40, at("2027-01-02T00:00"), 1),
        pytest.param(500, at("2036-01-02T00:00"), 2, marks=pytest.mark.soak),
    ],
)
def test_every_reminder_that_was_due_has_one_outcome_and_no_message_came_twice(
    tmp_path: Path, organisations: int, end: datetime, seed: int
) -> None:
    settings = Rhythm.model_validate({"start": "2026-01-01"})
    world = World(tmp_path / "wijk.db", START, settings, TerseTexts())
    world.furnish(organisations)
    with closing(world.connection):
        simulation = Simulation(world, organisations, end, random.Random(seed))
        simulation.run()
        ledger = simulation.ledger()
        assert set(ledger) == simulation.expected()
        assert [name for name, times in simulation.sent.items() if times > 1] == []
        assert simulation.late == []
        assert simulation.crashes > organisations / 10
    counted = Counter(ledger.values())
    assert all(counted[state] > len(ledger) / 50 for state in ("sent", "superseded", "cancelled")), counted
    reminded = {
        tuple(name.split("/")[1:4]) for name in simulation.sent if "/org-" in name and "/stage-" in name
    }
    for month, organisation, stage in reminded:
        key = (int(organisation.removeprefix("org-")), month, int(stage.removeprefix("stage-")))
        assert ledger[key] == "sent"
