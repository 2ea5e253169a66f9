"""Conversations: working groups, who is in them, what they take, and the Telegram group they meet in."""

from typing import Any

import pytest

from bot.features.directory.model import MOST_GROUPS, MOST_IN_GROUP, OBSTACLE_KINDS, WorkingGroup
from bot.sandbox import Message, Person, SandboxError
from tests.stage import Stage


async def asks(person: Person, text: str) -> Message:
    """Type something and wait for the answer."""
    person.say(text)
    return await person.wait_for("")


async def makes(stage: Stage, name: str = "Flexibel Financieren") -> Message:
    """Corrie makes a working group; returns its screen."""
    shown = await asks(stage.coordinator, "/werkgroepen")
    stage.coordinator.press("+ Nieuwe werkgroep", message=shown)
    await stage.coordinator.wait_for("Hoe heet de werkgroep?")
    return await asks(stage.coordinator, name)


async def puts_in(stage: Stage, screen: Message, typed: str, label: str) -> Message:
    """Corrie adds somebody to the group on this screen; returns the group's new screen."""
    stage.coordinator.press("Iemand erbij", message=screen)
    await stage.coordinator.wait_for("Wie komt er bij")
    found = await asks(stage.coordinator, typed)
    stage.coordinator.press(label, message=found)
    return await stage.coordinator.wait_for("• ")


async def takes(stage: Stage, screen: Message, *tasks: str) -> None:
    """Corrie gives the group on this screen these tasks, and goes back to it."""
    stage.coordinator.press("Wat komt hier binnen?", message=screen)
    for task in tasks:
        shown = await stage.coordinator.wait_for("Wat komt er bij")
        stage.coordinator.press(task, message=shown)
    await stage.coordinator.wait_for(lambda message: any(label.startswith("✓") for label in message.labels))


async def groups(stage: Stage) -> list[WorkingGroup]:
    """All groups as other features see them."""
    found: list[WorkingGroup] = await stage.read(stage.app.core.groups.all)
    return found


async def test_without_groups_a_coordinator_hears_which_ones_others_have(stage: Stage) -> None:
    shown = await asks(stage.coordinator, "/werkgroepen")
    assert "Anders Samenwerken, Flexibel Financieren en een steungroep" in shown.text
    assert shown.labels == ["+ Nieuwe werkgroep"]
    shown = await asks(stage.noor, "/werkgroepen")
    assert shown.text == "Er zijn nog geen werkgroepen."
    assert shown.labels == []


async def test_a_coordinator_makes_a_group_and_puts_colleagues_in_by_a_part_of_their_name(
    stage: Stage,
) -> None:
    screen = await makes(stage)
    assert "Er zit nog niemand in" in screen.text
    screen = await puts_in(stage, screen, "joo", "Joost Bakker · Kredietbank")
    screen = await puts_in(stage, screen, "prins", "Otto Prins · De Woonst")
    assert "• Joost Bakker · Kredietbank\n• Otto Prins · De Woonst · doet nog niet mee" in screen.text
    (group,) = await groups(stage)
    people = await stage.read(lambda tx: stage.app.core.groups.people(tx, group.id))
    assert people == {stage.id_of("Joost"), stage.id_of("Otto")}


async def test_members_see_the_groups_in_the_guide_and_who_is_in_them(stage: Stage) -> None:
    await puts_in(stage, await makes(stage), "fatma", "Fatma Yilmaz · De Woonst")
    guide = await asks(stage.noor, "/gids")
    assert "Werkgroepen\nFlexibel Financieren" in guide.text
    stage.noor.press("Werkgroepen", message=guide)
    shown = await stage.noor.wait_for("Tik op een naam")
    stage.noor.press("Flexibel Financieren · 1 collega", message=shown)
    screen = await stage.noor.wait_for("• Fatma Yilmaz · De Woonst")
    assert screen.labels == ["‹ Alle werkgroepen"]


async def test_each_kind_of_obstacle_goes_to_one_group(stage: Stage) -> None:
    await takes(stage, await makes(stage, "Geldzaken"), "geld", "is de steungroep")
    await takes(stage, await makes(stage, "Anders Samenwerken"), "samenwerking", "geld (nu: Geldzaken)")
    working_groups = stage.app.core.groups

    def look(tx: Any) -> dict[str, str | None]:
        found = {kind: working_groups.for_obstacle(tx, kind) for kind in OBSTACLE_KINDS}
        found["steungroep"] = working_groups.steungroep(tx)
        return {kind: group.name if group else None for kind, group in found.items()}

    assert await stage.read(look) == {
        "rule": None,
        "money": "Anders Samenwerken",
        "cooperation": "Anders Samenwerken",
        "time": None,
        "other": None,
        "steungroep": "Geldzaken",
    }


async def test_a_task_is_taken_away_again_by_a_second_tap(stage: Stage) -> None:
    await takes(stage, await makes(stage), "tijd")
    stage.coordinator.press("✓ tijd")
    await stage.coordinator.wait_for(lambda message: "tijd" in message.labels)
    assert (await groups(stage))[0].obstacle_kinds == frozenset()


