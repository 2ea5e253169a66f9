"""`python -m bot.sandbox`: the sandbox in a process of its own. It prints its address and serves on."""

import argparse
import asyncio
import sys

from bot.sandbox.sandbox import DEFAULT_TOKEN, Sandbox


async def serve(token: str, port: int) -> None:
    async with Sandbox(token=token).serve(port) as address:
        sys.stdout.write(f"{address}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bot.sandbox", description="A local Bot API with a chat page."
    )
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", default=DEFAULT_TOKEN, help="the bot's token, NUMBER:WORDS")
    given = parser.parse_args()
    try:
        asyncio.run(serve(given.token, given.port))
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
