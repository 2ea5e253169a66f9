"""The form: a question, choices, the summary before it counts, all answers afterwards, two texts of one answer. Pure.

Not here: the card (card).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bot.core.paging import in_rows
from bot.core.screen import Button, Rows, Screen
from bot.core.shortening import fair_share, shortened
from bot.core.texts import Say
from bot.features.casus.model.casus import Casus, State
from bot.features.casus.model.form import (
    INTAKE,
    MOST_DOMAINS,
    RESULT,
    Answers,
    Field,
    Question,
    Way,
    asked,
    before,
    domains_of,
    text_of,
)
from bot.features.casus.model.obstacles import Obstacle
from bot.features.casus.views.labels import (
    called,
    domain_names,
    heading,
    kind_name,
    label,
    lines,
    paragraphs,
)
from bot.features.directory.model import Person
from bot.matching import Domain

ANSWER_FORM = "casus-answer"
ROOM = 3200
"""Characters for all answers together: the names of the questions have to fit in the message too."""
MOST_SOLUTIONS = 4
WITH_BUTTONS_ONLY = (Field.KIND, Field.HINDRANCE)


@dataclass(frozen=True, slots=True)
class Page:
    """A question as it stands in its form."""

    casus: Casus
    question: Question
    questions: Sequence[Question]
    answers: Answers
    settled: bool

    @property
    def action(self) -> str:
        """What the data of its buttons end with."""
        return f"{self.casus.id}:{self.question.field}"


def ask(say: Say, page: Page) -> Screen:
    """A question that is answered in words or with one of its choices."""
    field, given = page.question.field, text_of(page.answers, page.question.field)
    rows: Rows = ()
    if page.question.way is Way.CHOICE:
        rows = tuple(
            (
                Button(
                    _choice(say, field, choice, chosen=choice == given),
                    f"casus:choose:{page.action}:{choice}",
                ),
            )
            for choice in page.question.choices
        )
        given = ""
    typed = Markup("<blockquote>{}</blockquote>").format(given) if given else ""
    text = paragraphs(
        _progress(say, page), _asked(say, field), typed, say("casus-type-anew") if given else ""
    )
    return Screen(text, (*rows, *_ways_on(say, page)))


def ask_domains(
    say: Say, page: Page, domains: Sequence[Domain], proposed: Sequence[str], *, every: bool
) -> Screen:
    """One to four domains, those that the text seems to be about first."""
    chosen = domains_of(page.answers)
    shown = [d for d in domains if every or d.id in proposed or d.id in chosen] or list(domains)
    every = every or len(shown) == len(domains)
    toggle = "casus:domains" if every else "casus:domain"
    buttons = [
        Button(_ticked(called(say, domain), domain.id in chosen), f"{toggle}:{page.casus.id}:{domain.id}")
        for domain in shown
    ]
    more = () if every else ((Button(say.label("casus-all-domains"), f"casus:domains:{page.casus.id}"),),)
    text = paragraphs(_progress(say, page), say("casus-ask-domains", most=MOST_DOMAINS))
    return Screen(text, (*in_rows(buttons, 2), *more, *_ways_on(say, page)))


def ask_people(say: Say, page: Page, people: Sequence[Person], chosen: Sequence[int]) -> Screen:
    """Colleagues of other organisations who could take part."""
    rows = tuple(
        (
            Button(
                label(_ticked(f"{person.name} · {person.organisation}", person.id in chosen)),
                f"casus:person:{page.casus.id}:{person.id}",
            ),
        )
        for person in people
    )
    question = say("casus-ask-people") if people else say("casus-ask-people-none")
    return Screen(paragraphs(_progress(say, page), question), (*rows, *_ways_on(say, page)))


def summary(
    say: Say, casus: Casus, answers: Answers, domains: Sequence[Domain], chosen: Sequence[str]
) -> Screen:
    """Everything, before it is brought in: each answer can still be changed."""
    people = _answer(say, "people", say.listed(chosen)) if chosen else ""
    most = fair_share((given.text for given in answers.values()), ROOM)
    shown = _answers(say, answers, domains, INTAKE, most)
    text = paragraphs(say("casus-summary"), *shown, people)
    bring = Button(say.label("casus-bring-in"), f"casus:bring:{casus.id}")
    drop = Button(say.label("casus-drop"), f"casus:drop:{casus.id}")
    changes = in_rows([_change(say, casus, question) for question in asked(INTAKE, answers)], 2)
    return Screen(text, ((bring,), *changes, (drop,)))


def brought_in(say: Say, casus: Casus) -> Screen:
    """It counts now."""
    return Screen(say("casus-brought-in", code=casus.code, title=casus.title))


def whole(
    say: Say,
    casus: Casus,
    answers: Answers,
    domains: Sequence[Domain],
    solved: Sequence[Obstacle],
    *,
    changeable: bool,
) -> Screen:
    """All answers of a casus, and what the working groups answered."""
    card = Button(say.label("casus-to-card"), f"casus:show:{casus.id}")
    if casus.erased:
        return Screen(paragraphs(heading(casus), say("casus-erased")), ((card,),))
    shown = [q for q in INTAKE if casus.state is State.DRAFT or q.field is not Field.KIND]
    told = solved[-MOST_SOLUTIONS:]
    texts = [*(given.text for given in answers.values()), *(t for o in told for t in (o.text, o.answer))]
    most = fair_share(texts, ROOM)
    parts = _answers(say, answers, domains, tuple(dict.fromkeys((*shown, *RESULT))), most)
    parts += [
        say("casus-solution-line", obstacle=shortened(o.text, most), answer=shortened(o.answer, most))
        for o in told
    ]
    fields = [q for q in asked(INTAKE, answers) if q.field not in WITH_BUTTONS_ONLY] if changeable else []
    return Screen(
        paragraphs(heading(casus), *parts),
        (*in_rows([_change(say, casus, question) for question in fields], 2), (card,)),
    )


def two_texts(say: Say, casus: Casus, question: Question, theirs: str, by: str, mine: str) -> Screen:
    """Two people changed one answer at once: both texts, and a choice. A new text of both can be typed too."""
    text = paragraphs(
        say("casus-two-texts", what=_name(say, question.field)),
        lines(
            say("casus-their-text", name=by) if by else say("casus-other-text"),
            Markup("<blockquote>{}</blockquote>").format(theirs or "–"),
        ),
        lines(say("casus-your-text"), Markup("<blockquote>{}</blockquote>").format(mine)),
        say("casus-two-texts-how"),
    )
    keep_mine = Button(say.label("casus-keep-mine"), f"casus:mine:{casus.id}:{question.field}")
    keep_theirs = Button(say.label("casus-keep-theirs"), f"casus:theirs:{casus.id}:{question.field}")
    return Screen(text, ((keep_mine,), (keep_theirs,)))


def _progress(say: Say, page: Page) -> Markup:
    """Which question of how many; outside the form, of which casus."""
    if page.casus.state is not State.DRAFT and page.questions is INTAKE:
        return heading(page.casus)
    fitting = asked(page.questions, page.answers)
    number = fitting.index(page.question) + 1 if page.question in fitting else len(fitting)
    progress = say("casus-progress", number=number, count=len(fitting))
    return lines(heading(page.casus), progress) if page.casus.code else progress


def _ways_on(say: Say, page: Page) -> Rows:
    """Back, on, and away with it: as far as the question allows."""
    ways = []
    earlier = before(page.question, page.questions, page.answers)
    in_form = page.casus.state is State.DRAFT or page.questions is RESULT
    if earlier and in_form:
        ways.append(Button(say.label("casus-back"), f"casus:ask:{page.casus.id}:{earlier.field}"))
    filled = text_of(page.answers, page.question.field) or page.question.way is Way.PEOPLE
    if filled:
        ways.append(Button(say.label("casus-on"), f"casus:next:{page.action}"))
    elif page.settled and not in_form:
        ways.append(Button(say.label("casus-leave-empty"), f"casus:next:{page.action}"))
    elif not page.question.required:
        ways.append(Button(say.label("casus-skip"), f"casus:next:{page.action}"))
    rows: list[tuple[Button, ...]] = [tuple(ways)] if ways else []
    removable = filled and not page.question.required and page.question.way in (Way.TEXT, Way.CHOICE)
    if removable:
        rows.append((Button(say.label("casus-clear"), f"casus:clear:{page.action}"),))
    return tuple(rows)


def _asked(say: Say, field: Field) -> Markup:
    return say(f"casus-ask-{field.replace('_', '-')}")


def _name(say: Say, field: str) -> str:
    return say.label(f"casus-column-{field.replace('_', '-')}")


def _answers(
    say: Say, answers: Answers, domains: Sequence[Domain], questions: Sequence[Question], most: int
) -> list[Markup]:
    found = [(q.field, _shown(say, answers, q, domains, most)) for q in questions]
    return [_answer(say, field, text) for field, text in found if text]


def _answer(say: Say, field: str, text: Markup | str) -> Markup:
    name = _name(say, field)
    return say("casus-answer", question=f"{name[0].upper()}{name[1:]}", answer=text)


def _shown(
    say: Say, answers: Answers, question: Question, domains: Sequence[Domain], most: int
) -> Markup | str:
    given = text_of(answers, question.field)
    if not given:
        return ""
    if question.way is Way.DOMAINS:
        return domain_names(say, domains_of(answers), domains)
    if question.way is Way.CHOICE:
        return _choice(say, question.field, given, chosen=False)
    return shortened(given, most)


def _choice(say: Say, field: Field, choice: str, *, chosen: bool) -> str:
    text = kind_name(say, choice) if field is Field.KIND else say.label(f"casus-choice-{choice}")
    return _ticked(text, chosen)


def _ticked(text: str, chosen: bool) -> str:
    return f"✓ {text}" if chosen else text


def _change(say: Say, casus: Casus, question: Question) -> Button:
    return Button(
        say.label("casus-change", what=_name(say, question.field)), f"casus:ask:{casus.id}:{question.field}"
    )
