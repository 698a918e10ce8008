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

    Attributes: value; figures, how many significant ones; unit, or None; either, whether its comma can part decimals as
    well as thousands: 13,300 is 13.3 in Paris and thirteen thousand in London.

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
        self.value, self.figures, self.either = _number(number, plain)
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


def _number(number: str, text: str) -> tuple[float, int, bool]:
    """The value, with how many significant figures it was given, and whether its comma may part thousands."""
    for space in _SPACES:
        number = number.replace(space, " ")
    mantissa, _, exponent = number.lower().partition("e")
    signed = mantissa[:1] in ("+", "-")
    unsigned = (mantissa[1:] if signed else mantissa).strip()
    digits = _decimal(unsigned)
    if not digits.strip(".") or digits.replace(".", "", 1).strip(_DIGITS):
        raise ValueError(
            f"\u201c{text[:30]}\u201d is not a number that can be read here. Type one such as 0.89 or 13.3."
        )
    if exponent and abs(int(exponent)) > LARGEST_EXPONENT:
        raise ValueError("That is larger or smaller than any answer here. Check the power of ten.")
    value = float(("-" if mantissa[:1] == "-" else "") + digits + ("e" + exponent if exponent else ""))
    if abs(value) > 10.0**LARGEST_EXPONENT:
        raise ValueError("That is larger or smaller than any answer here. Check the power of ten.")
    before, comma, after = unsigned.partition(",")
    either = (
        bool(comma) and len(after) == 3 and not after.strip(_DIGITS) and _grouped([before, after]) and before[0] != "0"
    )
    return value, len(digits.replace(".", "").lstrip("0")) or 1, either


def _decimal(number: str) -> str:
    """A number with a decimal point at most. The last comma or point parts the decimals (1,234.5 or 1.234,5), unless it
    stands there twice (1,234,567); spaces, and the other of the two, part thousands. What is none of this comes back as
    it was."""
    last, other = (",", ".") if number.rfind(",") > number.rfind(".") else (".", ",")
    if number.count(last) > 1:
        groups, point, decimals = number.split(last), "", ""
    else:
        whole, point, decimals = number.partition(last)
        groups = whole.replace(other, " ").split(" ")
    if len(groups) > 1 and not _grouped(groups):
        return number
    return "".join(groups) + ("." + decimals.replace(" ", "") if point else "")


def _grouped(groups: list[str]) -> bool:
    """Whether these are the thousands of a number: three digits each, the first one to three."""
    return 1 <= len(groups[0]) <= 3 and {len(group) for group in groups[1:]} <= {3}
