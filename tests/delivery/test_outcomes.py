"""Outcomes: what Telegram says, what it means, and what follows."""

from datetime import timedelta

import pytest
from markupsafe import Markup

from bot.core.screen import Attachment, Button, ContactCard, Screen
from bot.delivery.api import Refusal
from bot.delivery.model import (
    Delivered,
    Gone,
    Kind,
    Lane,
    MaybeTaken,
    Moved,
    NotTaken,
    Outcome,
    Refused,
    Row,
    State,
    TooMany,
    Unparsable,
    judge,
    retry_pause,
)
from bot.delivery.screens import Packed, as_plain, pack, unpack
from bot.delivery.telegram import as_call, outcome_of

NO_FILE = (b"", "")


@pytest.mark.parametrize(
    ("refusal", "outcome"),
    [
        (Refusal(403, "Forbidden: bot was blocked by the user"), Gone),
        (Refusal(403, "Forbidden: user is deactivated"), Gone),
        (Refusal(403, "Forbidden: bot was kicked from the supergroup chat"), Gone),
        (Refusal(403, "Forbidden: bot can't initiate conversation with a user"), Gone),
        (Refusal(400, "Bad Request: chat not found"), Gone),
        (Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", moved_to=-100), Moved),
        (
            Refusal(400, 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
            Unparsable,
        ),
        (
            Refusal(400, "Bad Request: message is not modified: specified new message content is the same"),
            Delivered,
        ),
        (Refusal(400, "Bad Request: message to edit not found"), Refused),
        (Refusal(400, "Bad Request: message is too long"), Refused),
        (Refusal(429, "Too Many Requests: retry after 7", retry_after=7), TooMany),
        (Refusal(500, "Internal Server Error"), NotTaken),
        (Refusal(503, "Service Unavailable"), NotTaken),
        (Refusal(502, "Bad Gateway"), MaybeTaken),
        (Refusal(504, "Gateway Timeout"), MaybeTaken),
        (Refusal(401, "Unauthorized"), NotTaken),
    ],
)
def test_what_telegram_says_is_understood_in_one_place(refusal: Refusal, outcome: type[Outcome]) -> None:
    assert isinstance(outcome_of(refusal), outcome)


def row(kind: Kind, *, maybe_sent: bool = False, attempts: int = 0) -> Row:
    return Row(Lane.ANSWER, 1, 7, kind, "{}", attempts=attempts, maybe_sent=maybe_sent)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(
    ("outcome", "state", "counts"),
    [
        (Delivered((5,)), State.DELIVERED, True),
        (Gone("blocked"), State.UNREACHABLE, True),
        (Refused("too long"), State.FAILED, True),
        (TooMany(7), State.WAITING, False),
        (Moved(-5), State.WAITING, False),
        (NotTaken("500"), State.WAITING, True),
        (Unparsable("tag"), State.WAITING, True),
    ],
)
def test_what_follows_is_the_same_for_every_class(
    kind: Kind, outcome: Outcome, state: State, counts: bool
) -> None:
    verdict = judge(row(kind), outcome)
    assert verdict.state is state
    assert verdict.attempts == int(counts)


@pytest.mark.parametrize(
    ("kind", "maybe_sent", "state"),
    [
        (Kind.AT_MOST_ONCE, False, State.UNKNOWN),
        (Kind.AT_LEAST_ONCE, False, State.WAITING),
        (Kind.AT_LEAST_ONCE, True, State.UNKNOWN),
        (Kind.NEWEST, True, State.WAITING),
    ],
)
def test_when_nobody_knows_whether_it_arrived_the_class_decides(
    kind: Kind, maybe_sent: bool, state: State
) -> None:
    assert judge(row(kind, maybe_sent=maybe_sent), MaybeTaken("reset")).state is state


def test_a_429_waits_what_was_asked_plus_a_little() -> None:
    pause = judge(row(Kind.AT_LEAST_ONCE), TooMany(7)).pause
    assert pause is not None
    assert timedelta(seconds=7) < pause <= timedelta(seconds=8)


def test_retries_pause_longer_each_time_and_never_over_a_minute() -> None:
    pauses = [retry_pause(attempts) for attempts in range(20)]
    assert pauses == sorted(pauses)
    assert pauses[0] == timedelta(seconds=1)
    assert pauses[-1] == timedelta(minutes=1)


FULL = Screen(Markup("<b>Joost</b> &lt;3"), ((Button("Ja", "a:1"), Button("Site", url="https://x.example")),))


@pytest.mark.parametrize(
    ("screen", "method", "field"),
    [
        (FULL, "sendMessage", "text"),
        (Screen(Markup(), card=ContactCard("06-00000001", "Joost", "Bakker")), "sendContact", "phone_number"),
        (Screen(Markup("x"), attachment=Attachment("photo", "q.png", file_id="F1")), "sendPhoto", "photo"),
        (Screen(Markup("x"), attachment=Attachment("video", "", file_id="F4")), "sendVideo", "video"),
        (
            Screen(Markup("x"), attachment=Attachment("animation", "", file_id="F5")),
            "sendAnimation",
            "animation",
        ),
        (
            Screen(Markup("x"), attachment=Attachment("document", "a.csv", file_id="F2")),
            "sendDocument",
            "document",
        ),
    ],
)
def test_a_screen_becomes_the_call_that_shows_it(screen: Screen, method: str, field: str) -> None:
    packed = unpack(pack(screen))
    assert packed.screen == screen
    called, params, upload = as_call(row(Kind.AT_LEAST_ONCE), packed, NO_FILE)
    assert called == method
    assert params["chat_id"] == 7
    assert field in params
    assert upload is None


def test_a_file_is_uploaded_once_and_then_known_by_its_id() -> None:
    screen = Screen(Markup(), attachment=Attachment("document", "a.csv"))
    _, params, upload = as_call(row(Kind.AT_LEAST_ONCE), Packed(screen), (b"a;b", ""))
    assert upload == ("document", "a.csv", b"a;b")
    assert "document" not in params
    _, params, upload = as_call(row(Kind.AT_LEAST_ONCE), Packed(screen), (b"", "F3"))
    assert (params["document"], upload) == ("F3", None)


def test_plain_text_keeps_its_lines_and_signs() -> None:
    text = Markup('<b>Joost</b>\n\n• schulden &amp; wonen\n  <a href="tg://user?id=1">x &lt; y</a>')
    plain = as_plain(pack(Screen(text)))
    assert unpack(plain).screen.text == "Joost\n\n• schulden & wonen\n  x < y"


def test_what_cannot_be_parsed_becomes_plain_once() -> None:
    plain = as_plain(pack(FULL))
    assert plain is not None
    packed = unpack(plain)
    assert packed.plain
    _, params, _ = as_call(row(Kind.AT_LEAST_ONCE), packed, NO_FILE)
    assert params["text"] == "Joost <3"
    assert "parse_mode" not in params
