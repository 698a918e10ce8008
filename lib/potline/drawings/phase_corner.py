"""The corner of the phase diagram of cryolite and alumina that a smelter lives in, from the library's correlations."""

from potline.bath import alumina_solubility_wt_pct, liquidus_c, saturation_point
from potline.drawings import parts
from potline.explorers.look import ALUMINA, FLUORIDE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

ALT = (
    "Temperature from 900 to 1040 °C against alumina from 0 to 12 per cent. Two pairs of curves. Pure cryolite: "
    "from its melting point, 1011 °C, the liquidus falls to the eutectic at 966 °C and 10 per cent of alumina, "
    "where the solubility of alumina begins to rise. A smelter's bath, with aluminium fluoride and calcium "
    "fluoride: the same shape, about 35 degrees lower and with less room for alumina. A small box marks where a pot"
    " works: at 2 to 4 per cent of alumina, a few degrees above the lower liquidus."
)
CAPTION = (
    "Where a bath is liquid (green) depends on its temperature and its alumina. Above and dashed, pure cryolite; "
    "below, a usual bath with 12 % of excess AlF₃ and 6 % of CaF₂. A pot works in the small box: a few degrees "
    "above the liquidus, with far less alumina than would dissolve. Computed from the correlations of Solheim and "
    "of Skybakmoen."
)
FLUORIDES = (12.0, 6.0)  # % of excess AlF3 and of CaF2 in the usual bath
COLDEST, HOTTEST = 900.0, 1040.0
MOST_ALUMINA = 12.0
POINTS = 40
# Where a pot works: assumed for the drawing, as usual.
WORKS = (2.0, 4.0)  # % of alumina
SUPERHEATS = (3.0, 12.0)  # °C above the liquidus at the richer end
FIGURE = (parts.WIDTH / 72, 3.7)


def curves(excess: float, calcium: float) -> tuple[list[parts.Point], list[parts.Point]]:
    """Liquidus and solubility of a bath, as points of alumina and temperature, from left to right."""
    coldest, full = saturation_point(excess, calcium)
    steps = [i / (POINTS - 1) for i in range(POINTS)]
    liquidus = [(full * step, liquidus_c(excess, calcium, full * step)) for step in steps[:-1]] + [(full, coldest)]
    heights = [coldest + (HOTTEST - coldest) * step for step in steps]
    solubility = [(alumina_solubility_wt_pct(height, excess, calcium), height) for height in heights]
    return liquidus, [point for point in solubility if point[0] <= MOST_ALUMINA]


def box() -> list[parts.Point]:
    """Where a pot with the usual bath works."""
    low, high = [liquidus_c(*FLUORIDES, alumina) for alumina in WORKS]
    return [
        (WORKS[0], low + SUPERHEATS[0]),
        (WORKS[1], high + SUPERHEATS[0]),
        (WORKS[1], high + SUPERHEATS[1]),
        (WORKS[0], low + SUPERHEATS[1]),
    ]


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """Both baths and the box; nothing of it moves."""
    fig, ax = plt.subplots(figsize=FIGURE, layout="constrained")
    ax.set(xlim=(0, MOST_ALUMINA), ylim=(COLDEST, HOTTEST), xlabel="alumina in the bath, weight %")
    ax.set_xticks(range(0, 13, 2))
    ax.set_title("Temperature, °C", loc="left", size=11)
    ink = parts.ink(ax)

    liquidus, solubility = curves(*FLUORIDES)
    parts.fill(ax, [*liquidus, *solubility, (solubility[-1][0], HOTTEST), (0.0, HOTTEST)], FLUORIDE, 0.15, 0)
    for (excess, calcium), style in (((0.0, 0.0), "--"), (FLUORIDES, "-")):
        for points, colour in zip(curves(excess, calcium), (FLUORIDE, ALUMINA)):
            ax.plot(*zip(*points), style, color=colour, linewidth=2.5 if style == "-" else 1.8)
    coldest, full = saturation_point(0, 0)
    ax.plot([0, full], [liquidus_c(0, 0, 0), coldest], "o", color=ink, markersize=5, clip_on=False)
    works = box()
    ax.fill(*zip(*works), facecolor="none", edgecolor=ink, linewidth=1.8)

    parts.name(ax, 0.35, 1015, f"pure cryolite melts at {liquidus_c(0, 0, 0):.0f} °C", ha="left")
    parts.name(ax, 11.9, coldest - 9, f"eutectic\n{coldest:.0f} °C, {full:.0f} %", ha="right")
    parts.name(ax, sum(WORKS) / 2, works[3][1] + 9, "a pot works here")
    parts.name(ax, 0.2, 930, "cryolite\nfreezes out", ha="left")
    parts.name(ax, 11.9, 912, "alumina stays solid", ha="right")
    parts.name(ax, 5.2, 1029, "all liquid")
    return fig, {}
