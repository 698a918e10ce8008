"""What would have to be true for the world's aluminium to be made without carbon by 2050?"""

from collections import OrderedDict

from livebook.controls import Prediction, Slider
from livebook.numbers import fixed
from livebook.shapes import band
from potline.data.fleet import ROWS as FLEET
from potline.data.footprint import ROWS as FOOTPRINT
from potline.data.rows import find
from potline.explorers.look import CARBON, ELECTRICITY, OXYGEN
from potline.fleet import CLEAN, END_YEAR, START_YEAR, all_intensities, capacity_mt, emissions_mt, run, today

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result
    from potline.fleet import Year

ALT = (
    "Two stacks of bands against the years from 2025 to 2050. Above, the world's capacity in megatonnes of aluminium a "
    "year: smelters with inert anodes, from 2030 on, lie on those with carbon anodes; a dashed line tells how much of "
    "all capacity runs on coal and gas. Below, what they give off: that of the anodes lies on that of the electricity, "
    "which is several times larger; a dotted line is the level of 2025. Words at the right end give the values of 2050."
)
LIMITS = (
    "What is built is inert capacity, from 2030 on; fossil exit is the share of the capacity on coal and gas that goes "
    "over to low-carbon power each year. "
    "No forecast: every rate after 2025 is an assumption, and the same in every year. Capacity is taken as production. "
    "Carbon anodes are all alike, with the world's mean of direct emissions; old smelters close at 2 % a year. Power "
    "has the life-cycle medians of coal, gas and hydropower. Alumina, anode making, recycling, money, and the time it "
    "takes to learn are not in the model. New smelters find the power that the fleet has on average."
)
CONTROLS = (
    Slider("growth_pct", "Assumed growth", "%/y", -1, 3, 0.25, 1),
    Slider("switching_pct", "Assumed fossil exit", "%/y", 0, 10, 0.5, 2),
    Slider("extra_voltage_v", "Assumed extra volts", "V", 0, 1.1, 0.05, find(FOOTPRINT, "extra_v_net").value),
    Slider("inert_mt_per_year", "Assumed build", "Mt/y", 0, 6, 0.1, 1),
)
INERT_FROM = find(FLEET, "inert_from").value
YEARS_TO_BUILD = END_YEAR - INERT_FROM + 1
PREDICT = Prediction(
    "Suppose inert smelters can be built from "
    + str(INERT_FROM)
    + " on. How much of them must be built every year so that they can make all of today's "
    + fixed(capacity_mt(today()), 0)
    + "\u202fmillion tonnes by the end of "
    + str(END_YEAR)
    + "?",
    Slider("guess", "Capacity a year", "Mt", 0, 10, 0.1, 0.5),
    lambda: capacity_mt(today()) / YEARS_TO_BUILD,
    "There are " + str(YEARS_TO_BUILD) + " years to build in, and the largest new smelter planned makes 0.75\u202fMt.",
)

MOST_MT, MOST_GAS_MT = 165.0, 1500.0  # the tops of the two panels
BESIDE = 0.5  # years, from the last to its words
LAST_X = 2064.0  # room for words
LINE_MT, LINE_GAS_MT = 16.5, 150.0  # the height of a line of words, in either panel
VISIBLE = 0.05  # Mt; less than that is written 0.0
SHOWN_YEARS = (2025, 2030, 2040, 2050)


def model(growth_pct: float, switching_pct: float, extra_voltage_v: float, inert_mt_per_year: float) -> "Result":
    """The stacks of both panels, with the words at their right end."""
    years = run(growth=growth_pct / 100, inert_mt_per_year=inert_mt_per_year, switching=switching_pct / 100)
    xs = [float(year.year) for year in years]
    zero = [0.0] * len(xs)
    carbon = [capacity_mt(year.fleet, "carbon") for year in years]
    inert = [capacity_mt(year.fleet, "inert") for year in years]
    total = [one + other for one, other in zip(carbon, inert)]
    fossil = [whole - capacity_mt(year.fleet, power=CLEAN) for whole, year in zip(total, years)]
    intensities = all_intensities(extra_voltage_v)
    gas = [emissions_mt(year.fleet, extra_voltage_v, intensities) for year in years]
    power = [parts["electricity"] for parts in gas]
    sums = [parts["total"] for parts in gas]
    artists: dict[str, Any] = {
        "carbon": band(xs, zero, carbon),
        "inert": band(xs, carbon, total) if inert[-1] >= VISIBLE else None,
        "fossil": (xs, fossil),
        "electricity": band(xs, zero, power),
        "anodes": band(xs, power, sums),
    }
    end = xs[-1] + BESIDE
    tops = (carbon[-1] / 2, (carbon[-1] + total[-1]) / 2, fossil[-1])
    low, high, line = apart([top - LINE_MT / 3 for top in tops], LINE_MT)
    artists["carbon_words"] = (end, low, "carbon " + fixed(carbon[-1], 1)) if carbon[-1] >= VISIBLE else None
    artists["inert_words"] = (end, high, "inert " + fixed(inert[-1], 1)) if inert[-1] >= VISIBLE else None
    artists["fossil_words"] = (end, line, "coal, gas " + fixed(fossil[-1], 1))
    middles = (power[-1] / 2, (power[-1] + sums[-1]) / 2)
    low, high = apart([middle - LINE_GAS_MT / 3 for middle in middles], LINE_GAS_MT)
    artists["electricity_words"] = (end, low, "electricity " + fixed(power[-1], 0))
    artists["anodes_words"] = (end, high, "anodes " + fixed(sums[-1] - power[-1], 0))
    return {
        "artists": artists,
        "says": sentence(inert_mt_per_year, inert[-1] / total[-1], sums[0], sums[-1]),
        "table": table(years, extra_voltage_v),
    }


