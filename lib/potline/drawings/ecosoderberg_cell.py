"""The Söderberg cell with what EcoSöderberg changes: four changes to one and the same cell."""

from potline.drawings import parts
from potline.drawings.soderberg_cell import (
    ANODE,
    BURNER,
    CASING,
    REACH,
    SKIRT_POINT,
    SKIRT_WORDS,
    TAR_WORDS,
    body,
)
from potline.explorers.look import ALUMINA, CARBON

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

ALT = (
    "The cross-section of the Söderberg cell with vertical studs again, with four changes, numbered and in bold. One: "
    "the paste is drier. Two: point feeders put alumina through the crust in small portions. Three: the gas skirt is "
    "sealed, so no gas leaks under it. Four: the gas goes to a dry scrubber. Anode, studs, bath, metal and lining are "
    "as before: the carbon is still eaten."
)
CAPTION = (
    "The same cell as EcoSöderberg; not to scale, and the places of the new parts are ours. Changed are (1) the "
    "paste, drier, with less pitch, (2) the feeding, in small portions by point feeders, (3) the skirt, sealed, and "
    "(4) the gas cleaning, by dry scrubbers. Not changed is what makes the carbon dioxide: the anode, which is eaten "
    "as before."
)
SCRUBBER = (298.0, 250.0, 358.0, 284.0)
CHANGES = ("1 drier paste", "2 point\nfeeder", "3 sealed\nskirt", "4 dry\nscrubber")


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The cell and its words; nothing of it moves."""
    fig, ax = parts.sheet(plt)
    paste, feeder, skirt, scrubber = CHANGES
    body(ax, paste, weight="bold")
    parts.name(ax, TAR_WORDS, 298, "less\ntar")
    seals(ax)
    left, right = parts.inner()
    point_feeder(ax, left - 1, ANODE[0] - 4)
    point_feeder(ax, right + 1, ANODE[1] + 4)
    parts.pointer(ax, feeder, (parts.RIGHT + 12, 196), (right + 2, 206), weight="bold")
    parts.pointer(ax, skirt, SKIRT_WORDS, SKIRT_POINT, weight="bold")
    x = (BURNER[0] + BURNER[2]) / 2
    parts.arrow(ax, (x, BURNER[3] + 2), (SCRUBBER[0], SCRUBBER[1] + 10), CARBON, 1.5)
    parts.fill(ax, parts.box(*SCRUBBER), parts.ink(ax), 0.1)
    parts.name(ax, (SCRUBBER[0] + SCRUBBER[2]) / 2, (SCRUBBER[1] + SCRUBBER[3]) / 2, scrubber, weight="bold")
    return fig, {}


def seals(ax: "Any") -> None:
    """The foot of the skirt, closed against the crust."""
    for x in (ANODE[0] - CASING - REACH, ANODE[1] + CASING + REACH):
        ax.plot([x - 4, x + 4], [parts.RIM + 5, parts.RIM + 5], color=parts.ink(ax), linewidth=4)


def point_feeder(ax: "Any", x: float, end: float) -> None:
    """A feeder that breaks a hole into the crust and lets alumina through, into the bath beside the anode."""
    parts.fill(ax, parts.box(x - 3, parts.RIM + 10, x + 3, parts.RIM + 44), ALUMINA, 0.9)
    parts.arrow(ax, (x, parts.RIM + 9), (end, parts.SURFACE - 8), parts.ink(ax), 1.0)
