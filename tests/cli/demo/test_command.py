"""`demo`: the sample wijk at work, as the page uses it."""

import asyncio
import socket
from collections.abc import AsyncIterator
from datetime import datetime

import aiohttp
import pytest

from bot.cli import COULD_NOT, run
from bot.cli.demo.cast import CAST, GROUPS
from bot.cli.demo.play import play
from bot.core.texts import Texts
from bot.features.directory.model import TASKS

SAY = Texts().into("nl")


@pytest.fixture
async def page() -> AsyncIterator[aiohttp.ClientSession]:
    """The demo as the page sees it."""
    stop = asyncio.Event()
    opened: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    playing = asyncio.create_task(play(stop, SAY, 0, opened.set_result))
    await asyncio.wait((playing, opened), return_when=asyncio.FIRST_COMPLETED)
    if playing.done():
        await playing
    async with aiohttp.ClientSession(await opened) as session:
        yield session
    stop.set()
    await playing


async def say_as_noor(page: aiohttp.ClientSession, text: str) -> str:
    """What the bot answers Noor."""
    async with page.get("/sandbox/people") as people:
        noor = (await people.json())[0]["id"]
    async with page.post(f"/sandbox/people/{noor}/say", json={"text": text}) as said:
        assert said.ok
    async with asyncio.timeout(10):
        while True:
            async with page.get(f"/sandbox/people/{noor}/chats/{noor}") as chat:
                last = (await chat.json())["messages"][-1]
            if last["from"]["id"] != noor:
                return str(last["text"])
            await asyncio.sleep(0.02)


async def test_a_question_with_two_domains_is_answered_by_who_knows_both(page: aiohttp.ClientSession) -> None:
    assert "Bilal Achterberg" in await say_as_noor(page, SAY.label("demo-question-1-says"))


async def test_there_are_working_groups_for_whatever_stands_in_the_way_of_a_casus(
    page: aiohttp.ClientSession,
) -> None:
    assert "lost op wat een casus in de weg staat" in await say_as_noor(page, "/werkgroepen")
    tasks = [task for _, tasks, _ in GROUPS for task in tasks]
    assert sorted(tasks) == sorted(TASKS)
    assert {person for _, _, person in GROUPS} <= {part.name for part in CAST}


async def test_the_stories_are_told_by_people_who_are_there_and_with_files_that_are_there(
    page: aiohttp.ClientSession,
) -> None:
    async with page.get("/sandbox/people") as people:
        names = {person["name"] for person in await people.json()}
    async with page.get("/sandbox/demo") as shown:
        stories = (await shown.json())["stories"]
    tries = [attempt for story in stories for attempt in story["tries"]]
    told = {story["left"] for story in stories} | {story["right"] for story in stories}
    assert len(stories) == 4
    assert told | {attempt["person"] for attempt in tries} - {""} <= names
    for file in {attempt["file"] for attempt in tries} - {""}:
        async with page.get(f"/sandbox/demo/files/{file}") as sample:
            assert b"verzonnen" in await sample.read()


async def test_the_page_has_a_clock_to_move(page: aiohttp.ClientSession) -> None:
    async with page.get("/sandbox/demo") as shown:
        before = await shown.json()
    async with page.post("/sandbox/demo/advance", json={"step": "day"}) as moved:
        after = await moved.json()
    assert datetime.fromisoformat(after["now"]).date() > datetime.fromisoformat(before["now"]).date()


def test_a_port_that_is_taken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert run(["demo", "--no-browser", "--port", str(taken.getsockname()[1])], {}) == COULD_NOT
    assert "Kies een andere poort" in capsys.readouterr().err
