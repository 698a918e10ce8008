"""What a live page costs its reader: bytes, and times in Chromium. Prints a table; judges nothing.

- first visit: everything that the page asks for until its first explorer is live; "gzipped" at level 6, except fonts
  and images, which are compressed already;
- engine ready: from the request of the engine's worker to its word that the models are loaded;
- first response: from the navigation to the first explorer being live; "cold" in a new browser context, "warm" in one
  that has seen the page, both medians of RUNS;
- slider to paint: from an input event, sent at the start of a frame as Chromium sends a reader's own, to the frame that
  shows the answer; "answer" is the part until the answer was applied. Only the page's main thread is slowed down.
"""

import gzip
import sys
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from browser import SITE, launch, serve

RUNS = 5
EVENTS = 100
COMPRESSED = (".woff2", ".png", ".ico", ".jpg", ".webp")
ENGINE = ("micropython.js", "micropython.wasm")
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


def visit(context: BrowserContext, url: str, slowdown: int) -> tuple[Page, list[str]]:
    """Open a page until its first explorer is live; the page, and the files that it asked for."""
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.lstrip("/")))
    page.add_init_script(SHOW)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    page.goto(url)
    page.wait_for_function("performance.getEntriesByName('explorer-live').length")
    page.wait_for_load_state("networkidle")
    return page, asked


def times(browser: Browser, url: str, slowdown: int) -> dict[str, str]:
    """All times of a page, as the cells of a row."""
    cold, warm = [], []
    for _ in range(RUNS):
        context = browser.new_context()
        for marks in (cold, warm):
            page, _ = visit(context, url, slowdown)
            marks.append(page.evaluate(MARKS))
        slid = page.evaluate(SLIDE, EVENTS)
        context.close()
    answers, paints = zip(*slid, strict=True)
    return {
        "engine ready, cold": f"{middle(cold, 'engine'):.0f} ms",
        "engine ready, warm": f"{middle(warm, 'engine'):.0f} ms",
        "first response, cold": f"{middle(cold, 'response'):.0f} ms",
        "first response, warm": f"{middle(warm, 'response'):.0f} ms",
        "slider to paint, median": f"{median(paints):.1f} ms",
        "slider to paint, p95": f"{quantiles(paints, n=20)[-1]:.1f} ms",
        "of which answer, median": f"{median(answers):.1f} ms",
    }


def middle(marks: list[dict[str, Any]], name: str) -> float:
    return median(mark[name] for mark in marks)


def weigh(paths: list[str]) -> str:
    """Requests and bytes of files of the book."""
    bodies = {path: (SITE / path).read_bytes() for path in paths}
    zipped = [len(body if path.endswith(COMPRESSED) else gzip.compress(body, 6)) for path, body in bodies.items()]
    return (
        f"{len(paths):3} requests {sum(map(len, bodies.values())) / 1000:8.0f} kB {sum(zipped) / 1000:8.0f} kB gzipped"
    )


def report(browser: Browser, server: str, path: str) -> None:
    context = browser.new_context()
    _, asked = visit(context, f"{server}/{path}", 1)
    context.close()
    live = [one for one in asked if one.startswith("live/")]
    groups = {
        "first visit": asked,
        "of which engine": [one for one in live if one.endswith(ENGINE)],
        "of which library": [one for one in live if one.endswith("library.json")],
    }
    print(f"{path}, Chromium {browser.version}")
    for name, paths in groups.items():
        print(f"  {name:28}{weigh(paths)}")
    plain, slow = (times(browser, f"{server}/{path}", slowdown) for slowdown in (1, 4))
    print(f"  {'':28}{'as it is':>12}{'4x slower':>12}")
    for name, value in plain.items():
        print(f"  {name:28}{value:>12}{slow[name]:>12}")


def main() -> None:
    pages = [page for page in sorted(SITE.rglob("*.html")) if '<figure class="explorer"' in page.read_text()]
    if not pages:
        sys.exit(f"there is no page with an explorer in {SITE}: run 'make book' first")
    with sync_playwright() as playwright, serve(SITE) as server, launch(playwright) as browser:
        for page in pages:
            report(browser, server, page.relative_to(SITE).as_posix())


if __name__ == "__main__":
    main()
