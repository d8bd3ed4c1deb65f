"""`make report`: one HTML page that says whether the mirror runs, whether it is right, and what next.

In the order in which a figure travels:

    session        one read-only transaction, so that all figures are of one instant
    ├── running        the sync: freshness, runs, calls
    ├── readiness      the gates: which entity may be switched
    ├── comparison     legacy beside the mirror: rows, columns, months, differences
    └── customers      lifetime value, tiers
    masking        what of a person may be shown
    answers        the four sentences at the top
    plots, tables  figures as plots, each with its data as a table
    page           all of it as one file that asks nobody for anything
    command        the verb
"""
