"""Conversations: notes are found again by who received them."""

from tests.features.notes.scenes import TEXT, actions, asks, presses, sent, summary, written
from tests.stage import Stage


async def to_contacts(stage: Stage, text: str) -> None:
    """A note for the contact persons only."""
    await written(stage, text)
    await presses(stage.coordinator, "Rol in de bot", "Tik aan")
    await presses(stage.coordinator, "Contactpersonen · 1", "Tik aan")
    await presses(stage.coordinator, "‹ Terug", "Gekozen")
    look = await presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan")
    stage.coordinator.press("Verstuur nu naar 1 collega", message=look)
    await summary(stage)


async def test_a_receiver_finds_a_note_and_reads_it_again(stage: Stage) -> None:
    await sent(stage)
    found = await asks(stage.noor, "/verslag")
    assert found.labels == ["2 mrt 2026 · De afspraken van het wijko…"]
    again = await presses(stage.noor, found.labels[0], TEXT, found)
    assert again.labels == ["Gelezen"]
    assert "genoteerd" in str((await stage.noor.press("Gelezen", message=again).answered()).text)


async def test_only_who_received_a_note_finds_it_and_coordinators_find_all(stage: Stage) -> None:
    await to_contacts(stage, "Alleen voor contactpersonen.")
    assert "nog geen notities" in (await asks(stage.noor, "/verslag")).text
    query = await stage.noor.send_callback(stage.noor.last(), "notes:show:1").answered()
    assert "Deze knop werkt niet meer" in str(query.text)
    for person in (stage.contact, stage.coordinator, stage.beheerder):
        assert "Alleen voor contact" in str((await asks(person, "/verslag")).labels), person.name
    shown = await presses(stage.beheerder, stage.beheerder.last().labels[0], "Alleen voor contactpersonen.")
    assert shown.labels == ["Wie kreeg het?"]
    await presses(stage.beheerder, "Wie kreeg het?", "Aangekomen: 1 van 1", shown)


async def test_a_note_is_found_by_words_by_day_and_by_month(stage: Stage) -> None:
    await sent(stage, "Over schulden en wonen.")
    await stage.pass_time(days=31)
    await sent(stage, "Over taal en schulden.")
    for typed, labels in (
        ("/verslag", ["2 apr 2026 · Over taal en schulden.", "2 mrt 2026 · Over schulden en wonen."]),
        ("/verslag SCHULD wonen", ["2 mrt 2026 · Over schulden en wonen."]),
        ("/verslag maart", ["2 mrt 2026 · Over schulden en wonen."]),
        ("/verslag 2-4", ["2 apr 2026 · Over taal en schulden."]),
        ("/verslag maart taal", []),
    ):
        assert (await asks(stage.noor, typed)).labels == labels, typed
    assert "Ik vind geen notitie" in stage.noor.last().text


async def test_many_notes_show_the_latest(stage: Stage) -> None:
    for number in range(9):
        await sent(stage, f"Notitie nummer {number}.")
    found = await asks(stage.noor, "/verslag")
    assert len(found.labels) == 8
    assert "Zoek je een oudere?" in found.text


async def test_a_note_can_go_to_who_got_an_earlier_one(stage: Stage) -> None:
    await to_contacts(stage, "Alleen voor contactpersonen.")
    await written(stage, "Het vervolg.")
    listed = await presses(stage.coordinator, "Wie een eerdere notitie kreeg", "Tik aan")
    assert listed.labels[0] == "2 mrt 2026 · Alleen voor contac… · 1"
    await presses(stage.coordinator, listed.labels[0], "Tik aan", listed)
    await presses(stage.coordinator, "‹ Terug", "1 collega krijgt het")
    look = await presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan")
    stage.coordinator.press("Verstuur nu naar 1 collega", message=look)
    await stage.contact.wait_for("Het vervolg.")


async def test_an_old_button_of_a_note_that_is_gone_says_so(stage: Stage) -> None:
    await sent(stage)
    shown = await asks(stage.noor, "/verslag")
    for data in ("notes:show:99", "notes:read:99", "notes:show:x"):
        query = await stage.noor.send_callback(shown, data).answered()
        assert "niet meer" in str(query.text), data
    assert actions(shown) == ["notes:show:1"]
