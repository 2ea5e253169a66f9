"""What is looked over before it is kept: what is for the bot, and what is client data."""

from typing import Any

import pytest

from bot.chat.incoming import Overseer
from bot.privacy import Colleagues, Guard

GROUP = {"id": -7, "type": "supergroup"}
PRIVATE = {"id": 7, "type": "private"}


@pytest.fixture
def overseer() -> Overseer:
    overseer = Overseer(
        Guard(Colleagues()), lambda text: ("suicide",) if "wil dood" in text else (), ("/werkgroep",)
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
