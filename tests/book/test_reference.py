"""The reference: each public function of the library has an entry, whole, and the chapters' numbers lead there."""

import inspect
import json
import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest
import yaml

import potline
from livebook.computed import canonical
from livebook.provenance import computed_by
from livebook.reference import SECTIONS

ROOT = Path(__file__).parents[2]
# What functions share among themselves, and what writes words: no reader computes with it.
HELPERS = {"checks", "claims", "correlations", "elimination", "overvoltage"}
MODULES = [
    info.name
    for info in pkgutil.iter_modules(potline.__path__)
    if not info.ispkg and not info.name.startswith("_") and info.name not in HELPERS
]
# Functions that read, write or run through what another one computes: there is no equation to show.
NO_EQUATION = {
    "potline.fleet.all_intensities",
    "potline.fleet.run",
    "potline.fleet.today",
    "potline.formula.coefficients",
    "potline.formula.composition",
    "potline.formula.parse_reaction",
    "potline.uncertainty.likely",
    "potline.uncertainty.propagate",
    "potline.uncertainty.tornado",
}


def functions(module):
    """The public functions of a module: those that it names, or else those that it defines."""
    named = getattr(module, "__all__", None)
    found = inspect.getmembers(module, inspect.isfunction)
    public = [(name, one) for name, one in found if not name.startswith("_")]
    return {name: one for name, one in public if (name in named if named else one.__module__ == module.__name__)}


FUNCTIONS = [
    (f"potline.{module}.{name}", function)
    for module in MODULES
    for name, function in functions(import_module(f"potline.{module}")).items()
]


def faults(name, docstring):
    """What is missing in the docstring of a function."""
    sections = "|".join(SECTIONS)
    headings = re.findall(rf"^({sections}):", docstring, re.MULTILINE)
    missing = [section for section in SECTIONS if section not in headings]
    if not missing and headings != list(SECTIONS):
        missing.append("the order of the sections")
    for section, words in re.findall(rf"^({sections}):(.*(?:\n {{4}}.*)*)", docstring, re.MULTILINE):
        missing += [f"words for {section}"] if not words.strip() else []
    if (".. math::" in docstring) == (name in NO_EQUATION):
        missing.append("an equation" if name not in NO_EQUATION else "none: it has an equation after all")
    if ">>> " not in docstring:
        missing.append("an example")
    return missing


@pytest.mark.parametrize(("name", "function"), FUNCTIONS, ids=[name for name, _ in FUNCTIONS])
def test_the_docstring_is_whole(name, function):
    docstring = inspect.cleandoc(function.__doc__)
    assert faults(name, docstring) == []
    (parameters,) = re.findall(r"^Parameters:((?:.*\n {4}.*)*)", docstring, re.MULTILINE)
    described = [
        name for line in re.findall(r"^ {4}(\w[\w, *]*): ", parameters, re.MULTILINE) for name in line.split(", ")
    ]
    assert sorted(described) == sorted(inspect.signature(function).parameters)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("Source: Gardener.\n", "", "Source"),
        ("Source: Gardener.\n", "Source:\n", "words for Source"),
        (".. math:: m = n\n\n", "", "an equation"),
        (">>> ", "", "an example"),
        ("Returns: g.\nRaises: no.\n", "Raises: no.\nReturns: g.\n", "the order of the sections"),
    ],
)
def test_a_fault_is_seen(old, new, fault):
    good = (
        "Weigh.\n\n.. math:: m = n\n\nParameters:\n    n: number.\nReturns: g.\nRaises: no.\n"
        "Source: Gardener.\nExample:\n    >>> 1\n    1\n"
    )
    assert faults("garden.weigh", good) == []
    assert faults("garden.weigh", good.replace(old, new)) == [fault]


@pytest.mark.parametrize("module", MODULES)
def test_each_module_has_a_page(module):
    text = (ROOT / "api" / f"{module}.md").read_text()
    assert text.endswith(f"\n\n```{{eval-rst}}\n.. automodule:: potline.{module}\n   :members:\n```\n")
    title = text.splitlines()[0].removeprefix("# ")
    assert f"| [{title}](api/{module}.md) | `potline.{module}` |" in (ROOT / "api.md").read_text().splitlines()


def test_no_page_is_left_over_and_all_are_in_the_book():
    assert sorted(path.stem for path in (ROOT / "api").glob("*")) == sorted(MODULES)
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text())
    assert {f"api/{module}" for module in MODULES} <= set(files(toc))


def files(entry):
    """Every file that a table of contents names."""
    if isinstance(entry, list):
        return [file for one in entry for file in files(one)]
    if isinstance(entry, dict):
        return [*([entry["file"]] if "file" in entry else []), *files(list(entry.values()))]
    return []


@pytest.mark.parametrize("module", MODULES)
def test_the_page_shows_each_function_whole(site, module):
    page = (site / "api" / f"{module}.html").read_text()
    entries = dict(
        re.findall(
            r'<dl class="py function">\s*<dt class="[^"]*" id="([\w.]+)">(.*?)(?=<dl class="py |\Z)', page, re.DOTALL
        )
    )
    assert set(entries) == {name for name, _ in FUNCTIONS if name.startswith(f"potline.{module}.")}
    for name, entry in entries.items():
        fields = re.findall(r'<dt class="field-\w+">(\w+)<', entry)
        assert [field for field in fields if field != "Parameters"] == ["Returns", "Raises", "Source", "Example"], name
        assert ('class="katex"' in entry) == (name not in NO_EQUATION), name
        assert 'class="doctest' in entry or 'class="highlight' in entry, name


@pytest.mark.parametrize("path", sorted((ROOT / "chapters").glob("*.ipynb")), ids=lambda path: path.stem)
def test_the_numbers_of_a_chapter_lead_to_their_functions(site, path):
    html = site / "chapters" / f"{path.stem}.html"
    if f"chapters/{path.stem}" not in files(yaml.safe_load((ROOT / "_toc.yml").read_text())):
        pytest.skip("not in the book")
    cells = json.loads(path.read_text())["cells"]
    origins = computed_by(["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"], "potline")
    shown = {key for cell in cells for key in re.findall(r"\{glue:text\}`([^`:]+)", "".join(cell["source"]))}
    names = {name for name, _ in FUNCTIONS}
    wanted = set()
    for key in shown:
        known = [
            one for one in (name if name in names else canonical(name) for name in origins.of(key)) if one in names
        ]
        wanted |= set(known[:1])
    linked = set(re.findall(r'<a [^>]*class="computed [^>]*#(potline[\w.]+)"', html.read_text()))
    stops = re.findall(r'<a class="computed [^>]*#(potline[\w.]+)"', html.read_text())
    assert linked == wanted
    assert sorted(stops) == sorted(wanted), "the Tab key stops at each function once"
