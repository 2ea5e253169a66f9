"""A place of its own for every test of the command line."""

from pathlib import Path

import pytest

from bot.sandbox import DEFAULT_TOKEN


@pytest.fixture
def env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """An empty folder with no database yet, and a Bot API where nobody listens."""
    monkeypatch.chdir(tmp_path)
    return {
        "WIJKBOT_TELEGRAM__TOKEN": DEFAULT_TOKEN,
        "WIJKBOT_TELEGRAM__BASE_URL": "http://127.0.0.1:1/bot",
        "WIJKBOT_DATABASE__PATH": "wijk.db",
    }
