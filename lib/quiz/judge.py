"""The verdict on a reply: a kind, and a sentence for whoever replied. The right answer is never in the sentence.

Kinds: "right"; "figures" (right, with too few of them); "unit" (the right number in the wrong unit, or a unit of
another quantity); "wrong", with the name of the mistake where it is recognised; "near"; "unreadable" (nothing was
judged).
"""

from livebook.numbers import plain
from quiz.questions import Choice, Coding, Numeric, Order, figured, magnitude
from quiz.reading import Typed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from quiz.questions import Question

NEAR = 5  # times the tolerance
LARGEST = 1e15  # what is larger is no number that anybody reads
RIGHT = "Right."
WRONG = "That is not it."


class Verdict:
    """Args: kind; says, a sentence; mistake, its name in the bank where it was recognised."""

    def __init__(self, kind: str, says: str, mistake: str = "") -> None:
        self.kind, self.says, self.mistake = kind, says, mistake

    @property
    def right(self) -> bool:
        return self.kind == "right"


def judge(question: "Question", seed: int, reply: "Any") -> Verdict:
    """The verdict on a reply.

    Args:
        question: any of a bank.
        seed: the seed at which it was asked.
        reply: of a numeric question the text; of a choice the place of the option, as shown; of an order the places of
            the parts, as given in the question; of a coding question the results, one for each of its inputs.
    """
    if isinstance(question, Numeric):
        return _number(question, seed, reply)
    if isinstance(question, Choice):
        return _choice(question, seed, reply)
    if isinstance(question, Order):
        return _order(question, reply)
    if isinstance(question, Coding):
        return _results(question, seed, reply)
    raise ValueError(f"{question!r} is no question")


def _number(question: Numeric, seed: int, reply: str) -> Verdict:
    try:
        typed = Typed(reply)
    except ValueError as problem:
        return Verdict("unreadable", str(problem))
    verdict = _value(question, seed, typed)
    if typed.either and not verdict.right:
        typed.value *= 1000
        other = _value(question, seed, typed)
        if other.right or other.mistake in [wrong.name for wrong in question.wrong]:
            return other
    return verdict


def _value(question: Numeric, seed: int, typed: Typed) -> Verdict:
    right = question.right(seed)
    value = typed.value
    if typed.unit is not None:
        if typed.unit.measures != question.measure.measures:
            return _other_quantity(question, right, typed)
        value = typed.unit.convert(typed.value, question.measure)
    if same(value, right, question.tolerance) or _rounded(question, typed, right):
        if typed.figures < question.figures and not _exact(value, right):
            return Verdict("figures", f"Right so far. Give at least {question.figures} significant figures.")
        return Verdict("right", RIGHT)
    values = question.values(seed)
    for wrong in question.wrong:
        if same(value, wrong.value(values), question.tolerance):
            return Verdict("wrong", f"{WRONG} {question.fill(wrong.hint, values)}", wrong.name)
    if typed.unit is not None and same(typed.value, right, question.tolerance):
        return Verdict("unit", f"The number is right, but not in {typed.unit.text}: look at the unit again.")
    if value and right and same(abs(value), abs(right), question.tolerance):
        return Verdict("wrong", f"{WRONG} Look at the sign.", "sign")
    power = _power_of_ten(value, right, question.tolerance)
    if power:
        return Verdict("wrong", f"{WRONG} The digits are right, the power of ten is not: look at the units.", "ten")
    if same(value, right, NEAR * question.tolerance):
        return Verdict("near", "Close, but further off than rounding explains. Carry more figures on the way.")
    return Verdict("wrong", WRONG + " " + ("There is a hint." if question.hint else "Look at the units of each step."))


def _other_quantity(question: Numeric, right: float, typed: Typed) -> Verdict:
    asked = question.unit or "a plain number, without a unit"
    unit = typed.unit.text if typed.unit else ""
    if same(typed.value, right, question.tolerance):
        return Verdict("unit", f"The number is right, but {unit} measures something else than what is asked: {asked}.")
    return Verdict("unit", f"{unit} measures something else than what is asked: {asked}.")


