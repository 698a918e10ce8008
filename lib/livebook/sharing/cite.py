"""How to cite a page, from the book's ``CITATION.cff``."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

_SPECIAL = re.compile(r"[&%$#_{}]")


def read(path: Path) -> dict[str, Any]:
    """What the file says, where there is one.

    Raises:
        ValueError: it does not say what a citation needs.
    """
    if not path.is_file():
        return {}
    found: dict[str, Any] = yaml.safe_load(path.read_text())
    missing = [key for key in ("title", "authors", "version", "date-released") if not found.get(key)]
    if missing:
        raise ValueError(f"{path.name} has no {', '.join(missing)}")
    return found


def authors(about: Mapping[str, Any]) -> list[str]:
    """Each author's name: that of a group as it is, that of a person with the family name first."""
    return [
        author["name"] if "name" in author else f"{author['family-names']}, {author['given-names']}"
        for author in about["authors"]
    ]


def plain(about: Mapping[str, Any], title: str, url: str | None) -> str:
    """The citation in words; of the front page, which has the book's title, the book's."""
    year = str(about["date-released"])[:4]
    whole = f"{about['title']} (version {about['version']})"
    page = "" if title == about["title"] else f"{title.rstrip('.?!')}. In: "
    return f"{'; '.join(authors(about))} ({year}). {page}{whole}.{f' {url}' if url else ''}"


def bibtex(about: Mapping[str, Any], page: str, title: str, url: str | None) -> str:
    """The citation for BibTeX."""
    # Braces keep the name of a group, and the capitals of a title, as they are.
    names = " and ".join(name if "," in name else f"{{{_tex(name)}}}" for name in authors(about))
    fields = {"author": names, "title": f"{{{_tex(title)}}}"}
    if title != about["title"]:
        fields["howpublished"] = f"In: {_tex(about['title'])}"
    fields |= {"note": f"Version {about['version']}", "year": str(about["date-released"])[:4]}
    if url:
        fields["url"] = url
    key = re.sub(r"\W+", "-", f"{about['title'].split()[0].strip(',')} {page}".lower())
    lines = "".join(f"  {name:<12} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{key},\n{lines}}}"


def _tex(text: str) -> str:
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)
