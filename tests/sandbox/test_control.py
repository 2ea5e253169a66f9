"""People and trouble over HTTP, as the page and other processes use it."""

import asyncio
import base64
import sys

import pytest
from aiohttp import ClientSession

from bot.sandbox import Person, Sandbox
from tests.sandbox.conftest import Service


async def test_people_act_over_http(service: Service) -> None:
    (person_id,) = (await service.post("/people", [{"first_name": "Aïsha", "language": "nl"}])).body
    verbs = f"/people/{person_id}"
    said = (await service.post(f"{verbs}/start", {"payload": "abc"})).body
    assert said["text"] == "/start abc"
    data = base64.b64encode(b"a;b").decode()
    sent = (await service.post(f"{verbs}/send_document", {"data": data, "name": "lijst.csv"})).body
    assert sent["document"]["file_name"] == "lijst.csv"
    keyboard = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}
    await service.call("sendMessage", chat_id=person_id, text="Klopt dit?", reply_markup=keyboard)
    found = (await service.post(f"{verbs}/wait_for", {"text": "Klopt"})).body
    pressed = (await service.post(f"{verbs}/press", {"button": "y", "message_id": found["message_id"]})).body
    assert (await service.updates())[-1]["callback_query"]["id"] == pressed["query_id"]


async def test_a_burst_is_said_at_once(service: Service, noor: Person) -> None:
    messages = [{"person_id": noor.id, "text": f"vraag {number}"} for number in range(50)]
    assert (await service.post("/burst", messages)).body == {"said": 50}
    assert len(await service.updates()) == 50


async def test_groups_are_made_and_changed_over_http(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    joost = sandbox.person("Joost")
    made = await service.post("/groups", {"title": "Wijkteam", "people": [noor.id], "kind": "group"})
    group = f"/groups/{made.body['id']}"
    await service.post(f"{group}/add", {"person_id": joost.id})
    moved = (await service.post(f"{group}/migrate")).body["id"]
    said = await service.post(f"/people/{joost.id}/say", {"text": "hallo", "chat_id": moved})
    assert said.body["chat"]["id"] == moved


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("say", {"text": ""}),
        ("fly", {}),
        ("press", {"button": "x"}),
        ("edit", {"message_id": 99, "text": "x"}),
    ],
)
async def test_what_nobody_can_do_is_refused_with_a_reason(
    service: Service, noor: Person, path: str, body: dict[str, object]
) -> None:
    answer = await service.post(f"/people/{noor.id}/{path}", body)
    assert answer.status == 400
    assert answer.body["error"]


async def test_another_site_or_name_is_kept_out(service: Service, noor: Person) -> None:
    url = f"{service.url}/sandbox/people/{noor.id}/block"
    for headers in ({"Origin": "https://evil.example"}, {"Host": "evil.example"}):
        async with service.http.post(url, json={}, headers=headers) as response:
            assert response.status == 403
    assert noor.private.bot_is_here


async def test_limits_are_switched_over_http(service: Service, noor: Person) -> None:
    await service.post("/limits", {"private_burst": 1})
    answers = [await service.call("sendMessage", chat_id=noor.id, text="dag") for _ in range(2)]
    assert [answer.status for answer in answers] == [200, 429]


async def test_it_runs_in_a_process_of_its_own() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.sandbox", "--token", "1:x", stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout
        url = (await asyncio.wait_for(process.stdout.readline(), 10)).decode().strip()
        async with ClientSession() as http, http.get(f"{url}/bot1:x/getMe") as response:
            assert (await response.json())["result"]["id"] == 1
    finally:
        process.terminate()
        await process.wait()
