"""What several test folders need: the built book, a server for it, a browser; and how tests are shared out.

`make test` runs as many workers as there are processors (pytest-xdist). Each has a browser and a server of its own.
"""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from browser import SITE, launch, serve
from playwright.sync_api import Browser, Playwright, sync_playwright
from xdist.scheduler import LoadScopeScheduling

NO_PAGES = ("_static", "live")  # templates of the theme, and the frame of a student's program
FRONT = "index.html"
TOGETHER = ("test_engine_parity.py", "test_library_parity.py", "test_pack.py", "test_platforms.py", "test_printer.py")


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


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """``page_path``: every page; ``shown_path``: not the front; ``explorer_path``, ``sample_path``: with explorers."""
    for name, choose in (
        ("page_path", built_pages),
        ("shown_path", shown_pages),
        ("explorer_path", explorer_pages),
        ("sample_path", sample_pages),
    ):
        if name in metafunc.fixturenames:
            # Where there is no book, one case is left, for the fixture "site" to fail it with a sentence.
            metafunc.parametrize(name, choose() or ["index.html"])


class ByKernel(LoadScopeScheduling):
    """Tests spread over the workers; the cells of a notebook, which share a kernel, and the tests of some files, which
    share a costly fixture, stay together. (The marks of ``--dist loadgroup`` do not reach pytest 9.2: xdist 3.8 writes
    them into a name that is no longer read.)"""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.split("::")[0]
        return path if path.endswith((".ipynb", *TOGETHER)) else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByKernel:
    return ByKernel(config, log)


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built book."""
    if not (SITE / "index.html").is_file():
        pytest.fail(f"there is no built book in {SITE}: run 'make book' first", pytrace=False)
    return SITE


@pytest.fixture(scope="session")
def pages(site: Path) -> list[str]:
    """All pages of the built book, relative to it."""
    return built_pages()


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of the built book."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium for all tests; each page gets a context, and so a cache, of its own."""
    started = launch(playwright)
    yield started
    started.close()