async def test_the_screen_of_a_group_says_what_it_takes(stage: Stage) -> None:
    await takes(stage, await makes(stage), "geld", "regels")
    stage.coordinator.press("‹ Terug")
    await stage.coordinator.wait_for("Krijgt belemmeringen over: regels en geld.")


async def test_somebody_leaves_a_group_and_a_group_gets_another_name(stage: Stage) -> None:
    screen = await puts_in(stage, await makes(stage), "noor", "Noor de Wit · Wijkteam Zuid")
    stage.coordinator.press("Iemand eruit", message=screen)
    choices = await stage.coordinator.wait_for("Wie gaat er uit")
    stage.coordinator.press("Noor de Wit · Wijkteam Zuid", message=choices)
    screen = await stage.coordinator.wait_for("Er zit nog niemand in")
    stage.coordinator.press("Andere naam", message=screen)
    await stage.coordinator.wait_for("Hoe gaat Flexibel Financieren heten?")
    assert "Geldgroep" in (await asks(stage.coordinator, "Geldgroep")).text
    assert [group.name for group in await groups(stage)] == ["Geldgroep"]


async def test_a_group_is_removed_after_a_yes_and_old_buttons_say_so(stage: Stage) -> None:
    screen = await makes(stage)
    stage.coordinator.press("Verwijder", message=screen)
    stage.coordinator.press(
        "Ja, verwijder", message=await stage.coordinator.wait_for("De collega’s blijven in de gids")
    )
    await stage.coordinator.wait_for("Er zijn nog geen werkgroepen.")
    assert await groups(stage) == []
    pressed = stage.coordinator.send_callback(screen, "directory:group-tasks:1")
    assert "bestaat niet meer" in (await pressed.answered()).text


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("🙂", "Typ een naam met letters"),
        ("x" * 41, "Dit zijn 41 tekens. Het mogen er 40 zijn."),
        ("flexibel  FINANCIEREN", "Er is al een werkgroep die"),
    ],
)
async def test_a_name_that_cannot_be_is_asked_again(stage: Stage, typed: str, says: str) -> None:
    await makes(stage)
    assert says in (await makes(stage, typed)).text
    assert "Regelhulp" in (await asks(stage.coordinator, "Regelhulp")).text


async def test_a_name_that_is_not_found_is_asked_again(stage: Stage) -> None:
    screen = await puts_in(stage, await makes(stage), "joost", "Joost Bakker · Kredietbank")
    stage.coordinator.press("Iemand erbij", message=screen)
    await stage.coordinator.wait_for("Wie komt er bij")
    assert "vind ik niet in de gids" in (await asks(stage.coordinator, "Xerxes")).text
    assert "zit al in deze werkgroep" in (await asks(stage.coordinator, "joost")).text
    assert "Wie bedoel je?" in (await asks(stage.coordinator, "ans")).text


async def test_members_change_nothing_with_forged_buttons(stage: Stage) -> None:
    await makes(stage)
    shown = await asks(stage.noor, "/werkgroepen")
    for data in (
        "group-name:0",
        "group-task:1:money:1",
        "group-add:1:1",
        "group-remove:1:yes",
        "group-link:1",
    ):
        pressed = stage.noor.send_callback(shown, f"directory:{data}")
        assert "Dat kan alleen een coördinator" in (await pressed.answered()).text
    assert [(group.name, group.obstacle_kinds) for group in await groups(stage)] == [
        ("Flexibel Financieren", frozenset())
    ]


async def test_a_coordinator_with_forged_buttons_changes_nothing_either(stage: Stage) -> None:
    screen = await makes(stage)
    for data in ("group-task:1:wealth:1", "group-add:1:999", "group-link:1", "group:9", "group-name:9"):
        pressed = stage.coordinator.send_callback(screen, f"directory:{data}")
        assert (await pressed.answered()).text
    (group,) = await groups(stage)
    assert (group.obstacle_kinds, group.chat_id) == (frozenset(), None)
    assert await stage.read(lambda tx: stage.app.core.groups.people(tx, group.id)) == frozenset()


async def test_a_telegram_group_is_linked_in_that_group_and_its_new_id_is_followed(stage: Stage) -> None:
    await makes(stage)
    chat = stage.sandbox.group("Geld", stage.coordinator, stage.noor, kind="group")
    stage.coordinator.say("/werkgroep", chat=chat)
    choices = await stage.coordinator.wait_for("Welke werkgroep hoort bij deze groep?", chat=chat)
    forged = stage.noor.send_callback(choices, "directory:group-link:1")
    assert "Dat kan alleen een coördinator" in (await forged.answered()).text
    stage.coordinator.press("Flexibel Financieren", message=choices)
    await stage.coordinator.wait_for("Hier komt vanaf nu binnen", chat=chat)
    assert (await groups(stage))[0].chat_id == chat.id
    moved = chat.migrate()
    shown = await asks(stage.coordinator, "/werkgroepen")
    assert (await groups(stage))[0].chat_id == moved.id
    stage.coordinator.press("Flexibel Financieren · 0 collega’s", message=shown)
    stage.coordinator.press(
        "Telegramgroep", message=await stage.coordinator.wait_for("Krijgt berichten in een Telegramgroep.")
    )
    stage.coordinator.press("Maak de Telegramgroep los", message=await stage.coordinator.wait_for("krijgt"))
    await stage.coordinator.wait_for("Er zit nog niemand in")
    assert (await groups(stage))[0].chat_id is None


