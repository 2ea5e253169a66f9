"""The queries of stored files: bytes until Telegram knows them, then its id for them."""

import hashlib

from bot.core.screen import Attachment
from bot.storage import Tx


def keep_file(tx: Tx, attachment: Attachment) -> int | None:
    if not attachment.data:
        return None
    digest = hashlib.sha256(attachment.kind.encode() + attachment.name.encode() + attachment.data).hexdigest()
    tx.run(
        "INSERT INTO file (kind, name, digest, data) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (digest) DO UPDATE SET data = excluded.data WHERE file.file_id IS NULL",
        attachment.kind,
        attachment.name,
        digest,
        attachment.data,
    )
    row = tx.one("SELECT id FROM file WHERE digest = ?", digest)
    return int(row["id"]) if row else None


def file(tx: Tx, file_id: int) -> tuple[bytes, str]:
    """The bytes of a stored file and Telegram's id for it: one of the two is empty."""
    row = tx.one("SELECT data, file_id FROM file WHERE id = ?", file_id)
    return (row["data"] or b"", row["file_id"] or "") if row else (b"", "")


def file_uploaded(tx: Tx, file_id: int, telegram_id: str) -> None:
    """Telegram has it: our bytes can go."""
    tx.run("UPDATE file SET file_id = ?, data = NULL WHERE id = ?", telegram_id, file_id)


def erase_files(tx: Tx) -> int:
    """Erase the bytes that no waiting message needs: they were refused, or nobody was there."""
    return tx.run(
        "UPDATE file SET data = NULL WHERE data IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM outbox WHERE outbox.file = file.id AND state IN ('waiting', 'sending'))"
    )
