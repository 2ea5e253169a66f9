"""Finds the sentences the bot says, fills in values and escapes them: the one place where that happens.

The sentences themselves live in `bot/texts/<language>/*.ftl` (Fluent, https://projectfluent.org).
Not here: which sentence to say when (views).
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TypeVar
from unicodedata import bidirectional

from babel import Locale
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.runtime.types import fluent_date
from fluent.syntax.ast import Identifier, Junk, Message, Placeable, TextElement, VariableReference
from markupsafe import Markup, escape

Text = TypeVar("Text", bound=str)
Value = str | int | float | date | datetime

LANGUAGES = ("nl", "en")
QUOTED = re.compile(r"\{\s*([a-z]+)-")
_WORDS = {str, Markup}
_ISOLATE, _END = "\u2068", "\u2069"
_TURNING = dict.fromkeys(range(0x202A, 0x202F))  # signs that turn round what follows, also outside a name
FOLDER = Path(__file__).parent.parent / "texts"


class TextError(Exception):
    """A text file is wrong, or a sentence or a value for it is missing: a mistake of the code, not of a person."""


class Say:
    """The sentences in one language.

    A key begins with its subject, as the files do: the files of a subject are read when it first comes up, since all
    of them together take an eighth of a second.
    """

    def __init__(self, language: str, folder: Path) -> None:
        self.language = language
        self._locale = Locale.parse(language)
        self._folder = folder
        self._bundles: dict[str, FluentBundle] = {}
        self._templates: dict[str, str | None] = {}

    def __call__(self, key: str, **values: Value) -> Markup:
        """The sentence as HTML; every value is escaped unless it is `Markup` already."""
        return Markup(self._format(key, {name: _escaped(value) for name, value in values.items()}))  # noqa: S704 (our own texts, values escaped)

    def label(self, key: str, **values: Value) -> str:
        """The sentence as plain text, for a button, a file name or the command line."""
        return self._format(key, {name: _plain(value) for name, value in values.items()})

    def has(self, key: str) -> bool:
        """Whether there is such a sentence."""
        return self._about(key).has_message(key)

    def read_all(self) -> None:
        """Read every sentence now; `TextError` names the file with a mistake."""
        for path in self._folder.glob("*.ftl"):
            self._about(path.stem)

    def listed(self, items: Iterable[str]) -> Markup:
        """'a, b en c': escaped unless already `Markup`."""
        return Markup(format_list([isolated(escape(item)) for item in items], locale=self._locale))  # noqa: S704 (items escaped)

    def _format(self, key: str, values: Mapping[str, object]) -> str:
        """Fluent takes five times as long as Python does to insert words, which is all that most sentences ask."""
        if key not in self._templates:
            self._templates[key] = _template(self._pattern(key))
        template = self._templates[key]
        if template is not None and _WORDS.issuperset(map(type, values.values())):
            try:
                return template.format_map(values)
            except KeyError:
                pass  # Fluent tells which value is missing
        text, errors = self._about(key).format_pattern(self._pattern(key), dict(values))
        if errors:
            raise TextError(f"text '{key}' in {self.language}: {errors[0]!r}")
        return str(text)

    def _pattern(self, key: str) -> Pattern:
        bundle = self._about(key)
        if not bundle.has_message(key):
            raise TextError(f"no text '{key}' in {self.language}")
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise TextError(f"text '{key}' in {self.language} is empty")
        return pattern

    def _about(self, key: str) -> FluentBundle:
        subject = _subject(key)
        bundle = self._bundles.get(subject)
        if bundle is None:  # read twice when two threads ask at once, which does no harm
            bundle = self._bundles[subject] = _bundle(_files(self._folder, subject), self.language)
        return bundle


def _template(pattern: Pattern) -> str | None:
    """A sentence that only inserts values, as Python formats it; none for one that chooses or refers."""
    parts = []
    for element in getattr(pattern, "elements", [pattern]):  # what is nothing but text stands by itself
        match element:
            case TextElement(value=text):
                parts.append(text.replace("{", "{{").replace("}", "}}"))
            case Placeable(expression=VariableReference(id=Identifier(name=name))):
                parts.append(f"{{{name}}}")
            case _:
                return None
    return "".join(parts)


class Texts:
    """All sentences, per language."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    def into(self, language: str) -> Say:
        """The sentences in this language, Dutch when there is none such."""
        return _say(self._folder, language if language in LANGUAGES else "nl")


@cache
def _say(folder: Path, language: str) -> Say:
    return Say(language, folder / language)


def _subject(name: str) -> str:
    """Of a key or a file."""
    return name.partition("-")[0]


def _files(folder: Path, subject: str) -> list[Path]:
    """Those of a subject, and of every other subject of which they quote a sentence."""
    subjects, paths = [subject], []
    for one in subjects:
        own = [path for path in sorted(folder.glob("*.ftl")) if _subject(path.stem) == one]
        quoted = {name for path in own for name in QUOTED.findall(path.read_text(encoding="utf-8"))}
        subjects.extend(sorted(quoted.difference(subjects)))
        paths.extend(own)
    return paths


def _bundle(paths: Iterable[Path], language: str) -> FluentBundle:
    """Raises `TextError`, which names the file with a mistake."""
    bundle = FluentBundle([_locale(language)], use_isolating=False)
    for path in paths:
        resource = FluentResource(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, Junk):
                raise TextError(
                    f"{path.name}: {entry.annotations[0].message} near {str(entry.content)[:40]!r}"
                )
            if isinstance(entry, Message) and bundle.has_message(entry.id.name):
                raise TextError(f"{path.name}: '{entry.id.name}' stands twice")
        bundle.add_resource(resource)
    return bundle


@cache
def _locale(language: str) -> str:
    return {"nl": "nl-NL", "en": "en-GB"}[language]


def isolated(words: Text) -> Text:
    """Words from right to left between marks, so that what stands around them keeps its order (UAX 9, isolates)."""
    if words.isascii():
        return words
    plain = words.translate(_TURNING)
    if any(bidirectional(letter) in ("R", "AL") for letter in plain):
        plain = f"{_ISOLATE}{plain}{_END}"
    return type(words)(plain)


def _escaped(value: Value) -> object:
    return isolated(str(escape(value))) if isinstance(value, str) else _plain(value)


def _plain(value: Value) -> object:
    if isinstance(value, str):
        return isolated(value)
    if isinstance(value, datetime):
        return fluent_date(value, dateStyle="long", timeStyle="short")
    if isinstance(value, date):
        return fluent_date(value, dateStyle="long")
    return value
