"""The book of everything the bot sent, for counting duplicates and measuring reply times."""

import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import asdict, dataclass

from bot.sandbox.json_types import JsonObject
from bot.sandbox.updates import Update


@dataclass(frozen=True, slots=True)
class Entry:
    """One call that was carried out. `at` is this process's clock in seconds; `lost` means nobody was told."""

    at: float
    method: str
    chat_id: int | None
    message_id: int | None
    text: str
    lost: bool


class Ledger:
    """Entries in order of arrival, counts of every answer, and times from update to reply."""

    def __init__(self, timer: Callable[[], float] = time.monotonic) -> None:
        self._timer = timer
        self.entries: list[Entry] = []
        self.answers: Counter[tuple[str, int]] = Counter()
        self.reply_times: list[float] = []
        self.press_times: list[float] = []
        self._unanswered: defaultdict[int, dict[int, float]] = defaultdict(dict)
        self._pressed: dict[str, float] = {}

    @property
    def refused_for_pace(self) -> int:
        """How many calls got a 429."""
        return sum(count for (_, code), count in self.answers.items() if code == 429)

    def handed_out(self, update: Update) -> None:
        """An update went out; handed out again, it counts from the last time."""
        if update.kind == "callback_query":
            self._pressed[update.query_id] = self._timer()
        elif update.kind == "message" and update.chat_id is not None:
            self._unanswered[update.chat_id][update.id] = self._timer()

    def carried_out(
        self, arrived: float, method: str, given: JsonObject, result: object, *, lost: bool
    ) -> None:
        """Write down a call that arrived at `arrived`; a message to a chat answers its oldest open update."""
        chat_id = _number(given.get("chat_id"))
        message_id = (
            result.get("message_id") if isinstance(result, dict) else _number(given.get("message_id"))
        )
        text = str(given.get("text") or given.get("caption") or "")
        self.entries.append(Entry(arrived, method, chat_id, message_id, text, lost))
        if method == "answerCallbackQuery":
            pressed = self._pressed.pop(str(given.get("callback_query_id")), None)
            if pressed is not None:
                self.press_times.append(arrived - pressed)
        elif (
            method == "sendMessage"
            and chat_id is not None
            and (open_updates := self._unanswered.get(chat_id))
        ):
            self.reply_times.append(arrived - open_updates.pop(next(iter(open_updates))))

    def answered(self, method: str, code: int) -> None:
        self.answers[method, code] += 1

    def sent(self, chat_id: int | None = None, method: str = "sendMessage") -> list[Entry]:
        """What was carried out with this method, in one chat or in all."""
        return [
            entry for entry in self.entries if entry.method == method and chat_id in (None, entry.chat_id)
        ]

    def clear(self) -> None:
        """Start anew, also with updates that were never answered."""
        self.entries.clear()
        self.answers.clear()
        self.reply_times.clear()
        self.press_times.clear()
        self._unanswered.clear()
        self._pressed.clear()

    def body(self) -> JsonObject:
        return {
            "entries": [asdict(entry) for entry in self.entries],
            "answers": [
                {"method": method, "code": code, "count": count}
                for (method, code), count in self.answers.items()
            ],
            "refused_for_pace": self.refused_for_pace,
            "reply_times": self.reply_times,
            "press_times": self.press_times,
        }


def _number(value: object) -> int | None:
    try:
        return int(str(value))
    except ValueError:
        return None
