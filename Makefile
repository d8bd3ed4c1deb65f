# Every target installs what it needs. `make help` lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/blaze-mirror
STAMP := $(VENV)/.installed
# Prints where it is, or says how to get it.
CHROMIUM_PATH := $(VENV)/bin/python -m tests.browser.chromium

export FORCE FROM ENTITY REASON APPLY ARCHIVE SHOW_PII

##@ Start here

.PHONY: help
help: ## List the commands
	@awk 'BEGIN {FS = ":.*## "} \
	  /^##@/ {printf "\n%s\n", substr($$0, 5)} \
	  /^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: demo
demo: $(STAMP) ## A synthetic dispensary, mirrored before your eyes: no keys, no database needed
	@$(VENV)/bin/python -m sandbox.demo

.PHONY: demo-clean
demo-clean: $(STAMP) ## Drop what the demo has left in the embedded Postgres
	@$(VENV)/bin/python -m sandbox.demo --clean

.PHONY: install
install: $(STAMP) ## Create .venv from requirements.lock

# The stamp is written last, so an interrupted installation is done again.
$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; set PYTHON=/path/to/python3.11" >&2; exit 2; }
	@echo "Installing into $(VENV) (about a minute) ..." >&2
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "python3 -m venv failed: on Debian, apt install python3-venv" >&2; exit 2; }
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check \
	  --require-hashes --requirement requirements.lock
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check \
	  --no-deps --no-build-isolation --editable .
	@touch $@

##@ Mirror

.PHONY: sync
sync: $(STAMP) ## The cron job: members, transactions, products, then dbt and the gates
	@$(RUN) sync

.PHONY: sync-products
sync-products: $(STAMP) ## The five-minute job: products only
	@$(RUN) sync-products

.PHONY: backfill
backfill: $(STAMP) ## The first load, or all history again (FROM=2024-01-01); resumable
	@$(RUN) backfill

.PHONY: smoke
smoke: $(STAMP) ## Ten records of each entity into a scratch schema, field by field
	@$(RUN) smoke

.PHONY: status
status: $(STAMP) ## Sync state, call budget, freshness, stuck work
	@$(RUN) status

##@ Review

.PHONY: parity
parity: $(STAMP) ## The gates: mirror and legacy compared, and for how many nights they agree
	@$(RUN) parity

.PHONY: report
report: $(STAMP) ## One page: is it running, is it right, may we switch (SHOW_PII=1)
	@$(RUN) report

.PHONY: docs
docs: $(STAMP) ## The schema as dbt docs: one static page
	@$(RUN) docs

##@ Cut over

.PHONY: switch
switch: $(STAMP) ## Serve an entity from the mirror, if its gates held (ENTITY=customers)
	@$(RUN) switch

.PHONY: rollback
rollback: $(STAMP) ## Serve an entity from legacy again (ENTITY=customers)
	@$(RUN) rollback

.PHONY: finalize
finalize: $(STAMP) ## Give the mirror's tables legacy's names: the plan; APPLY=1 does it
	@$(RUN) finalize

.PHONY: unfinalize
unfinalize: $(STAMP) ## Undo finalize
	@$(RUN) unfinalize

##@ Database

.PHONY: db-start
db-start: $(STAMP) ## Start the embedded Postgres
	@$(RUN) db-start

.PHONY: db-stop
db-stop: $(STAMP) ## Stop the embedded Postgres; its data stays
	@$(RUN) db-stop

.PHONY: db-url
db-url: $(STAMP) ## Print the database's URL (make -s db-url)
	@$(RUN) db-url

.PHONY: psql
psql: $(STAMP) ## Open psql on the database
	@$(RUN) psql

##@ Develop

.PHONY: test
test: lint ## Everything that CI runs
	@if $(CHROMIUM_PATH) || [ -n "$$CI" ]; then \
	  $(VENV)/bin/python -m pytest --numprocesses auto --dist loadgroup; \
	else \
	  echo "The browser tests are left out; CI runs them." >&2; \
	  $(VENV)/bin/python -m pytest --numprocesses auto --dist loadgroup -m "not browser"; \
	fi

.PHONY: test-browser
test-browser: $(STAMP) ## The report and the docs in a real browser; screenshots in .ci/artifacts
	@$(CHROMIUM_PATH) && $(VENV)/bin/python -m pytest tests/browser

.PHONY: soak
soak: $(STAMP) ## Thirty nights with faults and kills, a ceiling that holds: a quarter of an hour
	@$(VENV)/bin/python -m tests.soak

.PHONY: bench
bench: $(STAMP) ## Side by side with the alternatives, and as history grows: an hour and more; FRESH=1
	@$(VENV)/bin/python -m benchmarks $(if $(FRESH),--fresh)

.PHONY: lint
lint: $(STAMP) ## ruff, mypy, sqlfluff
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports
	@$(RUN) lint-sql

.PHONY: dictionary
dictionary: $(STAMP) ## Write docs/data-dictionary.md anew, from the declarations
	@$(RUN) dictionary

.PHONY: lock
lock: $(STAMP) ## Resolve requirements.lock anew from pyproject.toml (needs uv)
	uv pip compile --extra dev --no-strip-extras --no-emit-index-url --generate-hashes \
	  --no-header --universal --python-version 3.11 pyproject.toml -o requirements.lock
