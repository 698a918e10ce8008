"""How much metal does a current make, and how much energy does a kilogram of it take?"""

from livebook.controls import Prediction, Slider
from livebook.numbers import fixed
from livebook.shapes import band
from potline.explorers.look import ALUMINIUM, ELECTRICITY
from potline.faraday import aluminium_kg, pot_output_t_per_day, potline_power_mw, specific_energy_kwh_per_kg

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "Above, tonnes of metal a day against the current of one pot: a straight line through zero, Faraday's limit, and "
    "below it the line of what the pot keeps at the chosen current efficiency. The band between them is lost metal; it "
    "widens with the current. Your pot is marked on the lower line. Below, a bar: the energy for each kilogram, and "
    "which part of it goes into lost metal."
)
LIMITS = (
    "The three numbers are set apart here; in a pot they hang together: a higher current heats the bath, and a lower "
    "voltage brings the anode nearer to the metal, which then burns back more. The energy is direct current to the "
    "pot, without rectifiers and auxiliaries. Metal that is tapped late or left in the pot is not counted."
)
CONTROLS = (
    Slider("current_ka", "Current", "kA", 100, 600, 10, 300),
    Slider("current_efficiency_pct", "Current efficiency", "%", 80, 100, 0.5, 94),
    Slider("cell_voltage_v", "Cell voltage", "V", 3.5, 5, 0.05, 4.2),
)
GUESSED = (300, 94)  # kA, %
PREDICT = Prediction(
    "A pot carries 300\u202fkA day and night and keeps 94\u202f% of its metal. How much does it make in a day?",
    Slider("guess", "Metal", "t", 0, 10, 0.1, 0.5),
    lambda: pot_output_t_per_day(GUESSED[0], GUESSED[1] / 100),
    "In a day 300\u202fkA are "
    + fixed(24 * GUESSED[0], 0)
    + "\u202fkAh, and each makes at most "
    + fixed(aluminium_kg(1, 1, 1.0), 4)
    + "\u202fkg of metal, of which 94\u202f% is kept.",
)

# The upper panel, in kA and t/day, and the words in it, whose length is measured on the figure.
WIDEST = 640.0
TALLEST = 5.4
LINE = 0.4  # the height of a line of words
GAP = 0.14  # between words and lines
FLOOR = 0.12  # the lowest words
BESIDE = 10.0  # from the pot to its words
POT_WORDS = 222.0  # their length
LOST_WORDS = 200.0
LAST_LOST_WORDS = 460.0  # where they end at most: farther up are the words of the limit
# The lower panel, in kWh/kg.
MOST_ENERGY = 20.0
VISIBLE_KG = 0.5  # less than that is written 0


def model(current_ka: float, current_efficiency_pct: float, cell_voltage_v: float) -> "Result":
    """The two lines, the pot on the lower one, and the bar of its energy."""
    kept_share = current_efficiency_pct / 100
    limit = pot_output_t_per_day(current_ka, 1.0)
    kept = pot_output_t_per_day(current_ka, kept_share)
    lost_kg = 1000 * (limit - kept)
    least = specific_energy_kwh_per_kg(cell_voltage_v, 1.0)
    energy = specific_energy_kwh_per_kg(cell_voltage_v, kept_share)
    loses = lost_kg >= VISIBLE_KG
    efficiency = fixed(current_efficiency_pct, 1) + "\u202f%"

    ends = [WIDEST, 0.0]  # the corner that a band begins with must not be the one it ends with
    limits = [pot_output_t_per_day(x, 1.0) for x in ends]
    keeps = [pot_output_t_per_day(x, kept_share) for x in ends]
    artists = {
        "limit": (ends, limits),
        "kept": (ends, keeps),
        "lost": band(ends, keeps, limits) if loses else None,
        "loss": ([current_ka, current_ka], [kept, limit]) if loses else None,
        "pot": ([current_ka], [kept]),
        "least": (0, 0, least, 1),
        "more": (least, 0, energy - least, 1) if loses else None,
        "energy": (0, 1.35, energy_words(energy, energy - least, loses)),
    }
    artists.update(words(current_ka, kept_share, efficiency, kept, lost_kg if loses else None))
    pot = (
        "At " + efficiency + " a pot of " + fixed(current_ka, 0) + "\u202fkA keeps " + tonnes(kept) + " of metal a day"
    )
    loss = fixed(lost_kg, 0) + "\u202fkg" if loses else "none"
    cost = fixed(cell_voltage_v, 2) + "\u202fV each kilogram takes " + fixed(energy, 2) + "\u202fkWh"
    says = pot + " and loses " + loss + "; at " + cost + "."
    power = fixed(potline_power_mw(1, current_ka, cell_voltage_v), 3)
    table = (
        ("one pot", "at 100\u202f%", "at " + efficiency),
        ("metal kept, t a day", fixed(limit, 3), fixed(kept, 3)),
        ("metal lost, kg a day", fixed(0, 0), fixed(lost_kg, 0)),
        ("energy, kWh a kilogram", fixed(least, 2), fixed(energy, 2)),
        ("power, MW", power, power),
    )
    return {"artists": artists, "says": says, "table": table}


