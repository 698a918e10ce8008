"""Many pages in one document: nothing mixes, and each link leads where it can."""

from pathlib import Path

import pytest

from livebook.pdf.document import Book, articles, styles
from livebook.pdf.outline import Chapter

HERE = Chapter("folder/here", "Here", "One", 1)
THERE = Chapter("there", "There", "One", 1)
NOWHERE = Book("A book", "Somebody", "en", "1", "")
ONLINE = NOWHERE._replace(address="https://books.example/one/")
PAGE = """
<head><link rel="stylesheet" href="../_static/a.css?v=1"><link rel="stylesheet" href="../live/b.css"></head>
<article class="bd-article"><h1 id="top">Here<a class="headerlink" href="#top">#</a></h1>
<p><a href="#place">own</a> <a href="../there.html#spot">other</a> <a href="../there.html">page</a>
<a href="../left-out.html#x">left out</a> <a href="https://other.example/">host</a> <a href="#game?a=1">state</a></p>
<p id="place" aria-describedby="top place">x</p>
<svg viewBox="0 0 1 1"><clipPath id="clip"></clipPath><g clip-path="url(#clip)"><use xlink:href="#clip"></use></g></svg>
<figure class="explorer" id="game"><form><button>Start again</button></form><p class="explorer-status">still</p>
<details><summary>The numbers</summary><table></table></details></figure>
</article>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/here.html").write_text(PAGE)
    (tmp_path / "there.html").write_text('<article class="bd-article"><h1 id="top">There</h1></article>')
    return tmp_path


def hrefs(site: Path, *chapters: Chapter, book: Book = NOWHERE) -> dict[str, str]:
    found = articles(site, chapters, book)[HERE]
    return {link.get_text(): str(link["href"]) for link in found.select("a")}


def test_links_inside_the_document(site: Path) -> None:
    assert hrefs(site, HERE, THERE) == {
        "own": "#folder-here:place",
        "other": "#there:spot",
        "page": "#there",
        "host": "https://other.example/",
        "state": "#folder-here:game",
    }


def test_links_out_of_the_document_lead_to_the_web_or_are_words(site: Path) -> None:
    assert set(hrefs(site, HERE)) == {"own", "host", "state"}
    assert "left out" in articles(site, [HERE], NOWHERE)[HERE].get_text()
    online = hrefs(site, HERE, book=ONLINE)
    assert online["other"] == "https://books.example/one/there.html#spot"
    assert online["left out"] == "https://books.example/one/left-out.html#x"


def test_names_of_two_pages_do_not_meet(site: Path) -> None:
    found = articles(site, [HERE, THERE], NOWHERE)
    names = [str(node["id"]) for article in found.values() for node in [article, *article.select("[id]")]]
    assert len(names) == len(set(names))
    assert {"folder-here", "folder-here:top", "there", "there:top"} <= set(names)
    text = str(found[HERE])
    assert 'aria-describedby="folder-here:top folder-here:place"' in text
    assert 'clip-path="url(#folder-here:clip)"' in text
    assert 'xlink:href="#folder-here:clip"' in text


def test_nothing_to_press_and_nothing_folded(site: Path) -> None:
    found = articles(site, [HERE], NOWHERE)[HERE]
    assert found.select("form, button, .headerlink, .explorer-status") == []
    assert "Start again" not in found.get_text()
    assert all(details.has_attr("open") for details in found.select("details"))


@pytest.mark.parametrize(
    ("book", "words"),
    [(NOWHERE, "folder/here.html#game"), (ONLINE, "books.example/one/folder/here.html#game")],
)
def test_a_figure_says_where_it_is_live(site: Path, book: Book, words: str) -> None:
    line = articles(site, [HERE], book)[HERE].select_one(".explorer-elsewhere")
    assert line is not None
    assert line.get_text() == f"Live in the book: {words}"


def test_a_formula_is_named_by_its_source(site: Path) -> None:
    formula = (
        '<span class="katex"><span class="katex-mathml"><math><annotation>x^2</annotation></math></span>'
        '<span class="katex-html" aria-hidden="true">x2</span></span>'
    )
    (site / "there.html").write_text(f'<article class="bd-article">{formula}</article>')
    (drawn,) = articles(site, [THERE], NOWHERE)[THERE].select(".katex > *")
    assert (drawn["role"], drawn["aria-label"], drawn.get_text()) == ("img", "x^2", "x2")
    assert "aria-hidden" not in drawn.attrs


def test_styles_from_the_root_of_the_book(site: Path) -> None:
    assert styles(site, HERE.page) == ["/_static/a.css?v=1", "/live/b.css"]


def test_a_page_without_article_is_named(site: Path) -> None:
    (site / "there.html").write_text("<p>x</p>")
    with pytest.raises(ValueError, match="there has no article"):
        articles(site, [THERE], NOWHERE)
