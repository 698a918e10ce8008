"""The book on paper: ``_build/pdf/<name>.pdf`` for all of it, and a PDF for each chapter.

Pages that are named (``chapters/faraday``) make only their own. Chromium prints what is built (``livebook.pdf``).
"""

import os
import sys
from importlib.metadata import version
from pathlib import Path

import yaml
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from browser import SITE, launch

from livebook.pdf.document import Book
from livebook.pdf.outline import chapters
from livebook.pdf.printer import alone, whole

ROOT = Path(__file__).parents[1]
NAME = "aluminium-with-and-without-carbon"
COVER = "one_tonne"  # the figure on the cover
FOLDER = SITE.parent / "pdf"


def read_book() -> Book:
    """What the settings say of the book."""
    config = yaml.safe_load((ROOT / "_config.yml").read_text())
    language = config["sphinx"]["config"]["language"]
    url = os.environ.get("BOOK_URL", "").rstrip("/")  # where the book stands on the web: docs/hosting.md
    return Book(config["title"], config["author"], language, version(NAME), f"{url}/" if url else "")


def main(names: list[str]) -> None:
    """Print the book and its chapters, or only the chapters of these names."""
    FOLDER.mkdir(exist_ok=True)
    book = read_book()
    found = chapters(ROOT / "_toc.yml", SITE)
    unknown = set(names) - {chapter.page for chapter in found}
    if unknown:
        raise SystemExit(f"no such pages: {', '.join(sorted(unknown))}; _toc.yml has them all")
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for chapter in found:
            if not names or chapter.page in names:
                save(FOLDER / f"{chapter.slug}.pdf", alone(browser, SITE, chapter, book))
        if not names:
            save(FOLDER / f"{NAME}.pdf", whole(browser, SITE, found, book, COVER))


def save(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    print(f"{path.relative_to(ROOT)}: {len(content) / 1e6:.1f} MB", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
