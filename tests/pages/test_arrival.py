"""A page that comes slowly, and a page that a reader comes back to."""

from collections.abc import Callable
from urllib.parse import urlencode

from pages.figure import figures
from pages.test_play import shows, slider, wait_for
from playwright.sync_api import Page

Watched = Callable[..., Page]
# 1.6 Mbit/s with 150 ms to each answer, as Lighthouse names a slow 4G; in bytes a second.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
MOVED = """() => new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(0), 500); // without an entry it is never called
})"""


def test_on_a_slow_link_text_and_still_figures_come_first(watched: Watched, sample_path: str) -> None:
    page = watched()
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
    engine: list[str] = []
    page.on("requestfinished", lambda request: engine.append(request.url) if ".wasm" in request.url else None)
    page.goto(sample_path, wait_until="commit")
    page.locator("article section > p").first.wait_for()
    drawing = page.locator("figure.explorer svg").first
    drawing.wait_for()
    box = drawing.bounding_box()
    assert box
    assert box["height"] > 100
    assert engine == []
    assert page.locator("figure.explorer").first.get_attribute("data-live") in (None, "still", "starting")
    first = figures(page)[0]
    first.wait()
    painted, lived = page.evaluate(
        """() => ["first-contentful-paint", "explorer-live"].map(
          (name) => performance.getEntriesByName(name)[0].startTime,
        )"""
    )
    assert painted < lived


def test_on_a_slow_link_nothing_moves_while_the_rest_comes(watched: Watched, explorer_path: str) -> None:
    """On a phone as Lighthouse has it; its cumulative layout shift."""
    page = watched(412, 823)
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
    page.goto(explorer_path, wait_until="networkidle")
    assert page.evaluate(MOVED) <= 0.02


def test_back_and_forward_follow_the_states_of_links(watched: Watched, sample_path: str) -> None:
    """Between two states on a page, and from another page."""
    page = watched()
    page.goto(sample_path)
    figure = figures(page)[0]
    figure.open()
    control = slider(figure)
    start = {name: one.text(one.start) for name, one in figure.controls}
    low, high = (start | {control.name: control.text(end)} for end in (control.low, control.high))
    for form in (low, high):
        page.evaluate("address => { location.hash = address }", f"{figure.name}?{urlencode(form)}")
        wait_for(figure, urlencode(form))
    page.go_back()
    wait_for(figure, urlencode(low))
    assert shows(figure, low)
    page.go_forward()
    wait_for(figure, urlencode(high))
    assert shows(figure, high)
    page.wait_for_load_state("networkidle")  # or the page gives up what it still fetches, which counts as a fault
    page.goto("glossary.html", wait_until="networkidle")
    page.go_back()
    again = figures(page)[0]
    again.wait()
    wait_for(again, urlencode(high))
    assert shows(again, high)
