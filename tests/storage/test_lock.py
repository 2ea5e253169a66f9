"""One process at a time works with a database."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.storage.lock import AlreadyRunning, one_instance

HOLD = """
import sys
from pathlib import Path
from bot.storage.lock import one_instance
with one_instance(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_instance_is_refused_until_the_first_is_gone(tmp_path: Path) -> None:
    database = tmp_path / "wijk.db"
    with one_instance(database), pytest.raises(AlreadyRunning), one_instance(database):
        pass
    with one_instance(database):
        pass


def test_a_killed_instance_leaves_no_lock_behind(tmp_path: Path) -> None:
    database = tmp_path / "wijk.db"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(AlreadyRunning), one_instance(database):
            pass
        other.kill()
        other.wait()
    with one_instance(database):
        pass


def test_two_databases_do_not_mind_each_other(tmp_path: Path) -> None:
    with one_instance(tmp_path / "zuid.db"), one_instance(tmp_path / "noord.db"):
        pass
