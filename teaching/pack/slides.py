"""Slides for a lesson: each figure of the chapters as it stands at first, in the order of the book.

A question to guess has a slide of its own, and its answer stands on the next one, below the figure's finding.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from markupsafe import Markup
from teaching.pack.chosen import ROOT, Chapter, cells, chapters, settings
from teaching.pack.printing import render

from livebook.controls import Prediction, Slider
from livebook.explorer import Explorer
from livebook.numbers import fixed, plain
from livebook.svg import Drawing
from potline.drawings import picture

CALL = re.compile(r'\b(explore|picture)\("(\w+)"')


class Slide(NamedTuple):
    """One figure. ``guess`` is what the class is asked before it is shown, "" where nothing is."""

    name: str
    question: str  # of a drawing: ""
    guess: str
    between: tuple[str, ...]  # the guesses that are allowed, or from where to where
    drawing: Markup
    finding: str
    answer: str
    chapter: Chapter


def slides() -> Iterator[Slide]:
    """A slide for each explorer and drawing that the chapters show, each once."""
    seen: set[str] = set()
    for chapter in chapters():
        for kind, name in shown(chapter.page):
            if name not in seen:
                seen.add(name)
                yield explored(name, chapter) if kind == "explore" else drawn(name, chapter)


def shown(page: str) -> list[tuple[str, str]]:
    """(explore or picture, its name) of each figure that a chapter shows."""
    code = [source for kind, source in cells(ROOT / f"{page}.ipynb") if kind == "code"]
    return [call for source in code for call in CALL.findall(source)]


def explored(name: str, chapter: Chapter) -> Slide:
    """The slide of an explorer."""
    explorer = Explorer(f"potline.explorers.{name}")
    asked = explorer.module.PREDICT
    finding = str(explorer.model(explorer.start)["says"])
    drawing = _drawing(explorer.page.find(".//svg"), name)
    between, answer = guesses(asked)
    return Slide(name, explorer.question, asked.question, between, drawing, finding, f"{answer}. {asked.why}", chapter)


def drawn(name: str, chapter: Chapter) -> Slide:
    """The slide of a drawing, with its caption."""
    module = picture(name).module
    svg = Drawing(name, module, {}).svg()
    svg.attrib |= {"role": "img", "aria-label": module.ALT}
    return Slide(name, "", "", (), _drawing(svg, name), module.CAPTION, "", chapter)


def guesses(asked: Prediction) -> tuple[tuple[str, ...], str]:
    """What may be guessed, and what the model answers: with a decimal more than a guess, unless both are counted."""
    answer, control = asked.answer(), asked.control
    if not isinstance(control, Slider):
        return tuple(label for _, label in control.options), control.shown(answer)
    unit = f"\u202f{control.unit}" if control.unit else ""
    counted = float(answer).is_integer() and not control.digits
    said = fixed(answer, control.digits + (not counted))
    return (f"{plain(control.low)} to {plain(control.high)}{unit}",), said + unit


def _drawing(svg: Element | None, name: str) -> Markup:
    if svg is None:
        raise ValueError(f"figure {name} has no drawing")
    return Markup(ElementTree.tostring(svg, encoding="unicode", method="html"))


def document() -> str:
    """All slides, as one HTML document."""
    book = settings()
    return render("slides.html", slides=list(slides()), book=book["title"], author=book["author"])
