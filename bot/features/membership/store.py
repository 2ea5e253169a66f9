"""The queries of membership: members, invitations, requests for access, and what is kept of one person.

Not here: what they mean (model), who may do what (service).
"""

from datetime import datetime
from typing import Any

from bot.core.member import Member, Role
from bot.delivery.post import Subject, Wishes
from bot.features.membership.model import Invitation, Invite, Newcomer, Request, RequestState, Standing
from bot.settings import Quiet
from bot.storage import DbRow, Tx
from bot.storage.values import moment, moment_text

_MEMBER = """
SELECT person_id, user_id, person.name, organisation_id, role, language
FROM member JOIN person ON person.id = person_id
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


def member(tx: Tx, user_id: int) -> Member | None:
    """The member with this Telegram account."""
    row = tx.one(f"{_MEMBER} WHERE user_id = ?", user_id)
    return _member(row) if row else None


def member_of_person(tx: Tx, person_id: int) -> Member | None:
    """The member that this person is, if they joined."""
    row = tx.one(f"{_MEMBER} WHERE person_id = ?", person_id)
    return _member(row) if row else None


def with_role(tx: Tx, *roles: Role) -> list[Member]:
    """The members who have one of these roles, by name."""
    marks = ", ".join("?" * len(roles))
    return [_member(row) for row in tx.all(f"{_MEMBER} WHERE role IN ({marks}) ORDER BY person.name", *roles)]


def members(tx: Tx) -> list[Member]:
    """Everyone who joined, by name."""
    return [_member(row) for row in tx.all(f"{_MEMBER} ORDER BY person.name, person_id")]


def wishes(tx: Tx, user_id: int) -> Wishes:
    """What a member does not want to get, and when not; no wishes for an account that is no member."""
    row = tx.one("SELECT muted, quiet_from, quiet_until FROM wish WHERE user_id = ?", user_id)
    if row is None:
        return Wishes()
    quiet = (
        Quiet.model_validate({"from": row["quiet_from"], "until": row["quiet_until"]})
        if row["quiet_from"]
        else None
    )
    return Wishes(frozenset(map(Subject, row["muted"].split())), quiet)


def put_wishes(tx: Tx, user_id: int, wishes: Wishes) -> None:
    """What they wish from now on."""
    quiet = wishes.quiet
    tx.run(
        "INSERT INTO wish (user_id, muted, quiet_from, quiet_until) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET muted = excluded.muted, quiet_from = excluded.quiet_from,"
        " quiet_until = excluded.quiet_until",
        user_id,
        " ".join(sorted(wishes.muted)),
        f"{quiet.start:%H:%M}" if quiet else None,
        f"{quiet.until:%H:%M}" if quiet else None,
    )


def standings(tx: Tx) -> dict[int, Standing]:
    """How everyone who joined takes part, by person."""
    rows = tx.all(
        "SELECT person_id, role, unreachable FROM member LEFT JOIN chat_state ON chat_state.chat_id = user_id"
    )
    return {row["person_id"]: Standing(Role(row["role"]), row["unreachable"] is None) for row in rows}


def joined_at(tx: Tx, person_id: int) -> str:
    """When somebody joined (ISO 8601), empty when they did not."""
    row = tx.one("SELECT joined_at FROM member WHERE person_id = ?", person_id)
    return str(row["joined_at"]) if row else ""


def put_member(tx: Tx, person_id: int, newcomer: Newcomer, role: Role, now: datetime) -> None:
    """This account is this person from now on; an older account of the person gives way and the language stays."""
    tx.run(
        "INSERT INTO member (person_id, user_id, role, language, joined_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (person_id) DO UPDATE SET user_id = excluded.user_id, role = excluded.role",
        person_id,
        newcomer.user_id,
        role,
        newcomer.language,
        moment_text(now),
    )


def set_role(tx: Tx, person_id: int, role: Role) -> None:
    """What this member may do from now on."""
    tx.run("UPDATE member SET role = ? WHERE person_id = ?", role, person_id)


_INVITATION = "SELECT id, person_id, role, expires_at, opened_by, used_at FROM invitation"


def _invitation(row: DbRow) -> Invitation:
    return Invitation(
        row["id"],
        row["person_id"],
        Role(row["role"]),
        moment(row["expires_at"]),
        row["opened_by"],
        row["used_at"] is not None,
    )


def invitation(tx: Tx, invitation_id: int) -> Invitation | None:
    """One invitation."""
    row = tx.one(f"{_INVITATION} WHERE id = ?", invitation_id)
    return _invitation(row) if row else None


def invitation_with(tx: Tx, token_hash: str) -> Invitation | None:
    """The invitation of this token."""
    row = tx.one(f"{_INVITATION} WHERE token_hash = ?", token_hash)
    return _invitation(row) if row else None


def add_invitation(tx: Tx, invite: Invite, now: datetime) -> int:
    """Remember an invite; returns its id."""
    return tx.insert(
        "INSERT INTO invitation (token_hash, person_id, role, made_at, expires_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
        invite.token_hash,
        invite.person.id,
        invite.role,
        moment_text(now),
        moment_text(invite.expires_at),
    )


def last_invitation(tx: Tx, person_id: int) -> int:
    """The id of the newest invitation of a person, 0 when there is none."""
    row = tx.one("SELECT max(id) AS id FROM invitation WHERE person_id = ?", person_id)
    return int(row["id"] or 0) if row else 0


def last_invitation_of_all(tx: Tx) -> int:
    """The id of the newest invitation of anybody, 0 when there is none."""
    row = tx.one("SELECT max(id) AS id FROM invitation")
    return int(row["id"] or 0) if row else 0


def void_invitations(tx: Tx, person_id: int, now: datetime) -> None:
    """Invitations that this person did not use yet expire now."""
    tx.run(
        "UPDATE invitation SET expires_at = ? WHERE person_id = ? AND used_at IS NULL AND expires_at > ?",
        moment_text(now),
        person_id,
        moment_text(now),
    )


def pending_roles(tx: Tx, now: datetime) -> dict[int, Role]:
    """The role in the invitation that a person still may use, by person."""
    rows = tx.all(
        "SELECT person_id, role FROM invitation WHERE used_at IS NULL AND expires_at > ?", moment_text(now)
    )
    return {row["person_id"]: Role(row["role"]) for row in rows}


def invitation_opened(tx: Tx, invitation_id: int, user_id: int) -> None:
    """This account followed the link."""
    tx.run("UPDATE invitation SET opened_by = ? WHERE id = ?", user_id, invitation_id)


def invitation_used(tx: Tx, invitation_id: int, now: datetime) -> None:
    """It cannot be used again."""
    tx.run("UPDATE invitation SET used_at = ? WHERE id = ?", moment_text(now), invitation_id)


def request(tx: Tx, user_id: int) -> Request | None:
    """What this account asked, if anything."""
    row = tx.one(
        "SELECT user_id, access_request.name, username, language, state, person.name AS decided_by"
        " FROM access_request LEFT JOIN person ON person.id = decided_by WHERE user_id = ?",
        user_id,
    )
    if row is None:
        return None
    newcomer = Newcomer(row["user_id"], row["name"], row["username"], row["language"])
    return Request(newcomer, row["state"], row["decided_by"] or "")


def add_request(tx: Tx, newcomer: Newcomer, now: datetime) -> None:
    """Remember that somebody asked."""
    tx.run(
        "INSERT INTO access_request (user_id, name, username, language, asked_at) VALUES (?, ?, ?, ?, ?)",
        newcomer.user_id,
        newcomer.name,
        newcomer.username,
        newcomer.language,
        moment_text(now),
    )


def decide(tx: Tx, user_id: int, state: RequestState, by: int) -> None:
    """A coordinator answered."""
    tx.run("UPDATE access_request SET state = ?, decided_by = ? WHERE user_id = ?", state, by, user_id)


def drop_request(tx: Tx, user_id: int) -> None:
    """Forget that this account asked."""
    tx.run("DELETE FROM access_request WHERE user_id = ?", user_id)


def forget_old(tx: Tx, before: datetime) -> None:
    """Forget requests, and invitations that ended, from before this moment."""
    tx.run("DELETE FROM access_request WHERE asked_at < ?", moment_text(before))
    tx.run("DELETE FROM invitation WHERE coalesce(used_at, expires_at) < ?", moment_text(before))


def questions_of(tx: Tx, person_id: int) -> list[dict[str, Any]]:
    """What somebody asked, oldest first; a text that was erased is none."""
    rows = tx.all("SELECT asked_at, text FROM question WHERE asker_id = ? ORDER BY asked_at", person_id)
    return [dict(row) for row in rows]


def introductions_of(tx: Tx, person_id: int) -> list[dict[str, Any]]:
    """The introductions somebody asked for, was asked for, or passed on: of others their name only."""
    rows = tx.all(
        "SELECT introduction.asked_at, introduction.state, answered_at, asker.name AS asker, colleague.name AS colleague"
        " FROM introduction LEFT JOIN person AS asker ON asker.id = introduction.asker_id"
        " JOIN person AS colleague ON colleague.id = introduction.colleague_id"
        " WHERE ? IN (introduction.asker_id, introduction.colleague_id, introduction.via_id)"
        " ORDER BY introduction.asked_at",
        person_id,
    )
    return [dict(row) for row in rows]


# What others said of a person goes without a day, which would tell who said it.
_REST_OF_PERSON = {
    "invitations": "SELECT role, made_at, expires_at, used_at FROM invitation WHERE person_id = ?",
    "feedback_given": "SELECT given_at, verdict, person.name AS colleague FROM feedback"
    " JOIN question ON question.id = question_id JOIN person ON person.id = colleague_id WHERE asker_id = ?",
    "feedback_received": "SELECT verdict FROM feedback WHERE colleague_id = ?",
    "experiences_with_others": "SELECT ended_at, topic, ended, person.name AS colleague FROM experience"
    " JOIN person ON person.id = colleague_id WHERE asker_id = ?",
    "experiences_of_others": "SELECT topic, ended FROM experience WHERE colleague_id = ?",
    "questions_taken": "SELECT asked_at FROM question WHERE taken_by = ?",
    "meanings_proposed": "SELECT proposed_at, term, meaning, state FROM own_meaning WHERE proposer_id = ?",
    "words_linked": "SELECT linked_at, word, topic FROM own_word WHERE linked_by = ?",
    "actions": "SELECT text, due, state FROM action_point WHERE ? IN (owner_id, asked_id) AND state <> 'draft'",
    "actions_made": "SELECT text, due, state FROM action_point WHERE made_by = ?",
    "working_groups": "SELECT name FROM working_group JOIN working_group_person ON group_id = id WHERE person_id = ?",
    "arena_sheets": "SELECT made_at, title FROM arena WHERE maker_id = ?",
    "arena_lines": "SELECT added_at, box, text FROM arena_line WHERE author_id = ?",
    "casus": "SELECT brought_in_at, year, number, state FROM casus WHERE owner_id = ?",
    "casus_answers": "SELECT year, number, field, text FROM casus_answer JOIN casus ON casus.id = casus_id"
    " WHERE by_id = ?",
    "casus_taking_part": "SELECT year, number, casus_participant.state FROM casus_participant"
    " JOIN casus ON casus.id = casus_id WHERE person_id = ?",
    "obstacles_reported": "SELECT reported_at, kind, text FROM obstacle WHERE reporter_id = ?",
    "obstacles_taken": "SELECT reported_at, kind, text, answer FROM obstacle WHERE taker_id = ?",
    "patterns_looked_after": "SELECT seen_at, kind, topic, status FROM pattern WHERE ? IN (owner_id, asked_id)",
    "digests_decided": "SELECT month, state FROM digest WHERE decided_by = ?",
    "polls": "SELECT question, answered, answer FROM poll_voter JOIN poll ON poll.id = poll_id WHERE person_id = ?",
    "polls_made": "SELECT made_at, question, state FROM poll WHERE made_by = ?",
    "agreements_made": "SELECT made_on, text, state FROM agreement WHERE made_by = ?",
    "agreements_answered": "SELECT text, answer, remark FROM agreement_answer JOIN agreement_round"
    " ON agreement_round.id = round_id JOIN agreement ON agreement.id = agreement_id WHERE person_id = ?",
    "requests_decided": "SELECT asked_at, name, state FROM access_request WHERE decided_by = ?",
    "months_that_did_not_work_out": "SELECT said_at, organisation.name AS organisation, month, reason FROM rhythm_excuse"
    " JOIN organisation ON organisation.id = organisation_id WHERE said_by = ?",
    "snoozed": "SELECT month, until FROM reminder_snooze WHERE person_id = ?",
    "files_waiting": "SELECT sent_at, name FROM upload WHERE sender_id = ?",
    "unfinished_form": "SELECT started_at, kind FROM form JOIN member USING (user_id) WHERE person_id = ?",
    "wishes": "SELECT muted, quiet_from, quiet_until FROM wish JOIN member USING (user_id) WHERE person_id = ?",
    "vouched_for": "SELECT asked_at, vouched_at FROM vouching JOIN member USING (user_id) WHERE person_id = ?",
    "notes_written": "SELECT started_at, sent_at, state, text, files FROM note WHERE sender_id = ?",
    "notes_received": "SELECT note.sent_at, receipt, read_at FROM note_recipient JOIN note ON note.id = note_id"
    " WHERE person_id = ?",
    "chat": "SELECT unreachable, wait_until FROM chat_state JOIN member ON user_id = chat_id WHERE person_id = ?",
}


def rest_of(tx: Tx, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """What else names somebody, per kind: of others their name only."""
    return {kind: [dict(row) for row in tx.all(query, person_id)] for kind, query in _REST_OF_PERSON.items()}


def erase_questions(tx: Tx, person_id: int) -> None:
    """Erase the texts of what somebody asked; that something was asked still counts."""
    tx.run("UPDATE question SET text = NULL WHERE asker_id = ?", person_id)
