"""Logs tell what happened and where, and never hold a token, a name or a text."""

import asyncio
import gc
import io
import json
import logging
import threading
from collections.abc import Iterator

import pytest
import structlog

from bot.logs import hide_tokens, set_up

TOKEN = "123456789:AAExampleTokenThatOpensNothing_1234"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    root, hook = logging.getLogger(), threading.excepthook
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    set_up("info", "json", secrets=("1:TEST",), stream=stream)
    yield stream
    root.handlers[:], threading.excepthook = handlers, hook
    root.setLevel(level)
    structlog.reset_defaults()


def only(stream: io.StringIO) -> dict[str, str]:
    (line,) = stream.getvalue().splitlines()
    read: dict[str, str] = json.loads(line)
    return read


def test_an_event_is_one_line_with_its_fields(lines: io.StringIO) -> None:
    structlog.get_logger("bot.app").info("started", people=60)
    assert only(lines) | {"timestamp": ""} == {
        "event": "started",
        "people": 60,
        "level": "info",
        "timestamp": "",
    }


def test_an_exception_is_its_class_and_place(lines: io.StringIO) -> None:
    try:
        raise ValueError("mevrouw Bakker")
    except ValueError:
        structlog.get_logger("bot.app").exception("failed")
    assert only(lines)["error"] == "ValueError"
    assert only(lines)["at"].startswith("test_logs.py:")
    assert "Bakker" not in lines.getvalue()


@pytest.mark.parametrize("secret", ["1:TEST", TOKEN, f"https://api.telegram.org/bot{TOKEN}/getMe"])
def test_a_token_is_taken_out_wherever_it_stands(lines: io.StringIO, secret: str) -> None:
    structlog.get_logger("bot.app").warning(f"asked {secret}", url=secret)
    logging.getLogger("library").warning(f"asked {secret}")
    assert lines.getvalue().count("***") == 3
    assert secret.rpartition(":")[2] not in lines.getvalue()


def test_what_a_library_fills_in_is_left_out(lines: io.StringIO) -> None:
    logging.getLogger("library").warning("no answer for %s", "mevrouw Bakker")
    logging.getLogger("library").error(ValueError("mevrouw Bakker"))
    assert [json.loads(line)["event"] for line in lines.getvalue().splitlines()] == [
        "no answer for %s",
        "ValueError",
    ]


@pytest.mark.parametrize(
    "name", ["httpx", "httpcore.connection", "telegram.Bot", "telegram.ext.Updater", "apscheduler.x"]
)
def test_talkative_libraries_are_heard_from_warning_on(lines: io.StringIO, name: str) -> None:
    logging.getLogger(name).info("getUpdates")
    assert not lines.getvalue()


def test_a_task_that_fails_unseen_leaks_nothing(lines: io.StringIO) -> None:
    async def failing() -> None:
        raise ValueError("mevrouw Bakker")

    async def unseen() -> None:
        task = asyncio.create_task(failing())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        del task
        gc.collect()

    asyncio.run(unseen())
    assert only(lines)["error"] == "ValueError"
    assert "Bakker" not in lines.getvalue()


def test_a_thread_that_fails_leaks_nothing(lines: io.StringIO) -> None:
    def failing() -> None:
        raise ValueError("mevrouw Bakker")

    thread = threading.Thread(target=failing)
    thread.start()
    thread.join()
    assert only(lines)["error"] == "ValueError"
    assert "Bakker" not in lines.getvalue()


def test_text_without_a_token_stays_as_it_is() -> None:
    assert hide_tokens("om 12:30 bij 06-00000001") == "om 12:30 bij 06-00000001"
