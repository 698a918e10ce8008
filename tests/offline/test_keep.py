"""A reader keeps the book: nothing before the question, all of it after, and nothing once it is removed."""

import gzip
import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from browser import PATIENCE_MS, serve
from built import built_pages
from pages.figure import Figure
from pages.watch import Watch
from playwright.sync_api import Browser, BrowserContext, Page, expect

from livebook.offline.files import travelling
from livebook.offline.keep import SCRIPT, SIZE, WORKER, keeper

LIMIT = 25_000  # bytes, gzipped, of what a reader loads who keeps the book, beside the book itself
START = "chapters/stoichiometry.html"
STORED = (
    """async () => [(await navigator.serviceWorker.getRegistrations()).length, await caches.keys(), document.cookie]"""
)
NOTHING = [0, [], ""]


class Shelf:
    """A book in a folder of a host, and a reader's browser."""

    def __init__(self, folder: Path, context: BrowserContext) -> None:
        self.book = folder / "repo"
        self.stack = ExitStack()
        self.address = self.stack.enter_context(serve(folder)) + "/repo"
        self.context = context
        self.page = context.new_page()
        self.asked: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))

    def close(self) -> None:
        """The network is gone: nobody answers at the book's address."""
        self.stack.close()

    def open(self, path: str = START) -> Page:
        self.page.goto(f"{self.address}/{path}")
        return self.page

    def press(self, name: str) -> None:
        # The menu is long, and its end is out of sight; the keyboard gets there.
        self.page.locator(".keep").last.get_by_role("button", name=name).press("Enter")

    def says(self, words: str) -> None:
        expect(self.page.locator(".keep p").last).to_contain_text(re.compile(words), timeout=60_000)

    def keep(self) -> None:
        self.open()
        self.press("Keep this book offline")
        self.press("Keep it")
        self.says("is kept on this device")


@pytest.fixture
def shelf(site: Path, tmp_path: Path, browser: Browser) -> Iterator[Shelf]:
    shutil.copytree(site, tmp_path / "repo")
    context = browser.new_context()
    context.set_default_timeout(PATIENCE_MS)
    made = Shelf(tmp_path, context)
    yield made
    context.close()
    made.close()


def test_nothing_is_stored_or_loaded_before_the_reader_asks(shelf: Shelf) -> None:
    page = shelf.open()
    page.wait_for_load_state("networkidle")
    assert page.evaluate(STORED) == NOTHING
    assert not [url for url in shelf.asked if url.endswith((WORKER, SIZE, SCRIPT))]
    shelf.press("Keep this book offline")
    shelf.says(r"takes \d+\.\d MB of this device")
    assert page.evaluate(STORED) == NOTHING
    shelf.press("Not now")
    shelf.says("^$")
    assert page.evaluate(STORED) == NOTHING


def test_the_size_that_is_said_is_what_is_stored(shelf: Shelf) -> None:
    shelf.keep()
    stored = shelf.page.evaluate(
        """async () => {
          let bytes = 0;
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) bytes += (await (await cache.match(request)).blob()).size;
          }
          return bytes;
        }"""
    )
    said = shelf.page.evaluate(f"async () => (await (await fetch('{shelf.address}/{SIZE}')).json()).bytes")
    assert stored == said


def test_without_network_every_page_opens_and_every_figure_lives(shelf: Shelf) -> None:
    shelf.keep()
    shelf.close()
    shelf.context.set_offline(True)
    watch = Watch(shelf.page, shelf.address)
    for path in set(built_pages()) - {"index.html"}:  # which leads to the first page, below
        shelf.open(path)
        for index in range(shelf.page.locator("figure.explorer").count()):
            Figure(shelf.page, index).wait()
    shelf.open("search.html?q=cryolite").locator("#search-results a").first.wait_for()
    shelf.open("").wait_for_url("**/intro.html")
    # A page that is left early gives up what it was still fetching.
    assert [fault for fault in watch.faults if not fault.endswith("net::ERR_ABORTED")] == []


def test_what_is_kept_can_be_removed(shelf: Shelf) -> None:
    shelf.keep()
    shelf.page.reload()
    shelf.says("is kept on this device")
    shelf.press("Remove it")
    shelf.says("no longer kept")
    assert shelf.page.evaluate(STORED) == NOTHING
    shelf.page.reload()
    expect(shelf.page.locator(".keep button").last).to_have_text("Keep this book offline")


def test_a_book_that_does_not_all_arrive_is_not_kept(shelf: Shelf) -> None:
    (shelf.book / "glossary.html").unlink()
    shelf.open()
    shelf.press("Keep this book offline")
    shelf.press("Keep it")
    shelf.says("could not be kept, and nothing of it is stored")
    assert shelf.page.evaluate(STORED) == NOTHING


def test_a_newer_edition_waits_until_the_reader_wants_it(shelf: Shelf) -> None:
    shelf.keep()
    rewrite(shelf.book, "glossary.html", "Glossary", "Newer glossary")
    page = shelf.open()
    shelf.says("A newer edition has come")
    assert "Newer glossary" not in shelf.open("glossary.html").content()
    with page.expect_navigation():
        shelf.press("Read the newer one")
    page.locator("article h1", has_text="Newer glossary").wait_for()
    shelf.close()
    assert "Newer glossary" in shelf.open("glossary.html").content()


def rewrite(book: Path, name: str, old: str, new: str) -> None:
    """Change a page of a book, as a new build does."""
    found = {path: file.read_bytes() for path, file in travelling(book).items()}
    found[name] = found[name].replace(old.encode(), new.encode())
    for path, content in ({name: found[name]} | keeper(found)).items():
        (book / path).write_bytes(content)


def test_keeping_is_light(site: Path) -> None:
    """Beside the book itself, and beside the list of its files, which grows with the book."""
    files = {name: (site / name).read_bytes() for name in (SCRIPT, SIZE)} | {WORKER: keeper({})[WORKER]}
    assert sum(len(gzip.compress(content)) for content in files.values()) < LIMIT


def test_no_button_where_no_book_can_be_kept(site: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((site / START).as_uri())
    assert not page.locator(".keep").last.is_visible()
    page.context.close()
    page = browser.new_page(java_script_enabled=False)
    with serve(site) as address:
        page.goto(f"{address}/{START}")
        assert not page.locator(".keep").last.is_visible()
    page.context.close()
