"""The editor of the coding questions, under a strict policy: by keyboard, for a screen reader, on a phone."""

from collections.abc import Callable, Iterator

import pytest
from browser import serve
from pages.arrive import DESKTOP, HEIGHT, NARROW, PHONE
from pages.test_accessibility import in_looks
from pages.workbench import lay_out
from playwright.sync_api import Page, expect

LOOKS = ((PHONE, "light"), (PHONE, "dark"), (DESKTOP, "light"), (DESKTOP, "dark"))
PROGRAM = """def oxygen_t(metal_t):
    \"\"\"So much oxygen.\"\"\"
    if metal_t < 0 and True:  # nothing is less
        raise ValueError("a line that is a good deal wider than the screen of any phone in the world")
    return metal_t * 0.889
"""
SOURCE = "editor.source"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve(lay_out(tmp_path_factory.mktemp("workbench"))) as served:
        yield served


@pytest.fixture
def opened(watched: Callable[..., Page], server: str) -> Page:
    """The editor in the place of the textarea; nothing comes from elsewhere, and the policy has nothing to refuse."""
    page = watched(PHONE, HEIGHT)
    page.goto(f"{server}/index.html")
    page.wait_for_function("() => window.ready")
    page.evaluate("begin().then(() => {})")
    return page


def editing(page: Page) -> bool:
    return bool(page.evaluate("document.activeElement.shadowRoot?.activeElement?.role === 'textbox'"))


def test_it_is_loaded_when_first_opened(watched: Callable[..., Page], server: str) -> None:
    page = watched()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server}/index.html", wait_until="networkidle")
    assert not any(url.endswith("editor.js") for url in asked)
    page.evaluate("begin().then(() => {})")
    assert any(url.endswith("editor.js") for url in asked)


def test_tab_indents_and_escape_lets_it_out(opened: Page) -> None:
    opened.get_by_text("before").focus()
    opened.keyboard.press("Tab")
    assert editing(opened)
    opened.keyboard.press("Tab")
    assert opened.evaluate(SOURCE).startswith("    def f(x):")
    opened.keyboard.press("Shift+Tab")
    assert opened.evaluate(SOURCE).startswith("def f(x):")
    opened.keyboard.press("Escape")
    opened.wait_for_timeout(2500)  # CodeMirror's own way out closes after 2 s
    opened.keyboard.press("Tab")
    expect(opened.get_by_text("after")).to_be_focused()
    opened.keyboard.press("Shift+Tab")
    assert editing(opened)
    opened.keyboard.press("Escape")
    opened.keyboard.press("Shift+Tab")
    expect(opened.get_by_text("before")).to_be_focused()


def test_a_key_after_escape_ends_the_way_out(opened: Page) -> None:
    opened.evaluate("editor.focus()")
    for key in ("Escape", "x", "Tab"):
        opened.keyboard.press(key)
    assert editing(opened)


def test_a_program_is_typed_as_in_any_editor(opened: Page) -> None:
    opened.evaluate("() => { editor.source = ''; editor.focus(); }")
    opened.keyboard.type("def g(x):\nif x:\nreturn 1")
    assert opened.evaluate(SOURCE) == "def g(x):\n    if x:\n        return 1"
    opened.keyboard.press("Control+z")
    assert opened.evaluate(SOURCE) != "def g(x):\n    if x:\n        return 1"


def test_the_textarea_keeps_the_text(opened: Page) -> None:
    opened.evaluate("""() => {
      window.heard = 0;
      document.addEventListener("input", ({ target }) => { window.heard += target.id === "program"; });
      editor.focus();
    }""")
    opened.keyboard.type("# ")
    text = "# def f(x):\n    return x\n"
    assert opened.evaluate("[editor.source, document.getElementById('program').value, heard]") == [text, text, 2]
    opened.evaluate("editor.destroy()")
    expect(opened.get_by_label("Your program")).to_have_value(text)
    assert opened.locator(".cm-editor").count() == 0


def test_a_screen_reader_hears_label_and_hint(opened: Page) -> None:
    box = opened.get_by_role("textbox")
    expect(box).to_have_count(1)
    expect(box).to_have_accessible_name("Your program")
    expect(box).to_have_accessible_description("Tab indents a line. To leave the editor by keyboard: Esc, then Tab.")
    expect(opened.get_by_text("To leave the editor by keyboard")).to_be_visible()
    opened.locator("#label").click()
    assert editing(opened)


def test_axe(opened: Page) -> None:
    # The book's own script sets the theme; here the test does.
    opened.evaluate("""() => {
      const dark = matchMedia("(prefers-color-scheme: dark)");
      const set = () => { document.documentElement.dataset.theme = dark.matches ? "dark" : "light"; };
      dark.addEventListener("change", set);
      set();
    }""")
    opened.evaluate("program => { editor.source = program; editor.focus(); }", PROGRAM)
    assert in_looks(opened, LOOKS) == {}


def test_it_fits_a_phone(opened: Page) -> None:
    opened.evaluate("program => { editor.source = program; }", PROGRAM)
    size = "getComputedStyle(document.querySelector('div').shadowRoot.querySelector('.cm-content')).fontSize"
    assert float(opened.evaluate(size).removesuffix("px")) >= 16
    opened.set_viewport_size({"width": NARROW, "height": HEIGHT})
    wide = "[document.documentElement, document.querySelector('div').shadowRoot.querySelector('.cm-scroller')]"
    assert opened.evaluate(f"{wide}.map((one) => one.scrollWidth - one.clientWidth)") == [0, 0]


def test_it_has_colours_of_the_theme(opened: Page) -> None:
    opened.evaluate("program => { editor.source = program; }", PROGRAM)
    colours = """theme => {
      document.documentElement.dataset.theme = theme;
      const root = document.querySelector("div").shadowRoot;
      const found = [...root.querySelectorAll(".cm-editor, .cm-line span")].map((one) => getComputedStyle(one));
      return [...new Set(found.map(({ color }) => color))];
    }"""
    light, dark = (opened.evaluate(colours, theme) for theme in ("light", "dark"))
    assert len(light) == len(dark) == 5  # text, keyword, string, number, comment
    assert not set(light) & set(dark)
