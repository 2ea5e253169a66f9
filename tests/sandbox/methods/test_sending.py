"""Sending, forwarding and copying, and what Telegram refuses."""

from typing import Any

import pytest

from bot.sandbox import Person, Sandbox
from tests.sandbox.conftest import Service


def button(**details: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Ja", **details}]]}


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "👋" * 2049}, "message is too long"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "x", "parse_mode": "Markdown"}, "unsupported parse_mode"),
        ({"text": "x", "reply_markup": button(callback_data="x" * 65)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": button(callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": button(callback_data="")}, "BUTTON_DATA_INVALID"),
        (
            {"text": "x", "reply_markup": button()},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "reply_markup": button(url="geen adres")},
            "inline keyboard button URL 'geen adres' is invalid: Wrong HTTP URL",
        ),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply markup JSON object"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"chat_id": 1, "text": "x"}, "chat not found"),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ({"chat_id": None, "text": "x"}, "chat_id is empty"),
    ],
)
async def test_a_message_is_refused_in_the_words_of_telegram(
    service: Service, noor: Person, parameters: dict[str, Any], description: str
) -> None:
    answer = await service.call("sendMessage", **({"chat_id": noor.id} | parameters))
    assert answer.error == (400, f"Bad Request: {description}")
    assert noor.last().text == "/start"


async def test_length_counts_after_parsing(service: Service, noor: Person) -> None:
    text = f"<b>{'x' * 4096}</b>"
    assert (await service.call("sendMessage", chat_id=noor.id, text=text, parse_mode="HTML")).status == 200


async def test_nobody_hears_from_a_bot_they_never_started_blocked_or_left(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    stranger, gone = sandbox.person("Sam"), sandbox.person("Kim")
    gone.start()
    gone.delete_account()
    noor.block()
    for person, reason in (
        (stranger, "bot can't initiate conversation with a user"),
        (gone, "user is deactivated"),
        (noor, "bot was blocked by the user"),
    ):
        answer = await service.call("sendMessage", chat_id=person.id, text="dag")
        assert answer.error == (403, f"Forbidden: {reason}")


async def test_groups_refuse_a_bot_that_was_removed_or_that_uses_the_old_id(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    without = sandbox.group("Zonder", noor, bot=False)
    kicked = sandbox.group("Eruit", noor, kind="group")
    kicked.remove_bot()
    old = sandbox.group("Oud", noor, kind="group")
    new = sandbox.migrate(old)
    assert (await service.call("sendMessage", chat_id=without.id, text="x")).error == (
        403,
        "Forbidden: bot is not a member of the supergroup chat",
    )
    assert (await service.call("sendMessage", chat_id=kicked.id, text="x")).error == (
        403,
        "Forbidden: bot was kicked from the group chat",
    )
    moved = await service.call("sendMessage", chat_id=old.id, text="x")
    assert moved.error == (400, "Bad Request: group chat was upgraded to a supergroup chat")
    assert moved.body["parameters"] == {"migrate_to_chat_id": new.id}
    assert (await service.call("sendMessage", chat_id=new.id, text="x")).status == 200


async def test_a_reply_shows_what_it_answers(service: Service, noor: Person) -> None:
    question = noor.say("vraag")
    sent = await service.call(
        "sendMessage", chat_id=noor.id, text="antwoord", reply_parameters={"message_id": question.id}
    )
    assert sent.result["reply_to_message"]["text"] == "vraag"


async def test_a_reply_keyboard_stays_until_it_is_removed(service: Service, noor: Person) -> None:
    markup: dict[str, Any] = {"keyboard": [["Nee"], [{"text": "Deel", "request_contact": True}]]}
    await service.call("sendMessage", chat_id=noor.id, text="nummer?", reply_markup=markup)
    assert noor.tap("Deel").body["contact"]["user_id"] == noor.id
    await service.call("sendMessage", chat_id=noor.id, text="dank", reply_markup={"remove_keyboard": True})
    assert noor.private.keyboard is None


async def test_a_contact_cannot_be_asked_for_in_a_group(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    group = sandbox.group("Wijkteam", noor)
    markup = {"keyboard": [[{"text": "Deel", "request_contact": True}]]}
    answer = await service.call("sendMessage", chat_id=group.id, text="x", reply_markup=markup)
    assert answer.error == (400, "Bad Request: phone number can be requested in private chats only")


async def test_a_contact_card_needs_a_number_and_a_name(service: Service, noor: Person) -> None:
    card = {"phone_number": "+31600000101", "first_name": "Joost", "last_name": "Bakker"}
    sent = await service.call("sendContact", chat_id=noor.id, **card)
    assert sent.result["contact"] == card
    assert (await service.call("sendContact", chat_id=noor.id, first_name="Joost")).status == 400


async def test_votes_are_counted_and_a_stopped_poll_stays_as_it_is(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    sent = await service.call(
        "sendPoll", chat_id=noor.id, question="Kom je?", options=["ja", "nee"], is_anonymous=False
    )
    noor.vote(noor.last(), "nee")
    kinds = {kind for update in await service.updates() for kind in update}
    assert {"poll", "poll_answer"} <= kinds
    poll_message = {"chat_id": noor.id, "message_id": sent.result["message_id"]}
    stopped = (await service.call("stopPoll", **poll_message)).result
    assert [option["voter_count"] for option in stopped["options"]] == [0, 1]
    assert (await service.call("stopPoll", **poll_message)).error == (
        400,
        "Bad Request: poll has already been closed",
    )


@pytest.mark.parametrize(
    ("question", "options", "description"),
    [
        ("", ["a", "b"], "poll question must be non-empty"),
        ("x" * 301, ["a", "b"], "poll question length must not exceed 300"),
        ("x", ["a"], "poll must have at least 2 option"),
        ("x", ["a"] * 13, "poll can't have more than 12 options"),
        ("x", ["a", "b" * 101], "poll options length must not exceed 100"),
    ],
)
async def test_a_poll_is_refused_in_the_words_of_telegram(
    service: Service, noor: Person, question: str, options: list[str], description: str
) -> None:
    answer = await service.call("sendPoll", chat_id=noor.id, question=question, options=options)
    assert answer.error == (400, f"Bad Request: {description}")


async def test_a_message_is_forwarded_with_its_sender_and_copied_without(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    joost = sandbox.person("Joost")
    joost.start()
    source = noor.say("verslag")
    route = {"chat_id": joost.id, "from_chat_id": noor.id, "message_id": source.id}
    await service.call("forwardMessage", **route)
    assert joost.last().body["forward_origin"]["sender_user"]["first_name"] == "Noor"
    await service.call("copyMessage", **route)
    assert "forward_origin" not in joost.last().body
    assert joost.last().text == "verslag"
    missing = await service.call("copyMessage", **(route | {"message_id": 99}))
    assert missing.error == (400, "Bad Request: message to copy not found")


async def test_copying_many_skips_what_is_gone(service: Service, noor: Person) -> None:
    first, second = noor.say("een"), noor.say("twee")
    route = {"chat_id": noor.id, "from_chat_id": noor.id}
    answer = await service.call("copyMessages", **route, message_ids=[first.id, 99, second.id])
    assert len(answer.result) == 2
    nothing = await service.call("copyMessages", **route, message_ids=[99])
    assert nothing.error == (400, "Bad Request: there are no messages to copy")
