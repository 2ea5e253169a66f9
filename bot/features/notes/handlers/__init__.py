"""Notes in chat: what is typed, sent, forwarded, edited and pressed."""

from bot.features.notes.handlers.feature import EditedNote, feature

__all__ = ["EditedNote", "feature"]
