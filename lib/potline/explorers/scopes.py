"""Which question does each of the published numbers answer?"""

from collections import OrderedDict

from livebook.controls import Choice, Prediction, Slider
from livebook.numbers import MINUS, fixed
from potline.data.footprint import ROWS as FOOTPRINT
from potline.data.grids import ROWS as GRIDS
from potline.data.pilots import ROWS as PILOTS
from potline.data.production import ROWS as PRODUCTION
from potline.data.rows import find
from potline.explorers.look import ALUMINA, ALUMINIUM, CARBON, CARBON_LIGHT, ELECTRICITY
from potline.footprint import (
    ANODE_MAKING_T_PER_T,
    BOUNDARIES,
    ENERGY_KWH_PER_KG,
    PARTS,
    scopes,
    sector_mean_t_per_t,
    within,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "Above, level bars that begin where the one before ended: the smelter's own gas, electricity, alumina, making the "
    "anodes, and the rest; a part that the chosen boundary leaves out has no bar. A last bar is the sum. Below, five "
    "published numbers as diamonds, hollow where a company claims them and filled where they are statistics; those "
    "with the chosen boundary stand at the end of a line. A dotted line carries the sum down to them."
)
LIMITS = (
    "Rough where the sources are: making the anodes, mining and transport are assumed, an inert anode is taken to cost "
    "nothing to make, and its cell to need 15 kWh a kilogram. One smelter stands for a whole industry, an average grid "
    "for every contract. Recycled metal counts one tonne of CO₂ a tonne, assumed."
)


def value(rows: "Any", key: str) -> float:
    """The number of a row."""
    return float(find(rows, key).value)


RUSSIA_G = (value(GRIDS, "russia_low") + value(GRIDS, "russia_high")) / 2
# power: the factor in g/kWh, and how it is called.
POWER = OrderedDict(
    (
        ("contract", (value(GRIDS, "hydro_by_contract"), "hydropower by contract")),
        ("hydro", (value(GRIDS, "hydro"), "hydropower, whole life")),
        ("russia", (RUSSIA_G, "Russia's grids, middle")),
        ("china", (value(GRIDS, "china"), "China's grid")),
        ("coal", (value(GRIDS, "coal"), "coal")),
    )
)
# anode: what the smelter gives off itself, its electricity, what comes from making its anodes, and how it is called.
ANODES = OrderedDict(
    (
        ("world", (value(FOOTPRINT, "direct_world"), ENERGY_KWH_PER_KG, ANODE_MAKING_T_PER_T, "carbon, world's mean")),
        ("rusal", (value(FOOTPRINT, "direct_rusal"), ENERGY_KWH_PER_KG, ANODE_MAKING_T_PER_T, "carbon, as Rusal's")),
        ("inert", (0.0, value(PILOTS, "check_energy_kwh_per_kg"), 0.0, "inert")),
    )
)
SECTOR = "all metal"
# count: its boundary in the library, the words of the option, and those of a sentence.
COUNT = OrderedDict(
    (
        ("scope_1", ("scope 1", "smelter alone", "the smelter alone comes to ")),
        ("scopes_1_2", ("scopes 1 and 2", "and its power", "smelter and power come to ")),
        ("cradle", ("cradle to gate", "from the ore", "the way from the ore comes to ")),
        ("sector", (SECTOR, "and recycled metal", "primary and recycled metal together come to ")),
    )
)
# published: its row, its words in the figure, and its boundary.
PUBLISHED = OrderedDict(
    (
        ("industry_average", ("industry", "scopes 1 and 2")),
        ("rusal_article", ("Rusal", "scopes 1 and 2")),
        ("rusal_inert", ("inert anode", "scopes 1 and 2")),
        ("iai_primary", ("world", "cradle to gate")),
        ("iai_sector", ("and recycled", SECTOR)),
    )
)
CONTROLS = (
    Choice("count", "Count", tuple([(key, words) for key, (_, words, _) in COUNT.items()]), "scopes_1_2"),
    Choice(
        "power",
        "Power, g CO₂ a kWh",
        tuple([(key, name + ": " + fixed(grams, 0)) for key, (grams, name) in POWER.items()]),
        "china",
    ),
    Choice("anode", "Anode", tuple([(key, row[3]) for key, row in ANODES.items()]), "world"),
)
PREDICT = Prediction(
    "By contract with hydropower Rusal counted 2.5\u202ft for its smelters and their power. How much is it if the "
    "power is counted as Russia's grids mix it, at the middle of what a study found?",
    Slider("guess", "Smelter and power", "t", 0, 20, 0.5, 3),
    lambda: footprint("scopes_1_2", "russia", "rusal")[1],
    "The same pots and the same dams, counted by another rule: by location, and not by market.",
)

