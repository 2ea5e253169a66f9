"""The queries of questions, introductions and feedback, and of who can be reached.

Not here: what happens then (service).
"""

from datetime import datetime
from typing import Any

from bot.core.member import Member, Role
from bot.features.ask.experience import Ended, Experience
from bot.features.ask.model import Found, Introduction, Outcome, Question, State, Suggestion, Verdict, Why
from bot.storage import DbRow, Tx
from bot.storage.values import from_json, json_text, moment, moment_text

# What others said of a person goes without a day, which would tell who said it.
ABOUT_PERSON = {
    "questions": "SELECT asked_at, text FROM question WHERE asker_id = ? ORDER BY asked_at",
    "introductions": "SELECT introduction.asked_at, introduction.state, answered_at, asker.name AS asker, colleague.name AS colleague"
    " FROM introduction LEFT JOIN person AS asker ON asker.id = introduction.asker_id"
    " JOIN person AS colleague ON colleague.id = introduction.colleague_id"
    " WHERE ? IN (introduction.asker_id, introduction.colleague_id, introduction.via_id)"
    " ORDER BY introduction.asked_at",
    "feedback_given": "SELECT given_at, verdict, person.name AS colleague FROM feedback JOIN question"
    " ON question.id = question_id JOIN person ON person.id = colleague_id WHERE asker_id = ?",
    "feedback_received": "SELECT verdict FROM feedback WHERE colleague_id = ?",
    "experiences_with_others": "SELECT ended_at, topic, ended, person.name AS colleague FROM experience JOIN person"
    " ON person.id = colleague_id WHERE asker_id = ?",
    "experiences_of_others": "SELECT topic, ended FROM experience WHERE colleague_id = ?",
    "questions_taken": "SELECT asked_at FROM question WHERE taken_by = ?",
}


def add_question(tx: Tx, asker_id: int, text: str, found: Found, now: datetime) -> int:
    """Keep a question and what was found; returns its id."""
    return tx.insert(
        "INSERT INTO question (asker_id, text, found, asked_at) VALUES (?, ?, ?, ?) RETURNING id",
        asker_id,
        text,
        _found_text(found),
        moment_text(now),
    )


def question(tx: Tx, question_id: int) -> Question | None:
    """A question by id."""
    row = tx.one("SELECT id, asker_id, text, found, taken_by FROM question WHERE id = ?", question_id)
    if row is None:
        return None
    return Question(row["id"], row["asker_id"], row["text"] or "", _found(row["found"]), row["taken_by"])


def take_question(tx: Tx, question_id: int, person_id: int) -> bool:
    """A coordinator takes a question; false when another was first."""
    return (
        tx.run("UPDATE question SET taken_by = ? WHERE id = ? AND taken_by IS NULL", person_id, question_id)
        > 0
    )


def erase_questions(tx: Tx, before: datetime) -> int:
    """Erase what was asked before this moment, by whom, and what was found; that something was asked still counts."""
    return tx.run(
        "UPDATE question SET text = NULL, asker_id = NULL, taken_by = NULL, found = ?"
        " WHERE text IS NOT NULL AND asked_at < ?",
        _found_text(Found("nobody")),
        moment_text(before),
    )


def erase_questions_of(tx: Tx, person_id: int) -> None:
    """Erase the texts of what somebody asked; that something was asked still counts."""
    tx.run("UPDATE question SET text = NULL WHERE asker_id = ?", person_id)


def add_introduction(
    tx: Tx, question_id: int, asker_id: int, colleague_id: int, now: datetime, due: datetime
) -> int | None:
    """Ask a colleague; none when they were asked for this question already."""
    row = tx.one(
        "INSERT INTO introduction (question_id, asker_id, colleague_id, asked_at, due_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING RETURNING id",
        question_id,
        asker_id,
        colleague_id,
        moment_text(now),
        moment_text(due),
    )
    return int(row["id"]) if row else None


