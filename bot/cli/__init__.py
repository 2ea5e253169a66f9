"""The command line: which commands there are, in which language they speak, and what a failure looks like.

Thin: a command parses, calls and prints. Not here: the commands themselves, one module a group.
"""

import errno
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperArgument, TyperGroup, TyperOption

from bot.cli import checks, demo, directory, invitations, questions, serve, status
from bot.cli.terminal import Terminal
from bot.config import ConfigError
from bot.core.errors import UserError
from bot.core.texts import Say, TextError, Texts, Value
from bot.data_files import DataFileError
from bot.logs import place
from bot.matching import LexiconError, ModelError
from bot.storage import StorageError
from bot.storage.migrations import SchemaError

COMMANDS: Mapping[str, Callable[..., None]] = {
    "demo": demo.demo,
    "run": serve.run,
    "status": status.status,
    "check": checks.check,
    "import": directory.import_,
    "export": directory.export,
    "invite": invitations.invite,
    "ask": questions.ask,
    "evaluate": questions.evaluate,
    "backup": serve.backup,
    "restore": serve.restore,
    "train": questions.train,
}

COULD_NOT = 1
WRONG_USE = 2


def main() -> None:
    """The command `wijkbot`. What it writes is for the eyes of this user only."""
    os.umask(0o077)
    sys.exit(run(sys.argv[1:], os.environ))


def run(arguments: Sequence[str], env: Mapping[str, str]) -> int:
    """Run one command and give its exit code: 0 done, 1 could not, 2 wrong use or wrong settings."""
    terminal = Terminal(Texts(), env)
    try:
        command_line(terminal.say).main(arguments, prog_name="wijkbot", obj=terminal)
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else COULD_NOT
    except ConfigError as error:
        terminal.complain_of(error)
        return WRONG_USE
    except Exception as error:
        tell_failure(terminal, error)
    return COULD_NOT


def tell_failure(terminal: Terminal, error: Exception) -> None:
    """Tell a failure; a sentence that cannot be said is a bug, and told as one."""
    key, values = failure(error)
    try:
        terminal.complain(key, **values)
    except TextError as mistake:
        terminal.complain("cli-bug", error=type(mistake).__name__, place=place(error))


def failure(error: Exception) -> tuple[str, Mapping[str, Value]]:  # noqa: PLR0911 (one return per failure)
    """The sentence that tells what went wrong, and its values."""
    match error:
        case UserError():
            return error.key, error.values
        case LexiconError() | ModelError():
            return "cli-lexicon", {"reason": str(error)}
        case DataFileError():
            return "cli-data-file", {"reason": str(error)}
        case SchemaError():
            return "cli-database-newer", {"found": error.found, "known": error.known}
        case StorageError():
            return "cli-database", {"reason": str(error)}
        case OSError(errno=errno.EADDRINUSE):
            return "cli-port-taken", {"reason": str(error.strerror)}
        case OSError():
            return "cli-file", {
                "file": str(error.filename or ""),
                "reason": error.strerror or type(error).__name__,
            }
        case _:  # a bug; its message may hold a name, its class and place do not
            return "cli-bug", {"error": type(error).__name__, "place": place(error)}


def command_line(say: Say) -> TyperGroup:
    """All commands, their help in the language of `say`."""
    app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
    app.callback()(_root)
    for name, command in COMMANDS.items():
        app.command(name)(command)
    group = typer.main.get_group(app)
    for name, sub in group.commands.items():
        sub.help = say.label(f"cli-help-{name}")
    for name, sub in (("wijkbot", group), *group.commands.items()):
        for parameter in sub.params:
            if isinstance(parameter, TyperArgument | TyperOption):
                parameter.help = say.label(f"cli-help-{name}-{parameter.name}".replace("_", "-"))
    group.help = say.label("cli-help-wijkbot")
    return group


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"wijkbot {version('wijkbot')}")
        raise typer.Exit


def _root(
    ctx: typer.Context,
    config: Annotated[Path | None, typer.Option()] = None,
    _version: Annotated[bool, typer.Option("--version", is_eager=True, callback=_show_version)] = False,
) -> None:
    ctx.obj.config = config
