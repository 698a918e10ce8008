"""Whole-number solutions of linear equations whose right-hand side is zero.

Gauss-Jordan elimination without fractions: rows are multiplied up instead of divided, then shortened by
their common factor. Whole numbers do not round, so a solution is exact, and the page's engine needs no
fractions.
"""


def whole_solutions(rows: list[list[int]], unknowns: int) -> list[list[int]]:
    """Independent solutions x of A x = 0, each in the smallest whole numbers.

    An unknown that no equation determines is free. Each free unknown gives one solution, in which it is
    above zero and the other free ones are zero.

    Parameters:
        rows: the equations, each with one whole coefficient for each unknown.
        unknowns: how many there are.
    Returns: the solutions; an empty list if x = 0 is the only one.
    Source: textbook linear algebra.
    Example:
        >>> whole_solutions([[2, -3]], 2)
        [[3, 2]]
    """
    rows = list(rows)
    pivots: list[int] = []  # the column that row 0, 1, ... determines
    for column in range(unknowns):
        done = len(pivots)
        candidates = [index for index in range(done, len(rows)) if rows[index][column]]
        if not candidates:
            continue
        rows[done], rows[candidates[0]] = rows[candidates[0]], rows[done]
        pivot = rows[done]
        for index, row in enumerate(rows):
            if index != done:
                rows[index] = _lowest([pivot[column] * x - row[column] * y for x, y in zip(row, pivot)])
        pivots.append(column)
    return [_solution(rows, pivots, free, unknowns) for free in range(unknowns) if free not in pivots]


def _solution(rows: list[list[int]], pivots: list[int], free: int, unknowns: int) -> list[int]:
    solution = [0] * unknowns
    solution[free] = 1
    for index, column in enumerate(pivots):
        solution[free] *= abs(rows[index][column])
    for index, column in enumerate(pivots):
        solution[column] = -rows[index][free] * solution[free] // rows[index][column]
    return _lowest(solution)


def _lowest(numbers: list[int]) -> list[int]:
    """The same numbers without their common factor (MicroPython has no math.gcd)."""
    divisor = 0
    for number in numbers:
        rest = abs(number)
        while rest:
            divisor, rest = rest, divisor % rest
    return [number // divisor for number in numbers] if divisor else numbers