async def test_a_telegram_group_that_the_bot_was_put_out_of_does_not_count_until_it_is_back(
    stage: Stage,
) -> None:
    await makes(stage)
    chat = stage.sandbox.group("Geld", stage.coordinator)
    stage.coordinator.say("/werkgroep", chat=chat)
    choices = await stage.coordinator.wait_for("Welke werkgroep", chat=chat)
    stage.coordinator.press("Flexibel Financieren", message=choices)
    await stage.coordinator.wait_for("Hier komt vanaf nu binnen", chat=chat)
    chat.remove_bot()
    shown = await asks(stage.coordinator, "/werkgroepen")
    assert (await groups(stage))[0].chat_id is None
    stage.coordinator.press("Flexibel Financieren · 0 collega’s", message=shown)
    await stage.coordinator.wait_for("Er zit nog niemand in")
    chat.add_bot()
    await asks(stage.coordinator, "/werkgroepen")
    assert (await groups(stage))[0].chat_id == chat.id


@pytest.mark.parametrize("typed", ["@{bot} /werkgroep", "/werkgroep@{bot}", "/Working_Group"])
async def test_the_command_is_heard_in_a_group_however_it_is_typed(stage: Stage, typed: str) -> None:
    await makes(stage)
    chat = stage.sandbox.group("Geld", stage.coordinator)
    stage.coordinator.say(typed.format(bot=stage.app.application.bot.username), chat=chat)
    await stage.coordinator.wait_for("Welke werkgroep hoort bij deze groep?", chat=chat)


async def test_in_a_group_members_are_refused_and_strangers_hear_nothing(stage: Stage) -> None:
    await makes(stage)
    chat = stage.sandbox.group("Geld", stage.noor, stage.outsider)
    stage.noor.say("/werkgroep", chat=chat)
    await stage.noor.wait_for("Dat kan alleen een coördinator", chat=chat)
    stage.outsider.say("/werkgroep", chat=chat)
    with pytest.raises(SandboxError):
        await stage.outsider.wait_for("", chat=chat, timeout=0.3)


async def test_without_groups_there_is_nothing_to_link(stage: Stage) -> None:
    chat = stage.sandbox.group("Geld", stage.coordinator)
    stage.coordinator.say("/werkgroep", chat=chat)
    await stage.coordinator.wait_for("Maak er eerst een", chat=chat)


async def test_whoever_leaves_the_directory_is_in_no_group(stage: Stage) -> None:
    await puts_in(stage, await makes(stage), "joost", "Joost Bakker · Kredietbank")
    core, joost = stage.app.core, stage.id_of("Joost")
    await core.db.write(lambda tx: core.directory.erase(tx, joost))
    assert await stage.read(lambda tx: core.groups.people(tx, 1)) == frozenset()


async def test_my_data_names_the_groups_i_am_in(stage: Stage) -> None:
    await puts_in(stage, await makes(stage), "noor", "Noor de Wit · Wijkteam Zuid")
    shown = await asks(stage.noor, "/mij")
    stage.noor.press("Al mijn gegevens", message=shown)
    sent = await stage.noor.wait_for(lambda message: "document" in message.body)
    file = await stage.app.application.bot.get_file(sent.body["document"]["file_id"])
    assert '"Flexibel Financieren"' in bytes(await file.download_as_bytearray()).decode()


async def test_the_number_of_groups_and_of_people_in_them_has_an_end(stage: Stage) -> None:
    core = stage.app.core

    def fill(tx: Any) -> None:
        for number in range(MOST_GROUPS):
            tx.run("INSERT INTO working_group (name, name_key) VALUES (?, ?)", f"G{number}", f"g{number}")
        for number in range(MOST_IN_GROUP):
            person = core.directory.add(tx, f"Collega {number}", "De Brug")
            tx.run("INSERT INTO working_group_person (group_id, person_id) VALUES (1, ?)", person.id)

    await core.db.write(fill)
    shown = await asks(stage.coordinator, "/werkgroepen")
    assert "+ Nieuwe werkgroep" not in shown.labels
    pressed = stage.coordinator.send_callback(shown, f"directory:group-add:1:{stage.id_of('Joost')}")
    assert f"kunnen {MOST_IN_GROUP} collega’s zitten" in (await pressed.answered()).text
    stage.coordinator.send_callback(shown, "directory:group-name:0")
    await stage.coordinator.wait_for("Hoe heet de werkgroep?")
    assert f"Er kunnen {MOST_GROUPS} werkgroepen zijn" in (await asks(stage.coordinator, "Een te veel")).text
