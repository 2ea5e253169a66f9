"""The verbs of action points: drafting and changing them, doing them.

Not here: buttons pressed and words typed (handlers), what they show (views).
"""

from bot.features.actions.service.desk import Desk
from bot.features.actions.service.drafts import DraftService
from bot.features.actions.service.edited import EditService
from bot.features.actions.service.points import PointService
from bot.features.actions.service.reminders import ReminderService

__all__ = ["Desk", "DraftService", "EditService", "PointService", "ReminderService"]
