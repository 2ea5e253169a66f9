"""Conversations: what stands in the way reaches a group, then the steungroep, and the answer comes back."""

import pytest

from bot.sandbox import Message
from tests.features.casus.scenes import asks, brings_in, group, presses
from tests.stage import Stage

RULE = "Zonder inschrijving krijgt het gezin geen urgentieverklaring"


async def reported(stage: Stage, kind: str = "een regel", sentence: str = RULE) -> Message:
    """Noor reports what stands in the way of her casus; returns what she sees."""
    card = await brings_in(stage.noor)
    shown = await presses(stage.noor, "Er staat iets in de weg", card, "Kies wat het meest past")
    await presses(stage.noor, kind, shown, "Schrijf het in één zin")
    return await asks(stage.noor, sentence)


async def test_an_obstacle_goes_to_its_group_is_taken_and_the_answer_comes_back(stage: Stage) -> None:
    await group(stage, "rule", "Fatma", "Joost", "Otto")
    shown = await reported(stage)
    assert "Dit ligt nu bij Groep rule. Je hoort wie het oppakt. Uiterlijk 12 maart 2026" in shown.text
    first = await stage.fatma.wait_for("Een vraag voor Groep rule, van Wijkteam Zuid. Wie pakt dit op?")
    second = await stage.joost.wait_for("Wie pakt dit op?")
    assert RULE in first.text
    taken = await presses(stage.fatma, "Ik pak dit op", first, "Fatma Yilmaz pakt dit op.")
    await stage.noor.wait_for("Fatma Yilmaz pakt dit op. Uiterlijk")
    pressed = stage.joost.press("Ik pak dit op", message=second)
    assert "Fatma Yilmaz pakt dit al op." in str((await pressed.answered()).answer)
    await presses(stage.fatma, "Opgelost, ik schrijf het antwoord", taken, "Wat is het antwoord?")
    assert (
        "Je antwoord is nu bij de mensen van casus 2026-001"
        in (await asks(stage.fatma, "Een briefadres bij de gemeente kan wel")).text
    )
    solved = await stage.noor.wait_for("Fatma Yilmaz heeft een antwoord.")
    assert "Antwoord: Een briefadres bij de gemeente kan wel" in solved.text
    card = await presses(stage.noor, "Naar de casus", solved, "Stap 1 van 5")
    assert not [label for label in card.labels if label.startswith("In de weg")]
    await presses(stage.noor, "Lees of wijzig", card, "Een briefadres bij de gemeente kan wel")


async def test_what_stands_in_the_form_goes_to_its_group_when_the_casus_is_brought_in(stage: Stage) -> None:
    await group(stage, "rule", "Fatma")
    card = await brings_in(stage.noor, obstacle=RULE)
    assert RULE in (await stage.fatma.wait_for("Wie pakt dit op?")).text
    assert "In de weg: een regel · nog niet opgepakt" in card.labels


async def test_without_a_group_for_a_kind_the_coordinator_is_told_and_can_take_it(stage: Stage) -> None:
    assert "nog geen werkgroep. De coördinator weet het nu." in (await reported(stage)).text
    told = await stage.coordinator.wait_for("Er is nog geen werkgroep voor: een regel.")
    await presses(stage.coordinator, "Ik pak dit op", told, "Corrie Vos pakt dit op.")
    await stage.noor.wait_for("Corrie Vos pakt dit op")


async def test_a_group_in_which_nobody_takes_part_yet_leads_to_the_coordinator(stage: Stage) -> None:
    await group(stage, "rule", "Otto")
    await reported(stage)
    await stage.coordinator.wait_for("In Groep rule doet nog niemand mee met wijkbot.")


async def test_what_is_not_solved_in_time_goes_to_the_steungroep_and_then_to_the_coordinator(
    stage: Stage,
) -> None:
    await group(stage, "rule", "Fatma")
    await group(stage, "steungroep", "Joost")
    await reported(stage)
    request = await stage.fatma.wait_for("Wie pakt dit op?")
    await presses(stage.fatma, "Ik pak dit op", request, "pakt dit op.")
    await stage.pass_time(days=10)
    assert not [m for m in stage.joost.messages() if "Groep steungroep" in m.text]
    await stage.pass_time(days=1)
    asked = await stage.joost.wait_for("De werkgroep kwam er niet op tijd uit. Wie pakt dit op?")
    assert "Uiterlijk 18 maart 2026" in asked.text
    for person in (stage.noor, stage.fatma):
        await person.wait_for("Dit ligt nu bij de steungroep. Uiterlijk 18 maart 2026 is er een antwoord.")
    await stage.pass_time(days=6)
    late = await stage.coordinator.wait_for("Ook de steungroep kwam hier niet op tijd uit.")
    await stage.pass_time(days=1)
    assert [m for m in stage.coordinator.messages() if "Ook de steungroep" in m.text] == [late]
    shown = await presses(stage.joost, "Ik pak dit op", asked, "Joost Bakker pakt dit op.")
    await presses(stage.joost, "Opgelost, ik schrijf het antwoord", shown, "Wat is het antwoord?")
    await asks(stage.joost, "De wethouder maakt een uitzondering")
    await stage.noor.wait_for("Antwoord: De wethouder maakt een uitzondering")


