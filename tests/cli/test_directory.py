"""`import` and `export`: a list goes in, is explained line by line, and comes out the same."""

from pathlib import Path

import pytest

from bot.cli import COULD_NOT, WRONG_USE, run

HEADINGS = "naam;organisatie;functie;domeinen;telefoon"
JOOST = "Joost Vink;Kredietbank De Brug;schuldhulpverlener;schulden, beslag;06-00000001"
FATMA = "Fatma Yilmaz;Woonpunt;woonconsulent;urgentie;06-00000002"

Capture = pytest.CaptureFixture[str]


def written(*lines: str, name: str = "wijk.csv") -> str:
    Path(name).write_text("\n".join((HEADINGS, *lines)), encoding="utf-8")
    return name


def told(capsys: Capture) -> str:
    return capsys.readouterr().out


def test_an_imported_list_comes_out_again(env: dict[str, str], capsys: Capture) -> None:
    assert run(["import", written(JOOST, FATMA)], env) == 0
    assert "Nieuw: 2. Veranderd: 0. Gelijk gebleven: 0." in told(capsys)
    for name in ("out.csv", "out.xlsx"):
        assert run(["export", name], env) == 0
        assert "2 collega's" in told(capsys)
        assert run(["import", name], env) == 0
        assert "Nieuw: 0. Veranderd: 0. Gelijk gebleven: 2." in told(capsys)


def test_a_dry_run_tells_all_and_writes_nothing(env: dict[str, str], capsys: Capture) -> None:
    run(["import", written(JOOST, FATMA)], env)
    capsys.readouterr()
    changed = JOOST.replace("06-00000001", "06-00000009")
    for _ in range(2):
        assert run(["import", written(changed, "Ans Mol;Woonpunt;;;"), "--dry-run"], env) == 0
        out = told(capsys)
        assert "+ Ans Mol (Woonpunt)" in out
        assert "~ Joost Vink, telefoon: 06-00000001 → 06-00000009" in out
        assert "? Fatma Yilmaz (Woonpunt)" in out
        assert "Er is niets opgeslagen" in out


def test_every_problem_is_named_and_nothing_is_written(env: dict[str, str], capsys: Capture) -> None:
    wrong = [JOOST.replace("06-00000001", "12"), ";Woonpunt;;;", FATMA]
    assert run(["import", written(*wrong)], env) == COULD_NOT
    err = capsys.readouterr().err
    assert "Rij 2, telefoon:" in err
    assert "Rij 3, naam:" in err
    assert "Er is niets opgeslagen" in err
    assert run(["import", written(FATMA)], env) == 0
    assert "Nieuw: 1." in told(capsys)


def test_a_heading_that_is_not_known_comes_with_the_nearest_one(env: dict[str, str], capsys: Capture) -> None:
    Path("wijk.csv").write_text(
        "naam;organisatie;telefon\nJoost Vink;Kredietbank;06-00000001", encoding="utf-8"
    )
    assert run(["import", "wijk.csv"], env) == 0
    assert 'Kolom "telefon" ken ik niet. Die sla ik over. Bedoel je "telefoon"?' in capsys.readouterr().err


def test_a_file_that_is_no_list_is_refused(env: dict[str, str], capsys: Capture) -> None:
    Path("wijk.pdf").write_bytes(b"%PDF-1.7")
    assert run(["import", "wijk.pdf"], env) == COULD_NOT
    assert capsys.readouterr().err.strip()


def test_export_asks_for_a_form_it_knows(env: dict[str, str], capsys: Capture) -> None:
    run(["import", written(JOOST)], env)
    assert run(["export", "list.pdf"], env) == COULD_NOT
    assert ".csv of .xlsx" in capsys.readouterr().err


def test_wrong_settings_stop_an_import(env: dict[str, str]) -> None:
    assert run(["import", written(JOOST)], env | {"WIJKBOT_LOG__LEVEL": "loud"}) == WRONG_USE
