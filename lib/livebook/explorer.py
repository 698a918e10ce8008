"""An explorer: a small model that a reader can play with, live in Jupyter and on the built page.

An explorer is one page-safe module:

- its docstring is the driving question, one sentence;
- ``CONTROLS``: at most four controls (``livebook.controls``);
- ``model(**values)`` returns a dictionary: ``artists`` (see ``livebook.painter``), ``says`` (one sentence with the
  finding at this state) and ``table`` (rows of text; the first is the heading; the shape never changes) or, where the
  model has no answer, ``outside`` alone: one sentence that says why;
- ``draw(plt)`` returns the figure and its named artists, axes fixed;
- ``PREDICT`` (``livebook.controls.Prediction``): what the reader guesses before the controls open;
- ``ALT`` describes the figure in words; ``LIMITS`` says what the model leaves out.
"""

import importlib
from functools import cached_property
from typing import Any, cast
from xml.etree import ElementTree

from livebook import frame, live, widget
from livebook.svg import Drawing
from livebook.types import ExplorerModule, Result, Values

CONTRACT = ("CONTROLS", "model", "draw", "PREDICT", "ALT", "LIMITS")
MOST_CONTROLS = 4


class Explorer:
    """One explorer, shown as a widget by Jupyter and as HTML by the book.

    Args:
        module: the dotted name of the explorer's module.
        asks: whether the reader guesses before the controls open; not where the figure is there to be met.

    Raises:
        ModuleNotFoundError: there is no such module.
        ValueError: the module does not keep the contract.
    """

    def __init__(self, module: str, asks: bool = True) -> None:
        self.asks = asks
        self.module = cast(ExplorerModule, importlib.import_module(module))
        self.name = module.rsplit(".", 1)[-1]
        missing = [part for part in CONTRACT if not hasattr(self.module, part)]
        if missing or not self.module.__doc__:
            raise ValueError(f"explorer {module} has no {', '.join(missing) or 'question as its docstring'}")
        if not 1 <= len(self.module.CONTROLS) <= MOST_CONTROLS:
            raise ValueError(f"explorer {module} must have 1 to {MOST_CONTROLS} controls")
        self.start = {control.name: control.start for control in self.module.CONTROLS}
        if "outside" in self.model(self.start):
            raise ValueError(f"explorer {module} starts where its model has no answer")

    @property
    def question(self) -> str:
        return " ".join((self.module.__doc__ or "").split())

    def model(self, values: Values) -> Result:
        """The result of the model in a state of the controls."""
        return self.module.model(**values)

    def drawing(self) -> Drawing:
        """A new figure at the first state; moving its artists touches no other view."""
        return Drawing(self.name, self.module, self.model(self.start)["artists"])

    @cached_property
    def page(self) -> ElementTree.Element:
        """The figure of the built page: drawing, controls, sentence and table at the first state."""
        drawing = self.drawing()
        figure = frame.figure(self, drawing)
        frame.apply(figure, live.changes(self.module, drawing.geometry, self.start))
        return figure

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        bundle: dict[str, Any] = widget.view(self)._repr_mimebundle_()
        bundle["text/plain"] = f"explorer {self.name}: {self.question}"
        bundle["text/html"] = frame.html(self.page)
        return bundle
