"""One's own profile in chat: seeing it, changing it, and what is refused."""

import pytest

from bot.features.directory.model import Row
from bot.sandbox import Person
from tests.features.directory.scenes import opens_profile, profile_of
from tests.stage import Stage

EVERYTHING_SHOWN = """Joost Bakker
schuldhulpverlener · Kredietbank
Domeinen: schuldhulpverlening, beslag
Werkdagen: ma, di, do
Wijk: elke wijk
Talen: niet ingevuld"""


async def test_the_profile_shows_everything_and_who_sees_it(stage: Stage) -> None:
    shown = await opens_profile(stage.joost)
    assert shown.text.startswith(EVERYTHING_SHOWN)
    assert "Iedereen die meedoet kan dit zien." in shown.text
    assert "Telefoon: 06-00000001\nAlleen jij en de coördinator zien dit." in shown.text
    assert "E-mail: joost@kredietbank.example\nAlleen jij en de coördinator zien dit." in shown.text
    assert "Je doet mee als lid." in shown.text
    assert shown.labels == [
        "Domeinen",
        "Werkdagen",
        "Laat mijn telefoon zien",
        "Laat mijn e-mail zien",
        "Ik ben er even niet",
        "Wat ik krijg, en wanneer",
        "English",
        "Al mijn gegevens",
        "Vergeet mij",
    ]


async def test_what_is_not_known_cannot_be_shown(stage: Stage) -> None:
    shown = await opens_profile(stage.noor)
    assert "Telefoon: niet ingevuld" in shown.text
    assert not [label for label in shown.labels if "telefoon" in label]


# Domains


async def types_domains(person: Person, typed: str) -> None:
    await opens_profile(person)
    person.press("Domeinen")
    await person.wait_for("Waar weet jij veel van?")
    person.say(typed)


async def test_domains_are_typed_and_found_at_once(stage: Stage) -> None:
    await types_domains(stage.noor, "Energiearmoede, <3 & meer; ليلى\nschulden en wonen")
    changed = await stage.noor.wait_for("Je domeinen zijn opgeslagen. Eerst stond er: gezin, opvoeden")
    assert "Domeinen: Energiearmoede, <3 & meer, ليلى, schulden en wonen" in changed.text
    assert "Dit koos je zelf: Domeinen." in changed.text
    assert (await profile_of(stage, "Noor")).tags == (
        "Energiearmoede",
        "<3 & meer",
        "ليلى",
        "schulden en wonen",
    )
    await stage.app.core.live.settled()
    stage.fatma.say("wie weet iets van energiearmoede?")
    await stage.fatma.wait_for("Noor de Wit")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (", ;", "Typ minstens één domein"),
        (", ".join(f"domein {i}" for i in range(31)), "Dit zijn 31 domeinen"),
        ("x" * 61, "is te lang"),
        ("wie weet iets van schulden?", "Dit lijkt op een vraag"),
    ],
)
async def test_bad_domains_are_refused_and_the_form_stays(stage: Stage, typed: str, sentence: str) -> None:
    await types_domains(stage.noor, typed)
    assert "/annuleer" in (await stage.noor.wait_for(sentence)).text
    assert (await profile_of(stage, "Noor")).tags == ("gezin", "opvoeden")
    stage.noor.say("jeugd")
    await stage.noor.wait_for("Je domeinen zijn opgeslagen")


async def test_a_form_waits_through_a_picture_and_ends_with_annuleer(stage: Stage) -> None:
    await opens_profile(stage.noor)
    stage.noor.press("Domeinen")
    await stage.noor.wait_for("Waar weet jij veel van?")
    stage.noor.send_photo(b"picture")
    await stage.noor.wait_for()
    stage.noor.say("jeugd")
    await stage.noor.wait_for("Je domeinen zijn opgeslagen")
    stage.noor.press("Domeinen")
    await stage.noor.wait_for("Nu staat er: jeugd")
    stage.noor.say("/annuleer")
    await stage.noor.wait_for(lambda message: "jeugd" not in message.text)
    stage.noor.say("schulden")
    await stage.noor.wait_for("Joost Bakker")
    assert (await profile_of(stage, "Noor")).tags == ("jeugd",)


async def test_going_back_closes_the_form(stage: Stage) -> None:
    await opens_profile(stage.noor)
    stage.noor.press("Domeinen")
    await stage.noor.wait_for("Waar weet jij veel van?")
    stage.noor.press("‹ Naar mijn profiel")
    await stage.noor.wait_for("Domeinen: gezin, opvoeden")
    stage.noor.say("schulden")
    await stage.noor.wait_for("Joost Bakker")


