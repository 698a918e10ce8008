"""The book as a zip: the same each time, light, and live from the file system and from any server."""

import json
import os
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import PATIENCE_MS, serve
from pages.figure import Figure, figures, states
from pages.links import dead_links
from pages.watch import Watch
from playwright.sync_api import Browser, Page

from livebook.offline import archive

LIMIT = 4_000_000  # bytes of the zip


@pytest.fixture
def local(browser: Browser, unpacked: Path) -> Iterator[Page]:
    """A page that opens files; the test fails when it complains, or asks for anything but files."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    watch = Watch(page, "file://")
    yield page
    assert watch.faults == []
    context.close()


def is_live(figure: Figure) -> bool:
    figure.wait()
    return True


def test_every_page_opens_from_the_file_system_and_its_figures_live(
    local: Page, unpacked: Path, page_path: str
) -> None:
    local.goto((unpacked / page_path).as_uri())
    found = local.locator("figure.explorer").count()
    assert all(is_live(Figure(local, index)) for index in range(found))


def test_figures_say_from_the_file_system_what_the_model_says(local: Page, unpacked: Path, sample_path: str) -> None:
    local.goto((unpacked / sample_path).as_uri())
    for figure in figures(local):
        figure.open()
        for state in states(figure.module, 3):
            assert figure.differences(figure.set(state)) == [], state


def test_search_works_from_the_file_system(local: Page, unpacked: Path) -> None:
    local.goto((unpacked / "search.html").as_uri() + "?q=cryolite")
    local.locator("#search-results a").first.click()
    local.locator("article h1").wait_for()
    assert local.url.startswith(unpacked.as_uri())


def test_on_a_server_the_zip_is_the_ordinary_book(browser: Browser, unpacked: Path, sample_path: str) -> None:
    """Its modules and its worker; what is for the file system alone is not asked for."""
    with serve(unpacked) as address:
        page = browser.new_page()
        watch = Watch(page, address)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
        page.goto(f"{address}/{sample_path}")
        for figure in figures(page):
            figure.wait()
        assert [worker.url.rpartition("/")[2] for worker in page.workers] == ["worker.js"]
        assert "live.js" in asked
        assert not [name for name in asked if name.endswith(".local.js")]
        assert watch.faults == []
        page.context.close()


def test_links_lead_to_files(unpacked: Path) -> None:
    pages = sorted(path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*.html"))
    assert dead_links(unpacked, pages) == []
    folders = [(page, link) for page in pages for link in links(unpacked / page) if link.endswith("/")]
    assert folders == []  # the file system would list it


def links(page: Path) -> list[str]:
    found = re.findall(r'(?:href|src)="([^"#?]*)', page.read_text())
    return [link for link in found if "://" not in link]


def test_a_zip_is_light_and_the_same_each_time(site: Path, zipped: Path, tmp_path: Path) -> None:
    assert zipped.stat().st_size < LIMIT
    again = tmp_path / zipped.name
    os.utime(site / "index.html")
    archive.main(site, again)
    assert again.read_bytes() == zipped.read_bytes()
    with zipfile.ZipFile(zipped) as opened:
        names = opened.namelist()
    assert names == sorted(names)
    assert {name.split("/")[0] for name in names} == {zipped.stem}


def test_what_no_page_asks_for_stays_behind(zipped: Path) -> None:
    with zipfile.ZipFile(zipped) as opened:
        names = opened.namelist()
    assert not [name for name in names if name.endswith((".map", ".po", ".mo", ".ttf"))]
    assert f"{zipped.stem}/searchindex.js" in names


def test_the_kept_copy_of_a_zip_is_that_of_its_own_pages(unpacked: Path) -> None:
    """A zip on a server can be kept too: its list names what its pages ask for there."""
    worker = (unpacked / "service-worker.js").read_text()
    assert re.search(r"live/\w+/choose\.js", worker)
    assert ".local.js" not in worker
    assert json.loads((unpacked / "offline/size.json").read_text())["bytes"] > 1_000_000


def test_a_folder_without_a_book_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="make book"):
        archive.contents(tmp_path, "A book")
