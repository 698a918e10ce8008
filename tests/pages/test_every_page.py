"""Every page of the built book, on a desktop and on a phone, in the light and in the dark."""

from pathlib import Path

from pages.conftest import NewPage
from pages.links import dead_links
from pages.watch import Watch


def test_page_opens_without_a_fault(new_page: NewPage, server: str, page_path: str) -> None:
    watches = {}
    for width, scheme in ((1280, "light"), (390, "dark")):
        watches[f"{width} {scheme}"] = Watch(new_page(width, color_scheme=scheme), server)
    for watch in watches.values():  # side by side: most of the time is spent waiting for late requests
        watch.page.goto(page_path, wait_until="commit")
    faults = {name: rest(watch) for name, watch in watches.items()}
    themes = {name: watch.page.locator("html").get_attribute("data-theme") for name, watch in watches.items()}
    assert not any(faults.values()), faults
    assert all(name.endswith(theme or "none") for name, theme in themes.items()), themes


def rest(watch: Watch) -> list[str]:
    """The faults of a page once it has come to rest, its explorers live."""
    watch.page.wait_for_load_state("networkidle")
    for figure in watch.page.locator("figure.explorer").all():
        figure.scroll_into_view_if_needed()
        watch.page.wait_for_function("figure => figure.dataset.live === 'live'", arg=figure.element_handle())
    return watch.look()


def test_search_finds_a_page(new_page: NewPage, server: str) -> None:
    page = new_page()
    watch = Watch(page, server)
    page.goto("search.html?q=aluminium", wait_until="networkidle")
    page.locator("#search-results a").first.wait_for()
    assert watch.look() == []


def test_links_lead_somewhere(site: Path, pages: list[str]) -> None:
    assert dead_links(site, pages) == []
