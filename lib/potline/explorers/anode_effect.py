"""How much do a few minutes of anode effect a day warm the climate?"""

from collections import OrderedDict

from livebook.controls import Choice, Prediction, Slider
from livebook.numbers import fixed
from potline.carbon import prebake_co2_t_per_t
from potline.data.carbon import ROWS as CARBON_ROWS
from potline.data.pfc import ROWS, TECHNOLOGIES
from potline.data.rows import find
from potline.explorers.look import CARBON, FLUORIDE
from potline.faraday import pot_output_t_per_day
from potline.pfc import slope_method

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "Bars, one for each kind of cell: the warming of its CF4 and C2F6 for each tonne of metal, in tonnes of carbon "
    "dioxide. All grow in step with the minutes of anode effect. Side-worked prebake has the longest bar, modern "
    "point-fed prebake and vertical-stud Söderberg the shortest, an inert anode none. A shaded strip shows the carbon "
    "dioxide of the anodes themselves. Between the editions of the factors the Söderberg bars change by a third and "
    "more."
)
LIMITS = (
    "Only anode effects that are seen and counted. The gases that form at low voltage, without one, are in none of "
    "these factors. The factors are means of many smelters; thin lines show the uncertainty that the edition of 2006 "
    "states for its slopes, our source for 2019 states none. Cells with other habits, such as putting an anode effect "
    "out by hand, can lie far off. The shaded strip is a prebake anode's carbon dioxide at 0.42 t of net carbon."
)
EDITION_WORDS = {"2006": "of 2006", "2019": "of 2019"}
CONTROLS = (
    Slider("minutes", "Anode effect, per pot and day", "min", 0.05, 2, 0.05, 0.5),
    Choice("edition", "Factors of the IPCC", (("2006", "of 2006"), ("2019", "of 2019")), "2019"),
    Choice("gwp", "Warming as in report", (("SAR", "1995"), ("AR4", "2007"), ("AR5", "2013"), ("AR6", "2021")), "AR6"),
)
GUESSED = (300, 94)  # kA, %
PREDICT = Prediction(
    "One prebake pot of 300\u202fkA has one minute of anode effect. How much carbon dioxide would warm as much as the "
    "gases of that minute?",
    Slider("guess", "CO₂", "t", 0, 5, 0.1, 0.1),
    lambda: slope_method("CWPB", 1)["co2e_t_per_t"] * pot_output_t_per_day(GUESSED[0], GUESSED[1] / 100),
    "The pot makes only some hundred grams of CF₄ and a tenth as much C₂F₆, but a kilogram of them warms like "
    "thousands of kilograms of CO₂.",
)

NAMES = OrderedDict(
    (
        ("PFPB_M", "modern point-fed prebake"),
        ("PFPB_L", "legacy point-fed prebake"),
        ("CWPB", "centre-worked prebake"),
        ("SWPB", "side-worked prebake"),
        ("VSS", "vertical-stud Söderberg"),
        ("HSS", "horizontal-stud Söderberg"),
        ("inert", "inert anode"),
    )
)
LEVELS = {cell: len(NAMES) - i for i, cell in enumerate(NAMES)}
WITH_RANGE = ("CWPB", "SWPB", "VSS", "HSS")  # in the edition of 2006
YEARS = {"SAR": "1995", "AR4": "2007", "AR5": "2013", "AR6": "2021"}
ANODE_CO2 = prebake_co2_t_per_t(find(CARBON_ROWS, "net_prebake").value)
TOP = 8.15
THICK = 0.5
GAP = 0.1
FOOT = 0.12  # how far the feet of words lie under the middle of a bar


def gases(cell: str, minutes: float, edition: str, gwp: str) -> "OrderedDict[str, float] | None":
    """What a cell gives off, None where the edition has no factor for it."""
    return slope_method(cell, minutes, edition, gwp) if cell in TECHNOLOGIES[edition] else None


def model(minutes: float, edition: str, gwp: str) -> "Result":
    """A bar for each kind of cell, at minutes of anode effect a pot and day."""
    cells = OrderedDict((cell, gases(cell, minutes, edition, gwp)) for cell in NAMES)
    artists: dict[str, Any] = {}
    for cell, one in cells.items():
        artists.update(bar(cell, one, edition))
    return {
        "artists": artists,
        "says": sentence(minutes, edition, gwp, cells),
        "table": table(cells),
    }


