"""When does the bath freeze, and how do you keep it liquid without more heat?"""

from livebook.controls import Prediction, Slider
from livebook.numbers import fixed
from potline.bath import (
    MODELS,
    alumina_solubility_wt_pct,
    conductivity_s_per_cm,
    cryolite_ratio,
    liquidus_c,
    saturation_point,
)
from potline.checks import ValidityError
from potline.explorers.look import ALUMINA, FLUORIDE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "Temperature against the alumina in the bath. A green curve falls from the left: the liquidus, below which "
    "cryolite freezes out. It ends where a grey curve begins that rises to the right: the solubility, beyond which "
    "alumina stays solid. Between and above them all is liquid. Your bath is a point; a bar joins it to the liquidus. "
    "More aluminium fluoride or calcium fluoride moves the green curve down and the grey one to the left."
)
LIMITS = (
    "Both curves are fits to measurements; the solubility's standard deviation is 0.29 % of alumina. They tell where "
    "the first crystal appears, not how much freezes. Real baths also hold some lithium, magnesium or potassium "
    "fluoride. A real cell makes its own ledge: where it freezes, the rest of the bath grows richer in the rest."
)
CONTROLS = (
    Slider("alf3_wt_pct", "Excess aluminium fluoride, AlF₃", "%", 0, 14, 0.5, 0),
    Slider("caf2_wt_pct", "Calcium fluoride, CaF₂", "%", 0, 8, 0.5, 0),
    Slider("al2o3_wt_pct", "Alumina, Al₂O₃", "%", 0, 10, 0.5, 3),
    Slider("temperature_c", "Temperature of the bath", "°C", 930, 990, 1, 960),
)
GUESSED = (12, 6, 3)  # % of AlF3, CaF2, Al2O3
PREDICT = Prediction(
    "Pure cryolite melts at 1011\u202f°C. Add 12\u202f% of aluminium fluoride, 6\u202f% of calcium fluoride and "
    "3\u202f% of alumina, which melt, or turn to vapour, only at far higher "
    "temperatures. When does the mixture begin to freeze?",
    Slider("guess", "Freezes at", "°C", 800, 1200, 5, 1100),
    lambda: liquidus_c(*GUESSED),
    "What is dissolved gets in the way of the crystals, as salt does on an icy road.",
)

# The axes: °C and wt %; nothing that can be set lies outside.
COLDEST, HOTTEST = 900, 1040
MOST_ALUMINA = 12.0
POINTS = 24
HEADING = (0.15, 1027.0)


def model(alf3_wt_pct: float, caf2_wt_pct: float, al2o3_wt_pct: float, temperature_c: float) -> "Result":
    """Both curves of this bath, the bath on them, and how far it is from freezing."""
    coldest, full = saturation_point(alf3_wt_pct, caf2_wt_pct)
    holds = alumina_solubility_wt_pct(temperature_c, alf3_wt_pct, caf2_wt_pct)
    # A bath with more alumina than that has no liquidus of cryolite: alumina is the first to come out.
    freezes = liquidus_c(alf3_wt_pct, caf2_wt_pct, al2o3_wt_pct) if al2o3_wt_pct < full else None
    finding, says = words(alf3_wt_pct, caf2_wt_pct, al2o3_wt_pct, temperature_c, freezes, coldest, holds)
    steps = [i / (POINTS - 1) for i in range(POINTS)]
    xs = [full * step for step in steps]
    freezing = [liquidus_c(alf3_wt_pct, caf2_wt_pct, x) for x in xs[:-1]] + [coldest]
    temperatures = [coldest + (HOTTEST - coldest) * step for step in steps]
    solubility = [alumina_solubility_wt_pct(t, alf3_wt_pct, caf2_wt_pct) for t in temperatures]
    shown = [(x, t) for x, t in zip(solubility, temperatures) if x <= MOST_ALUMINA]
    right, up = [x for x, _ in shown], [t for _, t in shown]
    artists = {
        "liquid": (xs + right + [right[-1], 0], freezing + up + [HOTTEST, HOTTEST]),
        "liquidus": (xs, freezing),
        "solubility": (right, up),
        "gap": None if freezes is None else ([al2o3_wt_pct, al2o3_wt_pct], [freezes, temperature_c]),
        "bath": ([al2o3_wt_pct], [temperature_c]),
        "finding": (HEADING[0], HEADING[1], finding),
    }
    conductivities = [
        conductivity(
            temperature_c, al2o3_wt_pct, alf3_wt_pct, caf2_wt_pct, coldest if freezes is None else freezes, one
        )
        for one in MODELS
    ]
    table = (
        ("this bath", "value"),
        ("begins to freeze at, °C", "alumina first" if freezes is None else fixed(freezes, 1)),
        ("superheat, °C", "–" if freezes is None else fixed(temperature_c - freezes, 1)),
        ("alumina it can hold, weight %", fixed(holds, 2)),
        ("NaF for each AlF₃, moles", fixed(cryolite_ratio(alf3_wt_pct, caf2_wt_pct, al2o3_wt_pct), 2)),
        ("conductivity by Híveš 1996, S/cm", conductivities[0]),
        ("conductivity by Wang 1992, S/cm", conductivities[1]),
    )
    return {"artists": artists, "says": says, "table": table}