def words(
    current_ka: float, kept_share: float, efficiency: str, kept: float, lost_kg: "float | None"
) -> "dict[str, Any]":
    """The words of the upper panel: what is lost stands above the lines, what is kept below them."""
    # The lines rise to the right: words above them must clear their right end, words below them their left end.
    right = min(max(current_ka, LOST_WORDS + BESIDE), LAST_LOST_WORDS)
    above = pot_output_t_per_day(right, 1.0) + GAP
    slope = pot_output_t_per_day(1, kept_share)
    left = min(max(current_ka + BESIDE, (FLOOR + 2 * LINE + GAP) / slope), WIDEST - POT_WORDS)
    first = max(min(kept, slope * left - GAP) - LINE, FLOOR + LINE)
    under = current_ka > left
    return {
        "pot_name": (left, first, fixed(current_ka, 0) + "\u202fkA at " + efficiency),
        "pot_mass": (left, first - LINE, tonnes(kept) + " a day"),
        "leader": ([current_ka, current_ka], [kept, first + LINE]) if under else None,
        "lost_words": None if lost_kg is None else (right, above, "lost: " + fixed(lost_kg, 0) + "\u202fkg a day"),
    }


def energy_words(energy: float, more: float, loses: bool) -> str:
    """The heading of the bar."""
    for_lost = ", " + fixed(more, 2) + " of it for lost metal" if loses else ", none of it for lost metal"
    return fixed(energy, 2) + "\u202fkWh a kilogram" + for_lost


def tonnes(mass: float) -> str:
    return fixed(mass, 3) + "\u202ft"


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The lines of metal against current, and below them the bar of energy."""
    fig, (ax, bar) = plt.subplots(2, 1, figsize=(5.0, 4.6), layout="constrained", height_ratios=(5, 1))
    ax.set(xlim=(0, WIDEST), ylim=(0, TALLEST), xlabel="current, kA", yticks=range(6))
    ax.set_title("Metal from one pot, tonnes a day", loc="left", size=11)
    ink = ax.xaxis.label.get_color()
    artists = {}
    (artists["lost"],) = ax.fill([0, 1, 1], [0, 0, 1], color=ALUMINIUM, alpha=0.35, linewidth=0)
    (artists["limit"],) = ax.plot([0, 1], [0, 1], "-", color=ink, linewidth=1.2)
    (artists["kept"],) = ax.plot([0, 1], [0, 1], "-", color=ALUMINIUM, linewidth=2.5)
    (artists["leader"],) = ax.plot([0, 1], [0, 1], "-", color=ink, linewidth=0.8)
    (artists["loss"],) = ax.plot([0, 1], [0, 1], "-", color=ink, linewidth=2.5)
    (artists["pot"],) = ax.plot([1], [1], "o", color=ink, markersize=8)
    ax.text(590, 5.0, "Faraday's limit: 100\u202f% kept", ha="right", va="baseline")
    artists["pot_name"] = ax.text(0, 0, " ", va="baseline", weight="bold")
    artists["pot_mass"] = ax.text(0, 0, " ", va="baseline")
    artists["lost_words"] = ax.text(0, 0, " ", va="baseline", ha="right")
    bar.set(xlim=(0, MOST_ENERGY), ylim=(0, 2.3), xticks=range(0, 21, 5), yticks=[], xlabel="energy, kWh a kilogram")
    bar.spines["left"].set_visible(False)
    (artists["least"],) = bar.barh([0], [1], 1, color=ELECTRICITY)
    (artists["more"],) = bar.barh([0], [1], 1, color=ELECTRICITY, alpha=0.5)
    artists["energy"] = bar.text(0, 1.35, " ", va="baseline")
    return fig, artists
