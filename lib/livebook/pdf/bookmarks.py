"""What a printed book says of itself: on which pages its chapters start, its bookmarks, its title."""

import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pypdf import PdfReader, PdfWriter
from pypdf.generic import Destination, Fit, IndirectObject

from livebook.pdf.document import Book
from livebook.pdf.outline import Chapter


class Heading(NamedTuple):
    """A heading of the printed pages, from the outline that Chromium makes."""

    level: int  # 0 for a chapter
    title: str
    page: int  # counted from 0
    fit: Fit


def headings(reader: PdfReader) -> list[Heading]:
    """All headings in their order."""
    return list(_walk(reader, reader.outline, 0))


def _walk(reader: PdfReader, entries: Sequence[object], level: int) -> Iterator[Heading]:
    for entry in entries:
        if isinstance(entry, list):
            yield from _walk(reader, entry, level + 1)
        elif isinstance(entry, Destination):
            page = reader.get_destination_page_number(entry)
            if page is None:
                raise ValueError(f"the heading {entry.title!r} is on no page")
            yield Heading(level, _once(str(entry.title)), page, Fit.xyz(top=entry.top))


def _once(title: str) -> str:
    """A heading that Chromium moved to the next page stands in its outline twice in a row."""
    half = title[: len(title) // 2]
    return half if half * 2 == title else title


def first_pages(printed: bytes, chapters: Sequence[Chapter]) -> dict[str, int]:
    """The number of the page on which each chapter starts, the cover being 1.

    Raises:
        ValueError: the headings of the print are not those of the chapters.
    """
    found = [heading for heading in headings(PdfReader(io.BytesIO(printed))) if heading.level == 0]
    if len(found) != len(chapters):
        raise ValueError(f"{len(chapters)} chapters have {len(found)} headings of the first level")
    return {chapter.page: heading.page + 1 for chapter, heading in zip(chapters, found, strict=True)}


def add(printed: bytes, chapters: Sequence[Chapter], book: Book) -> bytes:
    """The same pages, with bookmarks by part, chapter and section, and with title and author."""
    reader = PdfReader(io.BytesIO(printed))
    writer = PdfWriter(clone_from=reader)
    del writer.root_object["/Outlines"]
    writer.add_outline_item(title="Contents", page_number=1)
    parts: dict[str, IndirectObject] = {}
    above: list[IndirectObject | None] = []  # what the next heading stands under: part, chapter, chapter below it
    rest = iter(chapters)
    for heading in headings(reader):
        if heading.level == 0:
            chapter = next(rest)
            if chapter.part and chapter.part not in parts:
                parts[chapter.part] = _bookmark(writer, chapter.part, heading, None)
            above = [parts.get(chapter.part), *above[1 : chapter.level]]
            above.append(_bookmark(writer, chapter.title, heading, above[-1]))
        elif heading.level == 1:
            _bookmark(writer, heading.title, heading, above[-1])
    writer.add_metadata({"/Title": book.title, "/Author": book.author})
    writer.pdf_header = "%PDF-1.7"
    writer.page_mode = "/UseOutlines"
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _bookmark(writer: PdfWriter, title: str, heading: Heading, above: IndirectObject | None) -> IndirectObject:
    return writer.add_outline_item(title=title, page_number=heading.page, parent=above, fit=heading.fit)
