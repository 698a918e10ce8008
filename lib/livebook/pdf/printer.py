"""Chromium prints the document; what only printed pages can tell is then put in."""

import io
import mimetypes
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jinja2
from bs4 import Tag
from playwright.sync_api import Browser, Route
from pypdf import PdfReader, PdfWriter
from pypdf.generic import Destination, Fit, IndirectObject

from livebook.pdf.document import Book, articles, styles
from livebook.pdf.outline import Chapter

ORIGIN = "https://book.invalid"  # stands for the book; every request to it is answered from the folder
PATIENCE_MS = 600_000


def _css_string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _by_part(chapters: Mapping[Chapter, Tag]) -> list[tuple[str, list[Chapter]]]:
    return [(part, list(rows)) for part, rows in groupby(chapters, lambda chapter: chapter.part)]


_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("livebook.pdf", "."), autoescape=True, undefined=jinja2.StrictUndefined
)
_TEMPLATES.filters |= {"css_string": _css_string, "by_part": _by_part}


def alone(browser: Browser, site: Path, chapter: Chapter, book: Book) -> bytes:
    """One chapter as a PDF."""
    return _print(browser, site, _document(site, articles(site, [chapter], book), book))


def whole(browser: Browser, site: Path, chapters: Sequence[Chapter], book: Book, cover: str) -> bytes:
    """All chapters as one PDF, with cover, contents and bookmarks.

    It is printed twice: the first print tells on which pages the chapters start. ``cover`` is the id of a figure.

    Raises:
        ValueError: there is no such figure, or the two prints differ in their pages.
    """
    found = articles(site, chapters, book)
    drawing = next((node.select_one(f"[id$=':{cover}'] svg") for node in found.values() if node.select_one(f"[id$=':{cover}']")), None)
    if drawing is None:
        raise ValueError(f"no page of the book has a figure {cover!r} for its cover")
    numbers: dict[str, int] = {}
    for _ in range(2):
        printed = _print(browser, site, _document(site, found, book, cover=str(drawing), numbers=numbers))
        starts = first_pages(printed, chapters)
        if numbers and numbers != starts:
            raise ValueError("the numbers of the contents have moved the pages that they number")
        numbers = starts
    return _with_bookmarks(printed, chapters, book)


def _document(site: Path, found: Mapping[Chapter, Tag], book: Book, **parts: object) -> str:
    sheets = dict.fromkeys(sheet for chapter in found for sheet in styles(site, chapter.page))
    template = _TEMPLATES.get_template("template.html")
    return template.render(articles=found, book=book, styles=sheets, **({"cover": "", "numbers": {}} | parts))


def _print(browser: Browser, site: Path, html: str) -> bytes:
    def answer(route: Route) -> None:
        path = site / unquote(urlsplit(route.request.url).path).lstrip("/")
        if path == site / "document":
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        else:
            route.fulfill(body=path.read_bytes(), content_type=mimetypes.guess_type(path)[0] or "text/plain")

    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(PATIENCE_MS)
    context.route("**/*", answer)
    page = context.new_page()
    page.goto(f"{ORIGIN}/document")
    printed = page.pdf(prefer_css_page_size=True, print_background=True, outline=True, tagged=True)
    context.close()
    return printed


def first_pages(printed: bytes, chapters: Sequence[Chapter]) -> dict[str, int]:
    """The number of the page on which each chapter starts, the cover being 1.

    Raises:
        ValueError: the headings of the print are not those of the chapters.
    """
    reader = PdfReader(io.BytesIO(printed))
    headings = [entry for entry in reader.outline if isinstance(entry, Destination)]
    if len(headings) != len(chapters):
        raise ValueError(f"{len(chapters)} chapters have {len(headings)} headings of the first level")
    return {
        chapter.page: _number(reader, heading) + 1 for chapter, heading in zip(chapters, headings, strict=True)
    }


def _number(reader: PdfReader, heading: Destination) -> int:
    number = reader.get_destination_page_number(heading)
    if number is None:
        raise ValueError(f"the heading {heading.title!r} is on no page")
    return number


def _with_bookmarks(printed: bytes, chapters: Sequence[Chapter], book: Book) -> bytes:
    """The same pages; bookmarks by part, chapter and section; what the file says of itself."""
    reader = PdfReader(io.BytesIO(printed))
    writer = PdfWriter(clone_from=reader)
    del writer.root_object["/Outlines"]
    writer.add_outline_item("Contents", 1)
    parts: dict[str, IndirectObject] = {}
    above: list[IndirectObject | None] = []
    names = iter(chapters)
    for entry in reader.outline:
        if isinstance(entry, Destination):
            chapter = next(names)
            place = {"page_number": _number(reader, entry), "fit": Fit.xyz(top=entry.top)}
            if chapter.part and chapter.part not in parts:
                parts[chapter.part] = writer.add_outline_item(chapter.part, **place)
            above = [parts.get(chapter.part), *above[1 : chapter.level]]
            above.append(writer.add_outline_item(chapter.title, parent=above[-1], **place))
        else:
            for section in entry:
                if isinstance(section, Destination):
                    number = _number(reader, section)
                    writer.add_outline_item(section.title, number, above[-1], fit=Fit.xyz(top=section.top))
    writer.add_metadata({"/Title": book.title, "/Author": book.author})
    writer.pdf_header = "%PDF-1.7"
    writer.page_mode = "/UseOutlines"
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()
