"""Where does the energy of a kilogram of metal go, and what is left to keep the cell molten?"""

from collections import OrderedDict

from livebook.controls import Prediction, Slider
from livebook.numbers import fixed
from potline.explorers.look import ALUMINIUM, CARBON, ELECTRICITY, HEAT
from potline.faraday import specific_energy_kwh_per_kg
from potline.heat import heat_loss_kwh_per_kg
from potline.thermochemistry import minimum_energy_kwh_per_kg

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "Two pairs of stacked bars, for a cell with a carbon anode and one with an inert anode at the same voltage. In "
    "each pair what comes in is as tall as what it goes to. Electricity is the same for both; in the carbon cell "
    "burning carbon comes on top. Making the metal takes the same in both. The rest is heat, which the cell loses; in "
    "the inert cell a dashed box shows the heat that is missing against the carbon cell."
)
LIMITS = (
    "It counts energy; it does not say whether a cell with so much heat stays molten. That is decided by lining, crust "
    "and ledge, of which there is no model here. The bath is at 960 °C, alumina and carbon come in at 25 °C, and the "
    "heat in the hot metal and gas counts as making the metal. Air that burns carbon on top of the cell is not counted."
)
CONTROLS = (
    Slider("cell_voltage_v", "Cell voltage", "V", 3.5, 5.5, 0.05, 4.2),
    Slider("current_efficiency_pct", "Current efficiency", "%", 85, 98, 0.5, 94),
    Slider("outside_v", "Of it, over busbars outside the cell", "V", 0, 0.4, 0.01, 0),
)
ANODES = ("carbon", "inert")
GUESSED = (4.2, 0.94)  # V, current efficiency
PREDICT = Prediction(
    "Take the carbon away, put inert anodes in and leave the voltage at 4.2\u202fV. How much of the heat that kept the "
    "cell molten is still there?",
    Slider("guess", "Heat that is left", "%", 0, 150, 5, 100),
    lambda: 100 * heat_loss_kwh_per_kg("inert", *GUESSED) / heat_loss_kwh_per_kg("carbon", *GUESSED),
    "The voltage is the same, and so is what the metal takes. But nothing burns any more.",
)

# Part -> its words and its colour. In the order of the table.
PARTS = OrderedDict(
    (
        ("electricity", ("electricity", ELECTRICITY)),
        ("carbon", ("carbon", CARBON)),
        ("metal", ("metal", ALUMINIUM)),
        ("heat", ("heat", HEAT)),
        ("outside", ("busbars", ELECTRICITY)),
        ("missing", ("missing", "")),
    )
)
# Each bar: where it stands, and its parts from the bottom up.
STACKS = OrderedDict(
    (
        (("carbon", "in"), (0.0, ("electricity", "carbon"))),
        (("carbon", "out"), (1.12, ("metal", "heat", "outside"))),
        (("inert", "in"), (2.24, ("electricity",))),
        (("inert", "out"), (3.36, ("metal", "heat", "outside", "missing"))),
    )
)
BAR_WIDTH = 0.3
LABEL_GAP = 0.06
LINE = 1.25  # the height of a line of words, in kWh/kg
FOOT = 0.2  # below their feet
VISIBLE = 0.005  # less than that is written 0.00
TALLEST = 26.8


def balance(anode: str, cell_voltage_v: float, current_efficiency: float, outside_v: float) -> OrderedDict[str, float]:
    """The energy of a kilogram: part -> kWh/kg. What comes in (electricity, carbon) is the sum of the next three.

    Making the metal takes what the least energy of an inert cell is, in either cell. What the carbon pays of it is the
    difference of both least energies: its heat of burning, less what warms it, less what leaves unburnt as CO.
    """
    metal = minimum_energy_kwh_per_kg("inert", current_efficiency=current_efficiency)
    parts = OrderedDict()
    parts["electricity"] = specific_energy_kwh_per_kg(cell_voltage_v, current_efficiency)
    parts["carbon"] = metal - minimum_energy_kwh_per_kg(anode, current_efficiency=current_efficiency)
    parts["metal"] = metal
    parts["heat"] = heat_loss_kwh_per_kg(anode, cell_voltage_v, current_efficiency, outside_v=outside_v)
    parts["outside"] = specific_energy_kwh_per_kg(outside_v, current_efficiency)
    return parts


