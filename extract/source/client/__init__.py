"""Calls of the Blaze Partner API, one at a time: a page of a shop's list, or an error.

client    one call, with its attempts
keys      the headers that let it in
answers   what a status code means
retries   what is tried again, and after which pause
body      bounds of time and size, and decompression
access    whether address and keys are right, by the cheapest call

Errors and what is done about them (the vendor's contract is in `docs/blaze-api.md`):

    timeout, reset, cut-off body, invalid JSON, HTML page    retried, then BadResponseError
    429, 5xx                                                 retried after a pause, then ApiError
    400, 404, redirects, other 4xx                           RequestRefusedError at once
    403                                                      ForbiddenError at once, for its list
    401                                                      CredentialsError at once, for all
"""

from extract.source.client.client import BlazeClient

__all__ = ["BlazeClient"]
