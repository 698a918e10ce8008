"""Everything by keyboard alone: the Tab key reaches all and stays nowhere, and its place can be seen."""

import pytest
from pages.arrive import DESKTOP, PHONE, arrive, open_details, skip_guesses
from pages.conftest import NewPage
from playwright.sync_api import Page

# The frame is the same on every page.
ANY = "chapters/one-tonne.html"
_TAB_STOPS = """() => {
  const shown = { visibilityProperty: true, opacityProperty: true };
  const stops = "a[href], button, input, select, textarea, summary, [tabindex]";
  window.unvisited = new Set([...document.querySelectorAll(stops)].filter(stop =>
    stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility(shown) && stop.getClientRects().length
    && !(stop.type === "radio" && stop !== stop.form.querySelector(`[name=${stop.name}]:is(:checked, :first-of-type)`))
  ));
}"""
# What is wrong with the focus, or null. Its mark is what blur takes away, from the element or from what is around it.
_LOOK = """() => {
  const stop = document.activeElement;
  if (stop === document.body) return "around";
  if (stop === window.last) return `a trap: ${stop.outerHTML.slice(0, 160)}`;
  window.last = stop;
  if (stop === window.first) return "end";
  window.first ??= stop;
  unvisited.delete(stop);
  if (stop.type === "radio") for (const one of stop.form.elements[stop.name]) unvisited.delete(one);
  const around = [stop, ...stop.children, stop.parentElement, stop.parentElement.parentElement];
  const marks = () => around.map(node => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(node);
    return { outline: outlineStyle === "none" || parseFloat(outlineWidth) < 2 ? "none" : outlineColor, boxShadow };
  });
  const [box] = stop.getClientRects();
  // The middle of what is on the screen: a table that scrolls sideways may be taller than it.
  const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
  const [x, y] = [middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)];
  const top = document.elementFromPoint(x, y);
  const seen = top && (stop.contains(top) || top.contains(stop));
  const focused = marks();
  HTMLElement.prototype.blur.call(stop);  // book.js has a blur of its own
  const after = marks();
  stop.focus({ preventScroll: true });
  const rgb = text => text.match(/[\\d.]+/g).map(Number);
  const over = (colour, ground) => ground.map((part, i) => part + (colour[i] - part) * (colour[3] ?? 1));
  const light = colour => colour.slice(0, 3).map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = node => {
    const colour = rgb(node ? getComputedStyle(node).backgroundColor : "rgb(255, 255, 255)");
    return (colour[3] ?? 1) === 1 ? colour : over(colour, ground(node.parentElement));
  };
  const contrast = colour => {
    const below = ground(stop.parentElement);
    const [dark, bright] = [light(over(rgb(colour), below)), light(below)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const changed = after.flatMap(({ outline, boxShadow }, i) => [
    focused[i].outline !== outline ? focused[i].outline : "none",
    focused[i].boxShadow !== boxShadow ? focused[i].boxShadow.match(/rgba?\\([^)]*\\)/g)?.at(-1) ?? "none" : "none",
  ]).filter(colour => colour !== "none");
  if (!changed.some(colour => contrast(colour) >= 3)) return `no mark: ${stop.outerHTML.slice(0, 160)}`;
  return seen ? null : `out of sight: ${stop.outerHTML.slice(0, 160)}`;
}"""


def walk(page: Page) -> list[str]:
    """Press Tab until it has been around the page, and tell what is wrong."""
    faults = []
    page.evaluate(_TAB_STOPS)
    for _ in range(400):
        page.keyboard.press("Tab")
        fault = page.evaluate(_LOOK)
        faults += [fault] if fault not in (None, "around", "end") else []
        if fault and fault.startswith(("end", "a trap")):
            break
    unvisited = page.evaluate("[...unvisited].map(stop => `not reached: ${stop.outerHTML.slice(0, 160)}`)")
    return [*faults, *unvisited]


def tab_to(page: Page, selector: str) -> None:
    for _ in range(100):
        page.keyboard.press("Tab")
        if focus_is(page, selector):
            return
    raise AssertionError(f"{selector} cannot be reached with the Tab key")


def focus_is(page: Page, selector: str) -> bool:
    return bool(page.evaluate("selector => document.activeElement.matches(selector)", selector))


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "dark"), (DESKTOP, "light")])
def test_tab_reaches_all_and_is_seen(new_page: NewPage, page_path: str, width: int, scheme: str) -> None:
    page = arrive(new_page, page_path, width, scheme)
    open_details(page)
    skip_guesses(page)
    assert walk(page) == []


PLANTS = {
    "no mark": "summary.style = 'outline: none !important'",
    "no mark ": "summary.style = 'outline-color: #80808040 !important'",
    "out of sight": "summary.style = 'position: fixed; left: -500px'",
    "a trap": "summary.addEventListener('keydown', event => event.preventDefault())",
    "not reached": "summary.addEventListener('focus', () => document.querySelector('footer a').focus())",
}


@pytest.mark.parametrize("fault", PLANTS)
def test_planted_fault_is_seen(new_page: NewPage, fault: str) -> None:
    page = arrive(new_page, ANY, DESKTOP)
    skip_guesses(page)
    page.evaluate(f"() => {{ const summary = document.querySelector('summary'); {PLANTS[fault]} }}")
    assert fault.strip() in {found.split(":")[0] for found in walk(page)}


def test_skip_link(new_page: NewPage) -> None:
    page = arrive(new_page, ANY, DESKTOP)
    tab_to(page, ".skip-link a")
    assert page.locator(".skip-link").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focus_is(page, "main *")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_search_dialog(new_page: NewPage, width: int) -> None:
    page = arrive(new_page, ANY, width)
    for key in ("Enter", "Control+k"):
        tab_to(page, ".search-button__button")
        page.keyboard.press(key)
        assert focus_is(page, "#pst-search-dialog[open] input")
        page.keyboard.press("Escape")
        assert page.locator("dialog[open]").count() == 0
        assert focus_is(page, ".search-button__button")


def test_focus_stays_on_the_switch_of_colours(new_page: NewPage) -> None:
    page = arrive(new_page, ANY, PHONE)
    tab_to(page, ".theme-switch-button")
    for mode, words in (("dark", "dark"), ("light", "light"), ("auto", "as the system's")):
        page.keyboard.press("Enter")
        page.wait_for_function("mode => document.documentElement.dataset.mode === mode", arg=mode)
        assert focus_is(page, ".theme-switch-button")
        assert page.evaluate("document.activeElement.innerText.trim()") == f"Colours: {words}"


@pytest.mark.parametrize("toggle", [".primary-toggle", ".secondary-toggle"])
def test_drawers_on_a_phone(new_page: NewPage, toggle: str) -> None:
    page = arrive(new_page, ANY, PHONE)
    if page.locator(toggle).count() == 0:
        pytest.skip("a page without sections has no second drawer")
    tab_to(page, toggle)
    page.keyboard.press("Enter")
    assert page.locator("dialog[open]").is_visible()
    page.keyboard.press("Tab")
    assert focus_is(page, "dialog[open] *")
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert focus_is(page, toggle)
