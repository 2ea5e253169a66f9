"""Conversations: the coordinator loads, downloads and takes away the price list."""

from bot.features.effects import store
from bot.features.effects.model.prices import PriceList, read_prices
from bot.sandbox import Message
from tests.features.effects.scenes import PRICES, price_list, says
from tests.features.effects.test_price_files import csv
from tests.stage import Stage


async def sends(stage: Stage, data: bytes, wanted: str) -> Message:
    """Corrie sends a file after /prijslijst."""
    await says(stage.coordinator, "/prijslijst", "De kopjes zijn: activiteit, eenheid, prijs, betaler.")
    stage.coordinator.send_document(data, "prijzen.csv")
    return await stage.coordinator.wait_for(wanted)


async def loaded(stage: Stage) -> list[str]:
    """The activities in the list now."""
    prices: PriceList = await stage.read(store.price_list)
    return [price.activity for price in prices.prices]


async def test_a_list_is_loaded_and_says_what_it_holds(stage: Stage) -> None:
    assert "Er is nog geen prijslijst" in (await says(stage.coordinator, "/prijslijst", "prijslijst")).text
    await sends(
        stage,
        csv(
            "Gesprek;uur;87,50;Gemeente;x",
            "Opvang;dag;120;Rijk;y",
            headings="activiteit;eenheid;prijs;betaler;notitie",
        ),
        "Er staan nu 2 prijzen in de lijst, voor 2 betalers.",
    )
    assert "Deze kolommen las ik niet: notitie." in stage.coordinator.last().text
    assert await loaded(stage) == ["Gesprek", "Opvang"]
    shown = await says(stage.coordinator, "/prijslijst", "Er staan 2 prijzen in de lijst")
    assert "ingelezen op 2 maart 2026" in shown.text


async def test_a_list_takes_the_place_of_the_one_before(stage: Stage) -> None:
    await price_list(stage)
    await sends(stage, csv("Koffie;keer;2;Bewoners"), "Eerst waren het er 2.")
    assert await loaded(stage) == ["Koffie"]


async def test_a_list_with_mistakes_changes_nothing_and_says_each_with_its_cure(stage: Stage) -> None:
    await price_list(stage)
    shown = await sends(
        stage, csv("Koffie;keer;gratis;Bewoners", ";keer;2;Bewoners"), "De oude lijst blijft staan"
    )
    assert "Rij 2, kolom prijs: “gratis” is geen prijs." in shown.text
    assert "Rij 3, kolom activiteit: deze cel is leeg." in shown.text
    assert await loaded(stage) == [price.activity for price in PRICES]
    stage.coordinator.send_document(csv("Koffie;keer;2;Bewoners"), "beter.csv")
    await stage.coordinator.wait_for("Er staat nu 1 prijs in de lijst")


async def test_a_very_wrong_list_fits_in_a_message(stage: Stage) -> None:
    shown = await sends(stage, csv(*["x" * 1200 + ";;;"] * 400), "… en nog")
    assert len(shown.text) < 4096


async def test_a_file_without_prices_says_so(stage: Stage) -> None:
    await sends(stage, csv(), "Onder de kopjes staat niets")


async def test_the_directory_sent_by_mistake_is_recognised_as_no_price_list(stage: Stage) -> None:
    await sends(stage, b"naam;e-mail\nAnna;anna@de-brug.example\n", "Ik zie geen kopjes van een prijslijst")
    await says(stage.coordinator, "/annuleer", "we stoppen hiermee")
    stage.coordinator.send_document(b"naam;organisatie\nPiet;De Brug\n", "wijk.csv")
    await stage.coordinator.wait_for("Nieuw: 1")


async def test_words_where_a_file_is_expected_are_refused_kindly(stage: Stage) -> None:
    await says(stage.coordinator, "/prijslijst", "Er is nog geen prijslijst")
    await says(stage.coordinator, "wie weet iets van schulden", "Ik wacht op een Excel- of CSV-bestand")
    stage.coordinator.send_document(csv("Koffie;keer;2;Bewoners"), "prijzen.csv")
    await stage.coordinator.wait_for("Er staat nu 1 prijs")


async def test_the_list_is_downloaded_and_without_one_an_empty_example(stage: Stage) -> None:
    shown = await says(stage.coordinator, "/prijslijst", "Er is nog geen prijslijst")
    assert shown.labels == ["Een leeg voorbeeld"]
    stage.coordinator.press("Een leeg voorbeeld", message=shown)
    await stage.coordinator.wait_for("Een lege prijslijst")
    await price_list(stage)
    shown = await says(stage.coordinator, "/prijslijst", "Er staan 2 prijzen")
    stage.coordinator.press("Download de lijst", message=shown)
    sent = await stage.coordinator.wait_for("De prijslijst met 2 prijzen.")
    file = await stage.app.application.bot.get_file(sent.body["document"]["file_id"])
    found = read_prices(bytes(await file.download_as_bytearray()), "prijslijst.xlsx")
    assert [price.activity for price in found.prices] == await loaded(stage)


async def test_the_list_is_taken_away_after_a_yes(stage: Stage) -> None:
    await price_list(stage)
    shown = await says(stage.coordinator, "/prijslijst", "Er staan 2 prijzen")
    stage.coordinator.press("Haal de lijst weg", message=shown)
    asked = await stage.coordinator.wait_for("Wil je de lijst met 2 prijzen weghalen?")
    assert len(await loaded(stage)) == 2
    stage.coordinator.press("Ja, haal weg", message=asked)
    await stage.coordinator.wait_for("De prijslijst is weg")
    assert await loaded(stage) == []


async def test_prices_are_for_coordinators(stage: Stage) -> None:
    await price_list(stage)
    shown = await says(stage.noor, "/prijslijst", "Dat kan alleen een coördinator")
    pressed = stage.noor.send_callback(shown, "effects:prices-clear:yes")
    assert "Dat kan alleen een coördinator" in (await pressed.answered()).text
    assert len(await loaded(stage)) == 2


async def test_the_day_of_the_list_is_that_of_the_wijk(stage: Stage) -> None:
    await stage.pass_time(hours=14, minutes=30)  # half past midnight in the wijk, the 3rd
    await stage.app.core.db.write(lambda tx: store.replace_prices(tx, PRICES, stage.clock.now()))
    await says(stage.coordinator, "/prijslijst", "ingelezen op 3 maart 2026")
