"""Solutions satisfy their equations, and there are as many as the rank leaves."""

import math
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from potline.elimination import whole_solutions

matrices = st.integers(1, 5).flatmap(
    lambda columns: st.lists(st.lists(st.integers(-6, 6), min_size=columns, max_size=columns), min_size=1, max_size=5)
)


def rank(rows):
    """By another route: elimination with fractions, from the top down."""
    rest = [[Fraction(x) for x in row] for row in rows]
    found = 0
    while rest:
        first = rest.pop(0)
        pivot = next((column for column, x in enumerate(first) if x), None)
        if pivot is None:
            continue
        found += 1
        rest = [[x - row[pivot] / first[pivot] * y for x, y in zip(row, first, strict=True)] for row in rest]
    return found


@given(matrices)
def test_solutions_are_exact_whole_lowest_and_complete(rows):
    unknowns = len(rows[0])
    solutions = whole_solutions(rows, unknowns)
    for solution in solutions:
        assert all(sum(a * x for a, x in zip(row, solution, strict=True)) == 0 for row in rows)
        assert math.gcd(*solution) == 1
    assert len(solutions) == unknowns - rank(rows)
    if solutions:
        assert rank(solutions) == len(solutions)


def test_the_equations_are_left_as_they_were():
    rows = [[1, 2], [2, 4]]
    assert whole_solutions(rows, 2) == [[-2, 1]]
    assert rows == [[1, 2], [2, 4]]
