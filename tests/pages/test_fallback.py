"""An explorer that cannot be live: a still figure, whole and true, with the reason below it. Never a dead slider."""

from collections.abc import Callable

import pytest
from browser import launch
from pages.conftest import NewPage
from pages.figure import Figure, figures
from playwright.sync_api import Playwright, Route

NO_ENGINE = "This figure is still: its engine could not start."


def assert_still(figure: Figure, reason: str, values: dict[str, object] | None = None) -> None:
    """The figure stands at a state (the first one), says why it is still, and shows no control."""
    assert " ".join(figure.status.inner_text().split()) == reason
    assert figure.status.is_visible()
    controls = figure.box.locator("input, button, fieldset, form label")
    assert controls.count() > 0
    assert [control for control in controls.all() if control.is_visible()] == []
    assert figure.box.locator("[inert]").count() == 0
    differences = figure.differences(values or figure.start)
    # Where the reader has left a slider that is no longer to be seen is not part of the figure.
    assert [difference for difference in differences if "-range value: " not in difference] == []
    figure.box.locator("summary").first.click()
    for part in ("svg", "figcaption", "table"):
        box = figure.box.locator(part).first
        assert box.is_visible()
        assert box.bounding_box()["height"] > 20
    assert_readable(figure)


def assert_readable(figure: Figure) -> None:
    text = figure.page.locator("article section > p")
    assert text.count() > 0
    assert all(paragraph.is_visible() for paragraph in text.all())
    assert figure.page.locator("article h1").is_visible()


def test_without_javascript(new_page: NewPage, explorer_path: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(explorer_path)
    for figure in figures(page):
        reason = "This figure is still: its script has not started. JavaScript is switched off here."
        assert_still(figure, reason)


def test_without_webassembly(playwright: Playwright, new_page: NewPage, sample_path: str) -> None:
    plain = launch(playwright, "--js-flags=--jitless")  # which in Chromium takes WebAssembly away
    page = new_page(launched=plain)
    page.goto(sample_path)
    assert page.evaluate("typeof WebAssembly") == "undefined"
    for figure in figures(page):
        figure.wait("failed")
        assert_still(figure, "This figure is still: this browser does not run WebAssembly.")
    plain.close()


def is_explorer(source: str) -> bool:
    return "CONTROLS = " in source


def spoil_sources(change: Callable[[str], str], which: Callable[[str], bool]) -> Callable[[Route], None]:
    """Answer a request for modules with the same, some of them changed."""

    def answer(route: Route) -> None:
        sources = route.fetch().json()
        route.fulfill(json={path: change(source) if which(source) else source for path, source in sources.items()})

    return answer


FAILURES = {
    "no wasm": ("micropython.wasm", lambda route: route.fulfill(status=404)),
    "bad wasm": ("micropython.wasm", lambda route: route.fulfill(body="no engine", content_type="application/wasm")),
    "no engine script": ("micropython.js", lambda route: route.abort()),
    "no worker": ("worker.js", lambda route: route.abort()),
    "bad worker": ("worker.js", lambda route: route.fulfill(body="no script", content_type="text/javascript")),
    "no library": ("library.json", lambda route: route.fulfill(status=404, body="<h1>Not found</h1>")),
    "bad library": ("library.json", spoil_sources(lambda source: source + "\n)", bool)),
}
NO_MODEL = {
    "none": (lambda route: route.fulfill(status=404, body="<h1>Not found</h1>"), "its model could not be loaded"),
    "cut off": (lambda route: route.abort(), "its model could not be loaded"),
    "bad": (spoil_sources(lambda source: source + "\n)", is_explorer), "its model has failed"),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_engine_that_cannot_start(new_page: NewPage, sample_path: str, failure: str) -> None:
    file, spoil = FAILURES[failure]
    page = new_page()
    page.route(f"**/{file}", spoil)
    page.goto(sample_path)
    for figure in figures(page):
        figure.wait("failed")
        assert_still(figure, NO_ENGINE)


@pytest.mark.parametrize("failure", NO_MODEL)
def test_model_that_cannot_be_loaded(new_page: NewPage, sample_path: str, failure: str) -> None:
    """The first explorer's alone: the others of its page come to life."""
    spoil, reason = NO_MODEL[failure]
    asked: list[Route] = []
    page = new_page()
    page.route(
        "**/*.explorers.*.json", lambda route: route.continue_() if asked else (asked.append(route), spoil(route))
    )
    page.goto(sample_path)
    first, *others = figures(page)
    first.wait("failed")
    assert_still(first, f"This figure is still: {reason}.")
    assert first.module.__name__ in asked[0].request.url
    for figure in others:
        figure.wait()


def test_script_that_cannot_load(new_page: NewPage, sample_path: str) -> None:
    page = new_page()
    page.route("**/live.js", lambda route: route.abort())
    page.goto(sample_path)
    for figure in figures(page):
        assert_still(figure, "This figure is still: its script has not started.")


# The model refuses the upper end of the explorer's first slider.
REFUSAL = """
_model = model
_slider = [control for control in CONTROLS if control.kind == "slider"][0]
def model(**values):
    if values[_slider.name] == _slider.high:
        raise RuntimeError("planted")
    return _model(**values)
"""


def test_model_that_fails_while_it_is_live(new_page: NewPage, sample_path: str) -> None:
    page = new_page()
    page.route("**/*.explorers.*.json", spoil_sources(lambda source: source + REFUSAL, is_explorer))
    page.goto(sample_path)
    for figure in figures(page):
        figure.open()
        slider = next(control for control in figure.module.CONTROLS if control.kind == "slider")
        last = figure.set({slider.name: slider.text(slider.low)})
        figure.part(f"{slider.name}-range").press("End")
        figure.wait("failed")
        assert_still(figure, "This figure is still: its model has failed.", last)
