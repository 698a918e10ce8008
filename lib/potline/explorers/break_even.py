"""On which electricity does an anode that saves carbon dioxide, but needs more volts, pay?"""

from collections import OrderedDict

from livebook.controls import Choice, Prediction, Slider
from livebook.numbers import fixed
from livebook.shapes import band
from potline.data.fleet import ROWS as FLEET
from potline.data.footprint import ROWS as FOOTPRINT
from potline.data.grids import ROWS as GRIDS
from potline.data.rows import find
from potline.explorers.look import CARBON, OXYGEN
from potline.footprint import break_even_grid_g_per_kwh, extra_energy_kwh_per_kg, net_change_t_per_t
from potline.stoichiometry import CARBON_ANODE, INERT_ANODE
from potline.thermochemistry import reversible_voltage_v

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "A map: to the right, how much greenhouse gas comes with a kilowatt-hour; upwards, how many volts more the inert "
    "anode needs. A curve falls from the upper left to the lower right. Below it the anode lowers the sum of smelter "
    "and power station, above it the sum rises. The grids of some countries, hydropower and coal power are marked on a "
    "line at the chosen extra voltage: with a disc where the anode pays, with a cross where it does not."
)
LIMITS = (
    "Only the pot and its power station are counted. What is saved or spent elsewhere, such as coke and the anode "
    "plant, is not. The factors are averages of a year over a country's stations; one more kilowatt-hour may come from "
    "a dirtier or a cleaner one, and a smelter may have a power station of its own. The current efficiency is taken as "
    "94 % with both anodes. How many volts a real inert anode needs, nobody has published."
)
EFFICIENCY = find(FLEET, "efficiency").value
WHOLE_GAP_V = reversible_voltage_v(INERT_ANODE, 1233.15) - reversible_voltage_v(CARBON_ANODE, 1233.15)
NET_V = find(FOOTPRINT, "extra_v_net").value
HALF_V = find(FOOTPRINT, "extra_v_half").value
PREBAKE_T = find(FOOTPRINT, "saved_ipcc_prebake").value

CONTROLS = (
    Slider("extra_voltage_v", "Assumed extra volts", "V", 0, 1.1, 0.01, NET_V),
    Slider("saved_t_per_t", "CO₂ saved at the pot", "t/t", 1.2, 2.6, 0.05, PREBAKE_T),
    Slider("grid_g_per_kwh", "Grid", "g/kWh", 0, 900, 1, find(GRIDS, "china").value),
)
# Grids on the map: key of the row, and its short name.
MARKED = OrderedDict(
    (
        ("hydro", "hydropower"),
        ("brazil", "Brazil"),
        ("canada", "Canada"),
        ("germany", "Germany"),
        ("world", "world"),
        ("china", "China"),
        ("iran", "Iran"),
        ("india", "India"),
        ("coal", "coal power"),
    )
)
FACTORS = OrderedDict([(key, find(GRIDS, key).value) for key in MARKED])
# On the others the anode pays in every state of the controls.
MAY_HARM = [
    key
    for key, factor in FACTORS.items()
    if factor > break_even_grid_g_per_kwh(CONTROLS[1].low, CONTROLS[0].high, EFFICIENCY)
]
ABOUT_NOTHING = 0.005  # less change than that is written 0.00
OUTCOMES = (("falls", "it falls"), ("stays", "it stays about the same"), ("rises", "it rises"))
PREDICT = Prediction(
    "An inert anode takes away all the CO₂ of the pot, "
    + fixed(PREBAKE_T, 1)
    + "\u202ft for each tonne of metal, and needs "
    + fixed(WHOLE_GAP_V, 2)
    + "\u202fV more. On India's electricity, what becomes of smelter and power station together?",
    Choice("guess", "Their CO₂", OUTCOMES, "falls"),
    lambda: verdict(net_change_t_per_t(PREBAKE_T, WHOLE_GAP_V, EFFICIENCY, FACTORS["india"]), 0.1),
    "The extra volts take "
    + fixed(extra_energy_kwh_per_kg(WHOLE_GAP_V, EFFICIENCY), 2)
    + "\u202fkWh for each kilogram, and most of India's electricity is made from coal.",
)

WIDEST = 900.0  # g/kWh
LOWEST, HIGHEST = -0.4, 1.45  # V
STEPS = 40
EDGE = 25.0  # the map goes on so far beyond its scale, for the reader's ring
WORDS_LENGTH = 170.0  # of the words beside the reader's point, in g/kWh
BESIDE, ABOVE, BELOW = 12.0, 0.08, 0.2  # from the point to its words
CLEAR = 0.03  # from the curve to words above it


def verdict(change: float, about: float = ABOUT_NOTHING) -> str:
    """What becomes of the sum."""
    return "stays" if abs(change) < about else "rises" if change > 0 else "falls"


