"""`make smoke`: sample, load, look at the API's behaviour, report."""

from __future__ import annotations

import time
from dataclasses import asdict

import click

from common.errors import BlazeMirrorError
from common.json_document import json_document
from common.settings import Settings
from extract.source.entities import MEMBERS, PRODUCTS, TRANSACTIONS
from operate.jobs.smoke import fields, loading, page
from operate.jobs.smoke.behaviour import members, products, transactions
from operate.jobs.smoke.probe import Probe
from operate.jobs.smoke.report import Report
from operate.jobs.smoke.samples import take_samples
from operate.jobs.smoke.scratch import open_scratch

BEHAVIOUR = {
    MEMBERS: members.observe,
    TRANSACTIONS: transactions.observe,
    PRODUCTS: products.observe,
}


def run(settings: Settings, *, verbose: bool, as_json: bool) -> int:
    """Run the smoke test and print its report. Gives the exit status.

    Args:
        settings: the settings in force.
        verbose: whether to list the fields that nobody keeps.
        as_json: whether to print all of it for machines.
    """
    started = time.monotonic()
    report = Report(settings.base_url)
    with open_scratch(settings) as scratch:
        probe = Probe(scratch.client, scratch.limiter, settings)
        samples = take_samples(probe, report)
        for entity, answer in samples.items():
            fields.describe(entity, answer, report)
        if samples:
            loading.load(scratch, settings, samples, report)
        for entity, observe in BEHAVIOUR.items():
            if entity not in samples:
                continue
            try:
                observe(probe, samples, report)
            except BlazeMirrorError as error:
                report.problems.append(str(error))
        fields.find_empty(probe.pages, report)
        report.calls = scratch.limiter.calls
    report.seconds = time.monotonic() - started
    if as_json:
        click.echo(json_document({"verdict": report.verdict, **asdict(report)}))
    else:
        page.show(report, verbose=verbose)
    return 1 if report.problems else 0