# Rows of the figure, from the top down. One unit to the right is a tonne.
ROWS = OrderedDict(
    (
        ("direct", ("smelter's own gas", CARBON)),
        ("electricity", ("electricity", ELECTRICITY)),
        ("alumina", ("alumina", ALUMINA)),
        ("anode making", ("making anodes", CARBON_LIGHT)),
        ("ancillary", ("mining and rest", ALUMINIUM)),
        ("recycled", ("recycled metal", ALUMINIUM)),
    )
)
TOP = 11.0
SUM = TOP - len(ROWS)
THICK = 0.62
VISIBLE = 0.005


def footprint(count: str, power: str, anode: str) -> tuple[OrderedDict[str, float], float]:
    """The parts that are counted, t/t, and their sum; recycled metal is a part below zero, since it dilutes."""
    direct, energy, making, _ = ANODES[anode]
    parts = scopes(
        direct_t_per_t=direct,
        energy_kwh_per_kg=energy,
        grid_g_per_kwh=POWER[power][0],
        anode_making_t_per_t=making,
    )
    boundary = COUNT[count][0]
    if boundary != SECTOR:
        counted = OrderedDict([(part, parts[part]) for part in BOUNDARIES[boundary]])
        return counted, within(parts, boundary)
    counted = OrderedDict([(part, parts[part]) for part in PARTS])
    primary_mt = value(PRODUCTION, "world_2023")
    recycled_mt = value(FOOTPRINT, "iai_sector_mt") - primary_mt
    mean = sector_mean_t_per_t(parts["total"], primary_mt, value(FOOTPRINT, "recycled"), recycled_mt)
    counted["recycled"] = mean - parts["total"]
    return counted, mean


def model(count: str, power: str, anode: str) -> "Result":
    """The bars of the chosen question, and the published numbers that answer it."""
    counted, total = footprint(count, power, anode)
    artists: dict[str, Any] = {}
    base = 0.0
    for row, part in enumerate(ROWS):
        key = part.replace(" ", "_")
        y = TOP - row
        amount = counted.get(part)
        artists[key] = None
        if amount is None:
            artists[key + "_words"] = (0.2, y - 0.18, "not counted")
            continue
        start = min(base, base + amount)
        if abs(amount) >= VISIBLE:
            artists[key] = (start, y - THICK / 2, abs(amount), THICK)
        base += amount
        artists[key + "_words"] = (max(base, start + abs(amount)) + 0.2, y - 0.18, signed(amount))
    artists["sum"] = (0, SUM - THICK / 2, total, THICK) if total >= VISIBLE else None
    artists["sum_words"] = (total + 0.2, SUM - 0.18, rounded(total) + "\u202ft")
    artists["down"] = ([total, total], [SUM - THICK / 2, SUM - len(PUBLISHED) - 0.4])
    same = alike(count)
    for row, key in enumerate(PUBLISHED):
        y = SUM - 1 - row
        artists[key + "_stem"] = ([0, value(FOOTPRINT, key)], [y, y]) if key in same else None
    return {
        "artists": artists,
        "says": sentence(count, power, anode, total),
        "table": table(count, counted, total),
    }


def alike(count: str) -> list[str]:
    """The published numbers with the chosen boundary."""
    return [key for key, (_, boundary) in PUBLISHED.items() if boundary == COUNT[count][0]]


