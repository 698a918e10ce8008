"""The HTML around an explorer's drawing: question, controls, sentence, table.

The template holds what never changes; all that does is written by ``apply`` from the same changes that the page's
engine sends later. Without scripts the figure stands as it was written here, and the status line says why it is still.
"""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import jinja2

from livebook.types import Change

if TYPE_CHECKING:
    from livebook.explorer import Explorer
    from livebook.svg import Drawing

_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("livebook", "page"), autoescape=True, undefined=jinja2.StrictUndefined
)


def figure(explorer: "Explorer", drawing: "Drawing") -> ElementTree.Element:
    """The frame with its drawing, before anything is filled in."""
    text = _TEMPLATES.get_template("figure.html").render(
        name=explorer.name,
        question=explorer.question,
        limits=explorer.module.LIMITS,
        module=explorer.module.__name__,
        controls=explorer.module.CONTROLS,
        predict=explorer.module.PREDICT if explorer.asks else None,
        table=explorer.model(explorer.start)["table"],
        geometry=json.dumps(drawing.geometry),
    )
    root = ElementTree.fromstring(text)
    svg = drawing.still()
    svg.set("role", "img")
    svg.set("aria-label", explorer.module.ALT)
    holder = root.find(".//div[@class='explorer-drawing']")
    assert holder is not None, "the template has no place for the drawing"
    holder.append(svg)
    return root


def apply(root: ElementTree.Element, changes: Iterable[Change]) -> None:
    """Do in the tree what ``live.js`` does in the page.

    Raises:
        KeyError: a change of an element that the page does not have.
    """
    elements = {node.get("id"): node for node in root.iter()}
    for name, attribute, value in changes:
        node = elements[name]
        if attribute == "value":
            continue  # a field's own state; here it is what the template wrote
        if attribute == "text":
            node.text = value
        elif value is None:
            node.attrib.pop(attribute, None)
        else:
            node.set(attribute, value)


def html(root: ElementTree.Element) -> str:
    """The figure as HTML."""
    return ElementTree.tostring(root, encoding="unicode", method="html")
