"""Spreadsheets that people send and get: CSV and XLSX as rows of cells, read within bounds and written harmlessly.

Reading a large file takes seconds, so call it in a thread. Not here: what a list is about (features).
"""

from bot.sheets.layout import Column, Contents, Layout, Line, Problem, UnknownColumn
from bot.sheets.reading import MOST_BYTES
from bot.sheets.table import as_meant, harmless, one_line, too_big
from bot.sheets.writing import write_book, write_table

__all__ = [
    "MOST_BYTES",
    "Column",
    "Contents",
    "Layout",
    "Line",
    "Problem",
    "UnknownColumn",
    "as_meant",
    "harmless",
    "one_line",
    "too_big",
    "write_book",
    "write_table",
]
