"""Polls: their JSON, and counting votes. Pure but for the ballots, which a message keeps."""

import secrets

from bot.sandbox.errors import SandboxError, bad_request
from bot.sandbox.formatting import utf16_length
from bot.sandbox.json_types import JsonObject
from bot.sandbox.state import Message, User

MAX_QUESTION = 300
MAX_OPTION = 100
MAX_OPTIONS = 12


def new_poll(question: str, options: list[str], *, anonymous: bool, multiple: bool, kind: str) -> JsonObject:
    """Telegram's Poll, without votes. Raises ApiError for what it refuses."""
    if not question.strip():
        raise bad_request("poll question must be non-empty")
    if utf16_length(question) > MAX_QUESTION:
        raise bad_request(f"poll question length must not exceed {MAX_QUESTION}")
    if len(options) < 2:
        raise bad_request("poll must have at least 2 option")
    if len(options) > MAX_OPTIONS:
        raise bad_request(f"poll can't have more than {MAX_OPTIONS} options")
    if not all(option.strip() for option in options):
        raise bad_request("poll options must be non-empty")
    if any(utf16_length(option) > MAX_OPTION for option in options):
        raise bad_request(f"poll options length must not exceed {MAX_OPTION}")
    return {
        "id": str(secrets.randbits(62)),
        "question": question,
        "options": [
            {"text": option, "voter_count": 0, "persistent_id": f"option-{number}"}
            for number, option in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": anonymous,
        "type": kind,
        "allows_multiple_answers": multiple,
        "allows_revoting": kind == "regular",
        "members_only": False,
    }


def vote(message: Message, user: User, choices: list[int]) -> JsonObject:
    """The poll with this person's choices counted; no choices withdraws the vote. Raises SandboxError."""
    poll = message.body["poll"]
    if poll["is_closed"]:
        raise SandboxError("the poll is closed")
    if len(choices) > 1 and not poll["allows_multiple_answers"]:
        raise SandboxError("the poll takes one answer")
    if any(not 0 <= choice < len(poll["options"]) for choice in choices):
        raise SandboxError("the poll has no such option")
    message.votes[user.id] = choices
    return _counted(poll, [chosen for chosen in message.votes.values() if chosen])


def poll_answer(poll: JsonObject, user: User, choices: list[int]) -> JsonObject:
    """The update a bot gets for a vote in a poll that is not anonymous."""
    persistent_ids = [poll["options"][choice]["persistent_id"] for choice in choices]
    return {
        "poll_id": poll["id"],
        "user": user.body,
        "option_ids": choices,
        "option_persistent_ids": persistent_ids,
    }


def _counted(poll: JsonObject, ballots: list[list[int]]) -> JsonObject:
    options = [
        option | {"voter_count": sum(number in ballot for ballot in ballots)}
        for number, option in enumerate(poll["options"])
    ]
    return poll | {"options": options, "total_voter_count": len(ballots)}
