"""A number with its unit, as people type it: with a comma or a point, spaces, full-width digits, an exponent."""

from livebook.numbers import MINUS, THIN_SPACE
from quiz.units import Unit

LONGEST = 60
LARGEST_EXPONENT = 30
_DIGITS = "0123456789"
_SPACES = (" ", THIN_SPACE, "\u00a0", "\u2009", "'", "\u2019")
_TIMES_TEN = ("\u00d710^", "x10^", "*10^", "\u00b710^")


class Typed:
    """What somebody typed.

    Args:
        text: the field's text.

    Raises:
        ValueError: with a sentence for whoever typed it.

    Example:
        >>> typed = Typed("0,889 t")
        >>> typed.value, typed.figures, typed.unit.text
        (0.889, 3, 't')
    """

    def __init__(self, text: str) -> None:
        plain = _narrow(text).strip()
        if not plain:
            raise ValueError("Type a number.")
        if len(plain) > LONGEST:
            raise ValueError(f"That is longer than {LONGEST} characters. Type a number and, if you like, its unit.")
        number, unit = _split(plain)
        self.value, self.figures = _number(number, plain)
        try:
            self.unit = Unit(unit) if unit else None
        except ValueError:
            raise ValueError(
                f"\u201c{unit[:20]}\u201d is not a unit that is known here. Type the number with the unit of the "
                "question, or alone."
            )


def _narrow(text: str) -> str:
    """Full-width signs as plain ones, and every minus as a hyphen."""
    narrow = "".join([chr(ord(sign) - 0xFEE0) if 0xFF01 <= ord(sign) <= 0xFF5E else sign for sign in text])
    return narrow.replace(MINUS, "-").replace("\u2013", "-").replace("\u3000", " ")


def _split(text: str) -> tuple[str, str]:
    """The number and the unit behind it."""
    for sign in _TIMES_TEN:
        before, found, after = text.partition(sign)
        if found:
            text = before.rstrip() + "e" + after
            break
    place = 0
    while place < len(text) and (text[place] in _DIGITS + "+-.," or text[place] in _SPACES):
        place += 1
    # An exponent: an e between digits, or before a sign and digits.
    if place and text[place : place + 1] in ("e", "E"):
        end = place + (2 if text[place + 1 : place + 2] in ("+", "-") else 1)
        digits = end
        while digits < len(text) and text[digits] in _DIGITS:
            digits += 1
        if digits > end:
            place = digits
    return text[:place].strip(), text[place:].strip()


def _number(number: str, text: str) -> tuple[float, int]:
    """The value, and how many significant figures it was given with."""
    for space in _SPACES:
        number = number.replace(space, "")
    mantissa, _, exponent = number.lower().partition("e")
    unsigned = mantissa[1:] if mantissa[:1] in ("+", "-") else mantissa
    if "," in unsigned and "." in unsigned:  # the last of the two parts the decimals: 1,234.5 or 1.234,5
        thousands = "," if unsigned.rfind(".") > unsigned.rfind(",") else "."
        unsigned = unsigned.replace(thousands, "")
    unsigned = unsigned.replace(",", ".")
    digits = unsigned.replace(".", "")
    if unsigned.count(".") > 1 or not digits or digits.strip(_DIGITS):
        raise ValueError(
            f"\u201c{text[:30]}\u201d is not a number that can be read here. Type one such as 0.89 or 13.3."
        )
    if exponent and abs(int(exponent)) > LARGEST_EXPONENT:
        raise ValueError("That is larger or smaller than any answer here. Check the power of ten.")
    value = float(("-" if mantissa[:1] == "-" else "") + unsigned + ("e" + exponent if exponent else ""))
    if abs(value) > 10.0**LARGEST_EXPONENT:
        raise ValueError("That is larger or smaller than any answer here. Check the power of ten.")
    return value, len(digits.lstrip("0")) or 1
