"""Conversations: a text that Telegram's apps cut is one text, wherever it is typed."""

from tests.stage import Stage

CUT = "knipt Telegram in delen"


async def test_the_rest_of_an_answer_that_was_refused_is_no_answer(stage: Stage) -> None:
    stage.coordinator.say("/peiling")
    stage.coordinator.press("Nieuwe peiling", message=await stage.coordinator.wait_for())
    await stage.coordinator.wait_for("Wat wil je weten?")
    stage.coordinator.say("a" * 4_096)
    stage.coordinator.say("en dan dit nog?")
    await stage.coordinator.wait_for(CUT)
    assert await stage.read(lambda tx: tx.all("SELECT id FROM poll")) == []
    await stage.pass_time(seconds=3)
    stage.coordinator.say("Hoe vaak zien we elkaar?")
    await stage.coordinator.wait_for("Wat voor antwoord wil je?")


async def test_a_long_question_is_answered_once(stage: Stage) -> None:
    stage.noor.say("wie weet iets van wondzorg " + "a" * 3_000)
    stage.noor.say("wie weet iets van schulden")
    await stage.noor.wait_for(CUT)
    assert len(await stage.read(lambda tx: tx.all("SELECT id FROM question"))) == 1


async def test_a_message_that_comes_later_a_command_and_somebody_elses_are_read(stage: Stage) -> None:
    stage.noor.say("wie weet iets van wondzorg " + "a" * 3_000)
    await stage.noor.wait_for("Samira")
    stage.joost.say("wie weet iets van wondzorg")
    await stage.joost.wait_for("Samira")
    stage.noor.say("/hulp")
    assert CUT not in (await stage.noor.wait_for()).text
    await stage.pass_time(seconds=3)
    stage.noor.say("wie weet iets van wondzorg")
    await stage.noor.wait_for("Samira")


async def test_that_a_long_text_came_is_forgotten(stage: Stage) -> None:
    stage.noor.say("wie weet iets van wondzorg " + "a" * 3_000)
    await stage.noor.wait_for("Samira")
    await stage.pass_time(hours=2)
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM cut_text")) == []


async def test_in_a_group_every_message_is_one(stage: Stage) -> None:
    group = stage.sandbox.group("Casusoverleg", stage.noor)
    stage.noor.mention("wie weet iets van wondzorg " + "a" * 3_000, chat=group)
    await stage.noor.wait_for("Samira", chat=group)
    stage.noor.mention("wie weet iets van wondzorg", chat=group)
    await stage.noor.wait_for("Samira", chat=group)


async def test_what_comes_later_than_the_parts_of_a_text_is_read_however_much_was_said_meanwhile(
    stage: Stage,
) -> None:
    stage.noor.say("wie weet iets van wondzorg " + "a" * 3_000)
    await stage.noor.wait_for("Samira")
    stage.noor.say("wie weet iets van schulden")
    await stage.noor.wait_for(CUT)
    for question, colleague in (
        ("wie weet iets van schulden", "Joost"),
        ("wie weet iets van wondzorg", "Samira"),
    ):
        await stage.pass_time(seconds=3)
        stage.noor.say(question)
        await stage.noor.wait_for(colleague)


async def test_of_a_stranger_nothing_is_kept(stage: Stage) -> None:
    stage.outsider.say("a" * 3_000)
    await stage.outsider.wait_for("Ik ken je nog niet")
    stage.outsider.say("hallo")
    await stage.outsider.wait_for("Ik ken je nog niet")
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM cut_text")) == []
