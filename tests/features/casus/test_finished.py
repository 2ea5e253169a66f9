"""Conversations: finding finished casus again, by word and month, with what came of them."""

from bot.sandbox import Person
from bot.storage import Tx
from tests.features.casus.scenes import TITLE, asks, brings_in, presses
from tests.stage import Stage

RESULT = ("Samen aan tafel zitten", "Het lange wachten", "Het gezin kon blijven")


async def finishes(stage: Stage, person: Person, title: str = TITLE, invite: str = "") -> None:
    """Somebody brings in a casus and goes through all of its steps."""
    card = await brings_in(person, title=title, invite=invite)
    for done in ("gesprek met de bewoner", "samen een plan maken", "het plan uitvoeren"):
        card = await presses(person, f"✓ Klaar: {done}", card, "Stap")
    await presses(person, "Vul in wat jullie leerden", card, "Wat hielp?")
    for sentence in RESULT:
        shown = await asks(person, sentence)
    shown = await presses(person, "Ja", shown, "Hoe praatte de bewoner mee?")
    await presses(person, "Sla over", shown, "is afgerond")


async def test_who_worked_on_it_finds_it_with_its_result_and_its_effects(stage: Stage) -> None:
    shown = await asks(stage.noor, "/casus")
    assert "Afgeronde casussen" not in shown.labels
    await finishes(stage, stage.noor)
    shown = await presses(
        stage.noor, "Afgeronde casussen", await asks(stage.noor, "/casus"), "Tik op een casus"
    )
    assert shown.labels[0].startswith(f"2026-001 · {TITLE}")
    card = await presses(stage.noor, shown.labels[0], shown, "Deze casus is afgerond.")
    for sentence in RESULT:
        assert sentence in card.text
    assert card.labels == ["Lees de casus", "Effecten"]
    effects = await presses(stage.noor, "Effecten", card, "Wat deed het?")
    asked = await presses(stage.noor, "Bewoner: bij de start", effects, "Lichaamsfuncties")
    asked = await presses(stage.noor, "4", asked, "Mentaal welbevinden")
    stage.noor.send_callback(asked, "effects:casus:1")
    effects = await stage.noor.wait_for("1 van 6 bij de start")
    await presses(stage.noor, "Bekijk het web", effects, "Zo ziet de bewoner het")


async def test_it_is_found_by_word_by_month_and_by_both(stage: Stage) -> None:
    await finishes(stage, stage.noor, title="Oudere vrouw zoekt een hulp in huis")
    await stage.pass_time(days=40)
    await finishes(stage, stage.noor, title="Jongere met schulden zoekt werk")
    for typed, wanted in (
        ("schulden", ["2026-002"]),
        ("maart", ["2026-001"]),
        ("april 2026", ["2026-002"]),
        ("maart hulp", ["2026-001"]),
        ("tafel", ["2026-002", "2026-001"]),
        ("wijkteam", ["2026-002", "2026-001"]),
        ("2026-001", ["2026-001"]),
    ):
        shown = await asks(stage.noor, f"/casus {typed}")
        assert [label[:8] for label in shown.labels] == wanted, typed
    for typed in ("maart schulden", "mei", "april 2025", "<b>"):
        assert "Ik vind geen afgeronde casus" in (await asks(stage.noor, f"/casus {typed}")).text, typed


async def test_others_do_not_find_it_and_coordinators_do(stage: Stage) -> None:
    await finishes(stage, stage.noor)
    assert "Ik vind geen afgeronde casus" in (await asks(stage.joost, "/casus schulden")).text
    forged = stage.joost.send_callback(stage.joost.last(), "casus:finished:0")
    await forged.answered()
    shown = await stage.joost.wait_for("Er is nog geen casus afgerond waar jij bij hoort.")
    assert shown.labels == []
    assert "Ik vond 1 afgeronde casus." in (await asks(stage.coordinator, "/casus schulden")).text


async def test_who_was_invited_and_never_said_yes_does_not_read_what_was_learned(stage: Stage) -> None:
    await finishes(stage, stage.noor, invite="Joost Bakker · Kredietbank")
    invitation = await stage.joost.wait_for("vraagt of je meedoet")
    stage.joost.send_callback(invitation, "casus:open:1")
    shown = await stage.joost.wait_for("Deze casus is afgerond.")
    assert TITLE in shown.text
    assert [sentence for sentence in RESULT if sentence in shown.text] == []


async def test_many_are_turned_page_by_page_and_a_search_shows_the_newest(stage: Stage) -> None:
    await finishes(stage, stage.noor)

    def more(tx: Tx) -> None:
        tx.many(
            "INSERT INTO casus (owner_id, state, started_at, brought_in_at, ended_at, year, number)"
            " VALUES (?, 'done', '2026-01-01', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z', 2026, ?)",
            [(stage.id_of("Noor"), number) for number in range(101, 110)],
        )

    await stage.app.core.db.write(more)
    shown = await presses(
        stage.noor, "Afgeronde casussen", await asks(stage.noor, "/casus"), "Tik op een casus"
    )
    assert len(shown.labels) == 9
    shown = await presses(stage.noor, "Volgende ›", shown, "Tik op een casus")
    assert [label[:8] for label in shown.labels[:2]] == ["2026-102", "2026-101"]
    found = await asks(stage.noor, "/casus 2026")
    assert "Ik vond 10 afgeronde casussen. Je ziet de nieuwste." in found.text
    assert len(found.labels) == 8
