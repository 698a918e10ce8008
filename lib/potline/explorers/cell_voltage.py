"""Where do the four volts of a pot go, with a carbon anode and with an inert one?"""

from collections import OrderedDict

from livebook.controls import Choice, Prediction, Slider
from livebook.numbers import fixed
from potline.checks import ValidityError
from potline.explorers.look import ALUMINA, ALUMINIUM, CARBON, CARBON_LIGHT, ELECTRICITY, FLUORIDE, OXYGEN
from potline.faraday import specific_energy_kwh_per_kg
from potline.overvoltage import ANODES, OXYGEN_OVERVOLTAGE_V
from potline.voltage import ASSUMED, budget

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

    Parts = OrderedDict[str, float]

ALT = (
    "Two stacked bars, the voltage of a cell with a carbon anode and of one with an inert anode, in the same bath and "
    "at the same distance. From the bottom up: reversible voltage, anode overvoltage, overvoltage at the metal, bath, "
    "bubbles, the anode's own resistance, other conductors. The inert cell's reversible voltage is one volt taller, "
    "its anode overvoltage shorter. Its overvoltage, bubbles and resistance are hatched: they are assumed."
)
LIMITS = (
    "One bath: 12 % of excess AlF₃, 6 % of CaF₂, 960 °C. The equations are known to us second-hand, without "
    "their ranges; the drops in conductors are usual values from memory. What is hatched is assumed, because we found "
    "no source: the overvoltage of oxygen, its bubbles, the drop in the inert anode. The inert cell is built like the "
    "carbon cell here; a real one need not be. A voltage alone does not tell whether a cell stays warm enough."
)
CONTROLS = (
    Slider("acd_cm", "Anode–cathode distance", "cm", 2.5, 5, 0.1, 3.5),
    Slider("current_density_a_cm2", "Current density at the anode", "A/cm²", 0.6, 1.1, 0.05, 0.85),
    Slider("oxygen_v", "Overvoltage of oxygen (assumed)", "V", 0, 0.4, 0.05, OXYGEN_OVERVOLTAGE_V),
    Slider("al2o3_wt_pct", "Alumina in the bath", "%", 1.5, 7, 0.1, 3),
)
PREDICT = Prediction(
    "A pot with carbon anodes takes a little more than 4\u202fV. Which part of the cell takes most of it?",
    Choice(
        "guess",
        "Most goes into",
        (
            ("reversible", "parting alumina with carbon, the least it takes"),
            ("anode", "driving the reaction at the anode"),
            ("bath", "pushing the current through the bath"),
            ("conductors", "the conductors around the pot"),
        ),
        "reversible",
    ),
    lambda: largest(),
    "A few centimetres of molten salt cost more than the chemistry. Only a part of the four volts makes metal; the "
    "rest is heat, and a good deal of that heat keeps the pot molten.",
)
EFFICIENCY = 0.94  # assumed, for the energy in the table

# What the figure shows: a name, and the parts of the budget that it adds up.
SHOWN = OrderedDict(
    (
        ("reversible", ("reversible", ("reversible",))),
        ("anode", ("anode overvoltage", ("anode", "concentration"))),
        ("cathode", ("metal overvoltage", ("cathode",))),
        ("bath", ("bath", ("bath",))),
        ("bubbles", ("bubbles", ("bubbles",))),
        ("anode_drop", ("inside the anode", ("anode_drop",))),
        ("conductors", ("other conductors", ("cathode_drop", "external"))),
    )
)
COLOURS = {
    "carbon": (ELECTRICITY, CARBON, ALUMINIUM, FLUORIDE, CARBON_LIGHT, ALUMINA, ALUMINA),
    "inert": (ELECTRICITY, OXYGEN, ALUMINIUM, FLUORIDE, OXYGEN, ALUMINA, ALUMINA),
}
BARS = {"carbon": 0.0, "inert": 51.0}  # their left sides, in hundredths of the width
BAR_WIDTH = 8.0
WORDS_GAP = 2.0
HIGHEST = 7.0  # V
LINE = 0.34  # the height of a line of words
HALF_LETTER = 0.11
VISIBLE = 0.0005


def parts_v(anode: str, acd_cm: float, current_density_a_cm2: float, oxygen_v: float, al2o3_wt_pct: float) -> "Parts":
    """The budget of a cell as the figure shows it."""
    whole = budget(
        anode,
        acd_cm=acd_cm,
        current_density_a_cm2=current_density_a_cm2,
        al2o3_wt_pct=al2o3_wt_pct,
        oxygen_overvoltage_v=oxygen_v,
    )
    return OrderedDict((part, sum([whole[one] for one in ones])) for part, (_, ones) in SHOWN.items())


def largest() -> str:
    """The largest part of the carbon cell's voltage, at the start."""
    parts = parts_v("carbon", *[control.start for control in CONTROLS])
    return max(parts, key=lambda part: parts[part])


