"""Conversations: being introduced to a colleague."""

from datetime import UTC, datetime
from pathlib import Path

from bot.sandbox.state import Message
from tests.stage import Stage
from tests.stage import stage as open_stage

FRIDAY_BEFORE_WHITSUN_DAYS = 81  # from Monday 2 March to Friday 22 May 2026


async def test_the_colleague_gets_the_question_and_accepts(stage: Stage) -> None:
    request = await ask_joost(stage)
    assert "wie helpt bij schuldhulpverlening" in request.text
    assert "Noor de Wit" in request.text
    stage.joost.press("Ja, graag")
    await stage.joost.wait_for("Noor de Wit")
    await stage.noor.wait_for("Goed nieuws: Joost Bakker")


async def test_a_refusal_needs_no_reason_and_the_next_colleague_is_offered(stage: Stage) -> None:
    await ask_joost(stage)
    stage.joost.press("Lukt niet")
    await stage.joost.wait_for("Goed dat je het laat weten")
    offer = await stage.noor.wait_for("Ans Mulder")
    assert "Het lukt Joost Bakker nu niet" in offer.text


async def test_the_colleague_passes_it_on(stage: Stage) -> None:
    await ask_joost(stage, "wie helpt bij schulden en huurachterstand?")
    stage.joost.press("Geef door")
    await stage.joost.wait_for("Wie past hier beter bij?")
    stage.joost.press("Fatma Yilmaz · De Woonst")
    await stage.joost.wait_for("Doorgegeven aan Fatma Yilmaz")
    await stage.noor.wait_for("Je vraag ligt nu bij Fatma Yilmaz")
    await stage.fatma.wait_for("Noor de Wit")
    stage.fatma.press("Ja, graag")
    await stage.noor.wait_for("Goed nieuws: Fatma Yilmaz")


async def test_without_an_answer_in_two_working_days_the_asker_hears_and_is_offered_the_next(
    stage: Stage,
) -> None:
    await ask_joost(stage)
    await stage.pass_time(days=1, hours=23)
    assert "nog niets gehoord" not in stage.noor.last().text
    await stage.pass_time(hours=1)
    offer = await stage.noor.wait_for("Van Joost Bakker heb ik nog niets gehoord")
    assert "Ans Mulder" in offer.text


async def test_weekends_and_holidays_do_not_count_as_working_days(stage: Stage) -> None:
    await stage.pass_time(days=FRIDAY_BEFORE_WHITSUN_DAYS)
    await ask_joost(stage)
    await stage.pass_time(days=4, hours=23)  # Saturday, Sunday, Whit Monday and Tuesday go by
    assert "nog niets gehoord" not in stage.noor.last().text
    await stage.pass_time(hours=1)
    await stage.noor.wait_for("nog niets gehoord")


async def test_the_asker_hears_of_silence_once_and_a_late_yes_is_welcome(stage: Stage) -> None:
    await ask_joost(stage)
    await stage.pass_time(days=3)
    await stage.pass_time(days=3)
    told = [message for message in stage.noor.messages() if "nog niets gehoord" in message.text]
    assert len(told) == 1
    stage.joost.press("Ja, graag")
    await stage.noor.wait_for("Goed nieuws")


async def test_a_double_tap_introduces_once(stage: Stage) -> None:
    request = await ask_joost(stage)
    yes = request.button("Ja, graag")
    assert yes is not None
    stage.joost.send_callback(request, yes.data)
    second = stage.joost.send_callback(request, yes.data)
    await second.answered()
    await stage.noor.wait_for("Goed nieuws")
    told = [message for message in stage.noor.messages() if "Goed nieuws" in message.text]
    assert len(told) == 1


async def test_the_same_colleague_is_asked_once_for_a_question(stage: Stage) -> None:
    await ask_joost(stage)
    pressed = stage.noor.press("Stel mij voor")
    assert "al gevraagd" in str((await pressed.answered()).answer)


async def test_somebody_who_blocked_the_bot_is_reached_through_their_contact_person(stage: Stage) -> None:
    stage.fatma.say("hallo")
    await stage.fatma.wait_for("")
    stage.fatma.block()
    stage.noor.say("huurachterstand")
    answer = await stage.noor.wait_for("Fatma")
    stage.noor.press("Stel mij voor", message=answer)
    await stage.noor.wait_for("Ik heb het gevraagd aan Kees Kuiper")


