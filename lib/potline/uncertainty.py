"""What an uncertain input does to a result: draw many times, look at the spread, and see which input matters most.

The draws come from a small generator of our own. It holds two whole numbers, so that CPython and the page's Python draw
the same, and the same seed gives the same answer for every reader.

A range is (low, high), every value between equally likely, or (low, likely, high), a triangle. The inputs are drawn
independently of one another. Both are assumptions: nobody has measured how likely the values within a range are.
"""

import math
from collections import OrderedDict

from potline.checks import fraction, number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Range = tuple[float, ...]

# L'Ecuyer's combined generator, Communications of the ACM 31 (1988) 742-751: two moduli and multipliers. From memory of
# the publication. All products stay below 2^47.
MODULUS_1, MULTIPLIER_1 = 2147483563, 40014
MODULUS_2, MULTIPLIER_2 = 2147483399, 40692
MOST_DRAWS = 100000
DRAWS = 1000
SEED = 1


class Draws:
    """Numbers between 0 and 1, the same for the same seed in every Python.

    Parameters:
        seed: a whole number from 0 to 2147483397.
    Raises: ValueError for another seed.
    Source: L'Ecuyer, Communications of the ACM 31 (1988) 742-751 (from memory of the publication).
    Example:
        >>> draws = Draws(1)
        >>> 0 < draws.next() < 1
        True
    """

    def __init__(self, seed: int = SEED) -> None:
        if number("seed", seed, 0, MODULUS_2 - 2) != int(seed):
            raise ValueError(f"seed is {seed!r}; allowed: a whole number from 0 to {MODULUS_2 - 2}")
        self.one = int(seed) + 1
        self.two = int(seed) + 1
        for _ in range(10):  # seeds that are neighbours must not begin alike
            self.next()

    def next(self) -> float:
        """The next number, above 0 and below 1."""
        self.one = self.one * MULTIPLIER_1 % MODULUS_1
        self.two = self.two * MULTIPLIER_2 % MODULUS_2
        return ((self.one - self.two - 1) % (MODULUS_1 - 1) + 1) / MODULUS_1


def within_range(name: str, limits: "Range", part: float) -> float:
    r"""The value of a range below which a given part of its probability lies.

    .. math:: x = a + p\,(b - a) \quad\text{or, in a triangle,}\quad x = a + \sqrt{p\,(b - a)(c - a)}
        \ \text{up to its top } c

    Parameters:
        name: what the range is called, for a refusal.
        limits: (low, high) or (low, likely, high), in this order.
        part: a fraction from 0 to 1.
    Returns: in the unit of the range.
    Raises: ValueError for limits that are no such range.
    Source: inverse of the uniform and of the triangular distribution (textbook).
    Example:
        >>> within_range("volts", (0.5, 1.0), 0.5)
        0.75
        >>> within_range("volts", (0.0, 1.0, 1.0), 0.25)
        0.5
    """
    if not isinstance(limits, (tuple, list)) or len(limits) not in (2, 3):
        raise ValueError(f"{name} is {limits!r}; allowed: (low, high) or (low, likely, high)")
    low = number(name + " low", limits[0])
    high = number(name + " high", limits[-1], low=low)
    place = fraction("part", part)
    if len(limits) == 2:
        return low + place * (high - low)
    top = number(name + " likely", limits[1], low, high)
    if high == low:
        return low
    if place * (high - low) <= top - low:
        return low + math.sqrt(place * (high - low) * (top - low))
    return high - math.sqrt((1 - place) * (high - low) * (high - top))


def likely(name: str, limits: "Range") -> float:
    """The middle of a range, or its likely value where it has one.

    Parameters:
        name, limits: as for within_range.
    Returns: in the unit of the range.
    Raises: ValueError for limits that are no range.
    Source: none needed.
    Example:
        >>> likely("volts", (0.0, 0.6, 1.0))
        0.6
    """
    middle = within_range(name, limits, 0.5)
    return float(limits[1]) if len(limits) == 3 else middle


