# Every target sets up .venv by itself. `make` alone shows what there is.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ASSIGNMENTS := $(notdir $(wildcard source/*))
AS_ROOT := $(if $(filter-out 0,$(shell id -u)),sudo -n)
# nbgrader looks for alembic there when it makes a gradebook: as in grader_config.py, for courses that `make bench` sets up
export PATH := $(CURDIR)/$(BIN):$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: help demo test bank release format lint bench serve clean sandbox

help:  ## shows this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

demo: $(VENV)/ready sandbox  ## grades a class of sample students, from submissions to feedback
	@$(BIN)/python -m grader.demo

test: $(VENV)/ready sandbox  ## proves the exercises, their tests and the grader
	@$(BIN)/python -m pytest

bank: $(VENV)/ready sandbox  ## judges every answer of the bank; `make test` judges a thirtieth
	@BANK=all $(BIN)/python -m pytest tests/test_answers.py

release: $(VENV)/ready  ## makes release/ from source/
	@for assignment in $(ASSIGNMENTS); do $(BIN)/nbgrader generate_assignment $$assignment --force || exit 1; done

format: $(VENV)/ready  ## tidies the notebooks and the code
	@$(BIN)/python -m grader.tidy source
	@$(BIN)/ruff check --quiet --fix --exit-zero
	@$(BIN)/ruff format --quiet

lint: $(VENV)/ready  ## says what `make format` would change
	@$(BIN)/python -m grader.tidy --check source
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

bench: $(VENV)/ready sandbox  ## measures what is fast, as ratios
	@for script in bench/*.py; do $(BIN)/python $$script || exit 1; done

serve: $(VENV)/ready sandbox  ## opens JupyterLab with nbgrader's extensions on this course
	@$(BIN)/jupyter lab $(if $(filter 0,$(shell id -u)),--allow-root)

clean:  ## removes .venv, the demo and caches
	rm -rf $(VENV) demo .pytest_cache .ruff_cache .hypothesis

sandbox:  # student code runs in one only, and bubblewrap makes it
	@{ command -v bwrap && $(BIN)/python -c 'import pyseccomp'; } >/dev/null 2>&1 \
	  || $(AS_ROOT) sh -c 'apt-get update -q && apt-get install -y -q bubblewrap libseccomp2' \
	  || { echo "Student code runs in a sandbox only: install bubblewrap and libseccomp with your package manager"; exit 1; }

$(VENV)/ready: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' \
	  || { echo "This course needs Python 3.11: name one with make PYTHON=/path/to/python3.11"; exit 1; }
	@echo "Setting up $(VENV), once: TensorFlow is large, this takes a minute or two."
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
	  || { $(AS_ROOT) apt-get update -q && $(AS_ROOT) apt-get install -y -q python3-venv; } \
	  || { echo "Python cannot make virtual environments here: install python3-venv, or python3.11-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --requirement requirements.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
