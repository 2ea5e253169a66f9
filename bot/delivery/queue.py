"""Which message goes next: answers before bulk, order kept inside a chat, a held chat in nobody's way.

Pure bookkeeping in memory; everything in it stands in the outbox too. Not here: sending (worker), SQL (store).
"""

import heapq
from dataclasses import dataclass, field

from bot.delivery.model import Kind, Row
from bot.delivery.pace import ChatPace


@dataclass(slots=True)
class _Chat:
    rows: list[Row] = field(default_factory=list)  # a heap: best lane first, then oldest
    busy: bool = False
    ticket: int = 0  # the newest place in line; older ones are void


class Queue:
    """Waiting rows by chat. A chat stands in line once, at the moment its first row may go."""

    def __init__(self, pace: ChatPace) -> None:
        self._pace = pace
        self._chats: dict[int, _Chat] = {}
        self._later: list[tuple[float, int, int]] = []  # a heap of (moment, ticket, chat)
        self._ready: dict[bool, list[tuple[int, int, int, int]]] = {
            False: [],
            True: [],
        }  # of (lane, id, ticket, chat)
        self._tickets = 0

    def push(self, row: Row, now: float) -> None:
        """A row that may go as soon as its chat may."""
        chat = self._chats.setdefault(row.chat_id, _Chat())
        heapq.heappush(chat.rows, row)
        if not chat.busy and chat.rows[0] is row:
            self._line_up(row.chat_id, chat, now)

    def take(self, now: float, *, bulk: bool) -> Row | None:
        """The next row of this band, if one may go now; its chat stays busy until `finished`."""
        self._ripen(now)
        ready = self._ready[bulk]
        while ready:
            _, _, ticket, chat_id = heapq.heappop(ready)
            chat = self._chats.get(chat_id)
            if chat is None or chat.busy or chat.ticket != ticket or not chat.rows:
                continue
            row = heapq.heappop(chat.rows)
            if _outdated(row, chat.rows):
                self._next(chat_id, chat, now)
                self._ripen(now)
                continue
            chat.busy = True
            return row
        return None

    def has_ready(self, now: float, *, bulk: bool) -> bool:
        """Whether a row of this band could go now, as far as its chat is concerned."""
        self._ripen(now)
        return bool(self._ready[bulk])

    def finished(self, chat_id: int, now: float) -> None:
        """The row that was taken is done with; the chat lines up again."""
        chat = self._chats.get(chat_id)
        if chat is None:
            return
        chat.busy = False
        self._next(chat_id, chat, now)

    def clear(self, chat_id: int) -> list[Row]:
        """Take out what waits for a chat."""
        chat = self._chats.get(chat_id)
        if chat is None:
            return []
        rows, chat.rows = chat.rows, []
        return rows

    def drop(self, job: str, now: float) -> None:
        """Take out what waits of a job."""
        for chat_id, chat in list(self._chats.items()):
            left = [row for row in chat.rows if row.job != job]
            if len(left) == len(chat.rows):
                continue
            heapq.heapify(left)
            chat.rows = left
            if not chat.busy:
                self._next(chat_id, chat, now)

    def next_moment(self) -> float | None:
        """When the first chat in line may go, if any waits for its time."""
        return self._later[0][0] if self._later else None

    def _next(self, chat_id: int, chat: _Chat, now: float) -> None:
        if chat.rows:
            self._line_up(chat_id, chat, now)
        else:
            del self._chats[chat_id]

    def _line_up(self, chat_id: int, chat: _Chat, now: float) -> None:
        self._tickets += 1
        chat.ticket = self._tickets
        heapq.heappush(self._later, (self._pace.ready_at(chat_id, now), self._tickets, chat_id))

    def _ripen(self, now: float) -> None:
        """Chats whose moment has come may be taken."""
        while self._later and self._later[0][0] <= now:
            _, ticket, chat_id = heapq.heappop(self._later)
            chat = self._chats.get(chat_id)
            if chat and not chat.busy and chat.ticket == ticket and chat.rows:
                first = chat.rows[0]
                # Reminders and broadcasts share a band: oldest first, whichever they are.
                rank = 0 if first.lane.bulk else int(first.lane)
                heapq.heappush(self._ready[first.lane.bulk], (rank, first.id, ticket, chat_id))


def _outdated(row: Row, others: list[Row]) -> bool:
    """Of the edits of one message only the newest counts."""
    if row.kind is not Kind.NEWEST or row.edits is None:
        return False
    return any(
        other.kind is Kind.NEWEST and other.edits == row.edits and other.id > row.id for other in others
    )
