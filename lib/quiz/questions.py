"""What a question is. A bank is a module with ``QUESTIONS``, a tuple of these; the module's name is the topic.

Texts are plain text with Unicode signs (CO₂, kWh/kg), no Markdown and no HTML. ``{name}`` in a text is the value that
this seed gave to ``Given("name", ...)``. Functions of a question get the given values as a mapping, name -> number.
Every kind has ``name`` (topic-NN), ``level`` (1 easy, 2 middle, 3 hard), ``chapter`` (the page to read, or ""),
``text``, ``given``, ``hint`` and ``solution``, a function that returns the steps.
"""

from collections import OrderedDict

from livebook.numbers import fixed
from quiz.seeds import Picks
from quiz.units import Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Values = Mapping[str, Any]
    Steps = Callable[[Values], tuple[str, ...]]

LEVELS = (1, 2, 3)


class Given:
    """A number that the seed picks: low, low + step, ... high.

    Args:
        name: as it stands in the text.
        low, high, step: the range, both ends included, and a step that divides it.

    Raises:
        ValueError: an empty range, or a step that does not divide it.

    Example:
        >>> Given("current_ka", 100, 500, 10).shown(300)
        '300'
    """

    def __init__(self, name: str, low: float, high: float, step: float) -> None:
        steps = (high - low) / step if step > 0 else -1
        if steps < 1 or abs(steps - round(steps)) > 1e-9:
            raise ValueError(f"given {name}: needs low < high and a step that divides it, got {low}, {high}, {step}")
        self.name, self.low, self.high, self.step = name, low, high, step
        self.count = round(steps) + 1
        self.digits = 0
        while abs(step * 10**self.digits - round(step * 10**self.digits)) > 1e-9:
            self.digits += 1

    def pick(self, picks: Picks) -> float:
        # Whole numbers until the last division: 0.94 is 0.94 then, in every Python.
        scale = float(10**self.digits)
        whole = round(self.low * scale) + round(self.step * scale) * picks.below(self.count)
        return whole / scale if self.digits else whole

    def shown(self, value: float) -> str:
        return fixed(value, self.digits)


class Pick:
    """One of a few texts or numbers that the seed picks, shown as it is.

    Example:
        >>> Pick("anode", ("carbon", "inert")).shown("inert")
        'inert'
    """

    def __init__(self, name: str, options: "tuple[Any, ...]") -> None:
        if len(options) < 2:
            raise ValueError(f"pick {name}: needs at least two options")
        self.name, self.options = name, options

    def pick(self, picks: Picks) -> "Any":
        return self.options[picks.below(len(self.options))]

    def shown(self, value: "Any") -> str:
        return value if isinstance(value, str) else str(value)


class Wrong:
    """A typical wrong answer, and a hint that leads away from it without giving the right one.

    Args:
        name: the mistake, for teachers: "one electron instead of three".
        value: a function of the given values that makes it; in the question's unit (of a coding question: the result).
        hint: a sentence for whoever made it.
    """

    def __init__(self, name: str, value: "Callable[[Values], Any]", hint: str) -> None:
        self.name, self.value, self.hint = name, value, hint


class Question:
    """What all kinds share."""

    kind = ""

    def __init__(
        self, *, name: str, level: int, text: str, solution: "Steps", chapter: str = "",
        given: "tuple[Given | Pick, ...]" = (), hint: str = "",
    ) -> None:  # fmt: skip
        if level not in LEVELS:
            raise ValueError(f"question {name}: level is {level!r}; allowed: 1, 2 or 3")
        if not text.strip():
            raise ValueError(f"question {name} has no text")
        self.name, self.level, self.text, self.chapter = name, level, text, chapter
        self.given, self.hint, self.solution = given, hint, solution

    def values(self, seed: int) -> "OrderedDict[str, Any]":
        """The given values at a seed."""
        picks = Picks(self.name, seed)
        return OrderedDict([(one.name, one.pick(picks)) for one in self.given])

    def fill(self, text: str, values: "Values") -> str:
        """A text with the given values in it."""
        for one in self.given:
            text = text.replace("{" + one.name + "}", one.shown(values[one.name]))
        return text

    def asked(self, seed: int) -> str:
        """The question at a seed."""
        return self.fill(self.text, self.values(seed))

    def steps(self, seed: int) -> tuple[str, ...]:
        """The worked solution at a seed, with its numbers."""
        values = self.values(seed)
        return tuple([self.fill(step, values) for step in self.solution(values)])


