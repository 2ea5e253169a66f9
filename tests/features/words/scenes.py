"""What the conversations about words have in common."""

from bot.sandbox import Message, Person
from tests.stage import Stage

WORD = "flubberpas"  # nobody's word: no lexicon has it


async def asks(person: Person, question: str) -> Message:
    """Ask something and wait for the answer."""
    person.say(question)
    return await person.wait_for("")


async def used_by_two(stage: Stage, word: str = WORD) -> None:
    """Noor and Fatma both use a word that nobody knows, in a question about debts."""
    for person in (stage.noor, stage.fatma):
        await asks(person, f"wie weet iets van schulden en een {word}")


async def linked(stage: Stage, word: str = WORD, topic: str = "schulden") -> Message:
    """The coordinator links a word to a topic; returns what is shown then."""
    await used_by_two(stage, word)
    shown = await asks(stage.coordinator, "/woorden")
    stage.coordinator.press(f"{word} · 2 collega’s", message=shown)
    choices = await stage.coordinator.wait_for("Waar hoort")
    button = next(data for data in actions(choices) if data.endswith(f":{topic}"))
    stage.coordinator.press(button, message=choices)
    answer = await stage.coordinator.wait_for(f"«{word}» hoort bij")
    await stage.app.wired.words.settled()
    return answer


def actions(message: Message) -> list[str]:
    """The data of every button."""
    rows = message.body["reply_markup"]["inline_keyboard"]
    return [button.get("callback_data", "") for row in rows for button in row]
