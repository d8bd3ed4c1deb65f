"""The two keys of a call."""

from __future__ import annotations

import requests
from requests.auth import AuthBase


class Keys(AuthBase):
    """The two keys as headers.

    Given as `auth`, so that requests never looks for other credentials of the host in `.netrc`.
    The partner key goes under both names in use: which one counts has changed over time.
    """

    def __init__(self, partner_key: str, developer_key: str) -> None:
        self._headers = {
            "x-api-key": partner_key,
            "partner_key": partner_key,
            "Authorization": developer_key,
        }

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """The request with the keys in it."""
        request.headers.update(self._headers)
        return request
