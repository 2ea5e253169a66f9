"""What the ledger writes down."""

from bot.sandbox import Person, Sandbox
from tests.sandbox.conftest import Service, confirm_all


async def test_everything_sent_is_written_down_once(sandbox: Sandbox, service: Service, noor: Person) -> None:
    await service.call("sendMessage", chat_id=noor.id, text="een")
    await service.call("sendMessage", chat_id=noor.id, text="")
    await service.call("editMessageText", chat_id=noor.id, message_id=noor.last().id, text="twee")
    assert [(entry.method, entry.text) for entry in sandbox.ledger.entries] == [
        ("sendMessage", "een"),
        ("editMessageText", "twee"),
    ]
    assert sandbox.ledger.answers["sendMessage", 400] == 1
    over_http = (await service.get("/ledger")).body
    assert [entry["text"] for entry in over_http["entries"]] == ["een", "twee"]


async def test_a_reply_is_timed_from_the_update_handed_out(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    sandbox.ledger.clear()
    noor.say("vraag")
    await service.call("sendMessage", chat_id=noor.id, text="te vroeg")
    assert not sandbox.ledger.reply_times
    await confirm_all(service)
    await service.call("sendMessage", chat_id=noor.id, text="antwoord")
    await service.call("sendMessage", chat_id=noor.id, text="en nog iets")
    (time,) = sandbox.ledger.reply_times
    assert 0 < time < 1


async def test_a_press_is_timed_until_its_answer(sandbox: Sandbox, service: Service, noor: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}
    await service.call("sendMessage", chat_id=noor.id, text="?", reply_markup=keyboard)
    query = noor.press("Ja")
    await service.updates()
    await service.call("answerCallbackQuery", callback_query_id=query.id)
    assert len(sandbox.ledger.press_times) == 1
