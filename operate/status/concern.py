"""Something that needs a look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Concern:
    """Something that is wrong, or not known.

    Attributes:
        said: what, in a few words.
        to_do: about it.
        about: which of an owner's questions it answers with no, or leaves open: is it `running`,
            is it `right`.
        is_wrong: False where it is only not known whether something is.
    """

    said: str
    to_do: str
    about: Literal["running", "right"] = "running"
    is_wrong: bool = True