def introduction(tx: Tx, introduction_id: int) -> Introduction | None:
    """An introduction by id."""
    row = tx.one(f"{_INTRODUCTION} WHERE id = ?", introduction_id)
    return _introduction(row) if row else None


def due_introductions(tx: Tx, now: datetime) -> list[Introduction]:
    """The ones nobody answered in time."""
    rows = tx.all(f"{_INTRODUCTION} WHERE state = 'open' AND due_at <= ?", moment_text(now))
    return [_introduction(row) for row in rows]


def open_introductions_with(tx: Tx, colleague_id: int) -> list[Introduction]:
    """The ones this colleague did not answer yet, and whose asker heard nothing."""
    rows = tx.all(f"{_INTRODUCTION} WHERE state = 'open' AND colleague_id = ?", colleague_id)
    return [_introduction(row) for row in rows]


def settle_introduction(
    tx: Tx, introduction_id: int, state: State, via_id: int | None, now: datetime
) -> bool:
    """Answer an introduction once; false when it was answered before. A late answer may follow silence."""
    return (
        tx.run(
            "UPDATE introduction SET state = ?, via_id = ?, answered_at = ? WHERE id = ? AND state IN ('open', 'silent')",
            state,
            via_id,
            moment_text(now),
            introduction_id,
        )
        > 0
    )


def mark_silent(tx: Tx, introduction_id: int) -> None:
    """Nobody answered in time; a late answer is still welcome."""
    tx.run("UPDATE introduction SET state = 'silent' WHERE id = ? AND state = 'open'", introduction_id)


def plan_follow_up(tx: Tx, introduction_id: int, at: datetime) -> None:
    """Ask at this moment whether it worked out."""
    tx.run("UPDATE introduction SET follow_up_at = ? WHERE id = ?", moment_text(at), introduction_id)


def due_follow_ups(tx: Tx, now: datetime) -> list[Introduction]:
    """The introductions whose asker is to be asked now whether it worked out."""
    return [
        _introduction(row) for row in tx.all(f"{_INTRODUCTION} WHERE follow_up_at <= ?", moment_text(now))
    ]


def followed_up(tx: Tx, introduction_id: int) -> None:
    """The asker was asked, once."""
    tx.run("UPDATE introduction SET follow_up_at = NULL WHERE id = ?", introduction_id)


def set_outcome(tx: Tx, introduction_id: int, outcome: Outcome) -> None:
    """Keep how it went."""
    tx.run("UPDATE introduction SET outcome = ? WHERE id = ?", outcome, introduction_id)


def tried(tx: Tx, question_id: int) -> frozenset[int]:
    """The colleagues who were asked for this question, or were called a wrong match."""
    rows = tx.all(
        "SELECT colleague_id FROM introduction WHERE question_id = ?"
        " UNION SELECT colleague_id FROM feedback WHERE question_id = ? AND verdict = 'wrong'",
        question_id,
        question_id,
    )
    return frozenset(row["colleague_id"] for row in rows)


def load_since(tx: Tx, since: datetime) -> dict[int, int]:
    """How often each colleague was asked to be introduced since this moment."""
    rows = tx.all(
        "SELECT colleague_id, count(*) AS n FROM introduction WHERE asked_at >= ? GROUP BY colleague_id",
        moment_text(since),
    )
    return {row["colleague_id"]: row["n"] for row in rows}


def forget_introductions(tx: Tx, before: datetime) -> int:
    """Forget introductions from before this moment that are over."""
    return tx.run("DELETE FROM introduction WHERE state <> 'open' AND asked_at < ?", moment_text(before))


def add_feedback(tx: Tx, question_id: int, colleague_id: int, verdict: Verdict, now: datetime) -> None:
    """Keep what the asker said of a match; the newest word counts."""
    tx.run(
        "INSERT INTO feedback (question_id, colleague_id, verdict, given_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (question_id, colleague_id) DO UPDATE SET verdict = excluded.verdict, given_at = excluded.given_at",
        question_id,
        colleague_id,
        verdict,
        moment_text(now),
    )