def bar(cell: str, one: "OrderedDict[str, float] | None", edition: str) -> "dict[str, Any]":
    """One bar, its range and its words."""
    level = LEVELS[cell]
    value = one["co2e_t_per_t"] if one else 0.0
    end, reach = value, None
    row = find(ROWS, "slope_" + edition + "_" + cell) if one and cell != "inert" else None
    if row and row.low is not None:
        low, end = value * row.low / row.value, value * row.high / row.value
        reach = ([low, end], [level, level])
    if one is None:
        words = "no factor in that edition"
    elif cell == "inert":
        words = "none: it has no carbon"
    else:
        words = fixed(value, 2) + "\u202ft"
    beside = end if cell == "inert" else max(end, ANODE_CO2)  # not across the edge of the strip
    parts: dict[str, Any] = {cell + "_words": (beside + GAP, level - FOOT, words)}
    if cell != "inert":
        parts[cell] = (0, level - THICK / 2, value, THICK) if one else None
    if cell in WITH_RANGE:
        parts[cell + "_range"] = reach
    return parts


def sentence(minutes: float, edition: str, gwp: str, cells: "OrderedDict[str, OrderedDict[str, float] | None]") -> str:
    """The finding at this state."""
    known = [(one["co2e_t_per_t"], cell) for cell, one in cells.items() if one and cell != "inert"]
    (least, best), (most, worst) = min(known), max(known)
    own = fixed(ANODE_CO2, 2) + "\u202ft"
    against = "all less" if most <= ANODE_CO2 else "the last more"
    return (
        f"At {fixed(minutes, 2)}\u202fmin of anode effect a day the gases for a tonne of metal warm like "
        f"{fixed(least, 2)}\u202ft of CO₂ ({NAMES[best]}) to {fixed(most, 2)}\u202ft ({NAMES[worst]}), "
        f"by the factors {EDITION_WORDS[edition]} and the warming of {YEARS[gwp]}, "
        f"{against} than the anodes' own {own}."
    )


def table(cells: "OrderedDict[str, OrderedDict[str, float] | None]") -> tuple[tuple[str, ...], ...]:
    """Both gases and their warming."""
    rows = [("for a tonne of metal", "CF₄, kg", "C₂F₆, kg", "warms like CO₂, t")]
    for cell, one in cells.items():
        if one is None:
            rows.append((NAMES[cell], "no factor", "no factor", "no factor"))
        else:
            cf4, c2f6, co2e = one["cf4_kg_per_t"], one["c2f6_kg_per_t"], one["co2e_t_per_t"]
            rows.append((NAMES[cell], fixed(cf4, 4), fixed(c2f6, 4), fixed(co2e, 3)))
    return tuple(rows)


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """Seven bars over the strip of the anodes' own carbon dioxide."""
    fig, ax = plt.subplots(figsize=(5.0, 4.4), layout="constrained")
    ax.set(xlim=(0, 7.9), ylim=(0.55, TOP), xlabel="warms like so much CO₂, t for a tonne of metal")
    two_lines = [name.replace(" prebake", "\nprebake").replace(" Söderberg", "\nSöderberg") for name in NAMES.values()]
    ax.set_yticks([LEVELS[cell] for cell in NAMES], two_lines, size=10)
    ax.tick_params(axis="y", length=0)
    edge = (LEVELS["inert"] + 0.5, TOP)  # an inert anode has no such carbon dioxide
    ax.fill_betweenx(edge, 0, ANODE_CO2, color=CARBON, alpha=0.18, linewidth=0)
    ax.plot([ANODE_CO2, ANODE_CO2], edge, "-", color=CARBON, linewidth=1)
    ax.text(ANODE_CO2 + GAP, 7.65, "shaded: the anodes' own CO₂, " + fixed(ANODE_CO2, 2) + "\u202ft", size=10)
    ink = plt.rcParams["text.color"]
    artists = {}
    for cell in NAMES:
        level = LEVELS[cell]
        if cell != "inert":
            (artists[cell],) = ax.barh([level], [1], THICK, color=FLUORIDE)
        if cell in WITH_RANGE:
            (artists[cell + "_range"],) = ax.plot([0, 1], [level, level], "-", color=ink, linewidth=1.5)
        artists[cell + "_words"] = ax.text(1, level, " ", va="baseline", weight="bold", size=10)
    return fig, artists
