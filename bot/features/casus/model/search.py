"""Looking for casus that are over: words, and the month in which they ended. Pure.

Not here: who may see which (casus).
"""

import re
from dataclasses import dataclass
from datetime import date

from bot.core.days import month_called
from bot.core.folding import fold


@dataclass(frozen=True, slots=True)
class Search:
    """All these words, and the first day of the month; none is any month."""

    words: tuple[str, ...] = ()
    month: date | None = None

    def fits(self, text: str, ended: date) -> bool:
        """Whether a casus with this text, that ended on this day, is looked for."""
        in_month = self.month is None or (ended.year, ended.month) == (self.month.year, self.month.month)
        return in_month and all(word in fold(text) for word in self.words)


def read_search(typed: str, today: date) -> Search:
    """'maart schulden' is a word in the last month of that name, 'maart 2025' a month; other words must all be there."""
    words = fold(typed).split()
    for place, word in enumerate(words):
        number = month_called(word)
        if number is None:
            continue
        after = words[place + 1 : place + 2]
        named = bool(after and re.fullmatch(r"20\d\d", after[0], re.ASCII))
        year = int(after[0]) if named else today.year - (number > today.month)
        rest = words[:place] + words[place + 1 + named :]
        return Search(tuple(rest), date(year, number, 1))
    return Search(tuple(words))
