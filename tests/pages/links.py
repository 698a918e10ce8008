"""Where the links of the built book lead."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

_HERE = "http://site/"  # stands for the book, to resolve relative links as a browser does


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors = {"", "top"}
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = dict(attributes)
        self.anchors |= {found[name] or "" for name in ("id", "name") if name in found}
        self.links += [found[name] or "" for name in ("href", "src") if name in found]
        if tag == "meta" and found.get("http-equiv") == "Refresh":
            self.links.append((found["content"] or "").partition("url=")[2])


def dead_links(site: Path, pages: list[str]) -> list[str]:
    """Each link inside the site whose file, or whose place in the file, is not there."""
    parsed = {page: _Page((site / page).read_text()) for page in pages}
    dead = []
    for page, content in parsed.items():
        for link in content.links:
            target = urlsplit(urljoin(_HERE + page, link))
            if target.scheme != "http" or target.netloc != "site":
                continue
            path = unquote(target.path).lstrip("/")
            path += "index.html" if path.endswith("/") or not path else ""
            place = unquote(target.fragment).partition("?")[0]  # what follows is the state of an explorer
            lost_place = path in parsed and place not in parsed[path].anchors
            if lost_place or not (site / path).is_file():
                dead.append(f"{page}: {link}")
    return dead
