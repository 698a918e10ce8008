"""Each explorer of the built book, alive in Chromium."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pages.figure import FILL, Figure, corners, figures, states
from playwright.sync_api import Page, Route

Watched = Callable[..., Page]
ENGINE = "**/micropython.wasm"


def opened(watched: Watched, path: str, **options: Any) -> list[Figure]:
    page = watched(**options)
    page.goto(path)
    found = figures(page)
    for figure in found:
        figure.open()
    return found


def tab_to(page: Page, element: str) -> None:
    """Press Tab until an element has the focus, as a reader without a mouse does."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == element:
            return
    raise AssertionError(f"{element} cannot be reached with the Tab key")


def press(figure: Figure, key: str, shown: str) -> dict[str, str]:
    """Press a key on a slider, wait for its words, and return what the figure became."""
    figure.page.keyboard.press(key)
    figure.page.wait_for_function(
        "words => document.activeElement.getAttribute('aria-valuetext') === words", arg=shown, timeout=5000
    )
    return figure.parts()


def requests(page: Page) -> list[str]:
    """The names of the files that a page asks for, growing."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    return asked


def test_keyboard_alone_plays_every_control(watched: Watched, explorer_path: str) -> None:
    moved: dict[tuple[str, str], bool] = {}
    for figure in opened(watched, explorer_path):
        for name, control in figure.controls:
            before = figure.parts()
            if control.kind == "slider":
                tab_to(figure.page, f"{figure.name}--{name}-range")
                before = press(figure, "End", control.shown(control.high))
                press(figure, "ArrowLeft", control.shown(control.high - control.step))
                after = press(figure, "Home", control.shown(control.low))
                assert figure.part(name).input_value() == control.text(control.low), "the number box did not follow"
            else:
                chosen = f"-{control.start}" if control.kind == "choice" else ""
                tab_to(figure.page, f"{figure.name}--{name}{chosen}")
                figure.page.keyboard.press("ArrowDown" if control.kind == "choice" else "Space")
                figure.page.wait_for_function(
                    "([figure, before]) => figure.querySelector('svg').outerHTML !== before",
                    arg=[figure.handle, before["drawing"]],
                )
                after = figure.parts()
            moved |= {(name, part): before[part] != after[part] for part in before}
        assert all(moved[name, "drawing"] for name, _ in figure.controls), moved
        for part in ("sentence", "table"):
            assert any(moved[name, part] for name, _ in figure.controls), f"nothing moves the {part}"


def test_page_shows_what_the_painter_says(watched: Watched, explorer_path: str) -> None:
    for figure in opened(watched, explorer_path):
        assert figure.differences(figure.start) == []
        for state in states(figure.module, 10):
            assert figure.differences(figure.set(state)) == [], state


@pytest.mark.parametrize(
    ("selector", "spoil"),
    [
        (
            "svg path[id*='--'][visibility=visible]",
            "part => part.setAttribute('d', part.getAttribute('d').replace(/[0-9.]+/, n => +n + 0.02))",
        ),
        ("svg text[id*='--'][visibility=visible]", "part => part.setAttribute('x', +part.getAttribute('x') + 0.02)"),
        ("svg [id*='--'][visibility]", "part => part.removeAttribute('visibility')"),
        ("figcaption", "part => { part.textContent += ' ' }"),
        ("td", "part => { part.textContent += '0' }"),
        ("input[type=range]", "part => part.removeAttribute('aria-valuetext')"),
    ],
)
def test_planted_difference_is_seen(watched: Watched, sample_path: str, selector: str, spoil: str) -> None:
    for figure in opened(watched, sample_path):
        part = figure.box.locator(selector).first
        if not part.count():
            continue  # a drawing without such a part
        name = part.get_attribute("id")
        part.evaluate(spoil)
        (difference,) = figure.differences(figure.start)
        assert difference.startswith(f"{name} ")


def test_engine_waits_until_an_explorer_is_seen(watched: Watched, sample_path: str) -> None:
    page = watched(height=100)
    asked = requests(page)
    page.goto(sample_path, wait_until="networkidle")
    first = figures(page)[0]
    assert first.box.bounding_box()["y"] > 100, "the explorer is in view from the start: this test needs a lower window"
    model = f"{first.module.__name__}.json"
    assert {"worker.js", "micropython.js", "micropython.wasm", "library.json", model}.isdisjoint(asked)
    assert page.workers == []
    assert first.status.inner_text() == "This figure is still. It starts when it comes into view."
    first.wait()
    assert [asked.count(file) for file in ("micropython.wasm", "library.json", model)] == [1, 1, 1]
    assert [worker.url.rpartition("/")[2] for worker in page.workers] == ["worker.js"]  # off the main thread


def test_two_explorers_share_one_engine(watched: Watched, site: Path, sample_path: str) -> None:
    """The page, with a twin of its first explorer below it."""
    html = (site / sample_path).read_text()
    begin = html.index('<figure class="explorer"')
    end = html.index("</figure>", begin) + len("</figure>")
    module = html[begin:].split('data-module="')[1].split('"')[0]
    name = module.rpartition(".")[2]
    sources = json.loads(next(site.glob(f"live/*/{module}.json")).read_text())
    sources[module.replace(".", "/").replace(name, "twin") + ".py"] = sources[module.replace(".", "/") + ".py"]
    page = watched()
    asked = requests(page)
    twins = html[:end] + re.sub(rf'(?<=["#.;]){name}(?=--|["?])', "twin", html[begin:end]) + html[end:]
    page.route(f"**/{sample_path}", lambda route: route.fulfill(body=twins, content_type="text/html"))
    page.route("**/*.twin.json", lambda route: route.fulfill(json=sources))
    page.goto(sample_path)
    first = Figure(page, 0)
    first.wait()
    twin = page.locator("#twin")
    twin.scroll_into_view_if_needed()
    page.wait_for_function("() => document.getElementById('twin').dataset.live === 'live'")
    twin.locator("[data-skip]").click()
    before = first.parts()["sentence"]
    slider = twin.locator("input[type=range]").first
    slider.press("End" if slider.input_value() == slider.get_attribute("min") else "Home")
    page.wait_for_function(
        "([said, before]) => said.textContent !== before",
        arg=[twin.locator("figcaption").element_handle(), first.box.locator("figcaption").text_content()],
    )
    assert first.parts()["sentence"] == before, "the twin moved the first explorer"
    assert asked.count("micropython.wasm") == 1
    assert len(page.workers) == 1


def test_rapid_input_is_coalesced_and_the_last_state_wins(watched: Watched, sample_path: str) -> None:
    for figure in opened(watched, sample_path):
        figure.page.evaluate(FILL)
        requests = figure.page.evaluate(
            """([figure, states]) => new Promise((resolve) => {
              const form = figure.querySelector("form");
              let answers = 0;
              const seen = new MutationObserver(() => { if (++answers === 2) resolve(answers); });
              seen.observe(figure.querySelector("figcaption"), { childList: true });
              for (const state of states) {
                fill(form, state);
                form.dispatchEvent(new Event("input"));
              }
              window.answers = () => answers;
              setTimeout(() => resolve(answers), 5000);  // or a missing answer would hang the test
            })""",
            [figure.handle, states(figure.module, 50)],
        )
        last = states(figure.module, 50)[-1]
        assert requests == 2  # the first state, and the newest once that was answered
        values = {control.name: control.parse(last[control.name]) for control in figure.module.CONTROLS}
        assert figure.differences(values) == []
        figure.set(states(figure.module, 1)[0])
        assert figure.page.evaluate("window.answers()") == 3, "an answer to an old state came late"


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_moves_but_the_figure(watched: Watched, explorer_path: str, width: int) -> None:
    """Neither when it comes to life nor, in any state, while a reader plays with it."""
    page = watched(width)
    held: list[Route] = []
    page.route(ENGINE, lambda route: held.append(route))
    with page.expect_request(ENGINE):
        page.goto(explorer_path)
        found = figures(page)
        found[0].wait("starting")
    page.evaluate("document.fonts.ready")
    before = places(page)
    for route in held:
        route.continue_()
    for figure in found:
        figure.open()
        assert places(page) == before
        for state in [*corners(figure.module), *states(figure.module, 10)]:
            figure.set(state)
            assert places(page) == before, state


def places(page: Page) -> list[list[float]]:
    """Where the paragraphs and the figures of the text stand, from its top."""
    return page.evaluate(
        """() => {
          const top = document.querySelector("article").getBoundingClientRect().top;
          const boxes = [...document.querySelectorAll("article :is(p, figure, figcaption, svg):not(.explorer-status)")];
          const rows = boxes.map((box) => box.getBoundingClientRect()).map(({ y, height }) => [y - top, height]);
          return rows.map((row) => row.map(Math.round));
        }"""
    )
