"""The worker on a real database and a real sandbox: every rule of the outbox."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from markupsafe import Markup

from bot.core.screen import Attachment, Screen
from bot.delivery import store
from bot.delivery.model import Kind, Lane, Outgoing, State
from bot.sandbox import Fault
from bot.sandbox.faults import Kind as Trouble
from bot.storage import Tx
from tests.delivery.post import NOW, Post, opened, working


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    async with opened(tmp_path) as (made, url), working(made, url):
        yield made


async def test_what_is_committed_arrives(post: Post) -> None:
    row = await post.send(post.ann, "<b>hoi</b>")
    await post.becomes(row, State.DELIVERED)
    assert post.ann.last().text == "hoi"


async def test_what_is_rolled_back_is_never_sent(post: Post) -> None:
    def fail(tx: Tx) -> None:
        post.outbox.add(tx, Outgoing(post.ann.id, Screen(Markup("spook"))))
        raise ValueError

    with pytest.raises(ValueError):
        await post.db.write(fail)
    await post.becomes(await post.send(post.ann, "echt"), State.DELIVERED)
    assert [message.text for message in post.ann.messages()] == ["echt"]


async def test_a_dedupe_key_is_used_once(post: Post) -> None:
    await post.send(post.ann, dedupe="introduction/1")
    second = await post.db.write(
        lambda tx: post.outbox.add(tx, Outgoing(post.ann.id, Screen(Markup("hoi")), dedupe="introduction/1"))
    )
    assert second is None


async def test_order_is_kept_inside_a_chat(post: Post) -> None:
    rows = [await post.send(post.ann, str(number)) for number in range(20)]
    await post.becomes(rows[-1], State.DELIVERED)
    assert [message.text for message in post.ann.messages()] == [str(number) for number in range(20)]


async def test_a_429_of_one_chat_holds_up_nobody_else_and_is_kept_for_a_restart(post: Post) -> None:
    post.sandbox.fault(Fault(Trouble.FLOOD, chat_id=post.ann.id, count=1, retry_after=1))
    held = await post.send(post.ann)
    await post.becomes(await post.send(post.bob), State.DELIVERED)
    assert await post.state(held) is State.WAITING
    until = await post.db.read(lambda tx: store.waiting_chats(tx, post.clock.now()))
    assert until[post.ann.id] - post.clock.now() > timedelta(seconds=1)
    await post.becomes(held, State.DELIVERED)


async def test_blocked_is_unreachable_and_what_waits_for_them_goes_no_further(post: Post) -> None:
    post.ann.block()
    rows = [await post.send(post.ann, lane=Lane.BROADCAST, kind=Kind.AT_MOST_ONCE) for _ in range(3)]
    for row in rows:
        await post.becomes(row, State.UNREACHABLE)
    assert await post.known_gone(post.ann)
    post.ann.unblock()
    await post.db.write(lambda tx: store.chat_back(tx, post.ann.id))
    await post.becomes(await post.send(post.ann), State.DELIVERED)


async def test_what_cannot_be_parsed_goes_once_more_as_plain_text(post: Post) -> None:
    row = await post.send(post.ann, "<marquee>hoi</marquee> &lt;3")
    await post.becomes(row, State.DELIVERED)
    assert post.ann.last().text == "hoi <3"


@pytest.mark.parametrize("code", [500, 503])
async def test_a_server_in_trouble_is_tried_again(post: Post, code: int) -> None:
    post.sandbox.fault(Fault(Trouble.STATUS, method="sendMessage", code=code, count=1))
    await post.becomes(await post.send(post.ann, kind=Kind.AT_MOST_ONCE, lane=Lane.REMINDER), State.DELIVERED)
    assert len(post.ann.messages()) == 1


async def test_a_lost_answer_leaves_a_broadcast_unknown(post: Post) -> None:
    post.sandbox.fault(Fault(Trouble.LOST, method="sendMessage", count=1))
    row = await post.send(post.ann, kind=Kind.AT_MOST_ONCE, lane=Lane.BROADCAST)
    await post.becomes(row, State.UNKNOWN)
    assert len(post.ann.messages()) == 1


async def test_a_lost_answer_makes_a_reply_go_once_more_and_no_more(post: Post) -> None:
    post.sandbox.fault(Fault(Trouble.LOST, method="sendMessage", count=2))
    row = await post.send(post.ann)
    await post.becomes(row, State.UNKNOWN)
    assert len(post.ann.messages()) == 2


async def test_a_message_too_long_fails_with_its_reason(post: Post) -> None:
    row = await post.send(post.ann, "x" * 4097)
    await post.becomes(row, State.FAILED)
    found = await post.db.read(lambda tx: tx.one("SELECT error FROM outbox WHERE id = ?", row))
    assert found is not None
    assert "too long" in found["error"]


async def test_what_is_meant_for_later_waits_for_the_clock(tmp_path: Path) -> None:
    async with opened(tmp_path) as (post, url), working(post, url) as worker:
        row = await post.send(post.ann, "morgen", not_before=NOW + timedelta(days=1))
        await post.becomes(await post.send(post.ann, "nu"), State.DELIVERED)
        assert await post.state(row) is State.WAITING
        post.clock.move_to(NOW + timedelta(days=1))
        worker.look_again()
        await post.becomes(row, State.DELIVERED)


async def test_a_file_is_uploaded_once_for_many(post: Post) -> None:
    screen = Screen(Markup("lijst"), attachment=Attachment("document", "lijst.csv", b"a;b"))
    for person in (post.ann, post.bob):
        await post.becomes(await post.queue(Outgoing(person.id, screen)), State.DELIVERED)
    found = await post.db.read(lambda tx: tx.all("SELECT data, file_id FROM file"))
    assert [(row["data"], bool(row["file_id"])) for row in found] == [(None, True)]
    assert post.ann.last().body["document"]["file_id"] == post.bob.last().body["document"]["file_id"]


async def test_after_a_crash_a_broadcast_on_the_wire_is_unknown_and_a_reply_is_sent(tmp_path: Path) -> None:
    async with opened(tmp_path) as (post, url):
        orphan = await post.send(post.ann, kind=Kind.AT_MOST_ONCE, lane=Lane.BROADCAST)
        await post.db.write(lambda tx: store.claim(tx, orphan))  # and then the power went out
        reply = await post.send(post.bob)
        async with working(post, url):
            await post.becomes(reply, State.DELIVERED)
            assert await post.state(orphan) is State.UNKNOWN
        assert post.ann.messages() == []


async def test_a_cancelled_broadcast_is_not_sent(tmp_path: Path) -> None:
    async with opened(tmp_path) as (post, url):
        row = await post.send(post.ann, kind=Kind.AT_MOST_ONCE, lane=Lane.BROADCAST)
        await post.db.write(lambda tx: tx.run("UPDATE outbox SET state = 'cancelled' WHERE id = ?", row))
        async with working(post, url):
            await post.becomes(await post.send(post.bob), State.DELIVERED)
        assert post.ann.messages() == []


async def test_bodies_are_erased_after_their_time_and_only_then(post: Post) -> None:
    row = await post.send(post.ann, "geheim")
    await post.becomes(row, State.DELIVERED)
    assert await post.db.write(lambda tx: store.erase_bodies(tx, NOW)) == 0
    assert await post.db.write(lambda tx: store.erase_bodies(tx, NOW + timedelta(days=3))) == 1
