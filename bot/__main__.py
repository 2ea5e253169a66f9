"""The command `wijkbot`; `python -m bot` is the same."""

import gc


def main() -> None:
    """Load the command line, and hand over to it."""
    gc.disable()  # what is loaded stays: looking for garbage among it costs a twentieth of the start
    from bot.cli import main as command

    gc.freeze()
    gc.enable()
    command()


if __name__ == "__main__":
    main()
