"""The questions on a page: asked, checked and explained by the page's own engine, for every kind, hand and browser."""

import gzip
import json
import re
from collections.abc import Callable

import pytest
from browser import SITE
from exercises.bundle import topics
from pages.arrive import HEIGHT, NARROW
from pages.test_accessibility import LOOKS, OTHER_LOOKS, in_looks
from playwright.sync_api import Locator, Page

from quiz.box import find
from quiz.bundle import MARK
from quiz.questions import Choice, Coding, Numeric, Order, Question

PAGES = sorted(path.relative_to(SITE).as_posix() for path in SITE.glob("exercises/*.html") if MARK in path.read_text())
FIRST = "exercises/part-one.html"
KINDS = ("numeric", "choice", "order", "coding")
SEED = 1
_SMALL_TARGETS = """() => [...document.querySelectorAll("[class^=question] :is(button, input)")].filter(node => {
  const { width, height } = (node.closest("label") ?? node).getBoundingClientRect();
  return node.checkVisibility() && Math.min(width, height) < 24;
}).map(node => node.outerHTML)"""


def boxes(page: Page, kind: str = "") -> Locator:
    return page.locator(f'.question[data-kind="{kind}"]' if kind else ".question")


def question_of(box: Locator) -> Question:
    return find(box.get_attribute("data-topic") or "", box.get_attribute("id") or "")


def verdict(box: Locator) -> Locator:
    return box.locator(".question-verdict")


def press(box: Locator, act: str) -> None:
    box.locator(f"[data-act={act}]").click()


def check(box: Locator) -> str:
    """Press Check and wait until something is said."""
    box.locator("[type=submit]").click()
    box.page.wait_for_function(
        "box => box.querySelector('.question-verdict').textContent !== ''", arg=box.element_handle()
    )
    return verdict(box).inner_text()


def fill_right(box: Locator) -> None:
    """Reply as somebody who knows, by what stands in the box."""
    question = question_of(box)
    if isinstance(question, Numeric):
        box.locator("input").fill(question.written(SEED))
    elif isinstance(question, Choice):
        place = [option.right for option in question.shown(SEED)].index(True)
        box.locator("input").nth(place).check()
    elif isinstance(question, Order):
        for place in range(len(question.parts)):
            item = box.locator(f"li[data-part='{place}']")
            while item.evaluate("item => [...item.parentElement.children].indexOf(item)") > place:
                item.locator("[data-move='-1']").click()
    elif isinstance(question, Coding):
        box.locator("textarea").fill(question.program)


@pytest.fixture
def opened(watched) -> Callable[..., Page]:
    def make(path: str, **options: object) -> Page:
        page = watched(**options)
        page.goto(path)
        return page

    return make


def first_of(page: Page, kind: str) -> Locator:
    box = boxes(page, kind).first
    box.scroll_into_view_if_needed()
    return box


def test_the_pages_hold_the_whole_bank() -> None:
    shown = [
        name for path in PAGES for name in re.findall(r'<div class="question" id="([\w-]+)"', (SITE / path).read_text())
    ]
    bank = [question.name for topic in topics() for question in __import__(topic, fromlist=["x"]).QUESTIONS]
    assert sorted(shown) == sorted(bank)
    assert len(bank) >= 60


def test_only_pages_with_questions_carry_their_script(pages: list[str]) -> None:
    for path in pages:
        html = (SITE / path).read_text()
        assert ("questions.js" in html) == ("questions.css" in html) == (MARK in html), path


def test_a_question_weighs_little() -> None:
    (folder,) = (SITE / "live").iterdir()
    weights = {path.name: len(gzip.compress(path.read_bytes(), mtime=0)) for path in folder.iterdir()}
    assert weights["questions.js"] + weights["questions.css"] <= 5_000
    assert max(weights[f"{topic}.json"] for topic in topics()) <= 26_000
    assert max(len(gzip.compress((SITE / path).read_bytes())) for path in PAGES) <= 32_000


