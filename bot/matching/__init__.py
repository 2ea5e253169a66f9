"""Matching: a question and the people's profiles -> ranked colleagues with reasons.

Pure: no chat, no database, no clock. `Finder` is the way in; the words of the field come from
`Lexicon`, what a story resembles from `Model`.
"""

from bot.matching.check import LexiconError
from bot.matching.finder import Finder
from bot.matching.lexicon import Domain, Lexicon, Meaning, Topic
from bot.matching.model import Model, ModelError
from bot.matching.shipped import load_shipped, train_shipped
from bot.matching.train import train
from bot.matching.understand import Reader
from bot.matching.values import AskedTopic, Found, Match, Profile, Reason, Understanding

__all__ = [
    "AskedTopic",
    "Domain",
    "Finder",
    "Found",
    "Lexicon",
    "LexiconError",
    "Match",
    "Meaning",
    "Model",
    "ModelError",
    "Profile",
    "Reader",
    "Reason",
    "Topic",
    "Understanding",
    "load_shipped",
    "train",
    "train_shipped",
]
