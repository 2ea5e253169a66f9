"""One message to many: every verb, on a real database and a real sandbox."""

import asyncio
from datetime import timedelta

from markupsafe import Markup

from bot.core.screen import Attachment, Button, Screen
from bot.delivery import store
from bot.delivery.housekeeping import Housekeeping
from bot.delivery.mailings import Recipient, SentTo
from bot.delivery.model import State
from bot.sandbox import Fault
from bot.sandbox.faults import Kind as Trouble
from bot.settings import Retention
from tests.delivery.desk import JOB, Desk, text
from tests.delivery.post import NOW, working


async def test_everyone_gets_it_once_in_their_own_version_and_its_text_is_stored_once(desk: Desk) -> None:
    assert await desk.send(text("Verslag"), text("Minutes")) == 12
    assert await desk.send(text("Verslag"), text("Minutes")) == 0
    assert await desk.post.db.read(lambda tx: len(tx.all("SELECT 1 FROM body"))) == 2
    async with working(desk.post, desk.url):
        progress = await desk.ends()
    assert progress.counts == {State.DELIVERED: 12}
    assert desk.texts() == [["Verslag"], ["Minutes"]] * 6


async def test_whoever_is_known_to_be_gone_is_unreachable_at_once(desk: Desk) -> None:
    gone = desk.crowd[3]
    await desk.post.db.write(lambda tx: store.chat_gone(tx, gone.id, "blocked", NOW))
    await desk.send(text("Verslag"))
    assert (await desk.progress()).counts == {State.WAITING: 11, State.UNREACHABLE: 1}
    assert (await desk.outcomes())[3] == SentTo(gone.id, State.UNREACHABLE, "blocked", None, NOW)


async def test_a_recipient_can_be_served_later_than_the_others(desk: Desk) -> None:
    later = Recipient(desk.crowd[0].id, 0, NOW + timedelta(hours=1))
    soon = Recipient(desk.crowd[1].id)
    await desk.post.db.write(lambda tx: desk.mailings.send(tx, JOB, [text("Verslag")], [later, soon]))
    async with working(desk.post, desk.url) as worker:
        await desk.crowd[1].wait_for("Verslag")
        assert desk.texts()[0] == []
        desk.post.clock.move_to(NOW + timedelta(hours=1))
        worker.look_again()
        await desk.crowd[0].wait_for("Verslag")


async def test_paused_sends_nothing_within_a_second_and_resumed_goes_on(desk: Desk) -> None:
    desk.post.sandbox.fault(Fault(Trouble.DELAY, method="sendMessage", delay_ms=50))
    async with working(desk.post, desk.url):
        await desk.send(text("Verslag"))
        await desk.do("pause")
        await asyncio.sleep(0.2)
        sent = len(desk.post.sandbox.ledger.entries)
        assert sent < 12
        await asyncio.sleep(0.2)
        assert len(desk.post.sandbox.ledger.entries) == sent
        assert (await desk.progress()).paused
        await desk.do("resume")
        assert (await desk.ends()).counts == {State.DELIVERED: 12}
    assert desk.texts() == [["Verslag"]] * 12


async def test_no_more_than_four_of_a_broadcast_are_ever_claimed(desk: Desk) -> None:
    desk.post.sandbox.fault(Fault(Trouble.DELAY, method="sendMessage", delay_ms=30))
    claimed = []
    async with working(desk.post, desk.url):
        await desk.send(text("Verslag"))
        while (progress := await desk.progress()).open:
            claimed.append(progress.counts.get(State.SENDING, 0))
            await asyncio.sleep(0.005)
    assert max(claimed) == 4


async def test_a_pause_outlives_a_restart(desk: Desk) -> None:
    await desk.send(text("Verslag"))
    await desk.do("pause")
    async with working(desk.post, desk.url):
        await desk.post.becomes(await desk.post.send(desk.post.ann), State.DELIVERED)
        assert (await desk.progress()).counts == {State.WAITING: 12}
        await desk.do("resume")
        await desk.ends()
    assert desk.texts() == [["Verslag"]] * 12


