"""Conversations: bringing in a casus, one question at a time."""


from tests.features.casus.scenes import TITLE, asks, brings_in
from tests.stage import Stage


async def test_a_casus_is_brought_in_and_gets_a_number_and_its_first_step(stage: Stage) -> None:
    card = await brings_in(stage.noor)
    assert f"2026-001 · {TITLE}" in card.text
    assert "Stap 1 van 5: gesprek met de bewoner\nUiterlijk 12 maart 2026, eerder mag altijd." in card.text
    assert "Domeinen: Wonen & dakloosheid" in card.text
    assert "Ingebracht door Noor de Wit (Wijkteam Zuid)" in card.text
    assert "2026-002" in (await brings_in(stage.joost)).text
    shown = await asks(stage.noor, "/casus")
    assert [label for label in shown.labels if label.startswith("2026-")] == [
        "2026-001 · Gezin dreigt zijn huis kwijt te raken door huurs…"
    ]
