"""How fast may messages go, overall and per chat. Pure: moments are seconds on a clock that never jumps.

Telegram's limits: about 30 messages a second overall, 1 a second in a private chat (short bursts pass),
20 a minute in a group (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
Not here: which message goes next (queue).
"""

from collections import deque
from dataclasses import dataclass
from typing import Self

from bot.delivery.model import Lane
from bot.settings import Pace

WINDOW = 1.02  # a little over a second, because our clock and Telegram's differ
ASKING_SECONDS = 10.0  # after an answer went out the next question is expected within so many
SEVERAL_CHATS = 3  # this many different chats told to wait within two seconds mean: everybody
TOGETHER = 2.0
LONG_WAIT = 60.0  # seconds; no limit of a single chat looks back further than a minute
SEVERAL_TRIES = 3
LONGEST_PAUSE = 15.0  # between tries while Telegram cannot be reached
RECOVERY_SECONDS = 60.0  # after a halt of everything the rate climbs back over this time


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages per second (or minute) that may go out; `private_burst` may go at once."""

    overall_per_second: float = 28.5
    bulk_per_second: float = 25.0
    private_per_second: float = 1.0
    private_burst: int = 3
    group_per_second: float = 1.0
    group_per_minute: int = 20

    @classmethod
    def of(cls, settings: Pace) -> Self:
        """As the settings say."""
        return cls(
            overall_per_second=settings.overall_per_second,
            bulk_per_second=settings.bulk_per_second,
            private_per_second=settings.private_per_second,
            private_burst=settings.private_burst,
            group_per_second=settings.group_per_second,
            group_per_minute=int(settings.group_per_minute),
        )


class OverallPace:
    """The pace of all messages together: a full window waits, bulk is spread evenly.

    While people ask things, bulk leaves a few places in the window free, so that no answer waits for one.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._most = max(1, int(limits.overall_per_second * WINDOW))
        self._sent: deque[float] = deque(maxlen=self._most)
        self._next_bulk = 0.0
        self._halted_until = 0.0
        self._last_answer = -ASKING_SECONDS

    def wait(self, now: float, *, bulk: bool) -> float:
        """Seconds until one more message may go."""
        wait = self._sent[0] + WINDOW - now if len(self._sent) == self._most else 0.0
        if bulk:
            wait = max(wait, self._next_bulk - now, self._halted_until - now)
        return max(wait, 0.0)

    def sent(self, now: float, lane: Lane) -> None:
        """A message goes out now."""
        self._sent.append(now)
        if lane is Lane.ANSWER:
            self._last_answer = now
        if lane.bulk:
            people_ask = now - self._last_answer < ASKING_SECONDS
            rate = self._limits.bulk_per_second if people_ask else self._limits.overall_per_second
            self._next_bulk = max(self._next_bulk, now - 1 / rate) + 1 / (rate * self._recovered(now))

    def halt(self, now: float, seconds: float) -> None:
        """Everybody was told to wait: bulk stops, then climbs back slowly."""
        self._halted_until = max(self._halted_until, now + seconds)

    def _recovered(self, now: float) -> float:
        """The share of the rate that is allowed, from a quarter just after a halt to all of it."""
        if self._halted_until == 0.0:
            return 1.0
        return min(1.0, 0.25 + 0.75 * max(0.0, now - self._halted_until) / RECOVERY_SECONDS)


class ChatPace:
    """The pace of each chat: private chats allow a small burst, groups a number per minute too."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._free_at: dict[int, float] = {}  # private: when the burst is spent up to here
        self._group: dict[int, deque[float]] = {}
        self._held: dict[int, float] = {}

    def ready_at(self, chat_id: int, now: float) -> float:
        """When the next message may go to this chat."""
        at = max(now, self._held.get(chat_id, 0.0))
        if chat_id > 0:
            slack = (self._limits.private_burst - 1) / self._limits.private_per_second
            return max(at, self._free_at.get(chat_id, 0.0) - slack)
        sent = self._group.get(chat_id)
        if not sent:
            return at
        at = max(at, sent[-1] + WINDOW / self._limits.group_per_second)
        if len(sent) == self._limits.group_per_minute:
            at = max(at, sent[0] + 60 * WINDOW)
        return at

    def sent(self, chat_id: int, now: float) -> None:
        """A message to this chat goes out now."""
        self._held.pop(chat_id, None)
        if chat_id > 0:
            start = max(now, self._free_at.get(chat_id, 0.0))
            self._free_at[chat_id] = start + WINDOW / self._limits.private_per_second
        else:
            self._group.setdefault(chat_id, deque(maxlen=self._limits.group_per_minute)).append(now)
        if len(self._free_at) > 20_000:
            self._free_at = {chat: at for chat, at in self._free_at.items() if at > now}

    def hold(self, chat_id: int, until: float) -> None:
        """This chat was told to wait."""
        self._held[chat_id] = max(until, self._held.get(chat_id, 0.0))

    def well_below(self, chat_id: int, now: float) -> bool:
        """Whether this chat got so little of late that its own limits cannot be what Telegram minds."""
        if chat_id > 0:
            return self._free_at.get(chat_id, 0.0) - now <= WINDOW / self._limits.private_per_second
        lately = sum(at > now - 60 * WINDOW for at in self._group.get(chat_id, ()))
        return lately <= self._limits.group_per_minute / 2


class Floods:
    """Tells a 429 that concerns one chat from one that concerns everybody."""

    def __init__(self) -> None:
        self._told: deque[tuple[float, int]] = deque(maxlen=SEVERAL_CHATS)

    def concern_everybody(self, chat_id: int, now: float, seconds: float, *, well_below: bool) -> bool:
        """A chat was told to wait so many seconds: are all chats meant?"""
        self._told.append((now, chat_id))
        together = {chat for at, chat in self._told if now - at <= TOGETHER}
        return len(together) >= SEVERAL_CHATS or (seconds > LONG_WAIT and well_below)


class Outage:
    """Whether Telegram can be reached at all: when several tries in a row certainly did not arrive, all wait a while."""

    def __init__(self) -> None:
        self._in_a_row = 0
        self._pause = 0.0
        self._until = 0.0

    def went(self, now: float, *, arrived: bool) -> None:
        """A try ended: it may have arrived, or certainly did not."""
        if arrived:
            self._in_a_row, self._pause, self._until = 0, 0.0, 0.0
            return
        self._in_a_row += 1
        if self._in_a_row >= SEVERAL_TRIES and now >= self._until:
            self._pause = min(max(1.0, 2 * self._pause), LONGEST_PAUSE)
            self._until = now + self._pause

    def wait(self, now: float) -> float:
        """Seconds until the next try."""
        return max(0.0, self._until - now)
