"""Conversations: the same obstacle three times, structural or not, and who looks after it until it is solved."""

from bot.sandbox import Message, Person
from tests.features.casus.scenes import asks, brings_in, presses
from tests.stage import Stage

SENTENCES = (
    "Zonder inschrijving krijgt het gezin geen urgentieverklaring",
    "De urgentieverklaring wordt geweigerd zonder inschrijving",
    "Geen inschrijving, dus ook geen urgentieverklaring",
    "Opnieuw geen urgentieverklaring zonder inschrijving",
)


async def meets(person: Person, number: int) -> None:
    """Somebody brings in a casus with the same obstacle."""
    await brings_in(person, obstacle=SENTENCES[number])


async def three_times(stage: Stage) -> Message:
    """Three organisations meet the same obstacle; returns what the coordinator is asked."""
    await meets(stage.noor, 0)
    await meets(stage.joost, 1)
    assert not [m for m in stage.coordinator.messages() if "Dit komt steeds terug" in m.text]
    await meets(stage.fatma, 2)
    return await stage.coordinator.wait_for("Dit komt steeds terug")


async def test_the_same_obstacle_in_three_casus_asks_the_coordinator_whether_it_is_structural(
    stage: Stage,
) -> None:
    asked = await three_times(stage)
    assert "een regel, in 3 casussen." in asked.text
    assert "Is dit structureel?" in asked.text
    for sentence in SENTENCES[:3]:
        assert sentence in asked.text
    await stage.beheerder.wait_for("Dit komt steeds terug")


async def test_a_structural_one_has_an_owner_and_a_status_until_it_is_solved_and_everyone_hears(
    stage: Stage,
) -> None:
    asked = await three_times(stage)
    shown = await presses(stage.coordinator, "Ja, structureel", asked, "Het heeft nog geen trekker.")
    shown = await presses(stage.coordinator, "Ik ben de trekker", shown, "Trekker: Corrie Vos.")
    await presses(stage.coordinator, "Schrijf hoe ver het is", shown, "Hoe ver is het?")
    shown = await asks(stage.coordinator, "Op de agenda van de gemeente in mei")
    assert "Hoe ver het is: Op de agenda van de gemeente in mei" in shown.text
    listed = await asks(stage.coordinator, "/patronen")
    assert listed.labels[0].endswith("· 3× · structureel")
    await presses(stage.coordinator, "Opgelost", shown, "Dit is opgelost.")
    for person in (stage.noor, stage.joost, stage.fatma):
        await person.wait_for("is voor iedereen opgelost")


async def structural(stage: Stage) -> Message:
    """The coordinator said that it is structural; returns what they see."""
    return await presses(stage.coordinator, "Ja, structureel", await three_times(stage), "nog geen trekker")


async def asked(stage: Stage, shown: Message, name: str = "fatma") -> Message:
    """The coordinator asks somebody to look after it; returns what the coordinator sees."""
    await presses(stage.coordinator, "Vraag iemand anders", shown, "Wie kan de trekker zijn?")
    found = await asks(stage.coordinator, name)
    return await presses(stage.coordinator, found.labels[0], found, "Er is nog geen antwoord.")


async def test_a_coordinator_gives_it_to_somebody_who_says_yes_and_keeps_its_status(stage: Stage) -> None:
    shown = await asked(stage, await structural(stage))
    assert "Gevraagd: Fatma Yilmaz. Er is nog geen antwoord." in shown.text
    request = await stage.fatma.wait_for("Corrie Vos vraagt of jij trekker wilt zijn van")
    assert SENTENCES[0] in request.text
    mine = await presses(stage.fatma, "Ja, dat doe ik", request, "Trekker: Fatma Yilmaz.")
    assert mine.labels == ["Schrijf hoe ver het is", "Opgelost"]
    told = await stage.coordinator.wait_for("Fatma Yilmaz is nu de trekker van")
    await presses(stage.fatma, "Schrijf hoe ver het is", mine, "Hoe ver is het?")
    await asks(stage.fatma, "Gesprek met de wethouder op 9 april")
    seen = await presses(stage.coordinator, "Bekijk", told, "Gesprek met de wethouder op 9 april")
    assert "Trekker: Fatma Yilmaz." in seen.text
    listed = await asks(stage.fatma, "/patronen")
    mine = await presses(stage.fatma, listed.labels[0], listed, "Trekker: Fatma Yilmaz.")
    await presses(stage.fatma, "Opgelost", mine, "Dit is opgelost.")
    for person in (stage.noor, stage.joost, stage.coordinator):
        await person.wait_for("is voor iedereen opgelost")


async def test_who_is_asked_may_say_no_and_the_coordinator_asks_somebody_else(stage: Stage) -> None:
    shown = await asked(stage, await structural(stage))
    request = await stage.fatma.wait_for("vraagt of jij trekker wilt zijn")
    await presses(stage.fatma, "Lukt niet", request, "Goed dat je het laat weten.")
    told = await stage.coordinator.wait_for("Het lukt Fatma Yilmaz niet om trekker te zijn")
    shown = await presses(stage.coordinator, "Bekijk", told, "Het heeft nog geen trekker.")
    assert "Gevraagd" not in shown.text
    for data in ("casus:pattern-accept:1", "casus:pattern-decline:1"):
        pressed = stage.fatma.send_callback(request, data)
        assert "niet (meer) voor jou" in str((await pressed.answered()).answer), data
    await asked(stage, shown, "joost")
    await stage.joost.wait_for("vraagt of jij trekker wilt zijn")
    listed = await asks(stage.joost, "/patronen")
    again = await presses(stage.joost, listed.labels[0], listed, "Gevraagd")
    assert again.labels == ["Ja, dat doe ik", "Lukt niet"]
    forged = stage.joost.send_callback(again, "casus:resolved:1")
    assert "kan alleen" in str((await forged.answered()).answer)
    await presses(stage.joost, "Ja, dat doe ik", again, "Trekker: Joost Bakker.")


