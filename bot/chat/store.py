"""The queries of unfinished forms: one per person, so that a restart loses nothing.

Not here: what a form asks (features).
"""

import json
from datetime import datetime
from typing import Any

from bot.chat.context import Form
from bot.storage import Tx
from bot.storage.values import moment_text


def open_form(tx: Tx, user_id: int, kind: str, content: dict[str, Any], now: datetime) -> None:
    """Wait for a typed answer; an older unfinished form of this person gives way."""
    tx.run(
        "INSERT INTO form (user_id, kind, content, started_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET kind = excluded.kind, content = excluded.content,"
        " started_at = excluded.started_at",
        user_id,
        kind,
        json.dumps(content, ensure_ascii=False),
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
    return Form(row["kind"], json.loads(row["content"])) if row else None
