"""The worked solutions: whoever follows them with a calculator gets from each line to the next."""

import re
from itertools import pairwise

import pytest
from bank import NUMERIC, SEEDS

NUMBER = r"[−-]?\d[\d\u202f]*(?:\.\d+)?"
TERM = re.compile(rf"(?:^|\s)({NUMBER})(?=[\s.,;%]|$)")
SIGN = re.compile(r"(?:^|\s)([×/+−])(?=\s)")
# What a line of plain arithmetic does not hold: there the reader needs more than the four rules.
MORE = re.compile(r"\^|ln|exp|[()βακ²]")
OPERATORS = {"×": "*", "/": "/", "+": "+", "−": "-"}


def value(side):
    """What one side of an equation comes to, or nothing where it is not arithmetic alone."""
    numbers, signs = TERM.findall(side), SIGN.findall(side)
    if not numbers or len(signs) != len(numbers) - 1 or MORE.search(side):
        return None
    plain = [number.replace("\u202f", "").replace("−", "-") for number in numbers]
    return eval("".join(f"({number}){OPERATORS.get(sign, '')}" for number, sign in zip(plain, [*signs, ""])))


def equations(step):
    """(left side, what it comes to, the number on the right) of each equation of a step."""
    for sentence in re.split(r"[.:;,] |\.$|; ", step):
        sides = sentence.split(" = ")
        for left, right in pairwise(sides):
            number = TERM.search(right)
            if SIGN.search(left) and value(left) is not None and number:
                yield left, value(left), number[1].replace("\u202f", "").replace("−", "-")


def off_by_rounding(left, comes_to, written):
    """Whether a result is as written, but for what its own last figure and those on the left round off."""
    largest = max([abs(float(number.replace("\u202f", "").replace("−", "-"))) for number in TERM.findall(left)])
    decimals = len(written.partition(".")[2])
    return abs(comes_to - float(written)) <= 0.51 * 10.0**-decimals + 0.006 * abs(comes_to) + (
        5e-4 * largest if "−" in left else 0
    )


@pytest.mark.parametrize("question", NUMERIC, ids=lambda question: question.name)
def test_its_arithmetic_holds(question):
    for seed in SEEDS:
        for step in question.steps(seed):
            for left, comes_to, written in equations(step):
                assert off_by_rounding(left, comes_to, written), (seed, left, comes_to, written)


def test_most_solutions_hold_an_equation():
    with_one = [one.name for one in NUMERIC if any(list(equations(step)) for step in one.steps(0))]
    assert len(with_one) > 0.5 * len(NUMERIC), sorted({one.name for one in NUMERIC} - set(with_one))


def test_an_error_is_seen():
    (equation,) = equations("410 kA × 10 h × 0.3356 kg/kAh = 1\u202f386 kg.")
    assert not off_by_rounding(*equation)
    (equation,) = equations("So E = 1\u202f390 kJ / 1\u202f158 kC = 1.200 V.")
    assert off_by_rounding(*equation)
