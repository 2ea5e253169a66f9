"""Spreadsheets that people send and get: CSV and XLSX as rows of cells, read within bounds and written harmlessly.

Reading a large file takes seconds, so call it in a thread. Not here: what its columns mean (features).
"""

from bot.sheets.reading import MOST_BYTES, read_table
from bot.sheets.table import MOST_COLUMNS, MOST_ROWS, Cell, Fault, as_meant, harmless, one_line, too_big
from bot.sheets.writing import write_table

__all__ = [
    "MOST_BYTES",
    "MOST_COLUMNS",
    "MOST_ROWS",
    "Cell",
    "Fault",
    "as_meant",
    "harmless",
    "one_line",
    "read_table",
    "too_big",
    "write_table",
]
