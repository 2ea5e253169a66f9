"""The client-data guard: finds what may identify a resident, so that it is never stored.

Pure: text and colleagues in, signals out. Not here: what is said to the person who typed it (chat), and who may
confirm that somebody is a colleague.
"""

from bot.privacy.colleagues import Colleagues
from bot.privacy.guard import Guard
from bot.privacy.signals import Kind, Signal
from bot.privacy.updates import Find, blank_update, kept_of, kinds_of, look_over

__all__ = [
    "Colleagues",
    "Find",
    "Guard",
    "Kind",
    "Signal",
    "blank_update",
    "kept_of",
    "kinds_of",
    "look_over",
]
