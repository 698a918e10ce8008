"""The explorers of the book: one module each. ``explore("one_tonne")`` shows one, in Jupyter and on the built page."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from livebook.explorer import Explorer


def explore(name: str, asks: bool = True) -> "Explorer":
    """The explorer with this name, ready to be the last line of a notebook cell.

    Parameters:
        name: a module of this package, such as "one_tonne".
        asks: whether the reader guesses before the controls open.
    Returns: a livebook.explorer.Explorer.
    Raises: ModuleNotFoundError where there is no such explorer.
    Source: none needed.
    Example:
        >>> explore("one_tonne").question
        'What goes into a cell for one tonne of aluminium, and what comes out?'
    """
    from livebook.explorer import Explorer  # here, since the page needs the explorers without matplotlib

    return Explorer(__name__ + "." + name, asks)
