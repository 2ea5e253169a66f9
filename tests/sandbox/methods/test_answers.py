"""Answers to presses and inline queries."""

from typing import Any

import pytest

from bot.sandbox import Person, Sandbox
from tests.sandbox.conftest import Service

KEYBOARD = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}
TOO_OLD = (
    400,
    "Bad Request: query is too old and response timeout expired or query ID is invalid",
)


async def test_a_press_is_answered_once(service: Service, noor: Person) -> None:
    await service.call("sendMessage", chat_id=noor.id, text="?", reply_markup=KEYBOARD)
    query = noor.press("Ja")
    answer = {"callback_query_id": query.id, "text": "Gedaan", "show_alert": True}
    assert (await service.call("answerCallbackQuery", **answer)).result is True
    assert ((await query.answered()).text, query.is_alert) == ("Gedaan", True)
    assert (await service.call("answerCallbackQuery", **answer)).error == TOO_OLD


async def test_an_old_press_cannot_be_answered(sandbox: Sandbox, service: Service, noor: Person) -> None:
    await service.call("sendMessage", chat_id=noor.id, text="?", reply_markup=KEYBOARD)
    query = noor.press("Ja")
    sandbox.queries.expire()
    assert (await service.call("answerCallbackQuery", callback_query_id=query.id)).error == TOO_OLD


async def test_the_words_of_an_answer_are_short(service: Service, noor: Person) -> None:
    await service.call("sendMessage", chat_id=noor.id, text="?", reply_markup=KEYBOARD)
    query = noor.press("Ja")
    answer = await service.call("answerCallbackQuery", callback_query_id=query.id, text="x" * 201)
    assert answer.error == (400, "Bad Request: MESSAGE_TOO_LONG")


@pytest.mark.parametrize(
    ("results", "description"),
    [
        ([{"type": "article", "id": str(number)} for number in range(51)], "RESULTS_TOO_MUCH"),
        ([{"type": "article", "id": "1"}] * 2, "RESULT_ID_DUPLICATE"),
        ([{"type": "article", "id": "", "title": "x"}], "RESULT_ID_INVALID"),
        ([{"type": "article", "id": "1"}], "ARTICLE_TITLE_EMPTY"),
        (
            [
                {
                    "type": "article",
                    "id": "1",
                    "title": "x",
                    "input_message_content": {"message_text": "<b>", "parse_mode": "HTML"},
                }
            ],
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
    ],
)
async def test_wrong_inline_results_are_refused(
    service: Service, results: list[dict[str, Any]], description: str
) -> None:
    answer = await service.call("answerInlineQuery", inline_query_id="1", results=results)
    assert answer.error == (400, f"Bad Request: {description}")
