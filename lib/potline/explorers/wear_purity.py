"""How much may an inert anode wear before its metal is too impure to sell?"""

from collections import OrderedDict

from livebook.controls import Choice, Prediction, Slider
from livebook.numbers import fixed
from potline.data import pilots
from potline.data.inert import ROWS
from potline.data.rows import find
from potline.explorers.look import ALUMINIUM
from potline.formula import composition, molar_mass
from potline.inert import allowed_wear_cm_per_year, metal_contamination_wt_pct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

WANTED = find(ROWS, "wanted_contamination_wt_pct").value
P1020 = find(ROWS, "p1020_purity_wt_pct").value
CLAIMED = 100 * find(pilots.ROWS, "rusal_purity").value
MEASURED = [
    find(ROWS, key).value
    for key in (
        "wear_nickel_cermet_cm_per_year",
        "wear_nickel_ferrite_oxygen_cm_per_year",
        "wear_nickel_ferrite_vacuum_cm_per_year",
    )
]
CURRENT_EFFICIENCY = 0.93

ALT = (
    "Anode metal in the aluminium, in per cent, against the wear of the anode in centimetres a year; both axes count "
    "in tens. The line rises in step: twice the wear, twice the impurity. Three level lines mark 0.1 % (assumed as "
    "wanted), 0.3 %, which is all the impurity that the grade P1020 allows, and 1 %, the most that “more than 99 %” "
    "allows. Your anode is a dot on the rising line; a dashed line shows the wear at which 0.1 % is reached, about a "
    "quarter of a centimetre a year for an alloy. Marks at the top show wear measured in laboratories, from 0.85 to 6 "
    "cm a year."
)
LIMITS = (
    "All that wears off ends in the aluminium, over the same area through which the current flows, and the cell keeps "
    "93 % of its metal. Nothing else makes the metal impure here; in a smelter alumina, tools and lining do, so that "
    "less than the whole 0.3 % is left for the anode. Cracks and chips, which wear an anode in jumps, are not counted. "
    "The measured marks come from small cells and short tests."
)
CONTROLS = (
    Slider("wear_cm_per_year", "Wear", "cm a year", 0.05, 7, 0.05, 1),
    Slider("density_g_cm3", "Density of the anode", "g/cm³", 5, 9, 0.1, 8.2),
    Slider("current_density_a_cm2", "Current density", "A/cm²", 0.4, 1.2, 0.05, 0.8),
    Choice(
        "material",
        "Made of",
        (("alloy", "metal alloy"), ("NiFe2O4", "nickel ferrite, NiFe₂O₄"), ("SnO2", "tin oxide, SnO₂")),
        "alloy",
    ),
)
PREDICT = Prediction(
    "A metal anode loses one centimetre in a whole year. How much of it is then in the aluminium? (P1020, the ordinary "
    "grade, allows 0.3\u202f% of everything that is not aluminium.)",
    Slider("guess", "Anode metal", "%", 0, 2, 0.01, 0.02),
    lambda: metal_contamination_wt_pct(1, find(ROWS, "alloy_density_g_cm3").value, 0.8, CURRENT_EFFICIENCY),
    "A square centimetre of anode makes only about 2\u202fkg of aluminium in a year, and a cubic centimetre of alloy "
    "weighs 8\u202fg.",
)
SLOWEST, FASTEST = 0.03, 10.0  # the ends of the axes
LEAST, MOST = 0.003, 30.0


def metal_share(material: str) -> float:
    """The metal in a mass of the anode; what is not oxygen."""
    if material == "alloy":
        return 1.0
    return 1 - composition(material).atoms["O"] * molar_mass("O") / molar_mass(material)


