"""The lexicon: domains, topics and their words, read from TOML files that people of the field edit.

Here lives what the files become. What a file may contain is in `check`; how words are
recognised in a text is in `phrases` and `understand`.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bot.matching.check import LexiconError, LexiconFile, mistakes, read_file
from bot.matching.digest import kept
from bot.matching.text import fold, joined, small_words

MANY_STORIES = 3  # a word in the stories of so many topics is an ordinary one


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
    ours. `spread`: in how many topics' stories a word stands in small letters. `fingerprint` covers what a
    model is trained on: the shipped part, not a wijk's own words.
    """

    def __init__(
        self,
        domains: Iterable[Domain],
        topics: Iterable[Topic],
        none: Iterable[str] = (),
        fingerprint: str = "",
        shipped: int | None = None,
        spread: Mapping[str, int] | None = None,
    ) -> None:
        self.domains = tuple(domains)
        self.topics = tuple(topics)
        self.none = tuple(none)
        self.fingerprint = fingerprint
        self.shipped = len(self.topics) if shipped is None else shipped
        self.spread = Counter(spread) if spread is not None else _spread(self.topics, self.none)
        self._by_id = {topic.id: topic for topic in self.topics}

    @classmethod
    def load(cls, folder: Path, own: Path | None = None, digest: Path | None = None) -> "Lexicon":
        """Read `folder/*.toml` and a wijk's `own` file; raises `LexiconError` with every mistake, file and line.

        A `digest` that was kept of just these files is read instead of them, many times as fast; what only training
        needs (examples, everyday words, sentences about nothing) is not in it.
        """
        paths = sorted(folder.glob("*.toml"))
        fingerprint = _fingerprint(paths)
        known = kept(digest, fingerprint) if digest else None
        shipped = known.files if known else list(_read_all(folder, paths))
        files = [*shipped, *_read_all(folder, [own], own=True)] if own else shipped
        checked = known is not None and own is None
        if not checked and (found := mistakes(files)):
            raise LexiconError(found)
        return cls._of(
            files, fingerprint, sum(len(file.topics) for file in shipped), known.spread if known else None
        )

    @classmethod
    def _of(
        cls, files: Sequence[LexiconFile], fingerprint: str, shipped: int, spread: Mapping[str, int] | None
    ) -> "Lexicon":
        topics: dict[str, Topic] = {}
        for file in files:
            domain = file.domain["id"] if file.domain else ""
            for table in file.topics:
                topics[table["id"]] = _topic(table, domain, topics.get(table["id"]))
        return cls(
            domains=[_domain(file.domain) for file in files if file.domain],
            topics=topics.values(),
            none=[text for file in files for texts in file.data.get("none", {}).values() for text in texts],
            fingerprint=fingerprint,
            shipped=shipped,
            spread=spread,
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
        return Lexicon(self.domains, extended, self.none, self.fingerprint, self.shipped, self.spread)

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


def _read_all(folder: Path, paths: Sequence[Path], own: bool = False) -> Iterator[LexiconFile]:
    """Every file, or one `LexiconError` about all that cannot be read."""
    if not paths:
        raise LexiconError([f"{folder.name}: no lexicon files (*.toml) here"])
    broken: list[str] = []
    for path in paths:
        try:
            yield read_file(path, own=own)
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


def _spread(topics: Iterable[Topic], none: Iterable[str]) -> Counter[str]:
    """In how many topics' stories a word stands in small letters; sentences about nothing count as many."""
    spread: Counter[str] = Counter()
    for topic in topics:
        spread.update(set(map(fold, small_words(" ".join((*topic.examples, *topic.everyday))))))
    spread.update(dict.fromkeys(map(fold, small_words(" ".join(none))), MANY_STORIES))
    return spread


def _fingerprint(paths: Iterable[Path]) -> str:
    """Of the files as they are, unreadable ones left out."""
    digest = hashlib.sha256()
    for path in paths:
        with suppress(OSError):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
