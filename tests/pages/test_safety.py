"""What a page may do: run its own scripts and nothing else, keep nothing unasked, take a link for text."""

import random
import re
from pathlib import Path

import pytest
from browser import SITE, serve
from built import sample_pages
from pages.conftest import NewPage
from pages.figure import figures
from pages.watch import Watch
from playwright.sync_api import Page

from livebook.slim import policy

HOSTING = Path(__file__).parents[2] / "docs/hosting.md"
_STORAGE = """async () => [
  Object.entries(localStorage), Object.entries(sessionStorage), document.cookie,
  (await indexedDB.databases()).length, (await caches.keys()).length,
]"""
NOTHING = [[], [], "", 0, 0]
VIOLATIONS = """() => {
  window.refused = [];
  window.add = (tag, properties) => document.body.appendChild(Object.assign(document.createElement(tag), properties));
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
}"""


REFUSED = """() => new Promise(resolve => {
  const look = () => refused.length ? resolve() : setTimeout(look, 20);
  look();
})"""


def inline_scripts(text: str) -> list[str]:
    return [body for head, body in re.findall(r"<script([^>]*)>(.*?)</script>", text, re.S) if "src=" not in head]


def test_policy_of_every_page(site: Path, page_path: str) -> None:
    text = (site / page_path).read_text()
    scripts = inline_scripts(text)
    tag = policy.meta(policy.directives(*scripts))
    assert text.count("Content-Security-Policy") == 1
    assert tag in text
    assert len(scripts) <= 1
    before = text[: text.index(tag)]
    assert not re.search(r"<(script|link|style|img|body)\b", before), "the policy binds only what comes after it"
    assert not re.search(r"<style\b", text)
    assert not re.search(r"<[^>]*\son[a-z]+\s*=", text), "a script inside a tag"
    assert not re.search(r"(?:src|data|poster|srcset)=[\"']?(?:https?:)?//", text)
    assert "javascript:" not in text


PLANTED = {
    "script-src-elem": "add('script', { text: 'window.ran = 1' })",
    "script-src-attr": "document.body.insertAdjacentHTML('beforeend', '<p onclick=\"window.ran = 1\">'); "
    "document.body.lastElementChild.click()",
    "script-src": "setTimeout('window.ran = 1')",
    "style-src-elem": "add('style', { textContent: '* { color: red }' })",
    "img-src": "add('img', { src: 'https://example.invalid/x.png' })",
    "connect-src": "fetch('https://example.invalid/').catch(() => {})",
    "frame-src": "add('iframe', { src: 'https://example.invalid/' })",
    "worker-src": "try { new Worker('data:text/javascript,1') } catch {}",
    "object-src": "add('object', { data: 'index.html' })",
    "base-uri": "add('base', { href: 'https://example.invalid/' })",
    "form-action": "add('form', { action: 'https://example.invalid/' }).submit()",
}


@pytest.mark.parametrize("directive", PLANTED)
def test_planted_fault_is_refused(new_page: NewPage, directive: str) -> None:
    page = new_page()
    page.goto("glossary.html")
    page.evaluate(VIOLATIONS)
    page.evaluate(f"() => {{ {PLANTED[directive]} }}")
    page.evaluate(REFUSED)
    assert set(page.evaluate("refused")) <= {directive, "default-src"}
    assert page.evaluate("window.ran") is None


def test_live_where_the_server_sends_the_policy(new_page: NewPage, sample_path: str) -> None:
    """Then it binds the worker too, in which the engine starts."""
    [script] = inline_scripts((SITE / sample_path).read_text())
    sent = policy.header(policy.directives(script))
    with serve(SITE, {"Content-Security-Policy": sent}) as server:
        page = new_page()
        watch = Watch(page, server)
        answer = page.goto(f"{server}/{sample_path}")
        assert answer.header_value("content-security-policy") == sent
        for figure in figures(page):
            figure.wait()
        assert watch.faults == []


def test_ready_configuration_has_the_policy() -> None:
    [script] = inline_scripts((SITE / sample_pages()[0]).read_text())
    sent = policy.header(policy.directives(script))
    assert HOSTING.read_text().count(sent) == 3, "nginx, Apache and _headers"


