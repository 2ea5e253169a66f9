"""The verbs of the rhythm: reminding, saying that it does not work out, setting what is asked, showing how it goes.

Not here: buttons pressed and words typed (handlers), what they show (views).
"""

from bot.features.rhythm.service.agreements import AgreementService
from bot.features.rhythm.service.answers import AnswerService
from bot.features.rhythm.service.overview import OverviewService
from bot.features.rhythm.service.reminders import ReminderService

__all__ = ["AgreementService", "AnswerService", "OverviewService", "ReminderService"]
