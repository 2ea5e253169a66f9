"""What a text is about: traps of the field, mistakes, compounds, negation, stories."""

from weakref import ref

import pytest

from bot.matching import Finder, Lexicon, Model, Reader


def topics(finder: Finder, text: str) -> list[str]:
    return [topic.id for topic in finder.understand(text).topics]


@pytest.mark.parametrize(
    ("text", "meant", "trap"),
    [
        ("medicatie", "medicijngebruik", "wmo_toegang"),
        ("indicatie Wmo", "wmo_toegang", "medicijngebruik"),
        ("iemand van de IND", "statushouders", "opvoeden"),
        ("energiearmoede", "energiekosten", "kind_en_armoede"),
        ("rechtsbijstand", "juridische_hulp", "bijstand"),
        ("vrouwenopvang", "vrouwenopvang", "voorschool"),
        ("LVB", "lvb", "toeslagen_en_belasting"),
        ("overlast van de buren", "burenoverlast", "overbelasting_naasten"),
        ("MEE", "clientondersteuning", "beschermd_wonen"),
    ],
)
def test_words_that_look_alike_are_kept_apart(finder: Finder, text: str, meant: str, trap: str) -> None:
    found = topics(finder, text)
    assert meant in found
    assert trap not in found


@pytest.mark.parametrize("text", ["wie doet er mee", "zij is een vrouw", "het weer wordt beter"])
def test_ordinary_words_are_no_words_of_the_field(finder: Finder, text: str) -> None:
    assert finder.understand(text).certainty < 0.5


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("schuldhulpverleening", "schulden"),
        ("schuld hulp verlening", "schulden"),
        ("eenzaamheit", "eenzaamheid"),
        ("mantelzorchondersteuning", "mantelzorg"),
        ("dementi", "dementie"),
        ("Veilig Tuis", "huiselijk_geweld"),
    ],
)
def test_mistakes_and_missing_or_surplus_spaces_do_not_matter(finder: Finder, text: str, topic: str) -> None:
    assert topic in topics(finder, text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("dementieproblemen", "dementie"),
        ("mantelzorgvragen", "mantelzorg"),
        ("alcoholverslaafden", "alcohol"),
    ],
)
def test_an_unknown_compound_is_read_by_its_known_parts(finder: Finder, text: str, topic: str) -> None:
    assert topic in topics(finder, text)


def test_what_is_denied_is_not_asked(finder: Finder) -> None:
    found = topics(finder, "geen schulden, wel eenzaamheid")
    assert "eenzaamheid" in found
    assert "schulden" not in found


def test_needing_something_is_no_denial(finder: Finder) -> None:
    assert "dakloosheid" in topics(finder, "hij is niet alleen dakloos, zijn zus ook")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("schulden en dementie", {"schulden", "dementie"}),
        ("wie weet iets van mantelzorg, rouw en vervoer?", {"mantelzorg", "rouw", "vervoer"}),
        ("he drinks and cannot pay the rent: alcohol and rent arrears", {"alcohol", "huurachterstand"}),
    ],
)
def test_several_topics_in_one_question_are_several_needs(finder: Finder, text: str, asked: set[str]) -> None:
    assert asked <= set(topics(finder, text))


@pytest.mark.parametrize(
    ("story", "topic"),
    [
        ("Ze vergeet steeds welke dag het is en raakt de weg kwijt in haar eigen straat", "dementie"),
        ("Hij ligt 's nachts te gillen over de oorlog", "trauma"),
        ("Sinds de begrafenis van haar man huilt ze elke avond", "rouw"),
        ("Er ligt zo veel troep dat de voordeur niet meer open kan", "vervuilde_woning"),
    ],
)
def test_a_story_without_words_of_the_field_is_recognised(finder: Finder, story: str, topic: str) -> None:
    assert topics(finder, story)[0] == topic


def test_two_things_that_happen_to_one_person_are_one_story(finder: Finder) -> None:
    assert len(topics(finder, "mijn buurvrouw is vannacht gevallen en lag uren op de grond")) == 1


def test_words_that_are_not_known_are_told(finder: Finder) -> None:
    assert "zwurkelen" in finder.understand("wie weet iets van zwurkelen").unknown


def test_a_reader_that_another_one_replaces_leaves_at_once(lexicon: Lexicon, model: Model) -> None:
    reader = Reader(lexicon, model)
    reader.read("wie weet iets van schulden")
    there = ref(reader)
    del reader
    assert there() is None, "it holds megabytes, and nothing may wait for the garbage to be looked for"
