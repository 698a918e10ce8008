"""Each source is cited somewhere, and each citation has its source.

A source is cited by the pages (``{cite:p}``, ``{cite:t}``) or by a row of data, which the book shows with its source.
"""

import importlib
import pkgutil
import re

from book import prose

import potline.data

CITATION = re.compile(r"\{cite(?::\w+)?\}`([^`]+)`")
ENTRY = re.compile(r"^@\w+\{\s*([^,\s]+)\s*,", re.M)


def entries(text: str) -> list[str]:
    return ENTRY.findall(text)


def citations(text: str) -> set[str]:
    return {key.strip() for keys in CITATION.findall(text) for key in keys.split(",")}


def cited_by_pages() -> set[str]:
    paths = [*prose.ROOT.glob("*.md"), *prose.ROOT.glob("*.ipynb"), *prose.ROOT.glob("chapters/*.ipynb")]
    return {key for path in paths for key in citations(prose.prose(path))}


def cited_by_data() -> set[str]:
    """The sources of all rows, of any table of a module of data; some have several."""
    names = [module.name for module in pkgutil.iter_modules(potline.data.__path__, "potline.data.")]
    tables = [table for name in names for table in vars(importlib.import_module(name)).values()]
    rows = [row for table in tables if isinstance(table, tuple) for row in table]
    one = {row.source for row in rows if getattr(row, "source", "")}
    return one | {source for row in rows for source in getattr(row, "sources", ())}


SOURCES = entries((prose.ROOT / "references.bib").read_text())


def test_no_source_stands_twice():
    assert len(SOURCES) == len(set(SOURCES)) > 10


def test_each_source_is_cited():
    assert sorted(set(SOURCES) - cited_by_pages() - cited_by_data()) == []


def test_each_citation_has_its_source():
    assert sorted((cited_by_pages() | cited_by_data()) - set(SOURCES)) == []


def test_keys_are_found():
    assert entries("@misc{one,\n title={x}}\n\n@article{ two2020 , a={@misc}}\n% @misc{no,") == ["one", "two2020"]
    assert citations("{cite:p}`one, two` and {cite:t}`three` and `{glue:text}`x`") == {"one", "two", "three"}
