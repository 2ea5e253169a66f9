"""Conversations: a question and its answer."""

from datetime import date, timedelta
from functools import partial

import pytest

from bot.delivery.store import chat_gone
from bot.sandbox import SandboxError
from tests.stage import Stage


async def test_a_question_with_two_domains_gets_the_smallest_team(stage: Stage) -> None:
    stage.noor.say("wie weet iets van schulden én wondzorg?")
    answer = await stage.noor.wait_for("Samen komen ze er wel")
    assert "Samira Idrissi" in answer.text
    assert "Joost Bakker" in answer.text or "Ans Mulder" in answer.text


async def test_a_whole_domain_that_was_asked_is_called_by_its_own_name(stage: Stage) -> None:
    stage.noor.say("wie weet iets van schulden én wonen?")
    answer = await stage.noor.wait_for("Fatma Yilmaz")
    assert "Wonen & dakloosheid" in answer.text


async def test_an_answer_says_why_somebody_fits(stage: Stage) -> None:
    stage.noor.say("wie kan helpen met wondzorg")
    answer = await stage.noor.wait_for("Samira Idrissi")
    assert "wondzorg" in answer.text
    assert "Thuiszorg Oost" in answer.text
    assert "wijkverpleegkundige" in answer.text


async def test_an_answer_says_who_works_today(stage: Stage) -> None:
    stage.noor.say("schuldhulpverlening")
    assert "Werkt vandaag." in (await stage.noor.wait_for("Joost")).text
    await stage.pass_time(days=2)
    stage.noor.say("schuldhulpverlening")
    assert "Werkt vandaag niet (wel: ma di do)." in (await stage.noor.wait_for("Joost")).text


async def test_nobody_is_named_for_something_that_is_not_of_the_wijk(stage: Stage) -> None:
    stage.noor.say("hoe bak ik een appeltaart")
    answer = await stage.noor.wait_for("Ik vind hier niemand voor")
    assert answer.button("Vraag de coördinator")


async def test_the_coordinator_is_asked_and_takes_the_question(stage: Stage) -> None:
    stage.noor.say("wie bakt een appeltaart voor mij")
    await stage.noor.wait_for("Ik vind hier niemand voor")
    stage.noor.press("Vraag de coördinator")
    await stage.noor.wait_for("De coördinator heeft je vraag")
    request = await stage.coordinator.wait_for("wie bakt een appeltaart voor mij")
    assert "Noor de Wit" in request.text
    stage.coordinator.press("Ik zoek mee")
    await stage.coordinator.wait_for("jij zoekt mee met Noor de Wit")
    await stage.noor.wait_for("Corrie Vos zoekt met je mee")


async def test_only_one_coordinator_takes_a_question(stage: Stage) -> None:
    stage.noor.say("wie bakt een appeltaart voor mij")
    await stage.noor.wait_for("Ik vind hier niemand voor")
    await has_role(stage, "Fatma", "coordinator")
    stage.noor.press("Vraag de coördinator")
    request = await stage.coordinator.wait_for("appeltaart")
    other = await stage.fatma.wait_for("appeltaart")
    stage.coordinator.press("Ik zoek mee", message=request)
    await stage.coordinator.wait_for("jij zoekt mee met Noor de Wit")
    stage.fatma.press("Ik zoek mee", message=other)
    await stage.fatma.wait_for("Corrie Vos zoekt al mee")


async def test_who_taps_twice_to_take_a_question_keeps_the_way_to_the_asker(stage: Stage) -> None:
    stage.noor.say("wie bakt een appeltaart voor mij")
    await stage.noor.wait_for("Ik vind hier niemand voor")
    stage.noor.press("Vraag de coördinator")
    request = await stage.coordinator.wait_for("appeltaart")
    take = request.button("Ik zoek mee")
    assert take is not None
    for _ in range(2):
        await stage.coordinator.send_callback(request, take.data).answered()
    await stage.coordinator.wait_for("jij zoekt mee met Noor de Wit")
    assert "zoekt al mee" not in stage.coordinator.last().text
    told = [message for message in stage.noor.messages() if "zoekt met je mee" in message.text]
    assert len(told) == 1


async def test_the_only_coordinator_asks_the_beheerder(stage: Stage) -> None:
    stage.coordinator.say("wie bakt een appeltaart voor mij")
    await stage.coordinator.wait_for("Ik vind hier niemand voor")
    stage.coordinator.press("Vraag de coördinator")
    await stage.beheerder.wait_for("appeltaart")


