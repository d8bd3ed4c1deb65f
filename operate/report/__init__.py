"""`make report`: one page that says whether the mirror runs, is right, and what next.

In the order in which a figure travels:

    session        one read-only transaction, so that all figures are of one instant
    ├── running        the sync: freshness, runs, calls
    ├── readiness      the gates: which entity may be switched
    │   ├── nights         each gate, night by night
    │   └── rows_behind    the rows of those that do not hold
    ├── served         what is served from where, and who changed it
    ├── comparison     legacy beside the mirror: rows, columns, months, differences
    ├── customers      lifetime value, tiers
    └── shops          of a chain: what each sells, how fresh it is, what is wrong with it
    masking        what of a person may be shown
    answers        the four sentences at the top
    tables, plots/ figures as words, and as plots with their data as a table
    sections/      each section's tables and sentences
    contents       what stands where
    page           all of it as one file that fetches nothing
    making         from the session to the page
    command        `make report` itself
    nightly        the same after each night, into a folder or by mail (REPORT_TO)
"""
