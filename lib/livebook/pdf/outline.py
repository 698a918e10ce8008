"""The order of a book: its parts and chapters, from ``_toc.yml``, with their titles, from the built pages."""

import re
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import yaml

HEADING = re.compile(r"<article.*?<h1[^>]*>(.*?)<a class=\"headerlink\"", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


class Chapter(NamedTuple):
    """One page of the book."""

    page: str  # its path without ".html", such as "chapters/faraday"
    title: str
    part: str  # what it stands under in the contents; "" for the front page
    level: int  # 1, or 2 for a page below another

    @property
    def slug(self) -> str:
        """A name that can stand in an address, in a style sheet and in a file name."""
        return self.page.replace("/", "-")


def chapters(toc: Path, site: Path) -> list[Chapter]:
    """The pages of a book in reading order.

    Raises:
        FileNotFoundError: a page of the contents is not built.
    """
    book = yaml.safe_load(toc.read_text())
    found = [Chapter(book["root"], title(site, book["root"]), "", 1)]
    for part in book.get("parts", [book]):
        found += _below(part.get("chapters", []), part.get("caption", ""), 1, site)
    return found


def _below(entries: list[dict[str, Any]], part: str, level: int, site: Path) -> list[Chapter]:
    found = []
    for entry in entries:
        found.append(Chapter(entry["file"], title(site, entry["file"]), part, level))
        found += _below(entry.get("sections", []), part, level + 1, site)
    return found


def title(site: Path, page: str) -> str:
    """The heading of a built page, as text."""
    path = site / f"{page}.html"
    if not path.is_file():
        raise FileNotFoundError(f"there is no page {path}: run 'make book' first")
    heading = HEADING.search(path.read_text())
    if heading is None:
        raise ValueError(f"{path} has no heading")
    return unescape(TAG.sub("", heading[1])).strip()