async def test_a_question_of_the_longest_message_reaches_the_coordinator_and_fits(stage: Stage) -> None:
    for filler in ("appeltaart ", "&<"):
        stage.noor.say(("wie bakt een appeltaart " + filler * 2000)[:4000])
        await stage.noor.wait_for("Ik vind hier niemand voor")
        stage.noor.press("Vraag de coördinator")
        assert "…" in (await stage.coordinator.wait_for("vond in de gids niemand")).text
        stage.coordinator.press("Ik zoek mee")
        await stage.coordinator.wait_for("jij zoekt mee")
        await stage.pass_time(seconds=3)


async def test_a_name_a_role_and_an_organisation_can_be_asked_for(stage: Stage) -> None:
    for question in (
        "Samira Idrissi",
        "nummer van de wijkverpleegkundige",
        "wie werkt er bij Thuiszorg Oost?",
    ):
        stage.noor.say(question)
        assert "Samira Idrissi" in (await stage.noor.wait_for("")).text, question


async def test_a_shown_phone_comes_as_a_contact_card(stage: Stage) -> None:
    await show_phone(stage, "Joost")
    stage.noor.say("schuldhulpverlening")
    await stage.noor.wait_for("Joost")
    stage.noor.press("Contact: Joost Bakker")
    card = await stage.noor.wait_for(lambda message: "contact" in message.body)
    assert card.body["contact"]["phone_number"] == "06-00000001"
    assert card.body["contact"]["first_name"] == "Joost"


async def test_a_phone_that_is_not_shown_stays_hidden(stage: Stage) -> None:
    stage.noor.say("huurachterstand")
    await stage.noor.wait_for("Fatma")
    stage.noor.press("Contact: Fatma Yilmaz")
    card = await stage.noor.wait_for("Deelt geen telefoonnummer")
    assert "06-00000002" not in str(card.body)
    assert "fatma@" not in str(card.body)


async def test_somebody_who_has_not_joined_is_reached_through_their_contact_person(stage: Stage) -> None:
    stage.noor.say("wie gaat er over lekkage in de woning")
    await stage.noor.wait_for("Otto Prins")
    stage.noor.press("Contact: Otto Prins")
    card = await stage.noor.wait_for("Kees Kuiper")
    assert "06-00000007" not in str(card.body)
    stage.noor.press("Stel mij voor", message=card)
    await stage.noor.wait_for("Ik heb het gevraagd aan Kees Kuiper")
    request = await stage.contact.wait_for("Otto Prins")
    assert "lekkage" in request.text
    stage.contact.press("Ja, graag")
    await stage.noor.wait_for("Kees Kuiper brengt je in contact met Otto Prins")


async def test_a_paused_colleague_is_named_only_when_nobody_else_knows(stage: Stage) -> None:
    until = (stage.clock.now() + timedelta(days=14)).date()
    await pause(stage, "Joost", until)
    stage.noor.say("schuldhulpverlening")
    assert "Joost" not in (await stage.noor.wait_for("Ans Mulder")).text
    await pause(stage, "Samira", until, stand_in="Noor")
    stage.noor.say("wondzorg")
    answer = await stage.noor.wait_for("Samira Idrissi")
    assert "is er nu even niet" in answer.text
    assert "Is er weer op 16 maart 2026" in answer.text
    assert "Tot die dag valt Noor de Wit in" in answer.text


async def test_wrong_is_one_tap_and_the_next_colleague_is_named(stage: Stage) -> None:
    stage.noor.say("schuldhulpverlening")
    first = await stage.noor.wait_for("1. ")
    wrong = "Joost Bakker" if "1. Joost" in first.text else "Ans Mulder"
    other = "Ans Mulder" if wrong == "Joost Bakker" else "Joost Bakker"
    stage.noor.press("Klopt niet")
    await stage.noor.wait_for("Bij wie klopt het niet?")
    stage.noor.press(wrong)
    await stage.noor.wait_for(other)


async def test_a_voice_message_a_photo_and_an_emoji_get_a_kind_sentence(stage: Stage) -> None:
    stage.noor.send_voice()
    await stage.noor.wait_for("Ik kan alleen geschreven tekst lezen")
    stage.noor.send_photo(b"picture")
    await stage.noor.wait_for("Ik kan alleen geschreven tekst lezen")
    stage.noor.say("🙂🙂")
    await stage.noor.wait_for("Ik begrijp je vraag niet")


async def test_an_edited_question_is_answered_again(stage: Stage) -> None:
    message = stage.noor.say("appeltaart")
    await stage.noor.wait_for("niemand")
    stage.noor.edit(message, "wondzorg")
    await stage.noor.wait_for("Samira")


@pytest.mark.parametrize("name", ["<3", "&amp;", "a < b > c & d", "مساعدة"])
async def test_a_question_is_shown_to_others_exactly_as_it_was_typed(stage: Stage, name: str) -> None:
    question = f"wie weet iets van wondzorg {name}"
    stage.noor.say(question)
    await stage.noor.wait_for("Samira")
    stage.noor.say("appeltaart " + name)
    await stage.noor.wait_for("niemand")
    stage.noor.press("Vraag de coördinator")
    assert "appeltaart " + name in (await stage.coordinator.wait_for("appeltaart")).text


