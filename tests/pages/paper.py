"""What stands on printed pages."""

import re
from importlib import import_module
from pathlib import Path
from typing import Any
from unicodedata import normalize

from pypdf import PdfReader
from pypdf.generic import IndirectObject

# Words of what can be pressed, and of a figure that waits: they have no place on paper.
CONTROLS = ("Start again", "Skip", "This is my guess", "Link to this state", "This figure is still", "Save:")


def words(text: str) -> str:
    """Text without what depends on the setting: spaces, breaks, letters drawn as one (ffi)."""
    return re.sub(r"\s+", "", normalize("NFKC", text))


def text(reader: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in reader.pages)


def figures(site: Path, *pages: str) -> list[str]:
    """The modules of the explorers on these pages."""
    return [
        name for page in pages for name in re.findall(r'data-module="([\w.]+)"', (site / f"{page}.html").read_text())
    ]


def cells(module: str) -> list[str]:
    """The numbers of an explorer's table at its start."""
    explorer = import_module(module)
    table = explorer.model(**{control.name: control.start for control in explorer.CONTROLS})["table"]
    return [cell for row in table for cell in row]


def pictures(reader: PdfReader) -> int:
    """How many pictures made of dots the pages show, at any depth: a shadow hides in the mask of a drawing.

    Hatching does not count: Chromium writes the pattern of an SVG so.
    """
    found = 0
    seen: set[int] = set()
    waiting: list[Any] = [page["/Resources"] for page in reader.pages]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, IndirectObject):
            if thing.idnum in seen:
                continue
            seen.add(thing.idnum)
            thing = thing.get_object()
        if isinstance(thing, dict):
            found += thing.get("/Subtype") == "/Image"
            waiting += [value for key, value in thing.items() if key not in ("/Parent", "/Pattern")]
        elif isinstance(thing, list):
            waiting += thing
    return found
