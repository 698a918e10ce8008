"""A number that leads to its function: told apart without colour, plain in print, and not in the way of the Tab key."""

from pages.conftest import NewPage
from playwright.sync_api import Page

ANY = "chapters/one-tonne.html"
LOOK = """() => [...document.querySelectorAll("a.computed")].map(link => {
  const { color, textDecorationLine } = getComputedStyle(link);
  return { line: textDecorationLine, inked: color === getComputedStyle(link.parentElement).color };
})"""


def looks(page: Page) -> set[tuple[str, bool]]:
    return {(look["line"], look["inked"]) for look in page.evaluate(LOOK)}


def test_it_is_underlined_on_the_screen_and_plain_in_print(new_page: NewPage) -> None:
    page = new_page()
    page.goto(ANY)
    assert looks(page) == {("underline", True)}
    page.emulate_media(media="print")
    assert looks(page) == {("none", True)}


def test_it_opens_the_entry_of_its_function(new_page: NewPage) -> None:
    page = new_page()
    page.goto(ANY)
    link = page.locator("a.computed").first
    title = link.get_attribute("title") or ""
    link.click()
    name = title.removeprefix("computed by ").split(" ")[0]
    assert page.url.endswith(f"#{name}")
    assert page.locator(f"[id='{name}']").is_visible()
