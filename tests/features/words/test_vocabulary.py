"""Conversations: words the bot did not understand."""

from pathlib import Path

from bot.features.words.live import LiveWords
from tests.features.words.scenes import WORD, actions, asks, linked, used_by_two
from tests.stage import Stage, knowledge
from tests.stage import stage as open_stage


async def test_a_word_that_two_people_used_is_shown_to_the_coordinator(stage: Stage) -> None:
    await used_by_two(stage)
    shown = await asks(stage.coordinator, "/woorden")
    assert f"{WORD} · 2 collega’s" in shown.labels


async def test_a_word_of_one_person_stays_hidden_however_often_they_use_it(stage: Stage) -> None:
    for _ in range(3):
        await asks(stage.noor, f"wie weet iets van schulden en een {WORD}")
    shown = await asks(stage.coordinator, "/woorden")
    assert "Er zijn nu geen woorden" in shown.text
    assert WORD not in str(shown.body)
    pressed = stage.coordinator.send_callback(shown, "words:show:1")
    assert "al gekoppeld" in str((await pressed.answered()).answer)


async def test_how_many_people_it_takes_is_a_setting(tmp_path: Path) -> None:
    async with open_stage(tmp_path, ask={"unknown_word_people": 1}) as stage:
        await asks(stage.noor, f"wie weet iets van schulden en een {WORD}")
        assert f"{WORD} · 1 collega" in (await asks(stage.coordinator, "/woorden")).labels


async def test_two_taps_link_a_word_and_the_next_question_uses_it(stage: Stage) -> None:
    before = await asks(stage.noor, f"ik zoek een {WORD}")
    assert "Joost" not in before.text
    answer = await linked(stage)
    assert answer.text.startswith(f"«{WORD}» hoort bij Schulden en schuldhulp.")
    after = await asks(stage.noor, f"ik zoek een {WORD}")
    assert "Joost Bakker" in after.text


async def test_a_linked_word_counts_on_a_profile_too(stage: Stage) -> None:
    await linked(stage)
    person_id = stage.id_of("Samira")
    core = stage.app.core
    await core.db.write(lambda tx: core.directory.change_own(tx, person_id, {"tags": (WORD,)}))
    await core.live.settled()
    answer = await asks(stage.noor, "wie weet iets van schulden")
    assert "Samira Idrissi" in answer.text


async def test_a_linked_word_is_known_after_a_restart(tmp_path: Path) -> None:
    async with open_stage(tmp_path) as stage:
        await linked(stage)
        assert stage.app.wired.words.topics_of(WORD) == ("schulden",)
        known = knowledge()
        restarted = LiveWords(stage.app.core.db, known.lexicon, known.model, known.reader)
        await restarted.load()
        assert restarted.topics_of(WORD) == ("schulden",)


async def test_undo_makes_the_word_unknown_again(stage: Stage) -> None:
    answer = await linked(stage)
    stage.coordinator.press("Maak ongedaan", message=answer)
    again = await stage.coordinator.wait_for("Woorden die ik nog niet ken")
    await stage.app.wired.words.settled()
    assert f"{WORD} · 2 collega’s" in again.labels
    assert "Joost" not in (await asks(stage.noor, f"ik zoek een {WORD}")).text


async def test_a_linked_word_is_found_back_and_unlinked_later(stage: Stage) -> None:
    await linked(stage)
    stage.coordinator.press("Naar de lijst")
    await stage.coordinator.wait_for("geen woorden")
    stage.coordinator.press("Woorden die al gekoppeld zijn (1)")
    own = await stage.coordinator.wait_for("Tik op een woord om het te bekijken")
    stage.coordinator.press(f"{WORD} → Schulden en schuldhulp", message=own)
    await stage.coordinator.wait_for(f"«{WORD}» hoort bij")
    stage.coordinator.press("Maak ongedaan")
    await stage.coordinator.wait_for("Woorden die ik nog niet ken")


async def test_a_word_about_nothing_of_ours_is_never_shown_again(stage: Stage) -> None:
    await used_by_two(stage)
    shown = await asks(stage.coordinator, "/woorden")
    stage.coordinator.press(f"{WORD} · 2 collega’s", message=shown)
    choices = await stage.coordinator.wait_for("Waar hoort")
    stage.coordinator.press("Geen van onze onderwerpen", message=choices)
    await stage.coordinator.wait_for("Ik laat het niet meer zien")
    await used_by_two(stage)
    assert WORD not in (await asks(stage.coordinator, "/woorden")).labels


