"""The verbs of words: linking unknown ones, explaining terms, showing blank spots.

Not here: buttons pressed and words typed (handlers), what they show (views).
"""

from bot.features.words.service.blank_spots import BlankSpotService
from bot.features.words.service.glossary import GlossaryService
from bot.features.words.service.vocabulary import VocabularyService

__all__ = ["BlankSpotService", "GlossaryService", "VocabularyService"]