async def test_the_asker_hears_of_a_colleague_who_leaves_before_answering(stage: Stage) -> None:
    await ask_joost(stage)
    joost = stage.id_of("Joost")
    await stage.app.core.db.write(lambda tx: stage.app.core.directory.erase(tx, joost))
    stage.app.worker.look_again()
    offer = await stage.noor.wait_for("Joost Bakker doet niet meer mee")
    assert "Ans Mulder" in offer.text


async def test_the_contact_person_still_answers_when_the_colleague_joins_meanwhile(stage: Stage) -> None:
    stage.noor.say("wie gaat er over lekkage in de woning")
    answer = await stage.noor.wait_for("Otto Prins")
    stage.noor.press(f"ask:introduce:1:{stage.id_of('Otto')}", message=answer)
    request = await stage.contact.wait_for("Otto Prins")
    otto, user = stage.id_of("Otto"), stage.people["Otto"].id
    await stage.app.core.db.write(
        lambda tx: tx.run(
            "INSERT INTO member (person_id, user_id, role, joined_at) VALUES (?, ?, 'lid', '2026-03-02')",
            otto,
            user,
        )
    )
    stage.contact.press("Ja, graag", message=request)
    await stage.noor.wait_for("Kees Kuiper brengt je in contact met Otto Prins")


async def test_a_request_of_somebody_who_left_is_not_passed_on(stage: Stage) -> None:
    request = await ask_joost(stage, "wie helpt bij schulden en huurachterstand?")
    noor, fatma = stage.id_of("Noor"), stage.id_of("Fatma")
    asked_by_noor = stage.joost.send_callback(request, f"ask:to:1:{noor}")
    assert "knop" in str((await asked_by_noor.answered()).answer)
    await stage.app.core.db.write(lambda tx: stage.app.core.directory.erase(tx, noor))
    pressed = stage.joost.send_callback(request, f"ask:to:1:{fatma}")
    assert "niet meer bereikbaar" in str((await pressed.answered()).answer)
    assert (await stage.read(lambda tx: tx.one("SELECT state FROM introduction")))["state"] == "open"


async def test_an_erased_question_is_not_passed_on(stage: Stage) -> None:
    request = await ask_joost(stage)
    await stage.app.core.db.write(lambda tx: tx.run("UPDATE question SET text = NULL"))
    for data in ("ask:pass:1", "ask:request:1", f"ask:to:1:{stage.id_of('Ans')}"):
        pressed = stage.joost.send_callback(request, data)
        assert "te oud" in str((await pressed.answered()).answer), data


async def test_a_colleague_is_not_asked_in_quiet_hours(tmp_path: Path) -> None:
    async with open_stage(tmp_path, datetime(2026, 3, 2, 23, 30, tzinfo=UTC)) as stage:  # 00:30 in the wijk
        stage.noor.say("wie helpt bij schuldhulpverlening?")
        answer = await stage.noor.wait_for("Joost")
        stage.noor.press(f"ask:introduce:1:{stage.id_of('Joost')}", message=answer)
        await stage.noor.wait_for("Ik heb het gevraagd aan Joost Bakker")
        await stage.pass_time(hours=7)
        assert stage.joost.messages() == []
        await stage.pass_time(minutes=30)
        await stage.joost.wait_for("Noor de Wit")


async def ask_joost(stage: Stage, question: str = "wie helpt bij schuldhulpverlening?") -> Message:
    """Noor asks to be introduced to Joost; returns what he sees."""
    stage.noor.say(question)
    answer = await stage.noor.wait_for("Joost")
    button = next(data for data in _actions(answer) if data == f"ask:introduce:1:{stage.id_of('Joost')}")
    stage.noor.press(button, message=answer)
    await stage.noor.wait_for("Ik heb het gevraagd aan Joost Bakker")
    return await stage.joost.wait_for("")


def _actions(message: Message) -> list[str]:
    rows = message.body["reply_markup"]["inline_keyboard"]
    return [button.get("callback_data", "") for row in rows for button in row]
