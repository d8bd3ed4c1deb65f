"""Every setting of the project, read once from the environment or `.env` (the environment wins)."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any, Self
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from pydantic import (
    Field,
    PrivateAttr,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from common.alert_addresses import parse_addresses
from common.allowed_values import in_words
from common.errors import SettingsError
from common.report_places import ReportPlaces
from common.schema_names import NO_LEGACY, problems_of_own_legacies, problems_of_schemas
from common.setting_names import odd_names
from common.shop import Shop, require_key, zone_named
from common.shops_file import ShopsRead, read_shops
from common.spellings import tokens_of
from common.sync_window import SyncWindow
from common.web_address import is_loopback, parse_web_address

PROJECT_ROOT = Path(__file__).resolve().parent.parent
ENV_FILE = PROJECT_ROOT / ".env"

VENDOR_CALLS_PER_WINDOW = 10_000
"""The vendor's limit of calls in any five minutes; passing it disables the key for good."""
SHOPS_FILE, SHOP_NAME = "BLAZE_SHOPS_FILE", "BLAZE_SHOP_NAME"
PROBLEMS_TOLD = 10
"""Of a list of shops, how many are told where one line has to do."""
FIRST_YEAR, LAST_YEAR = 1990, 2200
"""Of any date that makes sense. No point of sale is older, and each week of it costs a call."""


