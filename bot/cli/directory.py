"""`import` and `export`: the list of colleagues from the command line.

Not here: reading and writing spreadsheets, planning an import (features.directory).
"""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.sheets import complain_of_rows, read_sheet
from bot.cli.terminal import Terminal
from bot.core.errors import UserError
from bot.features.directory.columns import COLUMNS
from bot.features.directory.model import Person, Row
from bot.features.directory.plan import ImportPlan, Value
from bot.features.directory.spreadsheet import write_csv, write_xlsx
from bot.settings import Settings
from bot.sheets import Problem

CELL_TEXT = {column.field: column.write for column in COLUMNS}


def import_(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """Read the list of colleagues; nothing is written unless all of it can be."""
    terminal: Terminal = ctx.obj
    settings = terminal.settings()
    sheet = read_sheet(terminal, file)
    _stop_at(sheet.problems)
    with terminal.busy("cli-import-progress"):
        plan, people = asyncio.run(_plan(settings, sheet.rows, carry_out=not dry_run))
    complain_of_rows(terminal, plan.problems)
    _stop_at(plan.problems)
    _tell_plan(terminal, plan, people)
    terminal.tell("cli-import-dry-run" if dry_run else "cli-import-done")


def export(ctx: typer.Context, file: Annotated[Path, typer.Argument(dir_okay=False)]) -> None:
    """Write the list of colleagues; the end of the file's name tells in which form."""
    terminal: Terminal = ctx.obj
    terminal.existing_database()
    write = {".csv": write_csv, ".xlsx": write_xlsx}.get(file.suffix.lower())
    if write is None:
        raise UserError("cli-export-form", file=str(file))
    people = asyncio.run(_everyone(terminal.settings()))
    file.write_bytes(write(people))
    terminal.tell("cli-export-done", people=len(people), file=str(file))


async def _everyone(settings: Settings) -> list[Person]:
    from bot.parts import open_core

    async with open_core(settings) as core:
        return await core.db.read(core.directory.everyone)


async def _plan(
    settings: Settings, rows: tuple[Row, ...], *, carry_out: bool
) -> tuple[ImportPlan, dict[int, Person]]:
    """What the import does, and the people as they were before it."""
    from bot.parts import open_core

    async with open_core(settings) as core:
        people = await core.db.read(core.directory.everyone)
        if carry_out:
            plan = await core.db.write(lambda tx: core.directory.carry_out(tx, rows))
        else:
            plan = await core.db.read(lambda tx: core.directory.plan(tx, rows))
        return plan, {person.id: person for person in people}


def _stop_at(problems: tuple[Problem, ...]) -> None:
    if problems:
        raise UserError("cli-import-problems", count=len(problems))


def _tell_plan(terminal: Terminal, plan: ImportPlan, people: dict[int, Person]) -> None:
    """Who is added, what changes, what stays as its owner wrote it, and who is no longer in the file."""
    terminal.tell("cli-import-counts", added=len(plan.added), changed=len(plan.changed), left=plan.left)
    for row in plan.added:
        terminal.tell("cli-import-added", name=row.name, organisation=row.organisation)
    for change in plan.changed:
        name = people[change.person_id].name
        for field, (old, new) in change.fields.items():
            values = {"old": _shown(field, old), "new": _shown(field, new)}
            terminal.tell("cli-import-changed", name=name, field=_label(terminal, field), **values)
        for field in change.hidden:
            terminal.tell("cli-import-hidden", name=name, field=_label(terminal, field))
    for kept in plan.kept_own:
        values = {"own": _shown(kept.field, kept.own), "file": _shown(kept.field, kept.file)}
        name = people[kept.person_id].name
        terminal.tell("cli-import-kept", name=name, field=_label(terminal, kept.field), **values)
    for person in plan.vanished:
        terminal.tell("cli-import-vanished", name=person.name, organisation=person.organisation)


def _label(terminal: Terminal, field: str) -> str:
    return terminal.say.label(f"cli-field-{field}".replace("_", "-"))


def _shown(field: str, value: Value) -> str:
    """The value as the cell of a file has it."""
    return CELL_TEXT[field](value) or "–"
