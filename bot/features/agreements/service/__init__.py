"""The verbs of agreements: making, changing and ending them, and the rounds in which all say whether they hold.

Not here: buttons pressed and words typed (handlers), what they show (views).
"""

from bot.features.agreements.service.agreements import AgreementService
from bot.features.agreements.service.desk import Desk
from bot.features.agreements.service.rounds import RoundService

__all__ = ["AgreementService", "Desk", "RoundService"]