class Settings(BaseSettings):
    """The settings of `.env.example`, validated; each field's description is its documentation."""

    model_config = SettingsConfigDict(
        env_ignore_empty=True,
        extra="ignore",
        arbitrary_types_allowed=True,
        validate_default=True,
        hide_input_in_errors=True,
    )

    base_url: str = Field(
        default="https://api.partners.blaze.me", validation_alias="BLAZE_BASE_URL"
    )
    partner_key: SecretStr | None = Field(default=None, validation_alias="BLAZE_PARTNER_KEY")
    developer_key: SecretStr | None = Field(default=None, validation_alias="BLAZE_DEVELOPER_KEY")
    shops_file: Path | None = Field(default=None, validation_alias="BLAZE_SHOPS_FILE")
    shop_name: str = Field(
        default="main", validation_alias="BLAZE_SHOP_NAME", pattern=r"^[A-Za-z0-9_-]{1,40}$"
    )
    database_url: SecretStr | None = Field(default=None, validation_alias="DATABASE_URL")
    raw_schema: str = Field(
        default="raw", validation_alias="BLAZE_RAW_SCHEMA", pattern=r"^[a-z_][a-z0-9_]{0,40}$"
    )
    mirror_schema: str = Field(
        default="public", validation_alias="BLAZE_SCHEMA", pattern=r"^[a-z_][a-z0-9_]{0,40}$"
    )
    legacy_schema: str = Field(
        default="public", validation_alias="LEGACY_SCHEMA", pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,62}$"
    )
    calls_per_5min: int = Field(
        default=5000, ge=1, le=VENDOR_CALLS_PER_WINDOW, validation_alias="BLAZE_CALLS_PER_5MIN"
    )
    calls_per_month: int = Field(
        default=250_000, ge=1, le=1_000_000_000, validation_alias="BLAZE_CALLS_PER_MONTH"
    )
    page_size: int = Field(default=500, ge=1, le=10_000, validation_alias="BLAZE_PAGE_SIZE")
    concurrency: int = Field(default=8, ge=1, le=64, validation_alias="BLAZE_CONCURRENCY")
    read_timeout_s: float = Field(default=60, ge=1, le=600, validation_alias="BLAZE_READ_TIMEOUT_S")
    history_start: date = Field(default=date(2015, 1, 1), validation_alias="BLAZE_HISTORY_START")
    lookback_days: int = Field(default=7, ge=0, le=366, validation_alias="BLAZE_LOOKBACK_DAYS")
    reread_days: int = Field(default=60, ge=1, le=3660, validation_alias="BLAZE_REREAD_DAYS")
    timezone: ZoneInfo = Field(
        default=ZoneInfo("America/Los_Angeles"), validation_alias="BLAZE_TIMEZONE"
    )
    sync_window: Annotated[SyncWindow | None, NoDecode] = Field(
        default=None, validation_alias="BLAZE_SYNC_WINDOW"
    )
    cutover_nights: int = Field(default=7, ge=1, le=365, validation_alias="CUTOVER_NIGHTS")
    alert_urls: Annotated[tuple[SecretStr, ...], NoDecode] = Field(
        default=(), validation_alias="ALERT_URLS"
    )
    heartbeat_url: SecretStr | None = Field(default=None, validation_alias="HEARTBEAT_URL")
    report_to: Annotated[ReportPlaces | None, NoDecode] = Field(
        default=None, validation_alias="REPORT_TO"
    )
    log_format: str = Field(
        default="plain", pattern="^(plain|json)$", validation_alias="BLAZE_LOG_FORMAT"
    )
    log_level: str = Field(
        default="INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$", validation_alias="BLAZE_LOG_LEVEL"
    )
    fixed_now: datetime | None = Field(default=None, validation_alias="BLAZE_FIXED_NOW")

    _listed: tuple[Shop, ...] = PrivateAttr(default=())
    _judged: Shop | None = PrivateAttr(default=None)
    _legacy_of_all: str | None = PrivateAttr(default=None)

    @field_validator("base_url")
    @classmethod
    def _https_unless_loopback(cls, value: str) -> str:
        address = re.sub(r"/api/v1(/partner)?$", "", value.strip().rstrip("/")).rstrip("/")
        parts = parse_web_address(address, "https://api.partners.blaze.me")
        if parts.username or parts.password:
            raise ValueError("must not carry a user name or password")
        if parts.path or parts.query or parts.fragment:
            raise ValueError(
                "has a path that is not the API's; write the host alone, like "
                "https://api.partners.blaze.me (with /api/v1/partner behind it, or without)"
            )
        if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
            raise ValueError(
                "uses plain http, which would send the keys unencrypted; write https:// "
                "(http is allowed to this machine only)"
            )
        return parts.geturl()

    @field_validator("timezone", mode="before")
    @classmethod
    def _known_zone(cls, value: Any) -> Any:
        return zone_named(value) if isinstance(value, str) else value

    @field_validator("sync_window", mode="before")
    @classmethod
    def _parse_window(cls, value: Any) -> Any:
        return SyncWindow.parse(value) if isinstance(value, str) else value

    @field_validator("alert_urls", mode="before")
    @classmethod
    def _split_urls(cls, value: Any) -> Any:
        if isinstance(value, str):
            return parse_addresses(value) if value.strip() else ()
        return value

    @field_validator("report_to", mode="before")
    @classmethod
    def _parse_places(cls, value: Any) -> Any:
        return ReportPlaces.parse(value) if isinstance(value, str) else value

    @field_validator("heartbeat_url")
    @classmethod
    def _web_address(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            parse_web_address(value.get_secret_value(), "https://hc-ping.com/…")
        return value

    @field_validator("partner_key", "developer_key", "database_url", "heartbeat_url", mode="before")
    @classmethod
    def _without_blanks_around(cls, value: Any) -> Any:
        return value.strip() if isinstance(value, str) else value

    @field_validator("partner_key", "developer_key")
    @classmethod
    def _fits_a_header(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            require_key(value.get_secret_value())
        return value

    @field_validator("fixed_now", "history_start", mode="before")
    @classmethod
    def _written_as_iso(cls, value: Any, info: ValidationInfo) -> Any:
        """Pydantic would take a number for seconds since 1970."""
        if isinstance(value, str) and not re.match(r"\s*\d{4}-\d\d-\d\d", value):
            if info.field_name == "fixed_now":
                raise ValueError("is no instant; write it like 2025-06-30T20:00:00Z")
            raise ValueError("is no date; write it like 2021-03-14")
        return value

    @field_validator("log_format", "log_level", mode="before")
    @classmethod
    def _in_any_case(cls, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, str):
            return value
        return value.lower() if info.field_name == "log_format" else value.upper()

    @field_validator("fixed_now")
    @classmethod
    def _zoned_now(cls, value: datetime | None) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("has no zone; write it like 2025-06-30T20:00:00Z")
        if not FIRST_YEAR <= value.year <= LAST_YEAR:
            raise ValueError(f"is not within {FIRST_YEAR} to {LAST_YEAR}")
        return value.astimezone(UTC)

    @field_validator("history_start")
    @classmethod
    def _sane_history(cls, value: date) -> date:
        if value.year < FIRST_YEAR:
            raise ValueError(f"is before {FIRST_YEAR}; write the day of the shop's first sale")
        return value

    @model_validator(mode="after")
    def _schemas_of_their_own(self) -> Self:
        problems = problems_of_schemas(self.raw_schema, self.mirror_schema, self.legacy_schema)
        if said := "; ".join(problems):
            raise ValueError(said)
        return self

    @model_validator(mode="after")
    def _reports_have_addresses(self) -> Self:
        if self.report_to and self.report_to.by_alerts and not self.alert_urls:
            raise ValueError(
                "REPORT_TO: alerts sends the report to ALERT_URLS, which is not set; set it, or "
                "write a folder's whole path"
            )
        return self

    @model_validator(mode="after")
    def _history_has_begun(self) -> Self:
        today = self.now().astimezone(self.timezone).date()
        if self.history_start > today:
            raise ValueError(
                f"BLAZE_HISTORY_START: {self.history_start} is in the future, so nothing would be "
                "read; write the day of the shop's first sale"
            )
        return self

    def is_local_api(self) -> bool:
        """Whether the API is on this machine, as the sandbox is."""
        return is_loopback(urlsplit(self.base_url).hostname or "")

    def now(self) -> datetime:
        """The project's one clock: `BLAZE_FIXED_NOW`, or the present instant, in UTC."""
        return self.fixed_now or datetime.now(UTC)

    @property
    def is_chain(self) -> bool:
        """Whether there are several shops."""
        return len(self._listed) > 1

    def shops(self) -> tuple[Shop, ...]:
        """The shops to mirror: those of `BLAZE_SHOPS_FILE`, or the one of the other settings.

        The first one leads: what is no shop's own, as the history of runs, is kept under its name.

        Raises:
            SettingsError: a key is missing.
        """
        return self._listed or (self.shop(),)

    def of_shops(self, listed: tuple[Shop, ...]) -> Self:
        """The same settings, for the shops of a file."""
        changes = {"shop_name": listed[0].name} if listed else {}
        if any(shop.legacy_schema for shop in listed):
            changes["legacy_schema"] = NO_LEGACY
        settings = self.model_copy(update=changes)
        settings._legacy_of_all = self.legacy_schema  # noqa: SLF001 - its own
        settings._listed = listed  # noqa: SLF001 - its own
        return settings

    @property
    def listed(self) -> tuple[Shop, ...]:
        """The shops of `BLAZE_SHOPS_FILE`; none without one."""
        return self._listed

    @property
    def has_own_legacies(self) -> bool:
        """Whether shops have a legacy each (`legacy_schema` in shops.toml), and all none."""
        return any(shop.legacy_schema for shop in self._listed)

    @property
    def legacy_of_all(self) -> str:
        """The schema that would be the legacy of all shops, if none had one of its own."""
        return self._legacy_of_all or self.legacy_schema

    @property
    def judged_shop(self) -> Shop | None:
        """The shop that is judged by itself with these settings; None: all that there is."""
        return self._judged

    def judging(self, shop: Shop) -> Self:
        """The same settings, to judge one shop by itself: by its own legacy and its own days."""
        settings = self.model_copy(
            update={"legacy_schema": shop.legacy_schema or NO_LEGACY, "timezone": shop.timezone}
        )
        settings._judged = shop  # noqa: SLF001 - its own
        return settings

    def shop(self) -> Shop:
        """The shop that leads, of one shop the only one.

        Raises:
            SettingsError: a key is missing.
        """
        self.require_partner_key()
        if self._listed:
            return self._listed[0]
        if self.developer_key is None:
            raise SettingsError(_MISSING_KEY.format(name="BLAZE_DEVELOPER_KEY", whose="dispensary"))
        return Shop(name=self.shop_name, developer_key=self.developer_key, timezone=self.timezone)

    def require_partner_key(self) -> SecretStr:
        """The partner key.

        Raises:
            SettingsError: it is missing.
        """
        if self.partner_key is None:
            raise SettingsError(_MISSING_KEY.format(name="BLAZE_PARTNER_KEY", whose="partner"))
        return self.partner_key

    def secrets(self) -> tuple[str, ...]:
        """Every secret in plain text, for redaction only."""
        addresses = [*self.alert_urls, self.heartbeat_url]
        of_shops = [shop.developer_key for shop in self._listed]
        held = [self.partner_key, self.developer_key, *of_shops, self.database_url, *addresses]
        plain = [secret.get_secret_value() for secret in held if secret is not None]
        for address in filter(None, addresses):
            plain += tokens_of(address.get_secret_value())
        if self.database_url is not None:
            with suppress(ValueError):  # no URL: opening the database says so
                parts = urlsplit(self.database_url.get_secret_value())
                given = parse_qs(parts.query)
                plain += [parts.password or "", *given.get("password", [])]
        return tuple(filter(None, plain))


_MISSING_KEY = (
    "{name} is not set: put the {whose} key that Blaze gave you into .env "
    "(see .env.example), or try `make demo`, which needs no keys."
)


@dataclass(frozen=True)
class SettingsRead:
    """What was read of the settings, wrong ones included.

    Attributes:
        settings: in which what is wrong has its default; None where the file cannot be read.
        problems: what cannot be used and why, a text each.
        wrong: the names of those settings.
        strangers: names in the file that are no setting, nor near one.
        misnamed: whether a name that is no setting seems to be meant for one, so that a default may
            stand where somebody has set something.
        of_shops: of the problems, those of `BLAZE_SHOPS_FILE`.
    """

    settings: Settings | None
    problems: tuple[str, ...] = ()
    wrong: frozenset[str] = frozenset()
    strangers: tuple[str, ...] = ()
    misnamed: bool = False
    of_shops: tuple[str, ...] = ()

    def usable(self) -> Settings:
        """The settings, of which nothing is wrong.

        Raises:
            SettingsError: with one line for each setting that cannot be used, naming it.
        """
        if self.settings is None or self.problems:
            cannot = "Settings cannot be used. " if self.settings else ""
            raise SettingsError(f"{cannot}{'; '.join(self._told())}")
        return self.settings

    def _told(self) -> list[str]:
        """The problems, those of a long list of shops in part."""
        left = self.of_shops[PROBLEMS_TOLD:]
        told = [each for each in self.problems if each not in left]
        return [*told, *([f"and {len(left):,} more; `make doctor` lists them"] if left else [])]


def load_settings(**overrides: Any) -> Settings:
    """Read and validate the settings.

    Args:
        overrides: values by setting name (`BLAZE_…`) that win over the environment.

    Raises:
        SettingsError: with one line for each setting that cannot be used, naming it.
    """
    return read_settings(**overrides).usable()


def read_settings(**overrides: Any) -> SettingsRead:
    """Read the settings, and find out everything that is wrong with them.

    Args:
        overrides: values by setting name (`BLAZE_…`) that win over the environment.
    """
    file = settings_file()
    if file != ENV_FILE and not file.exists():
        said = (
            f"BLAZE_ENV_FILE names {file}, and there is no such file: write the path of your "
            "settings, or leave it out to read .env"
        )
        return SettingsRead(None, (said,))
    try:
        return _without_wrong_ones(file, overrides)
    except OSError as error:
        why = (
            f" ({error.strerror}): run this as the user whose settings they are, or name another "
            "file in BLAZE_ENV_FILE"
        )
    except UnicodeDecodeError:
        why = ": save it as text in UTF-8"
    return SettingsRead(None, (f"{file} cannot be read{why}",))


def settings_of_environment() -> Settings | None:
    """What the environment alone sets, wrong ones left out, where the file cannot be read."""
    return _without_wrong_ones(Path(os.devnull), {}).settings


def settings_file() -> Path:
    """The file of the settings, which need not be there: `.env`, or the one that is named.

    Tests and the demo name another one, so that a developer's own settings do not reach them.
    """
    named = os.environ.get("BLAZE_ENV_FILE")
    return Path(named) if named else ENV_FILE


def _without_wrong_ones(file: Path, overrides: Mapping[str, Any]) -> SettingsRead:
    """Validate, and again without what was wrong: settings together are looked at last."""
    listed = _shops_listed(file, overrides)
    odd = odd_names(file, {*_DEFAULTS, *listed.key_names}, has_shops=listed.is_asked_for)
    problems = [*odd.problems, *listed.problems]
    left_out: dict[str, Any] = {}
    while True:
        try:
            settings = Settings(_env_file=file, **{**overrides, **left_out})
        except ValidationError as error:
            wrong: set[str] = set()
            for item in error.errors(include_input=False, include_url=False):
                names = [str(name) for name in item["loc"][:1]]
                said = item["msg"].removeprefix("Value error, ")
                problems.append(in_words(names, item["type"], said))
                wrong |= set(names or (name for name in _DEFAULTS if name in said))
            if wrong <= left_out.keys():
                return SettingsRead(None, tuple(problems), frozenset(left_out), odd.strangers)
            left_out |= {name: _DEFAULTS[name] for name in wrong}
        else:
            named = settings.legacy_schema if "legacy_schema" in settings.model_fields_set else None
            schemas = (settings.raw_schema, settings.mirror_schema, named)
            of_legacies = [*problems_of_own_legacies(listed.shops, *schemas)]
            problems += of_legacies
            wrong = {*left_out, *([SHOPS_FILE] if listed.problems or of_legacies else [])}
            return SettingsRead(
                *(settings.of_shops(listed.shops), tuple(problems), frozenset(wrong)),
                *(odd.strangers, bool(odd.problems), listed.problems),
            )


def _shops_listed(file: Path, overrides: Mapping[str, Any]) -> ShopsRead:
    """The shops of `BLAZE_SHOPS_FILE`, whose path and keys stand where all settings do."""
    variables = {name: value for name, value in dotenv_values(file).items() if value}
    variables |= {name: value for name, value in os.environ.items() if value}
    given = overrides.get(SHOPS_FILE) or variables.get(SHOPS_FILE)
    if not given:
        return ShopsRead(is_asked_for=False)
    zone = _DEFAULTS["BLAZE_TIMEZONE"]
    with suppress(ValueError):  # the setting's own check says so
        zone = zone_named(variables.get("BLAZE_TIMEZONE", zone.key))
    listed = read_shops(file.resolve().parent / Path(given).expanduser(), variables, zone)
    named = overrides.get(SHOP_NAME) or variables.get(SHOP_NAME)
    if not named or any(shop.name == named for shop in listed.shops):
        return listed
    said = f"{SHOP_NAME} is none of the shops of {SHOPS_FILE}, which have names: take it out"
    return replace(listed, problems=(*listed.problems, said))


_DEFAULTS = {str(field.validation_alias): field.default for field in Settings.model_fields.values()}
