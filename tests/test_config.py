"""config.toml and the environment: defaults, overriding, and every mistake told at once."""

import tomllib
from datetime import date, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.config import CURES, ConfigError, Problem, known_keys, load_settings
from bot.core.texts import LANGUAGES, Texts

EXAMPLE = Path(__file__).parent.parent / "config.example.toml"
TOKEN = "123456789:AAExampleTokenThatOpensNothing_1234"
WITH_TOKEN = {"WIJKBOT_TELEGRAM__TOKEN": TOKEN}


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(text: str) -> Path:
    path = Path("some.toml")
    path.write_text(text, encoding="utf-8")
    return path


def problems(text: str = "", **env: str) -> tuple[Problem, ...]:
    with pytest.raises(ConfigError) as caught:
        load_settings(write(text), env)
    return caught.value.problems


def cures(text: str = "", **env: str) -> dict[str, str]:
    return {problem.key: problem.cure for problem in problems(text, **env)}


def test_a_token_is_all_that_is_needed() -> None:
    settings = load_settings(None, WITH_TOKEN)
    assert settings.telegram.token.get_secret_value() == TOKEN
    assert settings.quiet.start == time(21)
    assert settings.wijk.timezone == ZoneInfo("Europe/Amsterdam")


def test_the_example_names_every_key_with_its_default() -> None:
    example = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))
    assert {f"{section}.{key}" for section, keys in example.items() for key in keys} == set(known_keys())
    defaults = load_settings(None, WITH_TOKEN)
    copied = write(EXAMPLE.read_text(encoding="utf-8"))
    assert load_settings(copied, WITH_TOKEN) == defaults


@pytest.mark.parametrize("text", ["", '[database]\npath = "wijkbot.db"'])
def test_files_are_looked_for_beside_the_file_that_names_them(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "etc"
    folder.mkdir()
    (folder / "token").write_text(TOKEN, encoding="utf-8")
    path = folder / "config.toml"
    path.write_text(f'[telegram]\ntoken_file = "token"\n{text}', encoding="utf-8")
    assert load_settings(path, {}).database.path == folder / "wijkbot.db"
    env = {"WIJKBOT_DATABASE__PATH": "here.db"}
    assert load_settings(path, env).database.path == Path("here.db")


def test_a_folder_for_copies_is_looked_for_beside_the_file_too_and_empty_is_none() -> None:
    path = write('[backup]\nfolder = "copies"').absolute()
    assert load_settings(path, WITH_TOKEN).backup.folder == path.parent / "copies"
    empty = write('[backup]\nfolder = ""')
    assert load_settings(empty, WITH_TOKEN).backup.folder is None


def test_a_full_path_stays_as_it_is(tmp_path: Path) -> None:
    path = write('[database]\npath = "/srv/wijk.db"')
    assert load_settings(path.absolute(), WITH_TOKEN).database.path == Path("/srv/wijk.db")


def test_the_environment_wins_over_the_file() -> None:
    path = write('[quiet]\nfrom = "20:00"\n[pace]\nprivate_burst = 5')
    settings = load_settings(
        path, WITH_TOKEN | {"WIJKBOT_QUIET__FROM": "22:30", "WIJKBOT_PACE__PRIVATE_BURST": ""}
    )
    assert settings.quiet.start == time(22, 30)
    assert settings.pace.private_burst == 5, "an empty variable changes nothing"


@pytest.mark.parametrize("place", ["config.toml", "named.toml"])
def test_the_file_is_found_by_itself_or_by_its_variable(place: str) -> None:
    Path(place).write_text("[ask]\nload_days = 7", encoding="utf-8")
    env = WITH_TOKEN if place == "config.toml" else WITH_TOKEN | {"WIJKBOT_CONFIG": place}
    assert load_settings(None, env).ask.load_days == 7


def test_secrets_come_from_files() -> None:
    Path("token").write_text(f"{TOKEN}\n", encoding="utf-8")
    Path("secret").write_text("s3cret", encoding="utf-8")
    text = 'token_file = "token"\nmode = "webhook"\nwebhook_url = "https://wijk.example"\nwebhook_secret_file = "secret"'
    telegram = load_settings(write(f"[telegram]\n{text}"), {}).telegram
    assert telegram.token.get_secret_value() == TOKEN
    assert telegram.webhook_secret.get_secret_value() == "s3cret"


def test_settings_never_show_a_secret() -> None:
    assert TOKEN not in repr(load_settings(None, WITH_TOKEN))


def test_all_mistakes_are_told_at_once() -> None:
    text = """
        wijk = 3
        [telegram]
        mode = "webhok"
        webhook_port = 99999
        base_url = "api.telegram.org"
        [ask]
        load_days = "veel"
        [quiet]
        from = "9 uur"
        until = 8
        [pace]
        private_burst = 1.5
        bulk_per_second = 0
        [log]
        format = 3
    """
    assert cures(text, WIJKBOT_RETENTION__UPDATE_DAYS="0") == {
        "telegram.token": "config-token",
        "telegram.mode": "config-one-of",
        "telegram.webhook_port": "config-at-most",
        "telegram.base_url": "config-address",
        "wijk": "config-section",
        "ask.load_days": "config-whole-number",
        "quiet.from": "config-time",
        "quiet.until": "config-time",
        "pace.private_burst": "config-whole-number",
        "pace.bulk_per_second": "config-more-than",
        "log.format": "config-one-of",
        "WIJKBOT_RETENTION__UPDATE_DAYS": "config-at-least",
    }


def test_the_steps_of_a_casus_are_ones_own() -> None:
    path = write(
        '[casus]\nsteps = [{ name = "kennismaken", days = 7 }, { name = "klaar", days = 30, in_all = true }]'
    )
    first, last = load_settings(path, WITH_TOKEN).casus.steps
    assert (first.name, first.days, first.in_all) == ("kennismaken", 7, False)
    assert last.in_all
    wrong = '[casus]\nsteps = [{ name = "Een Stap", days = 0 }]'
    assert cures(wrong, **WITH_TOKEN) == {
        "casus.steps.0.name": "config-step-name",
        "casus.steps.0.days": "config-at-least",
    }
    assert cures("[casus]\nsteps = []", **WITH_TOKEN) == {"casus.steps": "config-no-steps"}
    twice = '[casus]\nsteps = [{ name = "plan", days = 1 }, { name = "plan", days = 2 }]'
    assert cures(twice, **WITH_TOKEN) == {"casus.steps": "config-step-twice"}


def test_stages_and_a_start_are_read_from_file_and_environment() -> None:
    path = write("[rhythm]\nstart = 2026-03-01\nstages = [1, -1]")
    rhythm = load_settings(path, WITH_TOKEN).rhythm
    assert (rhythm.start, rhythm.stages) == (date(2026, 3, 1), (1, -1))
    env = {"WIJKBOT_RHYTHM__START": "2026-04-01", "WIJKBOT_RHYTHM__STAGES": "5, 15, -3"}
    rhythm = load_settings(path, WITH_TOKEN | env).rhythm
    assert (rhythm.start, rhythm.stages) == (date(2026, 4, 1), (5, 15, -3))
    assert load_settings(write("[rhythm]\nstages = []"), WITH_TOKEN).rhythm.stages == ()


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ('start = "maart"', "config-day"),
        ('start = "2026-02-30"', "config-day"),
        ("start = 2026-03-01T09:00:00", "config-day"),
        ("stages = [0]", "config-stages"),
        ("stages = [5, 32]", "config-stages"),
        ('stages = "vijf"', "config-stages"),
        ("stages = 5", "config-stages"),
        ("stages = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]", "config-stages"),
        ('extra_for_other_months = "misschien"', "config-yes-or-no"),
        ("extra_for_other_months = 3", "config-yes-or-no"),
        ("monthly = -1", "config-at-least"),
    ],
)
def test_a_mistake_in_the_rhythm_comes_with_its_cure(line: str, cure: str) -> None:
    (found,) = cures(f"[rhythm]\n{line}", **WITH_TOKEN).values()
    assert found == cure


