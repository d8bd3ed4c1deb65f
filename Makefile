# Every target installs what it needs. `make help` lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/blaze-mirror
STAMP := $(VENV)/.installed
# Prints where it is, or says how to get it.
CHROMIUM_PATH := $(VENV)/bin/python -m tests.browser.chromium

# What `blaze-mirror` reads from its environment. A reason may contain a $, which is then no variable.
override REASON := $(value REASON)
export FORCE FROM ENTITY SHOP REASON APPLY ARCHIVE SHOW_PII VERBOSE FILE

# Programs of a .venv know its path and its Python: a checkout that was moved, or whose Python is
# gone, is installed from the beginning.
ifneq ($(shell cat $(STAMP) 2> /dev/null)|$(wildcard $(VENV)/bin/python),$(CURDIR)|$(VENV)/bin/python)
AFRESH := --clear
.PHONY: $(STAMP)
endif

define PYTHON_FITS
import re, sys
fits = re.search(r'^requires-python = ">=3\.(\d+),<3\.(\d+)"', open("pyproject.toml").read(), re.M)
first, end = map(int, fits.groups())
if not (3, first) <= sys.version_info[:2] < (3, end):
    sys.exit("Python 3.%d to 3.%d is needed, and this is %d.%d: install one of those and name it, "
             "as in make install PYTHON=python3.%d"
             % ((first, end - 1) + tuple(sys.version_info[:2]) + (end - 1,)))
endef
export PYTHON_FITS

##@ Start here

.PHONY: help
help: ## List the commands
	@awk 'BEGIN {FS = ":.*## "} \
	  /^##@/ {printf "\n%s\n", substr($$0, 5)} \
	  /^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: demo
demo: $(STAMP) ## A synthetic dispensary, mirrored: no keys, no database (SHOPS=3: a chain)
	@$(VENV)/bin/python -m sandbox.demo $(if $(SHOPS),--shops "$(SHOPS)")

.PHONY: demo-clean
demo-clean: $(STAMP) ## Drop what the demo has left in the embedded Postgres
	@$(VENV)/bin/python -m sandbox.demo --clean

.PHONY: install
install: $(STAMP) ## Create .venv from requirements.lock

# The stamp is written last, so an interrupted installation is done again.
$(STAMP): requirements.lock pyproject.toml
	@command -v "$(PYTHON)" > /dev/null || { echo "There is no $(PYTHON):" \
	  "on Debian and Ubuntu, apt install python3-venv; or name one with PYTHON=..." >&2; exit 2; }
	@"$(PYTHON)" -c "$$PYTHON_FITS" || exit 2
	@echo "Installing into $(VENV) (about a minute) ..." >&2
	@"$(PYTHON)" -m venv $(AFRESH) $(VENV) || { echo "$(PYTHON) has no venv:" \
	  "on Debian and Ubuntu, apt install python$$("$(PYTHON)" -c "import sys; print('%d.%d' % sys.version_info[:2])")-venv" >&2; exit 2; }
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check \
	  --require-hashes --requirement requirements.lock
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check \
	  --no-deps --no-build-isolation --editable .
	@echo "$(CURDIR)" > $@

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

.PHONY: doctor
doctor: $(STAMP) ## All that can be wrong before a night, checked: keys, database, legacy, cron
	@$(RUN) doctor

.PHONY: alert-test
alert-test: $(STAMP) ## A message to each address of ALERT_URLS, and which of them took it
	@$(RUN) alert-test

.PHONY: smoke
smoke: $(STAMP) ## Ten records of each entity into a scratch schema, field by field (VERBOSE=1)
	@$(RUN) smoke

.PHONY: status
status: $(STAMP) ## Sync state, call budget, freshness, stuck work (SHOP=name)
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

.PHONY: serve
serve: $(STAMP) ## Make the serving views, for readers of legacy's tables
	@$(RUN) serve