def same(value: float, other: float, tolerance: float) -> bool:
    """Whether two numbers agree within a relative tolerance."""
    return abs(value - other) <= tolerance * abs(other) + 1e-12


def _exact(value: float, right: float) -> bool:
    """Whole numbers such as 2 need no more figures."""
    return same(value, right, 1e-9)


def _rounded(question: Numeric, typed: Typed, right: float) -> bool:
    """Whether the right answer is within half a unit of the last figure that was typed."""
    if not right or not typed.value:
        return False
    wanted = question.measure.convert(right, typed.unit or question.measure)
    half = 0.5 * 10.0 ** (magnitude(typed.value) - typed.figures + 1)
    return abs(typed.value - wanted) <= half * (1 + 1e-9)


def _power_of_ten(value: float, right: float, tolerance: float) -> int:
    if not value or not right or value * right < 0:
        return 0
    for power in (-9, -6, -4, -3, -2, -1, 1, 2, 3, 4, 6, 9):
        if same(value, right * 10.0**power, tolerance):
            return power
    return 0


def _choice(question: Choice, seed: int, reply: int) -> Verdict:
    options = question.shown(seed)
    if isinstance(reply, bool) or not isinstance(reply, int) or not 0 <= reply < len(options):
        return Verdict("unreadable", "Choose one of the answers.")
    option = options[reply]
    if option.right:
        return Verdict("right", RIGHT)
    return Verdict("wrong", f"{WRONG} {question.fill(option.hint, question.values(seed))}", option.text)


def _order(question: Order, reply: "Sequence[int]") -> Verdict:
    if sorted(reply) != list(range(len(question.parts))):
        return Verdict("unreadable", "Give each part one place.")
    first = 0
    while first < len(reply) and reply[first] == first:
        first += 1
    if first == len(reply):
        return Verdict("right", RIGHT)
    begin = ("The first part is not it.", "The first part stands right, the next does not.")
    more = f"The first {first} parts stand right, the next does not."
    return Verdict("wrong", f"{WRONG} {begin[first] if first < len(begin) else more}", "order")


def _results(question: Coding, seed: int, reply: "Sequence[Any]") -> Verdict:
    inputs = question.inputs(seed)
    if len(reply) != len(inputs):
        return Verdict("unreadable", "The program was not tried on all inputs.")
    for values, result in zip(inputs, reply):
        if not alike(result, question.reference(values), question.tolerance):
            break
    else:
        return Verdict("right", RIGHT)
    called = f"{question.function}({', '.join([written(value) for value in values.values()])})"
    if result is None:
        return Verdict("wrong", f"{called} returns nothing. Does it end with return?", "no return")
    for wrong in question.wrong:
        if all(alike(got, wrong.value(one), question.tolerance) for one, got in zip(inputs, reply)):
            return Verdict("wrong", f"{WRONG} {question.fill(wrong.hint, values)}", wrong.name)
    return Verdict("wrong", f"{called} gives {written(result)}, and that is not it. Work this case out by hand.")


def written(value: "Any") -> str:
    """A value of a program, the same in every Python (which may differ in the last digit of a float)."""
    if isinstance(value, float) and abs(value) < LARGEST:
        return plain(value) if abs(value) >= 1e-3 else figured(value, 3)
    return (value if isinstance(value, str) else str(value))[:60]


def alike(result: "Any", wanted: "Any", tolerance: float) -> bool:
    """Whether two results are the same; numbers within a tolerance, sequences part by part."""
    if isinstance(wanted, (tuple, list)):
        if not isinstance(result, (tuple, list)) or len(result) != len(wanted):
            return False
        return all(alike(one, other, tolerance) for one, other in zip(result, wanted))
    if isinstance(wanted, (int, float)) and not isinstance(wanted, bool):
        number = isinstance(result, (int, float)) and not isinstance(result, bool)
        return number and same(result, wanted, tolerance)
    return type(result) is type(wanted) and bool(result == wanted)