async def test_who_is_not_asked_any_more_is_not_asked_in_the_morning(stage: Stage) -> None:
    shown = await structural(stage)
    await stage.pass_time(hours=13)  # eleven in the evening
    shown = await asked(stage, shown)
    shown = await asked(stage, shown, "joost")
    await presses(stage.coordinator, "Schrijf hoe ver het is", shown, "Hoe ver is het?")
    await asks(stage.coordinator, "We zoeken een trekker")
    await stage.pass_time(hours=12)
    await stage.joost.wait_for("vraagt of jij trekker wilt zijn")
    assert not [m for m in stage.fatma.messages() if "vraagt of jij trekker" in m.text]


async def test_who_looked_after_it_hears_who_does_now(stage: Stage) -> None:
    shown = await asked(stage, await structural(stage))
    request = await stage.fatma.wait_for("vraagt of jij trekker wilt zijn")
    await presses(stage.fatma, "Ja, dat doe ik", request, "Trekker: Fatma Yilmaz.")
    await presses(stage.coordinator, "Ik ben de trekker", shown, "Trekker: Corrie Vos.")
    await stage.fatma.wait_for("Corrie Vos is nu de trekker van")
    assert "Dat kan alleen" in (await asks(stage.fatma, "/patronen")).text


async def test_a_coordinator_who_chooses_themselves_is_asked_nothing_more(stage: Stage) -> None:
    await presses(
        stage.coordinator, "Vraag iemand anders", await structural(stage), "Wie kan de trekker zijn?"
    )
    found = await asks(stage.coordinator, "corrie")
    await presses(stage.coordinator, found.labels[0], found, "Trekker: Corrie Vos.")
    assert (
        "Ik vind niemand met die naam"
        not in (await asks(stage.coordinator, "wie weet iets van schulden?")).text
    )


async def test_somebody_who_does_not_take_part_cannot_be_asked(stage: Stage) -> None:
    shown = await structural(stage)
    await presses(stage.coordinator, "Vraag iemand anders", shown, "Wie kan de trekker zijn?")
    assert "Ik vind niemand met die naam" in (await asks(stage.coordinator, "Otto")).text
    assert "Wie bedoel je?" in (await asks(stage.coordinator, "Noor")).text
    forged = stage.coordinator.send_callback(shown, f"casus:pattern-offer:1:{stage.id_of('Otto')}")
    assert "Ik vind niemand" in str((await forged.answered()).answer)
    forged = stage.noor.send_callback(shown, f"casus:pattern-offer:1:{stage.id_of('Noor')}")
    assert "Dat kan alleen" in str((await forged.answered()).answer)


async def test_when_who_looks_after_it_leaves_the_coordinator_hears_it(stage: Stage) -> None:
    await asked(stage, await structural(stage))
    request = await stage.fatma.wait_for("vraagt of jij trekker wilt zijn")
    await presses(stage.fatma, "Ja, dat doe ik", request, "Trekker: Fatma Yilmaz.")
    core, fatma = stage.app.core, stage.id_of("Fatma")
    await core.db.write(lambda tx: core.directory.erase(tx, fatma))
    told = await stage.coordinator.wait_for("Fatma Yilmaz is weg, en er is nu geen trekker voor")
    await presses(stage.coordinator, "Bekijk", told, "Het heeft nog geen trekker.")


async def test_a_fourth_time_counts_and_asks_nothing(stage: Stage) -> None:
    asked = await three_times(stage)
    await presses(stage.coordinator, "Nee, toeval", asked, "Dit is toeval, zei een coördinator.")
    before = len(stage.coordinator.messages())
    await meets(stage.contact, 3)
    shown = await asks(stage.coordinator, "/patronen")
    assert shown.labels[0].endswith("· 4× · toeval")
    new = stage.coordinator.messages()[before:]
    assert not [m for m in new if "Dit komt steeds terug" in m.text]


async def test_what_comes_back_after_it_was_solved_is_asked_again(stage: Stage) -> None:
    asked = await three_times(stage)
    shown = await presses(stage.coordinator, "Ja, structureel", asked, "Dit is structureel")
    await presses(stage.coordinator, "Opgelost", shown, "Dit is opgelost.")
    await meets(stage.contact, 3)
    again = await stage.coordinator.wait_for("in 4 casussen.")
    assert "Ja, structureel" in again.labels


async def test_what_is_not_the_same_is_no_pattern(stage: Stage) -> None:
    await brings_in(stage.noor, obstacle="De wachttijd van het loket loopt op")
    await brings_in(stage.joost, obstacle="Zonder paspoort geen rekening bij de bank")
    await brings_in(stage.fatma, obstacle="De corporatie eist een borg vooraf")
    assert "niets dat steeds terugkomt" in (await asks(stage.coordinator, "/patronen")).text


async def test_only_coordinators_decide_and_only_about_what_is_structural(stage: Stage) -> None:
    asked = await three_times(stage)
    for data in ("casus:structural:1", "casus:own:1", "casus:resolved:1", "casus:pattern:1"):
        pressed = stage.noor.send_callback(asked, data)
        assert "Dat kan alleen" in str((await pressed.answered()).answer), data
    for data in ("casus:own:1", "casus:status:1", "casus:resolved:1"):
        pressed = stage.coordinator.send_callback(asked, data)
        assert "niet (meer) structureel" in str((await pressed.answered()).answer), data
    pressed = stage.coordinator.send_callback(asked, "casus:pattern:9")
    assert "werkt niet meer" in str((await pressed.answered()).answer)
