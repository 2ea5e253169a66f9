"""`ask` and `evaluate` on a small list of colleagues, without any configuration."""

import json
from pathlib import Path

import pytest

from bot.cli import COULD_NOT, run

LIST = """naam;organisatie;functie;domeinen;wijk
Joost Vink;Kredietbank De Brug;schuldhulpverlener;schulden, budgetbeheer;Zuid
Fatma Yilmaz;Thuis in Zuid;casemanager;dementie, geheugenproblemen;Zuid
"""


@pytest.fixture
def colleagues(tmp_path: Path) -> Path:
    path = tmp_path / "wijk.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_a_question_names_the_colleague_and_why(colleagues: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "Wie weet iets van schulden?", "--directory", str(colleagues)], {}) == 0
    told = capsys.readouterr().out
    assert "Joost Vink · Kredietbank De Brug · schuldhulpverlener · schulden" in told
    assert "Fatma" not in told


def test_two_colleagues_who_know_it_together_are_a_team(
    colleagues: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ask", "schulden en dementie", "--directory", str(colleagues), "--json"], {}) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["kind"] == "team"
    assert {result["naam"] for result in answer["results"]} == {"Joost Vink", "Fatma Yilmaz"}


def test_a_question_that_is_not_for_the_wijk_finds_nobody(
    colleagues: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ask", "Hoe laat gaat de trein naar Parijs?", "--directory", str(colleagues)], {}) == 0
    assert capsys.readouterr().out.strip() == "Ik vind niemand."


def test_without_a_list_the_sample_wijk_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "Wie weet iets van schulden?", "--json"], {}) == 0
    assert json.loads(capsys.readouterr().out)["results"]


def test_a_file_of_questions_is_answered_line_by_line(
    colleagues: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions, results = tmp_path / "questions.jsonl", tmp_path / "results.jsonl"
    asked = [
        {"id": "a", "q": "schulden", "lang": "nl"},
        {"id": "b", "q": "Hoe laat gaat de trein naar Parijs?"},
    ]
    questions.write_text("\n\n".join(map(json.dumps, asked)), encoding="utf-8")
    assert (
        run(["evaluate", str(questions), "--directory", str(colleagues), "--output", str(results)], {}) == 0
    )
    first, second = map(json.loads, results.read_text(encoding="utf-8").splitlines())
    assert (first["id"], first["results"][0]["naam"]) == ("a", "Joost Vink")
    assert 0 < first["results"][0]["score"] <= 1
    assert second == {"id": "b", "results": []}
    told = capsys.readouterr()
    assert "2 vragen beantwoord" in told.out
    assert "Vragen: 2 van 2" in told.err


@pytest.mark.parametrize("line", ["schulden", '{"id": "a"}', '["a", "b"]'])
def test_a_line_that_is_no_question_is_named(
    line: str, colleagues: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions, results = tmp_path / "questions.jsonl", tmp_path / "results.jsonl"
    questions.write_text(f'{{"id": "a", "q": "schulden"}}\n{line}\n', encoding="utf-8")
    command = ["evaluate", str(questions), "--directory", str(colleagues), "--output", str(results)]
    assert run(command, {}) == COULD_NOT
    assert "regel 2" in capsys.readouterr().err
    assert not results.exists()


def test_questions_that_are_not_utf8_are_told(
    colleagues: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = tmp_path / "questions.jsonl"
    questions.write_bytes('{"id": "a", "q": "cliënt"}'.encode("latin-1"))
    command = ["evaluate", str(questions), "--directory", str(colleagues), "--output", str(tmp_path / "out")]
    assert run(command, {}) == COULD_NOT
    assert "Bewaar questions.jsonl als UTF-8" in capsys.readouterr().err
