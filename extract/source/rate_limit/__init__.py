"""The rate limit: every attempt of a call waits here for a permit, whichever process makes it.

limiter          what a client needs of a rate limiter; a counter for the calls before there is one
shared_limiter   the ceiling over any five minutes, counted in the database for all processes
permits          its permits: a statement that counts and gives them, by the database's clock
block            permits that were given together, for the calls of a second
month_budget     the ceiling over a month
boot_clock       notices when the database's clock was set
adapter          the transport that asks for a permit before each attempt, and tallies it
pool             connections of the counts
"""

from extract.source.rate_limit.adapter import RateLimitedAdapter, Tally
from extract.source.rate_limit.limiter import CallCounter, RateLimiter
from extract.source.rate_limit.shared_limiter import SharedRateLimiter

__all__ = ["CallCounter", "RateLimitedAdapter", "RateLimiter", "SharedRateLimiter", "Tally"]
