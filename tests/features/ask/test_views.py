"""Answers fit in a message, however long the fields of colleagues are."""

from bot.core.texts import Texts
from bot.features.ask import views
from bot.features.ask.model import PAGE, Colleague, Found, Question, Why
from bot.features.directory.model import Person

MESSAGE = 4_096  # UTF-16 units without markup, as Telegram counts
LONG = "€😀&" * 250


def test_three_colleagues_with_very_long_fields_fit_in_a_message() -> None:
    whys = tuple(Why(f"topic{number}", (LONG, LONG), "tag") for number in range(8))
    labels = {why.topic: "Een onderwerp met een lange naam" for why in whys}
    stand_in = Person(9, 1, LONG, LONG)
    colleagues = [
        Colleague(Person(number, 1, LONG, LONG, LONG), whys, None, False, stand_in, helped=True)
        for number in range(PAGE)
    ]
    for kind in ("people", "team"):
        found = Found(kind, tuple(labels))
        for language in ("nl", "en"):
            screen = views.answer(
                Texts().into(language), Question(1, 1, "", found), colleagues, labels, 0, more=True
            )
            assert len(screen.text.striptags().encode("utf-16-le")) <= 2 * MESSAGE
