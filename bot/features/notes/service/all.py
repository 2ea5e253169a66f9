"""All the verbs of notes together, and what they do as time passes.

Not here: any verb.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from bot.core.member import Member
from bot.core.screen import Answer
from bot.features.notes.model import Content
from bot.features.notes.service.after import AfterService
from bot.features.notes.service.archive import ArchiveService
from bot.features.notes.service.choosing import ChoosingService
from bot.features.notes.service.desk import Desk
from bot.features.notes.service.notes import NoteService
from bot.features.notes.service.receipts import FindsActions, ReceiptService
from bot.features.notes.service.sending import SendingService
from bot.storage import Tx


@dataclass(frozen=True, slots=True)
class Notes:
    """The services of notes."""

    desk: Desk
    notes: NoteService
    choosing: ChoosingService
    sending: SendingService
    receipts: ReceiptService
    after: AfterService
    archive: ArchiveService

    @classmethod
    def at(cls, desk: Desk, finds_actions: FindsActions, days: int) -> Self:
        """`days`: how long notes are kept."""
        choosing, receipts = ChoosingService(desk), ReceiptService(desk, finds_actions)
        return cls(
            desk,
            NoteService(desk, choosing),
            choosing,
            SendingService(desk, receipts),
            receipts,
            AfterService(desk, receipts, days),
            ArchiveService(desk),
        )

    def edited(self, tx: Tx, member: Member, message_id: int, read: Callable[[], Content]) -> Answer | None:
        """The message of a correction or of a note was edited; none when it was for neither."""
        corrected = self.after.edited(tx, member, message_id, read)
        return corrected or self.notes.edited(tx, member, message_id, read)

    def tick(self, tx: Tx, now: datetime) -> None:
        """Send what is due, forget what is old."""
        self.sending.tick(tx, now)
        self.after.tick(tx, now)
        self.notes.tick(tx, now)
