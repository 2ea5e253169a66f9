"""Following an invitation: consent, refusing, links that do not work, a new account."""

from bot.chat.menu import BEHEERDER, COORDINATOR, MEMBER
from bot.core.member import Role
from tests.features.membership.scenes import blocks, gets_menu, invited, joins, member, role_of, token
from tests.stage import Stage


async def test_a_link_explains_first_and_yes_makes_a_member(stage: Stage) -> None:
    otto = stage.person("Otto")
    otto.start(token(await invited(stage, "Otto")))
    asked = await otto.wait_for("Telegram kan meelezen")
    assert "ook als je werkgever het vraagt" in asked.text
    assert await member(stage, otto) is None
    otto.press("Ik doe mee")
    await otto.wait_for("Hallo Otto Prins. Ik ben de wijkbot van de wijk. Waar zoek je iemand voor?")
    joined = await member(stage, otto)
    assert joined
    assert (joined.name, joined.role, joined.language) == ("Otto Prins", Role.LID, "nl")
    assert await gets_menu(stage, otto, *MEMBER)


async def test_the_language_of_the_telephone_is_spoken(stage: Stage) -> None:
    otto = stage.sandbox.person("Otto", language="en")
    otto.start(token(await invited(stage, "Otto")))
    await otto.wait_for("You may refuse")
    otto.press("I take part")
    await otto.wait_for("Who are you looking for?")
    joined = await member(stage, otto)
    assert joined
    assert joined.language == "en"


async def test_a_yes_pressed_twice_is_one_yes(stage: Stage) -> None:
    otto = stage.person("Otto")
    otto.start(token(await invited(stage, "Otto")))
    asked = await otto.wait_for("wijkbot")
    otto.press("Ik doe mee", message=asked)
    again = otto.send_callback(asked, asked.button("Ik doe mee").data)  # type: ignore[union-attr]
    assert "Je doet al mee" in (await again.answered()).text


async def test_a_no_is_fine_and_can_become_a_yes(stage: Stage) -> None:
    otto = stage.person("Otto")
    otto.start(token(await invited(stage, "Otto")))
    await otto.wait_for("wijkbot")
    otto.press("Liever niet")
    refused = await otto.wait_for("Niemand krijgt hier bericht van")
    assert "Vraag het aan Bea Blom en Corrie Vos." in refused.text
    assert await member(stage, otto) is None
    assert not stage.coordinator.messages()
    otto.press("Toch meedoen")
    await otto.wait_for("Waar zoek je iemand voor?")
    assert await role_of(stage, otto) is Role.LID


async def test_an_unknown_link_says_what_to_do(stage: Stage) -> None:
    stage.outsider.start("nonsense")
    await stage.outsider.wait_for("Deze uitnodiging ken ik niet")


async def test_a_used_link_says_what_to_do(stage: Stage) -> None:
    invite = await invited(stage, "Otto")
    await joins(stage.person("Otto"), invite)
    stage.outsider.start(token(invite))
    await stage.outsider.wait_for("al gebruikt")
    stage.person("Otto").start(token(invite))
    await stage.person("Otto").wait_for("Je doet al mee")


async def test_a_link_expires(stage: Stage) -> None:
    invite = await invited(stage, "Otto")
    await stage.pass_time(days=14)
    stage.person("Otto").start(token(invite))
    await stage.person("Otto").wait_for("verlopen")


async def test_a_yes_after_the_link_expired_is_too_late(stage: Stage) -> None:
    otto = stage.person("Otto")
    otto.start(token(await invited(stage, "Otto")))
    await otto.wait_for("wijkbot")
    await stage.pass_time(days=14)
    assert "verlopen" in (await otto.press("Ik doe mee").answered()).text
    assert await member(stage, otto) is None


async def test_a_newer_link_voids_the_older_one(stage: Stage) -> None:
    older, newer = await invited(stage, "Otto"), await invited(stage, "Otto")
    stage.person("Otto").start(token(older))
    await stage.person("Otto").wait_for("er is een nieuwere")
    await joins(stage.person("Otto"), newer)


async def test_a_member_cannot_use_the_link_of_somebody_else(stage: Stage) -> None:
    invite = await invited(stage, "Otto")
    stage.noor.start(token(invite))
    await stage.noor.wait_for("Jij doet al mee als Noor de Wit")
    await joins(stage.person("Otto"), invite)


async def test_a_forged_yes_gets_nowhere(stage: Stage) -> None:
    otto = stage.person("Otto")
    otto.start(token(await invited(stage, "Otto", Role.BEHEERDER)))
    asked = await otto.wait_for("wijkbot")
    yes = asked.button("Ik doe mee")
    assert yes
    stage.outsider.start()
    sentence = await stage.outsider.wait_for("Ik ken je nog niet")
    forged = stage.outsider.send_callback(sentence, yes.data)
    assert "werkt niet meer" in (await forged.answered()).text
    assert await member(stage, stage.outsider) is None


async def test_a_new_account_takes_the_place_of_the_old_one(stage: Stage) -> None:
    stage.coordinator.say("/hulp")
    assert await gets_menu(stage, stage.coordinator, *COORDINATOR)
    phone = stage.sandbox.person("Corrie", last_name="nieuw")
    await joins(phone, await invited(stage, "Corrie"))
    await stage.coordinator.wait_for("ander Telegram-account")
    assert await member(stage, stage.coordinator) is None
    assert await role_of(stage, phone) is Role.COORDINATOR, "moving takes nothing away"
    assert await gets_menu(stage, stage.coordinator)
    stage.coordinator.say("/leden")
    await stage.coordinator.wait_for("Ik ken je nog niet")


async def test_a_member_gets_a_higher_role_by_their_own_link(stage: Stage) -> None:
    stage.noor.start(token(await invited(stage, "Noor", Role.BEHEERDER)))
    await stage.noor.wait_for("Je bent vanaf nu beheerder")
    assert await role_of(stage, stage.noor) is Role.BEHEERDER
    assert await gets_menu(stage, stage.noor, *BEHEERDER)


async def test_start_without_a_link_welcomes_a_member_and_not_a_stranger(stage: Stage) -> None:
    stage.noor.start()
    await stage.noor.wait_for("Hallo Noor de Wit")
    stage.outsider.start()
    sentence = await stage.outsider.wait_for("Ik ken je nog niet")
    assert sentence.labels == ["Vraag toegang"]


async def test_somebody_who_comes_back_is_reachable_again(stage: Stage) -> None:
    await blocks(stage, stage.noor)
    stage.coordinator.say("/leden noor")
    await stage.coordinator.wait_for("Wie bedoel je?")
    stage.coordinator.press("✗ Noor de Wit · Wijkteam Zuid")
    await stage.coordinator.wait_for("niet bereikbaar")
    stage.noor.start()
    await stage.noor.wait_for("Hallo Noor")
    stage.coordinator.say("/leden noor")
    assert (await stage.coordinator.wait_for("Wie bedoel je?")).button("✓ Noor de Wit · Wijkteam Zuid")


async def test_no_link_looks_like_client_data_whatever_its_letters_are(stage: Stage) -> None:
    core = stage.app.core
    person = next(iter(core.live.people.values()))
    tokens = {core.membership.draft(person, Role.LID, "bot").link.partition("=")[2] for _ in range(500)}
    assert len(tokens) == 500
    assert all(token.isascii() and token.isalpha() and len(token) == 24 for token in tokens)
    assert not any(stage.app.overseer.guard.look(f"/start {token}") for token in tokens)
