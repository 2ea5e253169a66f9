"""The queries of working groups: who is in them, what they take, and where they meet.

Not here: what they do with what they take (casus).
"""

from bot.features.directory.model import STEUNGROEP, Person, WorkingGroup
from bot.features.directory.store.colleagues import SELECT, read_people
from bot.storage import DbRow, Tx

ABOUT_PERSON = {
    "working_groups": "SELECT name FROM working_group JOIN working_group_person ON group_id = id"
    " WHERE person_id = ?",
}


def working_groups(tx: Tx) -> list[WorkingGroup]:
    """All working groups, by name. A Telegram group that the bot was put out of counts as none."""
    tasks: dict[int, set[str]] = {}
    for row in tx.all("SELECT group_id, task FROM working_group_task"):
        tasks.setdefault(row["group_id"], set()).add(row["task"])
    rows = tx.all(
        "SELECT id, name, CASE WHEN unreachable IS NULL THEN working_group.chat_id END AS chat_id"
        " FROM working_group LEFT JOIN chat_state ON chat_state.chat_id = working_group.chat_id ORDER BY name_key"
    )
    return [_working_group(row, tasks.get(row["id"], set())) for row in rows]


def _working_group(row: DbRow, tasks: set[str]) -> WorkingGroup:
    kinds = frozenset(tasks - {STEUNGROEP})
    return WorkingGroup(row["id"], row["name"], kinds, STEUNGROEP in tasks, row["chat_id"])


def add_working_group(tx: Tx, name: str, name_key: str) -> int:
    """A working group without people or tasks; returns its id."""
    return tx.insert("INSERT INTO working_group (name, name_key) VALUES (?, ?) RETURNING id", name, name_key)


def rename_working_group(tx: Tx, group_id: int, name: str, name_key: str) -> None:
    """What it is called from now on."""
    tx.run("UPDATE working_group SET name = ?, name_key = ? WHERE id = ?", name, name_key, group_id)


def remove_working_group(tx: Tx, group_id: int) -> None:
    """It exists no longer; its tasks are free again."""
    tx.run("DELETE FROM working_group WHERE id = ?", group_id)


def give_task(tx: Tx, group_id: int, task: str) -> None:
    """This group takes a task from now on, and no other does."""
    tx.run(
        "INSERT INTO working_group_task (task, group_id) VALUES (?, ?)"
        " ON CONFLICT (task) DO UPDATE SET group_id = excluded.group_id",
        task,
        group_id,
    )


def free_task(tx: Tx, group_id: int, task: str) -> None:
    """This group takes a task no longer."""
    tx.run("DELETE FROM working_group_task WHERE group_id = ? AND task = ?", group_id, task)


def in_working_group(tx: Tx, group_id: int) -> list[Person]:
    """The people in it, by name."""
    rows = tx.all(
        f"{SELECT} JOIN working_group_person ON person_id = person.id WHERE group_id = ? ORDER BY person.name",
        group_id,
    )
    return read_people(rows)


def working_group_sizes(tx: Tx) -> dict[int, int]:
    """How many people are in each group that has any."""
    rows = tx.all("SELECT group_id, count(*) AS people FROM working_group_person GROUP BY group_id")
    return {row["group_id"]: row["people"] for row in rows}


def put_in_working_group(tx: Tx, group_id: int, person_id: int) -> None:
    """Somebody is in it from now on."""
    tx.run(
        "INSERT INTO working_group_person (group_id, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        group_id,
        person_id,
    )


def take_out_of_working_group(tx: Tx, group_id: int, person_id: int) -> None:
    """Somebody is in it no longer."""
    tx.run("DELETE FROM working_group_person WHERE group_id = ? AND person_id = ?", group_id, person_id)


def set_chat(tx: Tx, group_id: int, chat_id: int | None) -> None:
    """The Telegram group it meets in."""
    tx.run("UPDATE working_group SET chat_id = ? WHERE id = ?", chat_id, group_id)


def chat_moved(tx: Tx, old: int, new: int) -> None:
    """A Telegram group has another id now."""
    tx.run("UPDATE working_group SET chat_id = ? WHERE chat_id = ?", new, old)