async def test_a_group_is_reminded_before_its_last_day_and_whoever_took_it_alone(stage: Stage) -> None:
    await group(stage, "rule", "Fatma", "Joost")
    await reported(stage)  # until Thursday 12 March
    await stage.pass_time(days=7)
    assert not [m for m in stage.fatma.messages() if "Nog niemand pakte dit op" in m.text]
    await stage.pass_time(days=1)
    warned = await stage.fatma.wait_for("Nog niemand pakte dit op. Wie doet het, uiterlijk 12 maart 2026?")
    assert "Daarna gaat dit naar de steungroep." in warned.text
    await stage.joost.wait_for("Nog niemand pakte dit op.")
    await stage.pass_time(days=1)
    assert len([m for m in stage.fatma.messages() if "Nog niemand pakte dit op" in m.text]) == 1
    await presses(stage.fatma, "Ik pak dit op", warned, "Fatma Yilmaz pakt dit op.")


async def test_whoever_took_it_is_reminded_before_the_last_day_of_the_steungroep_too(stage: Stage) -> None:
    await group(stage, "rule", "Fatma")
    await group(stage, "steungroep", "Joost", "Corrie")
    await reported(stage)
    await stage.pass_time(days=11)  # Friday 13 March: the steungroep has it until the 18th
    asked = await stage.joost.wait_for("De werkgroep kwam er niet op tijd uit.")
    await presses(stage.joost, "Ik pak dit op", asked, "Joost Bakker pakt dit op.")
    await stage.pass_time(days=3)
    warned = await stage.joost.wait_for("Uiterlijk 18 maart 2026 is hier een antwoord nodig. Lukt het zo?")
    assert "Daarna kijkt de coördinator mee." in warned.text
    assert not [m for m in stage.coordinator.messages() if "is hier een antwoord nodig" in m.text]
    await presses(stage.joost, "Opgelost, ik schrijf het antwoord", warned, "Wat is het antwoord?")


async def test_a_group_that_meets_in_telegram_is_reminded_there(stage: Stage) -> None:
    room = stage.sandbox.group("Anders Samenwerken", stage.fatma)
    await group(stage, "rule", "Fatma", chat_id=room.id)
    await reported(stage)
    await stage.pass_time(days=8)
    await stage.fatma.wait_for("Nog niemand pakte dit op.", chat=room)


async def test_what_is_out_of_the_way_in_the_night_is_not_asked_in_the_morning(stage: Stage) -> None:
    await group(stage, "rule", "Fatma")
    await stage.pass_time(hours=12)  # 22:00 in the wijk
    shown = await reported(stage)
    card = await presses(stage.noor, "Naar de casus", shown, "Stap 1 van 5")
    seen = await presses(stage.noor, "In de weg: een regel · nog niet opgepakt", card, RULE)
    await presses(stage.noor, "Dit is al uit de weg", seen, "Fijn, dit staat niet meer in de weg")
    await stage.pass_time(hours=14)
    assert not [m for m in stage.fatma.messages() if "Wie pakt dit op?" in m.text]


async def test_without_a_steungroep_the_coordinator_hears_so(stage: Stage) -> None:
    await group(stage, "rule", "Fatma")
    await reported(stage)
    await stage.pass_time(days=11)
    await stage.coordinator.wait_for("er is nog geen steungroep")


async def test_a_group_that_meets_in_telegram_gets_it_there_and_the_taker_writes_in_private(
    stage: Stage,
) -> None:
    room = stage.sandbox.group("Anders Samenwerken", stage.fatma, stage.joost)
    await group(stage, "rule", "Fatma", chat_id=room.id)
    await reported(stage)
    request = await stage.fatma.wait_for("Wie pakt dit op?", chat=room)
    stage.joost.press("Ik pak dit op", message=request, chat=room)
    shown = await stage.joost.wait_for("Joost Bakker pakt dit op.", chat=room)
    assert shown.labels == []
    private = await stage.joost.wait_for("Joost Bakker pakt dit op.")
    await presses(stage.joost, "Opgelost, ik schrijf het antwoord", private, "Wat is het antwoord?")
    await asks(stage.joost, "Het kan via een briefadres")
    await stage.noor.wait_for("Joost Bakker heeft een antwoord.")


