"""Nothing that names a person is kept from that person."""

import re
from pathlib import Path

from bot.personal import ABOUT_PERSON
from bot.storage import Database, Tx

PROFILE = {"member", "person_domain", "person"}
"""Shown whole, by the profile itself."""


def naming_people(tx: Tx) -> set[tuple[str, str]]:
    """Every column that refers to a person, as (table, column)."""
    tables = [row["name"] for row in tx.all("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        (table, key["from"])
        for table in tables
        for key in tx.all(f"PRAGMA foreign_key_list({table})")
        if key["table"] == "person"
    }


async def test_every_table_that_names_a_person_is_shown_to_them(tmp_path: Path) -> None:
    db = await Database.open(tmp_path / "wijkbot.db")
    try:
        columns = await db.read(naming_people)
    finally:
        await db.close()
    assert len(columns) > 20
    missing = {
        f"{table}.{column}"
        for table, column in columns
        if table not in PROFILE
        and not any(
            re.search(rf"\b{table}\b", query) and re.search(rf"\b{column}\b", query)
            for query in ABOUT_PERSON.values()
        )
    }
    assert missing == set()
