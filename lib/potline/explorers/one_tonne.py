"""What goes into a cell for one tonne of aluminium, and what comes out?"""

from collections import OrderedDict

from livebook.controls import Choice, Prediction, Slider
from livebook.numbers import fixed
from potline.data.constants import ATOMIC_MASSES_G_PER_MOL
from potline.explorers.look import COLOURS, NAMES
from potline.formula import composition, molar_mass
from potline.stoichiometry import INERT_ANODE, ledger, mass_per_tonne

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "Two pairs of stacked bars, for a cell with a carbon anode and one with an inert anode. In each pair what goes in "
    "is as tall as what comes out. The carbon cell takes in alumina and carbon and gives aluminium, carbon dioxide and "
    "some carbon monoxide; the inert cell takes in alumina alone and gives aluminium and oxygen."
)
LIMITS = (
    "Pure alumina, pure carbon, and one way of losing metal: it burns back in the anode gas. Real anodes also burn in "
    "air and crumble to dust, so a prebake smelter uses typically 0.40 to 0.45 t of carbon. The bath, its fluorides, "
    "the impurities, the wear of an inert anode and the electricity are not counted here."
)
CONTROLS = (
    Slider("current_efficiency_pct", "Current efficiency", "%", 80, 100, 0.5, 94),
    Choice("count", "Count", (("all", "all the mass"), ("O", "only the oxygen"), ("C", "only the carbon")), "all"),
)
PREDICT = Prediction(
    "Alumina is aluminium and oxygen, Al₂O₃. For one tonne of metal, how much oxygen has to be parted from it?",
    Slider("guess", "Oxygen", "t", 0, 2, 0.05, 0.3),
    lambda: mass_per_tonne("O2", INERT_ANODE),
    "An oxygen atom is lighter than an aluminium atom, but alumina has three of them for every two of aluminium.",
)

# Each bar of the figure: where it stands, and its species from the bottom up.
STACKS = OrderedDict(
    (
        (("carbon", "in"), (0.0, ("Al2O3", "C"))),
        (("carbon", "out"), (1.0, ("Al", "CO2", "CO"))),
        (("inert", "in"), (2.15, ("Al2O3",))),
        (("inert", "out"), (3.15, ("Al", "O2"))),
    )
)
BAR_WIDTH = 0.3
LABEL_GAP = 0.06
LINE = 0.14  # the height of a line of words, in tonnes
VISIBLE = 0.0005  # less than that is written 0.000
WHAT = {"all": "", "O": "of oxygen ", "C": "of carbon "}


def share(species: str, count: str) -> float:
    """The part of a species' mass that is counted."""
    if count == "all":
        return 1.0
    return composition(species).atoms.get(count, 0) * ATOMIC_MASSES_G_PER_MOL[count] / molar_mass(species)


def counted(anode: str, current_efficiency: float, count: str) -> OrderedDict[str, float]:
    """The ledger of a cell, of which only one element may be counted: species -> t/t, in positive, out negative."""
    whole = ledger(anode, current_efficiency)
    return OrderedDict((species, mass * share(species, count)) for species, mass in whole.items())


def model(current_efficiency_pct: float, count: str) -> "Result":
    """The four stacks, at a current efficiency in per cent; ``count`` is "all", "O" or "C"."""
    cells = OrderedDict((anode, counted(anode, current_efficiency_pct / 100, count)) for anode in ("carbon", "inert"))
    artists: dict[str, Any] = {}
    for (anode, side), (x, species) in STACKS.items():
        artists.update(stack(anode + "_" + side, x, [(one, abs(cells[anode][one])) for one in species]))
    efficiency = fixed(current_efficiency_pct, 1) + "\u202f%"
    heading = "Tonnes " + WHAT[count] + "per tonne of metal, at " + efficiency + " efficiency"
    artists["heading"] = (-BAR_WIDTH / 2, 2.72, heading)
    artists["nothing"] = (2.15 - BAR_WIDTH / 2, 0.08, "no carbon at all") if count == "C" else None
    return {"artists": artists, "says": sentence(efficiency, count, cells), "table": table(count, cells)}