class Numeric(Question):
    """A number with a unit.

    Args:
        answer: the right answer, a function of the given values, in ``unit``.
        unit: "" for a plain number. Other units of the same kind are accepted and converted.
        tolerance: how far off an answer may be, relative to it.
        figures: how many significant figures it must have, at least.
        wrong: typical wrong answers.
    """

    kind = "numeric"

    def __init__(
        self, *, answer: "Callable[[Values], float]", unit: str, tolerance: float = 0.01, figures: int = 2,
        wrong: tuple[Wrong, ...] = (), **rest: "Any",
    ) -> None:  # fmt: skip
        super().__init__(**rest)
        if not 0 < tolerance <= 0.2:
            raise ValueError(f"question {self.name}: tolerance is {tolerance!r}; allowed: above 0 to 0.2")
        if figures not in (1, 2, 3, 4, 5):
            raise ValueError(f"question {self.name}: figures is {figures!r}; allowed: 1 to 5")
        self.answer, self.unit, self.tolerance, self.figures, self.wrong = answer, unit, tolerance, figures, wrong
        self.measure = Unit(unit)

    def right(self, seed: int) -> float:
        """The right answer at a seed."""
        return self.answer(self.values(seed))

    def written(self, seed: int, unit: str = "") -> str:
        """The right answer with its figures, in its unit or in another of the same kind."""
        unit = unit or self.unit
        value = self.measure.convert(self.right(seed), Unit(unit))
        return figured(value, self.figures) + ("\u202f" + unit if unit else "")


class Option:
    """One of the answers of a choice. A wrong one says what tempts to it, and leads on."""

    def __init__(self, text: str, hint: str = "", right: bool = False) -> None:
        if right == bool(hint):
            raise ValueError(f"option {text!r}: a wrong option has a hint, the right one has none")
        self.text, self.hint, self.right = text, hint, right


class Choice(Question):
    """One right answer among several, shown in an order that the seed picks."""

    kind = "choice"

    def __init__(self, *, options: tuple[Option, ...], **rest: "Any") -> None:
        super().__init__(**rest)
        if len(options) < 2 or len([option for option in options if option.right]) != 1:
            raise ValueError(f"question {self.name}: needs at least two options, one of them right")
        self.options = options

    def shown(self, seed: int) -> tuple[Option, ...]:
        """The options in the order of this seed."""
        return tuple([self.options[place] for place in Picks(self.name + "/order", seed).order(len(self.options))])


class Order(Question):
    """Steps to put in order; given here in the right one."""

    kind = "order"

    def __init__(self, *, parts: tuple[str, ...], **rest: "Any") -> None:
        super().__init__(**rest)
        if len(parts) < 3 or len(set(parts)) != len(parts):
            raise ValueError(f"question {self.name}: needs at least three parts, all different")
        self.parts = parts

    def shown(self, seed: int) -> tuple[int, ...]:
        """The places of the parts in the order of this seed, which is never the right one."""
        order = Picks(self.name + "/order", seed).order(len(self.parts))
        if order == sorted(order):
            order = order[1:] + order[:1]
        return tuple(order)


class Coding(Question):
    """A function to write. It is called with the given values, in their order, on random inputs.

    Args:
        function: its name.
        starter: what the editor begins with.
        reference: the right result, a function of the given values: a number, a text or a tuple of them.
        program: a right program, for the worked solution and the tests.
        tolerance: how far off a number may be, relative to it.
        wrong: typical wrong results.
        checks: on how many inputs it is tried.
    """

    kind = "coding"

    def __init__(
        self, *, function: str, starter: str, reference: "Callable[[Values], Any]", program: str,
        tolerance: float = 1e-6, wrong: tuple[Wrong, ...] = (), checks: int = 8, **rest: "Any",
    ) -> None:  # fmt: skip
        super().__init__(solution=lambda _: (program,), **rest)
        if not self.given:
            raise ValueError(f"question {self.name}: a function needs something given")
        if "def " + function + "(" not in starter or "def " + function + "(" not in program:
            raise ValueError(f"question {self.name}: starter and program must define {function}")
        self.function, self.starter, self.reference, self.program = function, starter, reference, program
        self.tolerance, self.wrong, self.checks = tolerance, wrong, checks

    def inputs(self, seed: int) -> "list[OrderedDict[str, Any]]":
        """The inputs of a try."""
        picks = Picks(self.name + "/inputs", seed)
        return [OrderedDict([(one.name, one.pick(picks)) for one in self.given]) for _ in range(self.checks)]


def figured(value: float, figures: int) -> str:
    """A number with so many significant figures, without an exponent.

    Example:
        >>> figured(0.88937, 3), figured(13310.4, 3), figured(-2.0, 2)
        ('0.889', '13\u202f300', '−2.0')
    """
    if value == 0:
        return fixed(0, figures - 1)
    digits = figures - 1 - magnitude(value)
    if digits >= 0:
        return fixed(value, min(digits, 9))
    step = 10.0**-digits
    return fixed(round(value / step) * step, 0)


def magnitude(value: float) -> int:
    """The power of ten of a number's first figure.

    Example:
        >>> magnitude(0.0889), magnitude(-13310.4)
        (-2, 4)
    """
    exponent = 0
    while abs(value) >= 10.0 ** (exponent + 1):
        exponent += 1
    while abs(value) < 10.0**exponent:
        exponent -= 1
    return exponent
