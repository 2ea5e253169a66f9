"""Audiences: by what people are chosen, who that is, and who of them can be written to."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.features.directory.model import Audience, AudienceKind, Choice, Part, Receivers
from bot.features.directory.service import AudienceService, GroupSource, WorkingGroups, sources
from bot.storage import Tx
from tests.stage import Stage, knowledge

Result = TypeVar("Result")
K = AudienceKind
PARTS = st.builds(Part, st.sampled_from(K), st.sampled_from("abc"))


async def asked(stage: Stage, ask: Callable[[AudienceService, Tx], Result]) -> Result:
    """What the audiences of this wijk answer."""
    known = sources(knowledge().lexicon, stage.app.wired.finder.knowing)
    service = AudienceService({**known, K.GROUP: GroupSource(WorkingGroups())})
    return await stage.app.core.db.read(lambda tx: ask(service, tx))


async def names(stage: Stage, kind: AudienceKind, value: str = "", *without: str) -> set[str]:
    """The first names of an audience of one part, minus some people."""
    audience = Audience((Part(kind, value),), frozenset(map(stage.id_of, without)))
    found: Receivers = await asked(stage, lambda service, tx: service.receivers(tx, audience, but=0))
    people = (*found.ready, *found.absent, *found.unreachable)
    return {person.name.partition(" ")[0] for person in people}


async def choices(stage: Stage, kind: AudienceKind, within: str = "") -> dict[str, Choice]:
    """What can be chosen of a kind, by label."""
    say = stage.app.core.texts.into("nl")
    found = await asked(stage, lambda service, tx: service.choices(tx, say, kind, within))
    return {choice.label: choice for choice in found}


async def test_everyone_is_everyone_in_the_directory(stage: Stage) -> None:
    assert len(await names(stage, K.EVERYONE)) == 9
    assert (await choices(stage, K.EVERYONE))["Iedereen"].count == 9


async def test_an_organisation_is_its_people(stage: Stage) -> None:
    choice = (await choices(stage, K.ORGANISATION))["De Woonst"]
    assert choice.count == 3
    assert await names(stage, K.ORGANISATION, choice.value) == {"Fatma", "Kees", "Otto"}


async def test_who_names_no_wijk_is_in_every_wijk(stage: Stage) -> None:
    noor, joost = stage.id_of("Noor"), stage.id_of("Joost")
    sql = "UPDATE person SET wijken = ? WHERE id = ?"
    await stage.app.core.db.write(lambda tx: tx.run(sql, '["Zuid"]', noor))
    await stage.app.core.db.write(lambda tx: tx.run(sql, '["Oost"]', joost))
    found = await choices(stage, K.WIJK)
    assert {label: choice.count for label, choice in found.items()} == {"Oost": 8, "Zuid": 8}
    assert "Noor" in await names(stage, K.WIJK, "Zuid")
    assert "Joost" not in await names(stage, K.WIJK, "Zuid")


async def test_a_job_is_one_however_it_is_written(stage: Stage) -> None:
    person_id = stage.id_of("Fatma")
    await stage.app.core.db.write(
        lambda tx: tx.run("UPDATE person SET job_title = 'Wijkcoach' WHERE id = ?", person_id)
    )
    choice = next(
        choice for label, choice in (await choices(stage, K.JOB)).items() if label.lower() == "wijkcoach"
    )
    assert choice.count == 2
    assert await names(stage, K.JOB, choice.value) == {"Noor", "Fatma"}


async def test_a_role_is_what_people_may_do_in_the_bot(stage: Stage) -> None:
    assert await names(stage, K.ROLE, "contactpersoon") == {"Kees"}
    assert (await choices(stage, K.ROLE))["Leden"].count == 3


async def test_a_domain_is_everyone_who_knows_one_of_its_topics(stage: Stage) -> None:
    assert {"Joost", "Ans"} <= await names(stage, K.DOMAIN, "geld")
    assert await names(stage, K.TOPIC, "wijkverpleging") == {"Samira"}
    of_money = await choices(stage, K.TOPIC, "geld")
    assert of_money
    assert set(of_money) < set(await choices(stage, K.TOPIC))


async def test_a_working_group_is_its_people(stage: Stage) -> None:
    person_id = stage.id_of("Otto")

    def make(tx: Tx) -> int:
        group_id = tx.insert(
            "INSERT INTO working_group (name, name_key) VALUES ('Ontmoeten', 'ontmoeten') RETURNING id"
        )
        tx.run("INSERT INTO working_group_person (group_id, person_id) VALUES (?, ?)", group_id, person_id)
        return group_id

    group_id = await stage.app.core.db.write(make)
    assert (await choices(stage, K.GROUP))["Ontmoeten"].count == 1
    assert await names(stage, K.GROUP, str(group_id)) == {"Otto"}


async def test_parts_together_count_everyone_once_minus_who_is_left_out(stage: Stage) -> None:
    woonst = (await choices(stage, K.ORGANISATION))["De Woonst"].value
    audience = Audience((Part(K.ORGANISATION, woonst), Part(K.ROLE, "contactpersoon")))
    found = await asked(stage, lambda service, tx: service.receivers(tx, audience, but=stage.id_of("Fatma")))
    assert [person.name for person in found.ready] == ["Kees Kuiper"]
    assert [person.name for person in found.absent] == ["Otto Prins"]
    assert await names(stage, K.ORGANISATION, woonst, "Kees", "Otto") == {"Fatma"}


async def test_who_blocked_the_bot_is_counted_as_unreachable(stage: Stage) -> None:
    await stage.app.core.db.write(lambda tx: stage.app.core.chats.gone(tx, stage.noor.id, "blocked"))
    audience = Audience((Part(K.EVERYONE),))
    found = await asked(stage, lambda service, tx: service.receivers(tx, audience, but=0))
    assert [person.name for person in found.unreachable] == ["Noor de Wit"]
    assert (len(found.ready), len(found.absent)) == (5, 3)


async def test_a_choice_on_a_button_is_found_back_and_an_old_one_is_refused(stage: Stage) -> None:
    say = stage.app.core.texts.into("nl")
    choice = (await choices(stage, K.JOB))["wijkcoach"]
    part = await asked(stage, lambda service, tx: service.part(tx, say, K.JOB, choice.key))
    assert part == Part(K.JOB, choice.value)
    assert await asked(stage, lambda service, tx: service.label(tx, say, part)) == "wijkcoach"
    with pytest.raises(UserError, match="chat-button-old"):
        await asked(stage, lambda service, tx: service.part(tx, say, K.JOB, "gone"))
    with pytest.raises(UserError, match="chat-button-old"):
        await asked(stage, lambda service, tx: service.part(tx, say, K.NOTE, choice.key))


@given(st.lists(PARTS))
def test_toggling_twice_changes_nothing_and_no_part_stands_twice(parts: list[Part]) -> None:
    audience = Audience()
    for part in parts:
        audience = audience.toggled(part)
    assert len(set(audience.parts)) == len(audience.parts)
    assert {part for part in parts if parts.count(part) % 2} == set(audience.parts)
    new = Part(K.WIJK, "new")
    assert audience.toggled(new).toggled(new) == audience
    assert audience.toggled_person(7).toggled_person(7) == audience


@given(st.text())
def test_the_key_of_a_choice_fits_on_a_button(value: str) -> None:
    longest = f"notes:pick:{2**31}:organisation:{Choice(value, '', 1).key}:1000:nieuwkomers"
    assert len(longest.encode()) <= 64
