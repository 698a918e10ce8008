"""What every function of potline does with its input before it computes.

A wrong number must not become a plausible answer. So nothing is clamped and nothing becomes NaN: bad
input raises ValueError, which names the parameter, its value and what is allowed. ValidityError is the
ValueError for input that is possible, but lies where the equation no longer describes the cell.
"""

from potline.data.constants import ZERO_CELSIUS_K

# Bounds that are ours. No quantity of a smelter comes near them in the book's units; between them every
# product and quotient in potline stays finite.
LARGEST = 1e12
SMALLEST_DIVISOR = 1e-6
# No formula or reaction is longer. The numbers written in one then always fit a float.
LONGEST_TEXT = 250
# No bath of the book is hotter. Most bath temperatures in kelvin are above it.
HOTTEST_BATH_C = 1100.0


class ValidityError(ValueError):
    """The input lies outside the range in which the equation holds."""


def number(name: str, value: float, low: float = -LARGEST, high: float = LARGEST) -> float:
    """Return the value as a float, or raise ValueError unless it is a number from low to high.

    >>> number("current_ka", 300, low=0)
    300.0
    >>> number("current_ka", -300, low=0, high=1000)
    Traceback (most recent call last):
    ValueError: current_ka is -300; allowed: a number from 0 to 1000
    """
    # To Python, True is the number 1. To a reader it is a mistake.
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
        raise ValueError(f"{name} is {value!r}; allowed: a number from {low:g} to {high:g}")
    return float(value)


def fraction(name: str, value: float, low: float = 0.0) -> float:
    """Return the value as a float, or raise ValueError unless it is a fraction from low to 1.

    >>> fraction("current_efficiency", 94)
    Traceback (most recent call last):
    ValueError: current_efficiency is 94, which looks like per cent; allowed: a fraction from 0 to 1
    """
    hint = ", which looks like per cent" if number(name, value) >= 2 else ""
    if not low <= value <= 1:
        raise ValueError(f"{name} is {value!r}{hint}; allowed: a fraction from {low:g} to 1")
    return float(value)


def within(name: str, value: float, bounds: tuple[float, float], source: str) -> float:
    """Return the value as a float, or raise ValidityError outside the range in which a source gives its equation.

    >>> within("current_density_a_cm2", 3, (0.1, 2), "assumed")
    Traceback (most recent call last):
    potline.checks.ValidityError: current_density_a_cm2 is 3; allowed: a number from 0.1 to 2 (assumed)
    """
    low, high = bounds
    if not low <= number(name, value) <= high:
        raise ValidityError(f"{name} is {value!r}; allowed: a number from {low:g} to {high:g} ({source})")
    return float(value)


def kelvin(name: str, value: float) -> float:
    """Return the value as a float, or raise ValueError unless it is a temperature in kelvin.

    >>> kelvin("temperature_k", -25)
    Traceback (most recent call last):
    ValueError: temperature_k is -25; allowed: a number from 0 to 1e+12
    """
    return number(name, value, low=0)


def celsius(name: str, value: float) -> float:
    """Return the value as a float, or raise ValueError unless it is a temperature in degrees Celsius.

    >>> celsius("feed_c", -300)
    Traceback (most recent call last):
    ValueError: feed_c is -300; allowed: a number from -273.15 to 1e+12
    """
    return number(name, value, low=-ZERO_CELSIUS_K)


def bath_celsius(name: str, value: float) -> float:
    """Return the value as a float, or raise ValueError unless it may be a bath temperature in degrees Celsius.

    >>> bath_celsius("bath_c", 1233.15)
    Traceback (most recent call last):
    ValueError: bath_c is 1233.15, which looks like kelvin; allowed: a number from -273.15 to 1100
    """
    if celsius(name, value) > HOTTEST_BATH_C:
        raise ValueError(
            f"{name} is {value!r}, which looks like kelvin; allowed: a number from {-ZERO_CELSIUS_K:g} "
            f"to {HOTTEST_BATH_C:g}"
        )
    return float(value)


def choice(name: str, value: str, allowed: tuple[str, ...]) -> str:
    """Return the value, or raise ValueError unless it is one of those allowed.

    >>> choice("anode", "copper", ("carbon", "inert"))
    Traceback (most recent call last):
    ValueError: anode is 'copper'; allowed: carbon, inert
    """
    if not isinstance(value, str) or value not in allowed:
        raise ValueError(f"{name} is {value!r}; allowed: {', '.join(allowed)}")
    return value


def short_text(name: str, value: str) -> str:
    """Return the value, or raise ValueError unless it is text of a sensible length.

    >>> short_text("formula", 13)
    Traceback (most recent call last):
    ValueError: formula is 13; allowed: text of 1 to 250 characters
    """
    if not isinstance(value, str) or not 1 <= len(value) <= LONGEST_TEXT:
        raise ValueError(f"{name} is {value!r}; allowed: text of 1 to {LONGEST_TEXT} characters")
    return value
