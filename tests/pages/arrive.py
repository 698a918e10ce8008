"""A page at rest, for tests that look at it rather than play with it."""

from pages.conftest import NewPage
from playwright.sync_api import Locator, Page

PHONE, DESKTOP, NARROW, HEIGHT = 390, 1280, 320, 844
_STILL = "* { transition: none !important; animation: none !important; scroll-behavior: auto !important }"


def arrive(new_page: NewPage, path: str, width: int, scheme: str = "light", live: str = "live") -> Page:
    """A page whose explorers are live (or failed), and of which nothing moves."""
    page = new_page(width, HEIGHT, color_scheme=scheme, reduced_motion="reduce")
    if live == "failed":
        page.route("**/worker.js", lambda route: route.abort())
    page.goto(path, wait_until="networkidle")
    add_style(page, _STILL)
    for figure in explorers(page):
        figure.scroll_into_view_if_needed()
        page.wait_for_function("([one, state]) => one.dataset.live === state", arg=[figure.element_handle(), live])
    return page


def add_style(page: Page, style: str) -> None:
    """Style a page without a tag, which its policy refuses."""
    page.evaluate(
        """style => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(style);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }""",
        style,
    )


def explorers(page: Page) -> list[Locator]:
    return page.locator("figure.explorer").all()


def asks(figure: Locator) -> bool:
    """Whether a guess still covers it. (That of the first page never asks.)"""
    return figure.get_attribute("data-asking") is not None


def open_details(page: Page) -> None:
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")


def skip_guesses(page: Page) -> None:
    for figure in explorers(page):
        if asks(figure):
            figure.locator("[data-skip]").press("Enter")


def mistype(page: Page) -> None:
    """Leave every number box of the open explorers with a problem."""
    for figure in explorers(page):
        for box in figure.locator(".explorer-controls input[type=text]").all():
            box.fill("one or two")
            page.locator(f"#{box.get_attribute('aria-describedby')}:not(:empty)").wait_for()
