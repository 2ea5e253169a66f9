"""Conversations: bringing in a casus, one question at a time."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.storage import Tx
from tests.features.casus.scenes import TITLE, WISH, asks, begins, brings_in, fills, presses, skips
from tests.features.notes.scenes import PHOTOS
from tests.stage import Stage
from tests.stage import stage as open_stage


def kept(tx: Tx) -> list[Any]:
    return [tuple(row) for row in tx.all("SELECT field, text FROM casus_answer ORDER BY field")]


async def test_a_casus_is_brought_in_and_gets_a_number_and_its_first_step(stage: Stage) -> None:
    card = await brings_in(stage.noor)
    assert f"2026-001 · {TITLE}" in card.text
    assert "Stap 1 van 5: gesprek met de bewoner\nUiterlijk 12 maart 2026, eerder mag altijd." in card.text
    assert "Domeinen: Wonen & dakloosheid" in card.text
    assert "Ingebracht door Noor de Wit (Wijkteam Zuid)" in card.text
    assert "2026-002" in (await brings_in(stage.joost)).text
    shown = await asks(stage.noor, "/casus")
    own = [label for label in shown.labels if label.startswith("2026-")]
    assert len(own) == 1
    assert own[0].startswith("2026-001 · Gezin met schulden")


async def test_numbers_begin_anew_each_year(tmp_path: Path) -> None:
    # In the wijk it is New Year's day already.
    async with open_stage(tmp_path, datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) as stage:
        assert "2027-001" in (await brings_in(stage.noor)).text


async def test_every_answer_is_kept_at_once_and_the_form_goes_on_where_it_was(stage: Stage) -> None:
    await begins(stage.noor)
    await asks(stage.noor, TITLE)
    assert await stage.read(kept) == [("title", TITLE)]
    assert "we stoppen hiermee" in (await asks(stage.noor, "/annuleer")).text
    shown = await asks(stage.noor, "/casus")
    assert shown.labels == [f"Ga verder met: {TITLE}"]
    stage.noor.press("casus:new", message=shown)
    await stage.noor.wait_for("Wat wil de bewoner zelf?")
    await asks(stage.noor, WISH)
    assert await stage.read(kept) == [("title", TITLE), ("wish", WISH)]


async def test_an_unfinished_casus_waits_for_days_and_is_forgotten_after_a_month(stage: Stage) -> None:
    await begins(stage.noor)
    await asks(stage.noor, TITLE)
    await stage.pass_time(days=29)
    shown = await asks(stage.noor, "/casus")
    assert any(label.startswith("Ga verder met") for label in shown.labels)
    await stage.pass_time(days=2)
    shown = await asks(stage.noor, "/casus")
    assert shown.labels == ["+ Breng een casus in"]


async def test_one_can_go_back_and_change_an_answer(stage: Stage) -> None:
    await begins(stage.noor)
    shown = await asks(stage.noor, TITLE)
    shown = await presses(stage.noor, "‹ Terug", shown, "Waar gaat de casus over?")
    assert TITLE in shown.text
    assert "Verder ›" in shown.labels
    shown = await asks(stage.noor, "Een andere titel")
    assert "Wat wil de bewoner zelf?" in shown.text
    assert await stage.read(kept) == [("title", "Een andere titel")]


async def test_every_answer_can_be_changed_from_the_summary(stage: Stage) -> None:
    shown = await fills(stage.noor)
    assert WISH in shown.text
    shown = await presses(stage.noor, "Wijzig: wat de bewoner wil", shown, "Wat wil de bewoner zelf?")
    shown = await asks(stage.noor, "Vooral rust")
    assert "Kijk het nog even na" in shown.text
    assert "Vooral rust" in shown.text
    shown = await presses(stage.noor, "Wijzig: oplossing", shown, "Wat is jullie oplossing?")
    shown = await asks(stage.noor, "Een jaar lang huur via budgetbeheer")
    shown = await presses(stage.noor, "Wijzig: oplossing", shown, "Wat is jullie oplossing?")
    shown = await presses(stage.noor, "Haal dit antwoord weg", shown, "Kijk het nog even na")
    assert "budgetbeheer" not in shown.text


async def test_what_fits_the_text_is_proposed_and_the_rest_can_be_shown(stage: Stage) -> None:
    shown = await fills(stage.noor)
    shown = await presses(stage.noor, "Wijzig: domeinen", shown, "Over welke domeinen")
    assert "✓ Wonen & dakloosheid" in shown.labels
    assert "Geld & schulden" in shown.labels
    assert len(shown.labels) < 12
    shown = await presses(stage.noor, "Laat alle domeinen zien", shown, "Over welke domeinen")
    assert len(shown.labels) > 18
    for label in ("Geld & schulden", "Werk & uitkering", "Verslaving"):
        shown = await presses(stage.noor, label, shown, "Over welke domeinen")
    pressed = stage.noor.press("Zingeving, rouw & levenseinde", message=shown)
    assert "hooguit 4" in str((await pressed.answered()).answer)


async def test_without_a_domain_the_form_does_not_go_on(stage: Stage) -> None:
    shown = await fills(stage.noor)
    shown = await presses(stage.noor, "Wijzig: domeinen", shown, "Over welke domeinen")
    shown = await presses(stage.noor, "✓ Wonen & dakloosheid", shown, "Over welke domeinen")
    pressed = stage.noor.send_callback(shown, "casus:next:1:domains")
    assert "heb ik wel nodig" in str((await pressed.answered()).answer)
    pressed = stage.noor.send_callback(shown, "casus:bring:1")
    await stage.noor.wait_for("Over welke domeinen")


async def test_not_having_a_say_asks_why_once_and_may_be_skipped(stage: Stage) -> None:
    shown = await fills(stage.noor)
    shown = await presses(stage.noor, "Wijzig: praat de bewoner mee", shown, "Praat de bewoner mee?")
    shown = await presses(stage.noor, "Nee", shown, "Waardoor praat de bewoner niet mee?")
    shown = await skips(stage.noor, shown, "Kijk het nog even na")
    await presses(stage.noor, "Breng in", shown, "Stap 1 van 5")


async def test_a_draft_can_be_thrown_away(stage: Stage) -> None:
    shown = await fills(stage.noor)
    await presses(stage.noor, "Gooi weg", shown, "Weggegooid")
    assert await stage.read(kept) == []
    pressed = stage.noor.send_callback(shown, "casus:bring:1")
    assert "Deze casus is er niet" in str((await pressed.answered()).answer)


@pytest.mark.parametrize(
    ("typed", "says"), [("🙂", "Schrijf het in gewone woorden"), ("x" * 81, "Dit zijn 81 tekens")]
)
async def test_an_answer_that_cannot_be_kept_can_be_typed_again(stage: Stage, typed: str, says: str) -> None:
    await begins(stage.noor)
    assert says in (await asks(stage.noor, typed)).text
    assert "Wat wil de bewoner zelf?" in (await asks(stage.noor, TITLE)).text


async def test_the_longest_answers_fit_in_one_message(stage: Stage) -> None:
    summary = await fills(stage.noor, title="t" * 80, obstacle="o" * 300)
    for what in ("wat de bewoner zelf kan", "wat er nodig is", "wat al geprobeerd is", "oplossing"):
        await presses(stage.noor, f"Wijzig: {what}", summary, "")
        stage.noor.say("x" * 1000)
        summary = await stage.noor.wait_for("Kijk het nog even na")
    assert "x…" in summary.text
    assert 3000 < len(summary.text) <= 4096
    card = await presses(stage.noor, "Breng in", summary, "Stap 1 van 5")
    shown = await presses(stage.noor, "Lees of wijzig", card, "x…")
    shown = await presses(stage.noor, "Wijzig: oplossing", shown, "Wat is jullie oplossing?")
    assert "x" * 1000 in shown.text


async def test_client_data_is_refused_and_the_form_stays_open(stage: Stage) -> None:
    await begins(stage.noor)
    assert "Dit lijkt op een BSN" in (await asks(stage.noor, "gezin met bsn 111222333")).text
    assert await stage.read(kept) == []
    assert "Wat wil de bewoner zelf?" in (await asks(stage.noor, TITLE)).text


async def test_an_edited_message_changes_nothing_is_looked_over_and_the_form_stays(stage: Stage) -> None:
    await begins(stage.noor)
    typed = stage.noor.say(TITLE)
    await stage.noor.wait_for("Wat wil de bewoner zelf?")
    stage.noor.edit(typed, "Gezin met bsn 111222333")
    await stage.noor.wait_for("Dit lijkt op een BSN")
    stage.noor.edit(typed, "Een andere titel over schulden")
    await stage.noor.wait_for("Dat neem ik niet over")
    assert await stage.read(kept) == [("title", TITLE)]
    assert "Wat kan de bewoner zelf doen?" in (await asks(stage.noor, WISH)).text


@pytest.mark.parametrize("role", ["Noor", "Corrie"])
async def test_whatever_is_not_typed_is_refused_once_and_the_form_stays(stage: Stage, role: str) -> None:
    person = stage.person(role)
    await begins(person)
    refused = "Hier kan ik alleen geschreven tekst gebruiken"
    person.send_photo(b"photo")
    await person.wait_for(refused)
    person.send_voice()
    await person.wait_for(refused)
    person.send_album("photo", PHOTOS, caption="van de buurtdag")
    await person.wait_for(refused)
    person.send_album("photo", PHOTOS, caption="over de bewoner", author="Iemand")
    await person.wait_for(refused)
    person.send_document(b"naam;organisatie", "lijst.csv")
    await person.wait_for(refused)
    assert "Wat wil de bewoner zelf?" in (await asks(person, TITLE)).text
    assert sum(refused in message.text for message in person.messages()) == 5
    assert await stage.read(lambda tx: tx.all("SELECT id FROM note")) == []


async def test_where_a_button_is_asked_typing_says_so(stage: Stage) -> None:
    shown = await fills(stage.noor)
    await presses(stage.noor, "Wijzig: domeinen", shown, "Over welke domeinen")
    assert "Kies hier een van de knoppen" in (await asks(stage.noor, "wonen")).text


async def test_words_of_acute_danger_get_the_numbers_first_and_the_form_goes_on(stage: Stage) -> None:
    await begins(stage.noor)
    await asks(stage.noor, TITLE)
    stage.noor.say("De bewoner wil niet meer leven en denkt aan zelfmoord")
    await stage.noor.wait_for("113")
    await stage.noor.wait_for("Wat kan de bewoner zelf doen?")


async def test_a_second_tap_on_bring_in_brings_in_nothing(stage: Stage) -> None:
    shown = await fills(stage.noor)
    await presses(stage.noor, "Breng in", shown, "Stap 1 van 5")
    pressed = stage.noor.send_callback(shown, "casus:bring:1")
    assert "al ingebracht" in str((await pressed.answered()).answer)
    assert len(await stage.read(lambda tx: tx.all("SELECT 1 FROM casus"))) == 1


async def test_buttons_of_an_old_form_answer_politely(stage: Stage) -> None:
    summary = await fills(stage.noor)
    await presses(stage.noor, "Breng in", summary, "Stap 1 van 5")
    for data in (
        "casus:ask:1:kind",
        "casus:choose:1:kind:rule",
        "casus:ask:1:nonsense",
        "casus:ask:99:title",
    ):
        pressed = stage.noor.send_callback(summary, data)
        assert "werkt niet meer" in str((await pressed.answered()).answer) or data.endswith("99:title"), data


async def test_a_draft_is_nobody_elses(stage: Stage) -> None:
    summary = await fills(stage.noor)
    for data in ("casus:ask:1:title", "casus:bring:1", "casus:drop:1", "casus:open:1", "casus:whole:1"):
        pressed = stage.coordinator.send_callback(summary, data)
        assert "Deze casus is er niet" in str((await pressed.answered()).answer), data


async def test_an_answer_is_changed_after_it_was_brought_in(stage: Stage) -> None:
    card = await brings_in(stage.noor)
    shown = await presses(stage.noor, "Lees of wijzig", card, WISH)
    assert "Wijzig: soort belemmering" not in shown.labels
    await presses(stage.noor, "Wijzig: titel", shown, "Waar gaat de casus over?")
    shown = await asks(stage.noor, "Een nieuwe titel")
    assert "2026-001 · Een nieuwe titel" in shown.text


async def test_two_people_who_change_one_answer_both_see_both_texts(stage: Stage) -> None:
    card = await brings_in(stage.noor)
    shown = await presses(stage.noor, "Lees of wijzig", card, WISH)
    await presses(stage.noor, "Wijzig: titel", shown, "Waar gaat de casus over?")
    stage.coordinator.send_callback(shown, "casus:ask:1:title")
    await asks(stage.noor, "De titel van Noor")
    stage.coordinator.say("De titel van Corrie")
    both = await stage.coordinator.wait_for("Jullie schreven tegelijk aan: titel")
    assert "Dit schreef Noor de Wit:\nDe titel van Noor" in both.text
    assert "Dit schreef jij:\nDe titel van Corrie" in both.text
    stage.coordinator.press("Neem die van mij", message=both)
    await stage.coordinator.wait_for("2026-001 · De titel van Corrie")


async def test_who_takes_an_answer_away_sees_first_what_somebody_else_wrote_meanwhile(stage: Stage) -> None:
    card = await brings_in(stage.noor)
    shown = await presses(stage.noor, "Lees of wijzig", card, WISH)
    asked = await presses(stage.noor, "Wijzig: oplossing", shown, "Wat is jullie oplossing?")
    await asks(stage.noor, "De oplossing van Noor")
    stage.noor.send_callback(asked, "casus:ask:1:solution")
    asked = await stage.noor.wait_for("De oplossing van Noor")
    own = await asks(stage.coordinator, "/casus")
    stage.coordinator.send_callback(own, "casus:ask:1:solution")
    await stage.coordinator.wait_for("Wat is jullie oplossing?")
    await asks(stage.coordinator, "De oplossing van Corrie")
    pressed = stage.noor.press("Haal dit antwoord weg", message=asked)
    assert "Iemand anders schreef hier net iets" in str((await pressed.answered()).answer)
    asked = await stage.noor.wait_for("De oplossing van Corrie")
    assert ("solution", "De oplossing van Corrie") in await stage.read(kept)
    await presses(stage.noor, "Haal dit antwoord weg", asked, WISH)
    assert ("solution", "") in await stage.read(kept)


async def test_two_people_can_leave_the_other_text_or_type_one_together(stage: Stage) -> None:
    card = await brings_in(stage.noor)
    shown = await presses(stage.noor, "Lees of wijzig", card, WISH)
    for ours, ending in (("Nieuw van Noor", "leave"), ("Weer van Noor", "together")):
        await presses(stage.noor, "Wijzig: titel", shown, "Waar gaat de casus over?")
        stage.coordinator.send_callback(shown, "casus:ask:1:title")
        shown = await asks(stage.noor, ours)
        stage.coordinator.say("Van Corrie")
        both = await stage.coordinator.wait_for("Jullie schreven tegelijk")
        if ending == "leave":
            stage.coordinator.press("Laat de andere staan", message=both)
            await stage.coordinator.wait_for(f"2026-001 · {ours}")
            assert ("title", ours) in await stage.read(kept)
        else:
            await asks(stage.coordinator, "Van ons samen")
            await stage.coordinator.wait_for("2026-001 · Van ons samen")


async def test_who_leaves_takes_a_draft_along_but_not_a_casus(stage: Stage) -> None:
    await brings_in(stage.noor)
    await begins(stage.noor)
    core, noor = stage.app.core, stage.id_of("Noor")
    await core.db.write(lambda tx: core.directory.erase(tx, noor))
    rows = await stage.read(lambda tx: tx.all("SELECT state, owner_id FROM casus"))
    assert [tuple(row) for row in rows] == [("open", None)]
    stage.coordinator.say("/casus")
    shown = await stage.coordinator.wait_for("Er loopt nu geen casus")
    shown = await presses(stage.coordinator, "Alle lopende casussen", shown, "Er loopt 1 casus")
    assert shown.labels[0].startswith("2026-001")
