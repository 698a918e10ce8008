"""HTML to PDF. The documents are whole in themselves: no script runs, and nothing is asked for."""

import io
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import jinja2
from playwright.sync_api import Browser
from pypdf import PdfReader, PdfWriter

from livebook.pdf.printer import css

Print = Callable[[str], bytes]
TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("teaching.pack", "templates"),
    autoescape=jinja2.select_autoescape(default=True, disabled_extensions=("txt",)),
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
PATIENCE_MS = 120_000
# What differs between two prints of the same document. A PDF counts its bytes: what stands in for it is as long.
DATE = re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{14}")
LONG_AGO = rb"\g<1>19800101000000"
NODE = re.compile(rb"\(node(\d{8})\)")


TEMPLATES.filters["css"] = css


def render(template: str, **parts: object) -> str:
    """A document from a template of this folder."""
    return TEMPLATES.get_template(template).render(parts)


@contextmanager
def press(browser: Browser) -> Iterator[Print]:
    """Print documents, one after the other, in one tab: a new tab takes ten times as long as a sheet.

    Yields a function from HTML to PDF, on pages of the size that the style says. It raises a ValueError where a
    document asks for what it has not in itself.
    """
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(PATIENCE_MS)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.route("**/*", lambda route: route.abort())
    page = context.new_page()

    def printed(html: str) -> bytes:
        page.set_content(html)
        made = page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
        if asked:
            raise ValueError(f"a document asks for {', '.join(asked)}; allowed: what it has in itself")
        return timeless(made)

    try:
        yield printed
    finally:
        context.close()


def timeless(pdf: bytes) -> bytes:
    """A PDF of Chromium without its time of making, and with its nodes counted one by one: Chromium counts on from its
    last print, with gaps."""
    places = {number: place for place, number in enumerate(sorted(set(NODE.findall(pdf))), 1)}
    counted = NODE.sub(lambda found: b"(node%08d)" % places[found[1]], pdf)
    return DATE.sub(LONG_AGO, counted)


def bound(documents: Iterable[bytes], names: Iterable[str]) -> bytes:
    """PDFs as one, with a bookmark for each. Each fills whole leaves, to be printed on both sides."""
    writer = PdfWriter()
    for document, name in zip(documents, names, strict=True):
        if len(writer.pages) % 2:
            writer.add_blank_page()
        first = len(writer.pages)
        writer.append(PdfReader(io.BytesIO(document)), import_outline=False)
        writer.add_outline_item(title=name, page_number=first)
    writer.compress_identical_objects()
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()
