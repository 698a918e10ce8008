"""Numbers as a reader sees and types them, written and read alike by CPython and by MicroPython.

Format specifications are not enough for that: MicroPython rounds exact ties up where CPython rounds them to even, and
drops the separator of thousands.
"""

MINUS = "\u2212"
THIN_SPACE = "\u202f"  # the narrow space that does not break a line


def fixed(value: float, digits: int) -> str:
    """Write a number with a fixed count of decimals; ties go away from zero.

    Args:
        value: any finite number.
        digits: decimals after the point, 0 to 9.

    Returns:
        The text, with a minus sign (not a hyphen) and a thin space between thousands.

    Raises:
        ValueError: the number is not finite, or the digits are out of range.

    Example:
        >>> fixed(0.125, 2)
        '0.13'
        >>> fixed(-13310.4, 0)
        '−13\u202f310'
    """
    if not 0 <= digits <= 9:
        raise ValueError("digits must be from 0 to 9, got " + repr(digits))
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError("a number to show must be finite, got " + repr(value))
    exact = abs(value) * 10**digits
    scaled = int(exact)
    if exact - scaled >= 0.5:  # adding a half before int() would itself round
        scaled += 1
    text = str(scaled)
    text = "0" * (digits + 1 - len(text)) + text
    whole, decimals = (text[:-digits], text[-digits:]) if digits else (text, "")
    first = len(whole) % 3 or 3
    groups = [whole[:first]] + [whole[i : i + 3] for i in range(first, len(whole), 3)]
    sign = MINUS if value < 0 and scaled else ""
    return sign + THIN_SPACE.join(groups) + ("." + decimals if digits else "")


def plain(value: float) -> str:
    """Write a number for a form field or a link: a point, a hyphen, at most 9 decimals and no more than it needs.

    Example:
        >>> plain(-1234.50)
        '-1234.5'
    """
    text = fixed(value, 9).replace(THIN_SPACE, "").replace(MINUS, "-")
    return text.rstrip("0").rstrip(".")


def read(text: str) -> float:
    """Read a number as people type it: with a decimal point or a decimal comma, and a hyphen or a minus sign.

    Raises:
        ValueError: anything else, such as letters, two points, an exponent or nothing at all.

    Example:
        >>> read(" 0,889 ")
        0.889
    """
    digits = text.strip().replace(MINUS, "-").replace(",", ".")
    unsigned = digits[1:] if digits[:1] in ("-", "+") else digits
    parts = unsigned.split(".")
    if len(unsigned) > 30 or len(parts) > 2 or not "".join(parts) or "".join(parts).strip("0123456789"):
        raise ValueError("not a number: " + text[:30])
    return float(digits)
