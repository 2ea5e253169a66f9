"""A pause in chat: until when, who stands in, and what they hear."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.features.directory.model import Row
from bot.sandbox import Person
from tests.features.directory.scenes import opens_profile, profile_of
from tests.stage import Stage
from tests.stage import stage as open_stage


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
