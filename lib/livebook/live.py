"""From the state of an explorer's controls to all that changes on the page. Page-safe.

The same function writes the first state into the page when the book is built and every later one in the reader's
browser, so that what stands still and what is live cannot differ.
"""

import json
import sys

from livebook.controls import Choice, Slider
from livebook.painter import paint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from livebook.types import Change, ExplorerModule, Geometry, Values


def name_of(module: "ExplorerModule") -> str:
    """The name of an explorer, which begins the ids of its parts."""
    return module.__name__.split(".")[-1]


def element(explorer: str, part: str) -> str:
    """The id of a part of an explorer on the page."""
    return explorer + "--" + part


def read(module: "ExplorerModule", form: "Mapping[str, str]") -> "tuple[Values, Mapping[str, str]]":
    """Read the texts of an explorer's form fields, which may come from a reader's hands or from a link.

    Returns:
        The values of the fields that could be read, and for each other field a sentence for the reader. A field that is
        missing or unknown makes a problem under the name "".
    """
    values: dict[str, Any] = {}
    problems: dict[str, str] = {}
    names = [control.name for control in module.CONTROLS]
    if sorted(form) != sorted(names):
        problems[""] = "The controls are " + ", ".join(names) + "."
        return values, problems
    for control in module.CONTROLS:
        try:
            values[control.name] = control.parse(form[control.name])
        except ValueError as problem:
            problems[control.name] = str(problem)
    return values, problems


def complaints(module: "ExplorerModule", problems: "Mapping[str, str]") -> "list[Change]":
    """What the page says beside each control: its problem, or nothing."""
    explorer = name_of(module)
    found: list[Change] = []
    for control in module.CONTROLS:
        if isinstance(control, Slider):
            problem = problems.get(control.name)
            found.append((element(explorer, control.name), "aria-invalid", "true" if problem else None))
            found.append((element(explorer, control.name + "-problem"), "text", problem or ""))
    return found


def fields(module: "ExplorerModule", values: "Values") -> "list[Change]":
    """The form fields at a state that did not come from them."""
    explorer = name_of(module)
    found: list[Change] = []
    for control in module.CONTROLS:
        value = values[control.name]
        if isinstance(control, Slider):
            found.append((element(explorer, control.name), "value", control.text(value)))
        elif isinstance(control, Choice):
            found.append((element(explorer, control.name + "-" + control.text(value)), "checked", ""))
        else:
            found.append((element(explorer, control.name), "checked", "" if value else None))
    return found


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
    explorer = name_of(module)
    found: list[Change] = complaints(module, {})
    state = []
    for control in module.CONTROLS:
        value = values[control.name]
        state.append(control.name + "=" + control.text(value))
        if isinstance(control, Slider):
            found.append((element(explorer, control.name + "-range"), "value", control.text(value)))
            found.append((element(explorer, control.name + "-range"), "aria-valuetext", control.shown(value)))
    found.append((element(explorer, "link"), "href", "#" + explorer + "?" + "&".join(state)))
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
        request: ``{"module": dotted name, "geometry": ..., "form": {control: text}}`` for a state; with
            ``"fill": true`` for one that comes from a link, so that the form must follow;
            ``{"module": ..., "guess": text}`` for the verdict on a guess.

    Returns:
        ``{"changes": ..., "problems": [sentence, ...]}``. With a problem the changes say so beside the control and
        leave the figure as it was.
    """
    asked = json.loads(request)
    __import__(asked["module"])
    module: ExplorerModule = sys.modules[asked["module"]]
    if "guess" in asked:
        return json.dumps(judge(module, asked["guess"]))
    values, problems = read(module, asked["form"])
    if problems:
        return json.dumps({"changes": complaints(module, problems), "problems": sorted(problems.values())})
    found = changes(module, asked["geometry"], values)
    if asked.get("fill"):
        found.extend(fields(module, values))
    return json.dumps({"changes": found, "problems": []})


def judge(module: "ExplorerModule", guess: str) -> "dict[str, Any]":
    """The verdict on a guess, as an answer to the page."""
    verdict = element(name_of(module), "verdict")
    try:
        words = module.PREDICT.verdict(module.PREDICT.control.parse(guess))
    except ValueError as problem:
        return {"changes": [(verdict, "text", str(problem))], "problems": [str(problem)]}
    return {"changes": [(verdict, "text", words)], "problems": []}
