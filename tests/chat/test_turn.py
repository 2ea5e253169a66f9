"""Turns: one update, one transaction; strangers, forged buttons, bugs and people who leave and come back."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.chat import store
from bot.delivery.model import Arrived
from bot.sandbox import Person
from bot.storage import Tx
from tests.stage import Stage

BSN = "111222333"  # passes the eleven-test


def question_of(person: Person, text: str) -> dict[str, Any]:
    """An update as Telegram gives it."""
    chat = {"id": person.id, "type": "private", "first_name": person.name}
    sender = {"id": person.id, "is_bot": False, "first_name": person.name}
    return {
        "update_id": 1,
        "message": {"message_id": 1, "date": 1, "chat": chat, "from": sender, "text": text},
    }


def count(table: str) -> Any:
    return lambda tx: tx.all(f"SELECT count(*) AS n FROM {table}")[0]["n"]


async def silence(stage: Stage) -> None:
    """Long enough for an answer to have come, had there been one: a later question of another is answered."""
    stage.joost.say("wie weet iets van wondzorg")
    await stage.joost.wait_for("Samira")


async def test_effects_replies_and_done_are_kept_together_or_not_at_all(stage: Stage) -> None:
    def done(_tx: Tx) -> None:
        raise LookupError("the last of the transaction fails")

    raw = question_of(stage.noor, "wie weet iets van wondzorg")
    with pytest.raises(LookupError):
        await stage.app.turns(Arrived(1, stage.noor.id, raw, ()), done)
    assert [await stage.read(count(table)) for table in ("question", "outbox")] == [0, 0]


async def test_a_stranger_gets_one_sentence_and_a_way_to_ask_for_access(stage: Stage) -> None:
    stage.outsider.say("wie weet iets van schulden")
    answer = await stage.outsider.wait_for("Ik ken je nog niet")
    assert answer.labels == ["Vraag toegang"]
    assert await stage.read(count("question")) == 0


@pytest.mark.parametrize("words", ["wie weet iets van schulden", f"mevrouw De Boer, bsn {BSN}"])
async def test_a_stranger_in_a_group_gets_nothing_at_all(stage: Stage, words: str) -> None:
    group = stage.sandbox.group("Casusoverleg", stage.outsider, stage.noor)
    stage.outsider.mention(words, chat=group)
    await silence(stage)
    assert stage.sandbox.ledger.sent(group.id) == []


async def test_client_data_is_refused_and_is_nowhere_on_disk(stage: Stage, tmp_path: Path) -> None:
    stage.noor.say(f"wie helpt mevrouw De Boer, bsn {BSN}, met schulden?")
    refusal = await stage.noor.wait_for("bewaard")
    assert BSN not in refusal.text
    on_disk = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert BSN.encode() not in on_disk
    assert b"De Boer" not in on_disk


async def test_an_answer_in_a_group_hangs_under_its_question(stage: Stage) -> None:
    group = stage.sandbox.group("Casusoverleg", stage.noor)
    asked = stage.noor.mention("wie weet iets van wondzorg", chat=group)
    answer = await stage.noor.wait_for("Samira", chat=group)
    assert answer.body["reply_to_message"]["message_id"] == asked.id


async def test_a_bug_is_told_with_a_number_and_reported_without_a_word_or_a_name(stage: Stage) -> None:
    stage.noor.say("wie weet iets van wondzorg")
    answer = await stage.noor.wait_for("Samira")
    await stage.app.core.db.write(lambda tx: tx.run("UPDATE question SET found = '{'"))
    stage.noor.send_callback(answer, "ask:wrong:1:0")
    told = await stage.noor.wait_for("Dit ging mis")
    report = await stage.beheerder.wait_for("JSONDecodeError")
    number = told.text.rstrip(".").rpartition(" ")[2]
    assert number in report.text
    assert "bot/storage/values.py" in report.text
    assert "Noor" not in report.text
    stage.noor.say("wie weet iets van wondzorg")
    await stage.noor.wait_for("Samira")


@pytest.mark.parametrize(
    "data", ["ask:more:x:y", "ask:more", "ask:more:99:0", "ask:unknown:1", "x", ":" * 64]
)
async def test_old_and_forged_buttons_get_a_friendly_word(stage: Stage, data: str) -> None:
    stage.noor.say("wie weet iets van wondzorg")
    answer = await stage.noor.wait_for("Samira")
    query = await stage.noor.send_callback(answer, data).answered()
    assert query.text == "Deze knop werkt niet meer. Begin opnieuw met /hulp."


async def test_a_button_of_somebody_elses_question_does_nothing(stage: Stage) -> None:
    stage.noor.say("wie weet iets van wondzorg")
    await stage.noor.wait_for("Samira")
    stage.joost.say("wie weet iets van huurachterstand")
    theirs = await stage.joost.wait_for("Fatma")
    query = await stage.joost.send_callback(theirs, "ask:more:1:0").answered()
    assert query.text == "Deze knop werkt niet meer. Begin opnieuw met /hulp."


async def test_a_forged_button_of_a_coordinator_is_refused_to_others(stage: Stage) -> None:
    stage.noor.say("wie weet iets van wondzorg")
    answer = await stage.noor.wait_for("Samira")
    query = await stage.noor.send_callback(answer, "ask:take:1").answered()
    assert query.text == "Dat kan alleen een coördinator of een beheerder."


async def test_a_press_that_is_too_old_to_acknowledge_has_its_effect(stage: Stage) -> None:
    stage.noor.say("wie weet iets van wondzorg")
    await stage.noor.wait_for("Samira")
    stage.noor.press("Klopt niet")
    stage.sandbox.queries.expire()
    await stage.noor.wait_for("klopt het niet")


async def test_whoever_blocks_the_bot_is_unreachable_until_they_start_it_again(stage: Stage) -> None:
    async def reachable() -> bool:
        sql = "SELECT 1 FROM chat_state WHERE chat_id = ? AND unreachable IS NOT NULL"
        return await stage.read(lambda tx: tx.one(sql, stage.noor.id)) is None

    stage.noor.block()
    async with asyncio.timeout(5):
        while await reachable():
            await asyncio.sleep(0.01)
    stage.noor.start()
    await stage.noor.wait_for()
    assert await reachable()


async def test_a_form_that_no_feature_knows_any_more_is_in_nobodys_way(stage: Stage) -> None:
    now = stage.clock.now()
    await stage.app.core.db.write(lambda tx: store.open_form(tx, stage.noor.id, "gone-1", {}, now))
    stage.noor.say("wie weet iets van wondzorg")
    await stage.noor.wait_for("Samira")


async def test_a_form_that_is_not_for_this_role_is_closed_and_the_words_are_a_question(stage: Stage) -> None:
    now = stage.clock.now()
    await stage.app.core.db.write(
        lambda tx: store.open_form(tx, stage.noor.id, "membership-find", {"purpose": "show"}, now)
    )
    stage.noor.say("wie weet iets van wondzorg")
    await stage.noor.wait_for("Samira")
    assert await stage.read(count("form")) == 0


@pytest.mark.parametrize("command", ["/gids", "/hulp", "/annuleer"])
async def test_a_command_ends_a_form(stage: Stage, command: str) -> None:
    now = stage.clock.now()
    await stage.app.core.db.write(lambda tx: store.open_form(tx, stage.noor.id, "directory-tags", {}, now))
    stage.noor.say(command)
    stage.noor.say("wie weet iets van wondzorg")
    await stage.noor.wait_for("Samira")
    assert await stage.read(count("form")) == 0


async def test_a_form_of_yesterday_has_lapsed(stage: Stage) -> None:
    now = stage.clock.now()
    await stage.app.core.db.write(lambda tx: store.open_form(tx, stage.noor.id, "directory-tags", {}, now))
    await stage.pass_time(hours=25)
    stage.noor.say("wie weet iets van wondzorg")
    await stage.noor.wait_for("Samira")
    assert await stage.read(count("form")) == 0


async def test_questions_of_one_person_are_answered_in_order(stage: Stage) -> None:
    stage.noor.say("wie weet iets van wondzorg")
    stage.noor.say("hoe bak ik een appeltaart")
    await stage.noor.wait_for("niemand")
    answers = [message.text for message in stage.noor.messages() if message.sender is not stage.noor.user]
    assert "Samira" in answers[0]
    assert "niemand" in answers[1]


async def test_a_file_is_no_answer_to_a_question_that_waits_for_words(stage: Stage) -> None:
    stage.coordinator.say("/begrip")
    await stage.coordinator.wait_for("Welk woord")
    stage.coordinator.send_document(b"naam;organisatie\nPiet;De Brug\n", "wijk.csv")
    await stage.coordinator.wait_for("Nieuw: 1")
    stage.coordinator.say("Wlz")
    await stage.coordinator.wait_for("Wet langdurige zorg")
