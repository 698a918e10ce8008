"""Pages that can be found, shared, run and cited."""

import re
from html import unescape
from pathlib import Path

import pytest
from pages.conftest import NewPage
from pybtex.database import parse_string

HTTP = re.compile(r'(?:content|href)="(https?://[^"]*)"')


def content(text: str, name: str) -> list[str]:
    return [unescape(found) for found in re.findall(rf'<meta (?:name|property)="{name}" content="([^"]*)"', text)]


def readable(pages: list[str]) -> list[str]:
    return [page for page in pages if page != "index.html"]  # which leads to the first page at once


def test_each_page_has_a_title_and_a_description_of_its_own(site: Path, pages: list[str]) -> None:
    for part in ("title", "description"):
        seen: dict[str, str] = {}
        for page in readable(pages):
            text = (site / page).read_text()
            titles = [unescape(title) for title in re.findall(r"<title>(.*?)</title>", text)]
            [found] = titles if part == "title" else content(text, "description")
            assert 10 <= len(found) <= 220, (page, found)
            where = page.split("/")[0] if part == "title" else ""  # a function may have the name of a chapter
            assert found + where not in seen, (page, seen[found + where])
            seen[found + where] = page
            if part == "description":
                assert content(text, "og:description") == [found]
                assert content(text, "og:title") and content(text, "og:site_name")
                assert len(content(text, "viewport")) == 1


def test_the_front_has_the_title_of_the_book(site: Path) -> None:
    [book] = content((site / "intro.html").read_text(), "og:site_name")
    front = (site / "index.html").read_text()
    assert f"<title>{book}</title>" in front
    assert f'<a href="intro.html">{book}</a>' in front


def test_a_book_without_an_address_names_none(site: Path, page_path: str) -> None:
    head = (site / page_path).read_text().split("</head>")[0]
    assert HTTP.findall(head) == []
    assert not (site / "sitemap.xml").exists()


def test_run_and_cite_at_the_end_of_each_page(site: Path, pages: list[str]) -> None:
    for page in readable(pages):
        text = (site / page).read_text()
        if page == "search.html":
            continue
        entry = re.search(r"<pre>(@misc.*?)</pre>", text, re.S)
        assert entry, page
        [found] = parse_string(unescape(entry[1]), "bibtex").entries.values()
        [title] = content(text, "og:title")
        assert re.sub(r"[{}\\]", "", found.fields["title"]) == title
        runs = "<summary>Run this chapter</summary>" in text
        assert runs == (Path(__file__).parents[2] / page).with_suffix(".ipynb").is_file(), page


FORMULAS = ("CO2", "Al2O3", "CO₂", "Na3AlF6")


def text_of(page: Path) -> str:
    article = page.read_text().split("<article")[-1].split("</article>")[0]
    return re.sub(r"<figure.*?</figure>", "", article, flags=re.S)


@pytest.mark.parametrize("formula", FORMULAS)
def test_search_finds_formulas(new_page: NewPage, site: Path, pages: list[str], formula: str) -> None:
    """Each page that shows it in its text, with the excerpts that show it too.

    Sphinx lets the words inside a figure run together, so that those are found only where a blank parts them.
    """
    below = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
    plain = "".join(chr(ord("0") + "₀₁₂₃₄₅₆₇₈₉".index(sign)) if sign in "₀₁₂₃₄₅₆₇₈₉" else sign for sign in formula)
    written = (plain.translate(below), rf"\ce{{{plain}}}")
    holding = {page for page in readable(pages) if any(form in text_of(site / page) for form in written)}
    assert holding
    page = new_page()
    page.goto(f"search.html?q={formula}")
    page.get_by_text(re.compile(r"Search finished, found \d+")).wait_for()
    links = page.locator("#search-results li > a").evaluate_all("all => all.map(one => new URL(one.href).pathname)")
    assert holding <= {link.removeprefix("/") for link in links}
    page.locator("#search-results .highlighted").first.wait_for()


def test_search_needs_no_network_but_the_book(new_page: NewPage) -> None:
    page = new_page()
    page.goto("search.html?q=cryolite")
    page.locator("#search-results a").first.wait_for()
    assert page.locator("#search-results li").count() > 3