def signed(amount: float) -> str:
    """A part of the sum; one below zero has a minus sign."""
    return (MINUS if amount < 0 else "") + rounded(abs(amount))


def rounded(amount: float) -> str:
    """Tonnes, to the decimals that they are worth."""
    return fixed(amount, 1 if amount >= 3 else 2)


def published(key: str) -> str:
    """A published number as its source writes it."""
    amount = value(FOOTPRINT, key)
    return fixed(amount, 1 if abs(10 * amount - round(10 * amount)) < 1e-9 else 2)


def sentence(count: str, power: str, anode: str, total: float) -> str:
    """The finding at this state."""
    grams, name = POWER[power]
    kind = "Inert anodes" if anode == "inert" else "Carbon anodes (" + ANODES[anode][3].split(", ")[1] + ")"
    here = f"{kind} on {name} ({fixed(grams, 0)}\u202fg/kWh): {COUNT[count][2]}{rounded(total)}\u202ft"
    same = [published(key) for key in alike(count)]
    if not same:
        return here + "; none of the five published numbers counts this alone."
    listed = ", ".join(same[:-1]) + " and " + same[-1] if len(same) > 1 else same[0]
    return here + "; published with this boundary: " + listed + "\u202ft."


def table(count: str, counted: OrderedDict[str, float], total: float) -> tuple[tuple[str, str], ...]:
    """The numbers of the figure."""
    rows = [("CO₂, t a tonne of metal", COUNT[count][1])]
    for part, (name, _) in ROWS.items():
        rows.append((name, signed(counted[part]) if part in counted else "not counted"))
    rows.append(("sum", rounded(total)))
    same = alike(count)
    for key, (name, _) in PUBLISHED.items():
        rows.append(("published: " + name, published(key) + ("" if key in same else " (another question)")))
    return tuple(rows)


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The rows with their names, the bars, and the published numbers, which do not move."""
    fig = plt.figure(figsize=(5.0, 4.6))
    ax = fig.add_axes((0, 0, 1, 1))
    ax.set(xlim=(-9.9, 20.9), ylim=(-1.3, 12.2))
    ax.set_axis_off()
    ink = ax.xaxis.label.get_color()
    ax.text(-9.6, TOP + 0.62, "CO₂, tonnes a tonne of metal: the sum of its parts", va="baseline")
    ax.text(-9.6, SUM - 0.18, "sum", va="baseline", weight="bold")
    ax.plot([0, 0], [-0.5, TOP + 0.45], "-", color=ink, linewidth=0.8)
    artists = {}
    for row, (part, (name, colour)) in enumerate(ROWS.items()):
        key = part.replace(" ", "_")
        ax.text(-9.6, TOP - row - 0.18, name, va="baseline")
        hatched = {"hatch": "///", "fill": False, "edgecolor": colour} if part == "recycled" else {"color": colour}
        (artists[key],) = ax.bar([0], [1], 1, **hatched)
        artists[key + "_words"] = ax.text(0, 0, " ", va="baseline")
    (artists["sum"],) = ax.bar([0], [1], 1, color=ink)
    artists["sum_words"] = ax.text(0, 0, " ", va="baseline", weight="bold")
    (artists["down"],) = ax.plot([0, 1], [0, 1], ":", color=ink, linewidth=1.2)
    for row, (key, (name, _)) in enumerate(PUBLISHED.items()):
        y = SUM - 1 - row
        here = find(FOOTPRINT, key)
        ax.text(-6.9, y - 0.18, published(key), va="baseline", ha="right")
        ax.text(-6.5, y - 0.18, name, va="baseline")
        (artists[key + "_stem"],) = ax.plot([0, 1], [0, 1], "-", color=ink, linewidth=2.2)
        face = "none" if here.status == "claimed" else ink
        ax.plot([here.value], [y], "D", color=ink, markerfacecolor=face, markersize=8, markeredgewidth=1.5)
    ax.text(-9.6, -1.05, "published: hollow is claimed, filled is statistics", va="baseline", size=10)
    return fig, artists
