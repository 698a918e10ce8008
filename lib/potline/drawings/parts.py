"""The parts from which every drawing of a cell is made, so that cells can be compared at a glance.

All places are points from the lower left of a sheet as wide as a phone, and one point is one point of text. The same
part has the same place and the same colour in every drawing; only the anodes differ, and what they give off. The ink
is the page's: matplotlib's text colour, which ``livebook.svg`` makes the colour of the words around the drawing.
"""

from collections.abc import Sequence

from potline.explorers.look import ALUMINA, ALUMINIUM, CARBON, ELECTRICITY, FLUORIDE, OXYGEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

WIDTH, HEIGHT = 360.0, 312.0
WORDS = 10.5

# The tub, from the outside in and from the bottom up.
LEFT, RIGHT = 64.0, 296.0
SHELL = 5.0
LINING = 14.0
FLOOR = 16.0
CATHODE_BOTTOM, CATHODE_TOP = 40.0, 78.0
BAR_BOTTOM, BAR_TOP = 48.0, 59.0
METAL_TOP = 100.0
SURFACE = 180.0
RIM = 190.0
# How far the frozen ledge reaches in from the side lining, by height.
LEDGE = ((CATHODE_TOP, 20.0), (METAL_TOP, 13.0), (140.0, 8.0), (SURFACE, 12.0))

# The anodes. Between them is the channel into which alumina falls.
ANODE_BOTTOM, ANODE_TOP = 138.0, 206.0
MIDDLE = (LEFT + RIGHT) / 2

Point = tuple[float, float]
Anode = tuple[float, float]  # its left and right side


def sheet(plt: "Any") -> "tuple[Any, Any]":
    """An empty sheet and its axes, in points."""
    fig = plt.figure(figsize=(WIDTH / 72, HEIGHT / 72))
    ax = fig.add_axes((0, 0, 1, 1))
    ax.set(xlim=(0, WIDTH), ylim=(0, HEIGHT), aspect="equal")
    ax.axis("off")
    return fig, ax


def ink(ax: "Any") -> "Any":
    """The colour of the page's words."""
    return ax.xaxis.label.get_color()


def fill(ax: "Any", outline: Sequence[Point], colour: "Any", strength: float = 0.35, line: float = 0.8) -> None:
    """An area: a tint that words can stand on, in the light and in the dark, with a line around it."""
    xs, ys = zip(*outline)
    ax.fill(xs, ys, facecolor=colour, alpha=strength, edgecolor="none", linewidth=0)
    if line:
        ax.plot([*xs, xs[0]], [*ys, ys[0]], color=colour, linewidth=line)


def box(left: float, bottom: float, right: float, top: float) -> list[Point]:
    """A rectangle."""
    return [(left, bottom), (right, bottom), (right, top), (left, top)]


def inner() -> Anode:
    """Where the side lining ends, left and right."""
    return LEFT + SHELL + LINING, RIGHT - SHELL - LINING


def faces(low: float, high: float) -> tuple[list[Point], list[Point]]:
    """The faces of the ledge between two heights, from the bottom up: on the left and on the right."""
    heights = [low, *[y for y, _ in LEDGE if low < y < high], high]
    left, right = inner()
    return [(left + reach(y), y) for y in heights], [(right - reach(y), y) for y in heights]


def reach(height: float) -> float:
    """How far the ledge reaches in at a height."""
    for (below, first), (above, second) in [LEDGE[i : i + 2] for i in range(len(LEDGE) - 1)]:
        if below <= height <= above:
            return first + (second - first) * (height - below) / (above - below)
    raise ValueError(f"there is no ledge at {height!r}")


def tub(ax: "Any") -> None:
    """Steel shell, insulation, side lining and the carbon cathode with its collector bars."""
    fill(ax, box(LEFT + SHELL, FLOOR, RIGHT - SHELL, CATHODE_BOTTOM), ink(ax), 0.07, 0)
    left, right = inner()
    for side, end in ((LEFT + SHELL, left), (right, RIGHT - SHELL)):
        fill(ax, box(side, CATHODE_BOTTOM, end, RIM), ink(ax), 0.18, 0.6)
    fill(ax, box(left, CATHODE_BOTTOM, right, CATHODE_TOP), CARBON)
    outside = [(LEFT, RIM), (LEFT, FLOOR - SHELL), (RIGHT, FLOOR - SHELL), (RIGHT, RIM)]
    inside = [(RIGHT - SHELL, RIM), (RIGHT - SHELL, FLOOR), (LEFT + SHELL, FLOOR), (LEFT + SHELL, RIM)]
    fill(ax, outside + inside, ink(ax), 0.7, 0)
    for start, end in ((LEFT - 20, MIDDLE - 42), (MIDDLE + 42, RIGHT + 20)):
        fill(ax, box(start, BAR_BOTTOM, end, BAR_TOP), ink(ax), 0.45)


