# The everyday commands. `make` alone lists them; each does its own set-up first.
PYTHON ?= python3
SETUP = @command -v $(PYTHON) >/dev/null 2>&1 || { echo "Python 3.11 or newer is needed. On Debian or Ubuntu: sudo apt install python3 python3-venv"; exit 1; }; \
	$(PYTHON) scripts/setup_environment.py
IN = .venv/bin/python

.PHONY: help setup run dev test deep spark check bench docs record screenshots messages format

help:
	@echo "make run      set up, load the demo partnership, serve it on this machine"
	@echo "make setup    set up alone; leaves the sharewell command in .venv/bin"
	@echo "make test     everything the suite needs, and the whole suite"
	@echo "make deep     the same, with every test on both databases, and nothing left to chance"
	@echo "make spark    whether Spark finds what DuckDB finds; needs Java, and fetches Spark for itself alone"
	@echo "make check    format, lint, types, imports, sizes, templates"
	@echo "make bench    measure, and write docs/reference/benchmarks.md"
	@echo "make docs     write the generated reference pages anew"
	@echo "make record   write the exact answers of the scenarios anew, and say what changed"
	@echo "make screenshots  take the pictures of the guides anew"
	@echo "make messages  bring the Welsh catalogue up to date with the code"
	@echo "make format   put the code into its one format"

setup:
	$(SETUP)

run:
	$(SETUP)
	@exec .venv/bin/sharewell demo

dev:
	$(SETUP) --dev

test:
	$(SETUP) --dev
	@exec $(IN) scripts/run_tests.py

deep:
	$(SETUP) --dev
	@exec $(IN) scripts/run_tests.py --deep

spark:
	$(SETUP) --dev
	@exec $(IN) scripts/test_spark.py

check:
	$(SETUP) --dev
	@exec $(IN) scripts/check.py

bench:
	$(SETUP) --dev
	@exec $(IN) scripts/bench.py

docs:
	$(SETUP) --dev
	@exec $(IN) scripts/make_reference.py

record:
	$(SETUP) --dev
	@exec $(IN) scripts/record_answers.py

screenshots:
	$(SETUP) --dev
	@exec env SCREENSHOTS=1 $(IN) -m pytest -q tests/system

messages:
	$(SETUP) --dev
	@exec $(IN) scripts/messages.py

format:
	$(SETUP) --dev
	@exec $(IN) scripts/check.py --format
