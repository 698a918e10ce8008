"""Numbers in the words of the questions: so many significant figures, the same in both Pythons."""

from livebook.numbers import fixed

MOST_DECIMALS = 9


def shown(value: float, figures: int = 4) -> str:
    """A number with at least so many significant figures, as a reader sees it.

    Example:
        >>> shown(0.8894, 3), shown(12.04, 3), shown(13310, 3)
        ('0.889', '12.0', '13\u202f310')
    """
    decimals, size = figures - 1, abs(value)
    while size >= 10 and decimals > 0:
        size, decimals = size / 10, decimals - 1
    while 0 < size < 1 and decimals < MOST_DECIMALS:
        size, decimals = size * 10, decimals + 1
    return fixed(value, decimals)
