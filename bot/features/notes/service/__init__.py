"""The verbs of notes: writing, choosing for whom, sending, receipts, what comes after, finding them again.

Not here: buttons pressed and words typed (handlers), what they show (views).
"""

from bot.features.notes.service.all import Notes
from bot.features.notes.service.archive import EarlierNotes
from bot.features.notes.service.desk import Desk, Publisher
from bot.features.notes.service.notes import NoteService
from bot.features.notes.service.receipts import no_actions

__all__ = ["Desk", "EarlierNotes", "NoteService", "Notes", "Publisher", "no_actions"]
