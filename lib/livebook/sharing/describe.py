"""What search engines and messengers read of a page: description, social tags, sitemap."""

from collections.abc import Iterable
from html import escape
from xml.sax.saxutils import escape as escape_xml

from docutils import nodes

LONGEST = 200  # characters; what they show of a description is shorter still


def description(doctree: nodes.document | None, otherwise: str) -> str:
    """The first paragraph of the page's own text, cut after a word, or else these words."""
    for paragraph in doctree.findall(nodes.paragraph) if doctree else ():
        inside_text = isinstance(paragraph.parent, nodes.section | nodes.document)
        words = " ".join(paragraph.astext().split())
        if inside_text and words:
            return shortened(words)
    return otherwise


def shortened(words: str) -> str:
    """At most ``LONGEST`` characters, whole sentences where that leaves enough, whole words otherwise."""
    if len(words) <= LONGEST:
        return words
    cut = words[:LONGEST]
    end = max(cut.rfind(mark) for mark in (". ", "? ", "! "))
    return cut[: end + 1] if end > LONGEST // 3 else cut[: cut.rfind(" ")].rstrip(",;:") + " …"


def tags(title: str, book: str, words: str, url: str | None = None, picture: str | None = None, alt: str = "") -> str:
    """The tags for the head of a page; those with an address only where there is one."""
    properties = {"og:type": "article", "og:title": title, "og:description": words, "og:site_name": book}
    names = {"description": words}
    if url:
        properties["og:url"] = url
    if picture:
        properties |= {"og:image": picture, "og:image:alt": alt}
        names["twitter:card"] = "summary_large_image"
    lines = [f'<meta name="{name}" content="{escape(value)}"/>' for name, value in names.items()]
    lines += [f'<meta property="{name}" content="{escape(value)}"/>' for name, value in properties.items()]
    return "\n".join(lines)


def sitemap(urls: Iterable[str]) -> str:
    """All pages, for search engines (sitemaps.org)."""
    rows = "".join(f"<url><loc>{escape_xml(url)}</loc></url>\n" for url in urls)
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{space}">\n{rows}</urlset>\n'
