"""The verbs of effects: how the resident is, the calculator, the price list.

Not here: buttons pressed and words typed (handlers), what they show (views).
"""

from bot.features.effects.service.calculator import CalculatorService
from bot.features.effects.service.desk import EffectsDesk
from bot.features.effects.service.figures import tables as effect_tables
from bot.features.effects.service.prices import PriceService
from bot.features.effects.service.wellbeing import WellbeingService

__all__ = ["CalculatorService", "EffectsDesk", "PriceService", "WellbeingService", "effect_tables"]
