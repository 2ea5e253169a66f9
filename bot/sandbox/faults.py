"""Trouble on purpose: which call is refused, lost or slowed. Who carries it out is server.py."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus

from bot.sandbox.errors import ApiError, forbidden, too_many_requests


class Kind(StrEnum):
    """What goes wrong.

    FLOOD 429 · BLOCKED and DEACTIVATED 403 · STATUS any code · LOST carried out, never answered · CLOSED nothing done · DELAY
    """

    FLOOD = "flood"
    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    STATUS = "status"
    LOST = "lost"
    CLOSED = "closed"
    DELAY = "delay"


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong, and for which calls: of one method, to one chat, the first `count`; None means all.

    `retry_after` (seconds) is for FLOOD, `code` (HTTP status) for STATUS, `delay_ms` for DELAY: a call waits
    that long for its answer, and getUpdates before it looks, so that a reply is timed when it arrives.
    """

    kind: Kind
    method: str | None = None
    chat_id: int | None = None
    count: int | None = None
    retry_after: int = 1
    code: int = 500
    delay_ms: float = 0

    def concerns(self, method: str, chat_id: int | None) -> bool:
        # Updates keep coming while sending is in trouble, unless getUpdates is named.
        if method == "getUpdates" and self.method is None and self.kind is not Kind.DELAY:
            return False
        same_method = self.method is None or self.method.lower() == method.lower()
        return same_method and (self.chat_id is None or self.chat_id == chat_id)

    def error(self) -> ApiError | None:
        if self.kind is Kind.FLOOD:
            return too_many_requests(self.retry_after)
        if self.kind is Kind.BLOCKED:
            return forbidden("bot was blocked by the user")
        if self.kind is Kind.DEACTIVATED:
            return forbidden("user is deactivated")
        if self.kind is Kind.STATUS:
            return ApiError(self.code, HTTPStatus(self.code).phrase)
        return None


@dataclass(frozen=True, slots=True)
class Trouble:
    """What one call meets."""

    error: ApiError | None = None
    closed: bool = False
    lost: bool = False
    delay: float = 0


NO_TROUBLE = Trouble()


class Faults:
    """The faults in force; each is used up by the calls it concerns."""

    def __init__(self) -> None:
        self._left: dict[Fault, int | None] = {}

    def add(self, fault: Fault) -> None:
        self._left[fault] = fault.count

    def clear(self) -> None:
        self._left.clear()

    def meet(self, method: str, chat_id: int | None) -> Trouble:
        """What this call meets. The counts of the faults it meets go down."""
        if not self._left:
            return NO_TROUBLE
        met = [fault for fault in self._left if fault.concerns(method, chat_id)]
        self._use_up(met)
        kinds = {fault.kind for fault in met}
        return Trouble(
            error=next((error for fault in met if (error := fault.error())), None),
            closed=Kind.CLOSED in kinds,
            lost=Kind.LOST in kinds,
            delay=sum(fault.delay_ms for fault in met) / 1000,
        )

    def _use_up(self, met: Iterable[Fault]) -> None:
        for fault in met:
            left = self._left[fault]
            if left == 1:
                del self._left[fault]
            elif left is not None:
                self._left[fault] = left - 1
