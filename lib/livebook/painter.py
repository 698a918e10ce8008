"""The painter: what a state of a model changes in the drawing. Page-safe.

matplotlib draws each figure once, when the book is built (``livebook.svg``). After that only its named artists move,
and moving one is setting a few attributes of its SVG elements. A *change* is a triple (element, attribute, value):

- element: the id of an SVG element;
- attribute: its name, or ``text`` for the element's text;
- value: a string, or None where the attribute is to go.

A model gives each named artist what its kind needs, in the units of the axes:

========  ========================  ==========================================
kind      value                     drawn by
========  ========================  ==========================================
line      ``(xs, ys)``              ``ax.plot(..., "-")``
markers   ``(xs, ys)``              ``ax.plot(..., "o")``, always as many points
polygon   ``(xs, ys)``              ``ax.fill(...)``
bar       ``(x, y, width, height)`` ``ax.bar(...)``
text      ``(x, y, words)``         ``ax.text(...)``
any       ``None``                  hidden
========  ========================  ==========================================

The *geometry* of an artist says where it is: ``kind``, ``elements`` (ids), ``scale`` (a, b, c, d), by which a point
(x, y) of the axes lies at (a x + b, c y + d) of the drawing, and ``log``, "", "x", "y" or "xy", the directions in which
the logarithm of the number counts instead. A band is a polygon, and so is a flow: ``livebook.shapes`` computes both.
"""

import math

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from livebook.types import Artists, Change, Geometry


def paint(geometry: "Geometry", artists: "Artists") -> "list[Change]":
    """All changes that bring the drawing to a state.

    Args:
        geometry: artist -> its geometry, as ``livebook.svg`` recorded it.
        artists: artist -> its value in this state; every artist of the geometry, no other.

    Returns:
        The changes, in no particular order.

    Raises:
        ValueError: an artist is missing or unknown, or a value does not fit its kind.

    Example:
        >>> here = {"kind": "text", "elements": ["f--label"], "scale": [10, 0, -10, 50], "log": ""}
        >>> paint({"label": here}, {"label": (1, 2, "hot")})[1:]
        [('f--label', 'x', '10.00'), ('f--label', 'y', '30.00'), ('f--label', 'text', 'hot')]
    """
    same_artists(geometry, artists)
    changes: list[Change] = []
    for name in geometry:
        place = geometry[name]
        value = artists[name]
        visibility = "hidden" if value is None else "visible"
        for element in place["elements"]:
            changes.append((element, "visibility", visibility))
        if value is not None:
            changes.extend(_MOVES[place["kind"]](name, place, value))
    return changes


def same_artists(drawn: "Mapping[str, Any]", artists: "Artists") -> None:
    """Raise ValueError where the drawing and the model do not have the same artists."""
    if set(drawn) != set(artists):
        odd = set(drawn) ^ set(artists)
        raise ValueError("artists missing from the model or from the drawing: " + ", ".join(sorted(odd)))


def _place(
    name: str, place: "Mapping[str, Any]", xs: "Sequence[float]", ys: "Sequence[float]"
) -> list[tuple[str, str]]:
    """Points of the axes as coordinates of the drawing, written to a hundredth of a point."""
    if len(xs) != len(ys):
        raise ValueError(f"{name} has {len(xs)} x and {len(ys)} y")
    if not xs:
        raise ValueError(f"{name} has no points; None hides it")
    a, b, c, d = place["scale"]
    if "x" in place["log"]:
        xs = _logarithms(name, xs)
    if "y" in place["log"]:
        ys = _logarithms(name, ys)
    return [(f"{a * x + b:.2f}", f"{c * y + d:.2f}") for x, y in zip(xs, ys)]


def _logarithms(name: str, numbers: "Sequence[float]") -> list[float]:
    if min(numbers) <= 0:
        raise ValueError(f"{name} has {min(numbers)} on a logarithmic axis; it must be above zero")
    return [math.log10(number) for number in numbers]


def _path(points: list[tuple[str, str]], end: str) -> str:
    return "M" + "L".join([x + " " + y for x, y in points]) + end


def _line(name: str, place: "Mapping[str, Any]", value: "Any") -> "list[Change]":
    return [(place["elements"][0], "d", _path(_place(name, place, value[0], value[1]), ""))]


def _polygon(name: str, place: "Mapping[str, Any]", value: "Any") -> "list[Change]":
    xs, ys = value
    if len(xs) > 1 and (xs[0], ys[0]) == (xs[-1], ys[-1]):
        xs, ys = xs[:-1], ys[:-1]  # the path closes by itself, and matplotlib writes the corner once
    return [(place["elements"][0], "d", _path(_place(name, place, xs, ys), "Z"))]


def _bar(name: str, place: "Mapping[str, Any]", value: "Any") -> "list[Change]":
    x, y, width, height = value
    corners = _place(name, place, (x, x + width, x + width, x), (y, y, y + height, y + height))
    return [(place["elements"][0], "d", _path(corners, "Z"))]


def _markers(name: str, place: "Mapping[str, Any]", value: "Any") -> "list[Change]":
    elements = place["elements"]
    if len(value[0]) != len(elements):
        raise ValueError(f"{name} has {len(elements)} markers, the model gave {len(value[0])}")
    changes: list[Change] = []
    for element, (x, y) in zip(elements, _place(name, place, value[0], value[1])):
        changes.append((element, "x", x))
        changes.append((element, "y", y))
    return changes


def _text(name: str, place: "Mapping[str, Any]", value: "Any") -> "list[Change]":
    element = place["elements"][0]
    x, y, words = value
    [(left, base)] = _place(name, place, [x], [y])
    return [(element, "x", left), (element, "y", base), (element, "text", words)]


_MOVES = {"line": _line, "markers": _markers, "polygon": _polygon, "bar": _bar, "text": _text}
