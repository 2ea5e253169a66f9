"""`python -m tests.bench.rival_broadcast RULE CHATS`: how others keep their place in a broadcast, four side by side.

`loop` notes its place in a file after every hundred that were sent. `checkpoint` takes a page of five hundred and notes
the end of it when it is fetched, before it is sent (listmonk's rule).
"""

import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.delivery.api import BotApi

SIDE_BY_SIDE = 4
PAGES = {"loop": 100, "checkpoint": 500}


async def main(rule: str, chats: Sequence[int], place: Path) -> None:
    start = int(place.read_text()) if place.exists() else 0
    async with BotApi(os.environ["WIJKBOT_TELEGRAM__BASE_URL"], os.environ["WIJKBOT_TELEGRAM__TOKEN"]) as api:
        for at in range(start, len(chats), PAGES[rule]):
            page = chats[at : at + PAGES[rule]]
            if rule == "checkpoint":
                place.write_text(str(at + len(page)))
            await _send(api, page)
            place.write_text(str(at + len(page)))
        await asyncio.Event().wait()


async def _send(api: BotApi, chats: Sequence[int]) -> None:
    waiting = iter(chats)

    async def work() -> None:
        for chat in waiting:
            await api.call("sendMessage", {"chat_id": chat, "text": "Verslag"})

    await asyncio.gather(*(work() for _ in range(SIDE_BY_SIDE)))


if __name__ == "__main__":
    file = Path(sys.argv[2])
    asyncio.run(
        main(sys.argv[1], [int(line) for line in file.read_text().split()], file.with_suffix(".place"))
    )
