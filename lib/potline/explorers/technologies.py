"""How do the ways of making aluminium compare, one quantity at a time?"""

from collections import OrderedDict

from livebook.controls import Choice, Prediction, Slider
from livebook.numbers import fixed
from potline.data.constants import ZERO_CELSIUS_K
from potline.data.rows import find
from potline.data.technologies import QUANTITIES, ROWS, TECHNOLOGIES
from potline.explorers.look import CARBON, OXYGEN
from potline.stoichiometry import CARBON_ANODE, INERT_ANODE, mass_per_tonne
from potline.thermochemistry import minimum_energy_kwh_per_kg, reversible_voltage_v

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result
    from potline.data.rows import Row

ALT = (
    "Seven rows, one for each technology, from the old Söderberg pot with horizontal studs to the announced inert "
    "anode. Each row shows the published range of one quantity as a bar, filled where it is measured or reported, "
    "hollow where a company claims it, hatched where it is our assumption, and says so in words. Many say unknown. "
    "A dotted line marks what the laws of nature ask for at least. For inert anodes neither voltage nor electricity is "
    "published."
)
LIMITS = (
    "The ranges come from different sources and years: they overlap less neatly than they look, and a single smelter "
    "can lie outside. The default of the IPCC stands where nothing was measured. What the plants around the pot give "
    "off, and what makes the electricity, is not here. Unknown means that we found no publication."
)
SHORT = OrderedDict(
    (
        ("HSS", "Söderberg, horizontal"),
        ("VSS", "Söderberg, vertical"),
        ("ECO", "EcoSöderberg"),
        ("SWPB", "prebake, side-fed"),
        ("CWPB", "prebake, centre-fed"),
        ("PFPB", "prebake, modern"),
        ("INERT", "inert, announced"),
    )
)
LABELS = OrderedDict(
    (
        ("current_ka", "current"),
        ("voltage_v", "voltage"),
        ("efficiency", "efficiency"),
        ("energy_kwh_per_kg", "electricity"),
        ("carbon_kg_per_t", "anode"),
        ("co2_t_per_t", "CO₂"),
        ("pfc_t_per_t", "PFC"),
        ("bap_g_per_t", "benzo[a]pyrene"),
        ("oxygen_t_per_t", "oxygen"),
    )
)
CHOICES = (
    ("HSS", "horizontal"),
    ("VSS", "vertical"),
    ("ECO", "Eco"),
    ("SWPB", "side-fed"),
    ("CWPB", "centre-fed"),
    ("PFPB", "modern"),
    ("INERT", "inert"),
)
CONTROLS = (
    Choice("quantity", "Compare", tuple(LABELS.items()), "energy_kwh_per_kg"),
    Choice("technology", "Look at", CHOICES, "INERT"),
)
# quantity -> the end of its axis, decimals, what the number is multiplied by, the unit that a reader sees
AXES = {
    "current_ka": (750, 0, 1, "kA"),
    "voltage_v": (5, 2, 1, "V"),
    "efficiency": (100, 0, 100, "%"),
    "energy_kwh_per_kg": (20, 1, 1, "kWh/kg"),
    "carbon_kg_per_t": (750, 0, 1, "kg/t"),
    "co2_t_per_t": (2.5, 2, 1, "t/t"),
    "pfc_t_per_t": (1, 2, 1, "t CO₂e/t"),
    "bap_g_per_t": (2.5, 1, 1, "g/t"),
    "oxygen_t_per_t": (1, 3, 1, "t/t"),
}
PUBLISHED = ("measured", "reported", "claimed")
SURE = {
    "theory": "by theory",
    "measured": "measured",
    "reported": "reported",
    "claimed": "claimed",
    "assumed": "assumed",
}
FILLS = {"claimed": "hollow", "assumed": "hatched"}  # all others are filled
BATH_K = 960 + ZERO_CELSIUS_K
TICKS = 5
NAME_Y, BAR_Y, BAR_HEIGHT = 0.56, 0.14, 0.26  # within a row
LEAST = OrderedDict(
    (
        ("voltage_v", (reversible_voltage_v(CARBON_ANODE, BATH_K), reversible_voltage_v(INERT_ANODE, BATH_K))),
        ("energy_kwh_per_kg", (minimum_energy_kwh_per_kg("carbon"), minimum_energy_kwh_per_kg("inert"))),
        ("carbon_kg_per_t", (1000 * mass_per_tonne("C", CARBON_ANODE), None)),
        ("co2_t_per_t", (mass_per_tonne("CO2", CARBON_ANODE), None)),
    )
)


