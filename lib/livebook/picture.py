"""A picture: a figure that does not move, drawn by matplotlib as text and lines, in the ink and the font of the page.

A picture is a module with ``draw(plt)``, which returns the figure and no named artists, ``ALT``, which describes it in
words with its finding, and ``CAPTION``, which says what to see in it.
"""

import importlib
from typing import cast
from xml.etree import ElementTree

from livebook.frame import html
from livebook.svg import Drawing
from livebook.types import PictureModule


class Picture:
    """One picture, for Jupyter and for the page.

    Args:
        module: the dotted name of its module.

    Raises:
        ModuleNotFoundError: there is no such module.
        ValueError: its words are missing.
    """

    def __init__(self, module: str) -> None:
        self.module = cast(PictureModule, importlib.import_module(module))
        self.name = module.rsplit(".", 1)[-1]
        missing = [part for part in ("draw", "ALT", "CAPTION") if not getattr(self.module, part, None)]
        if missing:
            raise ValueError(f"picture {module} has no {', '.join(missing)}")

    def _repr_html_(self) -> str:
        figure = ElementTree.Element("figure", {"class": "picture", "id": self.name})
        svg = Drawing(self.name, self.module, {}).svg()
        svg.set("role", "img")
        svg.set("aria-label", self.module.ALT)
        figure.append(svg)
        ElementTree.SubElement(figure, "figcaption").text = self.module.CAPTION
        return html(figure)