async def test_an_own_choice_wins_over_a_later_file(stage: Stage) -> None:
    await types_domains(stage.joost, "beslagvrije voet")
    await stage.joost.wait_for("Je domeinen zijn opgeslagen")
    core = stage.app.core
    row = Row(
        1, "Joost Bakker", "Kredietbank", "teamleider", ("van de baas",), email="joost@kredietbank.example"
    )
    plan = await core.db.write(lambda tx: core.directory.carry_out(tx, (row,)))
    assert [kept.field for kept in plan.kept_own] == ["tags"]
    joost = await profile_of(stage, "Joost")
    assert (joost.tags, joost.job_title) == (("beslagvrije voet",), "teamleider")


# Working days


async def test_working_days_are_tapped_on_and_off(stage: Stage) -> None:
    await opens_profile(stage.joost)
    stage.joost.press("Werkdagen")
    week = await stage.joost.wait_for("Op welke dagen werk je?")
    assert week.labels == ["✓ ma", "✓ di", "wo", "✓ do", "vr", "za", "zo", "‹ Naar mijn profiel"]
    stage.joost.press("wo", message=week)
    await stage.joost.wait_for(lambda message: "✓ wo" in message.labels)
    stage.joost.send_callback(week, "directory:day:3:1")
    stage.joost.press("✓ ma", message=week)
    await stage.joost.wait_for(lambda message: "ma" in message.labels)
    assert (await profile_of(stage, "Joost")).working_days == frozenset({2, 3, 4})
    stage.joost.press("‹ Naar mijn profiel", message=week)
    await stage.joost.wait_for("Werkdagen: di, wo, do")


async def test_no_days_at_all_means_that_they_are_not_known(stage: Stage) -> None:
    await opens_profile(stage.noor)
    stage.noor.press("Werkdagen")
    await stage.noor.wait_for("ik ga uit van elke dag")


# Who sees what


async def test_a_phone_number_is_shown_after_an_explanation(stage: Stage) -> None:
    joost = stage.joost
    profile = await opens_profile(joost)
    joost.press("Laat mijn telefoon zien")
    asked = await joost.wait_for("Je mag weigeren, ook als je werkgever het vraagt.")
    assert not (await profile_of(stage, "Joost")).phone_shown
    joost.press("Ja, laat zien", message=asked)
    await joost.wait_for("Telefoon: 06-00000001\nIedereen die meedoet kan dit zien, nooit in een groep.")
    assert (await profile_of(stage, "Joost")).phone_shown
    hidden = joost.press("Verberg mijn telefoon", message=profile)
    assert (await hidden.answered()).text == "Je telefoonnummer is nu verborgen."
    assert not (await profile_of(stage, "Joost")).phone_shown


async def test_no_is_an_answer_too(stage: Stage) -> None:
    await opens_profile(stage.joost)
    stage.joost.press("Laat mijn e-mail zien")
    await stage.joost.wait_for("Je e-mailadres laten zien?")
    stage.joost.press("Nee")
    await stage.joost.wait_for("Alleen jij en de coördinator zien dit.")
    assert not (await profile_of(stage, "Joost")).email_shown


@pytest.mark.parametrize(
    "data",
    [
        "directory:show:name:yes",
        "directory:show:phone:yes",
        "directory:hide:own_fields",
        "directory:day:8:1",
        "directory:day:ma:1",
        "directory:day",
        "directory:language:xx",
        "directory:away:morgen",
        "directory:colleagues:x",
        "directory:export:pdf",
        "directory:import:x",
        "directory:leaver",
    ],
)
async def test_a_forged_button_is_answered_politely(stage: Stage, data: str) -> None:
    forged = stage.coordinator.send_callback(await opens_profile(stage.coordinator), data)
    assert "Deze knop werkt niet meer" in (await forged.answered()).text


# A pause


# Language


async def test_another_language_is_spoken_at_once(stage: Stage) -> None:
    profile = await opens_profile(stage.noor)
    stage.noor.press("English", message=profile)
    await stage.noor.wait_for("Everyone who takes part can see this.")
    stage.noor.say("/gids")
    await stage.noor.wait_for("9 colleagues from 5 organisations.")
    stage.noor.press("Nederlands", message=profile)
    await stage.noor.wait_for("Iedereen die meedoet kan dit zien.")


async def test_a_stranger_gets_nothing_of_it(stage: Stage) -> None:
    for command in ("/mij", "/gids"):
        stage.outsider.say(command)
        await stage.outsider.wait_for("Ik ken je nog niet")
