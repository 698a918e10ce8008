"""The pages of the built book, for tests that look at each of a kind."""

import re
from importlib import import_module

from browser import SITE

NO_PAGES = ("_static", "live")  # templates of the theme, and the frame of a student's program
FRONT = "index.html"


def built_pages(holding: str = "") -> list[str]:
    """Every page that a reader can reach, search and index too."""
    found = (page for page in SITE.rglob("*.html") if page.relative_to(SITE).parts[0] not in NO_PAGES)
    return sorted(page.relative_to(SITE).as_posix() for page in found if holding in page.read_text())


def shown_pages() -> list[str]:
    """All but the page that a server shows for the folder, which leads to the first page of the book at once."""
    return [path for path in built_pages() if path != FRONT]


def explorer_pages() -> list[str]:
    return built_pages('<figure class="explorer"')


def sample_pages() -> list[str]:
    """A few pages with explorers that between them have every kind of control and of guess, and two on one page.

    For what depends on these kinds, not on the model, the drawing or the words of an explorer.
    """
    seen: set[str] = set()
    found = []
    for path in explorer_pages():
        names = re.findall(r'data-module="([\w.]+)"', (SITE / path).read_text())
        modules = [import_module(name) for name in names]
        has = {"several"} if len(modules) > 1 else set()
        has |= {f"control {control.kind}" for module in modules for control in module.CONTROLS}
        has |= {f"guess {modules[0].PREDICT.control.kind}", f"first {modules[0].CONTROLS[0].kind}"}
        if not has <= seen:
            found.append(path)
            seen |= has
    return found
