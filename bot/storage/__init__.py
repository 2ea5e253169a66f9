"""The database: engine, schema, migrations, transactions.

The only room that knows SQLite. Queries live in the `store.py` of each feature.
"""

from bot.storage.engine import Database, DbRow, Job, StorageError, Tx, Value
from bot.storage.following import Following

__all__ = ["Database", "DbRow", "Following", "Job", "StorageError", "Tx", "Value"]