@pytest.mark.parametrize("path", PAGES)
def test_the_right_reply_is_right_in_every_kind(opened, path: str) -> None:
    page = opened(path)
    for kind in KINDS:
        if boxes(page, kind).count():
            box = first_of(page, kind)
            fill_right(box)
            assert check(box).endswith("Right."), question_of(box).name
            assert box.get_attribute("data-verdict") == "right"
            assert "✓ answered" in box.locator("h3").inner_text()
    assert len(page.workers) == 1, "explorers and questions share one engine"


def test_what_the_page_shows_before_its_engine_is_what_the_engine_says(opened) -> None:
    page = opened(FIRST)
    for kind in ("numeric", "choice", "order"):
        box = first_of(page, kind)
        before = box.locator("form").inner_text()
        press(box, "hint") if box.locator("[data-act=hint]").count() else None
        name = box.get_attribute("id")
        page.evaluate(
            """async ([name, topic]) => {
              const script = document.querySelector("script[src*='questions.js']").src;
              const { engine, apply } = await import(new URL("engine.js", script));
              apply((await engine(topic, "quiz.box", { topic, name, seed: 1, act: "ask" })).changes);
            }""",
            [name, box.get_attribute("data-topic")],
        )
        assert box.locator("form").inner_text() == before


def test_a_recognised_mistake_gets_its_hint_and_the_solution_opens(opened) -> None:
    page = opened(FIRST)
    box = first_of(page, "numeric")
    question = question_of(box)
    assert box.locator("[data-act=solve]").is_hidden()
    values = question.values(SEED)
    wrong = question.wrong[0]
    box.locator("input").fill(f"{wrong.value(values):.6g}")
    assert question.fill(wrong.hint, values) in check(box)
    press(box, "solve")
    page.wait_for_function("box => box.querySelector('.question-solution').textContent", arg=box.element_handle())
    assert box.locator(".question-solution").inner_text() == "\n".join(question.steps(SEED))


def test_new_numbers_are_other_numbers_and_the_old_verdict_is_gone(opened) -> None:
    page = opened(FIRST)
    box = next(box for box in boxes(page, "numeric").all() if question_of(box).given)
    box.scroll_into_view_if_needed()
    box.locator("input").fill("12")
    check(box)
    press(box, "new")
    page.wait_for_function("box => box.querySelector('.question-verdict').textContent === ''", arg=box.element_handle())
    seed = int(box.locator(".question-seed span").inner_text())
    question = question_of(box)
    assert box.locator("form > p").first.inner_text() == question.asked(seed)
    assert box.locator("input").input_value() == ""
    assert box.locator("[data-act=solve]").is_hidden()
    box.locator("input").fill(question.written(seed))
    assert check(box).endswith("Right.")


HOSTILE = ["", "1e999", "9" * 190, "<img src=x onerror=alert(1)>", "\u202e12", "{answer}", "'; import js", "１２ｋＷｈ"]


@pytest.mark.parametrize("reply", HOSTILE)
def test_hostile_replies_get_a_sentence_and_nothing_breaks(opened, reply: str) -> None:
    page = opened(FIRST)
    box = first_of(page, "numeric")
    box.locator("input").fill(reply)
    words = check(box)
    assert words.endswith(".")
    assert box.locator("img, script").count() == 0
    fill_right(box)
    assert check(box).endswith("Right.")


def test_a_program_without_end_is_stopped_and_the_page_lives(opened) -> None:
    page = opened(FIRST)
    box = first_of(page, "coding")
    box.locator("textarea").fill("while True:\n    pass")
    assert "still running after" in check(box)
    fill_right(box)
    assert check(box).endswith("Right.")


def test_the_editor_is_loaded_when_it_is_opened_and_not_before(opened) -> None:
    page = opened(FIRST)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    box = first_of(page, "coding")
    assert "editor.js" not in asked
    press(box, "edit")
    box.locator(".cm-content").wait_for()
    assert "editor.js" in asked
    assert page.evaluate("document.activeElement.shadowRoot.activeElement.matches('.cm-content')")


