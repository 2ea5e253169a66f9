"""Finding colleagues in a small wijk."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.data_files import data_folder
from bot.matching import Finder, Found, Lexicon, Model, Profile
from tests.matching.conftest import CAST

NAMES = {profile.key: profile.name for profile in CAST}
KEYS = {profile.name.split()[0]: profile.key for profile in CAST}


def names(found: Found) -> list[str]:
    return [NAMES[match.key].split()[0] for match in found.matches]


def test_a_specialist_comes_before_a_generalist(finder: Finder) -> None:
    assert names(finder.find("wie weet iets van dementie?"))[:2] == ["Sien", "Fatma"]


def test_who_knows_both_comes_first(finder: Finder) -> None:
    found = finder.find("schulden en urgentie")
    assert found.kind == "people"
    assert names(found)[0] == "Tess"


def test_when_nobody_knows_both_the_smallest_team_is_found(finder: Finder) -> None:
    found = finder.find("iemand voor huiselijk geweld en angst")
    assert found.kind == "team"
    assert set(names(found)) == {"Roos", "Lina"}


def test_a_match_says_why_in_the_persons_own_words(finder: Finder) -> None:
    match = finder.find("WSNP").matches[0]
    assert match.key == KEYS["Marga"]
    assert ("schuldsanering", "WSNP", "tag") in {(r.topic, r.tag, r.source) for r in match.reasons}


def test_nobody_is_a_firm_answer(finder: Finder) -> None:
    found = finder.find("wie weet een goed recept voor appeltaart?")
    assert found.kind == "nobody"
    assert found.matches == ()


def test_a_topic_that_nobody_knows_gives_nobody_but_tells_the_topic(finder: Finder) -> None:
    found = finder.find("wie weet iets van euthanasie?")
    assert found.kind == "nobody"
    assert found.topics[0].id == "palliatieve_zorg"


@pytest.mark.parametrize("text", ["", "   ", "😀🎉", "?!", "a", "\x00\x07"])
def test_what_is_not_a_question_is_unclear(finder: Finder, text: str) -> None:
    assert finder.find(text).kind == "unclear"


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("nummer van Gijs Hendriks", "Gijs"),
        ("wat is het nummer van omer celik", "Ömer"),
        ("wie is Postma", "Anna"),
        ("bel yousef el khatib", "Youssef"),
    ],
)
def test_a_person_is_found_by_name_also_misspelled(finder: Finder, question: str, first: str) -> None:
    assert names(finder.find(question)) == [first]


def test_a_first_name_that_is_an_ordinary_word_needs_a_capital(finder: Finder) -> None:
    reasons = [
        reason
        for match in finder.find("ze kreeg een roos van haar man en mist hem").matches
        for reason in match.reasons
    ]
    assert all(reason.source != "name" for reason in reasons)


def test_who_works_at_an_organisation(finder: Finder) -> None:
    assert set(names(finder.find("wie werkt er bij Politie Veldhorst"))) == {"Gijs", "Anna"}


def test_a_role_in_a_wijk_gives_that_person_first(finder: Finder) -> None:
    found = finder.find("wie is de wijkagent van Zuid?")
    assert found.wijk == "Zuid"
    assert names(found)[0] == "Anna"


def test_care_at_home_is_not_hijacked_by_an_organisation_called_veilig_thuis(finder: Finder) -> None:
    assert "Roos" not in names(finder.find("zorg thuis voor mijn moeder"))


def test_an_organisation_whose_name_is_a_term_is_found_when_asked_for(finder: Finder) -> None:
    assert names(finder.find("iemand van Veilig Thuis"))[0] == "Roos"


def test_people_of_an_organisation_with_an_ordinary_name_are_found_when_asked_for(finder: Finder) -> None:
    assert names(finder.find("iemand van de gemeente")) == ["Marga"]
    assert names(finder.find("wie van de gemeente weet iets van schulden"))[0] == "Marga"
    assert len(finder.find("ruzie met de gemeente over schulden").matches) > 1


def test_a_language_is_a_condition(finder: Finder) -> None:
    assert names(finder.find("iemand die Turks spreekt")) == ["Ömer"]


def test_when_nobody_speaks_the_language_who_knows_the_topic_is_still_proposed(finder: Finder) -> None:
    assert names(finder.find("dementie, iemand die Pools spreekt"))[0] == "Sien"
    assert finder.find("iemand die Pools spreekt").kind == "nobody"


def test_lived_experience_is_asked_for_in_ordinary_words(finder: Finder) -> None:
    assert names(finder.find("iemand die zelf een depressie heeft gehad"))[0] == "Bart"


def test_a_rare_word_in_a_tag_is_found_though_the_lexicon_does_not_know_it(finder: Finder) -> None:
    assert names(finder.find("wie weet iets van de Lindepas"))[0] == "Kees"


def test_an_abbreviation_with_two_meanings_is_asked_back(changing: Finder, lexicon: Lexicon) -> None:
    changing.put(Profile(20, "Jan Smit", "Kantoor", "bewindvoerder", ("bewindvoering",), ()))
    changing.put(Profile(21, "Eva Bos", "Huis", "begeleider", ("beschermd wonen",), ()))
    found = changing.find("wie weet iets van BW")
    assert found.kind == "unsure"
    assert set(found.choices) == {"bewindvoering", "beschermd_wonen"}
    assert changing.find_topics(["beschermd_wonen"]).matches[0].key == 21


def test_a_word_that_stands_for_two_topics_is_not_asked_back(finder: Finder) -> None:
    assert finder.find("huurschuld").kind == "people"


def test_a_whole_domain_can_be_asked_for(finder: Finder) -> None:
    found = finder.find("schulden en wonen")
    assert found.kind == "people"
    assert names(found)[0] == "Tess"  # knows both; then whoever adds most
    assert {"Youssef", "Fatma"} <= set(names(found))


def test_people_who_are_away_are_proposed_only_when_nobody_else_knows(finder: Finder) -> None:
    away = frozenset({KEYS["Sien"]})
    assert "Sien" not in names(finder.find("dementie", away=away))
    only = finder.find("alcohol", away=frozenset({KEYS["Ömer"], KEYS["Fatma"]}))
    assert names(only)[0] == "Ömer"
    assert only.matches[0].away


def test_nobody_is_sent_to_themself_or_first_to_their_own_desk(changing: Finder) -> None:
    colleague = replace(CAST[0], key=30, name="Ben Vos")
    changing.put(colleague)
    keys = [match.key for match in changing.find("schulden", asker=KEYS["Marga"]).matches]
    assert KEYS["Marga"] not in keys
    assert keys[0] != colleague.key
    assert colleague.key in keys


def test_among_equals_who_works_today_and_then_who_was_asked_least_comes_first(changing: Finder) -> None:
    twins = [
        Profile(key, f"Kim Prins{key}", f"Stichting {key}", "", ("voedselbank",), ()) for key in (41, 42, 43)
    ]
    changing.put_all(twins)
    assert changing.find("voedselbank", today=frozenset({43})).matches[0].key == 43
    assert changing.find("voedselbank", load={41: 5, 42: 0, 43: 2}).matches[0].key == 42


def test_the_wijk_in_a_question_comes_first_but_others_stay(finder: Finder) -> None:
    found = finder.find("schulden in Zuid")
    assert names(found)[0] == "Fatma"
    assert "Marga" in names(found)


def test_a_changed_profile_is_found_by_its_new_topics_only(changing: Finder) -> None:
    changing.put(replace(CAST[0], tags=("palliatieve zorg",), role="verpleegkundige"))
    assert names(changing.find("palliatieve zorg"))[0] == "Marga"
    assert "Marga" not in names(changing.find("schulden"))


def test_a_removed_person_is_found_no_more_by_topic_or_name(changing: Finder) -> None:
    changing.remove(KEYS["Sien"])
    changing.remove(999)
    assert "Sien" not in names(changing.find("dementie"))
    assert changing.find("nummer van Sien Bakker").matches == ()


def test_a_tag_with_two_meanings_gets_the_one_that_fits_the_others(changing: Finder) -> None:
    changing.put(Profile(50, "Wim Loos", "Woonstichting", "opzichter", ("cv", "lekkage", "schimmel"), ()))
    assert 50 not in [
        match.key for match in changing.find("een cv en een sollicitatiebrief schrijven").matches
    ]


def test_a_wijks_own_words_and_topics_count_at_once_without_training(model: Model, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[topic]]\nid = "schulden"\nterms = ["Kwikfonds"]\n'
        '[[topic]]\nid = "volkstuin"\nnl = "Volkstuin"\nen = "Allotment"\ndomain = "meedoen"\nterms = ["volkstuin"]\n',
        encoding="utf-8",
    )
    finder = Finder(Lexicon.load(data_folder() / "lexicon", own), model)
    finder.put_all((*CAST, Profile(60, "Teun Groen", "De Akker", "beheerder", ("volkstuin",), ())))
    assert names(finder.find("Kwikfonds"))[0] == "Marga"
    assert finder.find("volkstuin").matches[0].key == 60
    assert 60 in [match.key for match in finder.find("meedoen").matches]


def test_an_unknown_topic_id_is_refused(finder: Finder) -> None:
    with pytest.raises(KeyError):
        finder.find_topics(["bestaat_niet"])


def test_an_empty_directory_gives_nobody(lexicon: Lexicon, model: Model) -> None:
    empty = Finder(lexicon, model)
    assert empty.find("schulden en wonen").kind == "nobody"
    assert empty.find("iemand die Turks spreekt bij het wijkteam in Noord").kind == "nobody"


ODD = st.one_of(
    st.text(max_size=4_200),
    st.lists(st.sampled_from(["schulden", "en", ",", "Gijs", "geen", "wel", "BW", "Zuid", "turks", "spreekt", "\t", "<b>", "(a+)+$"])).map(" ".join),
)  # fmt: skip


@settings(deadline=None)
@given(ODD)
def test_any_text_gets_an_answer_that_holds_together(finder: Finder, text: str) -> None:
    found = finder.find(text)
    assert len({match.key for match in found.matches}) == len(found.matches)
    assert all(0 <= match.score <= 1 for match in found.matches)
    assert (found.kind in ("nobody", "unclear")) == (not found.matches)
    assert all(found.choices) == (found.kind == "unsure") or not found.choices


def test_what_a_story_is_about_besides_brings_somebody_for_that_too(finder: Finder) -> None:
    found = finder.find("oma vergeet steeds meer en de rekeningen stapelen zich op")
    assert "Marga" in names(found)[:3]
    hinted = [match for match in found.matches if match.hinted]
    assert [match.key for match in hinted] == [KEYS["Sien"]]
    assert {reason.topic for reason in hinted[0].reasons} == {"dementie"}


def test_nothing_besides_is_thought_up_for_a_plain_question(finder: Finder) -> None:
    assert not any(match.hinted for match in finder.find("wie weet iets van schulden").matches)
