"""Conversations: what is refused, hidden or told first; buttons that are old, forged or of somebody else."""

from bot.features.ask.model import Found
from tests.stage import Stage


async def test_acute_danger_gets_the_numbers_first_and_no_list_of_colleagues(stage: Stage) -> None:
    stage.noor.say("cliënt heeft een mes en bedreigt de buren")
    answer = await stage.noor.wait_for("112")
    assert "Contact:" not in str(answer.body)
    stage.noor.say("een bewoner wil dood, wie kan er heen")
    await stage.noor.wait_for("0800-0113")


async def test_acute_danger_goes_first_when_client_data_is_refused(stage: Stage) -> None:
    stage.noor.say("mevrouw Jansen wil zelfmoord plegen")
    refusal = await stage.noor.wait_for("0800-0113")
    assert refusal.text.index("0800-0113") < refusal.text.index("Wacht even")


async def test_acute_danger_gets_the_numbers_in_a_group_and_inline(stage: Stage) -> None:
    group = stage.sandbox.group("Wijkoverleg", stage.noor, stage.joost)
    stage.noor.mention("hij heeft een mes, wie doet schuldhulpverlening?", chat=group)
    answer = await stage.noor.wait_for("112", chat=group)
    assert "Joost" not in answer.text
    results = await stage.noor.inline("hij heeft een mes, wie doet schuldhulpverlening?")
    assert [result.title for result in results] == ["Is er nu gevaar? Bel 112."]


async def test_acute_danger_goes_first_when_the_question_is_not_understood(stage: Stage) -> None:
    stage.app.wired.ask.find = lambda member, text: Found("unclear")  # type: ignore[method-assign]
    stage.noor.say("wil dood")
    assert "113" in (await stage.noor.wait_for("")).text


async def test_client_data_is_refused_and_nowhere_kept(stage: Stage) -> None:
    stage.noor.say("mevrouw Jansen, bsn 111222333, heeft schulden")
    await stage.noor.wait_for("BSN")
    await stage.app.core.db.write(lambda tx: None)
    stored = (
        stage.app.core.db.path.read_bytes() + stage.app.core.db.path.with_name("wijkbot.db-wal").read_bytes()
    )
    assert b"Jansen" not in stored
    assert b"111222333" not in stored


async def test_a_button_that_is_old_or_forged_gets_a_friendly_word(stage: Stage) -> None:
    stage.noor.say("wondzorg")
    answer = await stage.noor.wait_for("Samira")
    for data in (
        "ask:more",
        "ask:contact:1",
        "ask:contact:x:y",
        "ask:more:999:0",
        "gone:away",
        "ask:topic:1:nothing",
    ):
        pressed = stage.noor.send_callback(answer, data)
        assert "knop" in str((await pressed.answered()).answer), data


async def test_nobody_pages_or_contacts_through_the_question_of_another(stage: Stage) -> None:
    stage.noor.say("schuldhulpverlening")
    answer = await stage.noor.wait_for("Joost")
    data = answer.button("Contact: Joost Bakker").data  # type: ignore[union-attr]
    stage.fatma.say("hallo")
    theirs = await stage.fatma.wait_for("")
    pressed = stage.fatma.send_callback(theirs, data)
    assert "knop" in str((await pressed.answered()).answer)


async def test_a_forged_button_names_nobody_whom_the_answer_did_not(stage: Stage) -> None:
    stage.noor.say("schuldhulpverlening")
    answer = await stage.noor.wait_for("Joost")
    for verb, name in (("contact", "Fatma"), ("introduce", "Fatma"), ("introduce", "Noor")):
        pressed = stage.noor.send_callback(answer, f"ask:{verb}:1:{stage.id_of(name)}")
        assert "knop" in str((await pressed.answered()).answer), (verb, name)
    for start in ("-2", "99"):
        pressed = stage.noor.send_callback(answer, f"ask:more:1:{start}")
        assert "knop" in str((await pressed.answered()).answer), start


async def test_of_old_questions_only_the_count_is_kept(stage: Stage) -> None:
    stage.noor.say("wondzorg")
    answer = await stage.noor.wait_for("Samira")
    await stage.pass_time(days=31)
    row = await stage.read(lambda tx: tx.one("SELECT text, asker_id, found FROM question"))
    assert (row["text"], row["asker_id"]) == (None, None)
    assert "wondzorg" not in row["found"]
    assert '"suggestions":[]' in row["found"]
    pressed = stage.noor.press("Stel mij voor", message=answer)
    assert "te oud" in str((await pressed.answered()).answer)
