"""Lighthouse's marks for accessibility, best practices and findability: each page on a phone, some on a desktop.

Its marks for speed depend on the machine: ``make bench`` reports them.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import serve
from pages.lighthouse import Found, Lighthouse, start
from playwright.sync_api import Playwright

SEARCH = "search.html"
AT_LEAST = {"accessibility": 100, "best-practices": 100, "seo": 95}
# These marks look at the page as it stands, so no connection is imitated ("simulate" would do so afterwards, by
# calculation, for speed alone) and half a second without a request is rest enough. Lighthouse's "provided" waits ten.
AT_ONCE = {
    "throttlingMethod": "simulate",
    "pauseAfterFcpMs": 0,
    "pauseAfterLoadMs": 0,
    "networkQuietThresholdMs": 500,
    "cpuQuietThresholdMs": 0,
    "disableFullPageScreenshot": True,
    "disableStorageReset": True,  # each page has a context of its own
}


@pytest.fixture(scope="session")
def lighthouse(playwright: Playwright) -> Iterator[Lighthouse]:
    with start(playwright) as started:
        yield started


def look(lighthouse: Lighthouse, server: str, path: str, form: str) -> Found:
    # The search asks not to be listed, as its results are no page to find; Lighthouse takes that for an oversight.
    skipped = ["is-crawlable"] if path == SEARCH else []
    flags = {"onlyCategories": list(AT_LEAST), "skipAudits": skipped}
    return lighthouse.look(f"{server}/{path}", form, **AT_ONCE, **flags)


def is_good(found: Found) -> bool:
    return not found.warnings and all((found.scores[name] or 0) >= least for name, least in AT_LEAST.items())


def test_page_on_a_phone(lighthouse: Lighthouse, server: str, page_path: str) -> None:
    found = look(lighthouse, server, page_path, "mobile")
    assert is_good(found), found


def test_page_on_a_desktop(lighthouse: Lighthouse, server: str, sample_path: str) -> None:
    found = look(lighthouse, server, sample_path, "desktop")
    assert is_good(found), found


def test_only_the_search_asks_not_to_be_listed(site: Path, pages: list[str]) -> None:
    assert [path for path in pages if 'name="robots"' in (site / path).read_text()] == [SEARCH]


FAULTS = {  # a category: what a page has, and what it would have
    "accessibility": ('<html lang="en-GB"', "<html"),
    "best-practices": ("</body>", '<script src="nowhere.js"></script></body>'),
    "seo": ('<meta name="description"', '<meta name="nothing"'),
}


def test_a_fault_is_seen(lighthouse: Lighthouse, site: Path, tmp_path: Path) -> None:
    text = (site / SEARCH).read_text()
    for good, bad in FAULTS.values():
        assert good in text
        text = text.replace(good, bad)
    (tmp_path / "_static").symlink_to(site / "_static")
    (tmp_path / SEARCH).write_text(text)
    with serve(tmp_path) as server:
        found = look(lighthouse, server, SEARCH, "mobile")
    assert not is_good(found)
    for name, least in AT_LEAST.items():
        assert (found.scores[name] or 0) < least, found
    assert {fault.split(":")[0] for fault in found.faults} == set(AT_LEAST)
