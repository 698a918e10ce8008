"""The order of a book, from its contents and its pages."""

from pathlib import Path

import pytest

from livebook.pdf.outline import Chapter, chapters

TOC = """
format: jb-book
root: start
parts:
  - caption: One
    chapters:
      - file: folder/first
        sections:
          - file: folder/below
  - caption: Two
    chapters:
      - file: second
"""
PAGE = '<h1>Printed otherwise</h1><article><h1>{}<a class="headerlink" href="#x">#</a></h1></article>'


@pytest.fixture
def toc(tmp_path: Path) -> Path:
    (tmp_path / "folder").mkdir()
    for name, heading in {
        "start": "The book",
        "folder/first": "Bread &amp; <em>butter</em>",
        "folder/below": "Crumbs",
        "second": "Tea",
    }.items():
        (tmp_path / f"{name}.html").write_text(PAGE.format(heading))
    (tmp_path / "_toc.yml").write_text(TOC)
    return tmp_path / "_toc.yml"


def test_parts_chapters_and_what_is_below_them(toc: Path) -> None:
    assert chapters(toc, toc.parent) == [
        Chapter("start", "The book", "", 1),
        Chapter("folder/first", "Bread & butter", "One", 1),
        Chapter("folder/below", "Crumbs", "One", 2),
        Chapter("second", "Tea", "Two", 1),
    ]


def test_a_name_for_files_and_addresses(toc: Path) -> None:
    assert [chapter.slug for chapter in chapters(toc, toc.parent)][1] == "folder-first"


def test_a_page_that_is_not_built_is_named(toc: Path) -> None:
    (toc.parent / "second.html").unlink()
    with pytest.raises(FileNotFoundError, match=r"second\.html: run 'make book'"):
        chapters(toc, toc.parent)


def test_a_page_without_heading_is_named(toc: Path) -> None:
    (toc.parent / "second.html").write_text("<article></article>")
    with pytest.raises(ValueError, match=r"second\.html has no heading"):
        chapters(toc, toc.parent)
