"""axe-core has nothing to say of any page or explorer, in any state; and the sizes that it does not measure."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pages.arrive import (
    DESKTOP,
    HEIGHT,
    NARROW,
    PHONE,
    add_style,
    arrive,
    asks,
    explorers,
    mistype,
    open_details,
    skip_guesses,
)
from pages.conftest import NewPage
from pages.watch import Watch
from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
# All of its rules, those on trial too, but not WCAG's level AAA, nor those that it has withdrawn, nor the one (on
# trial) that wants a role of whatever the Tab key reaches: a wide table's frame is reached only to be scrolled.
_RUN = """async where => {
  const left = tag => /aaa$|deprecated|obsolete/.test(tag);
  const rules = axe.getRules().filter(({ ruleId, tags }) => ruleId !== "focus-order-semantics" && !tags.some(left));
  const runOnly = rules.map(({ ruleId }) => ruleId);
  const { violations } = await axe.run(where, { runOnly, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}"""
_SMALL_TARGETS = """() => [...document.querySelectorAll(".explorer :is(a, button, input, summary)")].filter(node => {
  const { width, height } = (node.closest("label") ?? node).getBoundingClientRect();
  return node.checkVisibility({ visibilityProperty: true }) && Math.min(width, height) < 24;
}).map(node => node.outerHTML)"""
_SMALL_TEXT = """() => [...document.querySelectorAll("figure svg :is(text, tspan)")].filter(node => {
  const own = [...node.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim());
  const height = parseFloat(getComputedStyle(node).fontSize) * Math.hypot(node.getScreenCTM().a, node.getScreenCTM().b);
  return own && node.checkVisibility({ visibilityProperty: true }) && height < 9.99;
}).map(node => node.outerHTML)"""
# Where a drawing and the form below it take more height than the sticky header leaves of the screen.
_TOO_TALL = """() => {
  const header = document.querySelector(".bd-header-article");
  const room = innerHeight - (/sticky|fixed/.test(getComputedStyle(header).position) ? header.offsetHeight : 0);
  return [...document.querySelectorAll("figure.explorer")].flatMap(figure => {
    const top = figure.querySelector("svg").getBoundingClientRect().top;
    return [...figure.querySelectorAll("form")].filter(form => form.checkVisibility({ visibilityProperty: true }))
      .map(form => form.getBoundingClientRect().bottom - top).filter(height => height > room)
      .map(height => `${figure.id}: ${height} of ${room} pixels`);
  });
}"""
# The theme looks again for what scrolls 300 ms after the last change of size.
SETTLED_MS = 500
# Each width and each theme is seen in each of two states; together the two see all four pairs.
LOOKS = ((PHONE, "light"), (DESKTOP, "dark"))
OTHER_LOOKS = ((PHONE, "dark"), (DESKTOP, "light"))


def violations(page: Page, where: str = "html") -> list[str]:
    """What axe-core finds."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(f"() => {{ {AXE.read_text()} }}")  # not as a tag, which a strict policy refuses
    found: list[str] = page.evaluate(_RUN, where)
    return found


def in_looks(page: Page, looks: tuple[tuple[int, str], ...], where: str = "html") -> dict[str, list[str]]:
    """What axe-core finds at some widths and in some themes."""
    found = {}
    page.mouse.move(0, 0)
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function(
            "([theme, width]) => document.documentElement.dataset.theme === theme && innerWidth === width",
            arg=[scheme, width],
        )
        page.evaluate("scrollTo(0, 0)")  # elsewhere the header lies over a part of something, which axe takes for small
        page.wait_for_timeout(SETTLED_MS)
        found[f"{width} {scheme}"] = violations(page, where)
    return {look: faults for look, faults in found.items() if faults}


def open_dropdowns(page: Page) -> None:
    for toggle in page.locator("[data-bs-toggle=dropdown]:visible").all():
        toggle.press("Enter")
        page.locator(".dropdown-menu.show").first.wait_for()


def search(page: Page) -> None:
    page.locator(".search-button__button:visible").first.press("Enter")
    page.locator("#pst-search-dialog[open] input").fill("anode")


def open_drawers(page: Page) -> None:
    page.locator(".primary-toggle").press("Enter")
    page.locator("dialog[open]").wait_for()


def guess(page: Page) -> None:
    """Make a guess, good or bad, and open the controls."""
    for figure in filter(asks, explorers(page)):
        form = figure.locator(".explorer-predict")
        form.locator("label:has(input[type=radio]), [data-step='1']").first.click()
        form.locator("[type=submit]").press("Enter")
        figure.locator(".explorer-verdict:not(:empty)").wait_for()


def go_outside(page: Page) -> None:
    """As the engine does it; not every model has a state without an answer."""
    page.evaluate("""() => {
      for (const figure of document.querySelectorAll("figure.explorer")) {
        figure.dataset.outside = "true";
        figure.querySelector("table").hidden = true;
        figure.querySelector("figcaption").textContent = "The model has no answer here.";
      }
    }""")


def test_axe_on_every_page(new_page: NewPage, page_path: str) -> None:
    page = arrive(new_page, page_path, PHONE)
    assert in_looks(page, LOOKS) == {}
    for state in (open_details, open_dropdowns):
        state(page)
    assert in_looks(page, OTHER_LOOKS) == {}


def test_axe_on_every_explorer(new_page: NewPage, explorer_path: str) -> None:
    page = arrive(new_page, explorer_path, PHONE)  # which asks; the test of every page has looked at that
    for looks, states in ((LOOKS, [guess, open_details]), (OTHER_LOOKS, [mistype, go_outside])):
        for state in states:
            state(page)
        assert in_looks(page, looks, "figure.explorer") == {}, states


def test_axe_on_an_explorer_that_has_failed(new_page: NewPage, sample_path: str) -> None:
    failed = arrive(new_page, sample_path, PHONE, live="failed")
    assert in_looks(failed, LOOKS + OTHER_LOOKS, "figure.explorer") == {}


@pytest.mark.parametrize(("width", "dialog"), [(PHONE, search), (DESKTOP, search), (PHONE, open_drawers)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_on_dialogs(new_page: NewPage, width: int, dialog: Callable[[Page], None], scheme: str) -> None:
    page = arrive(new_page, "intro.html", width, scheme)
    dialog(page)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_on_a_link_under_the_pointer(new_page: NewPage, scheme: str) -> None:
    page = arrive(new_page, "intro.html", DESKTOP, scheme)
    page.locator("article p a").first.hover()
    assert violations(page) == []


def test_axe_on_the_results_of_a_search(new_page: NewPage) -> None:
    page = arrive(new_page, "search.html?q=anode", PHONE)
    page.locator("#search-results .highlighted").first.wait_for()
    assert in_looks(page, LOOKS + OTHER_LOOKS) == {}


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ("color-contrast", "document.querySelector('article h1').style.color = '#999'"),
        ("region", "document.body.append(Object.assign(document.createElement('p'), { textContent: 'outside' }))"),
        ("image-alt", "document.querySelector('article').append(document.createElement('img'))"),
        ("label-content-name-mismatch", "document.querySelector('[type=submit]').ariaLabel = 'Go'"),
    ],
)
def test_planted_violation_is_seen(new_page: NewPage, sample_path: str, rule: str, fault: str) -> None:
    page = arrive(new_page, sample_path, DESKTOP)
    page.evaluate(f"() => {{ {fault} }}")
    assert {found.split(":")[0] for found in violations(page)} == {rule}


def test_nothing_scrolls_sideways(new_page: NewPage, server: str, page_path: str) -> None:
    page = arrive(new_page, page_path, NARROW)
    for state in (open_details, skip_guesses, mistype):
        state(page)
        assert Watch(page, server).look() == []


def test_every_text_in_a_figure_can_be_read(new_page: NewPage, page_path: str) -> None:
    assert arrive(new_page, page_path, PHONE).evaluate(_SMALL_TEXT) == []


def test_explorers_fit_fingers_and_screen(new_page: NewPage, explorer_path: str) -> None:
    page = arrive(new_page, explorer_path, PHONE)
    open_details(page)
    assert [page.evaluate(script) for script in (_SMALL_TARGETS, _TOO_TALL)] == [[], []]  # the guess
    skip_guesses(page)
    assert [page.evaluate(script) for script in (_SMALL_TARGETS, _TOO_TALL)] == [[], []]  # the controls


@pytest.mark.parametrize(
    ("script", "style"),
    [
        (
            _SMALL_TARGETS,
            ".explorer-tools a { display: block !important; min-height: 0 !important; line-height: 20px }",
        ),
        (_SMALL_TARGETS, ".explorer-number button { min-width: 0 !important; width: 20px }"),
        (_SMALL_TEXT, "figure svg text { font-size: 7px !important }"),
        (_TOO_TALL, "figure.explorer svg { height: 600px !important }"),
    ],
)
def test_planted_size_is_seen(new_page: NewPage, sample_path: str, script: str, style: str) -> None:
    page = arrive(new_page, sample_path, PHONE)
    skip_guesses(page)
    before = page.evaluate(script)
    add_style(page, style)
    assert len(page.evaluate(script)) > len(before)
