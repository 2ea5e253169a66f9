"""A file that somebody sent, as rows of cells; the contents tell what kind it is."""

from collections.abc import Callable, Sequence

from bot.core.errors import UserError
from bot.sheets import csv_file
from bot.sheets.table import Cell, too_big

MOST_BYTES = 5_000_000

OTHER_FILES = (
    (b"%PDF", "sheet-pdf"),
    (b"\x89PNG", "sheet-image"),
    (b"\xff\xd8\xff", "sheet-image"),
    (b"GIF8", "sheet-image"),
    (b"RIFF", "sheet-image"),
)
ZIP = b"PK"
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""An XLSX with a password is an old-style container with this part in it."""

Recognised = Callable[[Sequence[str]], int]
"""How many known headings stand in a row: tells how a CSV is cut."""


def read_table(data: bytes, filename: str, recognised: Recognised) -> Sequence[Sequence[Cell]]:
    """The rows of a CSV or of the first sheet of an XLSX; `filename` is only named in what is said.

    Raises a `UserError` when this is no table that can be read.
    """
    if len(data) > MOST_BYTES:
        raise too_big()
    if not data.strip():
        raise UserError("sheet-empty", file=filename)
    for start, key in OTHER_FILES:
        if data.startswith(start):
            raise UserError(key, file=filename)
    if data.startswith(OLD_OFFICE):
        raise UserError("sheet-locked" if ENCRYPTED in data else "sheet-old-excel", file=filename)
    if data.startswith(ZIP):
        from bot.sheets import xlsx_file  # openpyxl takes a third of a second to load

        return xlsx_file.read(data)
    return csv_file.read(data, filename, recognised)
