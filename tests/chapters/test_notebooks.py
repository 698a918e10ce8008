"""The stored notebooks: nbval (in the same pytest run) compares them with what the library says today. Here: that there
is something to compare, that it is stored in one form, and that a changed number of the library is seen."""

import os
import shutil
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from statistics import median

import nbformat
import pytest
from notebooks import IGNORED, PATHS, ROOT, normalised


@pytest.fixture(params=PATHS, ids=lambda path: path.stem)
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def test_there_are_chapters():
    assert len(PATHS) > 1  # the template is one of them


def test_stored_in_the_normal_form(notebook):
    assert notebook == normalised(deepcopy(notebook)), "run `make notebooks`"


def test_every_cell_was_run_and_its_text_stored(notebook):
    silent = []
    for cell in notebook.cells:
        if cell.cell_type != "code" or IGNORED in cell.metadata.get("tags", []):
            continue
        assert cell.execution_count, "run `make notebooks`"
        if ("print(" in cell.source or "glue(" in cell.source) and not cell.outputs:
            silent.append(cell.source)
    assert silent == []


def test_its_cells_are_thin(notebook):
    sizes = [len(cell.source.splitlines()) for cell in notebook.cells if cell.cell_type == "code"]
    assert median(sizes) <= 4
    assert max(sizes) <= 15


def test_a_changed_number_of_the_library_is_seen(tmp_path):
    """Strict nbval fails on a library whose aluminium atom is heavier by one in ten thousand."""
    shutil.copytree(ROOT / "lib" / "potline", tmp_path / "potline")
    constants = tmp_path / "potline" / "data" / "constants.py"
    text = constants.read_text()
    constants.write_text(text.replace('("Al", 26.9815384)', '("Al", 26.9842)'))
    assert constants.read_text() != text
    assert nbval(ROOT / "lib") == 0, "on the library as it is"
    assert nbval(tmp_path, ROOT / "lib") == 1


def nbval(*library: Path) -> int:
    """The exit code of pytest with nbval on one notebook that prints masses, with the packages of these folders."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--nbval",
        str(ROOT / "chapters/one-tonne.ipynb"),
    ]
    path = os.pathsep.join(str(folder) for folder in library)
    return subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONPATH": path}, capture_output=True).returncode
