"""What matching found, as asking keeps and shows it: for every topic one reason, in the colleague's own words.

Pure. Not here: finding (matching), the words of an answer (views).
"""

from collections.abc import Sequence

from bot.features.ask.model import Found, Suggestion, Why
from bot.matching import Found as Matched
from bot.matching import Match, Reason

BEST_SOURCES = ("tag", "experience", "role", "organisation", "name")
FEW_TOPICS = 3  # a word like "wonen" stands for more topics than this: then it is its own reason


def kept(found: Matched) -> Found:
    """The answer without what only matching needs."""
    return Found(
        kind=found.kind,
        topics=tuple(topic.id for topic in found.topics),
        suggestions=tuple([Suggestion(m.key, _why(m), m.away, m.helped, m.hinted) for m in found.matches]),
        choices=found.choices,
        whole=tuple(topic.id for topic in found.topics if topic.whole_domain),
        unknown_words=found.unknown_words,
    )


def _why(match: Match) -> tuple[Why, ...]:
    """One reason a topic: the person's own words, else their role, else their organisation."""
    tags = [reason.tag for reason in match.reasons if reason.topic]
    about: dict[str, list[Reason]] = {}
    for reason in match.reasons:
        has_topics = 0 < tags.count(reason.tag) <= FEW_TOPICS
        if not has_topics:
            about.setdefault("", []).append(reason)
        elif reason.topic:
            about.setdefault(reason.topic, []).append(reason)
    return tuple([_best(topic, reasons) for topic, reasons in about.items()])


def _best(topic: str, reasons: Sequence[Reason]) -> Why:
    source = min([reason.source for reason in reasons], key=BEST_SOURCES.index)
    words = dict.fromkeys([reason.tag for reason in reasons if reason.source == source])
    return Why(topic, tuple(words), source)
