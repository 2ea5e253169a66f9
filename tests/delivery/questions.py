"""Questions as colleagues ask them, as many as are needed."""

from itertools import cycle, product

WORDS = (
    "schulden", "huurachterstand", "mantelzorg", "dementie", "eenzaamheid", "verslaving", "opvoeding",
    "schuldhulpverlening", "bijstand", "taalles", "wijkverpleging", "woningruil", "vluchtelingen", "autisme",
    "huiselijk geweld", "dagbesteding", "energieschuld", "toeslagen", "jeugdzorg", "rouw", "hulp in huis",
    "speelgroep", "schoolverzuim", "bewindvoering", "burenruzie", "rolstoel", "scootmobiel", "maaltijden",
    "vrijwilligerswerk", "re-integratie", "dakloosheid", "depressie", "begeleid wonen", "inburgering",
    "overgewicht", "zwangerschap", "kinderopvang", "voedselbank", "overlast", "zingeving",
)  # fmt: skip
FORMS = (
    "wie weet iets van {0}?",
    "wie weet iets van {0} en {1}?",
    "ik zoek iemand voor een bewoner met vragen over {0}, na een verhuizing en met een baby van {2} maanden",
    "kan iemand meedenken over {0} of {1}? het hoeft niet voor week {2}",
)


def questions(count: int) -> list[str]:
    """Short and long, about one topic and about two, each with its own mix of words."""
    pairs = ((one, other) for other, one in product(WORDS, WORDS) if one != other)
    mixed = zip(cycle(FORMS), cycle(pairs), range(count))
    return [form.format(one, other, number) for form, (one, other), number in mixed]
