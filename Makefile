# Everything is done by scripts/tasks.py; these are its commands under names that are quick to type.
#   make serve PORT=8001    make test ARGS="-k adam"    make clean ARGS=--all    make new-page NAME=line-search    make COMMAND PYTHON=python3.12

PYTHON ?= python3
PORT ?= 8000
TASKS := $(PYTHON) scripts/tasks.py

.DEFAULT_GOAL := help
.PHONY: help serve build test bench check clean new-page confirm install lock

help:
	@$(TASKS) help

serve:
	@$(TASKS) serve --port $(PORT)

build check install lock:
	@$(TASKS) $@

test bench clean:
	@$(TASKS) $@ $(ARGS)

new-page confirm:
	@$(TASKS) $@ $(NAME)
