"""What stands on printed pages."""

import re
from importlib import import_module
from pathlib import Path
from unicodedata import normalize

from pypdf import PdfReader

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


def pictures(reader: PdfReader) -> list[str]:
    """Pictures made of dots, anywhere in a page."""
    found = []
    for page in reader.pages:
        waiting = [page["/Resources"]]
        while waiting:
            inner = waiting.pop().get_object().get("/XObject", {})
            for name, thing in inner.items():
                entry = thing.get_object()
                if entry["/Subtype"] == "/Image":
                    found.append(name)
                elif "/Resources" in entry:
                    waiting.append(entry["/Resources"])
    return found
