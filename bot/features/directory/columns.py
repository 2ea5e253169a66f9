"""The columns of a directory file: their headings, and how their cells are read and written.

Not here: the files themselves (spreadsheet), one cell (cells).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from bot.core.errors import UserError
from bot.core.folding import fold
from bot.features.directory import cells
from bot.features.directory.working_days import days_text, parse_days
from bot.sheets import MOST_COLUMNS, Cell, one_line
from bot.sheets.table import ROWS_BEFORE_HEADINGS


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `variants` are other headings, folded; `read` gives None for a cell it does not understand, and
    `problem` says what to do then.
    """

    field: str
    heading: str
    variants: str
    read: Callable[[str], Any] = one_line
    write: Callable[[Any], str] = str
    problem: str = ""


COLUMNS = (
    Column(
        "name",
        "naam",
        "name volledigenaam fullname medewerker collega persoon professional contact contactpersoon",
        read=cells.name,
        problem="directory-import-no-name",
    ),
    Column(
        "organisation",
        "organisatie",
        "organisation organization org instelling werkgever employer bedrijf company naamorganisatie instantie partij",
    ),
    Column(
        "job_title",
        "functie",
        "function functietitel functienaam rol role beroep job jobtitle title titel position",
    ),
    Column(
        "tags",
        "domeinen",
        "domein domain domains thema themas themes onderwerp onderwerpen topics expertise specialisme specialismen "
        "specialisaties kennis tags trefwoorden kennisgebieden aandachtsgebieden leefgebieden",
        read=cells.items,
        write=cells.list_text,
    ),
    Column(
        "wijken",
        "wijk",
        "wijken buurt buurten gebied gebieden werkgebied stadsdeel neighbourhood neighbourhoods neighborhood "
        "neighborhoods district districts area areas",
        read=cells.wijken,
        write=cells.list_text,
    ),
    Column(
        "phone",
        "telefoon",
        "telefoonnummer telefoonnr tel telnr telnummer phone phonenumber telephone mobiel mobielnummer mobile gsm nummer",
        read=cells.phone,
        write=cells.phone_text,
        problem="directory-import-phone",
    ),
    Column(
        "email",
        "email",
        "emailadres emailaddress mail mailadres emails epost",
        read=cells.email,
        problem="directory-import-email",
    ),
    Column(
        "working_days",
        "werkdagen",
        "werkdag dagen days workingdays workdays aanwezig aanwezigheid beschikbaar beschikbaarheid availability available",
        read=parse_days,
        write=days_text,
        problem="directory-import-working-days",
    ),
    Column(
        "languages",
        "talen",
        "taal spreekt language languages spreektalen gesprokentalen speaks",
        read=cells.languages,
        write=cells.list_text,
    ),
    Column(
        "organisation_kind",
        "soort organisatie",
        "soort organisatiesoort soortorg typeorganisatie organisatietype sector organisationkind kindoforganisation "
        "organisationtype organizationtype typeoforganisation typeoforganization organizationkind",
    ),
    Column(
        "lived_experience",
        "ervaringsdeskundige",
        "ervaringsdeskundig ervaringsdeskundigheid livedexperience expertbyexperience experienceexpert",
        read=cells.yes_or_no,
        write=cells.yes_or_no_text,
        problem="directory-import-yes-or-no",
    ),
)
REQUIRED = ("name", "organisation")
BY_HEADING = {
    name: column for column in COLUMNS for name in (column.heading.replace(" ", ""), *column.variants.split())
}


@dataclass(frozen=True, slots=True)
class UnknownColumn:
    """A column that is not read; `meant` is the heading it resembles, or empty."""

    heading: str
    meant: str


@dataclass(frozen=True, slots=True)
class Headings:
    """The row (from 0) with the headings, which place holds which column, and the places that are not read."""

    row: int
    columns: Mapping[int, Column]
    typed: tuple[str, ...]
    unknown: tuple[UnknownColumn, ...]

    def at(self, place: int) -> str:
        """The heading above this place, or empty."""
        return self.typed[place] if place < len(self.typed) else ""


def recognised(row: Sequence[Cell]) -> int:
    """How many headings of ours stand in this row."""
    return len({column.field for cell in row[:MOST_COLUMNS] if (column := BY_HEADING.get(_key(str(cell))))})


def find_headings(rows: Sequence[Sequence[Cell]]) -> Headings:
    """The headings among the first rows of a file. Raises a `UserError` when they are not there."""
    first = [[str(cell) for cell in row] for row in rows[:ROWS_BEFORE_HEADINGS]]
    if any(sum(map(bool, row)) > MOST_COLUMNS for row in first):
        raise UserError("sheet-too-many-columns", most=MOST_COLUMNS)
    index = max(range(len(first)), key=lambda i: recognised(first[i]), default=0)
    if not first or not recognised(first[index]):
        raise UserError("directory-import-no-headings")
    columns = _places(first[index])
    for field in REQUIRED:
        if field not in {column.field for column in columns.values()}:
            raise UserError("directory-import-column-missing", column=_heading(field))
    typed = tuple(one_line(cell) for cell in first[index])
    unknown = (UnknownColumn(cell, _meant(cell)) for i, cell in enumerate(typed) if cell and i not in columns)
    return Headings(index, columns, typed, tuple(unknown))


def _places(row: Sequence[str]) -> dict[int, Column]:
    """Place -> column. Of two headings for one column our own goes first, then the leftmost."""
    keys = [_key(cell) for cell in row]
    known = [place for place, key in enumerate(keys) if key in BY_HEADING]
    first: dict[str, int] = {}
    for place in sorted(known, key=lambda place: keys[place] != _key(BY_HEADING[keys[place]].heading)):
        first.setdefault(BY_HEADING[keys[place]].field, place)
    return {place: BY_HEADING[keys[place]] for place in first.values()}


def _meant(heading: str) -> str:
    close = get_close_matches(_key(heading), BY_HEADING, n=1, cutoff=0.8)
    return BY_HEADING[close[0]].heading if close else ""


def _heading(field: str) -> str:
    return next(column.heading for column in COLUMNS if column.field == field)


def _key(heading: str) -> str:
    """'E-mail(adres):' is 'emailadres'."""
    return "".join(letter for letter in fold(heading) if letter.isalnum())
