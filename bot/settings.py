"""Everything that can be set, with its default: one class a section of config.toml, frozen.

Not here: reading the file and the environment and telling what is wrong in them (`config`).
"""

import re
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    FilePath,
    SecretStr,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

MOST_STAGES = 9


def _filled(value: object) -> object:
    return value or None


def _clock_time(value: object) -> time:
    if isinstance(value, time):
        return value
    if isinstance(value, str) and re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", value):
        hour, minute = value.split(":")
        return time(int(hour), int(minute))
    raise PydanticCustomError("clock_time", "not a time of day")


def _step_name(name: str) -> str:
    if re.fullmatch(r"[a-z_]{1,20}", name):
        return name
    raise PydanticCustomError("step_name", "not a name of a step")


def _day(value: object) -> object:
    if value is None or value == "":
        return None
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        with suppress(ValueError):
            return date.fromisoformat(value)
    raise PydanticCustomError("day", "not a day")


def _stage_days(value: object) -> object:
    """A list, or in a variable of the environment '5, 15, -3'."""
    days = re.split(r"[\s,]+", value.strip(" []")) if isinstance(value, str) else value
    try:
        numbers = tuple(int(day) for day in days if day != "") if isinstance(days, list | tuple) else None
    except (TypeError, ValueError):
        numbers = None
    if numbers is None or len(numbers) > MOST_STAGES or any(not day or abs(day) > 31 for day in numbers):
        raise PydanticCustomError("stages", "not days of a month")
    return numbers


Days = Annotated[int, Field(ge=1, le=3650)]
Count = Annotated[int, Field(ge=1, le=10_000)]
Rate = Annotated[float, Field(gt=0, le=100_000)]
Port = Annotated[int, Field(ge=0, le=65_535)]
SecretFile = Annotated[Path | None, BeforeValidator(_filled)]
OptionalFile = Annotated[FilePath | None, BeforeValidator(_filled)]
ClockTime = Annotated[time, BeforeValidator(_clock_time)]
OptionalFolder = Annotated[Path | None, BeforeValidator(_filled)]
OptionalDay = Annotated[date | None, BeforeValidator(_day)]
StageDays = Annotated[tuple[int, ...], BeforeValidator(_stage_days)]


