"""Changing and deleting."""

from typing import Any

from bot.sandbox import Person, Sandbox
from tests.sandbox.conftest import Clock, Service

KEYBOARD = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}


async def send(service: Service, person: Person, **parameters: Any) -> dict[str, Any]:
    """Send a message; answers what says which one it is."""
    result = (await service.call("sendMessage", chat_id=person.id, text="oud", **parameters)).result
    return {"chat_id": person.id, "message_id": result["message_id"]}


async def test_an_edit_changes_the_text_and_takes_the_buttons_away(service: Service, noor: Person) -> None:
    place = await send(service, noor, reply_markup=KEYBOARD)
    edited = (await service.call("editMessageText", **place, text="nieuw")).result
    assert edited["text"] == "nieuw"
    assert "edit_date" in edited
    assert noor.last().labels == []


async def test_an_edit_that_changes_nothing_is_refused(service: Service, noor: Person) -> None:
    place = await send(service, noor, reply_markup=KEYBOARD)
    refused = await service.call(
        "editMessageText", **place, text="<i></i>oud", parse_mode="HTML", reply_markup=KEYBOARD
    )
    assert refused.error == (
        400,
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the "
        "same as a current content and reply markup of the message",
    )
    assert (await service.call("editMessageText", **place, text="oud")).status == 200


async def test_buttons_can_change_alone_without_an_edited_mark(service: Service, noor: Person) -> None:
    place = await send(service, noor)
    edited = (await service.call("editMessageReplyMarkup", **place, reply_markup=KEYBOARD)).result
    assert "edit_date" not in edited
    assert noor.last().labels == ["Ja"]
    assert (await service.call("editMessageReplyMarkup", **place)).status == 200
    assert noor.last().labels == []


async def test_a_caption_can_change_where_there_is_a_file(service: Service, noor: Person) -> None:
    file_id = noor.send_document(b"x", "x.txt").body["document"]["file_id"]
    sent = (await service.call("sendDocument", chat_id=noor.id, document=file_id, caption="oud")).result
    place = {"chat_id": noor.id, "message_id": sent["message_id"]}
    assert (await service.call("editMessageCaption", **place, caption="nieuw")).result["caption"] == "nieuw"
    assert (await service.call("editMessageText", **place, text="nee")).error == (
        400,
        "Bad Request: there is no text in the message to edit",
    )


async def test_only_own_messages_that_exist_can_be_edited(service: Service, noor: Person) -> None:
    own = {"chat_id": noor.id, "message_id": noor.last().id}
    assert (await service.call("editMessageText", **own, text="x")).error == (
        400,
        "Bad Request: message can't be edited",
    )
    gone = {"chat_id": noor.id, "message_id": 99}
    assert (await service.call("editMessageText", **gone, text="x")).error == (
        400,
        "Bad Request: message to edit not found",
    )


async def test_a_message_can_be_deleted_within_48_hours(service: Service, noor: Person, clock: Clock) -> None:
    first, second = await send(service, noor), await send(service, noor)
    clock.advance(hours=47)
    assert (await service.call("deleteMessage", **first)).result is True
    assert (await service.call("deleteMessage", **first)).error == (
        400,
        "Bad Request: message to delete not found",
    )
    clock.advance(hours=1)
    assert (await service.call("deleteMessage", **second)).error == (
        400,
        "Bad Request: message can't be deleted for everyone",
    )
    assert (await service.call("editMessageText", **second, text="dit mag nog")).status == 200


async def test_many_are_deleted_at_once_and_missing_ones_skipped(service: Service, noor: Person) -> None:
    place = await send(service, noor)
    ids = [place["message_id"], 99]
    assert (await service.call("deleteMessages", chat_id=noor.id, message_ids=ids)).result is True
    assert [message.text for message in noor.messages()] == ["/start"]
    assert (await service.call("deleteMessages", chat_id=noor.id, message_ids=[])).status == 400


async def test_in_a_group_the_bot_deletes_its_own_messages_only(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    group = sandbox.group("Wijkteam", noor)
    said = noor.say("hallo", chat=group)
    assert (await service.call("deleteMessage", chat_id=group.id, message_id=said.id)).status == 400
    group.add_bot(administrator=True)
    assert (await service.call("deleteMessage", chat_id=group.id, message_id=said.id)).status == 200
