"""The bots that are measured, each by the command that runs it."""

import sys
from dataclasses import dataclass
from pathlib import Path

from tests.delivery.process import RUN


@dataclass(frozen=True, slots=True)
class Contestant:
    """A bot; one that `broadcasts` by itself is told to whom."""

    name: str
    command: tuple[str, ...]
    broadcasts: bool = False

    def with_broadcast(self, chats: Path) -> tuple[str, ...]:
        """The command, with the file of chats if it needs one."""
        return (*self.command, str(chats)) if self.broadcasts else self.command


RIVAL = (sys.executable, "-m", "tests.bench.rival")
WIJKBOT = Contestant("wijkbot", RUN)
SEQUENTIAL = Contestant("stock PTB, sequential", (*RIVAL, "sequential"))
CONCURRENT = Contestant("stock PTB, concurrent", (*RIVAL, "concurrent"))
AIOGRAM = Contestant("aiogram", (*RIVAL, "aiogram"))
WORKERS = Contestant("PTB, AIORateLimiter, 16 workers", (*RIVAL, "workers"), broadcasts=True)
GATHER = Contestant("PTB, AIORateLimiter, gather", (*RIVAL, "gather"), broadcasts=True)
