"""A page played by keyboard, as a reader would, in any browser that can be driven."""

import time

from browsers.driver import KEYS, PATIENCE_S, Driver

from quiz.box import find

# Brings an explorer into view, waits until it is live, skips the guess, and puts the focus on its first control.
_BEGIN = """async (index) => {
  const figure = document.querySelectorAll("figure.explorer")[index];
  figure.scrollIntoView({ block: "center" });
  const until = performance.now() + 20000;
  while (!["live", "failed"].includes(figure.dataset.live) && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const status = figure.querySelector(".explorer-status").textContent.trim();
  if (figure.dataset.live !== "live") return { fault: `${figure.id} is ${figure.dataset.live}: ${status}` };
  figure.querySelector("[data-skip]")?.click(); // not every one asks for a guess
  const kinds = "input[type=range], input[type=radio]:checked, input[type=checkbox]";
  const control = figure.querySelector(".explorer-controls").querySelector(kinds);
  control.focus();
  const keys = { range: control.value === control.max ? "Home" : "End", radio: "Down", checkbox: "Space" };
  return { key: keys[control.type], sentence: figure.querySelector("figcaption").textContent };
}"""
_FOLLOW = """async (index, before) => {
  const said = document.querySelectorAll("figure.explorer")[index].querySelector("figcaption");
  const until = performance.now() + 20000;
  while (said.textContent === before && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return said.textContent;
}"""
_LIVE = """async (index) => {
  const figure = document.querySelectorAll("figure.explorer")[index];
  figure.scrollIntoView({ block: "center" });
  const until = performance.now() + 60000;
  while (!["live", "failed"].includes(figure.dataset.live) && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return figure.dataset.live;
}"""
_SEEN = """() => [...document.querySelectorAll("figure.explorer")].map((figure) => {
  const controls = [...figure.querySelectorAll("input, button")];
  return [
    figure.dataset.live ?? "",
    figure.querySelector(".explorer-status").innerText.trim(),
    figure.querySelector(".explorer-drawing svg").getBoundingClientRect().height > 100,
    controls.filter((one) => one.checkVisibility({ visibilityProperty: true })).length,
  ];
})"""
# Presses the buttons one after the other, as they come.
_KEEP = """async () => {
  const box = document.querySelector(".keep");
  for (const label of ["Keep this book offline", "Keep it"]) {
    const button = () => [...box.querySelectorAll("button")].find((one) => one.textContent === label);
    while (box.hidden || !button()) await new Promise((resolve) => setTimeout(resolve, 50));
    button().click();
  }
}"""
_NUMERIC = """() => {
  const box = document.querySelector(".question[data-kind=numeric]");
  return [box.dataset.topic, box.id];
}"""
_ASK = """(id) => {
  const input = document.getElementById(id).querySelector("input");
  input.scrollIntoView({ block: "center" });
  input.focus();
  input.select();
  return document.getElementById(id).querySelector(".question-verdict").textContent;
}"""
_JUDGE = """async (id, before) => {
  const verdict = document.getElementById(id).querySelector(".question-verdict");
  const until = performance.now() + 20000;
  while (["", before].includes(verdict.textContent) && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return verdict.textContent;
}"""


def play(driver: Driver, url: str) -> list[str]:
    """What is wrong with the explorers of a page: each lives, and its sentence follows its first control."""
    driver.open(url)
    return touch(driver)


def touch(driver: Driver) -> list[str]:
    """The same, on the page where the browser is."""
    faults = []
    count = explorers(driver)
    assert count > 0, "no explorer on this page"
    for index in range(count):
        begun = driver.run(_BEGIN, index)
        if "fault" in begun:
            faults.append(begun["fault"])
            continue
        driver.press(KEYS[begun["key"]])
        if driver.run(_FOLLOW, index, begun["sentence"]) == begun["sentence"]:
            faults.append(f"explorer {index + 1}: {begun['key']} on the first control does not change the sentence")
    return faults + driver.faults


def arrive(driver: Driver, leave: str, path: str) -> None:
    """Leave a page by a script, and wait until the page at the path is there."""
    driver.run(f"() => setTimeout(() => {{ {leave} }})")
    until = time.monotonic() + 20
    while time.monotonic() < until:
        time.sleep(0.1)
        try:
            if driver.run("() => document.readyState === 'complete' && location.pathname") == path:
                return
        except RuntimeError:
            pass  # between two pages there is none to ask
    raise AssertionError(f"'{leave}' does not lead to {path}")


def told(driver: Driver) -> list[list[str]]:
    """For each explorer of a page, whether it lives, the sentence, and what its controls stand at."""
    return list(
        driver.run(
            """() => [...document.querySelectorAll("figure.explorer")].map((figure) => {
              const fields = figure.querySelector(".explorer-controls").querySelectorAll("input");
              const stand = [...fields].map((field) => `${field.id}=${field.value},${field.checked}`);
              return [figure.dataset.live, figure.querySelector("figcaption").textContent, ...stand];
            })"""
        )
    )


def live(driver: Driver) -> list[str]:
    """Bring each explorer of a page into view, and tell what becomes of it."""
    return [str(driver.run(_LIVE, index)) for index in range(explorers(driver))]


def explorers(driver: Driver) -> int:
    return int(driver.run("() => document.querySelectorAll('figure.explorer').length"))


def seen(driver: Driver) -> list[list[object]]:
    """For each explorer of a page: its state, what its status says, whether it is drawn, how many controls show."""
    return list(driver.run(_SEEN))


def keep(driver: Driver) -> str:
    """Keep the book offline, and return what the page says of it."""
    driver.run(_KEEP)
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:  # 200 files, one after the other
        said = str(driver.run("() => document.querySelector('.keep p').textContent"))
        if "is kept" in said or "could not" in said:
            return said
        time.sleep(0.2)
    return said


def told_again(driver: Driver, before: list[list[str]]) -> list[list[str]]:
    """What the explorers tell once it is what they told before, or after a while."""
    end = time.monotonic() + 10
    while (found := told(driver)) != before and time.monotonic() < end:
        time.sleep(0.1)
    return found


def reply(driver: Driver, url: str) -> tuple[str, str]:
    """What the page says of a wrong reply to its first numeric question, and then of the right one."""
    driver.open(url)
    topic, name = driver.run(_NUMERIC)
    return _judged(driver, name, "-1"), _judged(driver, name, find(topic, name).written(seed=1))


def _judged(driver: Driver, name: str, words: str) -> str:
    """Type in place of what stands in the box, and press Enter."""
    before = driver.run(_ASK, name)
    driver.press(words + KEYS["Enter"])
    return str(driver.run(_JUDGE, name, before))
