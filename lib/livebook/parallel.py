"""A Sphinx extension: pages are read, and their notebooks run, by two processes a processor.

Sphinx can, but Jupyter Book's command has no option for it. Only reading is shared out: the formulas are rendered while
pages are written, by one process at the end of one connection (``livebook.maths``).
"""

import os
from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import SphinxParallelError

EACH = 2  # processes a processor: Sphinx shares out large chunks, and one process alone ends long before another
# It does not say whether it is safe, and one such extension stops all. It works once all is read, in the first process.
SAFE = "sphinx_multitoc_numbering"


def setup(app: Sphinx) -> dict[str, Any]:
    app.parallel = EACH * (os.cpu_count() or 1)
    app.setup_extension(SAFE)
    app.extensions[SAFE].parallel_read_safe = True
    # Of an exception in another process Sphinx shows the last line, which names the page, but not what its cell said.
    SphinxParallelError.__str__ = lambda error: error.traceback  # type: ignore[method-assign]
    app.connect("env-before-read-docs", deal)
    app.connect("env-updated", write_alone)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def deal(app: Sphinx, env: BuildEnvironment, pages: list[str]) -> None:
    """Deal the pages like cards, to as many hands as there are processes.

    A process takes neighbours, and in order it would get all notebooks or none.
    """
    pages[:] = [page for hand in range(app.parallel) for page in pages[hand :: app.parallel]]


def write_alone(app: Sphinx, env: BuildEnvironment) -> None:
    app.parallel = 1
