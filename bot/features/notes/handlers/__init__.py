"""Notes in chat: what is typed, sent, forwarded, edited and pressed."""

from bot.features.notes.handlers.edited import EditedNote
from bot.features.notes.handlers.feature import feature

__all__ = ["EditedNote", "feature"]
