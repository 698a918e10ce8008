"""The picture that a messenger shows of a page: its first figure, beside its title."""

import io
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from textwrap import fill

import matplotlib
import matplotlib.pyplot as plt

from livebook.explorer import Explorer
from livebook.svg import STYLE, Drawing

SIZE = (12.0, 6.3)  # inches of 100 pixels: the shape that social networks ask for
MARGIN = 0.04


def drawing(name: str, packages: tuple[str, ...]) -> Drawing:
    """The figure of this name at its first state, an explorer or a picture of one of the packages.

    Raises:
        ModuleNotFoundError: none of them has it.
    """
    for package in packages:
        if find_spec(f"{package}.{name}"):
            module = import_module(f"{package}.{name}")
            return Explorer(module.__name__).drawing() if hasattr(module, "CONTROLS") else Drawing(name, module, {})
    raise ModuleNotFoundError(f"no figure {name} in {', '.join(packages)}")


def alt(name: str, packages: tuple[str, ...]) -> str:
    """The figure in words."""
    found = next(package for package in packages if find_spec(f"{package}.{name}"))
    words: str = import_module(f"{found}.{name}").ALT
    return words


def draw(target: Path, figure: Drawing, title: str, book: str) -> None:
    """Write the picture."""
    picture = io.BytesIO()
    with matplotlib.rc_context(STYLE):
        figure.figure.savefig(picture, format="png", dpi=150, facecolor="white")
        picture.seek(0)
        card = plt.figure(figsize=SIZE, dpi=100, facecolor="white")
        where = card.add_axes((0.4, MARGIN, 0.6 - MARGIN, 1 - 2 * MARGIN))
        where.imshow(plt.imread(picture), interpolation="antialiased")
        where.axis("off")
        card.text(MARGIN, 0.62, fill(title, 16), fontsize=26, weight="bold", va="center")
        card.text(MARGIN, 0.12, fill(book, 28), fontsize=15, va="bottom")
        target.parent.mkdir(parents=True, exist_ok=True)
        card.savefig(target, metadata={"Software": None})
        plt.close(card)
