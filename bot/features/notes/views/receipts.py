"""How a note goes and went, for who looks after it: the card while it goes out, the receipts after. Pure.

Not here: the note itself (note).
"""

from collections.abc import Mapping, Sequence
from datetime import tzinfo

from markupsafe import Markup

from bot.core.screen import Button, Rows, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.notes.model import (
    NOTE,
    Note,
    Receipt,
    Recipient,
    Shown,
    State,
    Unreachable,
    by_receipt,
    why_unreachable,
)
from bot.features.notes.views.labels import LONGEST_NAME, button, moment, names, start_of

MOST_AGAIN = 6
LONGEST_REASON = 120
MOST_REASONS = 5

CORRECTION_FORM = "notes-correction"
TOLD = (Receipt.UNKNOWN, Receipt.CANCELLED)


def progress(say: Say, note: Note, shown: Shown, before: Shown | None, why: str, zone: tzinfo) -> Screen:
    """While it goes out."""
    lines = [
        _title(say, note, zone),
        say("notes-progress", done=shown.done, total=shown.done + shown.waiting),
    ]
    rate, rest = shown.rate(before), shown.remaining(before)
    if shown.paused:
        lines.append(say("notes-paused-by-itself" if why else "notes-paused"))
    elif rest is not None:
        minutes = max(1, round(rest.total_seconds() / 60))
        lines.append(say("notes-rate", rate=max(1, round(rate)), minutes=minutes))
    pause = "notes-resume" if shown.paused else "notes-pause"
    buttons = (
        Button(say.label(pause), f"notes:pause:{note.id}:{0 if shown.paused else 1}"),
        Button(say.label("notes-stop"), f"notes:stop:{note.id}"),
    )
    refresh = Button(say.label("notes-refresh"), f"notes:card:{note.id}")
    return Screen(Markup("\n").join(lines), (buttons, (refresh,)))


def receipts(say: Say, note: Note, recipients: Sequence[Recipient], zone: tzinfo, actions: int = 0) -> Screen:
    """Afterwards: who has it, who read it, and who not and why. `actions`: how many action points it seems to hold."""
    groups = by_receipt(recipients)
    parts = [
        Markup("\n").join((_title(say, note, zone), _counted(say, note, groups))),
        Markup("\n").join(_troubles(say, groups)),
        Markup("\n").join(_unread(say, note, groups)),
    ]
    return Screen(Markup("\n\n").join(filter(None, parts)), _buttons(say, note, groups, actions))


def erased(say: Say, note: Note, counts: Mapping[str, int], zone: tzinfo) -> Screen:
    """What is left after the retention time."""
    delivered, read = counts.get(Receipt.DELIVERED, 0), counts.get("read", 0)
    line = say("notes-arrived-at", delivered=delivered, total=counts.get("total", 0), read=read)
    return Screen(Markup("\n").join((_title(say, note, zone), line, say("notes-erased"))))


def _title(say: Say, note: Note, zone: tzinfo) -> Markup:
    if note.sent_at is None:
        raise ValueError("only of a note that went out")
    key = "notes-title-withdrawn" if note.state is State.WITHDRAWN else "notes-title"
    return say(
        key, kind=note.kind, moment=moment(note.sent_at, zone), start=start_of(say, note.content)
    ).strip()


def _counted(say: Say, note: Note, groups: Mapping[Receipt, Sequence[Recipient]]) -> Markup:
    wanted = sum(
        len(groups[receipt]) for receipt in Receipt if receipt not in (Receipt.ABSENT, Receipt.MUTED)
    )
    delivered = len(groups[Receipt.DELIVERED])
    if note.kind != NOTE:
        return say("notes-arrived", delivered=delivered, total=wanted)
    read = sum(recipient.read for group in groups.values() for recipient in group)
    return say("notes-arrived-at", delivered=delivered, total=wanted, read=read)


def _troubles(say: Say, groups: Mapping[Receipt, Sequence[Recipient]]) -> list[Markup]:
    lines = _unreachable(say, groups[Receipt.UNREACHABLE])
    lines += [_told(say, receipt, groups[receipt]) for receipt in TOLD if groups[receipt]]
    failed = groups[Receipt.FAILED]
    for recipient in failed[:MOST_REASONS]:
        name = shortened(_name(say, recipient), LONGEST_NAME)
        lines.append(say("notes-failed", name=name, reason=shortened(recipient.error, LONGEST_REASON)))
    if len(failed) > MOST_REASONS:
        lines.append(say("notes-and-more", count=len(failed) - MOST_REASONS))
    absent = groups[Receipt.ABSENT]
    if absent:
        lines.append(say("notes-absent", people=len(absent), names=_names(say, absent)))
    if groups[Receipt.MUTED]:
        lines.append(say("notes-muted", people=len(groups[Receipt.MUTED])))
    return lines


