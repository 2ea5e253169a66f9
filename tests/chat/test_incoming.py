"""What is looked over before it is kept: what is for the bot, and what is client data."""

from collections.abc import Sequence
from typing import Any

import pytest

from bot.chat.incoming import Overseer
from bot.privacy import Colleagues, Find, Guard

GROUP = {"id": -7, "type": "supergroup"}
PRIVATE = {"id": 7, "type": "private"}


class _Coordinator:
    """Account 7 may vouch, and vouched for Jansen."""

    def may(self, user_id: int) -> bool:
        return user_id == 7

    def without_vouched(self, user_id: int, found: Sequence[Find]) -> list[Find]:
        return [find for find in found if user_id != 7 or "Jansen" not in find.text]

    def marks(self, found: Sequence[Find]) -> list[str]:
        return [] if any(find.kind.hard for find in found) else ["x"] * len(found)


@pytest.fixture
def overseer() -> Overseer:
    overseer = Overseer(
        Guard(Colleagues()),
        lambda text: ("suicide",) if "wil dood" in text else (),
        _Coordinator(),
        ("/werkgroep",),
    )
    overseer.bot_username = "wijkbot"
    return overseer


def message(kind: str = "message", **content: Any) -> dict[str, Any]:
    return {"update_id": 1, kind: {"chat": GROUP, **content}}


@pytest.mark.parametrize("kind", ["message", "edited_message"])
@pytest.mark.parametrize(
    "content",
    [
        {"text": "@wijkbot wie weet iets van schulden"},
        {"text": "weet @WijkBot dat ook"},
        {"caption": "@wijkbot kijk"},
        {"text": "en nu?", "reply_to_message": {"from": {"is_bot": True, "username": "wijkbot"}}},
        {"migrate_to_chat_id": -8},
        {"text": "/werkgroep"},
        {"text": "/Werkgroep@WijkBot"},
        {"text": "hoi", "chat": PRIVATE},
    ],
)
def test_what_is_said_to_the_bot_is_kept(overseer: Overseer, kind: str, content: dict[str, Any]) -> None:
    raw = message(kind, **content)
    kept = overseer.look_over(raw)
    assert kept is not None
    assert kept[0][kind].get("text") == content.get("text")
    assert kept[1] == ()


@pytest.mark.parametrize(
    "content",
    [
        {"text": "wie neemt taart mee"},
        {"text": "en nu?", "reply_to_message": {"from": {"is_bot": False, "username": "wijkbot"}}},
        {"text": "en nu?", "reply_to_message": {"from": {"is_bot": True, "username": "anderebot"}}},
        {"new_chat_members": [{"id": 1}]},
        {"text": "/werkgroep@anderebot"},
        {"text": "/start"},
    ],
)
def test_what_people_in_a_group_say_to_each_other_is_not_kept(
    overseer: Overseer, content: dict[str, Any]
) -> None:
    assert overseer.look_over(message(**content)) is None


@pytest.mark.parametrize("kind", ["message", "edited_message"])
def test_client_data_is_blanked_and_its_kind_kept(overseer: Overseer, kind: str) -> None:
    kept = overseer.look_over(message(kind, text="bsn 111222333", chat=PRIVATE))
    assert kept is not None
    raw, kinds = kept
    assert raw[kind]["text"] == ""
    assert "bsn" in kinds


def test_acute_danger_in_a_text_that_is_blanked_is_told_first(overseer: Overseer) -> None:
    kept = overseer.look_over(message(text="ze wil dood, bsn 111222333", chat=PRIVATE))
    assert kept is not None
    assert kept[1][0] == "danger-suicide"
    assert "bsn" in kept[1]


FORWARD = {"forward_origin": {"type": "user", "date": 1, "sender_user": {"id": 8, "first_name": "Fatima"}}}


@pytest.mark.parametrize(
    ("sender", "chat", "kept"), [(7, PRIVATE, "afspraken"), (8, PRIVATE, ""), (7, GROUP, "")]
)
def test_the_words_of_a_forward_are_kept_of_who_may_pass_them_on_and_its_author_never(
    overseer: Overseer, sender: int, chat: dict[str, Any], kept: str
) -> None:
    raw = message(text="afspraken", chat=chat)
    to_us = {"reply_to_message": {"from": {"is_bot": True, "username": "wijkbot"}}}
    raw["message"] |= {**FORWARD, **to_us, "from": {"id": sender}}
    looked_over = overseer.look_over(raw)
    assert looked_over is not None
    assert looked_over[0]["message"]["text"] == kept
    assert "Fatima" not in str(looked_over[0])


@pytest.mark.parametrize(
    ("sender", "text", "signals"),
    [
        (7, "mevrouw Jansen", ()),
        (8, "mevrouw Jansen", ("titled-name",)),
        (7, "mevrouw Pietersen", ("titled-name", "mark-x")),
        (7, "mevrouw Pietersen, bsn 111222333", ("bsn", "file-number", "titled-name")),
    ],
)
def test_what_may_be_vouched_for_gets_a_mark_and_what_was_vouched_for_passes(
    overseer: Overseer, sender: int, text: str, signals: tuple[str, ...]
) -> None:
    raw = message(text=text, chat=PRIVATE)
    raw["message"]["from"] = {"id": sender}
    looked_over = overseer.look_over(raw)
    assert looked_over is not None
    assert looked_over[1] == signals
    assert looked_over[0]["message"]["text"] == ("" if signals else text)


@pytest.mark.parametrize(
    ("text", "long"),
    [("a" * 2_100, True), ("\ud83d" * 2_100, True), ("😀" * 1_030, True), ("a" * 2_000, False)],
)
def test_of_a_text_that_is_blanked_it_is_kept_whether_more_of_it_may_follow(
    overseer: Overseer, text: str, long: bool
) -> None:
    looked_over = overseer.look_over(message(text=f"bsn 111222333 {text}", chat=PRIVATE))
    assert looked_over is not None
    assert ("long" in looked_over[1]) is long