def model(cell_voltage_v: float, current_efficiency_pct: float, outside_v: float) -> "Result":
    """The four stacks, at a current efficiency in per cent."""
    cells = OrderedDict(
        (anode, balance(anode, cell_voltage_v, current_efficiency_pct / 100, outside_v))
        for anode in ("carbon", "inert")
    )
    carbon, inert = cells["carbon"]["heat"], cells["inert"]["heat"]
    for cell in cells.values():
        cell["missing"] = carbon - cell["heat"]
    artists: dict[str, Any] = {}
    for (anode, side), (x, parts) in STACKS.items():
        artists.update(stack(anode + "_" + side, x, [(part, cells[anode][part]) for part in parts]))
    at = fixed(cell_voltage_v, 2) + "\u202fV and " + fixed(current_efficiency_pct, 1) + "\u202f% efficiency"
    artists["heading"] = (-BAR_WIDTH / 2, TALLEST - 1.5, "kWh for each kg of metal, at " + at)
    says = (
        f"At {at} the carbon cell has {fixed(carbon, 2)}\u202fkWh/kg of heat left over to keep it molten, the inert "
        f"cell {fixed(inert, 2)}, or {fixed(100 * inert / carbon, 0)}\u202f% of it."
    )
    return {"artists": artists, "says": says, "table": table(cells)}


def stack(name: str, x: float, parts: list[tuple[str, float]]) -> "dict[str, Any]":
    """One bar from its parts, each with two lines of words beside it; the words make way for those below them."""
    artists: dict[str, Any] = {}
    base = 0.0
    free = 0.0
    for part, energy in parts:
        key = name + "_" + part
        for suffix in ("", "_name", "_energy"):
            artists[key + suffix] = None
        if energy >= VISIBLE:
            low = max(base + energy / 2 - LINE, free)
            left = x + BAR_WIDTH / 2 + LABEL_GAP
            start = x - BAR_WIDTH / 2
            artists[key] = (start, base, BAR_WIDTH, energy)
            if part == "missing":
                end, top = start + BAR_WIDTH, base + energy
                artists[key] = ([start, end, end, start, start], [base, base, top, top, base])
            artists[key + "_name"] = (left, low + LINE + FOOT, PARTS[part][0])
            artists[key + "_energy"] = (left, low + FOOT, fixed(energy, 2))
            free = low + 2 * LINE
        base += energy
    return artists


def table(cells: OrderedDict[str, OrderedDict[str, float]]) -> tuple[tuple[str, ...], ...]:
    """The numbers of the figure, with the difference that shows that nothing is lost."""
    words = {
        "electricity": "electricity (comes in)",
        "carbon": "burning carbon (comes in)",
        "metal": "making the metal (takes)",
        "heat": "heat that the cell loses",
        "outside": "heat of busbars outside",
        "missing": "less heat than the carbon cell",
    }
    carbon, inert = cells["carbon"], cells["inert"]
    rows = [("kWh per kg of metal kept", "carbon anode", "inert anode")]
    rows += [(words[part], fixed(carbon[part], 2), fixed(inert[part], 2)) for part in PARTS]
    rest = [
        cell["electricity"] + cell["carbon"] - cell["metal"] - cell["heat"] - cell["outside"] for cell in cells.values()
    ]
    rows.append(("in less out", fixed(rest[0], 2), fixed(rest[1], 2)))
    return tuple(rows)


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The four stacks with their words; every part is an artist of its own."""
    fig, ax = plt.subplots(figsize=(5.0, 4.2), layout="constrained")
    ax.set(xlim=(-0.2, 4.2), ylim=(0, TALLEST), yticks=[])
    ax.spines["left"].set_visible(False)
    ax.set_xticks([x for x, _ in STACKS.values()], [{"in": "comes in", "out": "goes to"}[side] for _, side in STACKS])
    ax.tick_params(axis="x", length=0)
    ink = ax.xaxis.label.get_color()
    artists = {}
    for (anode, side), (x, parts) in STACKS.items():
        for part in parts:
            key = f"{anode}_{side}_{part}"
            if part == "missing":
                (artists[key],) = ax.plot([x, x], [0, 1], "--", color=ink, linewidth=1.2)
            else:
                strength = 0.5 if part == "outside" else 1
                (artists[key],) = ax.bar([x], [1], BAR_WIDTH, color=PARTS[part][1], alpha=strength, linewidth=0)
            artists[key + "_name"] = ax.text(x, 1, " ", va="baseline")
            artists[key + "_energy"] = ax.text(x, 1, " ", va="baseline", weight="bold")
    for anode, x in (("carbon", 0.0), ("inert", 2.24)):
        ax.text(x - BAR_WIDTH / 2, TALLEST - 3.2, anode + " anode", weight="bold", size=12)
    artists["heading"] = ax.text(0, TALLEST - 1.5, " ", va="baseline")
    return fig, artists