def _unreachable(say: Say, recipients: Sequence[Recipient]) -> list[Markup]:
    found = {why: [who for who in recipients if why_unreachable(who.error) is why] for why in Unreachable}
    return [
        Markup(" ").join((_told(say, Receipt.UNREACHABLE, people), say("notes-why-unreachable", why=why)))
        for why, people in found.items()
        if people
    ]


def _told(say: Say, receipt: Receipt, recipients: Sequence[Recipient]) -> Markup:
    return say("notes-receipts", receipt=receipt, people=len(recipients), names=_names(say, recipients))


def _unread(say: Say, note: Note, groups: Mapping[Receipt, Sequence[Recipient]]) -> list[Markup]:
    unread = [recipient for recipient in groups[Receipt.DELIVERED] if not recipient.read]
    if note.kind != NOTE or note.state is not State.SENT or not unread:
        return []
    return [say("notes-not-read-by", people=len(unread), names=_names(say, unread))]


def _buttons(say: Say, note: Note, groups: Mapping[Receipt, Sequence[Recipient]], actions: int) -> Rows:
    refresh = Button(say.label("notes-refresh"), f"notes:card:{note.id}")
    if note.state is not State.SENT:
        return ((refresh,),)
    missed = (*groups[Receipt.UNKNOWN], *groups[Receipt.FAILED], *groups[Receipt.UNREACHABLE])
    again = [recipient for recipient in missed if recipient.chat_id is not None]
    rows: list[tuple[Button, ...]] = [
        (button(say.label("notes-again", name=_name(say, who)), f"notes:again:{note.id}:{who.id}"),)
        for who in again[:MOST_AGAIN]
    ]
    if len(again) > MOST_AGAIN:
        rows.append((Button(say.label("notes-again-all", people=len(again)), f"notes:again:{note.id}:0"),))
    unread = sum(not recipient.read for recipient in groups[Receipt.DELIVERED])
    if note.kind == NOTE:
        if unread:
            label = say.label("notes-remind", people=unread)
            rows.append((Button(label, f"notes:remind:{note.id}:{note.rounds}"),))
        if actions:
            rows.append((Button(say.label("notes-actions", count=actions), f"actions:from:{note.id}"),))
        correct = Button(say.label("notes-correct"), f"notes:correct:{note.id}")
        rows.append((correct, Button(say.label("notes-withdraw"), f"notes:withdraw:{note.id}")))
    else:
        rows.append((Button(say.label("notes-withdraw"), f"notes:withdraw:{note.id}"),))
    return (*rows, (refresh,))


def ask_correction(say: Say, note: Note) -> Screen:
    """What does it have to say?"""
    return Screen(say("notes-ask-correction"), ((_back(say, note),),))


def correction(say: Say, note: Note) -> Screen:
    """Below the corrected note: change it for everyone?"""
    yes = Button(say.label("notes-correct-yes"), f"notes:corrected:{note.id}:{note.version}")
    return Screen(say("notes-correct-sure"), ((yes,), (_back(say, note),)))


def sure_to_withdraw(say: Say, note: Note, *, has_result: bool) -> Screen:
    """Ask once."""
    yes = Button(say.label("notes-withdraw-yes"), f"notes:withdrawn:{note.id}")
    kind = f"{note.kind}-result" if has_result else note.kind
    text = say("notes-withdraw-sure", kind=kind, start=start_of(say, note.content)).strip()
    return Screen(text, ((yes,), (_back(say, note),)))


def _back(say: Say, note: Note) -> Button:
    return Button(say.label("notes-leave-as-it-is"), f"notes:keep:{note.id}")


def _names(say: Say, recipients: Sequence[Recipient]) -> Markup:
    return names(say, [_name(say, recipient) for recipient in recipients])


def _name(say: Say, recipient: Recipient) -> str:
    return recipient.name or say.label("notes-somebody-who-left")
