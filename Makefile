# `make serve` brings the book up, `make test` tests all of it. The first run sets up .venv and node_modules.
PYTHON ?= python3
PORT ?= 8000
BOOK ?= .

export PATH := $(CURDIR)/.venv/bin:$(PATH)
# tests/ has folders of the packages' names: where a script of it runs, the packages themselves come from here.
export PYTHONPATH := $(if $(PYTHONPATH),$(PYTHONPATH):)$(CURDIR)/lib:$(CURDIR)
READY := .venv/ready
ORACLES := .venv-oracles/ready
HUB := .venv-hub/ready

.PHONY: serve book bundle pdf teacher-pack test oracles mutation hub hub-class hub-test lab notebooks bench stale pins clean
.DELETE_ON_ERROR:

serve: book
	@echo "The book is at http://127.0.0.1:$(PORT)/ (Ctrl-C ends it)"
	@python -m http.server --bind 127.0.0.1 --directory _build/html $(PORT)

book: $(READY)
	@jupyter-book build $(BOOK) -W -n --keep-going --quiet
	@echo "The book is built: $(BOOK)/_build/html/index.html"

# The book to carry: one zip, live from a USB stick or on any web server.
bundle: book
	@python -m livebook.offline.archive _build/html _build/aluminium-with-and-without-carbon.zip

# The book on paper: one PDF of all of it, and one of each chapter. PAGES="chapters/faraday" prints only these.
pdf: book
	@python tests/browser.py
	@python tools/pdf.py $(PAGES)

# For teachers, one zip: worksheets, keys, plans, slides, Moodle XML and QTI. SHEETS=60 makes more sheets a topic,
# TOPICS="faraday,bath" only these, LEVEL=1-2 only easier questions. It has the keys and is no part of the site.
teacher-pack: $(READY)
	@python tests/browser.py
	@python -m teaching.pack $(if $(SHEETS),--sheets "$(SHEETS)") $(if $(TOPICS),--topics "$(TOPICS)") $(if $(LEVEL),--level "$(LEVEL)")

test: book
	python tests/browser.py
	ruff check .
	ruff format --check .
	mypy
	pytest --numprocesses logical

# Against independent implementations, which are heavy: an environment of their own.
oracles: $(ORACLES)
	PYTHONPATH=lib .venv-oracles/bin/python -m pytest -q -c /dev/null --rootdir . --confcutdir tests/oracles \
	  -p no:cacheprovider --import-mode importlib tests/oracles

# Small faults are put into copies of the library: which of them does no test see? docs/mutation.md keeps the answers.
# MODULES="faraday pfc" tries only these.
mutation: $(READY)
	python tests/mutation.py $(MODULES)

# A JupyterHub for a class, run by root: see teaching/jupyterhub/README.md. HUB_URL=http://:8000 lets the classroom in.
hub: $(HUB)
	@.venv-hub/bin/python teaching/jupyterhub/lab_repository.py
	@echo "The lab, for each student:" && .venv-hub/bin/python teaching/jupyterhub/links.py $(HUB_URL)
	@.venv-hub/bin/jupyterhub --config teaching/jupyterhub/jupyterhub_config.py

# Makes the users that CLASS=class.txt names, one a line, and prints their passwords once.
hub-class: $(HUB)
	@.venv-hub/bin/python teaching/jupyterhub/class_list.py $(CLASS)

# Ten users log in, pull and work: makes real users of the machine and removes them. Run by root.
hub-test: $(HUB)
	PYTHONPATH=tests/hub:teaching/jupyterhub .venv-hub/bin/python -m pytest -q -c /dev/null --rootdir . --confcutdir tests/hub -p no:cacheprovider \
	  --import-mode importlib tests/hub

lab: $(READY)
	jupyter lab --LabApp.default_url=/lab/tree/chapters

notebooks: $(READY)
	python tests/notebooks.py

bench: book $(ORACLES)
	python tests/browser.py
	PYTHONPATH=lib .venv-oracles/bin/python bench/library.py
	python bench/draws.py
	python bench/pyodide.py
	python bench/page.py
	python bench/lighthouse.py

# The rows of data and the promises, oldest first: what to look up before the next edition.
stale: $(READY)
	@python tests/stale.py

COMPILE := uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --no-emit-index-url --no-header --upgrade

# The exact versions of all that pyproject.toml asks for, on every Python that the book supports.
pins: $(READY)
	python -m pip install --quiet uv
	$(COMPILE) --extra book --extra pack --extra test --output-file requirements.txt
	$(COMPILE) --extra book --extra hub --constraint requirements.txt --output-file teaching/jupyterhub/requirements.txt
	$(COMPILE) --extra oracles --constraint requirements.txt --output-file requirements-oracles.txt

clean:
	rm -rf _build .venv .venv-oracles .venv-hub node_modules teaching/jupyterhub/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -o -name '*.egg-info' | xargs rm -rf

$(READY): requirements.txt pyproject.toml package.json package-lock.json
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed, this is " + sys.version)'
	@echo "Setting up, 1 of 3: a virtual environment"
	@$(PYTHON) -m venv .venv
	@echo "Setting up, 2 of 3: Python packages (once; a few minutes)"
	@python -m pip install --disable-pip-version-check --requirement requirements.txt
	@python -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation --editable .
	@echo "Setting up, 3 of 3: front-end packages"
	@npm ci --no-audit --no-fund
	@touch $@

$(ORACLES): requirements-oracles.txt
	@$(PYTHON) -m venv .venv-oracles
	@echo "Setting up the independent implementations (once; a few minutes)"
	@.venv-oracles/bin/python -m pip install --disable-pip-version-check --quiet --requirement requirements-oracles.txt
	@touch $@

$(HUB): .venv-hub/packages $(wildcard lib/*/*.py lib/*/*/*.py exercises/*.py exercises/bank/*.py)
	@rm -rf _build/hub && mkdir -p _build/hub && cp -R pyproject.toml LICENSE lib exercises _build/hub  # pip would build in the book
	@.venv-hub/bin/python -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation --force-reinstall _build/hub
	@touch $@

.venv-hub/packages: teaching/jupyterhub/requirements.txt teaching/jupyterhub/package-lock.json
	@$(PYTHON) teaching/jupyterhub/places.py  # whether students could reach what is set up here
	@$(PYTHON) -m venv --clear .venv-hub
	@echo "Setting up the class hub (once; a few minutes)"
	@.venv-hub/bin/python -m pip install --disable-pip-version-check --quiet --requirement teaching/jupyterhub/requirements.txt
	@PATH=$(CURDIR)/.venv-hub/bin:$$PATH npm ci --no-audit --no-fund --prefix teaching/jupyterhub
	@touch $@
