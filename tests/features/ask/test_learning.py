"""Conversations: "klopt niet", a yes and "gelukt?" shift the ranking a little, and the asker sees so."""

from datetime import UTC, datetime
from pathlib import Path

from bot.sandbox import Message, Person
from bot.storage import Tx
from tests.stage import Stage
from tests.stage import stage as open_stage

QUESTION = "wie helpt bij schuldhulpverlening?"
HELPED = "Collega’s waren hier eerder mee geholpen."


async def test_who_was_called_wrong_stands_lower_for_everybody(stage: Stage) -> None:
    await ina_joins(stage)
    assert "1. Joost Bakker" in (await ask(stage.fatma)).text
    await ask(stage.noor)
    stage.noor.press("Klopt niet")
    await stage.noor.wait_for("Bij wie klopt het niet?")
    stage.noor.press("Joost Bakker")
    await stage.noor.wait_for("Daar houd ik rekening mee")
    answer = await ask(stage.fatma)
    assert "1. Ina Post" in answer.text
    assert HELPED not in answer.text


async def test_who_said_yes_stands_higher_and_the_answer_says_why(stage: Stage) -> None:
    await ina_joins(stage)
    await gets_a_yes(stage, "Ina Post")
    answer = await ask(stage.fatma)
    first, _, others = answer.text.partition("2. ")
    assert "1. Ina Post" in first
    assert HELPED in first
    assert HELPED not in others


async def test_what_changed_nothing_is_not_mentioned(stage: Stage) -> None:
    await ina_joins(stage)
    await gets_a_yes(stage, "Joost Bakker")
    answer = await ask(stage.fatma)
    assert "1. Joost Bakker" in answer.text
    assert HELPED not in answer.text


async def test_a_colleague_who_does_not_know_the_topic_is_never_brought_in(stage: Stage) -> None:
    samira = stage.id_of("Samira")
    stage.app.wired.learning.learned = {topic: {samira: 1.0} for topic in ("schulden", "budgetbeheer")}
    assert "Samira" not in (await ask(stage.fatma)).text


async def test_five_working_days_after_a_yes_the_asker_is_asked_once(stage: Stage) -> None:
    await gets_a_yes(stage)
    await stage.pass_time(days=6, hours=23)
    assert "Is het gelukt?" not in stage.noor.last().text
    await stage.pass_time(hours=1)
    asked = await stage.noor.wait_for("Is het gelukt?")
    assert "Joost Bakker (Kredietbank)" in asked.text
    assert asked.labels == ["Ja", "Nog niet", "Nee"]
    await stage.pass_time(days=10)
    assert len([message for message in stage.noor.messages() if "Is het gelukt?" in message.text]) == 1


async def test_it_is_asked_outside_quiet_hours(tmp_path: Path) -> None:
    async with open_stage(tmp_path, datetime(2026, 3, 2, 19, 30, tzinfo=UTC)) as stage:  # 20:30 in the wijk
        await gets_a_yes(stage)
        await stage.pass_time(days=7, hours=2)
        assert "Is het gelukt?" not in stage.noor.last().text
        await stage.pass_time(hours=9, minutes=30)
        await stage.noor.wait_for("Is het gelukt?")


async def test_yes_is_remembered_in_favour_of_the_colleague(stage: Stage) -> None:
    await is_asked_about_joost(stage)
    stage.noor.press("Ja")
    await stage.noor.wait_for("Wie hetzelfde vraagt, ziet Joost Bakker nu iets eerder")
    assert await endings(stage) == {"helped"}


async def test_no_offers_the_coordinator(stage: Stage) -> None:
    await is_asked_about_joost(stage)
    stage.noor.press("Nee")
    answer = await stage.noor.wait_for("Jammer dat het niet lukte")
    stage.noor.press("Vraag de coördinator", message=answer)
    await stage.coordinator.wait_for("schuldhulpverlening")
    assert await endings(stage) == {"not_helped"}


async def test_after_not_yet_the_answer_can_still_be_given(stage: Stage) -> None:
    asked = await is_asked_about_joost(stage)
    stage.noor.press("Nog niet")
    await stage.noor.wait_for("Ik vraag het niet nog eens")
    assert await endings(stage) == {"accepted"}
    stage.noor.press("Ja", message=asked)
    await stage.noor.wait_for("Fijn dat het gelukt is")
    pressed = stage.noor.send_callback(asked, "ask:outcome:1:no")
    assert "al op geantwoord" in str((await pressed.answered()).answer)
    assert await endings(stage) == {"helped"}


async def test_only_the_asker_says_how_it_went(stage: Stage) -> None:
    asked = await is_asked_about_joost(stage)
    forged = (
        (stage.fatma, "ask:outcome:1:yes"),
        (stage.noor, "ask:outcome:1:great"),
        (stage.noor, "ask:outcome:9:yes"),
    )
    for person, data in forged:
        pressed = person.send_callback(asked, data)
        assert "knop" in str((await pressed.answered()).answer), data


async def test_a_profile_says_nothing_of_what_others_thought(stage: Stage) -> None:
    await is_asked_about_joost(stage)
    stage.noor.press("Nee")
    await stage.noor.wait_for("Jammer")
    stage.joost.say("/mij")
    profile = (await stage.joost.wait_for("Domeinen:")).text
    assert "gelukt" not in profile
    assert "geholpen" not in profile


async def ask(person: Person) -> Message:
    person.say(QUESTION)
    return await person.wait_for("1. ")


async def gets_a_yes(stage: Stage, name: str = "Joost Bakker") -> None:
    """Noor is introduced to this colleague, who says yes."""
    person = stage.joost if name == "Joost Bakker" else stage.people["Ina"]
    answer = await ask(stage.noor)
    button = next(
        data for data in actions(answer) if data.endswith(f":{stage.id_of(name)}") and "introduce" in data
    )
    stage.noor.press(button, message=answer)
    request = await person.wait_for("Noor de Wit")
    person.press("Ja, graag", message=request)
    await stage.noor.wait_for("Goed nieuws")


async def is_asked_about_joost(stage: Stage) -> Message:
    """A week after a yes."""
    await gets_a_yes(stage)
    await stage.pass_time(days=7)
    return await stage.noor.wait_for("Is het gelukt?")


async def ina_joins(stage: Stage) -> None:
    """Ina Post knows exactly what Joost knows, so only experience and load decide between them."""
    core, joost = stage.app.core, stage.app.core.live.people[stage.id_of("Joost")]
    ina = stage.people["Ina"] = stage.sandbox.person("Ina", last_name="Post")
    ina.private.bot_status = stage.joost.private.bot_status

    def join(tx: Tx) -> None:
        person = core.directory.add(tx, "Ina Post", joost.organisation, joost.job_title)
        core.directory.change_own(tx, person.id, {"tags": joost.tags, "working_days": joost.working_days})
        tx.run(
            "INSERT INTO member (person_id, user_id, role, joined_at) VALUES (?, ?, 'lid', '2026-01-01')",
            person.id,
            ina.id,
        )

    await core.db.write(join)
    await core.live.settled()


async def endings(stage: Stage) -> set[str]:
    rows = await stage.read(lambda tx: tx.all("SELECT ended FROM experience"))
    return {str(row["ended"]) for row in rows}


def actions(message: Message) -> list[str]:
    rows = message.body["reply_markup"]["inline_keyboard"]
    return [button.get("callback_data", "") for row in rows for button in row]
