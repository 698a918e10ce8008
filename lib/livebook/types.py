"""The shapes of the data that go between the modules, for the type checker and for reading. Not page-safe: page-safe
modules import it only where ``TYPE_CHECKING`` is true, which is never at run time.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, Protocol, TypedDict

from matplotlib.artist import Artist
from matplotlib.figure import Figure

from livebook.controls import Choice, Prediction, Slider, Toggle

# element id, attribute or "text", new value or None where the attribute is to go
Change = tuple[str, str, str | None]
# artist -> kind, elements, scale, log: see livebook.painter
Geometry = Mapping[str, Mapping[str, Any]]
# artist -> what its kind needs, or None where it is hidden
Artists = Mapping[str, Any]
# control -> value
Values = Mapping[str, Any]


class Result(TypedDict):
    """What a model returns: either the first three, or ``outside`` alone."""

    artists: NotRequired[Artists]
    says: NotRequired[str]
    table: NotRequired[Sequence[Sequence[str]]]
    outside: NotRequired[str]


class Drawable(Protocol):
    """A module with a figure and its named artists."""

    def draw(self, plt: Any) -> tuple[Figure, Mapping[str, Artist]]: ...


class PictureModule(Drawable, Protocol):
    """The contract of a picture module: see livebook.picture."""

    ALT: str
    CAPTION: str


class ExplorerModule(Drawable, Protocol):
    """The contract of an explorer module: see livebook.explorer."""

    __name__: str
    __doc__: str | None
    CONTROLS: tuple[Slider | Choice | Toggle, ...]
    PREDICT: Prediction
    ALT: str
    LIMITS: str

    def model(self, **values: Any) -> Result: ...