def stack(name: str, x: float, parts: list[tuple[str, float]]) -> "dict[str, Any]":
    """One bar from its parts, each with two lines of words beside it; the words make way for those below them."""
    artists: dict[str, Any] = {}
    base = 0.0
    free = 0.0
    for species, mass in parts:
        key = name + "_" + species
        for suffix in ("", "_name", "_mass"):
            artists[key + suffix] = None
        if mass >= VISIBLE:
            low = max(base + mass / 2 - LINE, free)
            left = x + BAR_WIDTH / 2 + LABEL_GAP
            artists[key] = (x - BAR_WIDTH / 2, base, BAR_WIDTH, mass)
            artists[key + "_name"] = (left, low + LINE, NAMES[species])
            artists[key + "_mass"] = (left, low + 0.02, fixed(mass, 3))
            free = low + 2 * LINE
        base += mass
    return artists


def sentence(efficiency: str, count: str, cells: OrderedDict[str, OrderedDict[str, float]]) -> str:
    """The finding at this state."""
    carbon, inert = cells["carbon"], cells["inert"]
    co2, co, oxygen = -carbon["CO2"], -carbon["CO"], -inert["O2"]
    burns_back = co >= VISIBLE
    if count == "all":
        gases = tonnes(co2) + " of CO₂ and " + (tonnes(co) + " of CO" if burns_back else "no CO")
        return (
            f"At {efficiency} current efficiency the carbon cell gives off {gases}; "
            f"the inert cell gives off {tonnes(oxygen)} of oxygen."
        )
    gases = tonnes(co2) + " in CO₂ and " + tonnes(co) + " in CO" if burns_back else "all of it in CO₂"
    if count == "O":
        return (
            f"Both cells part the metal from the same {tonnes(oxygen)} of oxygen: it leaves the carbon cell bound to "
            f"carbon ({gases}) and the inert cell by itself, as oxygen gas."
        )
    return (
        f"At {efficiency} current efficiency {tonnes(carbon['C'])} of carbon goes into the carbon cell and leaves as "
        f"gas ({gases}); the inert cell has no carbon to lose."
    )


def tonnes(mass: float) -> str:
    return fixed(mass, 3) + "\u202ft"


def table(count: str, cells: OrderedDict[str, OrderedDict[str, float]]) -> tuple[tuple[str, ...], ...]:
    """The numbers of the figure, with the sum that shows that nothing is lost."""
    rows = [("tonnes " + WHAT[count] + "per tonne of metal", "carbon anode", "inert anode")]
    for species in NAMES:
        direction = "in" if species in ("Al2O3", "C") else "out"
        carbon, inert = [fixed(abs(cell.get(species, 0.0)), 3) for cell in cells.values()]
        rows.append((NAMES[species] + " " + direction, carbon, inert))
    carbon, inert = [fixed(sum(cell.values()), 3) for cell in cells.values()]
    rows.append(("in less out", carbon, inert))
    return tuple(rows)


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The four stacks with their words; every part is an artist of its own."""
    fig, ax = plt.subplots(figsize=(5.0, 4.2), layout="constrained")
    ax.set(xlim=(-0.2, 4.05), ylim=(0, 2.85), yticks=[])
    ax.spines["left"].set_visible(False)
    ax.set_xticks([x for x, _ in STACKS.values()], [{"in": "goes in", "out": "comes out"}[side] for _, side in STACKS])
    ax.tick_params(axis="x", length=0)
    artists = {}
    for (anode, side), (x, species) in STACKS.items():
        for one in species:
            key = f"{anode}_{side}_{one}"
            (artists[key],) = ax.bar([x], [1], BAR_WIDTH, color=COLOURS[one])
            artists[key + "_name"] = ax.text(x, 1, " ", va="baseline")
            artists[key + "_mass"] = ax.text(x, 1, " ", va="baseline", weight="bold")
    for anode, x in (("carbon", 0.0), ("inert", 2.15)):
        ax.text(x - BAR_WIDTH / 2, 2.45, anode + " anode", weight="bold", size=12)
    artists["heading"] = ax.text(0, 2.72, " ", va="baseline")
    artists["nothing"] = ax.text(0, 0.08, " ", va="baseline", style="italic")
    return fig, artists
