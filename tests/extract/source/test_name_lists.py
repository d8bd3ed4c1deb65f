"""A list of names is read to its end, however it is paged and wrapped."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from common.errors import ApiError
from common.settings import load_settings
from common.stop import Stop
from extract.load.projection import project
from extract.source.client import BlazeClient
from extract.source.name_lists import STAFF, TERMINALS, NameList, one_line, read_names
from extract.source.rate_limit import CallCounter
from sandbox.process import Sandbox
from sandbox.readings import FORMS


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[BlazeClient]:
    settings = load_settings(
        BLAZE_BASE_URL=sandbox.url,
        BLAZE_PARTNER_KEY=sandbox.partner_key,
        BLAZE_DEVELOPER_KEY=sandbox.developer_key,
    )
    with BlazeClient(settings, settings.shop(), CallCounter(), Stop()) as client:
        yield client


def listed(client: BlazeClient, of: NameList) -> list[dict[str, str]]:
    return list(read_names(client, of, project, 500))


def test_pages_are_read_until_one_is_empty(sandbox: Sandbox, client: BlazeClient) -> None:
    sandbox.readings(others_cap=2)
    pages = listed(client, STAFF)
    assert [len(page) for page in pages] == [2, 2, 1]
    names = {key: name for page in pages for key, name in page.items()}
    assert names == {key: f"Clerk {key[-2:]}" for key in names}
    assert [call["query"]["skip"] for call in sandbox.log()] == ["0", "2", "4", "5"]
    [tills] = listed(client, TERMINALS)[:1]
    assert tills == {key: f"Till {key[-2:]}" for key in tills}


@pytest.mark.parametrize(
    ("form", "value"), [(form, value) for form, values in FORMS.items() for value in values[1:]]
)
def test_every_form_of_a_page_is_read(
    sandbox: Sandbox, client: BlazeClient, form: str, value: object
) -> None:
    plain = listed(client, STAFF)
    sandbox.readings(**{form: value})
    assert listed(client, STAFF) == plain


def test_an_api_that_ignores_the_offset_is_not_asked_for_ever(
    sandbox: Sandbox, client: BlazeClient
) -> None:
    sandbox.readings(others_cap=2)
    sandbox.faults([{"kind": "repeated_page", "path": "/employees"}])
    assert sum(map(len, listed(client, STAFF))) == 2
    assert len(sandbox.log()) == 2


def test_words_make_a_name_where_it_has_none(sandbox: Sandbox, client: BlazeClient) -> None:
    called = listed(client, STAFF)
    for path in ("/employees", "/terminals"):
        sandbox.faults([{"kind": "renamed_field", "path": path, "field": "name", "to": "called"}])
        assert listed(client, STAFF if path == "/employees" else TERMINALS) == (
            called if path == "/employees" else [{}]
        )
    sandbox.faults([{"kind": "missing_id", "path": "/employees"}])
    assert [len(page) for page in listed(client, STAFF)] == [4]


def test_a_page_that_keeps_failing_fails_the_list_soon(
    sandbox: Sandbox, client: BlazeClient
) -> None:
    sandbox.faults([{"kind": "html", "path": "/employees"}])
    with pytest.raises(ApiError):
        listed(client, STAFF)
    assert len(sandbox.log()) == 3


def test_a_name_is_one_line() -> None:
    assert one_line(" Clerk\n", None, "One\t Two ") == "Clerk One Two"
    assert one_line(None, " ") == ""
