"""Conversations: whatever is sent where words are asked, every field refuses kindly, keeps nothing and stays open."""

import pytest

from bot.features.casus.model.form import LONGEST_SENTENCE, QUESTIONS, Field, Way
from bot.sandbox import Person
from tests.features.casus.scenes import asks, brings_in, fills, group, presses
from tests.features.casus.test_patterns import SENTENCES, three_times
from tests.stage import Stage

FIELDS = [field for field, question in QUESTIONS.items() if question.way is Way.TEXT]
RESULT = (Field.HELPED, Field.HINDERED, Field.EFFECT, Field.HOW)
GOOD = "Dit is een gewone zin"


async def refuses(person: Person, most: int) -> None:
    """Everything that cannot be kept is refused with what to do about it."""
    for typed, says in (
        ("🙂 …", "Schrijf het in gewone woorden"),
        ("x" * (most + 1), f"Het mogen er {most:,} zijn.".replace(",", ".")),
        ("De bewoner heeft bsn 111222333", "Dit lijkt op een BSN"),
    ):
        assert says in (await asks(person, typed)).text, typed
    person.send_photo(b"photo")
    await person.wait_for("Hier kan ik alleen geschreven tekst gebruiken")
    person.send_voice()
    await person.wait_for("Hier kan ik alleen geschreven tekst gebruiken")


async def text_of(stage: Stage, field: Field) -> str:
    """The answer as it stands now."""
    row = await stage.read(lambda tx: tx.one("SELECT text FROM casus_answer WHERE field = ?", field))
    return str(row["text"]) if row else ""


async def at_last_step(stage: Stage) -> None:
    """Noor's casus is at the questions of its result."""
    card = await brings_in(stage.noor)
    for done in ("gesprek met de bewoner", "samen een plan maken", "het plan uitvoeren"):
        card = await presses(stage.noor, f"✓ Klaar: {done}", card, "Stap")


@pytest.mark.parametrize("field", FIELDS)
async def test_every_question_of_the_form_and_of_the_result(stage: Stage, field: Field) -> None:
    if field in RESULT:
        await at_last_step(stage)
    else:
        await fills(stage.noor)
    before = await text_of(stage, field)
    stage.noor.send_callback(stage.noor.last(), f"casus:ask:1:{field}")
    await stage.noor.wait_for("Vraag ")
    await refuses(stage.noor, QUESTIONS[field].most)
    assert await text_of(stage, field) == before
    await asks(stage.noor, GOOD)
    assert await text_of(stage, field) == GOOD


async def test_why_a_step_is_skipped_and_why_a_casus_is_withdrawn(stage: Stage) -> None:
    card = await brings_in(stage.noor)
    await presses(stage.noor, "Sla over", card, "Waarom sla je dit over")
    await refuses(stage.noor, LONGEST_SENTENCE)
    card = await asks(stage.noor, GOOD)
    await presses(stage.noor, "Trek in", card, "Waarom trek je deze casus in?")
    await refuses(stage.noor, LONGEST_SENTENCE)
    assert "telt niet meer mee" in (await asks(stage.noor, GOOD)).text


async def test_what_stands_in_the_way_and_its_answer(stage: Stage) -> None:
    await group(stage, "rule", "Fatma")
    card = await brings_in(stage.noor)
    shown = await presses(stage.noor, "Er staat iets in de weg", card, "Kies wat het meest past")
    await presses(stage.noor, "een regel", shown, "Schrijf het in één zin")
    await refuses(stage.noor, LONGEST_SENTENCE)
    await asks(stage.noor, GOOD)
    request = await stage.fatma.wait_for("Wie pakt dit op?")
    taken = await presses(stage.fatma, "Ik pak dit op", request, "pakt dit op.")
    await presses(stage.fatma, "Opgelost, ik schrijf het antwoord", taken, "Wat is het antwoord?")
    await refuses(stage.fatma, LONGEST_SENTENCE)
    await asks(stage.fatma, "Het kan wel")
    await stage.noor.wait_for("Antwoord: Het kan wel")


async def test_how_far_a_pattern_is_and_who_looks_after_it(stage: Stage) -> None:
    shown = await presses(stage.coordinator, "Ja, structureel", await three_times(stage), "nog geen trekker")
    assert SENTENCES[0] in shown.text
    await presses(stage.coordinator, "Schrijf hoe ver het is", shown, "Hoe ver is het?")
    await refuses(stage.coordinator, LONGEST_SENTENCE)
    await asks(stage.coordinator, GOOD)
    await presses(stage.coordinator, "Vraag iemand anders", shown, "Wie kan de trekker zijn?")
    stage.coordinator.send_voice()
    await stage.coordinator.wait_for("Hier kan ik alleen geschreven tekst gebruiken")
    for typed in ("🙂", "x" * 900, "Zomaar Iemand"):
        assert "Ik vind niemand met die naam" in (await asks(stage.coordinator, typed)).text
    await asks(stage.coordinator, "joost")
    assert stage.coordinator.last().labels == ["Joost Bakker · Kredietbank"]
