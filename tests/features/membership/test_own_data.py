"""Help, stopping a form, one's own data, being forgotten."""

import json

import pytest
from telegram import BotCommandScopeAllPrivateChats

from bot.chat.menu import COORDINATOR, MEMBER
from tests.features.membership.scenes import file_in, gets_menu, member
from tests.stage import Stage


@pytest.mark.parametrize("command", ["/hulp", "/help"])
async def test_help_differs_by_role(stage: Stage, command: str) -> None:
    stage.noor.say(command)
    assert "/leden" not in (await stage.noor.wait_for("Typ gewoon je vraag")).text
    stage.coordinator.say(command)
    assert "/leden" in (await stage.coordinator.wait_for("Typ gewoon je vraag")).text
    assert await gets_menu(stage, stage.coordinator, *COORDINATOR)
    assert await gets_menu(stage, stage.noor, *MEMBER)


async def test_cancel_says_whether_there_was_something_to_stop(stage: Stage) -> None:
    stage.noor.say("/annuleer")
    await stage.noor.wait_for("Je was niets aan het invullen")
    stage.coordinator.say("/uitnodigen")
    await stage.coordinator.wait_for("Typ de naam")
    stage.coordinator.say("/annuleer")
    await stage.coordinator.wait_for("we stoppen hiermee")
    stage.coordinator.say("wie kan helpen met wondzorg")
    await stage.coordinator.wait_for("Samira")


async def test_a_member_gets_all_their_data_and_only_names_of_others(stage: Stage) -> None:
    stage.joost.say("wie weet iets van huurachterstand?")
    answer = await stage.joost.wait_for("Fatma Yilmaz")
    stage.joost.send_callback(answer, "member:export")
    sent = await stage.joost.wait_for("Dit bewaar ik over je")
    data = json.loads(await file_in(stage, sent))
    assert data["profile"]["email"] == "joost@kredietbank.example"
    assert data["profile"]["working_days"] == [1, 2, 4]
    assert data["membership"]["role"] == "lid"
    assert [question["text"] for question in data["questions"]] == ["wie weet iets van huurachterstand?"]
    assert "fatma@" not in json.dumps(data)


async def test_what_somebody_answered_and_what_was_said_of_them_is_in_their_data(stage: Stage) -> None:
    stage.noor.say("wie helpt bij schuldhulpverlening?")
    answer = await stage.noor.wait_for("Joost")
    stage.noor.press("Klopt niet")
    asked = await stage.noor.wait_for("klopt het niet")
    wrong = next(label for label in asked.labels if label.startswith("Joost"))
    await stage.noor.press(wrong, message=asked).answered()
    stage.noor.send_callback(answer, "member:export")
    given = json.loads(await file_in(stage, await stage.noor.wait_for("Dit bewaar ik over je")))
    assert [said["colleague"] for said in given["feedback_given"]] == ["Joost Bakker"]
    stage.joost.start()
    welcome = await stage.joost.wait_for("Hallo")
    stage.joost.send_callback(welcome, "member:export")
    received = json.loads(await file_in(stage, await stage.joost.wait_for("Dit bewaar ik over je")))
    assert received["feedback_received"] == [{"verdict": "wrong"}]
    assert "Noor" not in json.dumps(received)


async def test_forgetting_takes_one_confirmation_and_erases(stage: Stage) -> None:
    stage.noor.say("/hulp")
    assert await gets_menu(stage, stage.noor, *MEMBER)
    stage.noor.say("wie weet iets van huurachterstand?")
    await stage.noor.wait_for("Fatma Yilmaz")
    stage.noor.say("/vergeet_mij")
    await stage.noor.wait_for("Wil je dat ik je vergeet?")
    stage.noor.press("Ja, vergeet mij")
    await stage.noor.wait_for("Je bent gewist")
    assert await member(stage, stage.noor) is None
    assert await gets_menu(stage, stage.noor)
    kept = await stage.read(lambda tx: tx.all("SELECT asker_id, text FROM question"))
    assert [tuple(row) for row in kept] == [(None, None)]
    assert not await stage.read(lambda tx: tx.all("SELECT 1 FROM person WHERE name LIKE 'Noor%'"))


async def test_whoever_changes_their_mind_is_not_forgotten(stage: Stage) -> None:
    stage.noor.say("/vergeet_mij")
    await stage.noor.wait_for("Wil je dat ik je vergeet?")
    stage.noor.press("Nee")
    await stage.noor.wait_for("er is niets veranderd")
    assert await member(stage, stage.noor)


async def test_the_last_beheerder_is_warned_and_may_go(stage: Stage) -> None:
    stage.beheerder.say("/vergeet_mij")
    await stage.beheerder.wait_for("je bent de enige beheerder")
    stage.beheerder.press("Ja, vergeet mij")
    await stage.beheerder.wait_for("Je bent gewist")


async def test_a_menu_in_telegram_is_for_strangers_until_somebody_joins(stage: Stage) -> None:
    scope = BotCommandScopeAllPrivateChats()
    shown = await stage.app.application.bot.get_my_commands(scope=scope)
    assert [command.command for command in shown] == ["start"]
