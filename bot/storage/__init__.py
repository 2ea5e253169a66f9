"""The database: engine, schema, migrations, transactions.

The only room that knows SQLite. Queries live in the `store.py` of each feature.
"""

from bot.storage.engine import Database, DbRow, Job, StorageError, Tx, Value

__all__ = ["Database", "DbRow", "Job", "StorageError", "Tx", "Value"]
