"""From the state of an explorer's controls to all that changes on the page. Page-safe.

The same function writes the first state into the page when the book is built and every later one in the reader's
browser, so that what stands still and what is live cannot differ.
"""

import json
import sys

from livebook.controls import Slider
from livebook.painter import paint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from livebook.types import Change, ExplorerModule, Geometry, Values


def parse(module: "ExplorerModule", form: "Mapping[str, str]") -> "Values":
    """Read the texts of an explorer's form fields: name -> value for the model.

    Raises:
        ValueError: a field is missing, unknown, or out of its control's range.
    """
    names = [control.name for control in module.CONTROLS]
    if sorted(form) != sorted(names):
        raise ValueError("the controls are " + ", ".join(names) + "; got " + ", ".join(sorted(form)))
    return {control.name: control.parse(form[control.name]) for control in module.CONTROLS}


def element(explorer: str, part: str) -> str:
    """The id of a part of an explorer on the page."""
    return explorer + "--" + part


def changes(module: "ExplorerModule", geometry: "Geometry", values: "Values") -> "list[Change]":
    """Everything that a state changes on the page, as (element, attribute, value).

    Args:
        module: an explorer module (see ``livebook.explorer``).
        geometry: where its artists are, as ``livebook.svg`` recorded it.
        values: control name -> value.

    Returns:
        Changes of the drawing, of the sentence below it, of the table and of the words beside the controls. Where the
        model has no answer ("outside"), the drawing and the table are marked as out of date instead of moved.
    """
    explorer = module.__name__.split(".")[-1]
    found: list[Change] = []
    for control in module.CONTROLS:
        if isinstance(control, Slider):
            words = control.shown(values[control.name])
            found.append((element(explorer, control.name + "-shown"), "text", words))
            found.append((element(explorer, control.name), "aria-valuetext", words))
    result = module.model(**values)
    outside = result.get("outside")
    found.append((explorer, "data-outside", "true" if outside else None))
    found.append((element(explorer, "table"), "hidden", "" if outside else None))
    found.append((element(explorer, "says"), "text", outside or result["says"]))
    if not outside:
        found.extend(paint(geometry, result["artists"]))
        for i, row in enumerate(result["table"]):
            for j, cell in enumerate(row):
                found.append((element(explorer, f"cell-{i}-{j}"), "text", cell))
    return found


def respond(request: str) -> str:
    """Answer the page: JSON in, JSON out.

    Args:
        request: ``{"module": dotted name, "geometry": ..., "form": {control: text}}``.

    Returns:
        The list of changes.
    """
    asked = json.loads(request)
    __import__(asked["module"])
    module: ExplorerModule = sys.modules[asked["module"]]
    return json.dumps(changes(module, asked["geometry"], parse(module, asked["form"])))
