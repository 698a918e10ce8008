"""One explorer on a page, played as a reader would, and compared with what CPython says."""

import json
import random
import re
from importlib import import_module
from itertools import product
from typing import Any

from pages.arrive import asks
from playwright.sync_api import Page

from livebook import live

# Fills the form as a reader would: window.fill(form, state).
FILL = """() => { window.fill = (form, state) => {
  for (const [name, value] of Object.entries(state)) {
    if (form.elements[name].type === "checkbox") form.elements[name].checked = value === "on";
    else form.elements[name].value = value;
  }
} }"""
# Sets the controls, sends one input event, and waits for the first thing in the figure that changes, as an answer does.
# All of an answer is applied in one go.
_SET = """([figure, state]) => new Promise((resolve, reject) => {
  const form = figure.querySelector("form");
  fill(form, state);
  const observer = new MutationObserver(() => {
    observer.disconnect();
    resolve();
  });
  observer.observe(figure, { attributes: true, characterData: true, childList: true, subtree: true });
  form.dispatchEvent(new Event("input"));
  setTimeout(() => reject(new Error("no answer in 5 s")), 5000);
})"""
_READ = """keys => keys.map(([id, attribute]) => {
  const element = document.getElementById(id);
  if (attribute === "text") return element.textContent;
  return attribute === "value" ? element.value : element.getAttribute(attribute);
})"""
_PLACES = ("d", "x", "y")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# Both engines write hundredths of a point; the last digit may differ.
_LAST_DIGIT = 0.011


class Figure:
    def __init__(self, page: Page, index: int) -> None:
        self.page = page
        self.box = page.locator("figure.explorer").nth(index)
        self.name = self.box.get_attribute("id") or ""
        self.module = import_module(self.box.get_attribute("data-module") or "")
        self.geometry = json.loads(self.box.get_attribute("data-geometry") or "")
        self.controls = [(control.name, control) for control in self.module.CONTROLS]
        self.start = {name: control.start for name, control in self.controls}
        self.status = self.box.locator(".explorer-status")
        self.said = self.box.locator("figcaption")

    def wait(self, state: str = "live") -> None:
        self.box.scroll_into_view_if_needed()
        self.page.wait_for_function("([figure, state]) => figure.dataset.live === state", arg=[self.handle, state])

    def open(self) -> None:
        """Wait until it is live, and skip the guess where it asks for one."""
        self.wait()
        if asks(self.box):
            self.box.locator("[data-skip]").click()

    def part(self, name: str) -> Any:
        return self.page.locator(f"[id='{self.name}--{name}']")

    @property
    def handle(self) -> Any:
        return self.box.element_handle()

    def parts(self) -> dict[str, str]:
        """All that a state decides, as it stands on the page."""
        parts = {"drawing": "svg", "sentence": "figcaption", "table": "table"}
        return {name: self.box.locator(part).first.evaluate("part => part.outerHTML") for name, part in parts.items()}

    def set(self, state: dict[str, str]) -> dict[str, Any]:
        """Set the controls, wait for the answer, and return the values that the model got."""
        self.page.evaluate(FILL)
        self.page.evaluate(_SET, [self.handle, state])
        start = {name: control.text(self.start[name]) for name, control in self.controls}
        values, problems = live.read(self.module, start | state)
        assert not problems
        return dict(values)

    def differences(self, values: dict[str, Any]) -> list[str]:
        """Where the page is not what CPython says of a state."""
        wanted = {(part, name): value for part, name, value in live.changes(self.module, self.geometry, values)}
        found = dict(zip(wanted, self.page.evaluate(_READ, list(wanted)), strict=True))
        return [
            f"{part} {attribute}: {found[part, attribute]!r} instead of {value!r}"
            for (part, attribute), value in wanted.items()
            if not _same(attribute, found[part, attribute], value)
        ]


def figures(page: Page) -> list[Figure]:
    found = [Figure(page, index) for index in range(page.locator("figure.explorer").count())]
    assert found, "no explorer on this page"
    return found


def states(module: Any, count: int) -> list[dict[str, str]]:
    """Seeded states of an explorer, as texts of its form fields."""
    choose = random.Random(module.__name__)
    return [{control.name: control.text(_value(control, choose)) for control in module.CONTROLS} for _ in range(count)]


def corners(module: Any) -> list[dict[str, str]]:
    """All states in which each control is at an end of its range."""
    ends = [[control.text(end) for end in control.corners] for control in module.CONTROLS]
    return [dict(zip((control.name for control in module.CONTROLS), state, strict=True)) for state in product(*ends)]


def _value(control: Any, choose: random.Random) -> Any:
    if control.kind == "slider":
        return control.low + control.step * choose.randint(0, round((control.high - control.low) / control.step))
    return choose.choice(control.corners)


def _same(attribute: str, found: str | None, wanted: str | None) -> bool:
    if attribute not in _PLACES or found is None or wanted is None:
        return found == wanted
    pairs = zip(_NUMBER.findall(found), _NUMBER.findall(wanted), strict=False)
    alike = _NUMBER.sub("#", found) == _NUMBER.sub("#", wanted)
    return alike and all(abs(float(a) - float(b)) <= _LAST_DIGIT for a, b in pairs)
