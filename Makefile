# Everything runs from .venv, which the first target that needs it makes.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin

.PHONY: run test lint format screenshots clean

run: .venv/runtime
	@$(BIN)/python manage.py up

test: .venv/development
	@$(BIN)/python -m pytest -n auto --dist loadgroup

lint: .venv/development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run

format: .venv/development
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

screenshots: .venv/development
	$(BIN)/python docs/screenshots.py

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "newsboard needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv --clear .venv || \
		{ echo "This Python cannot make a virtual environment; on Debian: apt install python3-venv"; exit 1; }
	@touch $@

.venv/runtime: requirements.txt | .venv/made
	@echo "Installing what newsboard runs on (once)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/development: requirements-dev.txt .venv/runtime
	@echo "Installing what the tests need (once)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

clean:
	rm -rf .venv var
