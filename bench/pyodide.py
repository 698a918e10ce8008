"""The front page beside itself with Pyodide's core for engine, as most live pages of Python have: bytes and times.

Prints a table, judges nothing. Bytes and times are those of bench/page.py; "ratio" is Pyodide's number through ours.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from page import FRONT, times
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from browser import SITE, launch, serve
from pages.weigh import weigh

PACKAGE = Path(__file__).parents[1] / "node_modules" / "pyodide"
FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide-lock.json", "python_stdlib.zip")


def rival(folder: Path) -> Path:
    """The same site with Pyodide's core in place of MicroPython."""
    shutil.copytree(SITE, folder)
    (live,) = (folder / "live").iterdir()
    shutil.copy(Path(__file__).with_name("pyodide-worker.js"), live / "worker.js")
    for name in FILES:
        shutil.copy(PACKAGE / name, live)
    return folder


def measure(browser: Browser, site: Path) -> dict[str, float]:
    with serve(site) as server:
        context = browser.new_context(base_url=server)
        live = [size for name, size in weigh(lambda *_: context.new_page(), FRONT).items() if name.startswith("/live/")]
        context.close()
        found = {"files of the figures": len(live), "their kB, gzipped": sum(live) / 1000}
        return found | {f"{name}, ms": number for name, number in times(browser, f"{server}/{FRONT}", 1).items()}


def main() -> None:
    with sync_playwright() as playwright, launch(playwright) as browser, tempfile.TemporaryDirectory() as folder:
        ours, theirs = (measure(browser, site) for site in (SITE, rival(Path(folder, "site"))))
    print(f"\n  {FRONT:30}{'ours':>10}{'Pyodide':>10}{'ratio':>10}")
    for name, number in ours.items():
        print(f"  {name:30}{number:>10.1f}{theirs[name]:>10.1f}{theirs[name] / number:>10.1f}")


if __name__ == "__main__":
    main()
