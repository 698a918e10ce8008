"""How little alumina may a pot hold before its anodes starve, and how much before it sinks to the floor?"""

from livebook.controls import Prediction, Slider
from livebook.numbers import fixed
from potline.bath import alumina_solubility_wt_pct, conductivity_s_per_cm
from potline.explorers.look import CARBON, ELECTRICITY, FLUORIDE
from potline.voltage import (
    ANODE_AREA_CM2,
    ANODE_EFFECT_WT_PCT,
    DISTANCE_CM,
    FANNING,
    alumina_activity,
    anode_overvoltage_v,
    bath_voltage_v,
    concentration_overvoltage_v,
    critical_current_density_a_cm2,
    nernst_voltage_v,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "Two panels above each other, against the alumina in the bath. Above, a rising curve, the critical current "
    "density: left of where it crosses the pot's own current density lies the anode effect. A line on the right marks "
    "saturation; beyond it lies sludge. Between them is the window, with the pot in it as a point. Below, the "
    "voltage of the pot over its lowest: it is smallest near three per cent, climbs steeply to the left and slowly to "
    "the right."
)
LIMITS = (
    "One bath, with 12 % of excess AlF₃ and 6 % of CaF₂, well stirred, taken as liquid throughout. The equation of "
    "the critical current density is known to us second-hand, without its range; real pots go on anode effect earlier, "
    "typically at 1.8 to 2 % of alumina (dashed), because not every corner of the bath has its share. Bubbles are "
    "left out of the voltage. Real alumina also takes time to dissolve: a heap can sink long before the bath is full."
)
CONTROLS = (
    Slider("al2o3_wt_pct", "Alumina in the bath", "%", 0.5, 10, 0.1, 3),
    Slider("current_density_a_cm2", "Current density at the anode", "A/cm²", 0.6, 1.2, 0.05, 0.85),
    Slider("temperature_c", "Temperature of the bath", "°C", 955, 985, 1, 960),
)
FLUORIDES = (12.0, 6.0)  # % of excess AlF3 and of CaF2
PREDICT = Prediction(
    "A glass of hot tea dissolves twice its weight of sugar. How much alumina does a bath at 960\u202f°C dissolve, in "
    "per cent of its weight?",
    Slider("guess", "Alumina", "%", 0, 100, 1, 60),
    lambda: alumina_solubility_wt_pct(960, *FLUORIDES),
    "It is little, and the pot may use only a part of it. So it is fed with small doses, minute by minute.",
)

WIDEST = 11.0  # wt %
DENSEST = 3.0  # A/cm²
MOST_MV = 160.0
POINTS = 40
LEAST = CONTROLS[0].low
WORDS_WIDTH = 5.3  # of the words beside the point, in wt %


def critical(temperature_c: float, alumina: float) -> float:
    """The critical current density of one of the book's anodes."""
    return critical_current_density_a_cm2(temperature_c, ANODE_AREA_CM2, alumina)


def starves_at(temperature_c: float, density: float) -> float:
    """The alumina at which a current density is the critical one, by bisection."""
    low, high = LEAST, 10.0
    for _ in range(40):
        middle = (low + high) / 2
        if critical(temperature_c, middle) > density:
            high = middle
        else:
            low = middle
    return high


def volts(temperature_c: float, density: float, alumina: float, saturation: float) -> float:
    """The parts of the cell voltage that depend on the alumina, but for the bubbles."""
    conductivity = conductivity_s_per_cm(temperature_c, alumina, *FLUORIDES)
    return (
        nernst_voltage_v("carbon", temperature_c, alumina_activity(alumina, saturation))
        + anode_overvoltage_v("carbon", temperature_c, density, alumina)
        + concentration_overvoltage_v(temperature_c, density, critical(temperature_c, alumina))
        + bath_voltage_v(density / FANNING, DISTANCE_CM, conductivity)
    )


