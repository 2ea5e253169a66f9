"""Conversations: coordinators set what is asked, contact persons pause."""

from pathlib import Path

import pytest

from bot.sandbox import Message
from tests.features.rhythm.scenes import (
    asks,
    brings_in,
    heard,
    hears,
    moves_to,
    organisation_id,
    presses,
    wijk,
)
from tests.stage import Stage

WOONST = "De Woonst"


async def opens(stage: Stage, organisation: str = WOONST) -> Message:
    """The coordinator looks at one organisation."""
    listed = await asks(stage.coordinator, "/ritme", "Tik op een naam")
    label = next(label for label in listed.labels if label.startswith(organisation))
    return await presses(stage.coordinator, label, listed, organisation)


async def test_a_coordinator_begins_for_everybody(tmp_path: Path) -> None:
    async with wijk(tmp_path, start="") as stage:
        asked = await asks(stage.coordinator, "/ritme", "Vanaf wanneer wel?")
        assert asked.labels == ["Begin in maart 2026", "Begin in april 2026"]
        listed = await presses(stage.coordinator, "Begin in april 2026", asked, "Er doen 5 organisaties mee.")
        assert f"{WOONST} · 1 per maand" in listed.labels
        await moves_to(stage, "2026-03-27")
        assert heard(stage.contact, "Het is") == []
        await moves_to(stage, "2026-04-07")
        await stage.contact.wait_for("Het is 7 april.")


async def test_an_organisation_shows_what_is_asked_and_who_hears_it(stage: Stage) -> None:
    shown = await opens(stage)
    assert shown.text.splitlines() == [
        WOONST,
        "Elke maand minstens 1 casus.",
        "Periode: maart 2026 tot en met februari 2027. In totaal 12, nu 0.",
        "Contactpersoon: Kees Kuiper.",
    ]
    assert "geen contactpersoon" in (await opens(stage, "Kredietbank")).text


async def test_a_minimum_holds_from_this_month_on_and_zero_asks_nothing(stage: Stage) -> None:
    await moves_to(stage, "2026-04-01")
    asked = await presses(stage.coordinator, "Per maand", await opens(stage), "Hoeveel casussen per maand")
    shown = await presses(stage.coordinator, "2", asked, "Elke maand minstens 2 casussen.")
    assert "In totaal 23, nu 0" in shown.text, "one in March, two in each of the eleven months after"
    await brings_in(stage, WOONST)
    await moves_to(stage, "2026-04-07")
    await stage.contact.wait_for("Jullie brachten deze maand 1 van de 2 casussen in. Nog 23 dagen.")
    asked = await presses(stage.coordinator, "Per maand", shown, "Hoeveel casussen per maand")
    await presses(stage.coordinator, "0", asked, "Er wordt elke maand niets gevraagd.")
    await moves_to(stage, "2026-05-29")
    assert heard(stage.contact, "mei.") == []


async def test_a_period_has_a_start_and_a_length(stage: Stage) -> None:
    asked = await presses(stage.coordinator, "Periode", await opens(stage), "Vanaf welke maand")
    assert asked.labels[:4] == ["maart 2026", "april 2026", "mei 2026", "juni 2026"]
    asked = await presses(stage.coordinator, "mei 2026", asked, "begint in mei 2026")
    shown = await presses(
        stage.coordinator, "6 maanden", asked, "Periode: mei 2026 tot en met oktober 2026. In totaal 6"
    )
    await moves_to(stage, "2026-03-05")
    assert heard(stage.contact, "Het is") == []
    await moves_to(stage, "2026-05-06")
    await stage.contact.wait_for("Het is 6 mei.")
    assert shown.labels[:3] == ["Per maand", "Periode", "Totaal"]


async def test_a_total_is_typed_or_follows(stage: Stage) -> None:
    asked = await presses(stage.coordinator, "Totaal", await opens(stage), "Typ een getal")
    assert "Typ een heel getal" in (await asks(stage.coordinator, "een stuk of zes")).text
    assert "In totaal 6, nu 0" in (await asks(stage.coordinator, "6")).text
    await presses(stage.coordinator, "Volgt uit het aantal per maand: 12", asked, "In totaal 12, nu 0")
    assert "casus" not in (await asks(stage.coordinator, "wie weet iets van schulden?")).text


