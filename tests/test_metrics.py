"""`/metrics`: what a monitor reads, over HTTP, and nothing about anybody."""

from pathlib import Path

import aiohttp
from aiohttp.test_utils import unused_port
from prometheus_client.parser import text_string_to_metric_families

from tests.delivery.post import eventually
from tests.stage import DIRECTORY, stage


async def scraped(port: int) -> str:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/metrics") as answer:
        assert answer.status == 200
        assert answer.content_type == "text/plain"
        return await answer.text()


def samples(text: str) -> dict[str, float]:
    """Every sample by its name and labels."""
    return {
        " ".join([sample.name, *sample.labels.values()]): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def test_a_monitor_reads_what_waits_what_ended_how_and_when_things_last_happened(
    tmp_path: Path,
) -> None:
    port = unused_port()
    async with stage(tmp_path, health={"port": port}) as on_stage:

        async def one_is_gone() -> bool:
            return samples(await scraped(port))["wijkbot_chats_unreachable"] == 1

        on_stage.fatma.say("wie weet iets van wondzorg")
        await on_stage.fatma.wait_for("Samira")
        on_stage.fatma.block()
        await eventually(one_is_gone)
        await on_stage.pass_time(minutes=1)
        found = samples(await scraped(port))
        assert found["wijkbot_tries_total Delivered"] == 1
        assert found["wijkbot_messages_waiting answer now"] == 0
        assert found["wijkbot_last_tick_timestamp_seconds"] == on_stage.clock.now().timestamp()
        assert found["process_resident_memory_bytes"] > 0


async def test_nothing_in_it_is_about_anybody(tmp_path: Path) -> None:
    port = unused_port()
    async with stage(tmp_path, health={"port": port}) as on_stage:
        on_stage.noor.say("wie weet iets van wondzorg")
        await on_stage.noor.wait_for("Samira")
        text = await scraped(port)
        numbers = [str(person.id) for person in on_stage.people.values()]
    words = [part for row in DIRECTORY for part in row.name.split() if len(part) > 3]
    assert not [word for word in (*words, *numbers, "wondzorg") if word in text]
