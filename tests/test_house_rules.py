"""Rules of the house that no linter knows."""

import re
from pathlib import Path

BOT = Path(__file__).parent.parent / "bot"
QUERY = re.compile(r"\btx\.(all|each|one|run|insert|many)\(")


def test_queries_stand_only_in_stores() -> None:
    elsewhere = (
        path
        for path in BOT.rglob("*.py")
        if path.name != "store.py" and not {"store", "storage"} & set(path.parts)
    )
    assert [
        path.relative_to(BOT) for path in elsewhere if QUERY.search(path.read_text(encoding="utf-8"))
    ] == []
