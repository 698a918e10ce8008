"""How fast a reader finds the pages: Lighthouse's marks for speed, the slider's response, and the bytes of a visit.

Prints tables; judges nothing. The server gzips, as real ones do.

- mobile: Lighthouse's own default, a slow 4G (150 ms there and back, 1.6 Mbit/s) and a processor four times slower,
  both worked out afterwards from a quick visit ("simulate"); desktop: its desktop setting, 40 ms, 10 Mbit/s, the
  processor as it is. Numbers are medians of RUNS visits, each in a new browser context.
  "machine" is Lighthouse's own measure of this one: below 1000 it is slower than the marks are meant for;
- slider to paint: as bench/page.py measures it, with the page's main thread four times slower;
- bytes: as tests/pages/weigh.py counts them, until all explorers are live; "next" for a reader who comes from PAGES[0].
"""

import sys
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from page import EVENTS, SLIDE, visit
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from browser import SITE, Zipping, launch, serve
from pages import lighthouse
from pages.weigh import weigh

PAGES = ("intro.html", "chapters/inert-anodes.html", "chapters/news.html")
RUNS = 3
SLOWDOWN = 4
AIMS = {"mobile": 90, "desktop": 95}
NUMBERS = {  # a heading: Lighthouse's name, and the unit's part of its own
    "FCP, s": ("first-contentful-paint", 1000),
    "LCP, s": ("largest-contentful-paint", 1000),
    "TBT, ms": ("total-blocking-time", 1),
    "CLS": ("cumulative-layout-shift", 1),
}


def row(name: str, cells: list[str]) -> str:
    return f"  {name:38}" + "".join(f"{cell:>12}" for cell in cells)


def marks(playwright: Playwright, server: str) -> None:
    with lighthouse.start(playwright) as started:
        for form, aim in AIMS.items():
            print(f"\n{form}: aims at a mark of {aim}, CLS at most 0.02")
            print(row("", ["performance", *NUMBERS, "machine"]))
            for path in PAGES:
                found = [started.look(f"{server}/{path}", form, onlyCategories=["performance"]) for _ in range(RUNS)]
                numbers = [median(one.numbers[name] for one in found) / unit for name, unit in NUMBERS.values()]
                mark = median(one.scores["performance"] or 0 for one in found)
                speed = median(one.speed for one in found)
                print(row(path, [f"{mark:.0f}", *(f"{number:.3g}" for number in numbers), f"{speed:.0f}"]))
                for warning in sorted({warning for one in found for warning in one.warnings}):
                    print(f"    {warning}")


def response(browser: Browser, server: str) -> None:
    print(f"\nslider to paint, processor {SLOWDOWN}x slower: aims at 100 ms at most")
    print(row("", ["median, ms", "p95, ms"]))
    for path in PAGES:
        context = browser.new_context()
        page, _ = visit(context, f"{server}/{path}", SLOWDOWN)
        if page.locator("figure.explorer").first.locator("input[type=range]").count():
            paints = [paint for _, paint in page.evaluate(SLIDE, EVENTS)]
            print(row(path, [f"{median(paints):.1f}", f"{quantiles(paints, n=20)[-1]:.1f}"]))
        context.close()


def weights(browser: Browser, server: str) -> None:
    print("\nbytes, gzipped: at most 450 kB first, 80 kB next")
    print(row("", ["first, kB", "next, kB"]))
    seen: dict[str, int] = {}
    for path in PAGES:
        context = browser.new_context(base_url=server)

        def new_page(*_: Any, opened: Any = context) -> Page:
            page: Page = opened.new_page()
            return page

        files = weigh(new_page, path)
        more = sum(size for name, size in files.items() if name not in seen) if seen else None
        seen = seen or files
        print(row(path, [f"{sum(files.values()) / 1000:.0f}", "" if more is None else f"{more / 1000:.0f}"]))
        context.close()


def main() -> None:
    if not (SITE / PAGES[0]).is_file():
        sys.exit(f"there is no built book in {SITE}: run 'make book' first")
    with sync_playwright() as playwright, serve(SITE, kind=Zipping) as server:
        marks(playwright, server)
        with launch(playwright) as browser:
            response(browser, server)
            weights(browser, server)


if __name__ == "__main__":
    main()
