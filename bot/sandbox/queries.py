"""Questions that wait for one answer: presses of a button, and inline queries. They grow old."""

import asyncio
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.sandbox.errors import SandboxError, bad_request
from bot.sandbox.json_types import JsonObject
from bot.sandbox.state import User

PRESS_LIFETIME = 60.0
INLINE_LIFETIME = 10.0
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(slots=True)
class Query:
    """A question with its answer once it came: the parameters of answerCallbackQuery or answerInlineQuery."""

    id: str
    user: User
    asked: float
    lifetime: float
    answer: JsonObject | None = None
    done: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def text(self) -> str:
        """The words of a toast or alert, empty when there are none."""
        text: str = (self.answer or {}).get("text", "")
        return text

    @property
    def is_alert(self) -> bool:
        return bool((self.answer or {}).get("show_alert"))

    async def answered(self, timeout: float = 5) -> "Query":
        """Wait for the answer, at most `timeout` seconds. Raises SandboxError when none comes."""
        try:
            await asyncio.wait_for(self.done.wait(), timeout)
        except TimeoutError:
            raise SandboxError(f"the bot did not answer query {self.id} within {timeout} s") from None
        return self


class Queries:
    """Open queries by id. Their age is real time: moving the demo's clock makes no button stale."""

    def __init__(self, timer: Callable[[], float] = time.monotonic) -> None:
        self._timer = timer
        self._open: dict[str, Query] = {}

    def ask(self, user: User, lifetime: float) -> Query:
        query = Query(str(secrets.randbits(62)), user, self._timer(), lifetime)
        self._open[query.id] = query
        return query

    def answer(self, query_id: str, answer: JsonObject) -> Query:
        """Give a query its one answer. Raises ApiError when it is unknown, answered or too old."""
        query = self._open.pop(query_id, None)
        if query is None or self._timer() - query.asked > query.lifetime:
            raise bad_request(TOO_OLD)
        query.answer = answer
        query.done.set()
        return query

    def expire(self) -> None:
        """Make every open query too old now, so that tests need not wait."""
        self._open.clear()
