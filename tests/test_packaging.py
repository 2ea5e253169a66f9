"""What is installed works from any folder, without the checkout."""

import json
import subprocess
import sys
import sysconfig
import tomllib
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.data_files import data_folder

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


def pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    subprocess.run(command, check=True)


def test_the_wheel_holds_all_that_is_not_code(wheel: Path) -> None:
    inside = set(ZipFile(wheel).namelist())
    patterns = ("bot/**/*.ftl", "bot/**/*.sql", "bot/sandbox/static/*", "bot/py.typed")
    wanted = {path.relative_to(ROOT).as_posix() for pattern in patterns for path in ROOT.glob(pattern)}
    data = {f"bot/{path.relative_to(ROOT).as_posix()}" for path in ROOT.glob("data/**/*") if path.is_file()}
    assert wanted
    assert data
    assert (wanted | data) - inside == set()
    assert [name for name in inside if not name.startswith(("bot/", "wijkbot-"))] == []


def test_an_installed_wijkbot_answers_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home)
    python = home / "bin" / "python"
    # The libraries come from the environment of the tests, so that nothing is downloaded; wijkbot itself does not.
    libraries = sysconfig.get_paths(vars={"base": str(home), "platbase": str(home)})["purelib"]
    Path(libraries, "tests.pth").write_text(sysconfig.get_paths()["purelib"], encoding="utf-8")
    pip("--python", str(python), "install", "--no-deps", "--no-index", str(wheel))

    question = [str(home / "bin" / "wijkbot"), "ask", "Wie weet iets van schulden?", "--json"]
    answer = subprocess.run(question, cwd=tmp_path, check=True, stdout=subprocess.PIPE, text=True)
    where = [str(python), "-c", "import bot; print(bot.__file__)"]
    imported = subprocess.run(where, cwd=tmp_path, check=True, stdout=subprocess.PIPE, text=True)

    assert json.loads(answer.stdout)["results"]
    assert Path(imported.stdout).is_relative_to(home)


def test_the_data_is_found_from_the_checkout() -> None:
    assert data_folder() == ROOT / "data"


def test_the_locks_hold_every_dependency_with_hashes_and_no_addresses() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for name in ("requirements.txt", "requirements-build.txt", "requirements-dev.txt"):
        lock = (ROOT / name).read_text(encoding="utf-8")
        pins = [line for line in lock.splitlines() if line and not line.startswith((" ", "#"))]
        assert all("==" in pin and pin.endswith("\\") for pin in pins)
        assert "://" not in lock
    locked = {
        line.split("==")[0] for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    }
    direct = {
        need.split(">")[0].split("[")[0].replace(".", "-") for need in project["project"]["dependencies"]
    }
    assert direct - locked == set()