.PHONY: unserve
unserve: $(STAMP) ## Remove the serving views: nothing depends on legacy's tables then
	@$(RUN) unserve

.PHONY: switch
switch: $(STAMP) ## Serve an entity from the mirror, if its gates held (ENTITY=customers)
	@$(RUN) switch

.PHONY: rollback
rollback: $(STAMP) ## Serve an entity from legacy again (ENTITY=customers)
	@$(RUN) rollback

.PHONY: finalize
finalize: $(STAMP) ## Give the mirror's tables legacy's names: prints the plan; APPLY=1 does it
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

.PHONY: db-env
db-env: $(STAMP) ## The settings of a psql and a dbt of your own, for your shell (make -s db-env)
	@$(RUN) db-env

.PHONY: psql
psql: $(STAMP) ## Open psql on the database
	@$(RUN) psql

.PHONY: backup
backup: $(STAMP) ## The mirror as one file in backups/; a sync may be at work
	@$(RUN) backup

.PHONY: restore
restore: $(STAMP) ## A backup back, in one transaction (FILE=backups/...; FORCE=1 over a mirror)
	@$(RUN) restore

##@ Develop

.PHONY: dbt
dbt: $(STAMP) ## dbt with this project's settings (ARGS="test --select tag:gate")
	@$(RUN) dbt $(value ARGS)

.PHONY: test
test: lint ## Everything that CI runs
	@if $(CHROMIUM_PATH) || [ -n "$$CI" ]; then \
	  $(VENV)/bin/python -m pytest --numprocesses auto --dist loadgroup --durations 10; \
	else \
	  echo "The browser tests are left out; CI runs them." >&2; \
	  $(VENV)/bin/python -m pytest --numprocesses auto --dist loadgroup --durations 10 -m "not browser"; \
	fi

.PHONY: test-browser
test-browser: $(STAMP) ## The report and the docs in a real browser; screenshots in .ci/artifacts
	@$(CHROMIUM_PATH) && $(VENV)/bin/python -m pytest tests/browser

.PHONY: soak
soak: $(STAMP) ## Thirty nights with faults and kills, a ceiling that holds: 15 minutes
	@$(VENV)/bin/python -m tests.soak

PART ?= legacy lives writes
.PHONY: adversary
adversary: $(STAMP) ## Random nights, kills (PART=legacy|lives|writes MINUTES= SEED= SCENE= SHOPS=)
	@for part in $(PART); do \
	  case $$part in \
	    legacy) set -- tests.adversary.legacy $(if $(SHOPS),--shops) $(if $(SEED),--seed $(SEED)) $(if $(MINUTES),--minutes $(MINUTES));; \
	    lives) set -- tests.adversary.reading lives $(if $(SHOPS),--shops) $(if $(SEED),--seed $(SEED)) $(if $(MINUTES),--minutes $(MINUTES));; \
	    *) set -- tests.adversary.reading $$part $(if $(SCENE),--scene "$(SCENE)");; \
	  esac; \
	  $(VENV)/bin/python -m "$$@" || exit 1; \
	done

.PHONY: bench
bench: $(STAMP) ## Beside the alternatives, and as history grows: an hour and more; FRESH=1
	@$(VENV)/bin/python -m benchmarks $(if $(FRESH),--fresh)

.PHONY: lint
lint: $(STAMP) ## ruff, mypy, import-linter, sqlfluff, dbt-bouncer
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports
	@$(RUN) lint-sql

.PHONY: dictionary
dictionary: $(STAMP) ## Write docs/data-dictionary.md from the declarations
	@$(RUN) dictionary

.PHONY: lock
lock: $(STAMP) ## Resolve requirements.lock from pyproject.toml (needs uv)
	uv pip compile --extra dev --no-strip-extras --no-emit-index-url --generate-hashes \
	  --no-header --universal --python-version 3.11 pyproject.toml -o requirements.lock