def model(wear_cm_per_year: float, density_g_cm3: float, current_density_a_cm2: float, material: str) -> "Result":
    """The rising line, the anode on it, and the wear at which its metal is as pure as is wanted."""
    cell = (density_g_cm3, current_density_a_cm2, CURRENT_EFFICIENCY, metal_share(material))
    part = metal_contamination_wt_pct(wear_cm_per_year, *cell)
    allowed = allowed_wear_cm_per_year(WANTED, *cell)
    first = max(SLOWEST, allowed_wear_cm_per_year(LEAST, *cell))
    wears = [first * (FASTEST / first) ** (step / 24) for step in range(24)] + [FASTEST]
    worn, percent = fixed(wear_cm_per_year, 2) + "\u202fcm", fixed(part, 2 if part >= 0.1 else 3) + "\u202f%"
    artists = {
        "line": (wears, [metal_contamination_wt_pct(wear, *cell) for wear in wears]),
        "anode": ([wear_cm_per_year], [part]),
        "heading": (0.034, 16, worn + " a year: " + percent + " of anode metal"),
        "allowed": ([allowed, allowed], [LEAST, WANTED]),
        "allowed_words": (allowed * 1.08, 0.0042, fixed(allowed, 2) + "\u202fcm a year"),
    }
    says = (
        "An anode that loses " + worn + " a year leaves " + percent + " of anode metal in the aluminium: " + grade(part)
    )
    table = (
        ("anode metal in the aluminium", "wt %", "wear, cm a year"),
        ("your anode", fixed(part, 3), fixed(wear_cm_per_year, 2)),
        ("wanted (assumed)", fixed(WANTED, 3), fixed(allowed, 2)),
        ("all that P1020 allows", fixed(100 - P1020, 3), fixed(allowed_wear_cm_per_year(100 - P1020, *cell), 2)),
        ("all that “more than 99 %” allows", fixed(100 - CLAIMED, 3), fixed(allowed_wear_cm_per_year(1, *cell), 2)),
    )
    return {"artists": artists, "says": says, "table": table}


def grade(part: float) -> str:
    """What the metal is good for, if nothing but the anode makes it impure."""
    room = 100 - P1020
    if part <= WANTED:
        return "within the " + fixed(WANTED, 1) + "\u202f% that a smelter might accept."
    if part <= room:
        return "it fills " + fixed(100 * part / room, 0) + "\u202f% of the room that P1020 leaves for all impurities."
    if part <= 100 - CLAIMED:
        return "too much for P1020, though the metal is still “more than 99\u202f%”."
    return "too much even for “more than 99\u202f%”."


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The rising line between level ones; what is assumed is dotted, what is claimed is dashed."""
    fig, ax = plt.subplots(figsize=(5.0, 4.3), layout="constrained")
    ax.set(
        xscale="log", yscale="log", xlim=(SLOWEST, FASTEST), ylim=(LEAST, MOST), xlabel="wear of the anode, cm a year"
    )
    ticks = (0.03, 0.1, 0.3, 1, 3, 10)
    ax.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
    ax.set_yticks((0.01, 0.1, 0.3, 1, 10), ["0.01", "0.1", "0.3", "1", "10"])
    ax.minorticks_off()
    ax.set_ylabel("anode metal in the aluminium, %")
    ink = ax.xaxis.label.get_color()
    for percent, style in ((WANTED, ":"), (100 - P1020, "-"), (100 - CLAIMED, "--")):
        ax.plot([SLOWEST, FASTEST], [percent, percent], style, color=ink, linewidth=1.2)
    ax.text(0.034, 1.12, "“more than 99 %” (Rusal, 2021)", va="baseline")
    ax.text(0.034, 0.335, "room in P1020", va="baseline")
    ax.text(9.4, 0.073, "wanted (assumed)", va="baseline", ha="right")
    ax.plot(MEASURED, [8] * len(MEASURED), "v", color=ink, markerfacecolor="none", markersize=7)
    ax.text(min(MEASURED) * 0.8, 7.2, "measured, small cells", va="baseline", ha="right")
    artists = OrderedDict()
    (artists["line"],) = ax.plot([0.1, 1], [0.1, 1], "-", color=ALUMINIUM, linewidth=3)
    (artists["allowed"],) = ax.plot([0.1, 0.1], [0.01, 0.1], "--", color=ink, linewidth=1.2)
    (artists["anode"],) = ax.plot([1], [1], "o", color=ink, markersize=9)
    artists["heading"] = ax.text(0.03, 12, " ", va="baseline", weight="bold")
    artists["allowed_words"] = ax.text(0.1, 0.01, " ", va="baseline")
    return fig, artists
