"""The script of a finalisation, or of its undo, as steps: what each is about.

Scripts are kept as SQL in `serving.finalizations`, those of earlier releases included, so the SQL
that plans are made of is read here again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NAME = r'(?:"(?:[^"]|"")+"|[^\s".]+)'
_RELATION = rf"(?P<relation>{_NAME}(?:\.{_NAME})*)"
_BEGINNINGS = (
    ("alter (?P<kind>table|index|sequence) {of} rename to ", "{kind} {relation}"),
    (
        "alter (?P<kind>table) {of} rename constraint (?P<part>{name}) to ",
        "constraint {part} of {relation}",
    ),
    (
        "alter table {of} drop (?P<kind>constraint) (?P<part>{name})$",
        "foreign key {part} of {relation}",
    ),
    ("drop (?P<kind>statistics) {of}$", "statistics {relation}"),
    (r"create or replace (?P<kind>view) {of}\s", "view {relation}"),
    ("(?P<kind>revoke|grant) (?P<part>.+) on {of} ", "right {part} on {relation}"),
    ("(?P<kind>comment) on (?P<part>table|column) {of} is ", "comment on {part} {relation}"),
)
_READ = [
    (re.compile(form.replace("{of}", _RELATION).replace("{name}", _NAME)), called)
    for form, called in _BEGINNINGS
]
_GOES_ON = re.compile(
    r"alter table \S+ add constraint |comment on constraint |create statistics ", re.IGNORECASE
)


@dataclass
class Step:
    """Statements that are done together, or not at all.

    Attributes:
        kind: `table`, `index` or `sequence` that is renamed (`table` also where a constraint of it
            is), `constraint`, `statistics` or `view` that is made again, `grant`, `revoke`,
            `comment`; empty where it is none of these.
        relation: that it is about, as SQL names it.
        called: the same in words.
        statements: in order.
    """

    kind: str
    relation: str
    called: str
    statements: list[str]

    @property
    def gives_legacys_name(self) -> bool:
        """Whether it gives something of legacy's its former name: the mirror's have `_blaze`."""
        renames, _, name = self.statements[0].rpartition(" to ")
        return " rename" in renames and "_blaze" not in name


def steps_of(statements: Sequence[str]) -> list[Step]:
    """The steps of a script, in order."""
    steps: list[Step] = []
    for statement in statements:
        if steps and _GOES_ON.match(statement):
            steps[-1].statements.append(statement)
            continue
        for form, called in _READ:
            if found := form.match(statement):
                words = called.format(**found.groupdict())
                steps.append(Step(found["kind"], found["relation"], words, [statement]))
                break
        else:
            steps.append(Step("", "", statement, [statement]))
    return steps
