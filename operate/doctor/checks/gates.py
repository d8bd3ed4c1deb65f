"""The gates: which could be judged here, which not and why, and how they were judged last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from common.settings import Settings
from common.words import moment
from operate.cutover import gates as history
from operate.cutover.sources import SERVED
from operate.doctor.findings import Finding
from operate.doctor.legacy_look import LegacyLook
from operate.doctor.site import Site
from operate.parity.judgements import FAILED

SUBJECT = "gates"


def check(site: Site) -> Iterator[Finding]:
    """Say of each gate whether legacy as it is would do."""
    if site.look is None or site.connection is None:
        yield Finding.unknown(
            SUBJECT, "which could be judged is not known without a look at legacy"
        )
        return
    yield from _of_look(site.look)
    if site.has_state:
        yield from _of_last_night(history.gates_of(site.connection, SERVED), site.settings)


def _of_look(look: LegacyLook) -> Iterator[Finding]:
    empty = {table.entity for table in look.tables if table.records == 0}
    reasons = [(each.because or each.because_empty(empty), each) for each in look.gates]
    open_ones = [each for because, each in reasons if because is None]
    total = len(look.gates)
    if len(open_ones) == total:
        yield Finding.ok(
            SUBJECT, f"legacy has what all {total} gates need", gates=total, judged=total
        )
        return
    yield Finding.warning(
        SUBJECT,
        f"legacy has what {len(open_ones)} of {total} gates need, and "
        f"{total - len(open_ones)} lack something",
        "see which, below",
        gates=total,
        judged=len(open_ones),
    )
    lacking = sorted(
        ((because, each) for because, each in reasons if because is not None),
        key=lambda pair: pair[0],
    )
    for because, group in groupby(lacking, key=lambda pair: pair[0]):
        gates = [each for _, each in group]
        names = ", ".join(each.gate for each in gates)
        if all(each.status == "NOT_APPLICABLE" for each in gates):
            said = f"{names} {'does' if len(gates) == 1 else 'do'} not apply here: {because}"
            to_do = "nothing, if the site has none"
        else:
            said, to_do = f"{names} cannot be told: {because}", "see legacy, above"
        yield Finding.warning(SUBJECT, said, to_do, names=[each.gate for each in gates])


def _of_last_night(judged: Sequence[history.Gate], settings: Settings) -> Iterator[Finding]:
    if not judged:
        return
    at = max(each.last_judged_at for each in judged)
    failed = [each.called for each in judged if each.last_status in FAILED]
    held = sum(each.last_status == "PASS" for each in judged)
    is_old = settings.now() - at > history.JUDGED_WITHIN
    said = f"judged last {moment(at, settings.timezone)} in the shop: {held} held"
    if is_old and not failed:
        yield Finding.warning(
            SUBJECT,
            f"{said}, which says nothing of tonight",
            "make sync",
            judged_at=at,
            held=held,
            failed=0,
        )
    elif failed:
        yield Finding.warning(
            SUBJECT,
            f"{said}, {len(failed)} did not ({', '.join(failed)})",
            "make parity",
            judged_at=at,
            held=held,
            failed=len(failed),
        )
    else:
        yield Finding.ok(SUBJECT, said, judged_at=at, held=held, failed=0)