async def test_cancelled_goes_to_nobody_else(desk: Desk) -> None:
    async with working(desk.post, desk.url):
        desk.post.sandbox.fault(Fault(Trouble.DELAY, method="sendMessage", delay_ms=100))
        await desk.send(text("Verslag"))
        await desk.crowd[0].wait_for("Verslag")
        cancelled = await desk.do("cancel")
        progress = await desk.ends()
        await asyncio.sleep(0.2)
    assert progress.counts[State.CANCELLED] == cancelled
    assert progress.total == 12
    assert progress.counts[State.DELIVERED] == len(desk.post.sandbox.ledger.entries)


async def test_what_is_on_the_wire_when_it_is_cancelled_and_is_refused_goes_no_more(desk: Desk) -> None:
    desk.post.sandbox.fault(Fault(Trouble.DELAY, method="sendMessage", delay_ms=200))
    desk.post.sandbox.fault(Fault(Trouble.STATUS, method="sendMessage", code=500, count=1))
    async with working(desk.post, desk.url):
        await desk.send(text("Verslag"), to=desk.crowd[:1])
        await asyncio.sleep(0.1)
        await desk.do("cancel")
        progress = await desk.ends()
    assert progress.counts == {State.CANCELLED: 1}
    assert desk.texts()[0] == []


async def test_what_nobody_knows_goes_once_more_when_a_person_says_so(desk: Desk) -> None:
    desk.post.sandbox.fault(Fault(Trouble.CLOSED, method="sendMessage", count=1))
    first = desk.crowd[0]
    async with working(desk.post, desk.url):
        await desk.send(text("Verslag"), to=[first])
        assert (await desk.ends()).counts == {State.UNKNOWN: 1}
        assert await desk.do("again", first.id)
        assert (await desk.ends()).counts == {State.DELIVERED: 1}
        assert not await desk.do("again", first.id)
    assert desk.texts()[0] == ["Verslag"]


async def test_a_correction_rewrites_what_was_delivered_and_reaches_the_rest_at_once(desk: Desk) -> None:
    async with working(desk.post, desk.url):
        await desk.send(text("Vergadering om drie uur", Button("Gelezen", "read:12")), to=desk.crowd[:2])
        await desk.ends()
        await desk.do("pause")
        await desk.send(text("Vergadering om drie uur"))
        assert await desk.do("edit", [text("Vergadering om vier uur", Button("Gelezen", "read:12"))]) == 2
        await desk.ends(f"{JOB}/edits")
        await desk.do("resume")
        await desk.ends()
    assert desk.texts() == [["Vergadering om vier uur"]] * 12
    assert desk.crowd[0].last().labels == ["Gelezen"]


async def test_what_is_on_the_wire_when_it_is_corrected_is_rewritten_after_it_arrived(desk: Desk) -> None:
    desk.post.sandbox.fault(Fault(Trouble.DELAY, method="sendMessage", delay_ms=200))
    async with working(desk.post, desk.url):
        await desk.send(text("drie uur"), to=desk.crowd[:1])
        await desk.crowd[0].wait_for("drie uur")
        await desk.do("edit", [text("vier uur")])
        await desk.ends()
        await desk.ends(f"{JOB}/edits")
    assert desk.texts()[0] == ["vier uur"]


async def test_withdrawn_is_deleted_cancelled_and_what_was_on_the_wire_too(desk: Desk) -> None:
    async with working(desk.post, desk.url):
        desk.post.sandbox.fault(Fault(Trouble.DELAY, method="sendMessage", delay_ms=100))
        await desk.send(text("Verslag"))
        await desk.crowd[4].wait_for("Verslag")
        await desk.do("withdraw", [text("Ingetrokken")])
        assert State.CANCELLED in (await desk.ends()).counts
        await desk.ends(f"{JOB}/edits")
    assert desk.texts() == [[]] * 12


