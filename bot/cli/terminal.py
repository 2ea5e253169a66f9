"""What the commands share: the language, printing to a person, the settings.

Not here: any command, and any sentence (texts, `cli-…` and `config-…`).
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from rich.console import Console

from bot.config import ConfigError, Settings, load_settings
from bot.core.errors import UserError
from bot.core.texts import Texts, Value

Item = TypeVar("Item")

LINES_EACH = 50


class Terminal:
    """The person at the keyboard. `config` is the file they named, if any."""

    def __init__(self, texts: Texts, env: Mapping[str, str]) -> None:
        self._texts = texts
        self._env = env
        self._out = Console(markup=False, emoji=False, highlight=False, soft_wrap=True)
        self._err = Console(markup=False, emoji=False, highlight=False, soft_wrap=True, stderr=True)
        self.config: Path | None = None
        self.say = texts.into(env.get("WIJKBOT_LANGUAGE", "nl"))

    def settings(self) -> Settings:
        """The settings; from here on their language is spoken. Raises `ConfigError`."""
        settings = load_settings(self.config, self._env)
        if "WIJKBOT_LANGUAGE" not in self._env:
            self.say = self._texts.into(settings.wijk.language)
        return settings

    def existing_database(self) -> Path:
        """The database of the settings; a `UserError` when there is none yet."""
        path = self.settings().database.path
        if not path.exists():
            raise UserError("cli-no-database", file=str(path))
        return path

    def has_windows(self) -> bool:
        """Whether a browser can be opened beside this terminal, and not in it."""
        return sys.platform in {"darwin", "win32"} or bool(
            self._env.get("DISPLAY") or self._env.get("WAYLAND_DISPLAY")
        )

    def tell(self, key: str, **values: Value) -> None:
        """Print a sentence."""
        self.show(self.say.label(key, **values))

    def show(self, text: str) -> None:
        """Print a line as it is: an answer, JSON, a link."""
        self._out.print(text)

    def complain(self, key: str, **values: Value) -> None:
        """Print a sentence where errors go."""
        self._err.print(self.say.label(key, **values))

    def complain_of(self, error: ConfigError) -> None:
        """Print every mistake in the settings, each with its cure."""
        self.complain("config-wrong-heading", count=len(error.problems))
        for problem in error.problems:
            cure = self.say.label(problem.cure, **problem.hints)
            key = "config-key-and-value" if problem.value else "config-key"
            self.complain(key, name=problem.key, value=problem.value, cure=cure)

    @contextmanager
    def busy(self, key: str) -> Iterator[None]:
        """What goes on in here may take a while: a moving sign on a terminal, a plain line elsewhere."""
        if self._err.is_terminal:
            with self._err.status(self.say.label(key)):
                yield
            return
        self.complain(key)
        yield

    def through(self, items: Sequence[Item], key: str) -> Iterable[Item]:
        """The items one by one: a progress bar on a terminal, a plain line now and then elsewhere."""
        if self._err.is_terminal:
            from rich.progress import track

            yield from track(items, self.say.label(key), console=self._err)
            return
        for done, item in enumerate(items, start=1):
            yield item
            if done % LINES_EACH == 0 or done == len(items):
                self.complain("cli-progress", what=self.say.label(key), done=done, total=len(items))
