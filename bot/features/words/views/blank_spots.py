"""Topics that nobody or one person knows about: in short, by domain, and as a file. Pure.

Not here: who knows what (matching).
"""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from bot.core.screen import Attachment, Button, Screen
from bot.core.texts import Say
from bot.features.directory.model import Person
from bot.features.words.model import Spot
from bot.features.words.views.labels import called
from bot.matching import Domain
from bot.sheets import write_table

People = Mapping[int, Person]


def overview(say: Say, domains: Sequence[Domain], spots: Sequence[Spot], topics: int) -> Screen:
    """One line and one button for each domain that has blank spots."""
    if not spots:
        return Screen(say("words-blank-none"))
    nobody, one = _counts(spots)
    lines = [say("words-blank", topics=topics, nobody=nobody, one=one), Markup()]
    rows = []
    for domain in domains:
        nobody, one = _counts([spot for spot in spots if spot.topic.domain == domain.id])
        if nobody or one:
            name = called(say, domain)
            lines.append(say("words-blank-domain", domain=name, nobody=nobody, one=one))
            rows.append((Button(name, f"words:blank:{domain.id}"),))
    file = Button(say.label("words-blank-csv"), "words:blank-file")
    return Screen(Markup("\n").join(lines), (*rows, (file,)))


def one_domain(say: Say, domain: Domain, spots: Sequence[Spot], people: People) -> Screen:
    """The topics of one domain."""
    parts = [Markup("<b>{}</b>").format(called(say, domain))]
    nobody = [_bullet(called(say, spot.topic)) for spot in spots if spot.person_id is None]
    one = [_bullet(f"{called(say, spot.topic)}: {_name(spot, people)}") for spot in spots if spot.person_id]
    if nobody:
        parts.append(Markup("\n").join([say("words-blank-nobody"), *nobody]))
    if one:
        parts.append(Markup("\n").join([say("words-blank-one"), *one]))
    if not spots:
        parts.append(say("words-blank-none"))
    back = Button(say.label("words-back"), "words:blank")
    return Screen(Markup("\n\n").join(parts), ((back,),))


def document(say: Say, domains: Sequence[Domain], spots: Sequence[Spot], people: People) -> Screen:
    """Everything as a table."""
    names = {domain.id: called(say, domain) for domain in domains}
    headings = [say.label(f"words-blank-column-{column}") for column in ("domain", "topic", "people", "name")]
    lines = [
        [
            names.get(spot.topic.domain, spot.topic.domain),
            called(say, spot.topic),
            "1" if spot.person_id else "0",
            _name(spot, people),
        ]
        for spot in spots
    ]
    file = Attachment(
        "document", f"{say.label('words-blank-file')}.csv", write_table([headings, *lines], "csv", "")
    )
    return Screen(say("words-blank-document"), attachment=file)


def _counts(spots: Sequence[Spot]) -> tuple[int, int]:
    """How many topics have nobody, and how many have one person."""
    nobody = sum(spot.person_id is None for spot in spots)
    return nobody, len(spots) - nobody


def _bullet(text: str) -> Markup:
    return Markup("• {}").format(text)


def _name(spot: Spot, people: People) -> str:
    person = people.get(spot.person_id or 0)
    return f"{person.name} ({person.organisation})" if person else ""