def test_nothing_is_kept_unasked(new_page: NewPage, page_path: str) -> None:
    page = new_page()
    page.goto(page_path, wait_until="networkidle")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.goto("glossary.html", wait_until="networkidle")
    assert page.evaluate(_STORAGE) == NOTHING
    assert page.context.cookies() == []


def test_a_search_keeps_nothing_and_marks_its_words(new_page: NewPage) -> None:
    page = new_page()
    page.goto("search.html?q=anode")
    page.locator("#search-results a").first.click()
    page.locator("article .highlighted").first.wait_for()
    assert page.evaluate(_STORAGE) == NOTHING


def test_colours_are_kept_when_chosen_and_forgotten_with_the_system(new_page: NewPage) -> None:
    page = new_page(color_scheme="light")
    page.goto("glossary.html")
    for mode, theme in (("dark", "dark"), ("light", "light")):
        page.locator(".theme-switch-button").click()
        assert dict(page.evaluate(_STORAGE)[0]) == {"mode": mode, "theme": theme}
        page.reload()
        assert page.locator("html").get_attribute("data-theme") == theme
    page.locator(".theme-switch-button").click()
    assert page.evaluate(_STORAGE) == NOTHING


def test_every_page_says_so(site: Path, page_path: str) -> None:
    text = (site / page_path).read_text()
    assert "no cookies" in text or page_path == "index.html"


# Pieces of what somebody might put into a link, to be joined at random.
HOSTILE = (
    "<script>window.ran=1</script>", "<img src=x onerror='window.ran=1'>", "'\"><svg onload=window.ran=1>",
    "javascript:window.ran=1", "__import__('os')", "\n1+1", "{{7*7}}", "${window.ran=1}", "');window.ran=1;('",
)  # fmt: skip
ODD = (
    "%00", "\u202e", "𝟗𝟗", "1e309", "-0", "NaN", "９０", "__proto__", "constructor", "&", "=", "?", "#", "%", "+", " ",
    "../../", "\U0001f600", "é" * 400,
)  # fmt: skip
PIECES = (*HOSTILE, *ODD, "0", "1", "90", "O", "on", "off")
_COUNT = "() => ['script', 'img', 'iframe', 'svg', 'style', 'a'].map(tag => document.getElementsByTagName(tag).length)"
ROUNDS = 60


def hostile(figure: str, names: list[str], dice: random.Random) -> str:
    """A fragment that begins as a link to this explorer begins."""

    def some() -> str:
        return "".join(dice.choice(PIECES) for _ in range(dice.randint(0, 4)))

    fields = [(name if dice.random() < 0.9 else some()) + "=" + some() for name in names if dice.random() < 0.95]
    return f"#{figure}?{'&'.join(fields).lstrip('?') or '='}"


def test_a_link_is_never_more_than_text(new_page: NewPage, server: str, sample_path: str) -> None:
    dice = random.Random(sample_path)
    page = new_page()
    watch = Watch(page, server)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.goto(sample_path)
    for figure in figures(page):
        figure.wait()
        names = [name for name, _ in figure.controls]
        before = page.evaluate(_COUNT)
        for _ in range(ROUNDS):
            follow(page, figure.name, hostile(figure.name, names, dice))
            assert figure.box.get_attribute("data-live") == "live"
        assert page.evaluate(_COUNT) == before
    # On arrival too: there the address is there before the script.
    name, names = figures(page)[0].name, [name for name, _ in figures(page)[0].controls]
    for _ in range(5):
        page.goto("about:blank")
        page.goto(f"{sample_path}{hostile(name, names, dice)}")
        figures(page)[0].wait()
        assert page.evaluate(_COUNT) == before
    assert page.evaluate("window.ran") is None
    assert asked == []
    assert watch.faults == []


def follow(page: Page, figure: str, fragment: str) -> None:
    """Go to a fragment, and wait until the figure has answered it with a state or with a sentence."""
    page.evaluate(
        """([id, fragment]) => {
          document.getElementById(id).querySelector(".explorer-verdict").textContent = "waiting";
          location.hash = fragment;
        }""",
        [figure, fragment],
    )
    answered = page.locator(f"#{figure} .explorer-verdict:not(:text-is('waiting'))")
    answered.wait_for(state="attached")
