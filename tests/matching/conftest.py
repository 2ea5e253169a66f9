"""The shipped lexicon and model, and a small fictional wijk to search in."""

import pytest

from bot.data_files import data_folder
from bot.matching import Finder, Lexicon, Model, Profile

CAST = (
    Profile(1, "Marga Hoekstra", "Gemeente Veldhorst", "schuldhulpverlener", ("schulden", "WSNP"), ("Noord",)),
    Profile(2, "Youssef el Khatib", "Woonstichting De Poort", "woonconsulent", ("urgentie", "woningtoewijzing"), ()),
    Profile(3, "Tess Vermeulen", "Wijkteam Noord", "maatschappelijk werker", ("schulden", "urgentie"), ("Noord",)),
    Profile(4, "Ömer Çelik", "Verslavingszorg Kompas", "behandelaar", ("alcohol", "drugs"), (), languages=("Turks",)),
    Profile(5, "Roos de Wit", "Veilig Thuis Veldhorst", "adviseur", ("huiselijk geweld",), ()),
    Profile(6, "Gijs Hendriks", "Politie Veldhorst", "wijkagent", (), ("Noord",)),
    Profile(7, "Anna Postma", "Politie Veldhorst", "wijkagent", (), ("Zuid",)),
    Profile(8, "Sien Bakker", "Zorggroep De Linde", "casemanager dementie", ("dementie", "mantelzorg"), ("Zuid",)),
    Profile(
        9, "Bart Kuiper", "Ervaringscollectief", "vrijwilliger", ("depressie", "herstelgroep"), (), lived_experience=True
    ),
    Profile(10, "Lina Haddad", "GGZ De Brug", "psycholoog", ("depressie", "angst"), ("Zuid",)),
    Profile(11, "Kees Mulder", "Welzijn Veldhorst", "sociaal werker", ("eenzaamheid", "maatjes", "Lindepas"), ()),
    Profile(12, "Fatma Yildiz", "Wijkteam Zuid", "generalist", ("jeugd", "opvoeding", "schulden", "wonen", "mantelzorg",
            "dementie", "eenzaamheid", "verslaving", "werk", "taal", "vervoer", "bewegen"), ("Zuid",)),
)  # fmt: skip


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The shipped lexicon."""
    return Lexicon.load(data_folder() / "lexicon")


@pytest.fixture(scope="session")
def model(lexicon: Lexicon) -> Model:
    """The shipped model."""
    return Model.load(data_folder() / "matching" / "model.npz", lexicon)


@pytest.fixture(scope="session")
def finder(lexicon: Lexicon, model: Model) -> Finder:
    """A finder that knows the cast; one for all tests, which leave it as it is."""
    return knowing_the_cast(lexicon, model)


@pytest.fixture
def changing(lexicon: Lexicon, model: Model) -> Finder:
    """A finder of its own for a test that changes who is in it."""
    return knowing_the_cast(lexicon, model)


def knowing_the_cast(lexicon: Lexicon, model: Model) -> Finder:
    """A new finder with the cast in it."""
    finder = Finder(lexicon, model)
    finder.put_all(CAST)
    return finder
