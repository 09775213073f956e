# make run     opens Briefwright (installs what is missing first)
# make test    lints, types, architecture and tests
# make bench   our speed beside the peers' or the floor
# make shots   every main screen and every built-in template's pages as PNG, in shots/
# make fuzz    100,000 mutated files of each kind, 500 kills, 1,000 documents through the audit (an hour or two)
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
	$(OFFSCREEN) $(PY) -m pytest -q

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
	BRIEFWRIGHT_RANDOM_DOCUMENTS=1000 $(PY) -m pytest -q tests/property/test_writers_property.py -k very_many
	BRIEFWRIGHT_FUZZ=100000 BRIEFWRIGHT_KILLS=63 BRIEFWRIGHT_INSTANCE_SECONDS=600 $(PY) -m pytest -q \
	    tests/property/test_readers_fuzz.py \
	    tests/property/test_template_mutations.py tests/property/test_brief_file_property.py \
	    tests/unit/storage/test_killed_storage.py tests/unit/storage/test_two_instances.py

wheel:
	@sh .ci/prepare test
	$(PY) -m hatchling build -t wheel

clean:
	rm -rf .venv dist build shots .mypy_cache .ruff_cache .hypothesis
