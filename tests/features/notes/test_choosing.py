"""Conversations: choosing for whom a note is."""

from tests.features.notes.scenes import actions, presses, written
from tests.stage import Stage


async def test_groups_add_up_and_a_second_tap_takes_one_away(stage: Stage) -> None:
    await written(stage)
    listed = await presses(stage.coordinator, "Organisatie", "Tik aan wat erbij hoort")
    assert listed.labels[:4] == ["De Woonst · 3", "Gemeente · 2", "Kredietbank · 2", "Thuiszorg Oost · 1"]
    await presses(stage.coordinator, "De Woonst · 3", "Tik aan")
    await stage.coordinator.wait_for(lambda message: "✓ De Woonst · 3" in message.labels)
    await presses(stage.coordinator, "‹ Terug", "2 collega’s krijgen het")
    await presses(stage.coordinator, "Functie", "Tik aan")
    await presses(stage.coordinator, "wijkcoach · 1", "Tik aan")
    await presses(stage.coordinator, "‹ Terug", "Gekozen: De Woonst en wijkcoach.\n3 collega’s krijgen het.")
    await presses(stage.coordinator, "Organisatie", "Tik aan")
    await presses(stage.coordinator, "✓ De Woonst · 3", "Tik aan")
    await presses(stage.coordinator, "‹ Terug", "Gekozen: wijkcoach.\n1 collega krijgt het.")
    await presses(stage.coordinator, "Kies opnieuw", "Kies een of meer groepen")
    assert "Gekozen" not in stage.coordinator.last().text


async def test_a_domain_is_chosen_as_a_whole_or_by_its_topics(stage: Stage) -> None:
    await written(stage)
    await presses(stage.coordinator, "Domein of onderwerp", "Tik aan")
    money = next(label for label in stage.coordinator.last().labels if label.startswith("Geld & schulden"))
    topics = await presses(stage.coordinator, money, "Geld & schulden")
    assert topics.labels[0].startswith("Het hele domein")
    debts = next(label for label in topics.labels if label.startswith("Schulden en schuldhulp"))
    await presses(stage.coordinator, debts, "Geld & schulden", topics)
    await stage.coordinator.wait_for(lambda message: f"✓ {debts}" in message.labels)
    await presses(stage.coordinator, "‹ Terug", "Domein of onderwerp")
    await presses(stage.coordinator, "‹ Terug", "Gekozen: Schulden en schuldhulp.\n1 collega krijgt het.")
    await presses(stage.coordinator, "Domein of onderwerp", "Tik aan")
    await presses(stage.coordinator, money, "Geld & schulden")
    await presses(stage.coordinator, topics.labels[0], "Geld & schulden")
    await presses(stage.coordinator, "‹ Terug", "Domein of onderwerp")
    await presses(stage.coordinator, "‹ Terug", "Gekozen: Schulden en schuldhulp en Geld & schulden.")


async def test_somebody_is_left_out_and_put_back(stage: Stage) -> None:
    await written(stage)
    await presses(stage.coordinator, "Iedereen", "5 collega’s krijgen het")
    await presses(stage.coordinator, "Haal mensen eruit", "Wie hoeft het niet te krijgen?")
    assert "Corrie Vos · Gemeente" not in stage.coordinator.last().labels
    await presses(stage.coordinator, "Kees Kuiper · De Woonst", "1 collega krijgt het niet")
    await presses(stage.coordinator, "‹ Terug", "4 collega’s krijgen het.\n1 collega heb je eruit gehaald.")
    look = await presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan")
    assert "De Woonst: 1 (woonconsulent)" in look.text
    await presses(stage.coordinator, "Kies voor wie", "Voor wie is het?")
    await presses(stage.coordinator, "Haal mensen eruit", "1 collega krijgt het niet")
    await presses(stage.coordinator, "✗ Kees Kuiper · De Woonst", "Wie hoeft het niet te krijgen?")
    await presses(stage.coordinator, "‹ Terug", "5 collega’s krijgen het")


async def test_a_long_list_comes_in_pages(stage: Stage) -> None:
    await written(stage)
    await presses(stage.coordinator, "Functie", "Tik aan")
    first = set(stage.coordinator.last().labels)
    await presses(stage.coordinator, "Volgende ›", "Functie")
    second = await stage.coordinator.wait_for(lambda message: "‹ Vorige" in message.labels)
    assert len({label for label in first | set(second.labels) if "·" in label}) == 9


async def test_forged_buttons_choose_nobody(stage: Stage) -> None:
    shown = await written(stage)
    for data in (
        "notes:pick:1:organisation:gone:0",
        "notes:pick:1:nothing:gone:0",
        "notes:pick:1:organisation",
        "notes:list:1:nothing:0",
        "notes:list:1:topic:0:nothing",
        "notes:all:1:gone",
        "notes:out:1:999:0",
        "notes:audience:99",
        "notes:preview:99",
        "notes:names:x:0",
        "notes:back:1",
    ):
        query = await stage.coordinator.send_callback(shown, data).answered()
        assert "Deze knop werkt niet meer" in str(query.text), data
    assert await stage.read(lambda tx: [row["audience"] for row in tx.all("SELECT audience FROM note")]) == [
        "{}"
    ]


async def test_every_button_fits_in_64_bytes(stage: Stage) -> None:
    shown = await written(stage)
    for data in actions(shown):
        if data.startswith("notes:list:"):
            stage.coordinator.send_callback(shown, data)
            listed = await stage.coordinator.wait_for("Tik aan wat erbij hoort")
            assert all(len(data.encode()) <= 64 for data in actions(listed))
