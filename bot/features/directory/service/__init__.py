"""The verbs of the directory: of the people in it, of its files, and of one's own profile.

Not here: buttons pressed and words typed (handlers), what they show (views).
"""

from bot.features.directory.service.directory import DirectoryService
from bot.features.directory.service.files import FileService
from bot.features.directory.service.profile import ProfileService

__all__ = ["DirectoryService", "FileService", "ProfileService"]
