"""Tables as CSV that a spreadsheet opens without asking. Pure.

Not here: reading tables (directory), which columns there are (views).
"""

import csv
import io
from collections.abc import Iterable, Sequence


def as_csv(lines: Iterable[Sequence[str | int]]) -> bytes:
    """`;` and UTF-8 with BOM: what Excel opens in the Netherlands. No text in it is run as a formula."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows([_harmless(cell) for cell in line] for line in lines)
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str | int) -> str | int:
    """A text that a spreadsheet could run gets an apostrophe in front."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