async def test_what_is_too_old_to_delete_says_that_it_was_withdrawn(desk: Desk) -> None:
    async with working(desk.post, desk.url):
        await desk.send(text("Verslag"), text("Minutes"), to=desk.crowd[:2])
        await desk.ends()
        desk.post.clock.move_to(NOW + timedelta(hours=48))
        assert await desk.do("withdraw", [text("Ingetrokken"), text("Withdrawn")]) == 2
        await desk.ends(f"{JOB}/edits")
    assert desk.texts()[:2] == [["Ingetrokken"], ["Withdrawn"]]


async def test_what_somebody_deleted_already_counts_as_deleted(desk: Desk) -> None:
    first = desk.crowd[0]
    async with working(desk.post, desk.url):
        await desk.send(text("Verslag"), to=[first])
        await desk.ends()
        first.private.messages.clear()
        await desk.do("withdraw", [text("Ingetrokken")])
        assert (await desk.ends(f"{JOB}/edits")).counts == {State.DELIVERED: 1}


def uploaded(desk: Desk, kind: str, name: str) -> Attachment:
    """A file that Telegram has: sent to the bot, or by it."""
    sent = (
        desk.post.ann.send_photo(b"\x89PNG") if kind == "photo" else desk.post.ann.send_document(b"pdf", name)
    )
    body = sent.body["photo"][-1] if kind == "photo" else sent.body["document"]
    return Attachment("photo" if kind == "photo" else "document", name, file_id=body["file_id"])


async def test_an_album_stays_an_album_with_its_text_at_the_first_and_can_be_corrected_and_withdrawn(
    desk: Desk,
) -> None:
    album = tuple(uploaded(desk, "photo", f"{number}.jpg") for number in range(3))
    async with working(desk.post, desk.url):
        await desk.send(Screen(Markup("De <b>tuin</b>"), album=album))
        await desk.ends()
        shown = desk.crowd[0].messages()
        assert [message.text for message in shown] == ["De tuin", "", ""]
        assert len({message.body["media_group_id"] for message in shown}) == 1
        await desk.do("edit", [Screen(Markup("De moestuin"), album=album)])
        await desk.ends(f"{JOB}/edits")
        assert desk.texts()[0] == ["De moestuin", "", ""]
        assert await desk.do("withdraw", [text("Ingetrokken")]) == 12
        await desk.ends(f"{JOB}/edits")
    assert desk.texts() == [[]] * 12


async def test_the_words_with_a_document_can_be_corrected_and_replaced_when_it_is_withdrawn_late(
    desk: Desk,
) -> None:
    note = Screen(Markup("Verslag"), attachment=uploaded(desk, "document", "verslag.pdf"))
    async with working(desk.post, desk.url):
        await desk.send(note, to=desk.crowd[:1])
        await desk.ends()
        await desk.do("edit", [Screen(Markup("Verslag, verbeterd"), attachment=note.attachment)])
        await desk.ends(f"{JOB}/edits")
        assert desk.texts()[0] == ["Verslag, verbeterd"]
        desk.post.clock.move_to(NOW + timedelta(days=3))
        await desk.do("withdraw", [text("Ingetrokken")])
        await desk.ends(f"{JOB}/edits")
    assert desk.texts()[0] == ["Ingetrokken"]


async def test_a_text_that_many_share_is_erased_48_hours_after_the_last_of_them_ended(desk: Desk) -> None:
    async def tidied(**later: float) -> int:
        await desk.post.db.write(lambda tx: Housekeeping(Retention()).tick(tx, NOW + timedelta(**later)))
        return await desk.post.db.read(lambda tx: len(tx.all("SELECT 1 FROM body")))

    async with working(desk.post, desk.url):
        await desk.send(text("Verslag"))
        await desk.do("pause")
        assert await tidied(days=3) == 1
        await desk.do("resume")
        await desk.ends()
        assert await tidied(hours=47) == 1
        assert await tidied(hours=49) == 0
        assert not await desk.do("again", desk.crowd[0].id)
