"""Where does the metal go that a cell loses, and what does the anode gas tell of it?"""

from livebook.controls import Prediction, Slider
from livebook.numbers import fixed
from potline.explorers.look import ALUMINIUM, CARBON, CARBON_LIGHT
from potline.faraday import LOWEST_CO2_FRACTION, pearson_waddington_efficiency
from potline.gas import anode_gas_mol_per_mol, carbon_eaten_t_per_t, co2_fraction

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "Above, two bars. The first is all metal that the current makes: most is kept, the rest burns back. The second is "
    "the anode gas: carbon dioxide, then carbon monoxide from lost metal, then carbon monoxide from carbon. Below, "
    "current efficiency against carbon dioxide in the gas. A straight line is the rule of Pearson and Waddington: two "
    "points of carbon dioxide for each point of efficiency. A full dot shows what the cell keeps, a hollow one on the "
    "line what the gas says. Carbon moves the dots to the left, so that the gas says too little; air moves them to the "
    "right, so that it says too much."
)
LIMITS = (
    "All the gas begins as CO₂, and each loss is metal that burns back. Metal that is lost to electrons which slip "
    "through the bath leaves no trace in the gas. At low current densities the anode makes some CO at once. Air also "
    "burns the anode itself, which adds CO₂. The two shares are ours to choose: a smelter does not know them, and that "
    "is the method's trouble. It does not hold for Söderberg gas at all."
)
CONTROLS = (
    Slider("current_efficiency_pct", "What the cell keeps", "%", 80, 100, 0.5, 94),
    Slider("attacked_pct", "CO₂ that eats carbon", "%", 0, 15, 0.5, 4),
    Slider("burnt_pct", "CO that air burns", "%", 0, 60, 1, 0),
)
GUESSED_PCT = 95
PREDICT = Prediction(
    "A cell loses 5\u202f% of its metal, which burns back in CO₂ and leaves CO. If that were all, how much of the gas "
    "would be CO?",
    Slider("guess", "CO in the gas", "%", 0, 50, 1, 2),
    lambda: 100 * (1 - co2_fraction(GUESSED_PCT / 100)),
    "Making four atoms of metal gives three molecules of CO₂; burning back only two of them spoils three. So each per "
    "cent of lost metal spoils two per cent of the gas.",
)

# The lower panel, in per cent.
LEFT, RIGHT, WIDEST = 50.0, 100.0, 127.0
LOWEST, TOP, HIGHEST = 74.0, 101.0, 105.0
COLUMN = 103.0  # where the words begin
LINE = 1.9  # the height of a line of words
NEAR = 0.05  # less than that is written 0.0
# The upper panel, in per cent to the right; the bars and their words upwards.
BARS = {"metal": 3.2, "gas": 0.4}
HEIGHT = 1.0
WORDS = 0.3


def model(current_efficiency_pct: float, attacked_pct: float, burnt_pct: float) -> "Result":
    """What the cell keeps, its gas, and what the gas says."""
    kept = current_efficiency_pct / 100
    shares = (attacked_pct / 100, burnt_pct / 100)
    gas = anode_gas_mol_per_mol(kept, *shares)
    co2_pct, metal_pct, carbon_pct = [100 * amount / sum(gas.values()) for amount in gas.values()]
    share = min(co2_fraction(kept, *shares), 1.0)
    if share < LOWEST_CO2_FRACTION:
        return {
            "outside": "Only "
            + percent(co2_pct)
            + " of this gas is CO₂: where less than half is, carbon and air drown what the metal has to say, and the "
            + "estimate has no meaning (the limit is ours)."
        }
    told_pct = 100 * pearson_waddington_efficiency(share)
    off = told_pct - current_efficiency_pct
    artists: dict[str, Any] = {
        "kept_bar": (0, BARS["metal"], current_efficiency_pct, HEIGHT),
        "lost_bar": segment("metal", current_efficiency_pct, 100 - current_efficiency_pct),
        "co2_bar": segment("gas", 0, co2_pct),
        "metal_bar": segment("gas", co2_pct, metal_pct),
        "carbon_bar": segment("gas", co2_pct + metal_pct, carbon_pct),
        "metal_words": (0, BARS["metal"] + HEIGHT + WORDS, metal_words(current_efficiency_pct)),
        "gas_words": (0, BARS["gas"] + HEIGHT + WORDS, gas_words(co2_pct, metal_pct, carbon_pct)),
        "drop": ([100 * share, 100 * share], [LOWEST, min(told_pct, current_efficiency_pct)]),
        "error": ([100 * share, 100 * share], [told_pct, current_efficiency_pct]) if abs(off) >= NEAR else None,
        "kept_dot": ([100 * share], [current_efficiency_pct]),
        "told_dot": ([100 * share], [told_pct]),
    }
    artists.update(names(100 * share, current_efficiency_pct, told_pct))
    verdict = "the estimate is right"
    if abs(off) >= NEAR:
        verdict = "the estimate is " + fixed(abs(off), 1) + " points too " + ("low" if off < 0 else "high")
    says = "The gas holds " + percent(co2_pct) + " of CO₂, which tells of " + percent(told_pct)
    says += "; the cell keeps " + percent(current_efficiency_pct) + ", so " + verdict + "."
    table = (
        ("in per cent, unless said otherwise", "this cell"),
        ("metal kept", fixed(current_efficiency_pct, 1)),
        ("metal burnt back", fixed(100 - current_efficiency_pct, 1)),
        ("CO₂ in the gas", fixed(co2_pct, 1)),
        ("CO from lost metal", fixed(metal_pct, 1)),
        ("CO from carbon", fixed(carbon_pct, 1)),
        ("efficiency that the gas tells of", fixed(told_pct, 1)),
        ("its error", fixed(off, 1)),
        ("carbon eaten, kg per tonne of metal kept", fixed(1000 * carbon_eaten_t_per_t(kept, shares[0]), 0)),
    )
    return {"artists": artists, "says": says, "table": table}


