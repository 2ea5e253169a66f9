"""Sets up the logs: structlog over the standard library, as text or as JSON lines.

A log never holds the token, a name or a text: an exception is its class and place, a library's message is its
first line without the values in it. What is logged is decided where it happens.
"""

import logging
import re
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, TextIO

import structlog
from structlog.stdlib import ProcessorFormatter
from structlog.typing import EventDict, Processor, WrappedLogger

# They log whole updates, addresses with the token in them, or every request and statement.
NOISY = ("aiohttp.access", "aiosqlite", "apscheduler", "httpcore", "httpx", "telegram", "telegram.ext")

_TOKEN = re.compile(r"\d{5,}:[\w-]{20,}")
_ROOT = Path(__file__).parent.parent


def set_up(
    level: str = "info",
    form: Literal["text", "json"] = "text",
    secrets: Sequence[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Send all logs to `stream` (standard error); `secrets` are taken out wherever they turn up."""
    stream = stream or sys.stderr
    to_line: Processor = (
        structlog.processors.JSONRenderer()
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=stream.isatty(), pad_event_to=0)
    )
    before: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        _error_as_place,
    ]
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        _Formatter(
            secrets,
            processors=[ProcessorFormatter.remove_processors_meta, to_line],
            foreign_pre_chain=[_first_line, *before],
        )
    )
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *before, ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    threading.excepthook = _log_thread


def place(error: BaseException) -> str:
    """Where an error came from, as `bot/core/clock.py:41`: the innermost line of our own, else of anybody's."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_ROOT / "bot")]
    if not frames:
        return "?"
    frame = (ours or frames)[-1]
    path = Path(frame.filename)
    return f"{path.relative_to(_ROOT) if ours else path.name}:{frame.lineno}"


def hide_tokens(text: str, secrets: Sequence[str] = ()) -> str:
    """The text without anything that is or looks like a bot token."""
    for secret in filter(None, secrets):
        text = text.replace(secret, "***")
    return _TOKEN.sub("***", text)


class _Formatter(ProcessorFormatter):
    """Looks over the finished line, so that no path around it exists."""

    def __init__(
        self,
        secrets: Sequence[str],
        *,
        processors: Sequence[Processor],
        foreign_pre_chain: Sequence[Processor],
    ) -> None:
        super().__init__(processors=processors, foreign_pre_chain=foreign_pre_chain)
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        return hide_tokens(super().format(record), self._secrets)


def _first_line(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """A library's message as it stands in its source: its values may be a person's name or words."""
    record: logging.LogRecord = event["_record"]
    message = record.msg if isinstance(record.msg, str) else type(record.msg).__name__
    event.update(event=message.partition("\n")[0], logger=record.name)
    return event


def _error_as_place(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    found = event.pop("exc_info", None)
    event.pop("stack_info", None)
    if found is True:
        found = sys.exc_info()
    error = found[1] if isinstance(found, tuple) else found
    if isinstance(error, BaseException):
        event.update(error=type(error).__name__, at=place(error))
    return event


def _log_thread(args: threading.ExceptHookArgs) -> None:
    logging.getLogger(__name__).error("a thread stopped", exc_info=args.exc_value)
