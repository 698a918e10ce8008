"""What the pages cost their reader: bytes, and times in Chromium.

Prints tables, judges nothing.

- bytes: as tests/pages/weigh.py counts them, until all explorers are live; "next" for a reader who comes from FRONT;
- engine: from the request of the engine's worker to its word that the models are loaded;
- response: from the navigation to the first explorer being live; "cold" in a new browser context, "warm" in one that
  has seen the page, both medians of RUNS;
- slider: from an input event, sent at the start of a frame as Chromium sends a reader's own, to the frame that shows
  the answer; "answer" is the part until the answer was applied. Of what is slower only the page's main thread is.
"""

import sys
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from browser import SITE, launch, serve
from built import explorer_pages, shown_pages
from pages.weigh import FIRST_VISIT, NEXT_PAGE, weigh

FRONT = "intro.html"
RUNS = 3
EVENTS = 100
SLOWDOWN = 4
AIM_MS = 100  # of the slider, slowed down
# The explorer comes into view as soon as it is there, wherever it stands on the page.
SHOW = """document.addEventListener("DOMContentLoaded", () => {
  document.querySelector("figure.explorer").scrollIntoView({ behavior: "instant" });
})"""
MARKS = """() => {
  const mark = (name) => performance.getEntriesByName(name, "mark")[0].startTime;
  const worker = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/worker.js"));
  return { engine: mark("engine-ready") - worker.startTime, response: mark("explorer-live") };
}"""
SLIDE = """async (events) => {
  const figure = document.querySelector("figure.explorer");
  const slider = figure.querySelector("input[type=range]");
  const frame = () => new Promise(requestAnimationFrame);
  const answer = () => new Promise((resolve) => {
    const observer = new MutationObserver(() => { observer.disconnect(); resolve(); });
    observer.observe(figure, { attributes: true, childList: true, subtree: true });
  });
  const times = [];
  for (let event = 0; event < events; event++) {
    slider.valueAsNumber += +slider.step * (event % 20 < 10 ? -1 : 1);
    await frame();
    const start = performance.now();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await answer();
    const applied = performance.now() - start;
    await frame();
    times.push([applied, performance.now() - start]);
  }
  return times;
}"""


def visit(context: BrowserContext, url: str, slowdown: int) -> Page:
    """Open a page until its first explorer is live."""
    page = context.new_page()
    page.add_init_script(SHOW)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    page.goto(url)
    page.wait_for_function("() => performance.getEntriesByName('explorer-live').length")
    page.wait_for_load_state("networkidle")
    return page


def times(browser: Browser, url: str, slowdown: int) -> dict[str, float]:
    """All times of a page, in milliseconds."""
    cold, warm = [], []
    for _ in range(RUNS):
        context = browser.new_context()
        for marks in (cold, warm):
            page = visit(context, url, slowdown)
            marks.append(page.evaluate(MARKS))
        slides = page.locator("figure.explorer").first.locator("input[type=range]").count()
        slid = page.evaluate(SLIDE, EVENTS) if slides else []
        context.close()
    found = {
        "engine, cold": middle(cold, "engine"),
        "engine, warm": middle(warm, "engine"),
        "response, cold": middle(cold, "response"),
        "response, warm": middle(warm, "response"),
    }
    if slid:
        answers, paints = zip(*slid, strict=True)
        found |= {"slider": median(paints), "slider, p95": quantiles(paints, n=20)[-1], "answer": median(answers)}
    return found


def middle(marks: list[dict[str, Any]], name: str) -> float:
    return median(mark[name] for mark in marks)


def row(name: str, *cells: float | str | None) -> str:
    texts = ("" if cell is None else cell if isinstance(cell, str) else f"{cell:.0f}" for cell in cells)
    return f"  {name:44}" + "".join(f"{text:>16}" for text in texts)


def weights(browser: Browser, server: str) -> None:
    """Print what each page weighs."""
    print(f"\nkB, gzipped: at most {FIRST_VISIT / 1000:.0f} first, {NEXT_PAGE / 1000:.0f} next")
    print(row("", "requests", "first", "next"))
    seen: dict[str, int] = {}
    for path in (FRONT, *(path for path in shown_pages() if path != FRONT)):
        context = browser.new_context(base_url=server)

        def new_page(*_: Any, opened: BrowserContext = context) -> Page:
            return opened.new_page()

        files = weigh(new_page, path)
        more = sum(size for name, size in files.items() if name not in seen) / 1000 if seen else None
        seen = seen or files
        print(row(path, len(files), sum(files.values()) / 1000, more))
        context.close()


def speeds(browser: Browser, server: str) -> None:
    """Print how fast each page with an explorer is."""
    for slowdown in (1, SLOWDOWN):
        speed = "as it is" if slowdown == 1 else f"{slowdown} times slower: the slider aims at {AIM_MS}"
        print(f"\nms, Chromium {browser.version}, the processor {speed}")
        for number, path in enumerate(explorer_pages()):
            found = times(browser, f"{server}/{path}", slowdown)
            if not number:
                print(row("", *found))
            print(row(path, *found.values()))


def main() -> None:
    if not (SITE / FRONT).is_file():
        sys.exit(f"there is no built book in {SITE}: run 'make book' first")
    with sync_playwright() as playwright, launch(playwright) as browser, serve(SITE) as server:
        weights(browser, server)
        speeds(browser, server)


if __name__ == "__main__":
    main()
