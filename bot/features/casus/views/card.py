"""The list of casus, the card of one, withdrawing, files and the archive. Pure.

Not here: its answers (form).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from markupsafe import Markup

from bot.core.paging import on_page, turning
from bot.core.screen import Attachment, Button, Rows, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.casus.model.casus import Casus, State, Stay
from bot.features.casus.model.form import Field
from bot.features.casus.model.obstacles import Obstacle
from bot.features.casus.views.labels import (
    domain_names,
    heading,
    kind_name,
    label,
    lines,
    paragraphs,
    step_name,
)
from bot.matching import Domain

WITHDRAW_FORM = "casus-withdraw"
SHOWN_OF_A_REASON = 150
SHOWN_OF_A_RESULT = 400
MOST_SKIPPED = 5

Stays = Mapping[int, Stay]


@dataclass(frozen=True, slots=True)
class Card:
    """All that the card of a casus shows. `steps`: the names of all steps; `last`: of those, the one that ends it."""

    casus: Casus
    stay: Stay | None
    steps: tuple[str, ...]
    last: str
    owner: str
    taking_part: Sequence[str]
    invited: Sequence[str]
    obstacles: Sequence[Obstacle]
    skipped: Sequence[tuple[str, str]]
    domains: Sequence[str]
    learned: Mapping[Field, str]
    today: date


def mine(
    say: Say,
    own: Sequence[Casus],
    stays: Stays,
    draft: Casus | None,
    page: int,
    *,
    over: bool,
    coordinates: bool,
) -> Screen:
    """Somebody's own casus, and the way to a new one; to those that are over, when there are any."""
    rows = [_line(say, casus, stays) for casus in on_page(own, page)]
    rows += turning(say, own, page, "casus:list")
    if draft:
        title = draft.title or say.label("casus-untitled")
        rows.append((Button(label(say.label("casus-go-on", title=title)), "casus:new"),))
    else:
        rows.append((Button(say.label("casus-new"), "casus:new"),))
    if over:
        rows.append((Button(say.label("casus-closed-button"), "casus:finished:0"),))
    if coordinates:
        rows.append((Button(say.label("casus-all"), "casus:all:0"),))
        rows.append(_exports(say))
    return Screen(say("casus-mine") if own else say("casus-mine-none"), tuple(rows))


def all_open(say: Say, casus: Sequence[Casus], stays: Stays, page: int) -> Screen:
    """Every open casus, a page at a time."""
    rows = [_line(say, one, stays, with_organisation=True) for one in on_page(casus, page)]
    return Screen(
        say("casus-all-open", count=len(casus)),
        (*rows, *turning(say, casus, page, "casus:all"), _exports(say)),
    )


def finished(say: Say, found: Sequence[Casus], typed: str, page: int, zone: tzinfo) -> Screen:
    """The casus that are done, newest first: a page of all, or the latest of those that fit what was typed."""
    if not found:
        return Screen(say("casus-closed-none-found" if typed else "casus-closed-none"))
    rows = [
        (Button(label(_ended(say, casus, zone)), f"casus:open:{casus.id}"),) for casus in on_page(found, page)
    ]
    if not typed:
        return Screen(say("casus-closed"), (*rows, *turning(say, found, page, "casus:finished")))
    more = len(found) - len(rows)
    return Screen(say("casus-closed-found", count=len(found), more=more), tuple(rows))


def _ended(say: Say, casus: Casus, zone: tzinfo) -> str:
    day = say.label("casus-ended", day=casus.ended_at.astimezone(zone).date()) if casus.ended_at else ""
    return " · ".join(filter(None, (casus.code, casus.title, casus.organisation, day)))


def card(say: Say, card: Card, domains: Sequence[Domain], *, decides: bool) -> Screen:
    """One casus for who works on it."""
    rows = _buttons(say, card, decides=decides) if card.casus.state is State.OPEN else _closed(say, card)
    return Screen(_told(say, card, domains), rows)


def invitation(say: Say, card: Card, domains: Sequence[Domain]) -> Screen:
    """One casus for who was invited and did not answer yet."""
    id_ = card.casus.id
    rows: Rows = (
        (
            Button(say.label("casus-accept"), f"casus:accept:{id_}"),
            Button(say.label("casus-decline"), f"casus:decline:{id_}"),
        ),
        (Button(say.label("casus-read"), f"casus:whole:{id_}"),),
    )
    return Screen(_told(say, card, domains), rows if card.casus.state is State.OPEN else ())


def ask_why_withdrawn(say: Say, casus: Casus) -> Screen:
    """Why is it withdrawn?"""
    return Screen(paragraphs(heading(casus), say("casus-ask-why-withdrawn")))


def was_withdrawn(say: Say, casus: Casus, by: str, reason: str) -> Screen:
    """Who worked on it hears that it is withdrawn."""
    return Screen(say("casus-was-withdrawn", code=casus.code, title=casus.title, name=by, reason=reason))