def ledge(ax: "Any") -> None:
    """Frozen bath on the side lining."""
    left, right = inner()
    for face, side in zip(faces(CATHODE_TOP, SURFACE), (left, right)):
        fill(ax, [(side, CATHODE_TOP), *face, (side, SURFACE)], FLUORIDE, 0.6)


def metal(ax: "Any") -> None:
    """The pad of molten aluminium on the cathode: it is the cathode's true surface."""
    left, right = faces(CATHODE_TOP, METAL_TOP)
    fill(ax, [*left, *reversed(right)], ALUMINIUM, 0.5)


def bath(ax: "Any", anodes: Sequence[Anode]) -> None:
    """The molten bath between the metal and its crust, around the anodes that dip into it."""
    left, right = faces(METAL_TOP, SURFACE)
    notches = []
    for start, end in sorted(anodes, reverse=True):
        notches += [(end, SURFACE), (end, ANODE_BOTTOM), (start, ANODE_BOTTOM), (start, SURFACE)]
    fill(ax, [*reversed(left), *right, *notches], FLUORIDE, 0.25)


def crust(ax: "Any", anodes: Sequence[Anode]) -> None:
    """The crust of frozen bath and alumina beside the anodes; over the channel it is broken for the feed."""
    left, right = inner()
    first, last = min(anodes)[0], max(anodes)[1]
    for side, anode in ((left, first), (right, last)):
        fill(ax, [(side, SURFACE), (anode, SURFACE), (anode, RIM + 10), (side, RIM)], ALUMINA, 0.7)


def feed(ax: "Any", x: float) -> None:
    """Alumina that falls from a feeder into the bath."""
    for dx, y in ((-3, 252), (3, 245), (-2, 236), (3, 227), (-3, 219), (2, 210), (-2, 200), (2, 191), (0, 183)):
        ax.plot([x + dx], [y], "o", color=ALUMINA, markersize=3)
    arrow(ax, (x, SURFACE - 3), (x, SURFACE - 24), ink(ax), 1.0)


def prebaked_anode(ax: "Any", anode: Anode, top: float = ANODE_TOP) -> None:
    """A block of baked carbon with its stubs, yoke and rod; the older it is, the lower its top."""
    left, right = anode
    middle = (left + right) / 2
    fill(ax, box(left, ANODE_BOTTOM, right, top), CARBON)
    for stub in (middle - 20, middle + 20):
        fill(ax, box(stub - 5, top - 14, stub + 5, top + 18), ink(ax), 0.45)
    fill(ax, box(middle - 27, top + 18, middle + 27, top + 26), ink(ax), 0.45)
    fill(ax, box(middle - 5, top + 26, middle + 5, HEIGHT - 8), ink(ax), 0.45)


def bubbles(ax: "Any", anode: Anode, colour: str = OXYGEN) -> None:
    """Gas under an anode: vermilion where it is carbon dioxide, blue where it is oxygen."""
    left, right = anode
    count = round((right - left) / 12)
    below = [(left + (right - left) * (i + 0.5) / count, ANODE_BOTTOM - 4.5 - i % 2) for i in range(count)]
    for i, (x, y) in enumerate(below):
        ax.plot([x], [y], "o", markersize=4.5 + i % 2, markerfacecolor="none", markeredgecolor=colour)


def arrow(ax: "Any", start: Point, end: Point, colour: "Any", width: float = 2.0, style: str = "-|>") -> None:
    """An arrow; the style is matplotlib's."""
    shape = {"arrowstyle": style, "color": colour, "linewidth": width, "shrinkA": 0, "shrinkB": 0, "mutation_scale": 9}
    ax.annotate("", end, start, arrowprops=shape)


def electrons(ax: "Any", start: Point, end: Point) -> None:
    """Electrons in metal or carbon: a full amber arrow, in the direction in which they go."""
    arrow(ax, start, end, ELECTRICITY, 2.5)


def ions(ax: "Any", x: float) -> None:
    """The current through the bath: ions that go both ways, a thin amber arrow each."""
    for shift, (start, end) in ((-3.5, (METAL_TOP + 3, ANODE_BOTTOM - 11)), (3.5, (ANODE_BOTTOM - 11, METAL_TOP + 3))):
        arrow(ax, (x + shift, start), (x + shift, end), ELECTRICITY, 1.2)


def name(ax: "Any", x: float, y: float, words: str, **how: "Any") -> None:
    """Words in the drawing, centred on a point unless told otherwise."""
    ax.text(x, y, words, **{"size": WORDS, "ha": "center", "va": "center", "linespacing": 1.1} | how)