async def test_who_stands_in_is_the_one_to_turn_to(stage: Stage) -> None:
    await pause(stage, "Samira", (stage.clock.now() + timedelta(days=14)).date(), stand_in="Joost")
    stage.noor.say("wondzorg")
    answer = await stage.noor.wait_for("Tot die dag valt Joost Bakker in")
    assert answer.labels[:2] == ["Contact: Joost Bakker", "Stel mij voor"]
    stage.noor.press("Stel mij voor", message=answer)
    await stage.joost.wait_for("wondzorg")


async def test_somebody_who_blocked_the_bot_is_not_said_to_be_no_member(stage: Stage) -> None:
    await show_phone(stage, "Joost")
    stage.joost.say("hallo")
    await stage.joost.wait_for("")
    for name in ("Joost", "Fatma"):
        chat = stage.person(name).id
        await stage.app.core.db.write(partial(chat_gone, chat_id=chat, why="blocked", now=stage.clock.now()))
    stage.noor.say("schuldhulpverlening")
    answer = await stage.noor.wait_for("Joost")
    stage.noor.press("Contact: Joost Bakker", message=answer)
    card = await stage.noor.wait_for(lambda message: "contact" in message.body)
    assert card.body["contact"]["phone_number"] == "06-00000001"
    stage.noor.say("huurachterstand")
    answer = await stage.noor.wait_for("Fatma")
    stage.noor.press("Contact: Fatma Yilmaz", message=answer)
    text = (await stage.noor.wait_for("Kees Kuiper")).text
    assert "Is nu niet bereikbaar via mij" in text
    assert "nog niet mee" not in text


async def test_feedback_is_kept_when_the_next_colleague_left(stage: Stage) -> None:
    stage.noor.say("schuldhulpverlening")
    answer = await stage.noor.wait_for("2. ")
    directory, ans, joost = stage.app.core.directory, stage.id_of("Ans"), stage.id_of("Joost")
    await stage.app.core.db.write(lambda tx: directory.erase(tx, ans))
    await stage.app.core.live.settled()
    stage.noor.send_callback(answer, f"ask:not:1:{joost}")
    await stage.noor.wait_for("De coördinator kan meezoeken")
    assert len(await stage.read(lambda tx: tx.all("SELECT 1 FROM feedback"))) == 1


async def test_in_a_group_the_bot_answers_when_it_is_mentioned_without_ways_to_reach_anybody(
    stage: Stage,
) -> None:
    await show_phone(stage, "Joost")
    group = stage.sandbox.group("Wijkoverleg", stage.noor, stage.joost)
    stage.noor.mention("wie doet schuldhulpverlening?", chat=group)
    answer = await stage.noor.wait_for("Joost Bakker", chat=group)
    assert "06-00000001" not in str(answer.body)
    assert "reply_markup" not in answer.body


async def test_in_a_group_what_is_not_for_the_bot_is_not_kept(stage: Stage) -> None:
    group = stage.sandbox.group("Wijkoverleg", stage.noor, stage.outsider)
    stage.noor.say("straks koffie?", chat=group)
    stage.outsider.mention("wie weet iets van schulden?", chat=group)
    with pytest.raises(SandboxError):
        await stage.outsider.wait_for("", chat=group, timeout=0.3)
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM inbox WHERE raw LIKE '%koffie%'")) == []


async def test_inline_results_are_for_members_only_and_show_no_phone(stage: Stage) -> None:
    await show_phone(stage, "Joost")
    results = await stage.noor.inline("schuldhulpverlening")
    assert {"Joost Bakker", "Ans Mulder"} <= {result.title for result in results}
    assert "06-0000" not in str(results)
    assert await stage.outsider.inline("schuldhulpverlening") == []


async def has_role(stage: Stage, name: str, role: str) -> None:
    """From now on they have this role."""
    person = stage.id_of(name)
    await stage.app.core.db.write(
        lambda tx: tx.run("UPDATE member SET role = ? WHERE person_id = ?", role, person)
    )


async def show_phone(stage: Stage, name: str) -> None:
    """They decide that colleagues may see their phone number."""
    person = stage.id_of(name)
    await stage.app.core.db.write(
        lambda tx: stage.app.core.directory.change_own(tx, person, {"phone_shown": True})
    )
    await stage.app.core.live.settled()


async def pause(stage: Stage, name: str, until: date, stand_in: str = "") -> None:
    """They are away until this day."""
    person, other = stage.id_of(name), stage.id_of(stand_in) if stand_in else None
    await stage.app.core.db.write(lambda tx: stage.app.core.directory.pause(tx, person, until, other))
    await stage.app.core.live.settled()
