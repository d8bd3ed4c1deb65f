"""A database that cannot be used is refused with a sentence that says what to do."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from common.errors import DatabaseError
from common.settings import load_settings
from tests.roles import clerk_of
from warehouse.checks import check, require_version
from warehouse.connection import connect, load_conninfo, server_version
from warehouse.database import open_database, resolve_url
from warehouse.schemas import Schemas
from warehouse.url import connection_environment, redacted, without_foreign_parameters

SCHEMAS = Schemas("raw", "public")


@pytest.mark.parametrize(
    ("url", "advice"),
    [
        ("postgresql://u:hunter2@nowhere.invalid/db", "host is unknown"),
        ("postgresql://u:hunter2@role-db.invalid/db", "host is unknown"),
        ("postgresql://u:hunter2@127.0.0.1:1/db", "nothing listens"),
        ("postgresql://u:hunter2@/db?host=/nowhere", "no server runs on that socket"),
    ],
)
def test_an_unreachable_server_is_explained(url: str, advice: str) -> None:
    with pytest.raises(DatabaseError, match=advice) as caught:
        check(url, SCHEMAS)
    assert "hunter2" not in str(caught.value)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    ("variable", "value", "advice"),
    [
        ("PGSERVICE", "nowhere", "names a service that no pg_service.conf has"),
        ("PGTARGETSESSIONATTRS", "standby", "not what target_session_attrs asks for"),
        ("PGCHANNELBINDING", "require", "no TLS of the kind asked for"),
        ("PGSSLMODE", "always", "does not know the value of an option"),
    ],
)
def test_a_variable_of_libpqs_that_is_in_the_way_is_not_blamed_on_the_password(
    database_url: str, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, advice: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(DatabaseError, match=advice):
        check(database_url, SCHEMAS)


def test_a_role_without_login_and_a_port_that_is_none_are_named(database_url: str) -> None:
    with clerk_of(database_url) as (role, clerk):
        with psycopg.connect(database_url, autocommit=True) as connection:
            connection.execute(f"alter role {role} nologin".encode())
        with pytest.raises(DatabaseError, match="this role may not log in"):
            check(clerk, SCHEMAS)
    with pytest.raises(DatabaseError, match="a number from 1 to 65535"):
        check("postgresql://u:p@127.0.0.1:99999/db", SCHEMAS)


def test_a_zone_that_the_server_does_not_know_is_refused(database_url: str) -> None:
    check(database_url, SCHEMAS, zone="America/Denver")
    with pytest.raises(DatabaseError, match="does not know the time zone America/Atlantis"):
        check(database_url, SCHEMAS, zone="America/Atlantis")


def test_a_wrong_password_and_a_missing_database_are_explained(database_url: str) -> None:
    password = urlsplit(database_url).password
    assert password
    with pytest.raises(DatabaseError, match="password is wrong"):
        check(database_url.replace(password, "hunter2"), SCHEMAS)
    name = urlsplit(database_url).path
    with pytest.raises(DatabaseError, match="does not exist"):
        check(database_url.replace(name, "/missing"), SCHEMAS)


@pytest.mark.parametrize(
    "url", ["mysql://localhost/db", "localhost:5432", "postgresql://[bad", "postgresql:///db"]
)
def test_what_is_no_postgres_url_or_names_no_host_is_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="postgresql://user"):
        resolve_url(url, tmp_path)


@pytest.mark.parametrize("password", ["hun@ter2", "hun/ter2", "h@u/n@ter2", "hun%zzter2"])
def test_a_password_that_is_not_percent_encoded_is_explained_without_showing_any_of_it(
    password: str, tmp_path: Path
) -> None:
    url = f"postgresql://u:{password}@127.0.0.1:1/db"
    with pytest.raises(DatabaseError, match="percent-encoded") as caught:
        resolve_url(url, tmp_path)
    shown = f"{caught.value} {redacted(url)}"
    assert "hun" not in shown
    assert "ter2" not in shown


def test_a_percent_encoded_password_is_taken() -> None:
    url = "postgresql://u:p%40ss%2Fword@127.0.0.1:1/db"
    assert resolve_url(url, Path("unused")) == url
    assert redacted(url) == "u@127.0.0.1:1/db"


@pytest.mark.parametrize("version", [140012, 90600])
def test_an_old_server_is_refused(version: int) -> None:
    with pytest.raises(DatabaseError, match="15 or newer"):
        require_version(version)
    require_version(150000)


def test_a_full_server_and_a_closed_database_are_not_taken_for_a_wrong_password(
    database_url: str,
) -> None:
    password, name = urlsplit(database_url).password, urlsplit(database_url).path.lstrip("/")
    role = f"clerk_{name}"
    clerk = database_url.replace(f"postgres:{password}", f"{role}:synthetic")
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(
            f"create role {role} login password 'synthetic' connection limit 0".encode()
        )
        try:
            with pytest.raises(DatabaseError, match="try again shortly"):
                check(clerk, SCHEMAS)
            connection.execute(f"alter role {role} connection limit -1".encode())
            connection.execute(f"revoke connect on database {name} from public".encode())
            with pytest.raises(DatabaseError, match="grant connect"):
                check(clerk, SCHEMAS)
        finally:
            connection.execute(f"drop role {role}".encode())


SESSION = (
    "select current_setting('application_name'), current_setting('timezone'), "
    "current_setting('statement_timeout'), current_setting('lock_timeout')"
)


def test_sessions_have_a_name_utc_and_timeouts(database_url: str) -> None:
    with connect(database_url, application_name="blaze_mirror.test") as connection:
        row = connection.execute(SESSION).fetchone()
    assert row == ("blaze_mirror.test", "UTC", "10min", "15s")


def test_sessions_that_libraries_open_have_a_name_and_timeouts(database_url: str) -> None:
    url = load_conninfo(database_url, "blaze_mirror.test", server_version(database_url))
    with psycopg.connect(url) as connection:
        row = connection.execute(SESSION).fetchone()
    assert row is not None
    assert (row[0], *row[2:]) == ("blaze_mirror.test", "1h", "15s")


SECRET = {"PGUSER": "u", "PGPASSWORD": "p"}


@pytest.mark.parametrize(
    ("url", "variables"),
    [
        ("postgresql://u:p@db.example.com/m", {"PGHOST": "db.example.com", "PGPORT": "5432"}),
        ("postgres://u:p@db.example.com:6543/m", {"PGPORT": "6543"}),
        ("postgresql://u:p@[2001:db8::1]:6543/m", {"PGHOST": "2001:db8::1", "PGPORT": "6543"}),
        ("postgresql://u:p@/m?host=/var/run/postgresql", {"PGHOST": "/var/run/postgresql"}),
        ("postgresql://u:p@%2Fvar%2Frun%2Fpostgresql/m", {"PGHOST": "/var/run/postgresql"}),
        ("postgresql://u:p@localhost/m?host=/a%20b/c", {"PGHOST": "/a b/c"}),
        ("postgresql://u:p@/m?hostaddr=127.0.0.1", {"PGHOST": "127.0.0.1"}),
        ("postgresql://h/m?user=u&password=p&port=6543", {"PGPORT": "6543"}),
        ("postgresql://u:p@h", {"PGDATABASE": "u"}),
        (
            "postgresql://u:p@h/m?sslmode=verify-full&sslrootcert=/a%20b.pem&connect_timeout=3",
            {"PGSSLMODE": "verify-full", "PGSSLROOTCERT": "/a b.pem", "PGCONNECT_TIMEOUT": "3"},
        ),
        ("postgresql://u:p@h/m?options=-csearch_path%3Da+b", {"PGOPTIONS": "-csearch_path=a+b"}),
    ],
)
def test_dbt_and_psql_are_told_all_that_a_url_says(url: str, variables: dict[str, str]) -> None:
    given = connection_environment(url)
    assert {**SECRET, **variables}.items() <= given.items()
    for_libraries = connection_environment(load_conninfo(url, "blaze_mirror.test", 150000))
    changed = {"PGAPPNAME", "PGOPTIONS", "PGCLIENTENCODING", "PGCONNECT_TIMEOUT"}
    assert given.items() >= {k: v for k, v in for_libraries.items() if k not in changed}.items()


def test_what_a_url_leaves_out_is_libpqs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGUSER", "someone")
    monkeypatch.setenv("PGPASSWORD", "synthetic")
    monkeypatch.setenv("PGPORT", "6543")
    monkeypatch.delenv("PGDATABASE", raising=False)
    assert connection_environment("postgresql://h") == {
        "PGHOST": "h",
        "PGPORT": "6543",
        "PGUSER": "someone",
        "PGPASSWORD": "synthetic",
        "PGDATABASE": "someone",
    }


def test_what_a_url_says_of_tls_and_sessions_reaches_dbt_and_psql() -> None:
    url = "postgresql://u:p%40ss@db.example.com/m?sslmode=verify-full&options=-cwork_mem%3D9MB"
    environment = connection_environment(load_conninfo(url, "blaze_mirror.dbt", 150000))
    assert environment["PGPASSWORD"] == "p@ss"
    assert environment["PGSSLMODE"] == "verify-full"
    assert environment["PGAPPNAME"] == "blaze_mirror.dbt"
    assert environment["PGCLIENTENCODING"] == "UTF8"
    options = environment["PGOPTIONS"].split(" -c")
    assert options[0] == "-cwork_mem=9MB", "ours come after it, and win"
    assert {"statement_timeout=3600000", "lock_timeout=15000"} <= set(options)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://h/", "bob@h:5432/shop"),
        ("postgresql://u:p@h:5433/x", "u@h:5433/x"),
        ("postgresql:///x?host=/tmp/s", "bob@/tmp/s/x"),
        ("postgresql://h1,h2/x", "bob@h1,h2:5432/x"),
    ],
)
def test_what_a_url_leaves_out_is_shown_as_libpq_takes_it(
    monkeypatch: pytest.MonkeyPatch, url: str, shown: str
) -> None:
    monkeypatch.setenv("PGUSER", "bob")
    monkeypatch.setenv("PGDATABASE", "shop")
    assert redacted(url) == shown


def test_a_printed_url_has_no_password() -> None:
    shown = redacted("postgresql://someone:hunter2@db.example.com:5433/mirror")
    assert shown == "someone@db.example.com:5433/mirror"


@pytest.mark.parametrize(
    ("query", "kept", "foreign"),
    [
        ("", "", []),
        ("?pgbouncer=true", "", ["pgbouncer"]),
        ("?pgbouncer=true&sslmode=require", "?sslmode=require", ["pgbouncer"]),
        ("?sslmode=require&schema=public&connection_limit=1", "?sslmode=require",
         ["schema", "connection_limit"]),
    ],
)  # fmt: skip
def test_parameters_of_other_programs_are_left_out(
    query: str, kept: str, foreign: list[str]
) -> None:
    url = "postgresql://u:p@h/db"
    assert without_foreign_parameters(url + query) == (url + kept, foreign)
    assert resolve_url(url + query, Path("unused")) == url + kept


@pytest.mark.parametrize("first", "?&=#/:@%+;,[]' ")
@pytest.mark.parametrize("second", ["", "?", "&", "=", "@", "&x=y&", "?sslmode=require&"])
def test_no_piece_of_a_password_is_shown_whatever_is_not_percent_encoded_in_it(
    first: str, second: str, caplog: pytest.LogCaptureFixture
) -> None:
    pieces = ["5517", f"{first}Hunter2", f"{second}Secret"]
    url = f"postgresql://mirror:{''.join(pieces)}@127.0.0.1:5433/db"
    caplog.set_level("DEBUG")
    said = ""
    try:
        said = redacted(resolve_url(url, Path("unused")))
    except DatabaseError as error:
        said = str(error)
    for piece in ("5517", "Hunter2", "Secret"):
        assert piece not in said + caplog.text


def test_a_password_may_have_the_mark_that_parameters_begin_with() -> None:
    url = "postgresql://mirror:5517?Hunter2&x=y@127.0.0.1:5433/db"
    assert resolve_url(f"{url}?pgbouncer=true", Path("unused")) == url
    assert connection_environment(url)["PGPASSWORD"] == "5517?Hunter2&x=y"
    assert redacted(url) == "mirror@127.0.0.1:5433/db"


def test_of_several_hosts_the_one_that_answers_is_met_by_all(database_url: str) -> None:
    folder = urlsplit(database_url).query.partition("=")[2]
    several = database_url.replace(f"host={folder}", f"host=/nowhere,{folder}")
    settings = load_settings(DATABASE_URL=several)
    url = open_database(settings)
    assert conninfo_to_dict(url)["host"] == folder
    with pytest.raises(DatabaseError, match="None of the hosts"):
        open_database(load_settings(DATABASE_URL=several.replace(folder, "/nor/here")))
