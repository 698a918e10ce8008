"""How little energy can a kilogram of aluminium take, and who pays it?"""

from collections import OrderedDict

from livebook.controls import Prediction, Slider
from livebook.numbers import fixed
from livebook.shapes import flow
from potline.data.constants import ZERO_CELSIUS_K
from potline.explorers.look import ALUMINA, ALUMINIUM, CARBON, ELECTRICITY, OXYGEN
from potline.formula import coefficients, molar_mass
from potline.stoichiometry import BACK_REACTION, CARBON_ANODE, INERT_ANODE, REOXIDATION, mass_per_tonne
from potline.thermochemistry import (
    GRAMS_PER_KG,
    KJ_PER_KWH,
    heat_content_kwh_per_kg,
    minimum_energy_kwh_per_kg,
    reaction_enthalpy_kj,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "Two flow pictures, for a cell with a carbon anode and one with an inert anode. Ribbons come in from those who "
    "pay and go out to what the energy is spent on; each is as wide as its kilowatt-hours. Both cells spend the same "
    "on parting oxygen from the metal and on warming alumina. In the carbon cell electricity pays about two thirds "
    "and burning carbon one third; in the inert cell electricity pays all. Below full current efficiency a third "
    "ribbon comes in: metal that was lost burns back and gives its heat to the cell."
)
LIMITS = (
    "A cell that loses no heat through its walls. Real cells do: with carbon anodes they take typically 12 to 16 "
    "kWh/kg. All heat counts, also that of metal that burns back; a real cell cannot always use it, and the current "
    "that made this metal is spent for nothing. Alumina and carbon come in at 25 °C; metal and gas leave as hot as "
    "the bath. The alumina is alpha alumina."
)
FEED_C = 25
CONTROLS = (
    Slider("bath_c", "Bath temperature", "°C", 700, 1000, 5, 960),
    Slider("current_efficiency_pct", "Current efficiency", "%", 80, 100, 0.5, 100),
)
PREDICT = Prediction(
    "Carbon that burns in the cell gives energy. In a cell that loses neither heat nor metal, which part of the bill "
    "does the carbon pay, so that electricity need not?",
    Slider("guess", "The carbon's part", "%", 0, 100, 1, 10),
    lambda: 100 * (1 - minimum_energy_kwh_per_kg("carbon") / minimum_energy_kwh_per_kg("inert")),
    "The anode is not only eaten. It is also fuel.",
)
COMBUSTION = "C + O2 -> CO2"
BACK = {"carbon": BACK_REACTION, "inert": REOXIDATION}
PAYERS = OrderedDict(
    (
        ("electricity", ("electricity", ELECTRICITY)),
        ("carbon", ("burning carbon", CARBON)),
        ("lost", ("lost metal", ALUMINIUM)),
    )
)
NOBODY = (("inert", "carbon"),)  # who is not there to pay
USES = OrderedDict((("parting", ("parting oxygen", OXYGEN)), ("warming", ("warming alumina", ALUMINA))))

# The figure counts in kWh/kg upwards and in hundredths of its width to the right.
LEFT, CELL, RIGHT = 29.0, 47.0, 68.0  # where ribbons begin, meet and end
CELL_WIDTH = 1.6
LABEL_GAP = 1.5
SPACE = 1.0  # between ribbons that stand above each other
LINE = 1.55  # the height of a line of words
DESCENT = 0.35  # of it, what lies below the letters' foot
TOPS = OrderedDict((("carbon", 33.0), ("inert", 14.2)))
VISIBLE = 0.005  # less than that is written 0.00


def ledgers(bath_c: float, current_efficiency: float) -> OrderedDict[str, OrderedDict[str, float]]:
    """What each cell pays and spends for each kilogram of metal that it keeps: anode -> payer or use -> kWh/kg.

    A cell makes 1/CE of metal, of which 1/CE - 1 burns back. The payers are

    - electricity: the least that will do, from ``minimum_energy_kwh_per_kg``;
    - carbon: its heat of burning to CO2 in the bath, less what warms it from the feed's temperature, for all the
      metal made;
    - lost metal: the heat with which it burns back in the bath, in CO2 (which leaves CO) or in O2.

    They pay for parting the oxygen from all the metal made, in the bath, and for warming the alumina of the metal kept:
    what burns back is warm already. The first payer is computed from what enters and leaves the cell, the other entries
    from reactions within it. By Hess's law both sides come to the same at every state, which the tests hold. Without
    losses the carbon pays exactly what the inert cell's electricity pays more.
    """
    made = 1 / current_efficiency
    parting = made * reaction_kwh_per_kg(INERT_ANODE, "Al", bath_c)
    warming = mass_per_tonne("Al2O3", INERT_ANODE) * heat_content_kwh_per_kg("Al2O3", FEED_C, bath_c)
    heat = -reaction_kwh_per_kg(COMBUSTION, "C", bath_c) - heat_content_kwh_per_kg("C", FEED_C, bath_c)
    burning = {"carbon": made * mass_per_tonne("C", CARBON_ANODE) * heat, "inert": 0.0}
    cells = OrderedDict()
    for anode in TOPS:
        cell = OrderedDict()
        cell["electricity"] = minimum_energy_kwh_per_kg(anode, bath_c, FEED_C, current_efficiency)
        cell["carbon"] = burning[anode]
        cell["lost"] = -(made - 1) * reaction_kwh_per_kg(BACK[anode], "Al", bath_c)
        cell["parting"] = parting
        cell["warming"] = warming
        cells[anode] = cell
    return cells


