"""Telegram's documented pace, enforced to the message."""

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass

from bot.sandbox.errors import too_many_requests


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages in any second overall, a second per private chat (`private_burst` at once), a minute per group."""

    overall: int = 30
    private: int = 1
    private_burst: int = 3
    group: int = 20


class Pace:
    """Counts messages against limits, or lets all through without. A refused message does not count."""

    def __init__(self, limits: Limits | None = None, timer: Callable[[], float] = time.monotonic) -> None:
        self.limits = limits
        self._timer = timer
        self._overall: deque[float] = deque()
        self._groups: defaultdict[int, deque[float]] = defaultdict(deque)
        self._level_at: dict[int, float] = {}

    def take(self, chat_id: int) -> None:
        """Count one message to a chat. Raises ApiError 429 when it comes too soon."""
        if self.limits is None:
            return
        now = self._timer()
        chat_wait = self._group_wait if chat_id < 0 else self._private_wait
        wait = max(
            chat_wait(chat_id, self.limits, now), _window_wait(self._overall, self.limits.overall, 1, now)
        )
        if wait > 0:
            raise too_many_requests(math.ceil(wait))
        self._overall.append(now)
        if chat_id < 0:
            self._groups[chat_id].append(now)
        else:
            self._level_at[chat_id] = max(self._level_at.get(chat_id, now), now) + 1 / self.limits.private

    def _group_wait(self, chat_id: int, limits: Limits, now: float) -> float:
        return _window_wait(self._groups[chat_id], limits.group, 60, now)

    def _private_wait(self, chat_id: int, limits: Limits, now: float) -> float:
        """A burst may run ahead of one message a second, and has to be made up for."""
        ahead = self._level_at.get(chat_id, now) - now
        return ahead - (limits.private_burst - 1) / limits.private


def _window_wait(times: deque[float], limit: int, seconds: float, now: float) -> float:
    while times and times[0] <= now - seconds:
        times.popleft()
    return times[0] + seconds - now if len(times) >= limit else 0
