"""The rate limit: every attempt of a call waits here for a permit, whichever process makes it.

limiter          what a client needs of a rate limiter; a counter for the calls before there is one
shared_limiter   the ceiling over any five minutes, counted in the database for all processes
month_budget     the ceiling over a month
boot_clock       the clock that both sides of a wait agree on
adapter          the transport that asks for a permit before each attempt, and tallies it
pool             connections of the counts
"""

from extract.source.rate_limit.adapter import RateLimitedAdapter, Tally
from extract.source.rate_limit.limiter import CallCounter, RateLimiter
from extract.source.rate_limit.shared_limiter import SharedRateLimiter

__all__ = ["CallCounter", "RateLimitedAdapter", "RateLimiter", "SharedRateLimiter", "Tally"]