def propagate(
    function: "Callable[..., float]", ranges: "Mapping[str, Range]", seed: int = SEED, draws: int = DRAWS
) -> list[float]:
    """The results of a function for inputs that are drawn from their ranges, smallest first.

    Parameters:
        function: takes the ranges' names as its parameters and returns a finite number.
        ranges: ordered, parameter -> range as for within_range. Bind what is certain in the function.
        seed: a whole number from 0 to 2147483397.
        draws: how many, a whole number from 1 to 100000.
    Returns: the results, sorted.
    Raises: ValueError for bad ranges, and for a function that returns no finite number. What the function raises
        passes through.
    Source: Monte Carlo (textbook).
    Example:
        >>> results = propagate(lambda a, b: a + b, OrderedDict((("a", (0, 1)), ("b", (0, 1)))), draws=500)
        >>> 0.45 < quantile(results, 0.5) - 0.5 < 0.55
        True
    """
    source = Draws(seed)
    results = []
    for _ in range(int(number("draws", draws, 1, MOST_DRAWS))):
        values = OrderedDict()
        for name in ranges:  # in their order: it decides which draw goes to which input
            values[name] = within_range(name, ranges[name], source.next())
        results.append(_finite(function(**values), values))
    return sorted(results)


def quantile(ordered: "Sequence[float]", part: float) -> float:
    r"""The value below which a given part of the results lies.

    .. math:: q = x_k + (p\,(n - 1) - k)(x_{k+1} - x_k), \quad k = \lfloor p\,(n - 1) \rfloor

    Parameters:
        ordered: results, smallest first, at least one.
        part: a fraction from 0 to 1; 0.5 is the median.
    Returns: in the unit of the results, interpolated between neighbours.
    Raises: ValueError without results, or for results out of order at the place.
    Source: linear interpolation of order statistics, the common default (textbook).
    Example:
        >>> quantile([1.0, 2.0, 4.0], 0.75)
        3.0
    """
    if len(ordered) == 0:
        raise ValueError("ordered is []; allowed: at least one result")
    place = fraction("part", part) * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    if ordered[above] < ordered[below]:
        raise ValueError(f"ordered is out of order at {below!r}; allowed: results, smallest first")
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def share_below(ordered: "Sequence[float]", limit: float) -> float:
    r"""The share of results below a limit.

    .. math:: s = \frac{\#\{i : x_i < x_\mathrm{limit}\}}{n}

    Parameters:
        ordered: results, at least one.
        limit: in their unit.
    Returns: a fraction.
    Raises: ValueError without results.
    Source: counting.
    Example:
        >>> share_below([-1.0, 0.5, 2.0, 3.0], 1)
        0.5
    """
    if len(ordered) == 0:
        raise ValueError("ordered is []; allowed: at least one result")
    number("limit", limit)
    return len([result for result in ordered if result < limit]) / len(ordered)


def tornado(function: "Callable[..., float]", ranges: "Mapping[str, Range]") -> "OrderedDict[str, tuple[float, float]]":
    """What each input alone does to a result: from its low end to its high end, the others at their likely values.

    Parameters:
        function, ranges: as for propagate.
    Returns: parameter -> (result at its low end, result at its high end), the widest first.
    Raises: ValueError as propagate.
    Source: one at a time (textbook). It does not see inputs that act only together.
    Example:
        >>> tornado(lambda a, b: a + 3 * b, OrderedDict((("a", (0, 1)), ("b", (0, 1)))))["b"]
        (0.5, 3.5)
    """
    middle = OrderedDict([(name, likely(name, ranges[name])) for name in ranges])
    swings = []
    for place, name in enumerate(ranges):
        ends = []
        for end in (0, 1):
            values = OrderedDict(middle)
            values[name] = within_range(name, ranges[name], end)
            ends.append(_finite(function(**values), values))
        swings.append((-abs(ends[1] - ends[0]), place, name, (ends[0], ends[1])))
    return OrderedDict([(name, ends) for _, _, name, ends in sorted(swings)])


def _finite(result: float, values: "Mapping[str, float]") -> float:
    if isinstance(result, bool) or not isinstance(result, (int, float)) or not math.isfinite(result):
        raise ValueError(f"function is not finite at {dict(values)!r}: {result!r}; allowed: a finite number")
    return float(result)
