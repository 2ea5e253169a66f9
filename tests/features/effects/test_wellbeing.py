"""Conversations: how the resident is at the start and at the end, and the web."""

from bot.features.effects import store
from bot.features.effects.model.wellbeing import Dimension, Moment
from bot.sandbox import Message
from bot.storage import Tx
from tests.features.casus.scenes import brings_in, presses
from tests.features.effects.scenes import opens
from tests.stage import Stage

NAMES = (
    "Lichaamsfuncties",
    "Mentaal welbevinden",
    "Zingeving",
    "Kwaliteit van leven",
    "Meedoen",
    "Dagelijks functioneren",
)


async def answers(stage: Stage, shown: Message, *scores: int | None) -> Message:
    """Noor answers dimension after dimension; none is 'weet ik niet'. Returns what is shown then."""
    for name, score in zip(NAMES, scores, strict=False):
        assert name in shown.text
        label = "Weet ik niet ›" if score is None else str(score)
        stage.noor.press(label, message=shown)
        shown = await stage.noor.wait_for("")
    return shown


async def test_six_dimensions_are_asked_one_by_one_and_may_be_skipped(stage: Stage) -> None:
    shown = await presses(stage.noor, "Bewoner: bij de start", await opens(stage), "Vraag 1 van 6")
    assert "Je gezond en fit voelen" in shown.text
    done = await answers(stage, shown, 3, None, 4, 5, 1, 0)
    assert "Dit was de start." in done.text
    assert (
        "Lichaamsfuncties: 3 → niet ingevuld\nMentaal welbevinden: niet ingevuld → niet ingevuld" in done.text
    )
    wellbeing = await stage.read(lambda tx: store.wellbeing(tx, 1))
    assert wellbeing.start == {
        Dimension.BODY: 3,
        Dimension.MEANING: 4,
        Dimension.QUALITY: 5,
        Dimension.TAKING_PART: 1,
        Dimension.DAILY: 0,
    }
    assert wellbeing.end == {}


async def test_the_web_shows_before_and_after_as_a_picture_and_in_words(stage: Stage) -> None:
    shown = await presses(stage.noor, "Bewoner: bij de start", await opens(stage), "Vraag 1 van 6")
    done = await answers(stage, shown, 3, 2, 4, 5, 1, 7)
    shown = await presses(stage.noor, "‹ Terug", done, "6 van 6 bij de start, 0 van 6 aan het eind")
    shown = await presses(stage.noor, "Bewoner: aan het eind", shown, "Hoe is het nu? Vraag 1 van 6")
    done = await answers(stage, shown, 6, 2, None, 10, 4, 5)
    web = await presses(stage.noor, "Bekijk het web", done, "Zo ziet de bewoner het")
    assert "photo" in web.body
    assert "Lichaamsfuncties: 3 → 6 (+3)" in web.text
    assert "Mentaal welbevinden: 2 → 2 (0)" in web.text
    assert "Zingeving: 4 → niet ingevuld" in web.text
    assert "Dagelijks functioneren: 7 → 5 (-2)" in web.text
    effects = await presses(stage.noor, "‹ Naar de effecten", web, "Wat deed het?")
    assert "photo" not in effects.body
    assert "Lichaamsfuncties: 3 → 6 (+3)" in web.text


async def test_one_can_go_back_and_change_a_score_or_leave_it_out_again(stage: Stage) -> None:
    shown = await presses(stage.noor, "Bewoner: bij de start", await opens(stage), "Vraag 1 van 6")
    shown = await answers(stage, shown, 3)
    shown = await presses(stage.noor, "‹ Terug", shown, "Vraag 1 van 6")
    assert "✓ 3" in shown.labels
    shown = await presses(stage.noor, "8", shown, "Vraag 2 van 6")
    shown = await presses(stage.noor, "‹ Terug", shown, "Vraag 1 van 6")
    assert "✓ 8" in shown.labels
    shown = await presses(stage.noor, "Weet ik niet ›", shown, "Vraag 2 van 6")
    assert (await stage.read(lambda tx: store.wellbeing(tx, 1))).start == {}
    shown = await presses(stage.noor, "‹ Terug", shown, "Vraag 1 van 6")
    await presses(stage.noor, "‹ Terug", shown, "Wat deed het?")


async def test_without_a_score_there_is_no_web(stage: Stage) -> None:
    shown = await opens(stage)
    assert "Bekijk het web" not in shown.labels
    forged = stage.noor.send_callback(shown, "effects:web:1")
    assert "nog niets ingevuld" in (await forged.answered()).text


async def test_forged_buttons_change_nothing(stage: Stage) -> None:
    shown = await opens(stage)
    for data in (
        "score:1:start:0:11",
        "score:1:start:6:3",
        "score:1:later:0:3",
        "skip:1:start:6",
        "ask:1:x:0",
    ):
        assert (await stage.noor.send_callback(shown, f"effects:{data}").answered()).text
    for data in ("score:1:start:0:3", "ask:1:start:0", "casus:1", "web:1", "casus:99"):
        assert (await stage.joost.send_callback(shown, f"effects:{data}").answered()).text, data
    assert not (await stage.read(lambda tx: store.wellbeing(tx, 1))).is_known()


async def test_from_the_effects_one_goes_back_to_the_casus(stage: Stage) -> None:
    shown = await opens(stage)
    await presses(stage.noor, "‹ Naar de casus", shown, "Stap 1 van 5")


async def test_the_highest_scores_fit_under_a_picture(stage: Stage) -> None:
    title = "Een heel lange titel " + "x" * 50
    await brings_in(stage.noor, title=title)

    def fill(tx: Tx) -> None:
        for moment in Moment:
            for dimension in Dimension:
                store.put_score(tx, 1, moment, dimension, 10)

    await stage.app.core.db.write(fill)
    stage.noor.send_callback(stage.noor.last(), "effects:web:1")
    web = await stage.noor.wait_for("Zo ziet de bewoner het")
    assert web.text.count("10 → 10 (0)") == len(NAMES)
