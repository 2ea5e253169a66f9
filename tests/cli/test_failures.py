"""Whatever goes wrong is one sentence and an exit code, never a traceback, a name or the token."""

import sqlite3
from pathlib import Path

import pytest

from bot.cli import COULD_NOT, WRONG_USE, failure, run, tell_failure
from bot.cli.terminal import Terminal
from bot.core.errors import UserError
from bot.core.texts import Texts
from bot.matching import LexiconError
from bot.storage import StorageError
from bot.storage.migrations import SchemaError

TOKEN = "123456789:AAExampleTokenThatOpensNothing_1234"


def test_wrong_settings_are_all_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    env = {"WIJKBOT_TELEGRAM__TOKEN": f"{TOKEN} x", "WIJKBOT_PACE__PRIVATE_BURST": "veel"}
    assert run(["check"], env) == WRONG_USE
    told = capsys.readouterr().err
    assert "2 dingen" in told
    assert "WIJKBOT_PACE__PRIVATE_BURST = veel: schrijf een heel getal" in told
    assert TOKEN not in told


def test_mistakes_are_told_in_the_language_of_the_environment(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check"], {"WIJKBOT_LANGUAGE": "en"}) == WRONG_USE
    assert "There is 1 thing to mend" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["unknown"], ["ask"], ["ask", "schulden", "--unknown"], ["import", "nowhere.csv"]]
)
def test_wrong_use_is_exit_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments, {}) == WRONG_USE
    assert "Traceback" not in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    env = {"WIJKBOT_TELEGRAM__TOKEN": TOKEN, "WIJKBOT_DATABASE__PATH": "/dev/null/wijkbot.db"}
    assert run(["restore", __file__], env) == COULD_NOT
    assert "/dev/null" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "key", "values"),
    [
        (UserError("cli-no-database", file="x.db"), "cli-no-database", {"file": "x.db"}),
        (LexiconError(["geld.toml:3: stands twice"]), "cli-lexicon", {"reason": "geld.toml:3: stands twice"}),
        (StorageError("database is locked"), "cli-database", {"reason": "database is locked"}),
        (SchemaError(9, 4), "cli-database-newer", {"found": 9, "known": 4}),
        (
            FileNotFoundError(2, "No such file", "a.csv"),
            "cli-file",
            {"file": "a.csv", "reason": "No such file"},
        ),
        (sqlite3.Error("mevrouw Bakker"), "cli-bug", {"error": "Error", "place": "?"}),
    ],
)
def test_every_failure_has_its_sentence(error: Exception, key: str, values: dict[str, str]) -> None:
    assert failure(error) == (key, values)


def test_a_file_that_is_no_list_is_told_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "foto.csv"
    file.write_bytes(b"\x00\x01\x02")
    env = {"WIJKBOT_TELEGRAM__TOKEN": TOKEN, "WIJKBOT_DATABASE__PATH": str(tmp_path / "wijkbot.db")}
    assert run(["import", str(file)], env) == COULD_NOT
    assert "foto.csv is geen lijst" in capsys.readouterr().err


def test_a_failure_without_its_values_is_told_as_a_bug(capsys: pytest.CaptureFixture[str]) -> None:
    tell_failure(Terminal(Texts(), {}), UserError("cli-no-database"))
    assert "TextError" in capsys.readouterr().err
