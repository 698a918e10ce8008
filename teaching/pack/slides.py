"""Slides for a lesson: each figure of the chapters as it stands at first, with its question and its finding."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

import yaml
from markupsafe import Markup
from teaching.pack.chosen import ROOT, cells, chapters
from teaching.pack.printing import render

from livebook.explorer import Explorer

CALL = re.compile(r'\bexplore\("(\w+)"\)')


class Slide(NamedTuple):
    """One figure. ``guess`` is what the class may be asked before it is explained."""

    name: str
    question: str
    drawing: Markup
    finding: str
    guess: str
    chapter: str
    page: str


def slides() -> Iterator[Slide]:
    """A slide for each explorer that the chapters show, in the order of the book, each once."""
    seen: set[str] = set()
    for chapter in chapters():
        for name in shown(chapter.page):
            if name not in seen:
                seen.add(name)
                yield slide(name, chapter.title, chapter.page)


def shown(page: str) -> list[str]:
    """The explorers that a chapter shows."""
    code = [source for kind, source in cells(ROOT / f"{page}.ipynb") if kind == "code"]
    return [name for source in code for name in CALL.findall(source)]


def slide(name: str, title: str, page: str) -> Slide:
    """The slide of one explorer."""
    explorer = Explorer(f"potline.explorers.{name}")
    drawing = explorer.page.find(".//svg")
    if drawing is None:
        raise ValueError(f"explorer {name} has no drawing")
    svg = ElementTree.tostring(drawing, encoding="unicode", method="html")
    finding = str(explorer.model(explorer.start)["says"])
    return Slide(name, explorer.question, Markup(svg), finding, explorer.module.PREDICT.question, title, page)


def document() -> str:
    """All slides, as one HTML document."""
    config = yaml.safe_load((ROOT / "_config.yml").read_text())
    return render("slides.html", slides=list(slides()), book=config["title"], author=config["author"])
