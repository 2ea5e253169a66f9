"""The settings: config.toml and the environment, checked as a whole, every mistake with its cure.

Not here: the settings themselves (`settings`) and the sentences of the cures (texts, `config-…`).
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import SecretStr, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from bot.logs import hide_tokens
from bot.settings import DatabaseFile, Section, Settings

__all__ = ["ConfigError", "Problem", "Settings", "load_settings"]

PLACES = (Path("config.toml"), Path("/etc/wijkbot/config.toml"))
PREFIX = "WIJKBOT_"
FILES = {  # with their defaults
    ("backup", "folder"): "",
    ("database", "path"): DatabaseFile().path.name,
    ("wijk", "lexicon"): "",
    ("telegram", "token_file"): "",
    ("telegram", "webhook_secret_file"): "",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. `cure` and `hints` name the sentence that says what to do; `value` never shows a secret."""

    key: str
    value: str
    cure: str
    hints: Mapping[str, str | int | float] = field(default_factory=dict)


class ConfigError(Exception):
    """The settings cannot be used; `problems` holds every mistake."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(", ".join(problem.key for problem in problems))
        self.problems = problems


# Which sentence helps against which of pydantic's errors (https://docs.pydantic.dev/latest/errors/validation_errors/).
CURES = {
    "bool_parsing": "config-yes-or-no",
    "bool_type": "config-yes-or-no",
    "clock_time": "config-time",
    "day": "config-day",
    "extra_forbidden": "config-unknown",
    "float_parsing": "config-number",
    "float_type": "config-number",
    "greater_than": "config-more-than",
    "greater_than_equal": "config-at-least",
    "int_from_float": "config-whole-number",
    "int_parsing": "config-whole-number",
    "int_type": "config-whole-number",
    "less_than_equal": "config-at-most",
    "literal_error": "config-one-of",
    "model_type": "config-section",
    "no_steps": "config-no-steps",
    "path_not_file": "config-no-such-file",
    "path_type": "config-text",
    "secret_file": "config-no-such-file",
    "step_name": "config-step-name",
    "step_twice": "config-step-twice",
    "stages": "config-stages",
    "string_pattern_mismatch": "config-address",
    "string_type": "config-text",
    "token": "config-token",
    "webhook_secret": "config-webhook-secret",
    "webhook_url": "config-webhook-url",
    "zoneinfo_str": "config-timezone",
}


def load_settings(path: Path | None, env: Mapping[str, str]) -> Settings:
    """Read `path` (else $WIJKBOT_CONFIG, else the first of `PLACES`), then `WIJKBOT_SECTION__KEY` from `env`.

    A relative path in the file counts from the folder of that file, one in `env` from the current folder.
    Raises `ConfigError` with all mistakes.
    """
    chosen = path or (Path(env["WIJKBOT_CONFIG"]) if env.get("WIJKBOT_CONFIG") else None)
    chosen = chosen or next(filter(Path.is_file, PLACES), None)
    raw = _from_its_folder(_read(chosen), chosen.parent) if chosen else {}
    raw.setdefault("telegram", {})
    names: dict[tuple[int | str, ...], str] = {}
    for name, section, key, value in _from_environment(env):
        keys = raw.setdefault(section, {})
        if isinstance(keys, dict):
            keys[key] = value
            names[section, key] = name
    try:
        return Settings.model_validate(raw)
    except ValidationError as error:
        problems = (_problem(details, names) for details in error.errors(include_url=False))
        raise ConfigError(tuple(problems)) from None


def known_keys() -> Iterator[str]:
    """Every `section.key` as written in the file."""
    for section, info in Settings.model_fields.items():
        if isinstance(info.annotation, type) and issubclass(info.annotation, Section):
            yield from (
                f"{section}.{found.alias or key}" for key, found in info.annotation.model_fields.items()
            )


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError:
        raise ConfigError((Problem(str(path), "", "config-no-such-file"),)) from None
    except UnicodeDecodeError:
        raise ConfigError((Problem(str(path), "", "config-not-utf8"),)) from None
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = map(int, found.groups()) if found else (0, 0)
        problem = Problem(str(path), "", "config-not-toml", {"line": line, "column": column})
        raise ConfigError((problem,)) from None


def _from_its_folder(raw: dict[str, Any], folder: Path) -> dict[str, Any]:
    """The same with every file counted from this folder, so that it matters not where a command is given."""
    for (section, key), default in FILES.items():
        keys = raw.setdefault(section, {})
        file = keys.get(key, default) if isinstance(keys, dict) else ""
        if file and isinstance(file, str):
            keys[key] = str(folder / file)
    return raw


def _from_environment(env: Mapping[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """The variables that set something: name, section, key, value. An empty one counts as absent."""
    for name, value in env.items():
        section, separator, key = name.removeprefix(PREFIX).lower().partition("__")
        if name.startswith(PREFIX) and separator and value:
            yield name, section, key, value


def _problem(details: ErrorDetails, names: Mapping[tuple[int | str, ...], str]) -> Problem:
    where = details["loc"]
    cure = CURES.get(details["type"], "config-wrong")
    hints = {
        name: value for name, value in details.get("ctx", {}).items() if isinstance(value, str | int | float)
    }
    if cure == "config-unknown":
        hints["nearest"] = _nearest(
            str(where[-1]), top=len(where) == 1, table=isinstance(details["input"], dict)
        )
    if cure == "config-one-of":
        hints["expected"] = str(hints["expected"]).replace(" or ", ", ")
    return Problem(names.get(where, ".".join(map(str, where))), _shown(details), cure, hints)


def _nearest(name: str, *, top: bool, table: bool) -> str:
    """The section, or the `section.key`, that looks most like this name; only a section can be a table."""
    names = {section: section for section in Settings.model_fields} if top else {}
    if not table:
        names |= {key: key.split(".")[1] for key in known_keys()}
    return str(process.extract(name, names, scorer=fuzz.ratio, limit=1)[0][2])


def _shown(details: ErrorDetails) -> str:
    """The wrong value, unless it is a secret or could be a misplaced one."""
    value = details["input"]
    if isinstance(value, dict | SecretStr) or details["type"] == "extra_forbidden":
        return ""
    if str(details["loc"][-1]) in {"token", "webhook_secret"}:
        return ""
    return hide_tokens(str(value))