def test_progress_is_kept_after_a_reply_only_and_can_be_cleared(opened) -> None:
    page = opened(FIRST)
    stored = "() => localStorage.getItem('exercises')"
    assert page.evaluate(stored) is None
    box = first_of(page, "choice")
    fill_right(box)
    check(box)
    name = box.get_attribute("id")
    assert json.loads(page.evaluate(stored)) == {name: "right"}
    assert page.locator(".questions-progress").inner_text().startswith("1 of ")
    page.reload()
    assert "✓ answered" in page.locator(f"div#{name} h3").inner_text()
    page.locator(".questions-progress button").click()
    assert page.evaluate("document.activeElement.matches('.questions-progress [role=status]')")
    assert page.evaluate(stored) is None
    assert "answered" not in page.locator(f"div#{name} h3").inner_text()
    assert page.evaluate("document.cookie") == ""


@pytest.mark.parametrize("kind", KINDS)
def test_everything_by_keyboard(opened, kind: str) -> None:
    """From the question's title, with Tab, arrows, Space and Enter alone."""
    page = opened(FIRST)
    box = first_of(page, kind)
    question = question_of(box)
    box.locator("h3").evaluate("title => { title.tabIndex = -1; title.focus(); }")
    page.keyboard.press("Tab")
    if isinstance(question, Numeric):
        page.keyboard.type(question.written(SEED))
        page.keyboard.press("Enter")
    elif isinstance(question, Choice):
        page.keyboard.press("Space")
        for _ in range([option.right for option in question.shown(SEED)].index(True)):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    elif isinstance(question, Order):
        before = box.locator("li").first.get_attribute("data-part")
        page.keyboard.press("Tab")  # from "earlier" of the first part to its "later"
        page.keyboard.press("Enter")
        assert box.locator("li").nth(1).get_attribute("data-part") == before
        assert "Now number 2 of" in box.locator(".question-status").inner_text()
        assert page.evaluate("document.activeElement.dataset.move") == "1"
        for _ in range(60):
            if page.evaluate("document.activeElement.type") == "submit":
                break
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    else:
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(question.program)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    page.wait_for_function("box => box.querySelector('.question-verdict').textContent !== ''", arg=box.element_handle())
    expected = "stand" if kind == "order" else "Right."
    said = verdict(box).inner_text()
    assert expected in said or kind == "order", said


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_in_an_answered_box(opened, path: str) -> None:
    page = opened(path)
    for kind in KINDS:
        if boxes(page, kind).count():
            box = first_of(page, kind)
            if kind == "numeric":
                box.locator("input").fill("1")
            if kind == "coding":
                press(box, "edit")
                box.locator(".cm-content").wait_for()
            if box.locator("[data-act=hint]").count():
                press(box, "hint")
                box.locator(".question-hint:not(:empty)").wait_for()
            check(box)
            if box.locator("[data-act=solve]").is_visible():
                press(box, "solve")
                box.locator(".question-solution:not(:empty)").wait_for()
    assert in_looks(page, LOOKS + OTHER_LOOKS) == {}
    page.set_viewport_size({"width": NARROW, "height": HEIGHT})
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.evaluate(_SMALL_TARGETS) == []


def test_without_scripts_the_questions_can_be_read(browser, server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/{FIRST}")
    box = boxes(page, "numeric").first
    assert question_of(box).asked(SEED) in box.inner_text()
    assert "its script has not started" in box.inner_text()
    assert box.locator("button:visible").count() == 0
    context.close()


def test_without_an_engine_the_question_says_so(new_page) -> None:
    page = new_page()
    page.route("**/worker.js", lambda route: route.fulfill(body="no script", content_type="text/javascript"))
    page.goto(FIRST)
    box = first_of(page, "numeric")
    box.locator("input").fill("1")
    box.locator("[type=submit]").click()
    page.wait_for_function(
        "box => box.querySelector('.question-status').textContent.startsWith('This could not be done')",
        arg=box.element_handle(),
    )