async def test_a_contact_person_pauses_for_the_summer_and_comes_back(stage: Stage) -> None:
    shown = await asks(stage.contact, "/ritme", WOONST)
    assert shown.labels == ["Pauze", "Deze maand lukt niet"]
    asked = await presses(stage.contact, "Pauze", shown, "Vanaf welke maand")
    asked = await presses(stage.contact, "juli 2026", asked, "Tot en met welke maand?")
    shown = await presses(
        stage.contact, "augustus 2026", asked, "Pauze: vanaf juli 2026 tot en met augustus 2026."
    )
    assert "In totaal 10" in shown.text
    await moves_to(stage, "2026-07-16")
    assert heard(stage.contact, "juli. Jullie") == []
    shown = await asks(stage.contact, "/ritme", WOONST)
    assert shown.labels == ["Doe weer mee"]
    await presses(stage.contact, "Doe weer mee", shown, "In totaal 12")
    await moves_to(stage, "2026-07-29")
    await stage.contact.wait_for("Het is 29 juli.")


async def test_an_organisation_stops_midway(stage: Stage) -> None:
    asked = await presses(stage.coordinator, "Pauze", await opens(stage), "Vanaf welke maand")
    asked = await presses(stage.coordinator, "maart 2026", asked, "Tot en met welke maand?")
    await presses(
        stage.coordinator, "Tot nader bericht", asked, "Pauze: vanaf maart 2026, tot nader bericht."
    )
    assert f"{WOONST} · pauze" in (await asks(stage.coordinator, "/ritme", "Tik op een naam")).labels
    await moves_to(stage, "2026-12-29")
    assert heard(stage.contact, "Het is") == []
    assert "pauze" in (await asks(stage.contact, "/stand")).text


async def test_a_pause_takes_back_a_reminder_that_waits(stage: Stage) -> None:
    await moves_to(stage, "2026-03-05", "21:30")
    asked = await presses(
        stage.contact, "Pauze", await asks(stage.contact, "/ritme", WOONST), "Vanaf welke maand"
    )
    asked = await presses(stage.contact, "maart 2026", asked, "Tot en met welke maand?")
    await presses(stage.contact, "maart 2026", asked, "Pauze: vanaf maart 2026")
    await moves_to(stage, "2026-03-06")
    assert heard(stage.contact, "Het is") == []


async def test_a_member_without_a_role_cannot_change_the_rhythm(stage: Stage) -> None:
    assert "Dat kan alleen" in (await asks(stage.fatma, "/ritme")).text


@pytest.mark.parametrize(
    "verb", ["begin:2026-03", "list:0", "minimum:{own}:3", "period:{own}:2026-04:6", "total:{own}:follows"]
)
async def test_a_contact_person_does_not_set_what_is_asked(stage: Stage, verb: str) -> None:
    shown = await asks(stage.contact, "/ritme", WOONST)
    data = "rhythm:" + verb.format(own=organisation_id(stage, WOONST))
    assert "Dat kan alleen een coördinator" in await hears(stage.contact, shown, data)


@pytest.mark.parametrize("verb", ["show", "pause", "resume"])
async def test_a_contact_person_does_not_touch_another_organisation(stage: Stage, verb: str) -> None:
    shown = await asks(stage.contact, "/ritme", WOONST)
    other = organisation_id(stage, "Kredietbank")
    assert "contactpersoon van deze organisatie" in await hears(
        stage.contact, shown, f"rhythm:{verb}:{other}"
    )


@pytest.mark.parametrize(
    "verb",
    [
        "begin:2020-01",
        "begin:2999-01",
        "minimum:{own}:32",
        "minimum:{own}:-1",
        "period:{own}:2026-04:7",
        "period:{own}:2020-01:6",
        "pause:{own}:2026-02:2026-04",
        "pause:{own}:2026-06:2026-04",
        "pause:{own}:2026-06:2999-04",
        "pause:{own}:juni",
    ],
)
async def test_forged_buttons_change_nothing(stage: Stage, verb: str) -> None:
    before = await opens(stage)
    data = "rhythm:" + verb.format(own=organisation_id(stage, WOONST))
    assert "Deze knop werkt niet meer" in await hears(stage.coordinator, before, data)
    assert (await opens(stage)).text == before.text
