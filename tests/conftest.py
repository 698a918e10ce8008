"""What several test folders need: the built book, a server for it, a browser; and how tests are shared out.

`make test` runs as many workers as there are processors (pytest-xdist). Each has a browser and a server of its own.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import SITE, launch, serve
from built import built_pages, explorer_pages, sample_pages, shown_pages
from playwright.sync_api import Browser, Playwright, sync_playwright
from xdist.scheduler import LoadScopeScheduling

# Files whose tests share a costly fixture.
TOGETHER = (
    "test_browsers.py",
    "test_engine_parity.py",
    "test_library_parity.py",
    "test_pack.py",
    "test_platforms.py",
    "test_printer.py",
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """``page_path``: every page that stays; ``explorer_path``: with an explorer; ``sample_path``: a few of them."""
    for name, choose in (
        ("page_path", shown_pages),
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
