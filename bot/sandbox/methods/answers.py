"""Answers to presses of a button and to inline queries."""

from bot.sandbox.errors import bad_request
from bot.sandbox.json_types import JsonObject, JsonValue
from bot.sandbox.methods.common import inline_keyboard, text_content
from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World

MAX_TOAST = 200
MAX_RESULTS = 50


def answer_callback_query(world: World, given: Parameters) -> JsonValue:
    text, url = given.text("text"), given.text("url")
    if len(text) > MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    answer: JsonObject = {"text": text, "show_alert": given.flag("show_alert"), "url": url}
    query = world.queries.answer(given.text("callback_query_id"), answer)
    world.tell({"type": "answer", "user_id": query.user.id, **answer})
    return True


def answer_inline_query(world: World, given: Parameters) -> JsonValue:
    results = given.objects("results")
    if len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len({str(result.get("id")) for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    answer: JsonObject = {
        "results": [result | {"message": _message(result)} for result in results],
        "next_offset": given.text("next_offset"),
        "button": given.json("button"),
    }
    world.queries.answer(given.text("inline_query_id"), answer)
    return True


def _message(result: JsonObject) -> JsonObject:
    """What the chosen result puts in the chat. Raises ApiError for a result Telegram would refuse."""
    if not 1 <= len(str(result.get("id", "")).encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    if not result.get("title") and result.get("type") == "article":
        raise bad_request("ARTICLE_TITLE_EMPTY")
    keyboard = inline_keyboard(Parameters(result))
    words = result.get("input_message_content") or {}
    if "message_text" in words:
        return text_content(Parameters(words | {"text": words["message_text"]})) | keyboard
    contact = words if "phone_number" in words else result
    if "phone_number" in contact:
        names = ("phone_number", "first_name", "last_name")
        return {"contact": {name: contact[name] for name in names if contact.get(name)}} | keyboard
    raise bad_request("can't parse inline query result: input_message_content must be specified")


METHODS = {"answerCallbackQuery": answer_callback_query, "answerInlineQuery": answer_inline_query}
