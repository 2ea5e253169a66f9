"""The errors that are meant for a person.

Not here: how they are shown (chat) and what Telegram answers (delivery).
"""

from datetime import date, datetime


class UserError(Exception):
    """Something a person can mend; `key` and `args` name the sentence in the texts that says how."""

    def __init__(self, key: str, **values: str | int | float | date | datetime) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
