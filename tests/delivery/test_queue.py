"""The queue: who goes next."""

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.model import Kind, Lane, Row
from bot.delivery.pace import ChatPace, Limits
from bot.delivery.queue import Queue

FREE = Limits(private_per_second=1e6, private_burst=1_000, group_per_second=1e6, group_per_minute=10_000)


def row(
    number: int,
    chat: int = 1,
    lane: Lane = Lane.ANSWER,
    kind: Kind = Kind.AT_LEAST_ONCE,
    edits: int | None = None,
) -> Row:
    return Row(lane, number, chat, kind, "{}", edits=edits)


def queue(*rows: Row, limits: Limits = FREE) -> Queue:
    made = Queue(ChatPace(limits))
    for each in rows:
        made.push(each, 0.0)
    return made


def taken(waiting: Queue, *, bulk: bool = False, now: float = 1.0) -> list[int]:
    """Take and finish until nothing may go; the ids in order."""
    ids = []
    while found := waiting.take(now, bulk=bulk):
        ids.append(found.id)
        waiting.finished(found.chat_id, now)
    return ids


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(Lane)), max_size=60))
def test_order_is_kept_inside_a_chat_and_lane(plan: list[tuple[int, Lane]]) -> None:
    rows = [row(number, chat, lane) for number, (chat, lane) in enumerate(plan)]
    waiting = queue(*rows)
    ids = taken(waiting) + taken(waiting, bulk=True) + taken(waiting)
    assert sorted(ids) == list(range(len(rows)))
    for chat in range(1, 5):
        for lane in Lane:
            mine = [number for number in ids if rows[number].chat_id == chat and rows[number].lane == lane]
            assert mine == sorted(mine)


def test_answers_go_before_alarms_and_bulk_waits_in_its_own_band() -> None:
    waiting = queue(row(1, 1, Lane.BROADCAST), row(2, 2, Lane.ALARM), row(3, 3), row(4, 4, Lane.REMINDER))
    assert taken(waiting) == [3, 2]
    assert taken(waiting, bulk=True) == [1, 4]


def test_an_answer_overtakes_the_broadcast_in_its_own_chat() -> None:
    waiting = queue(row(1, 1, Lane.BROADCAST), row(2, 1))
    assert taken(waiting) == [2]
    assert taken(waiting, bulk=True) == [1]


def test_a_chat_has_one_message_on_the_wire_at_a_time() -> None:
    waiting = queue(row(1), row(2))
    assert waiting.take(1.0, bulk=False) is not None
    assert waiting.take(1.0, bulk=False) is None
    waiting.finished(1, 1.0)
    assert waiting.take(1.0, bulk=False) is not None


def test_a_held_chat_is_in_nobodys_way() -> None:
    pace = ChatPace(FREE)
    pace.hold(1, until=60.0)
    waiting = Queue(pace)
    for number in range(1, 5):
        waiting.push(row(number, chat=number % 2 + 1), 0.0)
    assert taken(waiting) == [1, 3]
    assert waiting.next_moment() == 60.0
    assert taken(waiting, now=61.0) == [2, 4]


def test_only_the_newest_edit_of_a_message_goes() -> None:
    edits = [row(number, kind=Kind.NEWEST, edits=100) for number in range(1, 4)]
    assert taken(queue(*edits, row(9))) == [3, 9]
