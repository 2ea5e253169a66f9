"""The verbs of polls: making one, answering one, closing it and sharing its result.

Not here: buttons pressed and words typed (handlers), what they show (views).
"""

from bot.features.polls.service.desk import Desk
from bot.features.polls.service.drafts import DraftService
from bot.features.polls.service.edited import EditService
from bot.features.polls.service.results import ResultService
from bot.features.polls.service.voting import VotingService

__all__ = ["Desk", "DraftService", "EditService", "ResultService", "VotingService"]
