"""Reading a list of colleagues for a command, and telling what is wrong in it row by row.

Not here: the reading itself (features.directory).
"""

from collections.abc import Iterable
from pathlib import Path

from bot.cli.terminal import Terminal
from bot.features.directory.spreadsheet import Sheet, read_rows
from bot.sheets import Problem


def read_sheet(terminal: Terminal, file: Path) -> Sheet:
    """What the file holds; unknown columns and problems are told. Raises a `UserError` when it is no list."""
    sheet = read_rows(file.read_bytes(), file.name)
    for column in sheet.unknown_columns:
        key = "cli-import-column-meant" if column.meant else "cli-import-column-unknown"
        terminal.complain(key, column=column.heading, meant=column.meant)
    complain_of_rows(terminal, sheet.problems)
    return sheet


def complain_of_rows(terminal: Terminal, problems: Iterable[Problem]) -> None:
    """One line a problem: row, column and what to do."""
    for problem in problems:
        sentence = terminal.say.label(problem.key, **problem.args)
        key = "cli-cell" if problem.column else "cli-row"
        terminal.complain(key, row=problem.row, column=problem.column, problem=sentence)
