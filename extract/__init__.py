"""From the Blaze Partner API to the raw schema, and nothing else.

source   what the API has: entities, client, rate limit, windows, paging, reader
load     into raw: projection, loader, drift
state    what was read and loaded, kept beside the data
sync     plan and run: which windows, chunk by chunk
"""
