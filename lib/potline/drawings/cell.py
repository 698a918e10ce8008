"""A Hall–Héroult cell with prebaked anodes, cut through: what is where, what goes in and out, where electrons go."""

from potline.drawings import parts
from potline.explorers.look import CARBON

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

ALT = (
    "Cross-section of an aluminium cell, a steel shell with a lining. From the bottom up: insulation, the carbon "
    "cathode with steel collector bars, a pad of molten aluminium, the molten bath, and two carbon anodes that hang "
    "from rods and dip into the bath. Frozen bath, the ledge, covers the side lining; a crust with alumina covers the "
    "bath. Alumina falls in between the anodes; gas bubbles form under them and leave as carbon dioxide. Electrons "
    "come in through the collector bars and leave through the anode rods. Between metal and anodes the current is "
    "carried by ions, not by electrons."
)
CAPTION = (
    "A cell with prebaked anodes, cut through; not to scale. Follow the electrons (thick amber arrows): they come in "
    "below, through the collector bars, and leave above, through the rods. Across the bath between them the current is "
    "carried by ions, in both directions (thin arrows)."
)
ANODES = ((106.0, 170.0), (190.0, 254.0))


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The cell and its words; nothing of it moves."""
    fig, ax = parts.sheet(plt)
    parts.tub(ax)
    parts.ledge(ax)
    parts.metal(ax)
    parts.bath(ax, ANODES)
    parts.crust(ax, ANODES)
    for anode in ANODES:
        parts.prebaked_anode(ax, anode)
        parts.bubbles(ax, anode, CARBON)
        middle = (parts.ANODE_BOTTOM + parts.ANODE_TOP) / 2
        parts.name(ax, sum(anode) / 2, middle - 8, "carbon\nanode")
    parts.feed(ax, parts.MIDDLE)
    parts.name(ax, parts.MIDDLE, parts.HEIGHT - 42, "alumina\nin")
    parts.name_layers(ax)
    parts.name_sides(ax)
    gas = max(ANODES)[1] + 6
    parts.arrow(ax, (gas, parts.SURFACE - 14), (gas, parts.RIM + 32), CARBON, 1.5)
    parts.name(ax, gas + 8, parts.RIM + 26, "CO₂ out", ha="left")
    parts.pointer(ax, "rods and\nstubs", (gas + 14, 264), (gas - 12, 229))
    charges(ax)
    return fig, {}


def charges(ax: "Any") -> None:
    """Electrons in the outer circuit, ions in the bath."""
    parts.electrons_in(ax)
    for left, right in ANODES:
        rod = (left + right) / 2
        beside = rod - 11 if rod < parts.MIDDLE else rod + 11
        parts.electrons(ax, (beside, parts.ANODE_TOP + 32), (beside, parts.HEIGHT - 8))
    parts.name(ax, min(ANODES)[0] + 14, parts.HEIGHT - 30, "electrons\nout", ha="right")
    for x in (min(ANODES)[0], max(ANODES)[1]):
        parts.ions(ax, x)