def published_of_inert() -> int:
    """How many of the quantities have been published for inert anodes, apart from what having no carbon means."""
    return len([1 for quantity in QUANTITIES if row_of("INERT", quantity).status in PUBLISHED])


PREDICT = Prediction(
    "Nine quantities can be compared here. Some follow from there being no carbon. Of the others, how many have been "
    "published for pots with inert anodes?",
    Slider("guess", "Published quantities", "", 0, 9, 1, 5),
    published_of_inert,
    "It is the current. Voltage and electricity, which decide what the oxygen costs, are not public.",
)


def fill_of(row: "Row") -> str:
    """How the bar of a row is drawn; "" where it has no range."""
    return "" if row.low is None else FILLS.get(row.status, "filled")


def row_of(technology: str, quantity: str) -> "Row":
    """The row of the data for one technology and one quantity."""
    return find(ROWS, technology + "_" + quantity)


def least(technology: str, quantity: str) -> "float | None":
    """What the laws of nature ask for at least, at 960 °C and without losses; None where they ask for nothing."""
    return LEAST[quantity][1 if technology == "INERT" else 0] if quantity in LEAST else None


def model(quantity: str, technology: str) -> "Result":
    """The seven rows of one quantity, one of them marked."""
    top, _, _, unit = AXES[quantity]
    artists: dict[str, Any] = {}
    for place, one in enumerate(TECHNOLOGIES):
        artists.update(bars(one, len(TECHNOLOGIES) - 1 - place, quantity))
    for tick in range(TICKS + 1):
        shown = top * tick / TICKS
        artists["tick" + str(tick)] = (tick / TICKS, -0.42, fixed(shown, 0 if shown == int(shown) else 1))
    artists["heading"] = (0, 7.2, QUANTITIES[quantity][0] + ", " + unit)
    artists["dotted"] = (1, 7.2, "dotted: least by theory") if quantity in LEAST else None
    mark = len(TECHNOLOGIES) - 1 - list(TECHNOLOGIES).index(technology)
    artists["mark"] = (0, mark, 1, 1)
    return {"artists": artists, "says": sentence(quantity, technology), "table": table(quantity)}


def fills(technology: str) -> list[str]:
    """The ways in which the bar of a technology is drawn at one quantity or another."""
    used = [fill_of(row_of(technology, quantity)) for quantity in QUANTITIES]
    return [fill for fill in ("filled", "hollow", "hatched") if fill in used]


def bars(technology: str, y: int, quantity: str) -> "dict[str, Any]":
    """One row: the bar of its range in one of three fills, its value, the least by theory, and words."""
    top, _, factor, _ = AXES[quantity]
    row = row_of(technology, quantity)
    floor = least(technology, quantity)
    low = y + BAR_Y
    artists: dict[str, Any] = {technology + "_" + fill: None for fill in fills(technology)}
    artists[technology + "_value"] = None
    if row.value is not None:
        at = row.value * factor / top
        artists[technology + "_value"] = ([at, at], [low - 0.04, low + BAR_HEIGHT + 0.04])
        if fill_of(row):
            start, end = row.low * factor / top, row.high * factor / top
            artists[technology + "_" + fill_of(row)] = (start, low, end - start, BAR_HEIGHT)
    edge = None if floor is None else floor / top
    artists[technology + "_least"] = None if edge is None else ([edge, edge], [low - 0.06, low + BAR_HEIGHT + 0.06])
    artists[technology + "_words"] = (1, y + NAME_Y, words(technology, quantity))
    return artists


def numbers(row: "Row", quantity: str) -> str:
    """The range of a row, or its value where there is none, without a unit."""
    _, digits, factor, _ = AXES[quantity]
    if row.low is None or row.low == row.high:
        return fixed(row.value * factor, digits if row.value else 0)
    return fixed(row.low * factor, digits) + " to " + fixed(row.high * factor, digits)


