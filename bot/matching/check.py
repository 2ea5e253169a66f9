"""Looks a lexicon over: every mistake with file and line, and remarks that do not stop it.

Works on the parsed files, before anything is built from them.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.matching.text import joined
from bot.matching.words import FUNCTION_WORDS

WORD_FIELDS = ("terms", "residents", "roles", "organisations", "english")
LIST_FIELDS = (*WORD_FIELDS, "everyday", "near", "traps", "examples")
TABLE_FIELDS = ("abbreviations", "laws")
TEXT_FIELDS = ("id", "nl", "en", "domain")
FIELDS_OF = {
    "file": frozenset(("domain", "topic", "none")),
    "domain": frozenset(("id", "nl", "en", "terms")),
    "topic": frozenset((*TEXT_FIELDS, *LIST_FIELDS, *TABLE_FIELDS)),
}


class LexiconError(ValueError):
    """The lexicon cannot be used; `mistakes` has one line per mistake."""

    def __init__(self, mistakes: Sequence[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = tuple(mistakes)


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """One TOML file: its text (for line numbers) and what it holds. `own` marks a wijk's own file."""

    path: Path
    text: str
    data: dict[str, Any]
    own: bool = False

    @property
    def topics(self) -> list[dict[str, Any]]:
        """The `[[topic]]` tables."""
        topics: list[dict[str, Any]] = self.data.get("topic", [])
        return topics

    @property
    def domain(self) -> dict[str, Any] | None:
        """The `[domain]` table, if there is one."""
        return self.data.get("domain")

    def at(self, needle: str, topic_id: str = "") -> str:
        """`file:line` of the first `needle`, in or after the topic with this id."""
        start = self.text.find(f'id = "{topic_id}"') + len(f'id = "{topic_id}"') if topic_id else 0
        found = max(self.text.find(needle, start), start)
        return f"{self.path.name}:{self.text.count(chr(10), 0, found) + 1}"


def read_file(path: Path, own: bool = False) -> LexiconFile:
    """Parse one file; raises `LexiconError` when it cannot be read or is not TOML."""
    try:
        text = path.read_text(encoding="utf-8")
        return LexiconFile(path, text, tomllib.loads(text), own)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError([f"{path.name}: {error}"]) from error


def mistakes(files: Sequence[LexiconFile]) -> list[str]:
    """Everything that makes a lexicon unusable, one line each; what a file may hold comes before what it says."""
    shape = [line for file in files for line in _shape(file)]
    return shape or [*_ids(files), *_near(files), *_words(files)]


def remarks(files: Sequence[LexiconFile]) -> list[str]:
    """What an editor may want to look at: words that stand twice, or that are another topic's trap."""
    return [*_doubles(files), *_foreign_traps(files)]


def _shape(file: LexiconFile) -> Iterator[str]:
    yield from (f"{file.at(key)}: unknown key '{key}'" for key in file.data.keys() - FIELDS_OF["file"])
    if not _is_list_of(file.data.get("topic", []), dict):
        yield f"{file.at('topic')}: topics are written as [[topic]]"
        return
    if not isinstance(file.data.get("none", {}), dict) or not all(
        _is_list_of(sentences, str) for sentences in file.data.get("none", {}).values()
    ):
        yield f"{file.at('none')}: [none] holds lists of sentences"
    yield from _domain_shape(file)
    for number, topic in enumerate(file.topics, start=1):
        if isinstance(topic.get("id"), str) and topic["id"]:
            yield from _topic_shape(file, topic)
        else:
            yield f"{file.at('[[topic]]')}: topic number {number} has no id"


def _domain_shape(file: LexiconFile) -> Iterator[str]:
    domain = file.data.get("domain", {})
    if not isinstance(domain, dict):
        yield f"{file.at('domain')}: the domain is written as [domain]"
        return
    for key in domain.keys() - FIELDS_OF["domain"]:
        yield f"{file.at(key)}: [domain]: unknown key '{key}'"
    if domain and not all(isinstance(domain.get(key), str) for key in ("id", "nl", "en")):
        yield f"{file.at('[domain]')}: [domain] needs id, nl and en"
    if not _is_list_of(domain.get("terms", []), str):
        yield f"{file.at('terms')}: [domain]: 'terms' must be a list of words"