def test_a_webhook_needs_an_address_and_a_secret() -> None:
    assert cures('[telegram]\nmode = "webhook"', **WITH_TOKEN) == {
        "telegram.webhook_url": "config-webhook-url",
        "telegram.webhook_secret": "config-webhook-secret",
    }


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("[ask]\nload_day = 3", "ask.load_days"),
        ("[asks]\nload_days = 3", "ask"),
        ('[wijk]\ntokn = "x"', "telegram.token"),
        ('tokn = "x"', "telegram.token"),
        ("databse = 3", "database"),
    ],
)
def test_an_unknown_name_comes_with_the_nearest_known_one(text: str, nearest: str) -> None:
    found = problems(text, **WITH_TOKEN)
    assert [(problem.cure, problem.hints["nearest"]) for problem in found] == [("config-unknown", nearest)]


@pytest.mark.parametrize(
    "text",
    [
        f'[telegram]\ntoken = "{TOKEN} "',
        f'[telegram]\ntokn = "{TOKEN}"',
        f'token = "{TOKEN}"',
        f'[telegram]\nbase_url = "{TOKEN}"',
        f'[telegram]\nmode = "bot{TOKEN}"',
    ],
)
def test_a_token_in_the_wrong_place_is_never_shown(text: str) -> None:
    assert TOKEN not in str(problems(text))


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b'[log]\nlevel = "info\n', Problem("broken.toml", "", "config-not-toml", {"line": 2, "column": 14})),
        (b"[log]\n# caf\xe9", Problem("broken.toml", "", "config-not-utf8")),
        (None, Problem("broken.toml", "", "config-no-such-file")),
    ],
)
def test_a_file_that_cannot_be_read_is_told(data: bytes | None, problem: Problem) -> None:
    if data is not None:
        Path("broken.toml").write_bytes(data)
    with pytest.raises(ConfigError) as caught:
        load_settings(Path("broken.toml"), WITH_TOKEN)
    assert caught.value.problems == (problem,)


def test_a_secret_file_that_is_not_there_is_told() -> None:
    assert cures(WIJKBOT_TELEGRAM__TOKEN_FILE="nowhere") == {"telegram.token": "config-no-such-file"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_limit_is_told_as_it_has_to_be_typed(language: str) -> None:
    (found,) = problems("[health]\nport = 70000", **WITH_TOKEN)
    assert " 65535 " in Texts().into(language).label(found.cure, **found.hints)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cure_has_a_sentence(language: str) -> None:
    say = Texts().into(language)
    assert [
        cure
        for cure in {*CURES.values(), "config-not-toml", "config-not-utf8", "config-wrong"}
        if not say.has(cure)
    ] == []
