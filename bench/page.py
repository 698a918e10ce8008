"""What a live page costs its reader: bytes, and times in Chromium, beside the same page with Pyodide's core for engine.

Prints a table for each page; judges nothing.

- first visit: everything that the page asks for until its first explorer is live; "gzipped" at level 6, except fonts
  and images, which are compressed already;
- engine ready: from the request of the engine's worker to its word that the models are loaded;
- first response: from the navigation to the first explorer being live; "cold" in a new browser context, "warm" in one
  that has seen the page, both medians of RUNS;
- slider to paint: from an input event, sent at the start of a frame as Chromium sends a reader's own, to the frame that
  shows the answer; "answer" is the part until the answer was applied. Only the page's main thread is slowed down;
- ratio: Pyodide's number through ours, as it is.
"""

import gzip
import shutil
import sys
import tempfile
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
TITLES = ("ours", "4x slower", "Pyodide", "4x slower", "ratio")
PYODIDE = Path(__file__).parents[1] / "node_modules" / "pyodide"
PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide-lock.json", "python_stdlib.zip")
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


def visit(context: BrowserContext, url: str, slowdown: int = 1, live: bool = True) -> tuple[Page, list[str]]:
    """Open a page until its first explorer, if it has one, is live; the page, and the files that it asked for."""
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.lstrip("/")))
    if live:
        page.add_init_script(SHOW)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    page.goto(url)
    if live:
        page.wait_for_function("() => performance.getEntriesByName('explorer-live').length")
    page.wait_for_load_state("networkidle")
    return page, asked


def times(browser: Browser, url: str, slowdown: int) -> dict[str, float]:
    """All times of a page, in milliseconds."""
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
        "engine ready, cold": middle(cold, "engine"),
        "engine ready, warm": middle(warm, "engine"),
        "first response, cold": middle(cold, "response"),
        "first response, warm": middle(warm, "response"),
        "slider to paint, median": median(paints),
        "slider to paint, p95": quantiles(paints, n=20)[-1],
        "of which answer, median": median(answers),
    }


def middle(marks: list[dict[str, Any]], name: str) -> float:
    return median(mark[name] for mark in marks)


def weigh(site: Path, paths: list[str]) -> dict[str, float]:
    """Requests and bytes of files of the book."""
    bodies = {path: (site / path).read_bytes() for path in paths}
    zipped = [len(body if path.endswith(COMPRESSED) else gzip.compress(body, 6)) for path, body in bodies.items()]
    return {"requests": len(paths), "kB": sum(map(len, bodies.values())) / 1000, "kB gzipped": sum(zipped) / 1000}


def measure(browser: Browser, site: Path, path: str) -> dict[str, tuple[float, float | None]]:
    """All of a page: name -> number as it is, and with a processor four times slower where that matters."""
    with serve(site) as server:
        context = browser.new_context()
        _, asked = visit(context, f"{server}/{path}")
        context.close()
        live = [one for one in asked if one.startswith("live/")]
        found = {f"first visit, {name}": (value, None) for name, value in weigh(site, asked).items()}
        found |= {f"of which live/, {name}": (value, None) for name, value in weigh(site, live).items()}
        plain, slow = (times(browser, f"{server}/{path}", slowdown) for slowdown in (1, 4))
        return found | {f"{name}, ms": (plain[name], slow[name]) for name in plain}


def others(browser: Browser, paths: list[str]) -> None:
    """What the first visit of a page without explorers weighs."""
    print(f"\n{'first visit of the other pages':34}{'requests':>12}{'kB':>12}{'kB gzipped':>12}")
    with serve(SITE) as server:
        for path in paths:
            context = browser.new_context()
            _, asked = visit(context, f"{server}/{path}", live=False)
            context.close()
            print(f"  {path:32}" + "".join(f"{number:>12.0f}" for number in weigh(SITE, asked).values()))


def rival(site: Path, folder: Path) -> Path:
    """The same site with Pyodide's core in place of MicroPython."""
    shutil.copytree(site, folder)
    (live,) = (folder / "live").iterdir()
    shutil.copy(Path(__file__).with_name("pyodide-worker.js"), live / "worker.js")
    for name in PYODIDE_FILES:
        shutil.copy(PYODIDE / name, live)
    return folder


def main() -> None:
    every = [page for page in sorted(SITE.rglob("*.html")) if "_static" not in page.parts]
    pages = [page for page in every if '<figure class="explorer"' in page.read_text()]
    if not pages:
        sys.exit(f"there is no page with an explorer in {SITE}: run 'make book' first")
    with sync_playwright() as playwright, launch(playwright) as browser, tempfile.TemporaryDirectory() as folder:
        other = rival(SITE, Path(folder, "site"))
        for page in pages:
            path = page.relative_to(SITE).as_posix()
            ours, theirs = (measure(browser, site, path) for site in (SITE, other))
            print(f"\n{path}, Chromium {browser.version}")
            print(" " * 34 + "".join(f"{title:>12}" for title in TITLES))
            for name, (plain, slow) in ours.items():
                numbers = (plain, slow, *theirs[name])
                cells = ["" if number is None else f"{number:.1f}" for number in numbers]
                print(f"  {name:32}" + "".join(f"{cell:>12}" for cell in (*cells, f"{theirs[name][0] / plain:.1f}")))
        others(browser, [page.relative_to(SITE).as_posix() for page in every if page not in pages])


if __name__ == "__main__":
    main()
