"""The queries of people, their organisations, and files that wait to be taken in.

Not here: working groups, what an import changes (model), who may change what (service).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from sys import intern

from bot.core.member import Role
from bot.core.screen import Attachment
from bot.features.directory.model import Organisation, Person
from bot.storage import DbRow, Tx, Value
from bot.storage.values import day, moment_text, words, words_text

ABOUT_PERSON = {
    "files_waiting": "SELECT sent_at, name FROM upload WHERE sender_id = ?",
}

SELECT = """
SELECT person.id, organisation_id, organisation.name AS organisation, kind, person.name, job_title, tags, wijken, phone,
       email, working_days, languages, lived_experience, phone_shown, email_shown, own_fields, paused_until, stand_in_id
FROM person JOIN organisation ON organisation.id = organisation_id
"""


def read_people(rows: Iterable[DbRow]) -> list[Person]:
    """What stands in many rows is read once, and kept in memory once."""
    listed, chosen, days = cache(words), cache(_word_set), cache(_days)
    return [
        Person(
            id=row["id"],
            organisation_id=row["organisation_id"],
            organisation=intern(row["organisation"]),
            organisation_kind=intern(row["kind"]),
            name=row["name"],
            job_title=intern(row["job_title"]),
            tags=listed(row["tags"]),
            wijken=listed(row["wijken"]),
            phone=row["phone"],
            email=row["email"],
            working_days=days(row["working_days"]),
            languages=listed(row["languages"]),
            lived_experience=bool(row["lived_experience"]),
            phone_shown=bool(row["phone_shown"]),
            email_shown=bool(row["email_shown"]),
            own_fields=chosen(row["own_fields"]),
            paused_until=day(row["paused_until"]),
            stand_in_id=row["stand_in_id"],
        )
        for row in rows
    ]


def _word_set(text: str) -> frozenset[str]:
    return frozenset(words(text))


def _days(text: str) -> frozenset[int]:
    return frozenset(map(int, text))


def everyone(tx: Tx) -> list[Person]:
    """All people, by name."""
    return read_people(tx.each(f"{SELECT} ORDER BY person.name"))


def ids(tx: Tx) -> frozenset[int]:
    """Of everyone."""
    return frozenset(row["id"] for row in tx.all("SELECT id FROM person"))


def has_wijken(tx: Tx) -> bool:
    """Whether anybody names the wijken they work in."""
    return tx.one("SELECT 1 FROM person WHERE wijken <> '[]' LIMIT 1") is not None


def people(tx: Tx, ids: Iterable[int]) -> list[Person]:
    """These people, as far as they are still there."""
    found = (tx.one(f"{SELECT} WHERE person.id = ?", person_id) for person_id in ids)
    return read_people(row for row in found if row)


def people_of(tx: Tx, organisation_id: int) -> list[Person]:
    """The people of one organisation, by name."""
    rows = tx.all(f"{SELECT} WHERE organisation_id = ? ORDER BY person.name", organisation_id)
    return read_people(rows)


def add_person(tx: Tx, organisation_id: int, name: str, job_title: str) -> int:
    """A new person with nothing filled in yet; returns the id."""
    return tx.insert(
        "INSERT INTO person (organisation_id, name, job_title) VALUES (?, ?, ?) RETURNING id",
        organisation_id,
        name,
        job_title,
    )


# The columns that an import or a person may set, and how their values are written.
_COLUMNS = {
    "organisation_id",
    "name",
    "job_title",
    "tags",
    "wijken",
    "phone",
    "email",
    "working_days",
    "languages",
    "lived_experience",
    "phone_shown",
    "email_shown",
    "own_fields",
    "paused_until",
    "stand_in_id",
}


def set_fields(tx: Tx, person_id: int, fields: dict[str, object]) -> None:
    """Write fields of a person (names as in `Person`, and `organisation_id`)."""
    if not fields.keys() <= _COLUMNS:
        raise ValueError(sorted(fields))
    if fields:
        columns = ", ".join(f"{name} = ?" for name in fields)
        values = [_written(name, value) for name, value in fields.items()]
        tx.run(f"UPDATE person SET {columns} WHERE id = ?", *values, person_id)  # noqa: S608 (known columns)


def _written(name: str, value: object) -> Value:
    if name == "working_days" and isinstance(value, frozenset):
        return "".join(map(str, sorted(value)))
    if isinstance(value, tuple | frozenset):
        return words_text(sorted(value) if isinstance(value, frozenset) else value)
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int | str) or value is None:
        return value
    return str(value)


def remove_person(tx: Tx, person_id: int) -> bool:
    """Erase a person; what they asked or were asked goes or loses its name with them."""
    return tx.run("DELETE FROM person WHERE id = ?", person_id) > 0


def organisations(tx: Tx) -> list[Organisation]:
    """All organisations, by name."""
    rows = tx.all("SELECT id, name, kind FROM organisation ORDER BY name")
    return [Organisation(row["id"], row["name"], row["kind"]) for row in rows]


def put_organisation(tx: Tx, name: str, name_key: str, kind: str | None) -> int:
    """The organisation with this folded name, made when it is new; a kind that is given is kept."""
    row = tx.one("SELECT id FROM organisation WHERE name_key = ?", name_key)
    if row is None:
        return tx.insert(
            "INSERT INTO organisation (name, name_key, kind) VALUES (?, ?, ?) RETURNING id",
            name,
            name_key,
            kind or "",
        )
    if kind:
        tx.run("UPDATE organisation SET kind = ? WHERE id = ?", kind, row["id"])
    return int(row["id"])


def remove_empty_organisations(tx: Tx) -> None:
    """Organisations where nobody of the directory works any more."""
    tx.run("DELETE FROM organisation WHERE id NOT IN (SELECT organisation_id FROM person)")


def joined(tx: Tx) -> frozenset[int]:
    """The people who speak with the bot."""
    return frozenset(row["person_id"] for row in tx.all("SELECT person_id FROM member"))


@dataclass(frozen=True, slots=True)
class Presence:
    """How somebody who joined takes part; `reachable` is false once Telegram said that nobody is there."""

    role: Role
    reachable: bool


def presences(tx: Tx) -> dict[int, Presence]:
    """Everyone who joined, by person."""
    rows = tx.all(
        "SELECT person_id, role, unreachable FROM member LEFT JOIN chat_state ON chat_state.chat_id = user_id"
    )
    return {row["person_id"]: Presence(Role(row["role"]), row["unreachable"] is None) for row in rows}


@dataclass(frozen=True, slots=True)
class Chat:
    """Where a member is written to, and in which language."""

    user_id: int
    language: str


def chat_of(tx: Tx, person_id: int) -> Chat | None:
    """The private chat of a person, if they take part."""
    row = tx.one("SELECT user_id, language FROM member WHERE person_id = ?", person_id)
    return Chat(row["user_id"], row["language"]) if row else None


def set_language(tx: Tx, person_id: int, language: str) -> None:
    """The language in which a member is spoken to."""
    tx.run("UPDATE member SET language = ? WHERE person_id = ?", language, person_id)


def keep_upload(tx: Tx, sender_id: int, file: Attachment, now: datetime) -> int:
    """Remember a file that waits for a yes, instead of an older one of the same sender; returns its id."""
    tx.run("DELETE FROM upload WHERE sender_id = ?", sender_id)
    return tx.insert(
        "INSERT INTO upload (sender_id, file_id, name, sent_at) VALUES (?, ?, ?, ?) RETURNING id",
        sender_id,
        file.file_id,
        file.name,
        moment_text(now),
    )


def upload(tx: Tx, sender_id: int, upload_id: int) -> Attachment | None:
    """A file of this sender that waits, without its data: Telegram has that."""
    row = tx.one("SELECT file_id, name FROM upload WHERE sender_id = ? AND id = ?", sender_id, upload_id)
    return Attachment("document", row["name"], file_id=row["file_id"]) if row else None


def drop_upload(tx: Tx, sender_id: int, upload_id: int) -> bool:
    """Forget a file; returns whether it still waited."""
    return tx.run("DELETE FROM upload WHERE sender_id = ? AND id = ?", sender_id, upload_id) > 0
