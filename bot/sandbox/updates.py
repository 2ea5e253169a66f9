"""The queue of updates for the bot: numbers, confirming by offset, long polling. See also webhook.py."""

import asyncio
import json
import secrets
from collections import deque
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass

from bot.sandbox.errors import ApiError
from bot.sandbox.json_types import JsonObject

MAX_BATCH = 100
_ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)


@dataclass(frozen=True, slots=True)
class Update:
    """One update, ready for the wire. `chat_id` and `query_id` serve the ledger's reply times."""

    id: int
    kind: str
    text: str
    chat_id: int | None
    query_id: str


class Updates:
    """Updates wait here until the bot confirms them."""

    def __init__(self, handed_out: Callable[[Update], None]) -> None:
        self._handed_out = handed_out
        self._waiting: deque[Update] = deque()
        self._next_id = 100_000_000 + secrets.randbelow(800_000_000)
        self._poller: asyncio.Future[None] | None = None
        self._arrival = asyncio.Event()
        self._allowed: frozenset[str] = frozenset()

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def allowed(self) -> list[str]:
        return sorted(self._allowed)

    def allow(self, kinds: Collection[str] | None) -> None:
        """None keeps what was set before; an empty list means all but the kinds one has to ask for."""
        if kinds is not None:
            self._allowed = frozenset(kinds)

    def put(self, kind: str, body: JsonObject, *, chat_id: int | None = None, query_id: str = "") -> None:
        if kind not in self._allowed if self._allowed else kind in _ONLY_ON_REQUEST:
            return
        update_id = self._next_id
        self._next_id += 1
        text = json.dumps({"update_id": update_id, kind: body}, ensure_ascii=False)
        self._waiting.append(Update(update_id, kind, text, chat_id, query_id))
        self._arrival.set()
        if self._poller and not self._poller.done():
            self._poller.set_result(None)

    async def get(self, offset: int, limit: int, timeout: float) -> list[Update]:
        """Confirm what lies before `offset`, then hand out up to `limit` updates, waiting `timeout` s at most.

        Whoever was still waiting gets ApiError 409: the newest poller wins.
        """
        if self._poller and not self._poller.done():
            self._poller.set_exception(ApiError(409, _OTHER_POLLER))
        self._confirm(offset)
        if not self._waiting and timeout > 0:
            self._poller = asyncio.get_running_loop().create_future()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._poller, timeout)
        batch = [self._waiting[index] for index in range(min(limit, len(self._waiting)))]
        for update in batch:
            self._handed_out(update)
        return batch

    async def first(self) -> Update:
        """The oldest update, for the webhook; it stays until `drop_first`."""
        while not self._waiting:
            self._arrival.clear()
            await self._arrival.wait()
        self._handed_out(self._waiting[0])
        return self._waiting[0]

    def drop_first(self) -> None:
        self._waiting.popleft()

    def drop_all(self) -> None:
        self._waiting.clear()

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        while self._waiting and self._waiting[0].id < offset:
            self._waiting.popleft()
