"""Tokens, parameters, faults and files over HTTP."""

import asyncio
import json

import pytest
from aiohttp import ClientConnectionError, FormData

from bot.sandbox import Fault, Kind, Person, Sandbox
from tests.sandbox.conftest import Service


async def test_a_wrong_token_is_unauthorized_and_a_malformed_one_not_found(service: Service) -> None:
    for token, status in (("123:wrong", 401), ("nonsense", 404)):
        async with service.http.post(f"{service.url}/bot{token}/getMe") as response:
            assert response.status == status


async def test_an_unknown_method_is_not_found(service: Service) -> None:
    assert (await service.call("sendRocket")).error == (404, "Not Found: method not found")


async def test_names_of_methods_are_read_in_any_case(service: Service) -> None:
    assert (await service.call("getme")).result["username"] == "wijkbot_demo_bot"


@pytest.mark.parametrize("kind", ["query", "form", "json", "multipart"])
async def test_parameters_come_in_every_form(service: Service, noor: Person, kind: str) -> None:
    keyboard = json.dumps({"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]})
    values = {"chat_id": str(noor.id), "text": "Dag", "reply_markup": keyboard}
    url = f"{service.url}/bot{service.token}/sendMessage"
    if kind == "query":
        await service.http.get(url, params=values)
    elif kind == "form":
        await service.http.post(url, data=values)
    elif kind == "json":
        await service.http.post(url, json=values)
    else:
        form = FormData(values, default_to_multipart=True)
        await service.http.post(url, data=form)
    assert noor.last().text == "Dag"
    assert noor.last().labels == ["Ja"]


async def test_a_flooded_chat_gets_429_and_others_go_on(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    joost = sandbox.person("Joost")
    joost.start()
    sandbox.fault(Fault(Kind.FLOOD, chat_id=noor.id, retry_after=7, count=1))
    refused = await service.call("sendMessage", chat_id=noor.id, text="dag")
    assert refused.error == (429, "Too Many Requests: retry after 7")
    assert refused.body["parameters"] == {"retry_after": 7}
    assert (await service.call("sendMessage", chat_id=joost.id, text="dag")).status == 200
    assert (await service.call("sendMessage", chat_id=noor.id, text="dag")).status == 200
    assert sandbox.ledger.refused_for_pace == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (500, "Internal Server Error"),
        (502, "Bad Gateway"),
        (503, "Service Unavailable"),
        (504, "Gateway Timeout"),
    ],
)
async def test_the_service_can_be_ill(
    sandbox: Sandbox, service: Service, noor: Person, code: int, words: str
) -> None:
    sandbox.fault(Fault(Kind.STATUS, method="sendMessage", code=code))
    assert (await service.call("sendMessage", chat_id=noor.id, text="dag")).error == (code, words)
    assert (await service.call("getMe")).status == 200
    assert not sandbox.ledger.entries


async def test_a_lost_answer_was_carried_out(sandbox: Sandbox, service: Service, noor: Person) -> None:
    sandbox.fault(Fault(Kind.LOST, method="sendMessage", count=1))
    with pytest.raises(ClientConnectionError):
        await service.call("sendMessage", chat_id=noor.id, text="dag")
    assert noor.last().text == "dag"
    assert [entry.lost for entry in sandbox.ledger.sent(noor.id)] == [True]


async def test_a_closed_connection_did_nothing(sandbox: Sandbox, service: Service, noor: Person) -> None:
    sandbox.fault(Fault(Kind.CLOSED, method="sendMessage", count=1))
    with pytest.raises(ClientConnectionError):
        await service.call("sendMessage", chat_id=noor.id, text="dag")
    assert noor.last().text == "/start"
    assert not sandbox.ledger.sent()


async def test_a_slow_service_answers_late_but_acts_at_once(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    sandbox.fault(Fault(Kind.DELAY, delay_ms=100))
    call = asyncio.create_task(service.call("sendMessage", chat_id=noor.id, text="dag"))
    assert (await noor.wait_for("dag", timeout=0.09)).text == "dag"
    assert not call.done()
    assert (await call).status == 200


async def test_faults_over_http_work_and_can_be_cleared(service: Service, noor: Person) -> None:
    await service.post("/faults", {"kind": "blocked", "chat_id": noor.id})
    refused = await service.call("sendMessage", chat_id=noor.id, text="dag")
    assert refused.error == (403, "Forbidden: bot was blocked by the user")
    await service.http.delete(f"{service.url}/sandbox/faults")
    assert (await service.call("sendMessage", chat_id=noor.id, text="dag")).status == 200


async def test_a_file_can_be_downloaded_until_twenty_megabytes(
    sandbox: Sandbox, service: Service, noor: Person
) -> None:
    small = noor.send_document(b"naam;organisatie", "lijst.csv")
    big = noor.send_document(b"x" * (20 * 1024 * 1024 + 1), "groot.bin")
    described = (await service.call("getFile", file_id=small.body["document"]["file_id"])).result
    async with service.http.get(
        f"{service.url}/file/bot{service.token}/{described['file_path']}"
    ) as response:
        assert await response.read() == b"naam;organisatie"
    refused = await service.call("getFile", file_id=big.body["document"]["file_id"])
    assert refused.error == (400, "Bad Request: file is too big")
    assert (await service.call("getFile", file_id="nonsense")).error == (400, "Bad Request: invalid file_id")
    async with service.http.get(f"{service.url}/file/bot{service.token}/none") as response:
        assert response.status == 404
