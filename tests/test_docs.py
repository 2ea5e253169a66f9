"""What the README promises exists, and what exists stands in the README."""

import re
from pathlib import Path

from bot.cli import COMMANDS
from bot.core.member import Member, Role
from bot.core.texts import Texts
from bot.features.membership.views.own import help_for

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_of_the_command_line_stands_in_the_readme() -> None:
    documented = set(re.findall(r"`wijkbot (\w+)", README))
    assert set(COMMANDS) == documented


def test_every_command_in_chat_stands_in_the_readme_by_its_dutch_name() -> None:
    names = {found[0] for found in _commands()}
    documented = set(re.findall(r"`/(\w+)", README))
    assert names
    assert names <= documented


def test_help_names_every_command_in_both_languages() -> None:
    for position, language in enumerate(("nl", "en")):
        beheerder = Member(1, 1, "Bea", 1, Role.BEHEERDER, language)
        told = set(re.findall(r"/(\w+)", help_for(Texts().into(language), beheerder).text))
        names = {found[min(position, len(found) - 1)] for found in _commands()}
        assert names - {"start", "hulp", "help"} <= told


def test_every_target_of_the_makefile_that_the_readme_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    text = README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", text, re.MULTILINE))
    assert {"demo", "test"} <= named <= targets


def test_the_changelog_has_an_entry_for_what_is_to_come() -> None:
    assert "## Unreleased" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_picture_and_file_that_the_documents_link_to_exists() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
            assert (ROOT / target).exists(), f"{name}: {target}"


def _commands() -> list[list[str]]:
    """The names of every command in chat, the Dutch one first."""
    files = (*ROOT.glob("bot/features/*/handlers.py"), *ROOT.glob("bot/features/*/handlers/*.py"))
    code = [path.read_text(encoding="utf-8") for path in files]
    found = [
        names
        for text in code
        for names in re.findall(r"\bcommand\(\s*\(?([\"\w, ]+?)\)?, \w+\.?\w*[,)]", text)
    ]
    return [re.findall(r'"(\w+)"', names) for names in found]
