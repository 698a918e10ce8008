"""Numbers in the words of the questions."""

from quiz.questions import figured


def shown(value: float, figures: int = 4) -> str:
    """A number with so many significant figures: four, so that what a step rounds off does not show in the end.

    Example:
        >>> shown(0.88937), shown(12.04, 3)
        ('0.8894', '12.0')
    """
    return figured(value, figures)
