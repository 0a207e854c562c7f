# make run     set everything up and open the editor        make test    all tests
# make lint    style and types                              make bench   the figures, a JSON line each
# make soak    the long forms of tests, and figures       make wheel   the package, as users get it
# make fuzz    each reader of files for SECONDS (60) on inputs that atheris makes
# make faults  engines that lie, flood, die and are misheard: the figures
# make day     eight hours at the editor: what grew
# make translations  the files of assets/translations, up to date with the source

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
FILE   ?=
SECONDS ?= 60

export TF_CPP_MIN_LOG_LEVEL ?= 3

.PHONY: run test lint format bench soak faults day fuzz wheel translations clean

run: $(VENV)/.installed
	@$(BIN)/python -m nodeeditor.system_check --install
	@$(BIN)/nodeeditor $(FILE)

test: $(VENV)/.developing
	@$(BIN)/python -m nodeeditor.system_check --install
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

lint: $(VENV)/.developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.developing
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.benching
	@$(BIN)/python -m tests.benchmarks

soak: $(VENV)/.developing
	NODEEDITOR_SOAK=1 $(BIN)/python -m pytest --timeout=7200 $$(grep -rlE "hypothesis import|tests.examples import" tests --include='test_*.py')
	@$(BIN)/python -m tests.losses

fuzz: $(VENV)/.developing
	@$(BIN)/python -m pip install -q --disable-pip-version-check --editable '.[fuzz]' || \
	  echo "atheris can't be installed here, so nothing is fuzzed."
	@$(BIN)/python -m tests.security.fuzzing $(SECONDS)

faults: $(VENV)/.developing
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.faults

day: $(VENV)/.developing
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.soak.long_day

wheel: $(VENV)/.developing
	$(BIN)/python -m pip wheel -q --no-deps --wheel-dir dist .

translations: $(VENV)/.developing
	$(BIN)/python -m tests.translations

clean:
	rm -rf $(VENV) build dist .pytest_cache .hypothesis .mypy_cache .ruff_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "nodeeditor needs Python 3.11 or newer, got: $$($(PYTHON) --version 2>&1)." \
	       "Name another one: make run PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
	  echo "Python can't make virtual environments here; on Debian or Ubuntu: sudo apt-get install python3-venv" >&2; exit 1; }

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@echo "Setting up $(VENV): the first time this takes a minute or two."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.benching: pyproject.toml | $(VENV)/.developing
	@echo "Setting up $(VENV) with the editor that ours is measured against."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --editable '.[bench]'
	@# It brings stubs of its own for PySide6, which know less than those that PySide6 ships.
	@$(BIN)/python -m pip uninstall -q -y types-pyside6
	@touch $@ $(VENV)/.developing $(VENV)/.installed

$(VENV)/.developing: pyproject.toml | $(VENV)/bin/python
	@echo "Setting up $(VENV) with the tools for development: the first time this takes a minute or two."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.installed
