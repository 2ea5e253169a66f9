"""The list as a file in chat: what a coordinator sees, what it does, and what is refused."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from bot.app import App, open_app
from bot.core.member import Role
from bot.features.directory.spreadsheet import read_rows
from bot.sandbox import Message, Person, Sandbox
from bot.sandbox.faults import Fault, Kind
from tests.features.directory.scenes import HEADINGS, by_name, csv, file_in, profile_of, whole_list
from tests.stage import Stage, knowledge, running, settings_for

NEW = "Piet Post;De Brug;opbouwwerker;buurt, ontmoeten;;;;ma di"


async def sends(person: Person, data: bytes, name: str = "wijk.csv") -> Message:
    """Send a file and get the dry run."""
    person.send_document(data, name)
    return await person.wait_for("Er is nog niets opgeslagen")


async def settled(stage: Stage) -> list[str]:
    """Who is in the directory, once every change shows."""
    await stage.app.core.live.settled()
    return [person.name for person in by_name(stage)]


async def test_a_dry_run_shows_what_changes_and_writes_nothing(stage: Stage) -> None:
    await stage.app.core.db.write(
        lambda tx: stage.app.core.directory.change_own(tx, stage.id_of("Joost"), {"tags": ("beslag",)})
    )
    lines = (NEW, "Joost Bakker;Kredietbank;teamleider;alles;;06-00000001;joost@kredietbank.example;ma")
    shown = await sends(stage.coordinator, csv(*lines))
    assert "Nieuw: 1\n• Piet Post · De Brug · opbouwwerker" in shown.text
    assert "Veranderd: 1" in shown.text
    assert "• Joost Bakker, Functie: schuldhulpverlener → teamleider" in shown.text
    assert "• Joost Bakker, Werkdagen: ma, di, do → ma" in shown.text
    assert "Zelf gekozen, dus blijft zo: 1" in shown.text
    assert "Domeinen: blijft beslag (in het bestand: alles)" in shown.text
    assert "Niet in het bestand, blijft staan: 8" in shown.text
    assert "Piet Post" not in await settled(stage)


async def test_a_dry_run_says_whose_number_is_no_longer_shown(stage: Stage) -> None:
    core, joost = stage.app.core, stage.id_of("Joost")
    await core.db.write(lambda tx: core.directory.change_own(tx, joost, {"phone_shown": True}))
    line = "Joost Bakker;Kredietbank;schuldhulpverlener;;;06-00000011;joost@kredietbank.example;"
    shown = await sends(stage.coordinator, csv(line))
    assert "Niet meer te zien voor anderen, want veranderd: 1\n• Joost Bakker · Telefoon" in shown.text


async def test_a_yes_puts_it_in_once(stage: Stage) -> None:
    corrie = stage.coordinator
    shown = await sends(corrie, whole_list(stage, NEW))
    assert "Niet in het bestand" not in shown.text
    yes = shown.button("Zet erin")
    assert yes
    corrie.press("Zet erin", message=shown)
    done = await corrie.wait_for("De gids is bijgewerkt")
    assert done.id == shown.id
    assert "Nieuw: 1. Veranderd: 0. Gelijk: 9." in done.text
    assert "Piet Post" in await settled(stage)
    again = corrie.send_callback(done, yes.data)
    assert "al verwerkt" in (await again.answered()).text
    assert (await settled(stage)).count("Piet Post") == 1


async def test_a_double_tap_imports_once(stage: Stage) -> None:
    corrie = stage.coordinator
    shown = await sends(corrie, csv(NEW))
    first, second = corrie.press("Zet erin", message=shown), corrie.press("Zet erin", message=shown)
    await first.answered()
    assert "al verwerkt" in (await second.answered()).text


async def test_a_restart_between_dry_run_and_yes_loses_nothing(tmp_path: Path) -> None:
    sandbox = Sandbox()
    corrie = sandbox.person("Corrie")
    async with sandbox.serve() as url:
        settings = settings_for(url, tmp_path)
        async with open_app(settings, None, knowledge()) as app, running(app):
            await becomes_coordinator(app, corrie)
            shown = await sends(corrie, csv(NEW))
        async with open_app(settings, None, knowledge()) as app, running(app):
            corrie.press("Zet erin", message=shown)
            await corrie.wait_for("De gids is bijgewerkt")


async def becomes_coordinator(app: App, person: Person) -> None:
    """Follow an invitation and say yes."""
    core = app.core
    added = await core.db.write(lambda tx: core.directory.add(tx, person.name, "Gemeente"))
    invite = await core.db.write(
        lambda tx: core.membership.invite(tx, None, added.id, Role.COORDINATOR, "wijkbot_demo_bot")
    )
    person.start(invite.link.rpartition("=")[2])
    await person.wait_for("Telegram kan meelezen")
    person.press("Ik doe mee")
    await person.wait_for("Waar zoek je iemand voor?")


async def test_the_same_file_again_changes_nothing(stage: Stage) -> None:
    stage.coordinator.send_document(whole_list(stage), "gids.csv")
    shown = await stage.coordinator.wait_for("gids.csv verandert niets")
    assert "Gelijk: 9" in shown.text
    assert not shown.labels


async def test_the_directory_is_compared_again_when_yes_comes(stage: Stage) -> None:
    corrie, core = stage.coordinator, stage.app.core
    shown = await sends(corrie, csv(NEW))
    await core.db.write(lambda tx: core.directory.add(tx, "Piet Post", "De Brug"))
    corrie.press("Zet erin", message=shown)
    assert "Nieuw: 0. Veranderd: 1." in (await corrie.wait_for("De gids is bijgewerkt")).text


async def test_never_mind_forgets_the_file(stage: Stage) -> None:
    corrie = stage.coordinator
    shown = await sends(corrie, csv(NEW))
    corrie.press("Laat maar", message=shown)
    await corrie.wait_for("er is niets veranderd")
    late = corrie.send_callback(shown, "directory:import:1")
    assert "al verwerkt" in (await late.answered()).text
    assert "Piet Post" not in await settled(stage)


async def test_a_newer_file_takes_the_place_of_the_older_one(stage: Stage) -> None:
    corrie = stage.coordinator
    older = await sends(corrie, csv(NEW))
    newer = await sends(corrie, csv(NEW.replace("Piet", "Paul")), "nieuw.csv")
    assert "nieuwer bestand" in (await corrie.press("Zet erin", message=older).answered()).text
    corrie.press("Zet erin", message=newer)
    await corrie.wait_for("De gids is bijgewerkt")
    assert "Paul Post" in await settled(stage)
    assert "Piet Post" not in await settled(stage)


async def test_nobody_says_yes_to_the_file_of_another(stage: Stage) -> None:
    shown = await sends(stage.coordinator, csv(NEW))
    stage.beheerder.say("/gids")
    guide = await stage.beheerder.wait_for("De gids van de wijk")
    yes = shown.button("Zet erin")
    assert yes
    forged = stage.beheerder.send_callback(guide, yes.data)
    assert "al verwerkt" in (await forged.answered()).text
    stage.noor.say("/gids")
    forged = stage.noor.send_callback(await stage.noor.wait_for("De gids van de wijk"), yes.data)
    assert "Dat kan alleen een coördinator" in (await forged.answered()).text
    assert "Piet Post" not in await settled(stage)


async def test_problems_are_told_by_row_and_column_and_nothing_is_kept(stage: Stage) -> None:
    lines = (NEW, "Jan;De Brug;;;;12;geen adres;even weken")
    stage.coordinator.send_document(csv(*lines), "wijk.csv")
    shown = await stage.coordinator.wait_for("3 dingen kloppen niet. Er is niets opgeslagen.")
    assert "• Rij 3, kolom telefoon: “12” is geen telefoonnummer" in shown.text
    assert "• Rij 3, kolom email: “geen adres” is geen e-mailadres" in shown.text
    assert "• Rij 3, kolom werkdagen: “even weken” begrijp ik niet" in shown.text
    assert not shown.labels
    assert "Piet Post" not in await settled(stage)


async def test_many_problems_go_along_as_a_file(stage: Stage) -> None:
    stage.coordinator.send_document(csv(*(f"Jan {i};De Brug;;;;fout {i};;" for i in range(40))), "wijk.csv")
    shown = await stage.coordinator.wait_for("40 dingen kloppen niet")
    assert "… en nog 25" in shown.text
    everything = next(m for m in stage.coordinator.messages() if "Alle regels" in m.text)
    lines = (await file_in(stage, everything)).decode("utf-8-sig").splitlines()
    assert sum(line.startswith("Rij ") for line in lines) == 40
    assert lines[40].startswith("Rij 41, kolom telefoon")


async def test_a_long_dry_run_goes_along_as_a_file_and_the_message_arrives(stage: Stage) -> None:
    lines = [f"Jan {'x' * 800}{i};Org {'é' * 900} {i};functie;domein;;;;" for i in range(60)]
    shown = await sends(stage.coordinator, csv(*lines))
    assert "Nieuw: 60" in shown.text
    assert "… en nog 54" in shown.text
    everything = next(m for m in stage.coordinator.messages() if "Alle regels" in m.text)
    assert everything.body["document"]["file_name"] == "wat-verandert-er.txt"
    assert (await file_in(stage, everything)).decode("utf-8-sig").count("Jan x") == 60


async def test_unknown_columns_are_told(stage: Stage) -> None:
    shown = await sends(stage.coordinator, csv(f"{NEW};x;y", headings=f"{HEADINGS};schoenmaat;domeine"))
    assert "De kolom schoenmaat ken ik niet. Die sla ik over." in shown.text
    assert "De kolom domeine ken ik niet. Bedoel je domeinen?" in shown.text


async def test_names_show_as_they_were_typed(stage: Stage) -> None:
    names = ("<3 & <b>vet</b>", "&amp;", "ليلى بن علي", "{ $name }")
    corrie = stage.coordinator
    shown = await sends(corrie, csv(*(f'"{name}";"De <Brug>";;;;;;' for name in names)), "<i>&.csv")
    for name in names:
        assert f"• {name} · De <Brug>" in shown.text
    assert "Dit verandert er met <i>&.csv" in shown.text
    corrie.press("Zet erin", message=shown)
    await corrie.wait_for("De gids is bijgewerkt")
    assert set(names) <= set(await settled(stage))


async def test_an_excel_file_is_read_too(stage: Stage) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet
    sheet.append(["naam", "organisatie"])
    sheet.append(["Piet Post", "De Brug"])
    corrie = stage.coordinator
    out = BytesIO()
    book.save(out)
    corrie.press("Zet erin", message=await sends(corrie, out.getvalue(), "wijk.xlsx"))
    await corrie.wait_for("De gids is bijgewerkt")
    assert "Piet Post" in await settled(stage)


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"%PDF-1.7", "wijk.pdf", "wijk.pdf is een pdf"),
        (b"x" * 5_000_001, "wijk.csv", "Dit bestand is te groot"),
        (b"a;b\n1;2", "wijk.csv", "Ik zie geen kopjes"),
    ],
)
async def test_a_wrong_file_is_refused_with_what_to_do(
    stage: Stage, data: bytes, name: str, sentence: str
) -> None:
    stage.coordinator.send_document(data, name)
    await stage.coordinator.wait_for(sentence)


async def test_a_file_that_is_too_big_is_refused_before_it_is_fetched(stage: Stage) -> None:
    stage.sandbox.fault(Fault(Kind.STATUS, method="getFile"))
    stage.coordinator.send_document(b"x", "wijk.csv", size=60 * 1024**2)
    refused = await stage.coordinator.wait_for("Dit bestand is te groot")
    assert "5 MB" in refused.text


async def test_a_file_that_telegram_does_not_give_can_be_tried_again(stage: Stage) -> None:
    corrie = stage.coordinator
    shown = await sends(corrie, csv(NEW))
    stage.sandbox.fault(Fault(Kind.STATUS, method="getFile"))
    assert "nu niet ophalen" in (await corrie.press("Zet erin", message=shown).answered()).text
    stage.sandbox.clear_faults()
    corrie.press("Zet erin", message=shown)
    await corrie.wait_for("De gids is bijgewerkt")


async def test_a_file_of_somebody_else_gets_a_kind_sentence(stage: Stage) -> None:
    stage.noor.send_document(csv(NEW), "wijk.csv")
    await stage.noor.wait_for("Een bestand kan ik hier niet gebruiken")
    assert "Piet Post" not in await settled(stage)


async def test_leavers_are_listed_and_removed_with_two_taps(stage: Stage) -> None:
    corrie = stage.coordinator
    rest = b"\r\n".join(
        line for line in whole_list(stage).splitlines() if not line.startswith((b"Otto", b"Ans", b"Corrie"))
    )
    corrie.send_document(rest, "wijk.csv")
    asked = await corrie.wait_for("Is er iemand vertrokken?")
    assert asked.labels == ["Ans Mulder · Kredietbank", "Otto Prins · De Woonst"], "nobody removes themself"
    corrie.press("Otto Prins · De Woonst", message=asked)
    sure = await corrie.wait_for("Wil je Otto Prins van De Woonst uit de gids halen?")
    assert "Otto Prins" in await settled(stage)
    corrie.press("Ja, verwijder", message=sure)
    await corrie.wait_for("Otto Prins staat niet meer in de gids")
    assert "Otto Prins" not in await settled(stage)
    gone = corrie.press("Otto Prins · De Woonst", message=asked)
    assert "staat niet meer in de gids" in (await gone.answered()).text
    corrie.press("Ans Mulder · Kredietbank", message=asked)
    corrie.press("Nee", message=await corrie.wait_for("Wil je Ans Mulder"))
    await corrie.wait_for("er is niemand verwijderd")
    assert "Ans Mulder" in await settled(stage)


@pytest.mark.parametrize("form", ["CSV", "Excel"])
async def test_an_export_holds_everyone_and_imports_as_nothing_new(stage: Stage, form: str) -> None:
    corrie = stage.coordinator
    corrie.say("/gids")
    await corrie.wait_for("De gids van de wijk")
    corrie.press(f"Download als {form}")
    sent = await corrie.wait_for("De gids met 9 collega’s.")
    name = f"gids-2026-03-02.{'csv' if form == 'CSV' else 'xlsx'}"
    assert sent.body["document"]["file_name"] == name
    data = await file_in(stage, sent)
    assert [row.name for row in read_rows(data, name).rows] == await settled(stage)
    corrie.send_document(data, name)
    await corrie.wait_for("verandert niets")


async def test_the_guide_is_for_everyone_and_the_files_for_coordinators(stage: Stage) -> None:
    stage.noor.say("/gids")
    guide = await stage.noor.wait_for("9 collega’s van 5 organisaties.")
    assert not guide.labels
    forged = stage.noor.send_callback(guide, "directory:export:csv")
    assert "Dat kan alleen een coördinator" in (await forged.answered()).text
    stage.coordinator.say("/gids")
    await stage.coordinator.wait_for("De lijst bijwerken")
    stage.coordinator.press("Wie doet nog niet mee?")
    await stage.coordinator.wait_for(lambda message: "Otto Prins · De Woonst" in message.labels)


async def test_an_import_makes_a_colleague_findable(stage: Stage) -> None:
    corrie = stage.coordinator
    corrie.press("Zet erin", message=await sends(corrie, csv(NEW)))
    await corrie.wait_for("De gids is bijgewerkt")
    await stage.app.core.live.settled()
    stage.noor.say("Piet Post")
    await stage.noor.wait_for("De Brug · opbouwwerker")
    assert (await profile_of(stage, "Piet")).working_days == frozenset({1, 2})
