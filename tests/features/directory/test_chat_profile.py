"""One's own profile in chat: seeing it, changing it, and what is refused."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.features.directory.model import Row
from bot.sandbox import Person
from tests.features.directory.scenes import opens_profile, profile_of
from tests.stage import Stage
from tests.stage import stage as open_stage

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


async def test_a_pause_of_two_weeks_with_a_stand_in(stage: Stage) -> None:
    fatma = stage.fatma
    await opens_profile(fatma)
    fatma.press("Ik ben er even niet")
    asked = await fatma.wait_for("Wanneer ben je er weer?")
    assert asked.labels[:3] == [
        "Over 1 week: 9 maart 2026",
        "Over 2 weken: 16 maart 2026",
        "Over 1 maand: 2 april 2026",
    ]
    fatma.press("Over 2 weken: 16 maart 2026")
    choice = await fatma.wait_for("Wie valt er voor je in?")
    assert choice.labels == ["Kees Kuiper · teamleider", "Otto Prins · huismeester", "Niemand"]
    fatma.press("Otto Prins · huismeester")
    shown = await fatma.wait_for("Je bent er weer op 16 maart 2026.")
    assert "Otto Prins valt voor je in." in shown.text
    person = await profile_of(stage, "Fatma")
    assert (person.paused_until, person.stand_in_id) == (date(2026, 3, 16), stage.id_of("Otto"))
    back = fatma.press("Ik ben er weer")
    assert (await back.answered()).text == "Fijn dat je er weer bent."
    person = await profile_of(stage, "Fatma")
    assert (person.paused_until, person.stand_in_id) == (None, None)


async def test_without_colleagues_nobody_stands_in(stage: Stage) -> None:
    await opens_profile(stage.noor)
    stage.noor.press("Ik ben er even niet")
    await stage.noor.wait_for("Wanneer ben je er weer?")
    stage.noor.press("Over 1 week: 9 maart 2026")
    await stage.noor.wait_for("Je bent er weer op 9 maart 2026.")
    assert (await profile_of(stage, "Noor")).paused_until == date(2026, 3, 9)


async def asks_for_another_day(person: Person) -> None:
    await opens_profile(person)
    person.press("Ik ben er even niet")
    await person.wait_for("Wanneer ben je er weer?")
    person.press("Een andere dag")
    await person.wait_for("bijvoorbeeld 2-4-2026")


async def test_the_day_of_coming_back_can_be_typed(stage: Stage) -> None:
    await asks_for_another_day(stage.noor)
    stage.noor.say("1/5/2026")
    await stage.noor.wait_for("Je bent er weer op 1 mei 2026.")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("volgende week", "Die dag begrijp ik niet"),
        ("31-2-2027", "Die dag begrijp ik niet"),
        ("2-3-2026", "Die dag is vandaag of al geweest"),
        ("1-3-2026", "Die dag is vandaag of al geweest"),
        ("1-1-9999", "meer dan twee jaar weg"),
    ],
)
async def test_a_nonsense_day_is_refused_and_the_form_stays(stage: Stage, typed: str, sentence: str) -> None:
    await asks_for_another_day(stage.noor)
    stage.noor.say(typed)
    assert "/annuleer" in (await stage.noor.wait_for(sentence)).text
    stage.noor.say("3-3-2026")
    await stage.noor.wait_for("Je bent er weer op 3 maart 2026.")


async def test_many_colleagues_come_in_pages(stage: Stage) -> None:
    core = stage.app.core
    rows = tuple(Row(i, f"Collega {i:02}", "De Woonst", "consulent") for i in range(10))
    await core.db.write(lambda tx: core.directory.carry_out(tx, rows))
    fatma = stage.fatma
    await opens_profile(fatma)
    fatma.press("Ik ben er even niet")
    await fatma.wait_for("Wanneer ben je er weer?")
    fatma.press("Over 1 week: 9 maart 2026")
    first = await fatma.wait_for("Wie valt er voor je in?")
    assert first.labels[0] == "Collega 00 · consulent"
    assert first.labels[8:] == ["Volgende ›", "Niemand"]
    fatma.press("Volgende ›")
    second = await fatma.wait_for(lambda message: "‹ Vorige" in message.labels)
    assert second.labels[-3:] == ["Otto Prins · huismeester", "‹ Vorige", "Niemand"]


async def test_only_a_colleague_who_is_there_stands_in(stage: Stage) -> None:
    fatma = stage.fatma
    profile = await opens_profile(fatma)
    early = fatma.send_callback(profile, f"directory:stand-in:{stage.id_of('Otto')}")
    assert "Je pauze is voorbij" in (await early.answered()).text
    fatma.send_callback(profile, "directory:away:2026-03-09")
    await fatma.wait_for("Wie valt er voor je in?")
    for name in ("Fatma", "Noor"):
        stranger = fatma.send_callback(profile, f"directory:stand-in:{stage.id_of(name)}")
        assert "kan niet invallen" in (await stranger.answered()).text
    past = fatma.send_callback(profile, "directory:away:2026-03-02")
    assert "al geweest" in (await past.answered()).text


async def test_a_pause_ends_by_itself(stage: Stage) -> None:
    await opens_profile(stage.noor)
    stage.noor.press("Ik ben er even niet")
    await stage.noor.wait_for("Wanneer ben je er weer?")
    stage.noor.press("Over 1 week: 9 maart 2026")
    await stage.noor.wait_for("Je bent er weer op 9 maart 2026.")
    await stage.pass_time(days=7)
    shown = await opens_profile(stage.noor)
    assert "Ik ben er even niet" in shown.labels


async def test_a_stand_in_hears_it_once(stage: Stage) -> None:
    fatma = stage.fatma
    profile = await opens_profile(fatma)
    for _ in range(2):
        fatma.send_callback(profile, "directory:away:2026-03-09")
        await fatma.wait_for("Wie valt er voor je in?")
        fatma.send_callback(profile, f"directory:stand-in:{stage.id_of('Kees')}")
        await fatma.wait_for("Kees Kuiper valt voor je in.")
    await stage.contact.wait_for("Fatma Yilmaz is er niet tot 9 maart 2026 en koos jou als invaller.")
    assert len(stage.contact.messages()) == 1


async def test_a_stand_in_hears_it_after_quiet_hours(tmp_path: Path) -> None:
    async with open_stage(tmp_path, datetime(2026, 3, 2, 21, 30, tzinfo=UTC)) as stage:  # 22:30 in the wijk
        profile = await opens_profile(stage.fatma)
        stage.fatma.send_callback(profile, "directory:away:2026-03-09")
        await stage.fatma.wait_for("Wie valt er voor je in?")
        stage.fatma.send_callback(profile, f"directory:stand-in:{stage.id_of('Kees')}")
        await stage.fatma.wait_for("Kees Kuiper valt voor je in.")
        await stage.pass_time(hours=9)
        assert stage.contact.messages() == []
        await stage.pass_time(minutes=30)
        await stage.contact.wait_for("koos jou als invaller")


async def test_a_pause_can_be_made_longer(stage: Stage) -> None:
    profile = await opens_profile(stage.noor)
    stage.noor.send_callback(profile, "directory:away:2026-03-09")
    paused = await stage.noor.wait_for("Je bent er weer op 9 maart 2026.")
    stage.noor.press("Verander mijn pauze", message=paused)
    await stage.noor.wait_for("Wanneer ben je er weer?")
    stage.noor.press("Over 1 maand: 2 april 2026")
    await stage.noor.wait_for("Je bent er weer op 2 april 2026.")


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