async def test_the_people_of_the_casus_say_that_it_is_out_of_the_way(stage: Stage) -> None:
    await group(stage, "rule", "Fatma")
    shown = await reported(stage)
    request = await stage.fatma.wait_for("Wie pakt dit op?")
    await presses(stage.fatma, "Ik pak dit op", request, "pakt dit op.")
    card = await presses(stage.noor, "Naar de casus", shown, "Stap 1 van 5")
    seen = await presses(stage.noor, "In de weg: een regel · wordt opgepakt", card, RULE)
    await presses(stage.noor, "Dit is al uit de weg", seen, "Fijn, dit staat niet meer in de weg")
    await stage.fatma.wait_for("Je hoeft niet verder te zoeken")


async def test_coordinators_see_what_waits_by_age(stage: Stage) -> None:
    assert "niets" not in (await asks(stage.coordinator, "/obstakels")).text
    await group(stage, "rule", "Fatma")
    await reported(stage)
    await stage.pass_time(days=4)
    card = await brings_in(stage.joost, title="Oudere met schulden zoekt een woning")
    shown = await presses(stage.joost, "Er staat iets in de weg", card, "Kies wat het meest past")
    await presses(stage.joost, "tijd", shown, "Schrijf het in één zin")
    await asks(stage.joost, "De wachttijd is een half jaar")
    stage.coordinator.say("/obstakels")
    shown = await stage.coordinator.wait_for("Er staan 2 dingen in de weg")
    assert shown.labels[0].startswith("2026-001 · een regel · 4 d · werkgroep · Zonder")
    assert shown.labels[1].startswith("2026-002 · tijd · 0 d")
    await stage.pass_time(days=8)
    stage.coordinator.say("/obstakels")
    shown = await stage.coordinator.wait_for("Bij de steungroep: 1.")


async def test_only_who_is_asked_takes_and_only_who_took_it_answers(stage: Stage) -> None:
    await group(stage, "rule", "Fatma")
    await reported(stage)
    request = await stage.fatma.wait_for("Wie pakt dit op?")
    for person, data, says in (
        (stage.joost, "casus:take:1", "wie in de werkgroep zit"),
        (stage.joost, "casus:seen:1", "werkt niet meer"),
        (stage.joost, "casus:solve:1", "werkt niet meer"),
        (stage.joost, "casus:gone:1", "werkt niet meer"),
        (stage.noor, "casus:take:1", "wie in de werkgroep zit"),
        (stage.fatma, "casus:solve:1", "Tik eerst op"),
        (stage.fatma, "casus:gone:1", "Dat kan alleen"),
        (stage.fatma, "casus:take:9", "werkt niet meer"),
        (stage.noor, "casus:kind:1:nonsense", "werkt niet meer"),
    ):
        pressed = person.send_callback(request, data)
        assert says in str((await pressed.answered()).answer), (person.name, data)
    assert "Dat kan alleen een coördinator" in (await asks(stage.joost, "/obstakels")).text


async def test_who_leaves_lets_go_of_what_they_took_and_the_group_gets_it_again(stage: Stage) -> None:
    await group(stage, "rule", "Fatma", "Joost")
    await reported(stage)
    request = await stage.fatma.wait_for("Wie pakt dit op?")
    await presses(stage.fatma, "Ik pak dit op", request, "pakt dit op.")
    core, fatma = stage.app.core, stage.id_of("Fatma")
    before = len(stage.joost.messages())
    await core.db.write(lambda tx: core.directory.erase(tx, fatma))
    again = await stage.joost.wait_for(lambda m: len(stage.joost.messages()) > before and RULE in m.text)
    await presses(stage.joost, "Ik pak dit op", again, "Joost Bakker pakt dit op.")


@pytest.mark.parametrize(
    ("typed", "says"), [("🙂", "Schrijf het in gewone woorden"), ("x" * 301, "Dit zijn 301 tekens")]
)
async def test_a_sentence_that_cannot_be_kept_can_be_typed_again(stage: Stage, typed: str, says: str) -> None:
    assert says in (await reported(stage, sentence=typed)).text
    assert "De coördinator weet het nu" in (await asks(stage.noor, RULE)).text


async def test_what_waits_for_a_telegram_group_follows_it_when_it_migrates_in_the_night(stage: Stage) -> None:
    chat = stage.sandbox.group("Regelgroep", stage.fatma, stage.joost, kind="group")
    await group(stage, "rule", "Fatma", "Joost", chat_id=chat.id)
    await stage.pass_time(hours=11, minutes=30)  # half past nine in the evening
    assert "Dit ligt nu bij Groep rule." in (await reported(stage)).text
    moved = chat.migrate()
    await stage.pass_time(hours=11)
    asked = await stage.fatma.wait_for("Wie pakt dit op?", chat=moved)
    assert RULE in asked.text
    await presses(stage.fatma, "Ik pak dit op", asked, "")
    await stage.noor.wait_for("Fatma Yilmaz pakt dit op. Uiterlijk")