def pointer(ax: "Any", words: str, at: Point, to: Point, **how: "Any") -> None:
    """Words beside the tub, on the side away from their part, and a thin line to it."""
    ha = "right" if to[0] > at[0] else "left"
    name(ax, at[0], at[1], words, ha=ha, **how)
    gap = 3 if ha == "right" else -3
    ax.plot([at[0] + gap, to[0]], [at[1], to[1]], color=ink(ax), linewidth=0.7)
    ax.plot([to[0]], [to[1]], "o", color=ink(ax), markersize=2.5)


def name_layers(ax: "Any") -> None:
    """What lies on what, from the bath down: the same in every cell."""
    name(ax, MIDDLE, (METAL_TOP + ANODE_BOTTOM) / 2 - 5, "bath: ions, not electrons")
    name(ax, MIDDLE, (CATHODE_TOP + METAL_TOP) / 2, "molten aluminium")
    name(ax, MIDDLE, (BAR_TOP + CATHODE_TOP) / 2 + 0.5, "carbon cathode")
    name(ax, MIDDLE, (FLOOR + CATHODE_BOTTOM) / 2, "insulation")


def name_sides(ax: "Any", crust: float = 220.0) -> None:
    """What stands at the sides: the same in every cell; the crust's name may make way for others."""
    left, _ = inner()
    words = LEFT - 10
    pointer(ax, "crust and\nalumina", (words, crust), (left + 6, SURFACE + 6))
    pointer(ax, "frozen\nledge", (words, 168), (left + 5, 162))
    pointer(ax, "side\nlining", (words, 118), (LEFT + SHELL + 7, 118))
    pointer(ax, "steel\nshell", (RIGHT + 12, 150), (RIGHT - 2, 150))
    pointer(ax, "collector\nbar", (RIGHT + 12, 92), (RIGHT + 5, BAR_TOP - 4))


def electrons_in(ax: "Any") -> None:
    """Electrons that come from the outer circuit into both ends of the collector bars."""
    level = (BAR_BOTTOM + BAR_TOP) / 2
    for start, end in ((6, LEFT - 22), (WIDTH - 6, RIGHT + 22)):
        electrons(ax, (start, level), (end, level))
    name(ax, 2, level - 24, "electrons\nin", ha="left")


def inert_anode(ax: "Any", anode: Anode) -> None:
    """A block of metal or ceramic that is meant to keep its shape, with its stub and rod."""
    left, right = anode
    middle = (left + right) / 2
    block = box(left, ANODE_BOTTOM, right, ANODE_BOTTOM + 44)
    fill(ax, block, OXYGEN, 0.18, 1.6)
    fill(ax, box(middle - 10, ANODE_BOTTOM + 44, middle + 10, ANODE_TOP + 26), ink(ax), 0.45)
    fill(ax, box(middle - 5, ANODE_TOP + 26, middle + 5, HEIGHT - 8), ink(ax), 0.45)


# A pot seen from above: as long across the line as it is narrow along it.
POT_WIDTH, POT_LENGTH = 25.0, 72.0
ANODES_ACROSS, ANODES_ALONG = 2, 6


def pot_from_above(ax: "Any", left: float, bottom: float, at_work: bool = True) -> None:
    """A pot without its hoods: the steel shell, and two rows of anodes; where it is not at work, an empty tub."""
    outline = box(left, bottom, left + POT_WIDTH, bottom + POT_LENGTH)
    if not at_work:
        xs, ys = zip(*outline, outline[0])
        ax.plot(xs, ys, "--", color=ink(ax), linewidth=1)
        return
    fill(ax, outline, ink(ax), 0.12)
    margin, gap = 2.5, 1.6
    width = (POT_WIDTH - 2 * margin - gap) / ANODES_ACROSS
    length = (POT_LENGTH - 2 * margin - gap * (ANODES_ALONG - 1)) / ANODES_ALONG
    for across in range(ANODES_ACROSS):
        for along in range(ANODES_ALONG):
            x, y = left + margin + across * (width + gap), bottom + margin + along * (length + gap)
            fill(ax, box(x, y, x + width, y + length), CARBON, 0.5, 0)


def busbar(ax: "Any", *corners: Point) -> None:
    """A bar of aluminium from corner to corner, wide enough for the current of the line."""
    xs, ys = zip(*corners)
    ax.plot(xs, ys, color=ALUMINIUM, linewidth=5, solid_capstyle="butt", solid_joinstyle="miter")


def duct(ax: "Any", *corners: Point, width: float = 3.0) -> None:
    """A duct for the gas of carbon anodes, from corner to corner."""
    xs, ys = zip(*corners)
    ax.plot(xs, ys, color=CARBON, alpha=0.45, linewidth=width, solid_capstyle="butt", solid_joinstyle="miter")
