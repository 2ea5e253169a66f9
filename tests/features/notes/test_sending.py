"""Conversations: a note from the first word to its receipts."""

from tests.features.notes.scenes import TEXT, looked_at, presses
from tests.stage import Stage


async def test_a_note_is_typed_looked_at_sent_and_read(stage: Stage) -> None:
    look = await looked_at(stage)
    assert "• De Woonst: 2 (woonconsulent, teamleider)" in look.text
    preview = stage.coordinator.messages()[-2]
    stage.coordinator.press("Verstuur nu naar 5 collega’s", message=look)
    arrived = await stage.noor.wait_for(TEXT)
    assert arrived.text == preview.text
    assert arrived.labels == preview.labels == ["Gelezen"]
    told = await stage.coordinator.wait_for("Aangekomen: 5 van 5")
    query = await stage.noor.press("Gelezen").answered()
    assert "genoteerd" in str(query.text)
    shown = await presses(stage.coordinator, "Ververs", "Gelezen: 1", message=told)
    assert "Nog niet gelezen (4)" in shown.text
