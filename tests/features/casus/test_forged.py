"""Conversations: whatever a button says, nobody breaks the bot or gets at what is not theirs."""

import re
from pathlib import Path

from bot.storage import Tx
from tests.features.casus.scenes import brings_in
from tests.features.casus.test_obstacles import RULE
from tests.stage import Stage

SOURCE = Path(__file__).parents[3] / "bot/features/casus/handlers/feature.py"
ACTIONS = re.findall(r'press\("(casus:[a-z-]+)"', SOURCE.read_text(encoding="utf-8"))
WORDS = ("", ":", ":x", ":1", ":1:x", ":1:title:x", ":0:0", ":-1", ":" + "9" * 30, ":2026-03", ":1:1:1:1")


def everything(tx: Tx) -> list[tuple[object, ...]]:
    """What is kept of casus, to see that nothing changed."""
    tables = ("casus", "casus_answer", "casus_participant", "casus_stay", "obstacle", "pattern", "digest")
    return [tuple(row) for table in tables for row in tx.all(f"SELECT * FROM {table}")]


async def test_no_made_up_button_breaks_the_bot(stage: Stage) -> None:
    assert len(ACTIONS) > 30
    shown = await brings_in(stage.coordinator, obstacle=RULE)
    for action in ACTIONS:
        for words in WORDS:
            pressed = stage.coordinator.send_callback(shown, f"{action}{words}"[:64])
            await pressed.answered()
    assert not [m for m in stage.coordinator.messages() if "fout in de bot" in m.text]


async def test_who_has_nothing_to_do_with_a_casus_changes_nothing_with_any_button(stage: Stage) -> None:
    shown = await brings_in(stage.noor, obstacle=RULE)
    before = await stage.read(everything)
    for action in set(ACTIONS) - {"casus:new"}:
        for words in (":1", ":1:1", ":1:title", ":1:involved:no", ":1:wonen", f":1:{stage.id_of('Joost')}"):
            pressed = stage.joost.send_callback(shown, f"{action}{words}")
            await pressed.answered()
    assert await stage.read(everything) == before
    assert not [m for m in stage.joost.messages() if RULE in m.text]
