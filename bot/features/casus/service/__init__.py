"""The verbs of the casus: the form, cards, steps, obstacles, patterns, what was learned, what is kept.

Not here: buttons pressed and words typed (handlers), what they show (views).
"""

from bot.features.casus.service.cards import CardService
from bot.features.casus.service.desk import Desk, Members
from bot.features.casus.service.form import FormService
from bot.features.casus.service.hints import Hints, Proposer
from bot.features.casus.service.keeping import KeepingService
from bot.features.casus.service.learning import LearningService
from bot.features.casus.service.obstacles import ObstacleService
from bot.features.casus.service.owners import OwnerService
from bot.features.casus.service.part import PartService
from bot.features.casus.service.patterns import PatternService
from bot.features.casus.service.records import CasusRecords
from bot.features.casus.service.steps import StepService

__all__ = [
    "CardService",
    "CasusRecords",
    "Desk",
    "FormService",
    "Hints",
    "KeepingService",
    "LearningService",
    "Members",
    "ObstacleService",
    "OwnerService",
    "PartService",
    "PatternService",
    "Proposer",
    "StepService",
]
