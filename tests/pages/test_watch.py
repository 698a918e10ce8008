"""The watch itself: each fault, planted in a page of our server, is reported."""

from pathlib import Path

import pytest
from pages.conftest import NewPage
from pages.links import dead_links
from pages.watch import Watch

FAULTS = {
    "request to another host: http://example.invalid/": "<script src='http://example.invalid/x.js'></script>",
    "failed request": "<script src='http://example.invalid/x.js'></script>",
    "status 404": "<script src='/missing.js'></script>",
    "console error: planted": "<script>console.error('planted')</script>",
    "console warning: planted": "<script>console.warn('planted')</script>",
    "page error: planted": "<script>throw new Error('planted')</script>",
    'unrendered maths: <span class="katex-error"': "<span class='katex-error'>x</span>",
    'unrendered maths: <div class="math"': "<div class='math'>x</div>",
    r"unrendered maths: \ce": r"<p>\ce{CO2}</p>",
    r"unrendered maths: \(": r"<details><p>\(x\)</p></details>",
    "unrendered maths: $$": "<p>$$x$$</p>",
    r"unrendered maths: \frac": r"<p>\frac12</p>",
    'image without alt: <img src="data:,': "<img src='data:,'>",
    'image without alt: <img alt="a.png"': "<img alt='a.png'>",
    "image without alt: <svg": "<svg role='img'></svg>",
    "widget state": "<script type='application/vnd.jupyter.widget-state+json'>{}</script>",
    "the page scrolls sideways": "<div style='width: 500px'>wide</div>",
    "wider than the page": "<article style='overflow: hidden'><p style='width: 500px'>wide</p></article>",
}
WORKER = "fetch('http://example.invalid/').catch(() => console.error('worker'))"
# Faults that come when the page has already loaded.
LATE = {
    "request to another host: ws://example.invalid/": "new WebSocket('ws://example.invalid/')",
    "request to another host: http://example.invalid/": f'new Worker(URL.createObjectURL(new Blob(["{WORKER}"])))',
    "console error: worker": f'new Worker(URL.createObjectURL(new Blob(["{WORKER}"])))',
    "page error: rejected": "Promise.reject(new Error('rejected'))",
}
GOOD = r"""<p>Good, for $5.</p><code>\frac</code> <img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
<article><div style="overflow-x: auto"><table style="width: 500px"><tr><td>wide</td></tr></table></div></article>"""


def faults(new_page: NewPage, server: str, body: str, until: str = "load") -> list[str]:
    page = new_page(390)
    watch = Watch(page, server)
    html = f"<!doctype html><title>Planted</title><link rel=icon href='data:,'>{body}"
    page.route("**/planted.html", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto("planted.html", wait_until=until)
    return watch.look()


@pytest.mark.parametrize("fault", FAULTS)
def test_planted_fault_is_reported(new_page: NewPage, server: str, fault: str) -> None:
    found = faults(new_page, server, FAULTS[fault])
    assert any(one.startswith(fault) for one in found), found


@pytest.mark.parametrize("fault", LATE)
def test_late_fault_is_reported(new_page: NewPage, server: str, fault: str) -> None:
    found = faults(new_page, server, f"<script>{LATE[fault]}</script>", until="networkidle")
    assert any(one.startswith(fault) for one in found), found


def test_good_page_has_no_fault(new_page: NewPage, server: str) -> None:
    assert faults(new_page, server, GOOD) == []


def test_dead_links_are_reported(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<a id=here href=#here></a><a href=#gone></a><a href='b.html?q=1#there'></a><a href=b.html#gone></a>"
        "<a href=gone.html></a><img src=gone.png><a href=https://example.org/gone></a><a href=mailto:a@b.c></a>"
    )
    (tmp_path / "b.html").write_text("<meta http-equiv=Refresh content='0; url=gone.html'><p id=there></p>")
    assert dead_links(tmp_path, ["a.html", "b.html"]) == [
        "a.html: #gone",
        "a.html: b.html#gone",
        "a.html: gone.html",
        "a.html: gone.png",
        "b.html: gone.html",
    ]
