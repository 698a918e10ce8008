"""A Söderberg cell with vertical studs: one anode for the whole pot, which bakes itself on the way down."""

from potline.drawings import parts
from potline.explorers.look import ALUMINA, CARBON, CARBON_LIGHT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

ALT = (
    "Cross-section of a Söderberg cell with vertical studs; the tub is that of the prebake cell. One great anode "
    "fills it. Soft paste lies on top in a steel casing, below it a zone where the paste bakes, at the bottom baked "
    "carbon that dips into the bath. Steel studs reach down from above into the baked carbon. Tar fume rises from the "
    "paste. A skirt around the foot of the casing leads the anode gas to a burner; some gas leaks out under it. "
    "Alumina is laid on the crust at the sides, which is broken from time to time."
)
CAPTION = (
    "A Söderberg cell with vertical studs, cut through; not to scale. The tub is the same as in a prebake cell. The "
    "anode is one block: paste goes in above, bakes in the heat of the cell, and is eaten below as baked carbon. Tar "
    "fume leaves above, anode gas below, and not all of it reaches the burner."
)
ANODE = (106.0, 254.0)
CASING = 4.0
CASING_BOTTOM, PASTE_TOP, CASING_TOP = 206.0, 280.0, 287.0
BAKED_TOP, BAKING_TOP = 208.0, 246.0
STUDS = ((114.0, 158.0), (127.0, 182.0), (233.0, 170.0), (246.0, 152.0))  # place, and how deep the tip is
STUD = 3.5
TOP = parts.HEIGHT - 6
SKIRT_TOP, SKIRT_KNEE = 226.0, 214.0
REACH = 12.0  # how far the skirt stands off the anode
SKIRT_WORDS, SKIRT_POINT = (parts.LEFT - 10, 238.0), (ANODE[0] - REACH + 4, SKIRT_KNEE + 5)
PASTE_WORDS, PASTE_ARROW, TAR_ARROW, TAR_WORDS = 148.0, 169.0, 190.0, 211.0
BURNER = (286.0, 214.0, 302.0, 236.0)


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The cell and its words; nothing of it moves."""
    fig, ax = parts.sheet(plt)
    body(ax)
    parts.name(ax, TAR_WORDS, 298, "tar\nfume")
    alumina_on_the_crust(ax)
    leak(ax)
    x = (BURNER[0] + BURNER[2]) / 2
    parts.arrow(ax, (x, BURNER[3] + 2), (x, BURNER[3] + 26), CARBON, 1.5)
    parts.name(ax, x + 12, BURNER[3] + 39, "to gas\ncleaning")
    parts.pointer(ax, "gas skirt", SKIRT_WORDS, SKIRT_POINT)
    return fig, {}


def body(ax: "Any", paste: str = "soft paste", **how: "Any") -> None:
    """What every Söderberg cell with vertical studs has; how the words for its paste are written."""
    parts.tub(ax)
    parts.ledge(ax)
    parts.metal(ax)
    parts.bath(ax, (ANODE,))
    parts.crust(ax, (ANODE,))
    anode(ax)
    parts.name(ax, parts.MIDDLE, (BAKING_TOP + PASTE_TOP) / 2, paste, **how)
    parts.name(ax, PASTE_WORDS, 298, "paste\nin")
    skirt(ax)
    parts.bubbles(ax, ANODE, CARBON)
    parts.arrow(ax, (PASTE_ARROW, TOP), (PASTE_ARROW, PASTE_TOP + 3), parts.ink(ax), 1.2)
    parts.arrow(ax, (TAR_ARROW, PASTE_TOP + 3), (TAR_ARROW, TOP), CARBON_LIGHT, 1.8)
    parts.name_layers(ax)
    parts.name_sides(ax, crust=205)
    left = parts.LEFT - 10
    parts.pointer(ax, "casing", (left, 266), (ANODE[0] - 2, 266))
    parts.pointer(ax, "stud", (ANODE[1] + 22, 298), (STUDS[-1][0] + STUD, 298))
    parts.electrons_in(ax)
    for x in (parts.MIDDLE - 59.5, parts.MIDDLE + 59.5):
        parts.electrons(ax, (x, CASING_TOP + 2), (x, TOP + 4))
    parts.name(ax, ANODE[0] - 8, 296, "electrons\nout", ha="right")
    parts.ions(ax, ANODE[0])
    parts.ions(ax, ANODE[1])


def anode(ax: "Any") -> None:
    """Paste above, then the zone that bakes, then baked carbon; casing and studs."""
    left, right = ANODE
    parts.fill(ax, parts.box(left, parts.ANODE_BOTTOM, right, BAKED_TOP), CARBON)
    parts.fill(ax, parts.box(left, BAKED_TOP, right, BAKING_TOP), CARBON_LIGHT, 0.5)
    parts.fill(ax, parts.box(left, BAKING_TOP, right, PASTE_TOP), CARBON_LIGHT, 0.25)
    for side in ((left - CASING, left), (right, right + CASING)):
        parts.fill(ax, parts.box(side[0], CASING_BOTTOM, side[1], CASING_TOP), parts.ink(ax), 0.7, 0)
    for x, tip in STUDS:
        parts.fill(ax, parts.box(x - STUD, tip, x + STUD, TOP), parts.ink(ax), 0.45)
    parts.name(ax, parts.MIDDLE, (BAKED_TOP + BAKING_TOP) / 2, "it bakes")
    parts.name(ax, parts.MIDDLE, (parts.ANODE_BOTTOM + BAKED_TOP) / 2, "baked\ncarbon")


def skirt(ax: "Any") -> None:
    """The channel around the anode that collects its gas, and the burner at its end."""
    left, right = ANODE
    for wall, away in ((left - CASING, -1), (right + CASING, 1)):
        out = wall + away * REACH
        xs, ys = [wall, out, out], [SKIRT_TOP, SKIRT_KNEE, parts.RIM + 6]
        ax.plot(xs, ys, color=parts.ink(ax), linewidth=2)
    end = right + CASING + REACH
    ax.plot([end, BURNER[0]], [SKIRT_KNEE - 4, BURNER[1] + 6], color=parts.ink(ax), linewidth=2)
    parts.fill(ax, parts.box(*BURNER), parts.ink(ax), 0.18)
    parts.pointer(ax, "burner", (BURNER[2] + 12, 225), (BURNER[2] - 4, 225))
    for x in (left - 7, right + 7):
        parts.arrow(ax, (x, parts.SURFACE - 12), (x, SKIRT_KNEE - 6), CARBON, 1.2)


def alumina_on_the_crust(ax: "Any") -> None:
    """Alumina in a heap on the crust at the sides."""
    left, right = parts.inner()
    for wall, away in ((left, 1), (right, -1)):
        parts.fill(ax, [(wall, parts.RIM), (wall + away * 8, parts.RIM + 4), (wall, parts.RIM + 10)], ALUMINA, 0.9)


def leak(ax: "Any") -> None:
    """Gas that gets out under the skirt."""
    x = ANODE[1] + CASING + REACH + 4
    parts.arrow(ax, (x, parts.RIM + 3), (x + 24, parts.RIM + 12), CARBON, 1.0)
    parts.name(ax, x + 28, parts.RIM + 12, "leak", ha="left")
