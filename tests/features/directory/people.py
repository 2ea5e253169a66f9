"""Made-up people for the tests of the directory's files."""

from hypothesis import strategies as st

from bot.core.folding import fold
from bot.features.directory import cells
from bot.features.directory.model import Person
from bot.sheets import one_line

letters = st.sampled_from("abcdeéıøZ '=+-@,;/.\"\n\t1–")
texts = st.text(letters, max_size=12)
lines = texts.map(one_line)
phones = st.sampled_from(
    [
        "",
        "+31612345678",
        "+31205550123",
        "+4930123456",
        "+3225550123",
        "06-00000001",
        "06-0000 0099",
        "020-5550123 ext. 4",
    ]
)


def _as_typed(person: Person) -> tuple[str, str, str]:
    return fold(person.name), fold(person.organisation), fold(person.email)


def _told_apart(people: list[Person]) -> bool:
    """No two with one e-mail address or one name at one organisation; one kind for each organisation."""
    emails = [fold(person.email) for person in people if person.email]
    names = [_as_typed(person)[:2] for person in people]
    kinds = {(fold(person.organisation), person.organisation_kind) for person in people}
    organisations = {fold(person.organisation) for person in people}
    return (
        len(set(emails)) == len(emails) and len(set(names)) == len(names) and len(kinds) == len(organisations)
    )


def _person(number: int) -> st.SearchStrategy[Person]:
    return st.builds(
        Person,
        id=st.just(number),
        organisation_id=st.just(1),
        organisation=st.sampled_from(["De Brug", "=Brug", "'t Huis", "Stichting Ö"]),
        name=st.one_of(st.sampled_from(["Anna Bakker", "ANNA  Bakker", "Çelik"]), lines)
        .map(one_line)
        .filter(cells.name),
        job_title=lines,
        tags=texts.map(cells.items),
        wijken=st.sampled_from([(), ("Noord",), ("Noord", "Zuid")]),
        phone=phones,
        email=st.sampled_from(
            ["", f"p{number}@de-brug.example", f"+p{number}@de-brug.example", "Info@de-brug.example"]
        ),
        working_days=st.frozensets(st.integers(1, 7)),
        languages=st.sampled_from([(), ("Turks",), ("Turks", "Arabisch")]),
        lived_experience=st.booleans(),
        own_fields=st.frozensets(st.sampled_from(["tags", "working_days", "email"])),
        organisation_kind=st.sampled_from(["", "welzijn"]),
    )


people = (
    st.integers(0, 6)
    .flatmap(lambda count: st.tuples(*(_person(number) for number in range(1, count + 1))))
    .map(list)
    .filter(_told_apart)
)
"""A directory such as the store may hold it."""