def model(extra_voltage_v: float, saved_t_per_t: float, grid_g_per_kwh: float) -> "Result":
    """The curve of break-even, the marked grids at the chosen voltage, and the reader's point."""
    xs, ys = curve(saved_t_per_t)
    change = net_change_t_per_t(saved_t_per_t, extra_voltage_v, EFFICIENCY, grid_g_per_kwh)
    artists: dict[str, Any] = {
        "curve": (xs, ys),
        "harm": band(xs, ys, [HIGHEST] * len(xs)),
        "volts": ([-EDGE, WIDEST + EDGE], [extra_voltage_v, extra_voltage_v]),
        "you": ([grid_g_per_kwh], [extra_voltage_v]),
    }
    changes = OrderedDict()
    for key, factor in FACTORS.items():
        changes[key] = net_change_t_per_t(saved_t_per_t, extra_voltage_v, EFFICIENCY, factor)
        here = ([factor], [extra_voltage_v])
        artists["pays_" + key] = here if changes[key] <= 0 else None
        if key in MAY_HARM:
            artists["harms_" + key] = here if changes[key] > 0 else None
    # Words to the lower left of a point below the curve, or to the upper right of one above it, are clear of the curve.
    if change <= 0:
        place = (max(grid_g_per_kwh - BESIDE - WORDS_LENGTH, BESIDE), extra_voltage_v - BELOW)
    else:
        left = min(grid_g_per_kwh + BESIDE, WIDEST + EDGE - WORDS_LENGTH)
        place = (left, max(extra_voltage_v + ABOVE, at_curve(saved_t_per_t, left) + CLEAR))
    artists["you_words"] = (place[0], place[1], signed(change) + "\u202ft")
    return {
        "artists": artists,
        "says": sentence(extra_voltage_v, saved_t_per_t, grid_g_per_kwh, change),
        "table": table(changes),
    }


def at_curve(saved_t_per_t: float, grid_g_per_kwh: float) -> float:
    """The extra voltage at which the anode neither gains nor loses."""
    # Voltage and factor of break-even are inversely proportional: one pair of them gives all.
    return break_even_grid_g_per_kwh(saved_t_per_t, 1.0, EFFICIENCY) / grid_g_per_kwh


def curve(saved_t_per_t: float) -> tuple[list[float], list[float]]:
    """Break-even from the top of the map to its right edge."""
    end = WIDEST + EDGE
    first = at_curve(saved_t_per_t, HIGHEST)
    xs = [first * (end / first) ** (step / STEPS) for step in range(STEPS + 1)]
    return xs, [at_curve(saved_t_per_t, x) for x in xs]


def sentence(extra_voltage_v: float, saved_t_per_t: float, grid_g_per_kwh: float, change: float) -> str:
    """The finding at this state."""
    limit = break_even_grid_g_per_kwh(saved_t_per_t, extra_voltage_v, EFFICIENCY)
    outcomes = {"stays": "changes nothing", "rises": "adds " + tonnes(change), "falls": "saves " + tonnes(-change)}
    outcome = outcomes[verdict(change)]
    start = (
        "On a grid of "
        + fixed(grid_g_per_kwh, 0)
        + "\u202fg/kWh an anode that saves "
        + tonnes(saved_t_per_t)
        + " at the pot "
    )
    if limit == float("inf"):
        return start + "and needs no more volts " + outcome + " in all: it pays on every grid."
    needs = "and needs " + fixed(extra_voltage_v, 2) + "\u202fV more "
    return start + needs + outcome + " in all; it pays below " + fixed(limit, 0) + "\u202fg/kWh."


def tonnes(mass: float) -> str:
    return fixed(mass, 2) + "\u202ft"


def signed(change: float) -> str:
    return ("+" if change >= ABOUT_NOTHING else "") + fixed(change, 2)


def table(changes: OrderedDict[str, float]) -> tuple[tuple[str, ...], ...]:
    """Each marked grid with what the anode changes there."""
    rows = [("electricity", "g/kWh", "change, t per tonne")]
    rows += [(MARKED[key], fixed(FACTORS[key], 0), signed(changes[key])) for key in MARKED]
    return tuple(rows)


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The map; its grids are named along the upper edge."""
    fig, ax = plt.subplots(figsize=(5.0, 4.5), layout="constrained")
    ax.set(xlim=(-EDGE, WIDEST + EDGE), ylim=(LOWEST, HIGHEST), xticks=range(0, 901, 150))
    ax.set_xlabel("greenhouse gas of a kilowatt-hour, g")
    levels = OrderedDict(((0.0, ""), (HALF_V, ""), (NET_V, "\nestimate"), (WHOLE_GAP_V, "\nwhole gap")))
    ax.set_yticks(list(levels), [fixed(volts, 2) + "\u202fV" + words for volts, words in levels.items()])
    ax.set_ylabel("extra voltage")
    names = ax.secondary_xaxis("top")
    names.set_xticks(list(FACTORS.values()), list(MARKED.values()), rotation=90)
    names.spines["top"].set_visible(False)
    ink = ax.xaxis.label.get_color()
    for factor in FACTORS.values():
        ax.axvline(factor, color=ink, linewidth=0.6, linestyle=":")
    artists = {}
    ax.set_facecolor("none")
    (artists["harm"],) = ax.fill([0, 1, 1], [0, 0, 1], color=CARBON, alpha=0.22, linewidth=0)
    (artists["curve"],) = ax.plot([0, 1], [0, 1], "-", color=CARBON, linewidth=2.5)
    (artists["volts"],) = ax.plot([0, 1], [0, 0], "--", color=ink, linewidth=1)
    for key, factor in FACTORS.items():
        (artists["pays_" + key],) = ax.plot([factor], [0], "o", color=OXYGEN, markersize=8)
        if key in MAY_HARM:
            (artists["harms_" + key],) = ax.plot([factor], [0], "X", color=CARBON, markersize=9)
    (artists["you"],) = ax.plot([1], [0], "o", color=ink, markersize=14, fillstyle="none", markeredgewidth=2)
    artists["you_words"] = ax.text(0, 0, " ", va="baseline", weight="bold")
    ax.text(WIDEST - 12, HIGHEST - 0.11, "more CO₂", ha="right", va="baseline")
    ax.text(12, LOWEST + 0.05, "less CO₂", va="baseline")
    return fig, artists
