"""The verbs of the directory: of its people, its files, one's own profile, working groups and audiences.

Not here: buttons pressed and words typed (handlers), what they show (views).
"""

from bot.features.directory.service.audience import AudienceService
from bot.features.directory.service.directory import DirectoryService
from bot.features.directory.service.files import FileService
from bot.features.directory.service.group_office import GroupOffice
from bot.features.directory.service.profile import ProfileService
from bot.features.directory.service.sources import GroupSource, Source, sources
from bot.features.directory.service.working_groups import WorkingGroups

__all__ = [
    "AudienceService",
    "DirectoryService",
    "FileService",
    "GroupOffice",
    "GroupSource",
    "ProfileService",
    "Source",
    "WorkingGroups",
    "sources",
]
