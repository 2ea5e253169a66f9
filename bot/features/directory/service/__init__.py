"""The verbs of the directory: of the people in it, of its files, of one's own profile, and of audiences.

Not here: buttons pressed and words typed (handlers), what they show (views).
"""

from bot.features.directory.service.audience import AudienceService
from bot.features.directory.service.directory import DirectoryService
from bot.features.directory.service.files import FileService
from bot.features.directory.service.profile import ProfileService
from bot.features.directory.service.sources import GroupSource, Source, sources

__all__ = [
    "AudienceService",
    "DirectoryService",
    "FileService",
    "GroupSource",
    "ProfileService",
    "Source",
    "sources",
]
