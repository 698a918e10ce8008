"""What a reader can do with an explorer besides moving it: guess, type, step, start again, link to a state, save."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from pages.figure import Figure, figures, states
from playwright.sync_api import Page

Watched = Callable[..., Page]


@pytest.fixture
def first(watched: Watched, sample_path: str) -> Figure:
    """The first explorer of the page, live, its guess not yet made."""
    page = watched()
    page.goto(sample_path)
    figure = figures(page)[0]
    figure.wait()
    return figure


def slider(figure: Figure) -> Any:
    """A slider that can go both ways."""
    return next(one for _, one in figure.controls if one.kind == "slider" and one.low < one.start < one.high)


def wait_for(figure: Figure, state: str) -> None:
    """Wait until the link says this state, as the answer to it does."""
    figure.page.wait_for_function(
        "([link, state]) => `${link.getAttribute('href')}&`.includes(`${state}&`)",
        arg=[figure.part("link").element_handle(), state],
    )


def shows(figure: Figure, form: dict[str, str]) -> bool:
    return figure.differences({name: control.parse(form[name]) for name, control in figure.controls}) == []


def guess(figure: Figure) -> Any:
    """Make a guess that can be made; the value."""
    control = figure.module.PREDICT.control
    value = control.corners[0]
    if control.kind == "slider":
        figure.part("guess").fill(control.text(value).replace(".", ","))
    else:
        figure.part(f"guess-{value}").check()
    return value


def test_the_controls_open_when_the_guess_is_made(first: Figure) -> None:
    controls, asked = first.box.locator(".explorer-controls"), first.box.locator(".explorer-predict")
    assert asked.is_visible()
    assert not controls.is_visible()
    assert first.module.PREDICT.question in asked.inner_text()
    verdict = first.module.PREDICT.verdict(guess(first))
    asked.get_by_role("button", name="This is my guess").click()
    controls.wait_for(state="visible")
    assert first.part("verdict").text_content() == verdict
    assert not asked.is_visible()
    assert first.page.evaluate("document.activeElement.form === document.querySelector('.explorer-controls')")


def heard(page: Page) -> str:
    """All that Chromium tells a screen reader of the page."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return "\n".join(str(node.get("name", {}).get("value", "")) for node in nodes if not node["ignored"])


def test_until_then_the_answer_is_covered_for_screen_readers_too(first: Figure) -> None:
    says, alt = first.module.model(**first.start)["says"], first.module.ALT
    before = heard(first.page)
    assert first.module.PREDICT.question in before
    assert says not in before
    assert alt not in before
    first.box.locator("[data-skip]").click()
    after = heard(first.page)
    assert says in after
    assert alt in after


def test_a_guess_can_be_skipped(first: Figure) -> None:
    first.box.locator("[data-skip]").click()
    assert first.box.locator(".explorer-controls").is_visible()
    assert first.part("verdict").text_content() == ""


def test_a_guess_that_cannot_be_is_refused_in_words(first: Figure) -> None:
    control = first.module.PREDICT.control
    if control.kind == "slider":
        first.part("guess").fill("much")
    first.box.get_by_role("button", name="This is my guess").click()
    if control.kind == "slider":
        first.page.wait_for_function("verdict => verdict.textContent", arg=first.part("verdict").element_handle())
        assert "must be a number from" in first.part("verdict").inner_text()
    assert first.box.locator(".explorer-predict").is_visible()


def test_a_number_is_typed_with_a_comma_or_a_point(first: Figure) -> None:
    first.box.locator("[data-skip]").click()
    control = slider(first)
    box = first.part(control.name)
    value = control.low + control.step
    box.fill(control.text(value + control.step / 4).replace(".", ","))
    wait_for(first, f"{control.name}={control.text(value + control.step / 4)}")
    box.fill(control.text(value))
    wait_for(first, f"{control.name}={control.text(value)}")
    assert first.part(f"{control.name}-range").input_value() == control.text(value)


@pytest.mark.parametrize("text", ["", "much", "1e999", "-", "9" * 40, "<img src=x onerror=alert(1)>", "٤"])
def test_a_number_that_cannot_be_is_told_beside_its_box(first: Figure, text: str) -> None:
    first.box.locator("[data-skip]").click()
    before = first.parts()
    control = slider(first)
    first.part(control.name).fill(text)
    problem = first.part(f"{control.name}-problem")
    first.page.wait_for_function("problem => problem.textContent", arg=problem.element_handle())
    assert problem.inner_text().startswith(f"{control.label} must be a number from")
    assert first.part(control.name).get_attribute("aria-invalid") == "true"
    assert first.parts() == before
    assert first.box.locator("img").count() == 0
    first.part(control.name).fill(control.text(control.start))
    first.page.wait_for_function("problem => !problem.textContent", arg=problem.element_handle())


