"""A mirror of several shops is not taken for that of one because their list is missing."""

from __future__ import annotations

from common.errors import SettingsError
from common.settings import Settings
from common.words import some
from extract.state import State


def require_known_key(state: State, settings: Settings) -> None:
    """See that a mirror of several shops is not shown as one that begins.

    Args:
        state: of the mirror.
        settings: without a list of shops.

    Raises:
        SettingsError: it has several, and the key is of none of them.
    """
    key = settings.developer_key
    if several := _several(state):
        if key is not None and state.shops.is_known(key.get_secret_value()):
            return  # it is the one that is left of them, as the next sync is going to see
        raise SettingsError(
            f"{several}: set BLAZE_SHOPS_FILE to the file that its `blaze-mirror sync` has, or "
            "BLAZE_DEVELOPER_KEY to the key of the one that is left of them"
        )


def require_list_of_shops(state: State, settings: Settings) -> None:
    """See that a mirror of several shops is not judged or switched as if it were of one.

    Shops that have a legacy each would be judged by nobody, and nothing would say so.

    Args:
        state: of the mirror.
        settings: in force.

    Raises:
        SettingsError: it has several, and the settings have no list of them.
    """
    if not settings.listed and (several := _several(state)):
        raise SettingsError(
            f"{several}: set BLAZE_SHOPS_FILE to the file that its `blaze-mirror sync` has; or run "
            "`make sync` first, if one of them is left"
        )


def _several(state: State) -> str | None:
    """Which shops a mirror is of, in words; None of one alone."""
    shops = [row["shop"] for row in state.chain.known() if not row["has_left"]]
    return f"This mirror is of {len(shops):,} shops ({some(shops)})" if len(shops) > 1 else None
