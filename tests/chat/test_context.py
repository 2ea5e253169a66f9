"""What a button says is not believed: numbers that cannot be are an old button."""

import pytest

from bot.chat.context import Context
from bot.core.errors import UserError
from tests.stage import Stage


def pressed(stage: Stage, *data: str) -> Context:
    context = Context(stage.app.application)
    context.pressed = data
    return context


@pytest.mark.parametrize("number", [0, 2**63 - 1])
async def test_a_number_that_the_database_can_hold_is_taken(stage: Stage, number: int) -> None:
    assert pressed(stage, "word", str(number)).number(1) == number


@pytest.mark.parametrize("data", ["-1", str(2**63), "9" * 20, "twaalf", ""])
async def test_any_other_is_an_old_button(stage: Stage, data: str) -> None:
    with pytest.raises(UserError) as caught:
        pressed(stage, data).number()
    assert caught.value.key == "chat-button-old"


async def test_a_number_that_is_not_there_is_an_old_button(stage: Stage) -> None:
    with pytest.raises(UserError):
        pressed(stage).number()
