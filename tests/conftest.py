"""What several test folders need: the built book, a server for it, a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import SITE, launch, serve
from playwright.sync_api import Browser, Playwright, sync_playwright


def built_pages(holding: str = "") -> list[str]:
    """Every page that a reader can reach, search and index too; _static holds templates of the theme."""
    found = (page for page in SITE.rglob("*.html") if page.relative_to(SITE).parts[0] != "_static")
    return sorted(page.relative_to(SITE).as_posix() for page in found if holding in page.read_text())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """``page_path``: each page; ``explorer_path``: each page with an explorer."""
    for name, holding in (("page_path", ""), ("explorer_path", '<figure class="explorer"')):
        if name in metafunc.fixturenames:
            # Where there is no book, one case is left, for the fixture "site" to fail it with a sentence.
            metafunc.parametrize(name, built_pages(holding) or ["index.html"])


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