def apart(bases: list[float], line: float) -> list[float]:
    """The same places for lines of words, moved up where they would stand in one another, in their order."""
    order = sorted(range(len(bases)), key=lambda place: bases[place])
    free = 0.0
    moved = list(bases)
    for place in order:
        moved[place] = max(bases[place], free)
        free = moved[place] + line
    return moved


def sentence(inert_mt_per_year: float, share: float, first: float, last: float) -> str:
    """The finding at this state."""
    change = last / first - 1
    level = fixed(abs(change) * 100, 0) + "\u202f% " + ("more than" if change > 0 else "less than")
    if abs(change) < 0.005:
        level = "as much as"
    gas = fixed(last, 0) + "\u202fMt of CO₂ a year, " + level + " in " + str(START_YEAR) + "."
    if inert_mt_per_year == 0:
        return "Without inert smelters the world's smelters and their power in " + str(END_YEAR) + " give off " + gas
    return (
        "With "
        + fixed(inert_mt_per_year, 1)
        + "\u202fMt of inert capacity built a year from "
        + str(INERT_FROM)
        + " on, inert anodes can make "
        + fixed(share * 100, 0)
        + "\u202f% of the metal in "
        + str(END_YEAR)
        + "; smelters and their power then give off "
        + gas
    )


def table(years: "list[Year]", extra_voltage_v: float) -> tuple[tuple[str, ...], ...]:
    """The numbers of the figure for a few years."""
    chosen = [year for year in years if year.year in SHOWN_YEARS]
    fleets = [year.fleet for year in chosen]
    gas = [emissions_mt(fleet, extra_voltage_v) for fleet in fleets]
    rows = OrderedDict()
    rows["year"] = [str(year) for year in SHOWN_YEARS]
    for anode in ("carbon", "inert"):
        rows["capacity, " + anode + ", Mt"] = [fixed(capacity_mt(fleet, anode), 1) for fleet in fleets]
    fossil = [capacity_mt(fleet) - capacity_mt(fleet, power=CLEAN) for fleet in fleets]
    rows["on coal and gas, Mt"] = [fixed(mt, 1) for mt in fossil]
    for part in ("anodes", "electricity"):
        rows["CO₂ of " + part + ", Mt"] = [fixed(parts[part], 0) for parts in gas]
    return tuple([(words, cells[0], cells[1], cells[2], cells[3]) for words, cells in rows.items()])


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """Capacity above, emissions below, on the same years."""
    fig, (ax, gas) = plt.subplots(2, 1, figsize=(5.0, 4.6), layout="constrained")
    ax.set(xlim=(START_YEAR, LAST_X), ylim=(0, MOST_MT), xticks=range(2025, 2051, 5), yticks=(0, 50, 100, 150))
    ax.set_title("Capacity, Mt a year (assumed from 2026 on)", loc="left", size=11)
    gas.set(xlim=(START_YEAR, LAST_X), ylim=(0, MOST_GAS_MT), xticks=range(2025, 2051, 5), yticks=(0, 500, 1000, 1500))
    gas.set_title("CO₂ of anodes and electricity, Mt a year", loc="left", size=11)
    ink = ax.xaxis.label.get_color()
    for panel in (ax, gas):
        panel.spines["bottom"].set_bounds(START_YEAR, END_YEAR)
    artists = {}
    (artists["carbon"],) = ax.fill([0, 1, 1], [0, 0, 1], color=CARBON, alpha=0.75, linewidth=0)
    (artists["inert"],) = ax.fill([0, 1, 1], [0, 0, 1], color=OXYGEN, alpha=0.75, linewidth=0)
    (artists["fossil"],) = ax.plot([2025, 2050], [0, 1], "--", color=ink, linewidth=1.5)
    (artists["electricity"],) = gas.fill([0, 1, 1], [0, 0, 1], color=ELECTRICITY, alpha=0.85, linewidth=0)
    (artists["anodes"],) = gas.fill([0, 1, 1], [0, 0, 1], color=CARBON, alpha=0.85, linewidth=0)
    gas.plot([START_YEAR, END_YEAR], [emissions_mt(today())["total"]] * 2, ":", color=ink, linewidth=1.2)
    for part in ("carbon_words", "inert_words", "fossil_words"):
        artists[part] = ax.text(2050, 0, " ", va="baseline")
    for part in ("electricity_words", "anodes_words"):
        artists[part] = gas.text(2050, 0, " ", va="baseline")
    return fig, artists
