"""What the pages weigh: the first one of a reader, each next one, and both in a book that is five times as long."""

import random
import re
from pathlib import Path

import pytest
from pages.conftest import NewPage
from pages.weigh import FIRST_VISIT, NEXT_PAGE, weigh, zipped
from playwright.sync_api import Browser, Page

from quiz.bundle import MARK

# A page and its icon, one style sheet, one for its formulas, one script; with figures a style, two scripts, the engine.
FRAME_REQUESTS = 5
LIVE_REQUESTS = 7  # live.css, live.js, engine.js, worker.js, micropython.js, micropython.wasm, library.json
QUESTION_REQUESTS = 3  # questions.css, questions.js, engine.js
BOOK_FONTS = 3
ENTRY = re.compile(r'<li class="toctree-l1">.*?</li>', re.S)


@pytest.fixture(scope="session")
def seen(browser: Browser, server: str) -> set[str]:
    """The files that a reader has who comes from the front, where no formula is."""
    context = browser.new_context(base_url=server)

    def new_page() -> Page:
        return context.new_page()

    found = set(weigh(new_page, "intro.html"))
    context.close()
    return found


def test_weight_of_every_page(new_page: NewPage, seen: set[str], site: Path, page_path: str) -> None:
    files = weigh(new_page, page_path)
    text = (site / page_path).read_text()
    explorers = re.findall(r'data-module="([\w.]+)"', text)
    fonts = [name for name in files if name.endswith(".woff2")]
    assert sum(files.values()) <= FIRST_VISIT, files
    new = {name: size for name, size in files.items() if name not in seen}
    assert sum(new.values()) <= NEXT_PAGE, new
    most = FRAME_REQUESTS + (LIVE_REQUESTS + len(explorers) if explorers else 1)
    most += QUESTION_REQUESTS if MARK in text else 0
    assert len(files) - len(fonts) <= most, files
    assert len([name for name in fonts if "/book-" in name]) <= BOOK_FONTS
    others = [name for name in fonts if "/book-" not in name]
    assert bool(others) <= ('class="katex"' in text), "a page without formulas loads a font of theirs"
    # What grows with the book stays away: the index of the search, and the models of other pages.
    assert not any("searchindex" in name or "objects.inv" in name for name in files)
    models = {name.split("/")[-1].removesuffix(".json") for name in files if name.endswith(".json")} - {"library"}
    assert models == set(explorers)
    assert sum(new.values()) + five_times(text) <= NEXT_PAGE, "in a book that is five times as long"


def five_times(text: str) -> int:
    """The bytes that a page gains when the menu names five times as many pages, with titles of other words."""
    dice = random.Random(5)
    words = sorted(set(re.findall(r"\b[a-z]{3,10}\b", text)))

    def more(entry: re.Match[str]) -> str:
        others = [" ".join(dice.sample(words, 3)) for _ in range(4)]
        rows = (
            f'<li class="toctree-l1"><a class="reference internal" href="chapters/{title.replace(" ", "-")}.html">'
            f"{title.capitalize()}</a></li>\n"
            for title in others
        )
        return entry[0] + "\n" + "".join(rows)

    return zipped(ENTRY.sub(more, text).encode()) - zipped(text.encode())


def test_a_longer_menu_is_counted(site: Path) -> None:
    text = (site / "glossary.html").read_text()
    entries = len(ENTRY.findall(text))
    assert entries > 20
    assert five_times(text) > entries * 4 * 15


def test_the_index_is_loaded_by_a_search(new_page: NewPage, server: str) -> None:
    assert not any("searchindex" in name for name in weigh(new_page, "search.html"))
    assert any("searchindex" in name for name in weigh(new_page, "search.html?q=anode"))


def test_nothing_of_the_book_is_left_that_no_page_asks_for(site: Path) -> None:
    static = site / "_static"
    pages = "".join(page.read_text() for page in site.rglob("*.html"))
    styles = "".join(sheet.read_text() for sheet in static.glob("*.css"))
    left = [path for path in static.rglob("*") if path.is_file() and path.suffix in (".css", ".js", ".map", ".html")]
    assert left
    assert [path.name for path in left if path.name not in pages] == []
    fonts = {path.name for path in static.rglob("*.woff2")}
    assert fonts == set(re.findall(r"[\w-]+\.woff2?\b|[\w-]+\.ttf", styles))