def model(al2o3_wt_pct: float, current_density_a_cm2: float, temperature_c: float) -> "Result":
    """The window between the two limits, and the voltage within it."""
    saturation = alumina_solubility_wt_pct(temperature_c, *FLUORIDES)
    limit = critical(temperature_c, al2o3_wt_pct)
    least = starves_at(temperature_c, current_density_a_cm2)
    here = fixed(al2o3_wt_pct, 1) + "\u202f%"
    starves = current_density_a_cm2 >= limit
    pot_mv = None
    step = (saturation - least) / POINTS
    xs = [least + step * (i + 0.5) for i in range(POINTS)] + [saturation]
    sums = [volts(temperature_c, current_density_a_cm2, x, saturation) for x in xs]
    lowest = min(sums)
    best = xs[sums.index(lowest)]
    curve = [(x, 1000 * (sum_v - lowest)) for x, sum_v in zip(xs, sums) if 1000 * (sum_v - lowest) <= MOST_MV]
    if not starves and al2o3_wt_pct <= saturation:
        pot_mv = max(1000 * (volts(temperature_c, current_density_a_cm2, al2o3_wt_pct, saturation) - lowest), 0.0)
    # To where the curve leaves the axes.
    right = starves_at(temperature_c, DENSEST)
    criticals = [LEAST + (min(right, WIDEST) - LEAST) * i / (POINTS - 1) for i in range(POINTS)]
    band = ([least, saturation, saturation, least], [0, 0, DENSEST, DENSEST])
    low_window = ([least, saturation, saturation, least], [0, 0, MOST_MV, MOST_MV])
    right_of_it = max(al2o3_wt_pct + 0.3, ANODE_EFFECT_WT_PCT + 0.15)
    beside = right_of_it if right_of_it + WORDS_WIDTH <= WIDEST else al2o3_wt_pct - 0.3 - WORDS_WIDTH
    artists = {
        "window": band,
        "low_window": low_window,
        "critical": (criticals, [min(critical(temperature_c, x), DENSEST) for x in criticals]),
        "current": ([least, saturation], [current_density_a_cm2, current_density_a_cm2]),
        "pot": ([al2o3_wt_pct], [current_density_a_cm2]),
        "least": (least + 0.12, 0.12, fixed(least, 1) + "\u202f%"),
        "most": (saturation - 1.25, 0.12, fixed(saturation, 1) + "\u202f%"),
        "voltage": ([x for x, _ in curve], [mv for _, mv in curve]),
        "pot_mv": ([al2o3_wt_pct], [pot_mv]) if pot_mv is not None and pot_mv <= MOST_MV else None,
        "mv": (beside, 100, "+" + fixed(pot_mv, 0) + "\u202fmV over the lowest") if pot_mv is not None else None,
    }
    if starves:
        pot = here + " is too little, an anode effect: the anodes can carry only " + fixed(limit, 2) + "\u202fA/cm²."
    elif pot_mv is None:
        pot = here + " is too much, and the rest sinks to the floor as sludge."
    else:
        pot = here + " takes " + fixed(pot_mv, 0) + "\u202fmV more than the best, about " + fixed(best, 1) + "\u202f%."
    set_to = fixed(current_density_a_cm2, 2) + "\u202fA/cm² and " + fixed(temperature_c, 0) + "\u202f°C"
    window = fixed(least, 1) + "\u202f% to " + fixed(saturation, 1) + "\u202f% of alumina"
    says = "At " + set_to + " the window reaches from " + window + "; " + pot
    dissolved = min(al2o3_wt_pct, saturation)
    table = (
        ("with " + here + " of alumina", "value"),
        ("alumina at which the anodes starve, %", fixed(least, 2)),
        ("alumina at saturation, %", fixed(saturation, 2)),
        ("share of saturation", fixed(dissolved / saturation, 2)),
        ("activity of alumina", fixed(alumina_activity(dissolved, saturation), 3)),
        ("critical current density, A/cm²", fixed(limit, 2)),
        ("voltage over the lowest, mV", "none" if pot_mv is None else fixed(pot_mv, 0)),
    )
    return {"artists": artists, "says": says, "table": table}


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The window above, the voltage below."""
    fig, (ax, low) = plt.subplots(2, 1, figsize=(5.0, 4.4), layout="constrained", height_ratios=(3, 2), sharex=True)
    ax.set(xlim=(0, WIDEST), ylim=(0, DENSEST), yticks=range(4))
    low.set(ylim=(0, MOST_MV), yticks=(0, 50, 100, 150), xlabel="alumina in the bath, weight %")
    low.set_xticks(range(0, 12, 2))
    ax.set_title("Current density, A/cm²", loc="left", size=11)
    low.set_title("Voltage over the lowest, mV", loc="left", size=11)
    ink = plt.rcParams["text.color"]
    artists = {}
    for part, axes in (("window", ax), ("low_window", low)):
        (artists[part],) = axes.fill([0, 1, 1, 0], [0, 0, 1, 1], color=FLUORIDE, alpha=0.2, linewidth=0)
    ax.plot([ANODE_EFFECT_WT_PCT] * 2, [0.45, 2.5], "--", color=ink, linewidth=1)
    low.plot([ANODE_EFFECT_WT_PCT] * 2, [0, MOST_MV], "--", color=ink, linewidth=1)
    low.text(ANODE_EFFECT_WT_PCT + 0.15, 138, "real pots starve here, typically", va="baseline", size=10)
    (artists["critical"],) = ax.plot([0, 1], [0, 1], "-", color=CARBON, linewidth=2.5)
    (artists["current"],) = ax.plot([0, 1], [0, 1], "-", color=ELECTRICITY, linewidth=2.5)
    (artists["pot"],) = ax.plot([1], [1], "o", color=ink, markersize=9)
    artists["least"] = ax.text(0, 0, " ", va="baseline", weight="bold")
    artists["most"] = ax.text(0, 0, " ", va="baseline", weight="bold")
    ax.text(0.07, 0.95, "anode effect", va="bottom", rotation=90, style="italic")
    ax.text(9.6, 2.65, "sludge", va="baseline", style="italic")
    ax.text(5.7, 2.65, "the window", va="baseline", style="italic")
    (artists["voltage"],) = low.plot([0, 1], [0, 1], "-", color=ELECTRICITY, linewidth=2.5)
    (artists["pot_mv"],) = low.plot([1], [1], "o", color=ink, markersize=9, clip_on=False)
    artists["mv"] = low.text(0, 0, " ", va="baseline", weight="bold")
    return fig, artists
