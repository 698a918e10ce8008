"""A page as the reader's own browser prints it."""

import io
from pathlib import Path

from pages.conftest import NewPage
from pages.figure import Figure
from pages.paper import CONTROLS, cells, figures, pictures, text, words
from pypdf import PdfReader

FIRST = "intro.html"  # whose figure asks nothing


def test_the_print_command_of_a_browser(new_page: NewPage, site: Path, explorer_path: str) -> None:
    """In the dark, and with a guess still covering the figure."""
    page = new_page(color_scheme="dark")
    page.goto(explorer_path)
    for index in range(page.locator("figure.explorer").count()):
        Figure(page, index).wait()
    assert explorer_path == FIRST or page.locator("figure.explorer[data-asking]").count()
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    found = text(reader)
    assert [control for control in CONTROLS if control in found] == []
    for name in figures(site, explorer_path.removesuffix(".html")):
        assert [cell for cell in cells(name) if words(cell) not in words(found)] == [], name
    assert pictures(reader) == 0
    page.emulate_media(media="print")
    ground, ink = page.evaluate(
        """() => [
          getComputedStyle(document.body).backgroundColor,
          getComputedStyle(document.querySelector("article p:not(.lead)")).color,
        ]"""
    )
    assert (ground, ink) == ("rgb(255, 255, 255)", "rgb(26, 26, 26)")


def test_an_older_browser_unfolds_before_printing(new_page: NewPage) -> None:
    page = new_page()
    page.add_init_script("CSS.supports = () => false")
    page.goto("chapters/faraday.html")
    folded = "document.querySelectorAll('details:not([open])').length"
    before = page.evaluate(folded)
    assert before > 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(folded) == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(folded) == before