def segment(bar: str, start: float, width: float) -> "tuple[float, float, float, float] | None":
    """A part of one of the two bars."""
    return (start, BARS[bar], width, HEIGHT) if width >= NEAR else None


def metal_words(kept_pct: float) -> str:
    lost = percent(100 - kept_pct) + " burns back" if kept_pct < 100 else "nothing burns back"
    return "Metal: " + percent(kept_pct) + " kept, " + lost


def gas_words(co2_pct: float, metal_pct: float, carbon_pct: float) -> str:
    words = "Gas: " + percent(co2_pct) + " CO₂"
    if metal_pct >= NEAR:
        words += ", " + percent(metal_pct) + " CO by metal"
    if carbon_pct >= NEAR:
        words += ", " + (fixed(carbon_pct, 1) if metal_pct >= NEAR else percent(carbon_pct) + " CO") + " by carbon"
    return words


def names(share_pct: float, kept_pct: float, told_pct: float) -> "dict[str, Any]":
    """The words of the two dots in the column at the right, with a line to each; they make way for each other."""
    middle = (kept_pct + told_pct) / 2
    apart = max(abs(kept_pct - told_pct), 2 * LINE)
    sign = -1 if kept_pct < told_pct else 1
    places = {"kept": middle + sign * apart / 2, "told": middle - sign * apart / 2}
    over = max(max(places.values()) - (TOP - LINE / 3), 0.0)
    artists: dict[str, Any] = {}
    for name, value in (("kept", kept_pct), ("told", told_pct)):
        y = places[name] - over
        artists[name + "_line"] = ([share_pct, RIGHT + 1, COLUMN - 0.7], [value, value, y])
        artists[name + "_value"] = (COLUMN, y - LINE / 3, ("kept " if name == "kept" else "gas says ") + percent(value))
    return artists


def percent(value: float) -> str:
    return fixed(value, 1) + "\u202f%"


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """Two bars that are always as long, and the rule with the two dots of this cell."""
    fig, (bars, ax) = plt.subplots(2, 1, figsize=(5.0, 4.5), layout="constrained", height_ratios=(2, 5))
    ink = plt.rcParams["text.color"]
    artists = {}
    bars.set(xlim=(0, 100.3), ylim=(0, 5.4))
    bars.axis("off")
    for name, place, colour, strength in (
        ("kept", "metal", ALUMINIUM, 1.0),
        ("lost", "metal", ALUMINIUM, 0.45),
        ("co2", "gas", CARBON, 1.0),
        ("metal", "gas", ALUMINIUM, 0.45),
        ("carbon", "gas", CARBON_LIGHT, 1.0),
    ):
        (artists[name + "_bar"],) = bars.bar(
            [0], [1], 1, bottom=BARS[place], color=colour, alpha=strength, edgecolor=ink, linewidth=0.6
        )
    for name in ("metal_words", "gas_words"):
        artists[name] = bars.text(0, 0, " ", va="baseline")
    ax.set(xlim=(LEFT, WIDEST), ylim=(LOWEST, HIGHEST), xticks=range(50, 101, 10), yticks=range(75, 101, 5))
    ax.set_xlabel("CO₂ in the gas, %")
    ax.xaxis.set_label_coords((LEFT + RIGHT) / 2, -0.15, transform=ax.get_xaxis_transform())
    ax.spines["bottom"].set_bounds(LEFT, RIGHT)
    ax.set_title("Current efficiency, %", loc="left", size=11)
    ax.plot([LEFT, RIGHT], [75, 100], "-", color=CARBON, linewidth=2)
    ax.spines["left"].set_bounds(LOWEST, TOP)
    ax.text(LEFT + 1, TOP + 1.4, "Line: the rule of Pearson and Waddington", va="baseline")
    (artists["drop"],) = ax.plot([60, 60], [75, 80], ":", color=ink, linewidth=1)
    (artists["error"],) = ax.plot([60, 60], [75, 80], "-", color=ink, linewidth=2)
    for name in ("kept", "told"):
        (artists[name + "_line"],) = ax.plot([60, 90, 100], [80, 80, 80], "-", color=ink, linewidth=0.7)
        artists[name + "_value"] = ax.text(
            COLUMN, 80, " ", va="baseline", weight="bold" if name == "kept" else "normal"
        )
    (artists["told_dot"],) = ax.plot(
        [60], [80], "o", color=CARBON, markerfacecolor="none", markersize=9, markeredgewidth=2
    )
    (artists["kept_dot"],) = ax.plot([60], [80], "o", color=ALUMINIUM, markersize=8)
    return fig, artists
