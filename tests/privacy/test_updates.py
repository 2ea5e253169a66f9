"""Raw updates, as the Bot API gives them, looked over before they are stored."""

from copy import deepcopy
from typing import Any

import pytest

from bot.privacy import Colleagues, Guard, Kind, blank_update, kept_of, look_over

GUARD = Guard(Colleagues.of(phones=["06-00000001"]))
SENDER = {"id": 5, "is_bot": False, "first_name": "Jan (34)"}
CHAT = {"id": 5, "type": "private", "first_name": "Jan (34)"}
SECRET = "mevrouw Jansen, 123456782"


def _update(name: str = "message", **fields: Any) -> dict[str, Any]:
    return {"update_id": 1, name: {"message_id": 2, "date": 3, "from": SENDER, "chat": CHAT, **fields}}


def test_an_update_without_client_data_stays_as_it_is() -> None:
    raw = _update(text="wie weet iets van schulden?", entities=[{"type": "bold", "offset": 0, "length": 3}])
    assert blank_update(raw, GUARD) == (raw, ())


@pytest.mark.parametrize(
    "name", ["message", "edited_message", "channel_post", "edited_channel_post", "business_message"]
)
def test_a_text_with_client_data_is_blanked_in_every_kind_of_message(name: str) -> None:
    raw = _update(name, text=SECRET, entities=[{"type": "bold", "offset": 0, "length": 3}])
    assert blank_update(raw, GUARD) == (_update(name, text=""), (Kind.BSN, Kind.TITLED_NAME))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({"caption": SECRET, "photo": [{"file_id": "p"}]}, {"caption": "", "photo": [{"file_id": "p"}]}),
        ({"document": {"file_id": "d", "file_name": f"{SECRET}.pdf"}}, {"document": {"file_id": "d", "file_name": ""}}),
        ({"poll": {"question": SECRET, "options": []}}, {"poll": {"question": "", "options": []}}),
        ({"poll": {"question": "?", "options": [{"text": SECRET}]}}, {"poll": {"question": "", "options": [{"text": ""}]}}),
        ({"venue": {"title": SECRET, "address": "x"}}, {"venue": {"title": "", "address": ""}}),
        ({"checklist": {"title": "x", "tasks": [{"id": 1, "text": SECRET}]}}, {"checklist": {"title": "", "tasks": [{"id": 1, "text": ""}]}}),
    ],
)  # fmt: skip
def test_every_field_that_holds_words_is_looked_at(typed: dict[str, Any], kept: dict[str, Any]) -> None:
    assert blank_update(_update(**typed), GUARD) == (_update(**kept), (Kind.BSN, Kind.TITLED_NAME))


def test_a_find_in_one_field_blanks_all_of_them() -> None:
    kept, _ = blank_update(_update(caption=SECRET, document={"file_name": "lijst.xlsx"}), GUARD)
    assert kept == _update(caption="", document={"file_name": ""})


def test_an_inline_query_is_looked_at() -> None:
    raw = {"update_id": 1, "inline_query": {"id": "9", "from": SENDER, "query": SECRET, "offset": ""}}
    kept, kinds = blank_update(raw, GUARD)
    assert kept["inline_query"]["query"] == ""
    assert kinds == (Kind.BSN, Kind.TITLED_NAME)


def test_what_is_replied_to_or_quoted_is_never_kept() -> None:
    original = {
        "message_id": 1,
        "from": {"id": 7, "is_bot": True, "first_name": "wijkbot"},
        "chat": CHAT,
        "text": SECRET,
    }
    raw = _update(text="en wonen?", reply_to_message=original, quote={"text": SECRET, "position": 0})
    kept, kinds = blank_update(raw, GUARD)
    assert kept == _update(
        text="en wonen?", reply_to_message={**original, "text": ""}, quote={"text": "", "position": 0}
    )
    assert kinds == ()


def test_a_forward_keeps_neither_its_words_nor_their_author() -> None:
    origin = {"type": "user", "date": 1, "sender_user": {"id": 8, "first_name": "Fatima"}}
    kept, kinds = blank_update(_update(text=SECRET, forward_origin=origin), GUARD)
    assert kept == _update(text="", forward_origin={"type": "hidden_user", "date": 1, "sender_user_name": ""})
    assert kinds == ()


def test_a_forward_of_who_may_pass_it_on_is_looked_over_and_loses_its_author_only() -> None:
    origin = {"type": "user", "date": 1, "sender_user": {"id": 8, "first_name": "Fatima"}}
    raw = _update(text=SECRET, forward_origin=origin, entities=[{"type": "bold", "offset": 0, "length": 3}])
    found = look_over(raw, GUARD, forwards=True)
    assert [find.text for find in found] == ["mevrouw Jansen", "123456782"]
    kept = kept_of(raw, blank=False, forwards=True)["message"]
    assert kept["text"] == SECRET
    assert kept["entities"]
    assert kept["forward_origin"] == {"type": "hidden_user", "date": 1, "sender_user_name": ""}


def test_the_bots_own_words_above_a_pressed_button_are_not_kept_and_not_judged() -> None:
    message = {"message_id": 2, "date": 3, "chat": CHAT, "text": SECRET}
    press = {"id": "1", "from": SENDER, "chat_instance": "c", "data": "ask:123456782"}
    kept, kinds = blank_update({"update_id": 1, "callback_query": {**press, "message": message}}, GUARD)
    assert kept["callback_query"] == {**press, "message": {**message, "text": ""}}
    assert kinds == ()


@pytest.mark.parametrize(
    ("contact", "kinds"),
    [
        ({"phone_number": "31612345678", "first_name": "Jan", "user_id": 5}, ()),
        ({"phone_number": "+31600000001", "first_name": "Anna", "user_id": 6}, ()),
        ({"phone_number": "31612345678", "first_name": "Fatima", "user_id": 6}, (Kind.CONTACT,)),
        ({"phone_number": "31612345678", "first_name": "Fatima"}, (Kind.CONTACT,)),
    ],
)
def test_a_contact_card_is_ones_own_or_a_colleagues(contact: dict[str, Any], kinds: tuple[Kind, ...]) -> None:
    kept, found = blank_update(_update(contact=contact), GUARD)
    assert found == kinds
    assert kept["message"]["contact"] == ({"phone_number": "", "first_name": ""} if kinds else contact)


def test_the_update_that_came_in_is_not_changed() -> None:
    raw = _update(text=SECRET, reply_to_message={"text": SECRET})
    before = deepcopy(raw)
    blank_update(raw, GUARD)
    assert raw == before
