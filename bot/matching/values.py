"""The values that go into and come out of matching. No behaviour."""

from dataclasses import dataclass
from typing import Literal

Source = Literal["tag", "role", "organisation", "name", "experience"]
Kind = Literal["people", "team", "nobody", "unsure", "unclear"]


@dataclass(frozen=True, slots=True)
class Profile:
    """One colleague as the directory knows them; `key` is the caller's own identifier.

    `tags` are the person's own words for what they know. No `wijken` means everywhere.
    """

    key: int
    name: str
    organisation: str
    role: str
    tags: tuple[str, ...]
    wijken: tuple[str, ...]
    organisation_kind: str = ""
    languages: tuple[str, ...] = ()
    lived_experience: bool = False


@dataclass(frozen=True, slots=True)
class AskedTopic:
    """A topic of a question: how strongly (0..1) and in which words of the asker.

    `whole_domain`: a word like "wonen" asked for everything near it, and this topic stands for it.
    """

    id: str
    weight: float
    words: tuple[str, ...]
    whole_domain: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody fits: the topic (None for a plain word or name) and the person's own words."""

    topic: str | None
    tag: str
    source: Source


@dataclass(frozen=True, slots=True)
class Match:
    """One colleague with a score of 0..1; `away` people are only proposed when nobody else knows.

    `helped`: stands higher than without the good experiences of others. `hinted`: knows what the question may be
    about besides what is asked for certain.
    """

    key: int
    score: float
    reasons: tuple[Reason, ...]
    away: bool
    helped: bool = False
    hinted: bool = False


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a text is about.

    `topics`: strongest first. `certainty` (0..1): how sure it is about something of ours.
    `words`: folded words that carry meaning. `unknown`: those that no topic or example knows.
    """

    topics: tuple[AskedTopic, ...]
    certainty: float
    words: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a question.

    people: ranked, best first. team: `matches` is the smallest set that covers all topics.
    nobody: a firm none. unsure: `choices` are 2-3 topic ids to ask back, `matches` a guess.
    unclear: not a question at all.
    """

    kind: Kind
    topics: tuple[AskedTopic, ...] = ()
    matches: tuple[Match, ...] = ()
    choices: tuple[str, ...] = ()
    wijk: str | None = None
    unknown_words: tuple[str, ...] = ()
