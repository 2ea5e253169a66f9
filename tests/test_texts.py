"""Every sentence exists in both languages, with the same values, and is used."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, MessageReference, SelectExpression, VariableReference
from fluent.syntax.visitor import Visitor

from bot.core.texts import FOLDER, LANGUAGES, Say, TextError, Texts

BOT = Path(__file__).parent.parent / "bot"


class Values(Visitor):
    """Collects the names of the values that a message is given, and of those it chooses by; and the messages in it."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.inside: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 (Fluent's name)
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802 (Fluent's name)
        self.inside.add(node.id.name)

    def visit_SelectExpression(self, node: SelectExpression) -> None:  # noqa: N802 (Fluent's name)
        self.generic_visit(node)


def messages(language: str) -> dict[str, Message]:
    parser = FluentParser()
    found = {}
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in parser.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, Message):
                found[entry.id.name] = entry
    return found


TEXTS = {language: messages(language) for language in LANGUAGES}


def values(message: Message) -> set[str]:
    visitor = Values()
    visitor.visit(message)
    return visitor.names


def quoted(message: Message) -> set[str]:
    visitor = Values()
    visitor.visit(message)
    return visitor.inside


def needed(key: str) -> set[str]:
    """What has to be given with a key, for the sentences inside its sentence too."""
    message = TEXTS["nl"][key]
    return values(message).union(*map(needed, quoted(message)))


def said(call: ast.Call) -> Iterator[str]:
    """The literal keys in a call that says or raises a sentence: `say("key")`, `into(language)("key")`."""
    func = call.func
    name = getattr(func, "id", getattr(func, "attr", ""))
    if name not in {"say", "label", "UserError", "tell", "complain"} and not isinstance(func, ast.Call):
        return
    for argument in call.args:
        either = (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,)
        yield from (
            part.value
            for part in either
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value in TEXTS["nl"]
        )


def test_both_languages_have_the_same_files_and_keys() -> None:
    files = [{path.name for path in (FOLDER / language).glob("*.ftl")} for language in LANGUAGES]
    assert files[0] == files[1]
    assert TEXTS["nl"].keys() == TEXTS["en"].keys()


def test_every_sentence_stands_in_a_file_of_its_subject() -> None:
    """It would not be found in another one: what is never spoken of is never read."""
    elsewhere = {
        (path.name, entry.id.name)
        for path in FOLDER.rglob("*.ftl")
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body
        if isinstance(entry, Message) and entry.id.name.split("-")[0] != path.stem.split("-")[0]
    }
    assert not elsewhere


@pytest.mark.parametrize(
    ("name", "text", "mistake"),
    [
        ("ask.ftl", "ask-who = Wie?\nask who = Wie?", "ask.ftl: .* near 'ask who"),
        ("ask-more.ftl", "ask-what = Wat?", "ask.ftl: 'ask-what' stands twice"),
    ],
)
def test_a_mistake_in_a_file_is_found_by_reading_all(
    name: str, text: str, mistake: str, tmp_path: Path
) -> None:
    folder = tmp_path / "nl"
    folder.mkdir()
    (folder / "ask.ftl").write_text("ask-what = Wat?", encoding="utf-8")
    (folder / "words.ftl").write_text("words-none = Geen.", encoding="utf-8")
    (folder / name).write_text(text, encoding="utf-8")
    say = Texts(tmp_path).into("nl")
    assert say("words-none") == "Geen."
    with pytest.raises(TextError, match=mistake):
        say.read_all()


@pytest.mark.parametrize("key", sorted(TEXTS["nl"]))
def test_both_languages_take_the_same_values(key: str) -> None:
    assert values(TEXTS["nl"][key]) == values(TEXTS["en"][key])


def test_every_key_in_the_code_is_a_sentence() -> None:
    """Keys are literal in the code, so that this finds them."""
    called = re.compile(r"""(?:say|label|UserError|tell|complain)\(\s*"([a-z0-9-]+)\"""")
    used = {
        key
        for path in BOT.rglob("*.py")
        if "sandbox" not in path.parts
        for key in called.findall(path.read_text(encoding="utf-8"))
    }
    assert used
    assert used <= TEXTS["nl"].keys()


def test_every_sentence_in_the_code_is_given_its_values() -> None:
    """A missing value breaks the turn of somebody who did nothing wrong."""
    calls = [
        (f"{path.relative_to(BOT)}:{node.lineno} {key}", {word.arg for word in node.keywords}, needed(key))
        for path in BOT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        for key in said(node)
    ]
    assert len(calls) > 200
    assert not [where for where, given, wanted in calls if None not in given and not wanted <= given]


def test_the_tone_has_no_exclamation_marks_and_no_oeps() -> None:
    for path in FOLDER.rglob("*.ftl"):
        text = path.read_text(encoding="utf-8")
        assert "!" not in text, path.name
        assert "oeps" not in text.casefold(), path.name


def test_values_are_escaped_in_one_place_and_markup_is_not_escaped_twice() -> None:
    say = Texts().into("nl")
    shown = say("ask-contact-email", email="<b>&</b>")
    assert "&lt;b&gt;&amp;&lt;/b&gt;" in shown
    assert say("ask-contact-email", email=shown).count("&amp;lt;") == 0
    assert say.label("ask-contact-email", email="<b>") == "E-mail: <b>"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_quotes_one_of_another_subject_finds_it(language: str) -> None:
    quoting = [key for key, message in TEXTS[language].items() if quoted(message)]
    assert any(key.startswith("demo-") for key in quoting)
    for key in quoting:
        say = Say(language, FOLDER / language)
        assert say.label(key, **dict.fromkeys(needed(key), "1"))


def test_a_name_from_right_to_left_leaves_the_sentence_in_its_order() -> None:
    say = Texts().into("nl")
    assert say("casus-declined", name="فاطمة", organisation="De Woonst", code="1", title="x").startswith(
        "Het lukt \u2068فاطمة\u2069 (De Woonst)"
    )


@pytest.mark.parametrize("names", [("فاطمة", "Jan"), ("Jan", "פאטמה", "Piet"), ("فاطمة", "ليلى")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_name_of_a_list_keeps_its_own_direction(language: str, names: tuple[str, ...]) -> None:
    listed = Texts().into(language).listed(names)
    for name in names:
        assert (f"\u2068{name}\u2069" in listed) is not name.isascii()


def test_a_sign_that_turns_letters_round_is_left_out_of_a_value() -> None:
    say = Texts().into("nl")
    assert say.label("notes-again", name="Ann\u202e") == "Stuur opnieuw: Ann"
    assert "Gekozen: Ann." in say("notes-chosen", parts=say.listed(["Ann\u202e"]), people=2)