class Section(BaseModel):
    """What all sections have in common."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)


class Telegram(Section):
    """How to reach the Bot API. After loading, `token` and `webhook_secret` hold what their files said."""

    token_file: SecretFile = None
    token: SecretStr = SecretStr("")
    base_url: str = Field("https://api.telegram.org/bot", pattern=r"^https?://\S+$")
    base_file_url: str = Field("https://api.telegram.org/file/bot", pattern=r"^https?://\S+$")
    mode: Literal["polling", "webhook"] = "polling"
    webhook_url: str = Field("", pattern=r"^(https?://\S+)?$")
    webhook_listen: str = "127.0.0.1"
    webhook_port: Port = 8080
    webhook_secret_file: SecretFile = None
    webhook_secret: SecretStr = SecretStr("")

    @field_validator("token")
    @classmethod
    def _token(cls, token: SecretStr, info: ValidationInfo) -> SecretStr:
        token = _or_from_file(token, info.data.get("token_file"))
        if not re.fullmatch(r"\d+:\S+", token.get_secret_value()):
            raise PydanticCustomError("token", "not a bot token")
        return token

    @field_validator("webhook_url")
    @classmethod
    def _webhook_url(cls, url: str, info: ValidationInfo) -> str:
        if info.data.get("mode") == "webhook" and not url:
            raise PydanticCustomError("webhook_url", "needed for a webhook")
        return url

    @field_validator("webhook_secret")
    @classmethod
    def _webhook_secret(cls, secret: SecretStr, info: ValidationInfo) -> SecretStr:
        secret = _or_from_file(secret, info.data.get("webhook_secret_file"))
        if info.data.get("mode") == "webhook" and not re.fullmatch(
            r"[\w-]{1,256}", secret.get_secret_value(), re.ASCII
        ):
            raise PydanticCustomError("webhook_secret", "needed for a webhook")
        return secret


class DatabaseFile(Section):
    """Where everything is kept."""

    path: Path = Path("wijkbot.db")


class Backup(Section):
    """The folder for a copy every night (none: no copies), the local time, and how many are kept."""

    folder: OptionalFolder = None
    at: ClockTime = time(3, 30)
    keep: Days = 7


class Wijk(Section):
    """The neighbourhood this bot serves; `lexicon` is its own words file."""

    name: str = "de wijk"
    timezone: ZoneInfo = ZoneInfo("Europe/Amsterdam")
    language: Literal["nl", "en"] = "nl"
    lexicon: OptionalFile = None


class Ask(Section):
    """Questions and introductions: working days until the asker hears, days over which load is spread, and how
    many different people use an unknown word before a coordinator sees it.
    """

    introduction_working_days: Days = 2
    load_days: Days = 30
    unknown_word_people: Count = 2


class Membership(Section):
    """Days until an invitation expires."""

    invitation_days: Days = 14


class CasusStep(Section):
    """One step of a casus and the days it may take at most: since the step began, or in all since it was brought in."""

    name: Annotated[str, AfterValidator(_step_name)]
    days: Days
    in_all: bool = False


def _in_order(steps: tuple[CasusStep, ...]) -> tuple[CasusStep, ...]:
    if not steps:
        raise PydanticCustomError("no_steps", "nothing in it")
    if len({step.name for step in steps}) < len(steps):
        raise PydanticCustomError("step_twice", "a name stands twice")
    return steps


class Casus(Section):
    """The step clock (days), when it warns (working days), and how often the same obstacle makes a pattern."""

    steps: Annotated[tuple[CasusStep, ...], AfterValidator(_in_order)] = (
        CasusStep(name="gesprek", days=10),
        CasusStep(name="plan", days=10),
        CasusStep(name="belemmering", days=15),
        CasusStep(name="uitvoering", days=42, in_all=True),
        CasusStep(name="geleerd", days=14),
    )
    group_days: Days = 10
    steungroep_days: Days = 5
    warn_working_days: Days = 2
    pattern_times: Annotated[int, Field(ge=2, le=100)] = 3


class Rhythm(Section):
    """What is asked of organisations: casus a month, from the first month that begins on or after `start` on (none is
    until a coordinator says so), in periods of so many months. Reminders go on `stages`, days of the month (-1 is its
    last working day), at a local time; coordinators hear from their stage on.
    """

    monthly: Annotated[int, Field(ge=0, le=31)] = 1
    start: OptionalDay = None
    months: Annotated[int, Field(ge=1, le=60)] = 12
    extra_for_other_months: bool = False
    stages: StageDays = (5, 15, -3)
    at: ClockTime = time(9)
    coordinators_from_stage: Annotated[int, Field(ge=1, le=MOST_STAGES + 1)] = 2


class Quiet(Section):
    """Local times between which nobody gets what nobody asked for; it may span midnight."""

    start: ClockTime = Field(time(21), alias="from")
    until: ClockTime = time(8)


class Pace(Section):
    """Messages a second (or a minute), how many may be under way, and how often a card of progress is redrawn."""

    overall_per_second: Rate = 28.5
    bulk_per_second: Rate = 25.0
    private_per_second: Rate = 1.0
    private_burst: Count = 3
    group_per_second: Rate = 1.0
    group_per_minute: Count = 20
    answers_in_flight: Count = 16
    bulk_in_flight: Count = 4
    handlers_side_by_side: Count = 64
    card_seconds: Rate = 3.0


class Retention(Section):
    """How long texts are kept, then erased."""

    question_days: Days = 30
    update_days: Days = 7
    sent_text_hours: Annotated[int, Field(ge=1, le=8760)] = 48
    introduction_days: Days = 90
    casus_draft_days: Days = 30
    casus_months: Annotated[int, Field(ge=1, le=120)] = 12
    casus_archive_days: Days = 30
    action_days: Days = 365
    poll_days: Days = 365
    agreement_days: Days = 730
    note_days: Days = 365
    reason_days: Days = 365


class Log(Section):
    """What is logged, and as text or as JSON lines."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["text", "json"] = "text"


class Health(Section):
    """Where `/healthz` and the metrics are served; port 0 is off."""

    listen: str = "127.0.0.1"
    port: Port = 8081


class Settings(Section):
    """Everything that can be set, one attribute a section of the file."""

    telegram: Telegram
    database: DatabaseFile = DatabaseFile()
    backup: Backup = Backup()
    wijk: Wijk = Wijk()
    ask: Ask = Ask()
    membership: Membership = Membership()
    casus: Casus = Casus()
    rhythm: Rhythm = Rhythm()
    quiet: Quiet = Quiet()
    pace: Pace = Pace()
    retention: Retention = Retention()
    log: Log = Log()
    health: Health = Health()


def _or_from_file(secret: SecretStr, path: Path | None) -> SecretStr:
    """The secret itself, else what its file holds."""
    if secret.get_secret_value() or path is None:
        return secret
    try:
        return SecretStr(path.read_text(encoding="utf-8").strip())
    except (OSError, UnicodeDecodeError):
        raise PydanticCustomError("secret_file", "cannot be read") from None
