"""Docstrings of the house as fields; the pages themselves are tested where they are built."""

from livebook.reference import fields

DOCSTRING = """Mass of a rose.

.. math:: m = n p

It wilts.

Parameters:
    petals: number, 0 or
        more.
    long, short: thorns, mm,
        each.
Returns: g.
Raises: ValueError for less than none;
    KeyError for a tulip.
Source: Gardener (1901), page 3
    (seen).
Example:
    >>> 1 + 1
    2
"""


def test_sections_become_fields_and_nothing_is_lost():
    assert fields(DOCSTRING.splitlines()) == [
        "Mass of a rose.",
        "",
        ".. math:: m = n p",
        "",
        "It wilts.",
        "",
        ":param petals: number, 0 or",
        "    more.",
        ":param long: thorns, mm, each.",
        ":param short: thorns, mm, each.",
        ":returns: g.",
        ":Raises: ValueError for less than none;",
        "    KeyError for a tulip.",
        ":Source: Gardener (1901), page 3",
        "    (seen).",
        ":Example:",
        "",
        "    >>> 1 + 1",
        "    2",
    ]


def test_a_docstring_without_sections_stays():
    assert fields(["A rose: red.", "", "    indented"]) == ["A rose: red.", "", "    indented"]
    assert fields(["Grow.", "", "Parameters: none.", "Returns: mm."]) == [
        "Grow.",
        "",
        ":Parameters: none.",
        ":returns: mm.",
    ]