def words(technology: str, quantity: str) -> str:
    """What stands at the right of a row."""
    row = row_of(technology, quantity)
    if row.value is not None:
        return numbers(row, quantity) + ", " + SURE[row.status]
    floor = least(technology, quantity)
    return "unknown" if floor is None else "unknown, above " + least_words(floor)


def least_words(floor: float) -> str:
    """The least by theory, to three figures."""
    return fixed(floor, 0 if floor > 100 else 2)


def sentence(quantity: str, technology: str) -> str:
    """The finding at this state."""
    row = row_of(technology, quantity)
    unit = "\u202f" + AXES[quantity][3]
    start = TECHNOLOGIES[technology][0].upper() + TECHNOLOGIES[technology][1:] + ": "
    floor = least(technology, quantity)
    ask = "" if floor is None else "; theory asks for at least " + least_words(floor) + unit
    if row.value is None:
        return start + "we found no published figure for the " + QUANTITIES[quantity][0] + ask + "."
    when = "" if row.status == "theory" else ", as of " + row.as_of
    amount = numbers(row, quantity) + unit
    return start + QUANTITIES[quantity][0] + " " + amount + ", " + SURE[row.status] + when + ask + "."


def table(quantity: str) -> tuple[tuple[str, ...], ...]:
    """The seven rows in numbers."""
    _, digits, factor, unit = AXES[quantity]
    rows = [(QUANTITIES[quantity][0] + ", " + unit, "value", "range", "how sure", "as of")]
    for technology, name in TECHNOLOGIES.items():
        row = row_of(technology, quantity)
        value = "unknown" if row.value is None else fixed(row.value * factor, digits)
        between = "none" if row.low is None else numbers(row, quantity)
        rows.append((name, value, between, row.status, row.as_of))
    return tuple(rows)


def looks(fill: str, colour: str) -> "dict[str, Any]":
    """How matplotlib draws a bar of this kind."""
    if fill == "filled":
        return {"color": colour}
    hatch = "////" if fill == "hatched" else None
    return {"facecolor": (colour, 0.08), "edgecolor": colour, "linewidth": 1.8, "hatch": hatch}


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """Seven rows on one axis, whose numbers change with the quantity."""
    fig, ax = plt.subplots(figsize=(5.0, 4.5), layout="constrained")
    ax.set(xlim=(0, 1), ylim=(-0.6, 7.75))
    ax.set_axis_off()
    ink = ax.xaxis.label.get_color()
    artists: dict[str, Any] = {}
    (artists["mark"],) = ax.bar([0.5], [1], 1, color=ink, alpha=0.08, linewidth=0)
    for tick in range(TICKS + 1):
        ax.plot([tick / TICKS] * 2, [0, 7], "-", color=ink, alpha=0.15, linewidth=0.8)
        side = {0: "left", TICKS: "right"}.get(tick, "center")
        artists["tick" + str(tick)] = ax.text(0, 0, " ", va="baseline", ha=side, size=10)
    for place, technology in enumerate(TECHNOLOGIES):
        y = len(TECHNOLOGIES) - 1 - place
        colour = OXYGEN if technology == "INERT" else CARBON
        ax.text(0, y + NAME_Y, SHORT[technology], va="baseline", weight="bold", size=10.5)
        for fill in fills(technology):
            (artists[technology + "_" + fill],) = ax.bar([0.5], [0.2], 0.2, **looks(fill, colour))
        (artists[technology + "_value"],) = ax.plot([0, 1], [0, 1], "-", color=ink, linewidth=2.2)
        (artists[technology + "_least"],) = ax.plot([0, 1], [0, 1], ":", color=ink, linewidth=1.6)
        artists[technology + "_words"] = ax.text(0, 0, " ", va="baseline", ha="right", size=10.5)
    artists["heading"] = ax.text(0, 0, " ", va="baseline", weight="bold")
    artists["dotted"] = ax.text(0, 0, " ", va="baseline", ha="right", size=10)
    return fig, artists
