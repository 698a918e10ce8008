"""One HTML document from many built pages.

Each page gives its article. Names within it (ids, and what refers to them) are told apart by the page's own name, links
from page to page become links inside the document, and links to what is not in it lead to the book on the web or, where
no address is known, become plain text.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag

from livebook.pdf.outline import Chapter

# What a page has for the mouse and the keyboard. The print style hides it too; here it would be dead weight.
CONTROLS = "script, noscript, button, form, .headerlink, .explorer-status, .explorer-verdict"
REFERRING = ("aria-labelledby", "aria-describedby", "headers", "for")
LOCAL = re.compile(r"url\(#([^)]+)\)")


class Book(NamedTuple):
    """What a document says of the book itself."""

    title: str
    author: str
    language: str
    edition: str
    address: str  # where it is on the web, with "/" at its end; "" where that is not known


def styles(site: Path, page: str) -> list[str]:
    """The addresses of a built page's style sheets, from the root of the book."""
    soup = BeautifulSoup((site / f"{page}.html").read_text(), "html.parser")
    links = [str(link["href"]) for link in soup.select("link[rel=stylesheet]")]
    return ["/" + normpath(join(dirname(page), link)) for link in links]


def articles(site: Path, chosen: Iterable[Chapter], book: Book) -> dict[Chapter, Tag]:
    """The articles of these pages, ready to stand in one document."""
    slugs = {chapter.page: chapter.slug for chapter in chosen}
    return {chapter: article(site, chapter, slugs, book) for chapter in chosen}


def article(site: Path, chapter: Chapter, slugs: Mapping[str, str], book: Book) -> Tag:
    """The article of one page; ``slugs`` are those of all pages of the document."""
    soup = BeautifulSoup((site / f"{chapter.page}.html").read_text(), "html.parser")
    found = soup.select_one("article.bd-article")
    if found is None:
        raise ValueError(f"{chapter.page} has no article")
    for figure in found.select("figure.explorer"):
        figure.append(_pointer(soup, f"{chapter.page}.html#{figure['id']}", book))
    for part in found.select(CONTROLS):
        part.decompose()
    for formula in found.select(".katex"):
        _name_formula(formula)
    for details in found.select("details"):
        details["open"] = ""
    for link in found.select("[href]"):
        target = _target(str(link["href"]), chapter, slugs, book)
        if target is None:
            link.unwrap()
        else:
            link["href"] = target
    _rename(found, chapter.slug)
    found["id"] = chapter.slug
    found["style"] = f"page: {chapter.slug}"
    return found


def _name_formula(formula: Tag) -> None:
    """Give a formula its source for a name. A PDF has no MathML, and without a name readers aloud would skip it."""
    source, hidden, drawn = (formula.select_one(part) for part in ("annotation", ".katex-mathml", ".katex-html"))
    if source and hidden and drawn:
        drawn.attrs |= {"role": "img", "aria-label": source.get_text()}
        del drawn["aria-hidden"]
        hidden.decompose()


def _pointer(soup: BeautifulSoup, place: str, book: Book) -> Tag:
    """Where a figure that stands still here can be played with."""
    line = soup.new_tag("p", attrs={"class": "explorer-elsewhere"})
    line.append("Live in the book: ")
    if book.address:
        link = soup.new_tag("a", attrs={"href": book.address + place})
        link.string = re.sub("^https?://", "", book.address) + place
        line.append(link)
    else:
        line.append(place)
    return line


def _target(link: str, chapter: Chapter, slugs: Mapping[str, str], book: Book) -> str | None:
    parts = urlsplit(link)
    if parts.scheme:
        return link
    place = unquote(parts.fragment).partition("?")[0]  # what follows is the state of an explorer
    path = normpath(join(dirname(chapter.page), parts.path)) if parts.path else f"{chapter.page}.html"
    page = path.removesuffix(".html")
    if page in slugs:
        return f"#{slugs[page]}" + (f":{place}" if place else "")
    return book.address + path + (f"#{parts.fragment}" if parts.fragment else "") if book.address else None


def _rename(found: Tag, slug: str) -> None:
    for node in [found, *found.find_all(True)]:
        for name, value in node.attrs.items():
            text = " ".join(value) if isinstance(value, list) else str(value)
            if name == "id":
                node[name] = f"{slug}:{text}"
            elif name in REFERRING:
                node[name] = " ".join(f"{slug}:{one}" for one in text.split())
            elif name == "xlink:href" and text.startswith("#"):
                node[name] = f"#{slug}:{text[1:]}"
            elif "url(#" in text:
                node[name] = LOCAL.sub(rf"url(#{slug}:\1)", text)
