"""A small book of a few built pages, printed once for all tests."""

import io
import re
from importlib import import_module
from pathlib import Path

import pytest
from pages.paper import CONTROLS, cells, figures, pictures, text, words
from playwright.sync_api import Browser
from pypdf import PdfReader
from pypdf.generic import Destination

from livebook.pdf.document import Book
from livebook.pdf.outline import Chapter, chapters
from livebook.pdf.printer import alone, whole

ROOT = Path(__file__).parents[2]
BOOK = Book("A small book", "Somebody", "en-GB", "1.0", "https://books.example/one/")
PAGES = ("intro", "chapters/stoichiometry", "chapters/one-tonne", "api", "api/faraday")


@pytest.fixture(scope="module")
def chosen(site: Path) -> list[Chapter]:
    return [chapter for chapter in chapters(ROOT / "_toc.yml", site) if chapter.page in PAGES]


@pytest.fixture(scope="module")
def printed(browser: Browser, site: Path, chosen: list[Chapter]) -> PdfReader:
    return PdfReader(io.BytesIO(whole(browser, site, chosen, BOOK, "one_tonne")))


def test_cover(printed: PdfReader) -> None:
    cover = printed.pages[0].extract_text()
    for part in (BOOK.title, BOOK.author, "Edition 1.0", BOOK.address):
        assert part in cover
    assert words("aluminium1.000") in words(cover)  # the figure


def test_every_page_has_its_number_but_the_cover(printed: PdfReader) -> None:
    numbered = [
        re.search(rf"^{number}$", page.extract_text(), re.MULTILINE) for number, page in enumerate(printed.pages, 1)
    ]
    assert [bool(found) for found in numbered] == [False] + [True] * (len(printed.pages) - 1)


def test_the_contents_say_where_the_chapters_start(printed: PdfReader, chosen: list[Chapter]) -> None:
    contents = words(printed.pages[1].extract_text())
    for chapter in chosen:
        number = re.search(re.escape(words(chapter.title)) + r"(\d+)", contents)
        assert number, chapter.title
        page = printed.pages[int(number[1]) - 1].extract_text()
        assert words(page).startswith((words(chapter.title), words(chapter.title + chapter.part))), chapter.title


def test_bookmarks_by_part_chapter_and_section(printed: PdfReader, chosen: list[Chapter]) -> None:
    seen: list[tuple[int, str, int | None]] = []

    def walk(entries: list[object], level: int) -> None:
        for entry in entries:
            if isinstance(entry, Destination):
                seen.append((level, str(entry.title), printed.get_destination_page_number(entry)))
            else:
                walk(list(entry), level + 1)  # type: ignore[call-overload]

    walk(printed.outline, 0)
    names = [(level, title) for level, title, _ in seen]
    assert names[:2] == [(0, "Contents"), (0, "Aluminium, with and without carbon")]
    for chapter in chosen:
        assert (chapter.level if chapter.part else 0, chapter.title) in names
    assert {part for part in (chapter.part for chapter in chosen) if part} == {
        title for level, title in names if level == 0
    } - {"Contents", "Aluminium, with and without carbon"}
    for _, title, number in seen:
        assert number is not None
        assert title in {chapter.part for chapter in chosen} or words(title) in words(
            printed.pages[number].extract_text()
        )


def test_figures_are_drawn_not_painted_with_dots(printed: PdfReader) -> None:
    assert pictures(printed) == 0


def test_equations_and_chemistry(printed: PdfReader) -> None:
    """Drawn: the index of a formula is set apart, and so comes after its line. And named, for those who listen."""
    assert re.search(r"2AlO\+3C4Al\+3COX2X3X2", words(text(printed)))
    assert "\\ce{2 Al2O3 + 3 C -> 4 Al + 3 CO2}" in names(printed)


def test_a_figure_is_described(printed: PdfReader, site: Path) -> None:
    for name in figures(site, *PAGES):
        assert import_module(name).ALT in names(printed)


def names(reader: PdfReader) -> list[str]:
    """What the pictures and formulas of a PDF say to a screen reader."""
    found = []
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            found += [str(node["/Alt"])] if "/Alt" in node else []
            waiting += [node["/K"]] if "/K" in node else []
    return found


def test_figures_stand_with_their_numbers_and_without_controls(printed: PdfReader, site: Path) -> None:
    found = text(printed)
    names = figures(site, *PAGES)
    assert names
    for name in names:
        missing = [cell for cell in cells(name) if words(cell) not in words(found)]
        assert missing == [], name
    assert [control for control in CONTROLS if control in found] == []


def test_a_figure_leads_to_where_it_is_live(printed: PdfReader, site: Path) -> None:
    targets = links(printed)
    assert "https://books.example/one/chapters/one-tonne.html#one_tonne" in targets
    assert not [target for target in targets if "book.invalid" in target or "127.0.0.1" in target]


def links(reader: PdfReader) -> list[str]:
    actions = [annotation.get_object().get("/A", {}) for page in reader.pages for annotation in page.get("/Annots", [])]
    return [action["/URI"] for action in actions if "/URI" in action]


def test_links_between_chapters_stay_inside(printed: PdfReader) -> None:
    inner = [
        annotation.get_object()
        for page in printed.pages
        for annotation in page.get("/Annots", [])
        if "/Dest" in annotation.get_object() or annotation.get_object().get("/A", {}).get("/S") == "/GoTo"
    ]
    assert len(inner) > len(PAGES)
    assert "https://books.example/one/chapters/one-tonne.html" not in links(printed)


def test_the_file_says_what_it_is(printed: PdfReader) -> None:
    root = printed.trailer["/Root"]
    assert printed.metadata is not None
    assert (printed.metadata.title, printed.metadata.author) == (BOOK.title, BOOK.author)
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"]  # screen readers find headings, tables and what pictures show
    assert root["/PageMode"] == "/UseOutlines"


def test_a_chapter_by_itself(browser: Browser, site: Path, chosen: list[Chapter]) -> None:
    chapter = next(chapter for chapter in chosen if chapter.page == "chapters/stoichiometry")
    reader = PdfReader(io.BytesIO(alone(browser, site, chapter, BOOK)))
    first = reader.pages[0].extract_text()
    assert words(first).startswith(words(chapter.title))
    assert re.search("^1$", first, re.MULTILINE)
    assert any(target.startswith(BOOK.address + "chapters/") for target in links(reader))
    # In the book's own typefaces, not in the reader's, which stand in until those have come and have names in the file.
    families = fonts(reader)
    assert len(families) > 1
    assert [name for name in families if "Mono" not in name and name != "OTS-derived-font"] == []


def fonts(reader: PdfReader) -> set[str]:
    pages = [page["/Resources"].get("/Font", {}) for page in reader.pages]
    found = [font.get_object() for page in pages for font in page.values()]
    return {str(font["/BaseFont"]).split("+")[-1] for font in found if "/BaseFont" in font}


def test_a_cover_figure_that_is_not_there_is_refused(browser: Browser, site: Path, chosen: list[Chapter]) -> None:
    with pytest.raises(ValueError, match="no page of the book has a figure 'two_tonnes'"):
        whole(browser, site, chosen[:1], BOOK, "two_tonnes")
