"""The columns of a directory file: their headings, and how their cells are read and written.

Not here: the files themselves (sheets), one cell (cells).
"""

from bot.features.directory import cells
from bot.features.directory.working_days import days_text, parse_days
from bot.sheets import Column, Layout

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
LAYOUT = Layout(COLUMNS, ("name", "organisation"), "directory-import-no-headings")