def conductivity(
    temperature_c: float, alumina: float, excess: float, calcium: float, cold: float, correlation: str
) -> str:
    """The conductivity in words: none where a part of the bath is solid."""
    if temperature_c < cold:
        return "partly frozen"
    try:
        return fixed(conductivity_s_per_cm(temperature_c, alumina, excess, calcium, model=correlation), 3)
    except ValidityError:
        return "not all dissolved"


def words(
    excess: float,
    calcium: float,
    alumina: float,
    temperature_c: float,
    freezes: "float | None",
    coldest: float,
    holds: float,
) -> tuple[str, str]:
    """The finding at this state: in a few words for the figure, and as a sentence."""
    here = "At " + fixed(temperature_c, 0) + "\u202f°C "
    bath = (
        "a bath with "
        + fixed(excess, 1)
        + "\u202f% of excess AlF₃, "
        + fixed(calcium, 1)
        + "\u202f% of CaF₂ and "
        + fixed(alumina, 1)
        + "\u202f% of alumina "
    )
    cold = coldest if freezes is None else freezes
    degrees = fixed(abs(temperature_c - cold), 1) + "\u202f°C"
    if temperature_c < cold:
        why = ": it begins to freeze at " if freezes is not None else ": with any amount of alumina it freezes below "
        return (
            "your bath is " + degrees + " too cold",
            here + bath + "is " + degrees + " too cold" + why + fixed(cold, 1) + "\u202f°C.",
        )
    if alumina > holds:
        more = fixed(alumina - holds, 1) + "\u202f%"
        return (
            more + " of alumina too much",
            here + bath + "holds " + fixed(holds, 1) + "\u202f% at most: the rest stays solid and sinks as sludge.",
        )
    if freezes is None:
        return (
            "nearly full of alumina",
            here + bath + "is liquid, but it is so full that alumina, not cryolite, comes out first when it cools.",
        )
    return (
        "your bath has " + degrees + " of superheat",
        here + bath + "is liquid: it begins to freeze at " + fixed(freezes, 1) + "\u202f°C, " + degrees + " lower.",
    )


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The corner of the phase diagram in which cells live, with the two curves that move."""
    fig, ax = plt.subplots(figsize=(5.0, 3.7), layout="constrained")
    ax.set(xlim=(0, MOST_ALUMINA), ylim=(COLDEST, HOTTEST), xlabel="alumina in the bath, weight %")
    ax.set_title("Temperature, °C", loc="left", size=11)
    ax.set_xticks(range(0, 13, 2))
    ink = plt.rcParams["text.color"]
    artists = {}
    (artists["liquid"],) = ax.fill([0, 1, 1], [950, 950, 960], color=FLUORIDE, alpha=0.15, linewidth=0)
    (artists["liquidus"],) = ax.plot([0, 1], [950, 960], "-", color=FLUORIDE, linewidth=2.5)
    (artists["solubility"],) = ax.plot([0, 1], [950, 960], "-", color=ALUMINA, linewidth=2.5)
    (artists["gap"],) = ax.plot([0, 1], [950, 960], "-", color=ink, linewidth=2)
    (artists["bath"],) = ax.plot([1], [960], "o", color=ink, markersize=9, clip_on=False)
    artists["finding"] = ax.text(*HEADING, " ", va="baseline", weight="bold", size=12)
    ax.text(4.4, 1005, "all liquid", va="baseline", style="italic")
    ax.text(0.15, 904, "cryolite freezes out", va="baseline", style="italic")
    ax.text(11.9, 904, "alumina stays solid", va="baseline", ha="right", style="italic")
    return fig, artists
