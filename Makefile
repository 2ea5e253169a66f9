# Every target sets up .venv by itself; all it needs is Python 3.11 or newer (another one: make test PYTHON=python3.13).
PYTHON ?= python3
RUN := .venv/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check --quiet install
PYTEST := $(RUN) -m pytest
LOCK := $(RUN) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command 'make lock'

.DEFAULT_GOAL := help
.PHONY: help demo test test-browser check lint bench soak fuzz screenshots lock clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

demo: .venv/.run ## try wijkbot in the browser, without Telegram
	$(RUN) -m bot demo $(ARGS)

test: .venv/.dev ## all tests; those with a browser too where Chromium is found
	$(PYTEST) -n 4 $(ARGS)

test-browser: .venv/.dev ## only the tests with a browser; fails where there is no Chromium
	WIJKBOT_REQUIRE_BROWSER=1 $(PYTEST) -m browser $(ARGS)

check: lint test ## everything that must hold before a change goes in

lint: .venv/.dev ## format, style, types, import rules, Dockerfile
	.venv/bin/ruff format --check
	.venv/bin/ruff check
	.venv/bin/mypy
	.venv/bin/lint-imports --no-cache
	.venv/bin/hadolint Dockerfile

bench: .venv/.dev ## figures, beside those of rivals
	$(RUN) -m tests.bench $(ARGS)

soak: .venv/.dev ## minutes of load and kills
	$(PYTEST) -m soak -s $(ARGS)

fuzz: .venv/.dev ## long runs on made-up input
	$(PYTEST) -m fuzz $(ARGS)

screenshots: .venv/.dev ## the pictures of the demo page in the README
	WIJKBOT_REQUIRE_BROWSER=1 WIJKBOT_SCREENSHOTS=tests/browser $(PYTEST) tests/browser $(ARGS)

lock: .venv/.dev ## new versions in the lock files
	$(LOCK) --upgrade --group dev pyproject.toml -o requirements-dev.txt
	$(LOCK) -c requirements-dev.txt --group build -o requirements-build.txt
	$(LOCK) -c requirements-dev.txt pyproject.toml -o requirements.txt

clean: ## remove all that was made here, .venv too
	rm -rf .venv build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find bot tests -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "wijkbot needs Python 3.11 or newer and '$(PYTHON)' is not. Name another: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
		echo "'$(PYTHON)' cannot make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }

.venv/.run: .venv/bin/python pyproject.toml requirements.txt requirements-build.txt
	@echo "Installing into .venv, as the lock says. This takes a minute, once."
	@$(PIP) --require-hashes -r requirements.txt -r requirements-build.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: .venv/.run requirements-dev.txt
	@echo "Installing what the tests need."
	@$(PIP) --require-hashes -r requirements-dev.txt
	@touch $@