async def test_any_topic_can_be_chosen_through_its_domain(stage: Stage) -> None:
    await used_by_two(stage)
    shown = await asks(stage.coordinator, "/woorden")
    stage.coordinator.press(f"{WORD} · 2 collega’s", message=shown)
    choices = await stage.coordinator.wait_for("Waar hoort")
    stage.coordinator.press("Een ander onderwerp", message=choices)
    domains = await stage.coordinator.wait_for(lambda message: "Wonen & dakloosheid" in message.labels)
    stage.coordinator.press("Wonen & dakloosheid", message=domains)
    topics = await stage.coordinator.wait_for(lambda message: "Huurachterstand" in str(message.labels))
    stage.coordinator.press(next(data for data in actions(topics) if data.endswith(":huurachterstand")))
    await stage.coordinator.wait_for(f"«{WORD}» hoort bij")


async def test_a_double_tap_links_once(stage: Stage) -> None:
    await used_by_two(stage)
    shown = await asks(stage.coordinator, "/woorden")
    first, second = [stage.coordinator.send_callback(shown, "words:link:1:schulden") for _ in range(2)]
    assert "al gekoppeld" not in str((await first.answered()).answer)
    assert "al gekoppeld" in str((await second.answered()).answer)


async def test_only_the_word_is_kept_not_the_question_and_not_who_asked(stage: Stage) -> None:
    await asks(stage.noor, f"wie weet iets van schulden en een {WORD} voor een jongen van twintig")
    rows = await stage.read(
        lambda tx: [
            dict(row)
            for table in ("unknown_word", "unknown_word_voice", "unknown_word_topic")
            for row in tx.all(f"SELECT * FROM {table}")
        ]
    )
    kept = str(rows)
    assert WORD in kept
    assert "jongen" not in kept
    voice = next(row["voice"] for row in rows if "voice" in row)
    assert len(voice) == 16
    assert str(stage.id_of("Noor")) != voice


async def test_the_same_person_cannot_be_followed_from_word_to_word(stage: Stage) -> None:
    await asks(stage.noor, f"wie weet iets van schulden en een {WORD} of een snorfiedel")
    voices = await stage.read(
        lambda tx: [row["voice"] for row in tx.all("SELECT voice FROM unknown_word_voice")]
    )
    assert len(set(voices)) == 2


async def test_names_of_colleagues_organisations_and_strangers_are_not_collected(stage: Stage) -> None:
    await asks(stage.noor, "wie weet iets van schulden voor yilmaz van de woonst of voor Zwolanski")
    assert await stage.read(lambda tx: tx.all("SELECT word FROM unknown_word")) == []


async def test_a_word_that_nobody_uses_for_ninety_days_is_forgotten(stage: Stage) -> None:
    await used_by_two(stage)
    await stage.pass_time(days=60)
    await asks(stage.noor, f"wie weet iets van een {WORD}")
    await stage.pass_time(days=60)
    assert f"{WORD} · 2 collega’s" in (await asks(stage.coordinator, "/woorden")).labels
    await stage.pass_time(days=31)
    assert "Er zijn nu geen woorden" in (await asks(stage.coordinator, "/woorden")).text


async def test_a_list_of_many_words_comes_in_pages(stage: Stage) -> None:
    words = [f"{WORD}{letter}{letter}" for letter in "abcdefghij"]
    for person in (stage.noor, stage.fatma):
        await asks(person, "wie weet iets van " + " en ".join(words))
    first = await asks(stage.coordinator, "/woorden")
    on_first = {label for label in first.labels if WORD in label}
    stage.coordinator.press("Volgende ›", message=first)
    second = await stage.coordinator.wait_for(lambda message: "‹ Vorige" in message.labels)
    on_second = {label for label in second.labels if WORD in label}
    assert (len(on_first), len(on_first | on_second)) == (8, 10)


async def test_only_a_coordinator_sees_and_links_words(stage: Stage) -> None:
    await used_by_two(stage)
    shown = await asks(stage.noor, "/woorden")
    assert "Dat kan alleen een coördinator" in shown.text
    for data in ("words:list:0", "words:show:1", "words:link:1:schulden", "words:hide:1", "words:unlink:1"):
        pressed = stage.noor.send_callback(shown, data)
        assert "Dat kan alleen" in str((await pressed.answered()).answer), data


async def test_a_forged_button_gets_a_friendly_word(stage: Stage) -> None:
    await used_by_two(stage)
    shown = await asks(stage.coordinator, "/woorden")
    for data in (
        "words:link:1:nothing",
        "words:link:1",
        "words:link:x:schulden",
        "words:unlink:99",
        "words:linked:99",
    ):
        pressed = stage.coordinator.send_callback(shown, data)
        assert "knop" in str((await pressed.answered()).answer), data
