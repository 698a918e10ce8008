"""What the tests ask of a browser, whichever it is and however it is spoken to."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

# The keys that a reader presses, as WebDriver writes them.
KEYS = {"Enter": "\ue007", "End": "\ue010", "Home": "\ue011", "Down": "\ue015", "Space": " "}


# A machine that does much else at once may take a minute for what it does in a second by itself.
PATIENCE_S = 120


class Driver(Protocol):
    @property
    def faults(self) -> list[str]:
        """What was wrong with the page since it was opened."""

    def open(self, url: str) -> None:
        """Go to a page, and wait until it is loaded."""

    def run(self, function: str, *values: object) -> Any:
        """Call a JavaScript function in the page, and return what it promises. The page itself may have JavaScript off:
        this is the driver's."""

    def press(self, keys: str) -> None:
        """Press keys one after the other, where the focus is."""

    def paper(self) -> str:
        """The text that stands on the printed page."""

    def close(self) -> None:
        """End the browser."""


def strokes(keys: str) -> list[dict[str, object]]:
    """WebDriver's actions for keys pressed one after the other."""
    pressed = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
    return [{"type": "key", "id": "keyboard", "actions": pressed}]


def alone(folder: Path) -> Mapping[str, str]:
    """An environment in which a browser finds no settings of the user's, and leaves none."""
    return os.environ | {"HOME": str(folder)}