def reaction_kwh_per_kg(reaction: str, per: str, bath_c: float) -> float:
    """The heat that a reaction takes up in the bath for each kilogram of one of its species."""
    grams = abs(coefficients(reaction)[per]) * molar_mass(per)
    return reaction_enthalpy_kj(reaction, bath_c + ZERO_CELSIUS_K) / grams * GRAMS_PER_KG / KJ_PER_KWH


def model(bath_c: float, current_efficiency_pct: float) -> "Result":
    """The flows of both cells."""
    cells = ledgers(bath_c, current_efficiency_pct / 100)
    artists: dict[str, Any] = {}
    for anode, cell in cells.items():
        top = TOPS[anode]
        whole = cell["parting"] + cell["warming"]
        middle = top - SPACE / 2
        artists[anode + "_cell"] = (CELL, middle - whole, CELL_WIDTH, whole)
        artists.update(ribbons(anode, cell, PAYERS, (LEFT, CELL), top, middle))
        artists.update(ribbons(anode, cell, USES, (RIGHT, CELL + CELL_WIDTH), top, middle))
    return {
        "artists": artists,
        "says": sentence(bath_c, current_efficiency_pct, cells),
        "table": table(cells),
    }


def ribbons(
    anode: str,
    cell: OrderedDict[str, float],
    parts: OrderedDict[str, tuple[str, str]],
    ends: tuple[float, float],
    top: float,
    middle: float,
) -> "dict[str, Any]":
    """The ribbons on one side of a cell, from their outer end to the cell, with two lines of words at the outer end."""
    artists: dict[str, Any] = {}
    outer, inner = ends
    side = 1 if outer > inner else -1
    for part, (name, _) in parts.items():
        key = anode + "_" + part
        width = cell[part]
        if (anode, part) in NOBODY:
            continue
        for suffix in ("", "_name", "_energy"):
            artists[key + suffix] = None
        if width < VISIBLE:
            continue
        top -= width
        middle -= width
        near, far = ((outer, top), (inner, middle)) if side < 0 else ((inner, middle), (outer, top))
        artists[key] = flow(near, far, width)
        words = min(top + width / 2 + LINE, top + width)  # the words' upper edge
        x = outer + side * LABEL_GAP
        artists[key + "_name"] = (x, words - LINE + DESCENT, name)
        artists[key + "_energy"] = (x, words - 2 * LINE + DESCENT, fixed(width, 2))
        top -= SPACE
    return artists


def sentence(bath_c: float, current_efficiency_pct: float, cells: OrderedDict[str, OrderedDict[str, float]]) -> str:
    """The finding at this state."""
    carbon, inert = cells["carbon"]["electricity"], cells["inert"]["electricity"]
    here = "At " + fixed(bath_c, 0) + "\u202f°C and " + fixed(current_efficiency_pct, 1) + "\u202f% efficiency "
    words = (
        f"{here}electricity must pay at least {fixed(carbon, 2)}\u202fkWh/kg with carbon and {fixed(inert, 2)} "
        f"without, {fixed(inert - carbon, 2)} more"
    )
    back = [cell["lost"] for cell in cells.values()]
    if back[0] < VISIBLE:
        return words + ": what the burning carbon paid."
    return words + f"; lost metal pays back {fixed(back[0], 2)} and {fixed(back[1], 2)}."


def table(cells: OrderedDict[str, OrderedDict[str, float]]) -> tuple[tuple[str, ...], ...]:
    """The ledger of both cells, with the difference that shows that it closes."""
    rows = [("kWh per kg of metal kept", "carbon anode", "inert anode")]
    for part, (name, _) in list(PAYERS.items()) + list(USES.items()):
        label = name + (" (pays)" if part in PAYERS else " (takes)")
        rows.append((label, fixed(cells["carbon"][part], 3), fixed(cells["inert"][part], 3)))
    paid = [sum([cell[part] for part in PAYERS]) for cell in cells.values()]
    spent = [sum([cell[part] for part in USES]) for cell in cells.values()]
    rows.append(("paid in all", fixed(paid[0], 3), fixed(paid[1], 3)))
    rows.append(("paid less taken", fixed(paid[0] - spent[0], 3), fixed(paid[1] - spent[1], 3)))
    return tuple(rows)


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """Two cells, one above the other; every ribbon is an artist of its own, with its name and its energy."""
    fig, ax = plt.subplots(figsize=(5.0, 4.6), layout="constrained")
    ax.set(xlim=(0, 100), ylim=(-1.1, 37.6))
    ax.set_axis_off()
    ax.text(0, 36.3, "Least energy, kWh for each kg of metal kept")
    artists = {}
    for anode, top in TOPS.items():
        ax.text(0, top + 0.9, anode + " anode", weight="bold", size=12)
        for parts, align in ((PAYERS, "right"), (USES, "left")):
            for part, (_, colour) in parts.items():
                if (anode, part) in NOBODY:
                    continue
                key = f"{anode}_{part}"
                (artists[key],) = ax.fill([0, 1, 1], [0, 0, 1], color=colour, linewidth=0)
                for suffix, weight in (("_name", "normal"), ("_energy", "bold")):
                    artists[key + suffix] = ax.text(0, 0, " ", va="baseline", ha=align, weight=weight)
        (artists[anode + "_cell"],) = ax.bar([CELL], [1], CELL_WIDTH, color=plt.rcParams["text.color"])
    return fig, artists