def test_buttons_step_and_start_again(first: Figure) -> None:
    first.box.locator("[data-skip]").click()
    control = slider(first)
    start = {name: one.text(one.start) for name, one in first.controls}
    less, more = (first.box.get_by_role("button", name=f"{word}: {control.label}") for word in ("less", "more"))
    less.first.click()
    wait_for(first, f"{control.name}={control.text(control.start - control.step)}")
    assert shows(first, start | {control.name: control.text(control.start - control.step)})
    more.first.click()
    more.first.click()
    wait_for(first, f"{control.name}={control.text(control.start + control.step)}")
    first.box.get_by_role("button", name="Start again").click()
    wait_for(first, f"{control.name}={start[control.name]}")
    assert shows(first, start)


def test_a_link_brings_its_state_to_another_reader(first: Figure, watched: Watched, sample_path: str) -> None:
    for form in states(first.module, 3):
        first.page.goto("about:blank")
        query = "&".join(f"{name}={text}" for name, text in form.items())
        first.page.goto(f"{sample_path}#{first.name}?{query}")
        first.wait()
        wait_for(first, query)
        assert shows(first, form)
        assert first.box.locator(".explorer-controls").is_visible()
        read = first.page.evaluate(
            """form => Object.fromEntries([...form.elements].filter((field) => field.name).map((field) => [
                 field.name,
                 field.type === "radio" ? form.elements[field.name].value
                   : field.type === "checkbox" ? (field.checked ? "on" : "off") : field.value,
               ]))""",
            first.box.locator(".explorer-controls").element_handle(),
        )
        assert read == form
        assert first.part("link").get_attribute("href") == f"#{first.name}?{query}"


def test_a_link_followed_on_the_page_moves_the_figure(first: Figure) -> None:
    form = states(first.module, 1)[0]
    query = "&".join(f"{name}={text}" for name, text in form.items())
    first.page.evaluate("hash => { location.hash = hash }", f"{first.name}?{query}")
    wait_for(first, query)
    assert shows(first, form)


TAMPERED = ["x=1", "=", "&&&", "%00", "constructor=1&__proto__=2", quote("<img src=x onerror=alert(1)>") + "=1"]


@pytest.mark.parametrize("query", [*TAMPERED, "VALUE=" + quote("1);import os#"), "VALUE=" + quote("<script>alert(1)")])
def test_a_link_that_was_tampered_with_is_refused_with_a_sentence(first: Figure, query: str) -> None:
    if query.startswith("VALUE"):
        start = {name: control.text(control.start) for name, control in first.controls}
        wrong = slider(first).name
        query = "&".join(f"{name}={text}" for name, text in (start | {wrong: query.partition("=")[2]}).items())
    asked: list[str] = []
    first.page.on("dialog", lambda dialog: asked.append(dialog.message))
    first.page.evaluate("hash => { location.hash = hash }", f"{first.name}?{query}")
    first.page.wait_for_function("verdict => verdict.textContent", arg=first.part("verdict").element_handle())
    assert first.part("verdict").inner_text().startswith("The link asks for what this figure cannot show. ")
    assert first.differences(first.start) == []
    assert first.box.locator("img, script").count() == 0
    assert asked == []


def saved(figure: Figure, kind: str, folder: Path) -> Path:
    with figure.page.expect_download() as download:
        figure.box.locator(f"[data-save={kind}]").click()
    assert download.value.suggested_filename == f"{figure.name}.{kind}"
    download.value.save_as(folder / f"figure.{kind}")
    return folder / f"figure.{kind}"


def test_the_figure_and_its_numbers_can_be_saved(first: Figure, tmp_path: Path) -> None:
    first.box.locator("[data-skip]").click()
    first.box.locator("summary").first.click()
    svg = ElementTree.parse(saved(first, "svg", tmp_path)).getroot()
    text = ElementTree.tostring(svg, encoding="unicode")
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"
    assert "var(" not in text.replace("var(--", "var(") or "rgb(" in text  # computed colours stand beside the names
    png = saved(first, "png", tmp_path).read_bytes()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(png[16:20]) >= 900
    rows = list(csv.reader(io.StringIO(saved(first, "csv", tmp_path).read_text("utf-8-sig"))))
    table = first.module.model(**first.start)["table"]
    assert rows == [[cell.replace("\u202f", " ").replace("\u2212", "-") for cell in row] for row in table]


def test_the_geometry_on_the_page_is_plain_data(first: Figure) -> None:
    assert set(json.loads(first.box.get_attribute("data-geometry") or "")) == set(first.geometry)
