"""The drawings of the book: one module each. ``picture("cell")`` shows one, in Jupyter and on the built page."""

from livebook.picture import Picture


def picture(name: str) -> Picture:
    """The drawing with this name, ready to be the last line of a notebook cell.

    Parameters:
        name: a module of this package, such as "cell".
    Returns: a livebook.picture.Picture.
    Raises: ModuleNotFoundError where there is no such drawing.
    Source: none needed.
    """
    return Picture(__name__ + "." + name)
