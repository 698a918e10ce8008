"""The rooms of the house: imports point one way, and what the page runs stays within what its Python can."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from exercises.bundle import topics

from livebook.bundle import explorers, reach

LIB = Path(__file__).parents[1] / "lib"
SOURCES = sorted(LIB.rglob("*.py"))
# What the page's Python has of the standard library, as far as we use it.
PAGE_SAFE = {"math", "collections", "re", "json", "sys"}
FOR_EXPLORERS = ("livebook.controls", "livebook.numbers", "livebook.shapes")
LONGEST_MODULE = 300


def imported(path: Path, everywhere: bool = True) -> Iterator[str]:
    """The modules that a file imports; only at its top, unless everywhere."""
    tree = ast.parse(path.read_text())
    for node in ast.walk(tree) if everywhere else tree.body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def room(path: Path) -> str:
    parts = path.relative_to(LIB).parts
    return ".".join(parts[:2]) if parts[1] in ("explorers", "drawings") else parts[0]


def may_import(path: Path, module: str) -> bool:
    """Whether the plan of the house lets this file import that module."""
    top = module.split(".")[0]
    if room(path) == "potline":
        return (top == "potline" and module.split(".")[1:2] not in (["explorers"], ["drawings"])) or top in PAGE_SAFE
    if room(path) == "potline.explorers":
        return top in ("potline", *PAGE_SAFE) or module in FOR_EXPLORERS
    if room(path) == "potline.drawings":
        return top in ("potline", "math", "collections") or module == "livebook.picture"
    return top not in {"livebook": ("potline", "quiz", "exercises"), "quiz": ("potline", "exercises")}[room(path)]


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_imports_point_one_way(path):
    # potline/explorers/__init__.py hands an explorer to livebook; that import is inside its function.
    wrong = [module for module in imported(path, everywhere=room(path) == "potline") if not may_import(path, module)]
    assert wrong == []


def test_the_rule_sees_a_wrong_import():
    assert not may_import(LIB / "livebook/svg.py", "potline.faraday")
    assert not may_import(LIB / "potline/faraday.py", "livebook.numbers")
    assert not may_import(LIB / "potline/faraday.py", "potline.explorers.look")
    assert not may_import(LIB / "potline/faraday.py", "numpy")
    assert not may_import(LIB / "potline/explorers/one_tonne.py", "livebook.svg")
    assert may_import(LIB / "potline/explorers/one_tonne.py", "potline.faraday")
    assert not may_import(LIB / "quiz/judge.py", "potline.faraday")
    assert not may_import(LIB / "quiz/judge.py", "exercises.bank.faraday")
    assert not may_import(LIB / "livebook/live.py", "quiz.box")
    assert not may_import(LIB / "potline/faraday.py", "quiz.units")
    assert may_import(LIB / "quiz/box.py", "livebook.numbers")


def test_the_page_needs_nothing_that_its_engine_lacks():
    paths = reach([*explorers("potline.explorers"), "livebook.live"]).values()
    assert {top for path in paths for top in tops(path)} <= PAGE_SAFE | {"potline", "livebook"}


def test_the_questions_need_nothing_that_the_engine_lacks():
    """Only the bank joins the questions' engine and the science."""
    paths = reach([*topics(), "quiz.box"], ["potline"]).values()
    assert {top for path in paths for top in tops(path)} <= PAGE_SAFE | {"potline", "livebook", "quiz", "exercises"}


def tops(path: Path) -> set[str]:
    return {module.split(".")[0] for module in imported(path, everywhere=False)}


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_module_can_be_read_at_a_sitting(path):
    assert len(path.read_text().splitlines()) <= LONGEST_MODULE


def test_the_science_comes_without_the_plotting():
    code = "import sys, potline.stoichiometry, potline.faraday, potline.explorers.one_tonne; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "potline.faraday" in loaded
    assert not {"matplotlib", "numpy", "ipywidgets"} & loaded
