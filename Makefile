# make run     opens Briefwright (installs what is missing first)
# make test    lints, types, architecture and tests, these on every processor
# make bench   our speed beside the peers' or the floor
# make shots   every main screen and every built-in template's pages as PNG, in shots/
# make fuzz    100,000 mutated files of each kind, 500 kills, 1,000 documents through the audit; tells how far it is
#              (two hours or so on two processors; COUNT=2000 makes it short)
# make wheel   a wheel in dist/

SHELL := /bin/sh
VENV := .venv
PY := $(VENV)/bin/python
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.PHONY: run test lint bench shots fuzz wheel clean

run:
	@sh .ci/prepare run
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	    echo "There is no display here, so the window cannot open; writing the demo briefing instead."; \
	    $(PY) -m briefwright demo -o briefwright-demo.docx; \
	else $(PY) -m briefwright; fi

test:
	@sh .ci/prepare test
	@$(MAKE) --no-print-directory lint
	$(OFFSCREEN) $(PY) -m pytest -q -n logical --maxprocesses 8 --dist worksteal

lint:
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-cache

bench:
	@sh .ci/prepare bench
	$(OFFSCREEN) $(PY) tests/bench/run.py

shots:
	@sh .ci/prepare test
	$(OFFSCREEN) $(PY) tests/shots/render.py shots
	$(OFFSCREEN) $(PY) tests/shots/pages.py shots

fuzz:
	@sh .ci/prepare test
	$(PY) tests/fuzz/run.py $(COUNT)

wheel:
	@sh .ci/prepare test
	$(PY) -m hatchling build -t wheel

clean:
	rm -rf .venv dist build shots .mypy_cache .ruff_cache .hypothesis
