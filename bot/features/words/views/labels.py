"""How topics and domains are called.

Not here: the screens that hold them.
"""

from collections.abc import Mapping

from bot.core.texts import Say
from bot.matching import Domain, Topic

LONGEST_LABEL = 60


def called(say: Say, named: Topic | Domain) -> str:
    """The label of a topic or domain in the reader's language."""
    return named.en if say.language == "en" else named.nl


def with_domain(say: Say, topic: Topic, domains: Mapping[str, Domain]) -> str:
    """'Bewindvoering (Geld & schulden)'."""
    return f"{called(say, topic)} ({called(say, domains[topic.domain])})"


def shortened(text: str) -> str:
    """The text as it fits on a button."""
    return text if len(text) <= LONGEST_LABEL else f"{text[: LONGEST_LABEL - 1].rstrip()}…"
