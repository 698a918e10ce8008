"""Where a number of a notebook comes from, read from its cells."""

import pytest

from livebook.provenance import computed_by

IMPORTS = """
from livebook.glue import glue
import garden.soil
from garden import pond
from garden.rose import petals, thorns as spines
from math import sqrt
"""
PETALS, THORNS, DEPTH, FROGS = "garden.rose.petals", "garden.rose.thorns", "garden.soil.depth", "garden.pond.frogs"


def of(key, *cells):
    return list(computed_by([IMPORTS, *cells], "garden").of(key))


@pytest.mark.parametrize(
    ("value", "functions"),
    [
        ("petals(3)", [PETALS]),
        ("100 * petals(3) / 7", [PETALS]),
        ("spines()", [THORNS]),  # by another name
        ("garden.soil.depth(2)", [DEPTH]),
        ("pond.frogs()", [FROGS]),
        ("petals(3)['red']", [PETALS]),
        ("petals(3).red", [PETALS]),
        ("-petals(3)", [PETALS]),
        ("round(petals(3), 1)", [PETALS]),
        ("petals(spines(1))", [PETALS]),  # the outer one
        ("petals(3) - spines(1)", [PETALS, THORNS]),
        ("spines(1) - petals(3) - spines(2)", [THORNS, PETALS]),
        ("[petals(n) for n in (1, 2)][0]", [PETALS]),
        ("sum(petals(n) for n in (1, 2))", [PETALS]),
        ("(lambda: petals(3))()", [PETALS]),
        ("3", []),
        ("sqrt(2)", []),
        ("petals", []),  # not called
        ("greenhouse.petals(3)", []),
        ("unknown + 1", []),
    ],
)
def test_the_function_behind_a_value(value, functions):
    assert of("key", f'glue("key", {value}, display=False)') == functions


@pytest.mark.parametrize(
    ("cell", "functions"),
    [
        ("x = petals(3)", [PETALS]),
        ("x: float = petals(3)", [PETALS]),
        ("x = y = petals(3)", [PETALS]),
        ("y = petals(3)\nx = 2 * y", [PETALS]),
        ("y, x = spines(1), petals(3)", [PETALS]),
        ("y, x = petals(3)", [PETALS]),
        ("x = 1\nx += petals(3)", [PETALS]),
        ("x = petals(3)\nx *= 2", [PETALS]),
        ("x = petals(3)\nx = 2", []),  # forgotten
        ("x = {}\nx['a'] = petals(3)", [PETALS]),
        ("if True:\n    x = petals(3)", [PETALS]),
        ("for x in [petals(1), petals(2)]:\n    pass", [PETALS]),
        ("def x():\n    return petals(3)\nx = x()", [PETALS]),
        ("petals = 3\nx = petals(3)", []),  # no longer what was imported
        ("%matplotlib inline\nx = petals(3)\n!ls", [PETALS]),
    ],
)
def test_a_value_is_followed_through_the_cells(cell, functions):
    assert of("key", cell, 'glue("key", x)') == functions


def test_a_loop_over_what_is_written_out():
    loop = 'for name, value in {"a": petals(1), "b": spines(1), "c": 3}.items():\n    glue(f"x_{name}", value)'
    assert [of(key, loop) for key in ("x_a", "x_b", "x_c")] == [[PETALS], [THORNS], []]
    loop = 'for name in ("a", "b"):\n    glue(name, petals(3))'
    assert [of(key, loop) for key in ("a", "b", "c")] == [[PETALS], [PETALS], []]


def test_a_loop_over_what_is_not():
    loop = (
        'for n in range(3):\n    glue(f"rose_{n}_red", petals(n))\n    glue(f"{n}", petals(n))\n    glue(n, petals(n))'
    )
    assert of("rose_12_red", loop) == [PETALS]
    assert [of(key, loop) for key in ("rose", "12", "n", "tulip_1_red")] == [[], [], [], []]


def test_the_last_glue_counts():
    assert of("key", 'glue("key", petals(3))', 'glue("key", 3)') == []


def test_only_this_package_and_only_glue():
    assert of("key", "from gardening import dig", 'glue("key", dig())') == []
    assert of("key", 'print("key", petals(3))') == []
    assert of("other", 'glue("key", petals(3))') == []
