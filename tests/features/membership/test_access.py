"""A stranger asks to be let in, and coordinators answer."""

import pytest

from bot.core.member import Role
from bot.sandbox import Message, Person
from tests.features.membership.scenes import member, role_of
from tests.stage import Stage


async def asks(stage: Stage, person: Person) -> Message:
    """Somebody asks for access; what a coordinator sees of it."""
    person.start()
    await person.wait_for("Ik ken je nog niet")
    person.press("Vraag toegang")
    await person.wait_for("Je hoort van mij")
    return await stage.coordinator.wait_for("vraagt toegang")


@pytest.mark.parametrize(
    "text", ["wie weet iets van schulden?", "/hulp", "/mij", "/uitnodigen", "/vergeet_mij"]
)
async def test_a_stranger_gets_one_sentence_whatever_they_say(stage: Stage, text: str) -> None:
    stage.outsider.say(text)
    sentence = await stage.outsider.wait_for("Ik ken je nog niet")
    assert sentence.labels == ["Vraag toegang"]
    assert len(stage.outsider.messages()) == 2


async def test_who_is_recognised_is_asked_for_consent_and_joins(stage: Stage) -> None:
    otto = stage.person("Otto")
    asked = await asks(stage, otto)
    assert asked.labels == ["Otto Prins · De Woonst", "Iemand anders", "Weigeren"]
    stage.coordinator.press("Otto Prins · De Woonst")
    await stage.coordinator.wait_for("krijgt de vraag om mee te doen, als Otto Prins van De Woonst")
    await otto.wait_for("Je mag weigeren")
    assert await member(stage, otto) is None
    otto.press("Ik doe mee")
    await otto.wait_for("Waar zoek je iemand voor?")
    assert await role_of(stage, otto) is Role.LID


async def test_people_who_joined_are_not_proposed(stage: Stage) -> None:
    asked = await asks(stage, stage.sandbox.person("Noor", last_name="de Wit"))
    assert asked.labels == ["Iemand anders", "Weigeren"]


async def test_an_unknown_colleague_is_added_by_typing(stage: Stage) -> None:
    await asks(stage, stage.outsider)
    stage.coordinator.press("Iemand anders")
    await stage.coordinator.wait_for("Typ: naam, organisatie, functie")
    stage.coordinator.say("Oscar")
    await stage.coordinator.wait_for("met komma’s ertussen")
    stage.coordinator.say("Oscar Outsider, Buurthuis <De Brug>, opbouwwerker")
    await stage.coordinator.wait_for("als Oscar Outsider van Buurthuis <De Brug>")
    await stage.outsider.wait_for("van Buurthuis <De Brug>")
    stage.outsider.press("Ik doe mee")
    await stage.outsider.wait_for("Hallo Oscar Outsider")
    person = stage.app.core.live.person(stage.id_of("Oscar"))
    assert person
    assert (person.organisation, person.job_title) == ("Buurthuis <De Brug>", "opbouwwerker")


async def test_nobody_is_let_in_as_somebody_who_takes_part(stage: Stage) -> None:
    await asks(stage, stage.outsider)
    stage.coordinator.press("Iemand anders")
    await stage.coordinator.wait_for("Typ: naam")
    stage.coordinator.say("Noor de Wit, Wijkteam Zuid")
    await stage.coordinator.wait_for("Noor de Wit doet al mee")
    assert await role_of(stage, stage.noor) is Role.LID
    stage.coordinator.say("/annuleer")
    await stage.coordinator.wait_for("we stoppen")


async def test_a_refusal_is_told_kindly(stage: Stage) -> None:
    await asks(stage, stage.outsider)
    stage.coordinator.press("Weigeren")
    await stage.coordinator.wait_for("is geweigerd door Corrie Vos")
    await stage.outsider.wait_for("niet duidelijk is wie je bent")
    stage.outsider.say("hallo")
    await stage.outsider.wait_for("Ik ken je nog niet")
    assert "kon je geen toegang geven" in (await stage.outsider.press("Vraag toegang").answered()).text


async def test_the_first_coordinator_decides(stage: Stage) -> None:
    otto = stage.person("Otto")
    await asks(stage, otto)
    seen_by_bea = await stage.beheerder.wait_for("vraagt toegang")
    stage.coordinator.press("Otto Prins · De Woonst")
    await otto.wait_for("Je mag weigeren")
    stage.beheerder.press("Weigeren", message=seen_by_bea)
    await stage.beheerder.wait_for("is al toegelaten door Corrie Vos")
    assert otto.last().button("Ik doe mee")


async def test_asking_twice_bothers_nobody_twice(stage: Stage) -> None:
    await asks(stage, stage.outsider)
    stage.outsider.say("hallo")
    await stage.outsider.wait_for("Ik ken je nog niet")
    assert "ligt al bij" in (await stage.outsider.press("Vraag toegang").answered()).text
    assert len(stage.coordinator.messages()) == 1


async def test_without_a_coordinator_the_stranger_hears_so(stage: Stage) -> None:
    await stage.app.core.db.write(
        lambda tx: tx.run("DELETE FROM member WHERE role IN ('coordinator', 'beheerder')")
    )
    stage.outsider.start()
    await stage.outsider.wait_for("Ik ken je nog niet")
    assert "nog geen coördinator" in (await stage.outsider.press("Vraag toegang").answered()).text


async def test_only_coordinators_let_people_in(stage: Stage) -> None:
    await asks(stage, stage.outsider)
    stage.noor.start()
    welcome = await stage.noor.wait_for("Hallo")
    for data in (
        f"member:admit:{stage.outsider.id}:{stage.id_of('Otto')}",
        f"member:refuse:{stage.outsider.id}",
    ):
        forged = stage.noor.send_callback(welcome, data)
        assert "alleen een coördinator" in (await forged.answered()).text
    assert await member(stage, stage.outsider) is None


async def test_a_name_from_telegram_is_shown_as_it_is(stage: Stage) -> None:
    asked = await asks(stage, stage.sandbox.person("<b>Piet", last_name="&amp; Co", username="piet"))
    assert asked.text.startswith("<b>Piet &amp; Co (@piet) vraagt toegang")


async def test_a_request_is_forgotten_in_the_end(stage: Stage) -> None:
    await asks(stage, stage.outsider)
    await stage.pass_time(days=91)
    stage.coordinator.press("Weigeren")
    assert not await stage.read(lambda tx: tx.all("SELECT 1 FROM access_request"))
