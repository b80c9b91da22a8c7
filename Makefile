# Everything runs from .venv, which the first target that needs it makes.
PYTHON ?= python3.11
BIN := .venv/bin

.PHONY: run test lint format screenshots bench clean

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

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/runtime: requirements.txt | .venv/bin/python
	@echo "Installing what newsboard runs on (once)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/development: requirements-dev.txt .venv/runtime
	@echo "Installing what the tests need (once)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

clean:
	rm -rf .venv var