def is_assumed(anode: str, part: str) -> bool:
    """Whether a part rests on an assumption."""
    return bool([one for one in SHOWN[part][1] if one in ASSUMED[anode]])


def model(acd_cm: float, current_density_a_cm2: float, oxygen_v: float, al2o3_wt_pct: float) -> "Result":
    """Both stacks."""
    try:
        cells = OrderedDict(
            (anode, parts_v(anode, acd_cm, current_density_a_cm2, oxygen_v, al2o3_wt_pct)) for anode in ANODES
        )
    except ValidityError:  # the ranges of the controls leave one reason
        return {
            "outside": "With "
            + fixed(al2o3_wt_pct, 1)
            + "\u202f% of alumina too little reaches the anodes: this is an anode effect, and there is no steady "
            "voltage to show."
        }
    artists: dict[str, Any] = {}
    sums = []
    for anode, parts in cells.items():
        artists.update(stack(anode, parts))
        sums.append(sum(parts.values()))
    carbon, inert = sums
    per_cm = bath_v_per_cm(cells["carbon"]["bath"], acd_cm)
    nearer = (inert - carbon) / per_cm
    if inert > carbon:
        gap = fixed(inert - carbon, 2) + "\u202fV more, as assumed: as much as " + fixed(nearer, 1) + "\u202fcm of bath"
    else:
        gap = fixed(carbon - inert, 2) + "\u202fV less, as assumed"
    says = (
        "At "
        + fixed(acd_cm, 1)
        + "\u202fcm and "
        + fixed(current_density_a_cm2, 2)
        + "\u202fA/cm² the carbon cell takes "
        + fixed(carbon, 2)
        + "\u202fV and the inert cell "
        + fixed(inert, 2)
        + "\u202fV, "
        + gap
        + "."
    )
    return {"artists": artists, "says": says, "table": table(cells)}


def bath_v_per_cm(bath_v: float, acd_cm: float) -> float:
    """What a centimetre of bath takes."""
    return bath_v / acd_cm


def stack(anode: str, parts: "Parts") -> "dict[str, Any]":
    """One bar from its parts, each with a line of words beside it; the words make way for those below them."""
    artists: dict[str, Any] = {}
    left = BARS[anode]
    base = free = 0.0
    for part, volts in parts.items():
        key = anode + "_" + part
        artists[key] = artists[key + "_words"] = None
        if volts >= VISIBLE:
            low = max(base + volts / 2 - HALF_LETTER, free + 0.06)
            artists[key] = (left, base, BAR_WIDTH, volts)
            words = fixed(volts, 2) + "  " + SHOWN[part][0]
            artists[key + "_words"] = (left + BAR_WIDTH + WORDS_GAP, low, words)
            free = low + LINE - 0.06
        base += volts
    artists[anode + "_sum"] = (left, max(base + 0.12, free + 0.08), fixed(base, 2) + "\u202fV")
    return artists


def table(cells: "OrderedDict[str, Parts]") -> tuple[tuple[str, ...], ...]:
    """The parts, their sum, and the energy that it means."""
    rows = [("volts", "carbon anode", "inert anode")]
    for part, (name, _) in SHOWN.items():
        cell = [fixed(cells[anode][part], 3) + (" (assumed)" if is_assumed(anode, part) else "") for anode in ANODES]
        rows.append((name, cell[0], cell[1]))
    sums = [sum(parts.values()) for parts in cells.values()]
    rows.append(("cell voltage", fixed(sums[0], 3), fixed(sums[1], 3)))
    energies = [fixed(specific_energy_kwh_per_kg(volts, EFFICIENCY), 2) for volts in sums]
    rows.append(("kWh/kg at 94\u202f% current efficiency", energies[0], energies[1]))
    return tuple(rows)


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """Two stacks; every part is an artist of its own, and what is assumed is hatched."""
    fig, ax = plt.subplots(figsize=(5.0, 4.1), layout="constrained")
    ax.set(xlim=(0, 100), ylim=(0, HIGHEST + 0.75))
    ax.set_axis_off()
    ink = plt.rcParams["text.color"]
    artists = {}
    for anode, left in BARS.items():
        ax.text(left, HIGHEST + 0.35, anode + " anode", weight="bold", size=12)
        for part, colour in zip(SHOWN, COLOURS[anode]):
            key = f"{anode}_{part}"
            look = {"hatch": "///", "alpha": 0.75} if is_assumed(anode, part) else {}
            (artists[key],) = ax.bar([left], [1], BAR_WIDTH, color=colour, edgecolor=ink, linewidth=0.5, **look)
            artists[key + "_words"] = ax.text(0, 0, " ", va="baseline", size=10.5)
        artists[anode + "_sum"] = ax.text(0, 0, " ", va="baseline", weight="bold", size=12)
    ax.axhline(0, color=ink, linewidth=1)
    return fig, artists
