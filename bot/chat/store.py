"""The queries of forms that are not filled in yet, one per person, so that a restart loses nothing; of what was typed
and can still be edited, of albums that were answered, of texts that were cut, and of what is vouched for.

Not here: what a form asks (features).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.chat.context import Form
from bot.storage import Tx
from bot.storage.values import from_json, json_text, moment, moment_text

ABOUT_PERSON = {
    "unfinished_form": "SELECT started_at, kind FROM form JOIN member USING (user_id) WHERE person_id = ?",
    "typed_lately": "SELECT at, form FROM typed JOIN member USING (user_id) WHERE person_id = ?",
    "long_text": "SELECT at FROM cut_text JOIN member USING (user_id) WHERE person_id = ?",
    "vouched_for": "SELECT asked_at, vouched_at FROM vouching JOIN member USING (user_id)"
    " WHERE person_id = ?",
}


def open_form(tx: Tx, user_id: int, kind: str, content: dict[str, Any], now: datetime) -> None:
    """Wait for a typed answer; an older unfinished form of this person gives way."""
    tx.run(
        "INSERT INTO form (user_id, kind, content, started_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET kind = excluded.kind, content = excluded.content,"
        " started_at = excluded.started_at",
        user_id,
        kind,
        json_text(content),
        moment_text(now),
    )


def close_form(tx: Tx, user_id: int) -> bool:
    """Stop waiting; returns whether there was a form."""
    return tx.run("DELETE FROM form WHERE user_id = ?", user_id) > 0


def forget_forms(tx: Tx, before: datetime) -> None:
    """Forget the forms that were started before this moment."""
    tx.run("DELETE FROM form WHERE started_at < ?", moment_text(before))


def form_of(tx: Tx, user_id: int, since: datetime) -> Form | None:
    """What this person is in the middle of, unless it was started before this moment."""
    row = tx.one(
        "SELECT kind, content FROM form WHERE user_id = ? AND started_at >= ?", user_id, moment_text(since)
    )
    return Form(row["kind"], from_json(row["content"])) if row else None


def answer_album(tx: Tx, user_id: int, album: str, now: datetime, *, client_data: bool = False) -> bool:
    """An album was answered; false when an earlier part of it was. Client data in it is told all the same, once."""
    changed = tx.run(
        "INSERT INTO album_answered (user_id, album, client_data, at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (user_id, album) DO UPDATE SET client_data = 1"
        " WHERE album_answered.client_data = 0 AND excluded.client_data = 1",
        user_id,
        album,
        client_data,
        moment_text(now),
    )
    return changed > 0


def album_answered(tx: Tx, user_id: int, album: str) -> bool:
    """Whether an earlier part of this album was answered."""
    return tx.one("SELECT 1 FROM album_answered WHERE user_id = ? AND album = ?", user_id, album) is not None


def forget_albums(tx: Tx, before: datetime) -> None:
    """Forget what was answered before this moment: no part of it comes any more."""
    tx.run("DELETE FROM album_answered WHERE at < ?", moment_text(before))


@dataclass(frozen=True, slots=True)
class Typed:
    """What a message was typed for: the form and what came of it. `again`: something of that was typed anew later."""

    form: str
    items: tuple[int, ...]
    again: bool


def keep_typed(tx: Tx, user_id: int, message_id: int, form: str, items: Iterable[int], now: datetime) -> None:
    """These came of what somebody typed in a message, instead of what came of it before."""
    tx.run("DELETE FROM typed WHERE user_id = ? AND message_id = ?", user_id, message_id)
    tx.many(
        "INSERT INTO typed (user_id, message_id, form, item, at) VALUES (?, ?, ?, ?, ?)",
        [(user_id, message_id, form, item, moment_text(now)) for item in items],
    )


def typed(tx: Tx, user_id: int, message_id: int, forms: Collection[str]) -> Typed | None:
    """What came of a message, if it answered one of these forms, which all change the same."""
    sql = "SELECT message_id, form, item FROM typed WHERE user_id = ? AND message_id >= ? ORDER BY item"
    rows = [row for row in tx.all(sql, user_id, message_id) if row["form"] in forms]
    own = [row for row in rows if row["message_id"] == message_id]
    if not own:
        return None
    items = tuple(row["item"] for row in own)
    again = any(row["item"] in items for row in rows if row["message_id"] > message_id)
    return Typed(own[0]["form"], items, again)


def forget_typed(tx: Tx, before: datetime) -> None:
    """Forget the messages that were typed before this moment: Telegram does not let them be edited any more."""
    tx.run("DELETE FROM typed WHERE at < ?", moment_text(before))


def keep_cut(tx: Tx, user_id: int, at: datetime) -> None:
    """A text came of which more may come."""
    tx.run(
        "INSERT INTO cut_text (user_id, at) VALUES (?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET at = excluded.at, told = 0",
        user_id,
        moment_text(at),
    )


def cut_lately(tx: Tx, user_id: int, since: datetime) -> bool:
    """Whether such a text came from this moment on."""
    sql = "SELECT 1 FROM cut_text WHERE user_id = ? AND at >= ?"
    return tx.one(sql, user_id, moment_text(since)) is not None


def tell_cut(tx: Tx, user_id: int) -> bool:
    """More of it came; false when that was told."""
    return tx.run("UPDATE cut_text SET told = 1 WHERE user_id = ? AND told = 0", user_id) > 0


def forget_cut(tx: Tx, before: datetime) -> None:
    """Forget the texts that came before this moment: no more of them comes."""
    tx.run("DELETE FROM cut_text WHERE at < ?", moment_text(before))


@dataclass(frozen=True, slots=True)
class Vouched:
    """What somebody vouched for, as marks, and when."""

    user_id: int
    marks: tuple[str, ...]
    at: datetime


def ask_to_vouch(tx: Tx, user_id: int, marks: Iterable[str], now: datetime) -> int:
    """Somebody may vouch for these; returns the id of that."""
    sql = "INSERT INTO vouching (user_id, marks, asked_at) VALUES (?, ?, ?) RETURNING id"
    return tx.insert(sql, user_id, " ".join(marks), moment_text(now))


def vouch(tx: Tx, vouching_id: int, user_id: int, since: datetime, now: datetime) -> Vouched | None:
    """Somebody vouches; none when it was asked of another, before this moment, or not at all."""
    row = tx.one(
        "UPDATE vouching SET vouched_at = ? WHERE id = ? AND user_id = ? AND asked_at >= ? RETURNING marks",
        moment_text(now),
        vouching_id,
        user_id,
        moment_text(since),
    )
    return Vouched(user_id, tuple(row["marks"].split()), now) if row else None


def vouched(tx: Tx, since: datetime) -> list[Vouched]:
    """Everything that was vouched for from this moment on."""
    sql = "SELECT user_id, marks, vouched_at FROM vouching WHERE vouched_at >= ?"
    return [
        Vouched(row["user_id"], tuple(row["marks"].split()), moment(row["vouched_at"]))
        for row in tx.all(sql, moment_text(since))
    ]


def forget_vouching(tx: Tx, before: datetime) -> None:
    """Forget what was asked or vouched for before this moment."""
    tx.run("DELETE FROM vouching WHERE coalesce(vouched_at, asked_at) < ?", moment_text(before))
