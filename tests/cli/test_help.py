"""Every command and option is explained, in Dutch and in English."""

from pathlib import Path

import pytest

from bot.cli import COMMANDS, command_line, run
from bot.core.texts import LANGUAGES, Texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_and_option_is_explained(language: str) -> None:
    group = command_line(Texts().into(language))  # raises where a sentence is missing
    assert list(group.commands) == list(COMMANDS)


@pytest.mark.parametrize(("language", "sentence"), [("nl", "Start de bot."), ("en", "Start the bot.")])
def test_help_speaks_the_language_of_the_environment(
    language: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--help"], {"WIJKBOT_LANGUAGE": language}) == 0
    assert sentence in capsys.readouterr().out


def test_every_command_stands_in_the_readme() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"`wijkbot {name}" not in readme] == []


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"], {}) == 0
    assert capsys.readouterr().out.startswith("wijkbot ")
