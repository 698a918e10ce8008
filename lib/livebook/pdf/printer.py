"""Chromium prints the document; what only printed pages can tell is then put in."""

import mimetypes
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jinja2
from bs4 import Tag
from markupsafe import Markup
from playwright.sync_api import Browser, Route

from livebook.pdf import bookmarks
from livebook.pdf.document import Book, articles, styles
from livebook.pdf.outline import Chapter

# Stands for the book: every request is answered from its folder.
DOCUMENT = "https://book.invalid/document"
PATIENCE_MS = 600_000  # the whole book takes a minute or two


def css(text: str) -> Markup:
    """A text for a string of a style sheet, between double quotes.

    Example:
        >>> str(css('so-called "inert" </style>'))
        'so-called \\\\"inert\\\\" \\\\3c /style>'
    """
    return Markup(text.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c "))


def _by_part(chapters: Mapping[Chapter, Tag]) -> list[tuple[str, list[Chapter]]]:
    return [(part, list(rows)) for part, rows in groupby(chapters, lambda chapter: chapter.part)]


_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("livebook.pdf", "."), autoescape=True, undefined=jinja2.StrictUndefined
)
_TEMPLATES.filters |= {"css": css, "by_part": _by_part}


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
    drawing = _drawing(found, cover)
    numbers: dict[str, int] = {}
    for _ in range(2):
        printed = _print(browser, site, _document(site, found, book, cover=drawing, numbers=numbers))
        starts = bookmarks.first_pages(printed, chapters)
        if numbers and numbers != starts:
            raise ValueError("the numbers of the contents have moved the pages that they number")
        numbers = starts
    return bookmarks.add(printed, chapters, book)


def _drawing(found: Mapping[Chapter, Tag], name: str) -> str:
    for node in found.values():
        drawing = node.select_one(f"figure[id$=':{name}'] svg")
        if drawing is not None:
            return str(drawing)
    raise ValueError(f"no page of the book has a figure {name!r} for its cover")


def _document(site: Path, found: Mapping[Chapter, Tag], book: Book, **parts: object) -> str:
    sheets = dict.fromkeys(sheet for chapter in found for sheet in styles(site, chapter.page))
    template = _TEMPLATES.get_template("template.html")
    return template.render(articles=found, book=book, styles=sheets, **({"cover": "", "numbers": {}} | parts))


def _print(browser: Browser, site: Path, html: str) -> bytes:
    missing = []

    def answer(route: Route) -> None:
        path = site / unquote(urlsplit(route.request.url).path).lstrip("/")
        if route.request.url == DOCUMENT:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        elif path.is_file():
            route.fulfill(body=path.read_bytes(), content_type=mimetypes.guess_type(path)[0] or "text/plain")
        else:
            missing.append(route.request.url)
            route.abort()

    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(PATIENCE_MS)
    context.route("**/*", answer)
    page = context.new_page()
    page.goto(DOCUMENT)
    page.evaluate("document.fonts.ready.then(() => null)")  # until then the stand-ins are shown, and would be printed
    printed = page.pdf(prefer_css_page_size=True, print_background=True, outline=True, tagged=True)
    context.close()
    if missing:
        raise FileNotFoundError(f"the pages ask for what is not in {site}: {', '.join(missing)}")
    return printed
