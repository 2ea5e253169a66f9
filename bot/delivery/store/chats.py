"""The queries of what delivery learned of a chat: nobody there, wait a while, another id."""

from datetime import datetime

from bot.storage import Tx
from bot.storage.values import moment, moment_text

ABOUT_PERSON = {
    "chat": "SELECT unreachable, wait_until FROM chat_state JOIN member ON user_id = chat_id"
    " WHERE person_id = ?",
}


def chat_gone(tx: Tx, chat_id: int, why: str, now: datetime) -> None:
    """Nobody there: remember it, and let what nobody asked for go no further."""
    tx.run(
        "INSERT INTO chat_state (chat_id, unreachable, gone_at) VALUES (?, ?, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET unreachable = excluded.unreachable, gone_at = excluded.gone_at",
        chat_id,
        why,
        moment_text(now),
    )
    tx.run(
        "UPDATE outbox SET state = 'unreachable', error = ?, finished_at = ? WHERE chat_id = ? AND state = 'waiting'",
        why,
        moment_text(now),
        chat_id,
    )


def chat_back(tx: Tx, chat_id: int) -> None:
    """Somebody is there again."""
    tx.run(
        "UPDATE chat_state SET unreachable = NULL, gone_at = NULL WHERE chat_id = ? AND unreachable IS NOT NULL",
        chat_id,
    )


def chat_waits(tx: Tx, chat_id: int, until: datetime) -> None:
    """Keep a 429 across a restart."""
    tx.run(
        "INSERT INTO chat_state (chat_id, wait_until) VALUES (?, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET wait_until = excluded.wait_until",
        chat_id,
        moment_text(until),
    )


def waiting_chats(tx: Tx, now: datetime) -> dict[int, datetime]:
    """The chats that a 429 still holds, and until when."""
    rows = tx.all("SELECT chat_id, wait_until FROM chat_state WHERE wait_until > ?", moment_text(now))
    return {r["chat_id"]: moment(r["wait_until"]) for r in rows}


def chat_moved(tx: Tx, old: int, new: int) -> None:
    """The group got a new id: everything that waits follows."""
    tx.run("UPDATE outbox SET chat_id = ? WHERE chat_id = ? AND state = 'waiting'", new, old)
    tx.run("DELETE FROM chat_state WHERE chat_id = ?", old)


def forget_chats(tx: Tx, now: datetime, gone_before: datetime) -> None:
    """Forget pauses that are over, and who was gone before a moment and got nothing since."""
    tx.run(
        "DELETE FROM chat_state WHERE COALESCE(wait_until, '') < ? AND (unreachable IS NULL OR"
        " (COALESCE(gone_at, '') < ? AND NOT EXISTS"
        " (SELECT 1 FROM outbox WHERE outbox.chat_id = chat_state.chat_id)))",
        moment_text(now),
        moment_text(gone_before),
    )