def add_experience(tx: Tx, asker_id: int, colleague_id: int, topic: str, ended: Ended, now: datetime) -> None:
    """Keep how it went between an asker and a colleague on a topic; the newest word counts."""
    tx.run(
        "INSERT INTO experience (asker_id, colleague_id, topic, ended, ended_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (asker_id, colleague_id, topic)"
        " DO UPDATE SET ended = excluded.ended, ended_at = excluded.ended_at",
        asker_id,
        colleague_id,
        topic,
        ended,
        moment_text(now),
    )


def experiences(tx: Tx) -> list[Experience]:
    """How it went with everybody, one for each asker, colleague and topic."""
    rows = tx.all("SELECT colleague_id, topic, ended, ended_at FROM experience")
    return [
        Experience(row["colleague_id"], row["topic"], row["ended"], moment(row["ended_at"])) for row in rows
    ]


def forget_experiences(tx: Tx, before: datetime) -> None:
    """Forget what no longer counts."""
    tx.run("DELETE FROM experience WHERE ended_at < ?", moment_text(before))


def reachable_member(tx: Tx, person_id: int) -> Member | None:
    """The person as somebody to talk to: joined, and not known to be unreachable."""
    row = tx.one(f"{_MEMBER} AND member.person_id = ?", person_id)
    return _member(row) if row else None


def has_joined(tx: Tx, person_id: int) -> bool:
    """Whether they take part, reachable or not."""
    return tx.one("SELECT 1 FROM member WHERE person_id = ?", person_id) is not None


def contact_persons(tx: Tx, organisation_id: int) -> list[Member]:
    """The reachable contact persons of an organisation."""
    rows = tx.all(f"{_MEMBER} AND member.role = 'contactpersoon' AND organisation_id = ?", organisation_id)
    return [_member(row) for row in rows]


def coordinators(tx: Tx, but: int) -> list[Member]:
    """The reachable coordinators but this person; the beheerders when there are none."""
    for role in (Role.COORDINATOR, Role.BEHEERDER):
        rows = tx.all(f"{_MEMBER} AND member.role = ? AND member.person_id <> ?", role, but)
        found = [_member(row) for row in rows]
        if found:
            return found
    return []


_INTRODUCTION = "SELECT id, question_id, asker_id, colleague_id, state, outcome FROM introduction"
_MEMBER = """
SELECT member.person_id, user_id, person.name, organisation_id, member.role, member.language
FROM member JOIN person ON person.id = member.person_id
LEFT JOIN chat_state ON chat_state.chat_id = user_id
WHERE chat_state.unreachable IS NULL
"""


def _member(row: DbRow) -> Member:
    return Member(
        row["person_id"],
        row["user_id"],
        row["name"],
        row["organisation_id"],
        Role(row["role"]),
        row["language"],
    )


def _introduction(row: DbRow) -> Introduction:
    return Introduction(
        row["id"],
        row["question_id"],
        row["asker_id"],
        row["colleague_id"],
        State(row["state"]),
        Outcome(row["outcome"]) if row["outcome"] else None,
    )


def _found_text(found: Found) -> str:
    content: dict[str, Any] = {"kind": found.kind, "topics": found.topics, "choices": found.choices}
    content["whole"] = found.whole
    content["suggestions"] = [
        [s.person_id, s.away, s.helped, [[why.topic, why.words, why.source] for why in s.why], s.hinted]
        for s in found.suggestions
    ]
    return json_text(content)


def _found(text: str) -> Found:
    content = from_json(text)
    suggestions = tuple(
        Suggestion(
            person_id,
            tuple(Why(topic, tuple(words), source) for topic, words, source in why),
            away,
            helped,
            any(hinted),  # not there in what an older version kept
        )
        for person_id, away, helped, why, *hinted in content["suggestions"]
    )
    return Found(
        content["kind"],
        tuple(content["topics"]),
        suggestions,
        tuple(content["choices"]),
        whole=tuple(content.get("whole", ())),
    )
