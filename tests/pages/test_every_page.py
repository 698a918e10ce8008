"""Every page of the built book, on a desktop and on a phone, in the light and in the dark."""

from pathlib import Path

import pytest
from pages.conftest import NewPage
from pages.links import dead_links
from pages.watch import Watch


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_page_opens_without_a_fault(new_page: NewPage, server: str, page_path: str, width: int, scheme: str) -> None:
    page = new_page(width, color_scheme=scheme)
    watch = Watch(page, server)
    page.goto(page_path, wait_until="networkidle")
    assert page.locator("html").get_attribute("data-theme") == scheme
    for figure in page.locator("figure.explorer").all():
        figure.scroll_into_view_if_needed()
        page.wait_for_function("figure => figure.dataset.live === 'live'", arg=figure.element_handle())
    assert watch.look() == []


def test_search_finds_a_page(new_page: NewPage, server: str) -> None:
    page = new_page()
    watch = Watch(page, server)
    page.goto("search.html?q=aluminium", wait_until="networkidle")
    page.locator("#search-results a").first.wait_for()
    assert watch.look() == []


def test_links_lead_somewhere(site: Path, pages: list[str]) -> None:
    assert dead_links(site, pages) == []
