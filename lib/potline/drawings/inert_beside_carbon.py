"""Half a cell with carbon anodes beside half a cell with inert ones: what is the same and what is not."""

from potline.drawings import parts
from potline.explorers.look import CARBON, OXYGEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

ALT = (
    "Cross-section of an aluminium cell of which the left half has a carbon anode and the right half an inert one. "
    "Below the anodes both halves are the same: bath, a pad of molten aluminium, the carbon cathode with its collector "
    "bars, insulation, and frozen bath on the side lining. On the left bubbles of carbon dioxide leave, the carbon is "
    "eaten from below and its block is lowered. On the right bubbles of oxygen leave; a thinner block stands still. "
    "Alumina falls in between them, for both."
)
CAPTION = (
    "Two half cells in one tub, cut through; not to scale. Left of the feed a carbon anode, right of it an inert one. "
    "Everything below the anodes is the same. The gas differs, and so does what happens to the block."
)
CARBON_ANODE, INERT_ANODE = (106.0, 170.0), (190.0, 254.0)


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """Both halves and their words; nothing of it moves."""
    fig, ax = parts.sheet(plt)
    anodes = (CARBON_ANODE, INERT_ANODE)
    parts.tub(ax)
    parts.ledge(ax)
    parts.metal(ax)
    parts.bath(ax, anodes)
    parts.crust(ax, anodes)
    parts.prebaked_anode(ax, CARBON_ANODE)
    parts.inert_anode(ax, INERT_ANODE)
    parts.bubbles(ax, CARBON_ANODE, CARBON)
    parts.bubbles(ax, INERT_ANODE, OXYGEN)
    parts.feed(ax, parts.MIDDLE)
    parts.name(ax, parts.MIDDLE, parts.HEIGHT - 42, "alumina\nin")
    parts.name_layers(ax)
    middle = (parts.ANODE_BOTTOM + parts.ANODE_TOP) / 2
    parts.name(ax, sum(CARBON_ANODE) / 2, middle - 8, "carbon\nanode")
    parts.name(ax, sum(INERT_ANODE) / 2, parts.ANODE_BOTTOM + 22, "inert\nanode")
    gases(ax)
    fates(ax)
    parts.pointer(ax, "frozen\nledge", (parts.LEFT - 10, 164), (parts.inner()[0] + 5, 158))
    parts.pointer(ax, "collector\nbar", (parts.RIGHT + 12, 92), (parts.RIGHT + 5, parts.BAR_TOP - 4))
    parts.electrons_in(ax)
    for anode in anodes:
        parts.ions(ax, anode[0] if anode == CARBON_ANODE else anode[1])
    return fig, {}


def gases(ax: "Any") -> None:
    """What leaves at the outer side of each anode."""
    for x, colour, words, ha, beside in (
        (CARBON_ANODE[0] - 6, CARBON, "CO₂ out", "right", -6),
        (INERT_ANODE[1] + 6, OXYGEN, "O₂ out", "left", 6),
    ):
        parts.arrow(ax, (x, parts.SURFACE - 14), (x, parts.RIM + 32), colour, 1.5)
        parts.name(ax, x + beside, parts.RIM + 30, words, ha=ha)


def fates(ax: "Any") -> None:
    """What happens to the blocks."""
    rod = sum(CARBON_ANODE) / 2 - 12
    parts.arrow(ax, (rod, parts.HEIGHT - 10), (rod, parts.HEIGHT - 50), parts.ink(ax), 1.2)
    parts.name(ax, rod - 6, parts.HEIGHT - 30, "eaten: lowered\nevery day", ha="right")
    parts.name(ax, sum(INERT_ANODE) / 2 + 14, parts.HEIGHT - 30, "stands still,\nwears slowly", ha="left")
