# Two commands: `make demo` shows the site, `make test` runs everything. Needs Python 3.11 only.
#
#   PORT=8080 make demo                 another port
#   XIANGYIN_DATA=/srv/xy make demo     another data folder
#   DATABASE_URL=postgresql://… make test
#   make test ARGS="tests/core -k audit"   a part of the suite

PYTHON ?= $(firstword $(shell command -v python3.11 python3))
PY := .venv/bin/python
PORT ?= 8000
ARGS ?=
XIANGYIN_SHARED ?= $(abspath ../shared)
export PORT XIANGYIN_SHARED

.PHONY: help demo test check bench mutants app tests clean

help:
	@sed -n 's/^# \{0,1\}//p' Makefile | head -7

demo: app
	@XIANGYIN_DEMO=1 exec .venv/bin/xiangyin start

test: tests
	@$(PY) tools/suite.py $(ARGS)

check: tests
	@$(PY) tools/check.py

bench: tests
	@$(PY) -m bench $(ARGS)

mutants: tests
	@$(PYTHON) tools/prepare.py mutants
	@$(PY) tools/mutation.py $(ARGS)

# What the site needs, and what the suite needs besides.
app:
	@$(PYTHON) tools/prepare.py app

tests:
	@$(PYTHON) tools/prepare.py tests

clean:
	rm -rf .venv node_modules src/xiangyin/core/static/vendor test-results staticfiles \
	  .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests tools bench -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
	@echo "The data folder (var, or XIANGYIN_DATA) is left alone."
