"""``glue`` writes what MyST-NB's own does, without what made that slow; and the whole book uses it."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import myst_nb
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from livebook.glue import glue

BOOK = Path(__file__).parents[2]
PAGES = [
    *BOOK.glob("*.md"),
    *(path for folder in ("chapters", "exercises", "docs") for path in (BOOK / folder).glob("*.*")),
]


def written(glue: Any, value: Any, display: bool) -> list[Any]:
    InteractiveShell.instance()
    with capture_output() as captured:
        glue("key", value, display=display)
    return [(output.data, output.metadata) for output in captured.outputs]


@pytest.mark.parametrize("value", [0.1 + 0.2, 3, "words", None])
@pytest.mark.parametrize("display", [True, False])
def test_it_writes_what_theirs_writes(value: Any, display: bool) -> None:
    ours = written(glue, value, display)
    assert len(ours) == 1
    assert ours == written(myst_nb.glue, value, display)


def test_it_imports_no_checker_of_notebooks() -> None:
    code = "import livebook.glue, sys; print([name for name in ('nbformat', 'jsonschema') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_every_page_uses_it() -> None:
    texts = {path.name: path.read_text() for path in PAGES if path.suffix in (".md", ".ipynb")}
    assert sum("from livebook.glue import glue" in text for text in texts.values()) > 20
    assert not [name for name, text in texts.items() if "from myst_nb import glue" in text]
