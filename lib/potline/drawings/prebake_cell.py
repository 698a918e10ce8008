"""A cell with prebaked anodes, one new and one nearly eaten: what is baked elsewhere, and what comes back."""

from potline.drawings import parts
from potline.drawings.cell import ANODES
from potline.explorers.look import ALUMINA, CARBON

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

ALT = (
    "Cross-section of a prebake cell. Two baked carbon blocks hang from rods in the bath. The left one is new and "
    "tall. The right one is nearly eaten: a thin butt, whose rod has been lowered so that its face is as near to the "
    "metal as the new one's. Alumina falls in between them. Carbon dioxide rises beside the anodes. Electrons come in "
    "through the collector bars and leave through the rods."
)
CAPTION = (
    "A cell with prebaked anodes, cut through; not to scale. The faces of all anodes stand at the same height above "
    "the metal. What differs is how much is left above: a new block on the left, a butt on the right that is due to "
    "be replaced. The anodes come from a plant where they were baked; nothing in the cell bakes them."
)
NEW_TOP, BUTT_TOP = parts.ANODE_TOP, 166.0


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The cell and its words; nothing of it moves."""
    fig, ax = parts.sheet(plt)
    parts.tub(ax)
    parts.ledge(ax)
    parts.metal(ax)
    parts.bath(ax, ANODES)
    parts.crust(ax, ANODES)
    new, butt = ANODES
    parts.prebaked_anode(ax, new, NEW_TOP)
    parts.prebaked_anode(ax, butt, BUTT_TOP)
    parts.fill(ax, parts.box(butt[0], BUTT_TOP, butt[1], parts.RIM + 10), ALUMINA, 0.5)
    for anode, top, words in ((new, NEW_TOP, "new\nanode"), (butt, BUTT_TOP, "butt")):
        parts.bubbles(ax, anode, CARBON)
        parts.name(ax, sum(anode) / 2, (parts.ANODE_BOTTOM + top) / 2 - (8 if anode is new else 6), words)
    parts.feed(ax, parts.MIDDLE)
    parts.name(ax, parts.MIDDLE, parts.HEIGHT - 42, "alumina\nin")
    parts.name_layers(ax)
    parts.name_sides(ax)
    gas = butt[1] + 6
    parts.arrow(ax, (gas, parts.SURFACE - 14), (gas, parts.RIM + 52), CARBON, 1.5)
    parts.name(ax, gas + 8, parts.RIM + 46, "CO₂ out", ha="left")
    parts.pointer(ax, "rod,\nlowered", (gas + 14, 280), (sum(butt) / 2 + 5, 280))
    parts.pointer(ax, "stubs", (gas + 14, 205), (sum(butt) / 2 + 25, BUTT_TOP + 16))
    parts.electrons_in(ax)
    for anode, side in ((new, -11), (butt, -11)):
        rod = sum(anode) / 2 + side
        parts.electrons(ax, (rod, parts.ANODE_TOP + 32), (rod, parts.HEIGHT - 8))
    parts.name(ax, new[0] + 14, parts.HEIGHT - 30, "electrons\nout", ha="right")
    for x in (new[0], butt[1]):
        parts.ions(ax, x)
    return fig, {}
