"""The verbs of the directory: of the people in it, of its files, of one's own profile, and of working groups.

Not here: buttons pressed and words typed (handlers), what they show (views).
"""

from bot.features.directory.service.directory import DirectoryService
from bot.features.directory.service.files import FileService
from bot.features.directory.service.group_office import GroupOffice
from bot.features.directory.service.profile import ProfileService
from bot.features.directory.service.working_groups import WorkingGroups

__all__ = ["DirectoryService", "FileService", "GroupOffice", "ProfileService", "WorkingGroups"]