def document(say: Say, name: str, data: bytes) -> Screen:
    """A file with casus or obstacles."""
    return Screen(say("casus-document"), attachment=Attachment("document", name, data), secret=True)


def offer_archive(say: Say, count: int, day: date) -> Screen:
    """Coordinators can still keep what is about to be erased."""
    return Screen(say("casus-offer-archive", count=count, day=day), (_exports(say),))


def _told(say: Say, card: Card, domains: Sequence[Domain]) -> Markup:
    casus = card.casus
    who = say("casus-card-owner", name=card.owner or "–", organisation=casus.organisation or "–")
    facts = [
        who,
        say("casus-card-domains", domains=domain_names(say, card.domains, domains)) if card.domains else "",
        say("casus-card-part", names=say.listed(card.taking_part)) if card.taking_part else "",
        say("casus-card-invited", names=say.listed(card.invited)) if card.invited else "",
    ]
    skipped = [
        say(
            "casus-card-skipped",
            step=step_name(say, step),
            reason=shortened(reason, SHOWN_OF_A_REASON) or "–",
        )
        for step, reason in card.skipped[-MOST_SKIPPED:]
    ]
    learned = [_learned(say, card, field) for field in card.learned]
    return paragraphs(heading(casus), _where(say, card), lines(*facts), lines(*skipped), *learned)


def _learned(say: Say, card: Card, field: Field) -> Markup | str:
    """What was written at the end of a casus that is done."""
    text = card.learned[field]
    if card.casus.state is not State.DONE or not text:
        return ""
    return say("casus-answer", question=say(f"casus-card-{field}"), answer=shortened(text, SHOWN_OF_A_RESULT))


def _where(say: Say, card: Card) -> Markup:
    """At which step, and until when at the latest; else how it ended."""
    if card.casus.state is State.WITHDRAWN:
        return say("casus-card-withdrawn", reason=card.casus.reason or "–")
    if card.stay is None:
        return say("casus-card-done")
    name = step_name(say, card.stay.step)
    number = card.steps.index(card.stay.step) + 1 if card.stay.step in card.steps else 1
    step = say("casus-card-step", number=number, count=len(card.steps), step=name)
    if card.today > card.stay.due_on:
        return lines(step, say("casus-due-passed", day=card.stay.due_on))
    return lines(step, say("casus-due", day=card.stay.due_on))


def _buttons(say: Say, card: Card, *, decides: bool) -> Rows:
    id_, rows = card.casus.id, list[tuple[Button, ...]]()
    if card.stay and card.stay.step == card.last:
        rows.append((Button(say.label("casus-fill-result"), f"casus:result:{id_}"),))
    elif card.stay:
        done = say.label("casus-step-done", step=step_name(say, card.stay.step))
        rows.append((Button(label(done), f"casus:done:{id_}:{card.stay.id}"),))
        rows.append((Button(say.label("casus-step-skip"), f"casus:skip:{id_}:{card.stay.id}"),))
    if card.stay and card.stay.step != card.steps[0]:
        rows[-1] += (Button(say.label("casus-step-back"), f"casus:back:{id_}:{card.stay.id}"),)
    rows.append((Button(say.label("casus-report"), f"casus:obstacle:{id_}"),))
    rows += [
        (Button(label(_obstacle(say, obstacle)), f"casus:seen:{obstacle.id}"),) for obstacle in card.obstacles
    ]
    read = Button(say.label("casus-read-or-change"), f"casus:whole:{id_}")
    rows.append((read, Button(say.label("casus-invite"), f"casus:ask:{id_}:people")))
    rows.append((_effects(say, card),))
    if decides:
        rows.append((Button(say.label("casus-withdraw"), f"casus:withdraw:{id_}"),))
    return tuple(rows)


def _closed(say: Say, card: Card) -> Rows:
    read = Button(say.label("casus-read"), f"casus:whole:{card.casus.id}")
    return ((read, _effects(say, card)),)


def _effects(say: Say, card: Card) -> Button:
    return Button(say.label("casus-effects"), f"effects:casus:{card.casus.id}")


def _obstacle(say: Say, obstacle: Obstacle) -> str:
    kind = kind_name(say, obstacle.kind)
    return say.label(
        "casus-obstacle-button", kind=kind, state=say.label(f"casus-progress-{obstacle.progress}")
    )


def _line(say: Say, casus: Casus, stays: Stays, *, with_organisation: bool = False) -> tuple[Button, ...]:
    stay = stays.get(casus.id)
    step = step_name(say, stay.step) if stay else ""
    who = casus.organisation if with_organisation else ""
    text = " · ".join(filter(None, (casus.code, casus.title, who, step)))
    return (Button(label(text), f"casus:open:{casus.id}"),)


def _exports(say: Say) -> tuple[Button, ...]:
    return (
        Button(say.label("casus-export-xlsx"), "casus:export:xlsx"),
        Button(say.label("casus-export-csv"), "casus:export:csv"),
    )
