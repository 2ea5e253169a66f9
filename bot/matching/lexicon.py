"""The lexicon: domains, topics and their words, read from TOML files that people of the field edit.

Here lives what the files become. What a file may contain is in `check`; how words are
recognised in a text is in `phrases` and `understand`.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bot.matching.check import LexiconError, LexiconFile, mistakes, read_file
from bot.matching.text import joined


@dataclass(frozen=True, slots=True)
class Domain:
    """One of the life domains: the labels the bot shows, and words that ask for the domain as a whole."""

    id: str
    nl: str
    en: str
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: labels, the words that point to it, and sentences that sound like it."""

    id: str
    domain: str
    nl: str
    en: str
    terms: tuple[str, ...] = ()
    residents: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    everyday: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    laws: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning of an abbreviation or law, and the topic it belongs to."""

    short: str
    long: str
    topic: str
    is_law: bool


class Lexicon:
    """All domains and topics, the shipped ones first, then a wijk's own.

    `shipped` of the topics come from the shipped files, and `none` are sentences about nothing of
    ours. `fingerprint` covers what a model is trained on: the shipped part, not a wijk's own words.
    """

    def __init__(
        self,
        domains: Iterable[Domain],
        topics: Iterable[Topic],
        none: Iterable[str] = (),
        fingerprint: str = "",
        shipped: int | None = None,
    ) -> None:
        self.domains = tuple(domains)
        self.topics = tuple(topics)
        self.none = tuple(none)
        self.fingerprint = fingerprint
        self.shipped = len(self.topics) if shipped is None else shipped
        self._by_id = {topic.id: topic for topic in self.topics}

    @classmethod
    def load(cls, folder: Path, own: Path | None = None) -> "Lexicon":
        """Read `folder/*.toml` and a wijk's `own` file; raises `LexiconError` with every mistake, file and line."""
        files = list(_read_all(folder, own))
        if found := mistakes(files):
            raise LexiconError(found)
        topics: dict[str, Topic] = {}
        for file in files:
            domain = file.domain["id"] if file.domain else ""
            for table in file.topics:
                topics[table["id"]] = _topic(table, domain, topics.get(table["id"]))
        shipped = [file for file in files if not file.own]
        return cls(
            domains=[_domain(file.domain) for file in files if file.domain],
            topics=topics.values(),
            none=[text for file in files for texts in file.data.get("none", {}).values() for text in texts],
            fingerprint=_fingerprint(shipped),
            shipped=sum(len(file.topics) for file in shipped),
        )

    def topic(self, topic_id: str) -> Topic:
        """The topic with this id; raises `KeyError`."""
        return self._by_id[topic_id]

    def with_terms(self, topics: Mapping[str, str]) -> "Lexicon":
        """The same lexicon in which each of these words points to a topic (its id), so a model goes on fitting.

        A word for a topic that does not exist is left out.
        """
        words: dict[str, list[str]] = defaultdict(list)
        for word, topic_id in topics.items():
            words[topic_id].append(word)
        extended = [replace(topic, terms=(*topic.terms, *words[topic.id])) for topic in self.topics]
        return Lexicon(self.domains, extended, self.none, self.fingerprint, self.shipped)

    def meanings(self, short: str) -> tuple[Meaning, ...]:
        """What an abbreviation or law stands for, in every topic that has it; capitals do not matter."""
        wanted = joined(short)
        return tuple(meaning for meaning in self.glossary if joined(meaning.short) == wanted)

    @property
    def glossary(self) -> Iterator[Meaning]:
        """Every abbreviation and law with its meaning."""
        for topic in self.topics:
            yield from (Meaning(short, long, topic.id, False) for short, long in topic.abbreviations.items())
            yield from (Meaning(short, long, topic.id, True) for short, long in topic.laws.items())


def _read_all(folder: Path, own: Path | None) -> Iterator[LexiconFile]:
    """Every file, or one `LexiconError` about all that cannot be read."""
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise LexiconError([f"{folder.name}: no lexicon files (*.toml) here"])
    broken: list[str] = []
    for path in [*paths, *([own] if own else [])]:
        try:
            yield read_file(path, own=path == own)
        except LexiconError as error:
            broken += error.mistakes
    if broken:
        raise LexiconError(broken)


def _domain(table: dict[str, Any]) -> Domain:
    return Domain(table["id"], table["nl"], table["en"], tuple(table.get("terms", ())))


def _topic(table: dict[str, Any], domain: str, known: Topic | None) -> Topic:
    """The topic of a table; what is `known` of it already is extended."""
    base = known or Topic(table["id"], table.get("domain", domain), table["nl"], table["en"])

    def words(key: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*getattr(base, key), *table.get(key, ()))))

    return replace(
        base,
        terms=words("terms"),
        residents=words("residents"),
        roles=words("roles"),
        organisations=words("organisations"),
        english=words("english"),
        everyday=words("everyday"),
        near=words("near"),
        traps=words("traps"),
        examples=words("examples"),
        abbreviations={**base.abbreviations, **table.get("abbreviations", {})},
        laws={**base.laws, **table.get("laws", {})},
    )


def _fingerprint(files: Sequence[LexiconFile]) -> str:
    content = json.dumps([file.data for file in files], sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()[:16]
