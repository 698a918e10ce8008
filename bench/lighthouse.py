"""How fast a reader finds the pages that have explorers: Lighthouse's marks for speed.

Prints tables; judges nothing. The server gzips, as real ones do.

- mobile: Lighthouse's own default, a slow 4G (150 ms there and back, 1.6 Mbit/s) and a processor four times slower,
  both worked out afterwards from a quick visit ("simulate"); desktop: its desktop setting, 40 ms, 10 Mbit/s, the
  processor as it is. Numbers are medians of RUNS visits, each in a new browser context.
  "machine" is Lighthouse's own measure of this one: below 1000 it is slower than the marks are meant for.
"""

import sys
from pathlib import Path
from statistics import median

from playwright.sync_api import Playwright, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from browser import SITE, Zipping, serve
from built import explorer_pages
from pages import lighthouse

RUNS = 3
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
            for path in explorer_pages():
                found = [started.look(f"{server}/{path}", form, onlyCategories=["performance"]) for _ in range(RUNS)]
                numbers = [median(one.numbers[name] for one in found) / unit for name, unit in NUMBERS.values()]
                mark = median(one.scores["performance"] or 0 for one in found)
                speed = median(one.speed for one in found)
                print(row(path, [f"{mark:.0f}", *(f"{number:.3g}" for number in numbers), f"{speed:.0f}"]))
                for warning in sorted({warning for one in found for warning in one.warnings}):
                    print(f"    {warning}")


def main() -> None:
    with sync_playwright() as playwright, serve(SITE, kind=Zipping) as server:
        marks(playwright, server)


if __name__ == "__main__":
    main()
