"""What people can do, and what the bot and others notice."""

import asyncio
from typing import Any

import pytest

from bot.sandbox import Person, Sandbox, SandboxError
from tests.sandbox.conftest import Service, confirm_all

KEYBOARD = {
    "inline_keyboard": [[{"text": "Ja", "callback_data": "y"}, {"text": "Site", "url": "https://x.nl"}]]
}


async def only(service: Service, kind: str) -> Any:
    """The one update of this kind that waits."""
    (found,) = [update[kind] for update in await service.updates() if kind in update]
    return found


async def test_start_carries_its_payload_and_a_command_mark(service: Service, noor: Person) -> None:
    noor.start("abc_1")
    message = await only(service, "message")
    assert message["text"] == "/start abc_1"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"]["id"] == message["chat"]["id"] == noor.id
    assert noor.id > 2**32


async def test_message_ids_grow_in_each_chat(sandbox: Sandbox, noor: Person) -> None:
    joost = sandbox.person("Joost")
    assert [noor.say("a").id, noor.say("b").id] == [2, 3]
    assert joost.say("c").id == 1


async def test_a_press_brings_the_data_and_the_message(service: Service, noor: Person) -> None:
    await service.call("sendMessage", chat_id=noor.id, text="?", reply_markup=KEYBOARD)
    noor.press("Ja")
    query = await only(service, "callback_query")
    assert (query["data"], query["message"]["text"]) == ("y", "?")


async def test_a_button_that_is_gone_can_only_be_forged(service: Service, noor: Person) -> None:
    await service.call("sendMessage", chat_id=noor.id, text="?", reply_markup=KEYBOARD)
    message = noor.last()
    await service.call("editMessageText", chat_id=noor.id, message_id=message.id, text="klaar")
    with pytest.raises(SandboxError, match="sees no button 'Ja'"):
        noor.press("Ja")
    noor.send_callback(message, "y")
    assert (await only(service, "callback_query"))["data"] == "y"


async def test_a_link_button_does_not_call_the_bot(service: Service, noor: Person) -> None:
    await service.call("sendMessage", chat_id=noor.id, text="?", reply_markup=KEYBOARD)
    with pytest.raises(SandboxError, match="not one that calls the bot"):
        noor.press("Site")


async def test_blocking_and_coming_back_are_told(service: Service, noor: Person) -> None:
    noor.block()
    assert (await only(service, "my_chat_member"))["new_chat_member"]["status"] == "kicked"
    with pytest.raises(SandboxError, match="has blocked the bot"):
        noor.say("hallo")
    await confirm_all(service)
    noor.start()
    assert (await only(service, "my_chat_member"))["new_chat_member"]["status"] == "member"
    assert (await service.call("sendMessage", chat_id=noor.id, text="welkom terug")).status == 200


async def test_files_contacts_and_places_arrive(service: Service, noor: Person) -> None:
    noor.send_document(b"a;b", "lijst.csv", caption="de lijst")
    noor.send_photo(b"beeld")
    noor.send_voice(b"stem")
    noor.share_contact()
    noor.send_location(52.1, 5.1)
    document, photo, voice, contact, place = [update["message"] for update in await service.updates()]
    assert (document["document"]["file_name"], document["caption"]) == ("lijst.csv", "de lijst")
    assert photo["photo"][0]["file_size"] == 5
    assert voice["voice"]["mime_type"] == "audio/ogg"
    assert contact["contact"]["user_id"] == noor.id
    assert place["location"] == {"latitude": 52.1, "longitude": 5.1}


async def test_an_edited_message_is_told(service: Service, noor: Person) -> None:
    message = noor.say("oud")
    await confirm_all(service)
    noor.edit(message, "nieuw")
    edited = await only(service, "edited_message")
    assert (edited["text"], edited["message_id"]) == ("nieuw", message.id)


async def test_inline_results_are_chosen_in_any_chat_and_can_be_edited(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    group = sandbox.group("Zonder bot", noor, bot=False)
    keyboard = {"inline_keyboard": [[{"text": "Meer", "callback_data": "m"}]]}
    content = {"message_text": "<b>Joost</b>", "parse_mode": "HTML"}
    result = {
        "type": "article",
        "id": "7",
        "title": "Joost",
        "reply_markup": keyboard,
        "input_message_content": content,
    }

    async def answer() -> None:
        query = (await service.updates(timeout=5))[-1]["inline_query"]
        assert query["query"] == "schulden"
        await service.call("answerInlineQuery", inline_query_id=query["id"], results=[result])

    async with asyncio.TaskGroup() as tasks:
        asking = tasks.create_task(noor.inline("schulden", chat=group))
        tasks.create_task(answer())
    (found,) = asking.result()
    message = noor.choose(found, chat=group)
    assert (message.text, message.body["via_bot"]["username"]) == ("Joost", "wijkbot_demo_bot")
    chosen = await only(service, "chosen_inline_result")
    assert chosen["result_id"] == "7"
    edited = await service.call(
        "editMessageText", inline_message_id=chosen["inline_message_id"], text="Joost Bakker"
    )
    assert edited.result is True
    assert noor.last(group).text == "Joost Bakker"


async def test_waiting_gives_the_news_since_the_last_deed(service: Service, noor: Person) -> None:
    await service.call("sendMessage", chat_id=noor.id, text="oud antwoord")
    noor.say("vraag")
    with pytest.raises(SandboxError, match=r"waited 0.01 s for 'antwoord' and saw \[\]"):
        await noor.wait_for("antwoord", timeout=0.01)
    waiting = asyncio.create_task(noor.wait_for("antwoord"))
    await service.call("sendMessage", chat_id=noor.id, text="nieuw antwoord")
    assert (await waiting).text == "nieuw antwoord"


async def test_waiting_sees_edits_too(service: Service, noor: Person) -> None:
    await service.call("sendMessage", chat_id=noor.id, text="bezig")
    noor.say("en?")
    waiting = asyncio.create_task(noor.wait_for(lambda message: message.text == "klaar"))
    await service.call("editMessageText", chat_id=noor.id, message_id=2, text="klaar")
    assert (await waiting).id == 2


async def test_a_closed_poll_takes_no_votes(service: Service, noor: Person) -> None:
    await service.call("sendPoll", chat_id=noor.id, question="Kom je?", options=["ja", "nee"])
    poll = noor.last()
    with pytest.raises(SandboxError, match="takes one answer"):
        noor.vote(poll, 0, 1)
    noor.vote(poll, 0)
    noor.vote(poll)
    assert poll.body["poll"]["total_voter_count"] == 0
    await service.call("stopPoll", chat_id=noor.id, message_id=poll.id)
    with pytest.raises(SandboxError, match="closed"):
        noor.vote(poll, 0)