def _topic_shape(file: LexiconFile, topic: dict[str, Any]) -> Iterator[str]:
    name = topic["id"]
    for key in topic.keys() - FIELDS_OF["topic"]:
        yield f"{file.at(key, name)}: {name}: unknown key '{key}'"
    for key in TEXT_FIELDS:
        if not isinstance(topic.get(key, ""), str):
            yield f"{file.at(key, name)}: {name}: '{key}' must be text"
    for key in LIST_FIELDS:
        if not _is_list_of(topic.get(key, []), str):
            yield f"{file.at(key, name)}: {name}: '{key}' must be a list of words"
    for key in TABLE_FIELDS:
        table = topic.get(key, {})
        if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
            yield f"{file.at(key, name)}: {name}: '{key}' must be SHORT = \"meaning\""


def _is_list_of(values: object, kind: type) -> bool:
    return isinstance(values, list) and all(isinstance(value, kind) and value for value in values)


def _ids(files: Sequence[LexiconFile]) -> Iterator[str]:
    """Topics that stand twice, lack a label, or belong to no domain; an own file may extend shipped topics."""
    seen: set[str] = set()
    domains = {file.domain["id"] for file in files if file.domain}
    for file in files:
        for topic in file.topics:
            name = topic["id"]
            place = file.at(f'id = "{name}"')
            if name not in seen:
                yield from (f"{place}: {name}: no '{key}'" for key in ("nl", "en") if not topic.get(key))
                if topic.get("domain", (file.domain or {}).get("id")) not in domains:
                    yield f"{place}: {name}: no such domain"
            elif not file.own:
                yield f"{place}: topic '{name}' stands twice"
            seen.add(name)


def _near(files: Sequence[LexiconFile]) -> Iterator[str]:
    known = {topic["id"] for file in files for topic in file.topics}
    for file in files:
        for topic in file.topics:
            for near in topic.get("near", []):
                if near not in known:
                    place = file.at(f'"{near}"', topic["id"])
                    yield f"{place}: {topic['id']}: near topic '{near}' does not exist"


def _words(files: Sequence[LexiconFile]) -> Iterator[str]:
    for file, topic, word in _all_words(files):
        if fault := _fault(word, topic):
            place = file.at(f'"{word}"', topic["id"])
            yield f"{place}: {topic['id']}: '{word}' {fault}"


def _fault(word: str, topic: dict[str, Any]) -> str:
    if word in FUNCTION_WORDS:
        return "is too ordinary to point to a topic"
    if word in topic.get("traps", ()):
        return "is a word and a trap of the same topic"
    return "" if any(map(str.isalnum, word)) else "has no letters"


def _doubles(files: Sequence[LexiconFile]) -> Iterator[str]:
    seen: dict[str, list[str]] = defaultdict(list)
    for file, topic, word in _all_words(files):
        place = file.at(f'"{word}"', topic["id"])
        seen[joined(word)].append(f"{place}: {topic['id']}: '{word}'")
    for places in seen.values():
        if len(places) > 1:
            yield f"{places[0]} stands also in {'; '.join(places[1:])}"


def _foreign_traps(files: Sequence[LexiconFile]) -> Iterator[str]:
    owners = {joined(word): topic["id"] for _, topic, word in _all_words(files)}
    for file in files:
        for topic in file.topics:
            for trap in topic.get("traps", []):
                owner = owners.get(joined(trap), topic["id"])
                if owner != topic["id"]:
                    yield f"{file.at(trap, topic['id'])}: trap '{trap}' of {topic['id']} is a word of {owner}"


def _all_words(files: Iterable[LexiconFile]) -> Iterator[tuple[LexiconFile, dict[str, Any], str]]:
    for file in files:
        for topic in file.topics:
            for key in WORD_FIELDS:
                for word in topic.get(key, []):
                    yield file, topic, word
