"""A cell with vertical electrodes: inert anodes hang between cathode plates that metal wets."""

from potline.drawings import parts
from potline.explorers.look import ALUMINA, ALUMINIUM, FLUORIDE, OXYGEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

ALT = (
    "Cross-section of a cell with vertical electrodes. Four inert anode plates hang from above into the bath; three "
    "cathode plates stand between them on the floor. The gaps between plates are narrow. Oxygen bubbles rise along the "
    "anodes and leave at the top; a thin film of aluminium runs down the cathode plates into a pool on the floor. "
    "Alumina falls into the bath. The side lining has no frozen ledge in this drawing."
)
CAPTION = (
    "The principle of a cell with vertical electrodes, cut through; not to scale, and no company's cell. Many narrow "
    "gaps stand side by side in one tub: much electrode for little wall. The metal runs down as a film, so the "
    "electrodes can be near each other."
)
PLATE = 12.0
ANODES = (100.0, 150.0, 198.0, 248.0)  # the left side of each plate
CATHODES = (125.0, 174.0, 223.0)
ANODE_FOOT, CATHODE_HEAD = 116.0, 172.0


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The tub, the plates and their words; nothing of it moves."""
    fig, ax = parts.sheet(plt)
    parts.tub(ax)
    left, right = parts.inner()
    parts.fill(ax, parts.box(left, parts.CATHODE_TOP, right, parts.METAL_TOP), ALUMINIUM, 0.5)
    parts.fill(ax, parts.box(left, parts.METAL_TOP, right, parts.SURFACE), FLUORIDE, 0.25)
    for x in CATHODES:
        parts.fill(ax, parts.box(x, parts.CATHODE_TOP, x + PLATE, CATHODE_HEAD), parts.ink(ax), 0.45)
        for side in (x - 2.5, x + PLATE):
            parts.fill(ax, parts.box(side, parts.METAL_TOP, side + 2.5, CATHODE_HEAD - 4), ALUMINIUM, 0.9, 0)
    for x in ANODES:
        parts.fill(ax, parts.box(x, ANODE_FOOT, x + PLATE, parts.ANODE_TOP + 10), OXYGEN, 0.18, 1.6)
        bubbles(ax, x)
    first, last = ANODES[0], ANODES[-1] + PLATE
    parts.fill(ax, parts.box(first - 4, parts.ANODE_TOP + 10, last + 4, parts.ANODE_TOP + 20), parts.ink(ax), 0.45)
    rod = parts.MIDDLE + 42
    parts.fill(ax, parts.box(rod - 5, parts.ANODE_TOP + 20, rod + 5, parts.HEIGHT - 8), parts.ink(ax), 0.45)
    words(ax, left, right, rod)
    return fig, {}


def bubbles(ax: "Any", x: float) -> None:
    """Oxygen that rises along both faces of an anode, where a cathode faces it."""
    for face, there in ((x - 3.5, x > ANODES[0]), (x + PLATE + 3.5, x < ANODES[-1])):
        if there:
            for i, y in enumerate((124.0, 137.0, 149.0, 160.0, 170.0)):
                ax.plot([face], [y], "o", markersize=2.5 + i * 0.5, markerfacecolor="none", markeredgecolor=OXYGEN)


def words(ax: "Any", left: float, right: float, rod: float) -> None:
    """The names of the parts, and what goes in and out."""
    parts.pointer(ax, "inert\nanodes", (parts.LEFT - 10, 205), (ANODES[0] + 4, 196))
    parts.pointer(ax, "bath", (parts.LEFT - 10, 146), (left + 6, 146))
    parts.pointer(ax, "side\nlining", (parts.LEFT - 10, 112), (parts.LEFT + parts.SHELL + 7, 112))
    parts.pointer(ax, "cathode\nplates", (parts.RIGHT + 12, 172), (CATHODES[-1] + 6, 164))
    parts.pointer(ax, "metal\nfilm", (parts.RIGHT + 12, 134), (CATHODES[-1] + PLATE + 1, 128))
    parts.pointer(ax, "metal\npool", (parts.RIGHT + 12, 96), (right - 5, 90))
    parts.name(ax, parts.MIDDLE, (parts.FLOOR + parts.CATHODE_BOTTOM) / 2, "insulation")
    parts.name(ax, parts.MIDDLE, (parts.BAR_TOP + parts.CATHODE_TOP) / 2 + 0.5, "carbon cathode")
    feed = left + 7
    for dx, y in ((-2, 226), (2, 217), (-2, 208), (2, 199), (0, 190)):
        ax.plot([feed + dx], [y], "o", color=ALUMINA, markersize=3)
    parts.arrow(ax, (feed, parts.SURFACE - 2), (feed, parts.SURFACE - 20), parts.ink(ax), 1.0)
    parts.name(ax, feed - 2, 240, "alumina\nin")
    gas = right - 9
    parts.arrow(ax, (gas, parts.SURFACE - 8), (gas, parts.RIM + 40), OXYGEN, 1.5)
    parts.name(ax, gas + 7, parts.RIM + 34, "O₂ out", ha="left")
    parts.electrons_in(ax)
    parts.electrons(ax, (rod - 11, parts.ANODE_TOP + 32), (rod - 11, parts.HEIGHT - 8))
    parts.name(ax, rod - 18, parts.HEIGHT - 30, "electrons\nout", ha="right")
