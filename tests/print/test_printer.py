"""A small book of a few built pages, printed once for all tests; and a page as the reader's own browser prints it."""

import io
import re
from importlib import import_module
from pathlib import Path

import pytest
from pages.conftest import NewPage
from playwright.sync_api import Browser
from pypdf import PdfReader
from pypdf.generic import Destination

from livebook.pdf.document import Book
from livebook.pdf.outline import Chapter, chapters
from livebook.pdf.printer import alone, whole

ROOT = Path(__file__).parents[2]
BOOK = Book("A small book", "Somebody", "en-GB", "1.0", "https://books.example/one/")
PAGES = ("intro", "chapters/stoichiometry", "chapters/one-tonne", "api", "api/faraday")
CONTROLS = ("Start again", "Skip", "This is my guess", "Link to this state", "This figure is still", "Save:")


@pytest.fixture(scope="module")
def chosen(site: Path) -> list[Chapter]:
    return [chapter for chapter in chapters(ROOT / "_toc.yml", site) if chapter.page in PAGES]


@pytest.fixture(scope="module")
def printed(browser: Browser, site: Path, chosen: list[Chapter]) -> PdfReader:
    return PdfReader(io.BytesIO(whole(browser, site, chosen, BOOK, "one_tonne")))


def words(text: str) -> str:
    """Text without the spaces and the breaks that depend on the setting."""
    return re.sub(r"\s+", "", text)


def text(reader: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in reader.pages)


def figures(site: Path, pages: tuple[str, ...] = PAGES) -> list[str]:
    """The modules of the explorers on these pages."""
    return [
        name for page in pages for name in re.findall(r'data-module="([\w.]+)"', (site / f"{page}.html").read_text())
    ]


def cells(module: str) -> list[str]:
    """The numbers of an explorer's table at its start."""
    explorer = import_module(module)
    table = explorer.model(**{control.name: control.start for control in explorer.CONTROLS})["table"]
    return [cell for row in table for cell in row]


def pictures(reader: PdfReader) -> list[str]:
    """Pictures made of dots, anywhere in a page."""
    found = []
    for page in reader.pages:
        waiting = [page["/Resources"]]
        while waiting:
            inner = waiting.pop().get_object().get("/XObject", {})
            for name, thing in inner.items():
                entry = thing.get_object()
                if entry["/Subtype"] == "/Image":
                    found.append(name)
                elif "/Resources" in entry:
                    waiting.append(entry["/Resources"])
    return found


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
    assert pictures(printed) == []


def test_equations_and_chemistry(printed: PdfReader) -> None:
    found = words(text(printed))
    assert "2Al2O3+3C⟶4Al+3CO2" in found
    assert "katex-error" not in found


def test_figures_stand_with_their_numbers_and_without_controls(printed: PdfReader, site: Path) -> None:
    found = text(printed)
    names = figures(site)
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


def test_a_cover_figure_that_is_not_there_is_refused(browser: Browser, site: Path, chosen: list[Chapter]) -> None:
    with pytest.raises(ValueError, match="no page of the book has a figure 'two_tonnes'"):
        whole(browser, site, chosen[:1], BOOK, "two_tonnes")


def test_the_print_command_of_a_browser(new_page: NewPage, site: Path, explorer_path: str) -> None:
    """In the dark, with a guess still covering the figure, and after the reader has opened it all."""
    page = new_page(color_scheme="dark")
    page.goto(explorer_path)
    page.locator("figure.explorer").first.scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('figure.explorer').dataset.live === 'live'")
    assert page.locator("figure.explorer[data-asking]").count()
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    found = text(reader)
    assert [control for control in CONTROLS if control in found] == []
    for name in figures(site, (explorer_path.removesuffix(".html"),)):
        assert [cell for cell in cells(name) if words(cell) not in words(found)] == [], name
    assert pictures(reader) == []
    page.emulate_media(media="print")
    colours = page.evaluate(
        "[getComputedStyle(document.body), getComputedStyle(document.querySelector('article p'))].map(s => [s.backgroundColor, s.color])"
    )
    assert colours[0][0] == "rgb(255, 255, 255)"
    assert colours[1][1] == "rgb(26, 26, 26)"
