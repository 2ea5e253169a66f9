"""A whole wijk gets a note: sixty people with receipts, and one who blocked the bot."""

from bot.sandbox import Person
from bot.storage import Tx
from tests.features.notes.scenes import TEXT, looked_at, presses, summary
from tests.stage import Stage

SIXTY = 60


async def wijk_of(stage: Stage, count: int) -> list[Person]:
    """So many people who joined, beside the cast."""
    people = [stage.sandbox.person(f"Buur{number}", last_name="Bos", started=True) for number in range(count)]

    def join(tx: Tx) -> None:
        for number, person in enumerate(people):
            person_id = tx.insert(
                "INSERT INTO person (organisation_id, name, job_title) VALUES (?, ?, 'buurtwerker') RETURNING id",
                number % 5 + 1,
                f"{person.name} {number}",
            )
            tx.run(
                "INSERT INTO member (person_id, user_id, role, joined_at) VALUES (?, ?, 'lid', '2026-01-01T00:00:00Z')",
                person_id,
                person.id,
            )

    await stage.app.core.db.write(join)
    return people


async def test_sixty_people_get_it_and_everybody_is_accounted_for(stage: Stage) -> None:
    people = await wijk_of(stage, SIXTY - 5)
    gone = people[7]
    look = await looked_at(stage)
    assert "Het gaat naar 60 collega’s" in look.text
    gone.private.bot_status = type(gone.private.bot_status).KICKED
    stage.coordinator.press("Verstuur nu naar 60 collega’s", message=look)
    told = await summary(stage)
    assert "Aangekomen: 59 van 60.\nGelezen: 0." in told.text
    assert "Niet bereikbaar (1): Buur7 Bos 7." in told.text
    for person in people[20:40]:
        await person.press("Gelezen").answered()
    shown = await presses(stage.coordinator, "Ververs", "Gelezen: 20.", told)
    assert "Nog niet gelezen (39):" in shown.text
    got_it = [person for person in people if any(TEXT in message.text for message in person.messages())]
    assert len(got_it) == SIXTY - 5 - 1
    assert all(len(person.messages()) == 1 for person in got_it)
