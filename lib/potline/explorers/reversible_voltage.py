"""Which voltage must a cell have at the very least, at which temperature and with which anode?"""

from collections import OrderedDict

from livebook.controls import Prediction, Slider, Toggle
from livebook.numbers import fixed
from potline.data.constants import FARADAY_C_PER_MOL, ZERO_CELSIUS_K
from potline.explorers.look import CARBON, CARBON_LIGHT, OXYGEN
from potline.faraday import ELECTRONS_PER_ATOM
from potline.stoichiometry import CARBON_ANODE, CARBON_ANODE_CO, INERT_ANODE
from potline.thermochemistry import reversible_voltage_v

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "Reversible voltage against temperature, from 700 to 1000 °C. Two nearly straight lines fall side by side: the "
    "inert anode's from about 2.4 to 2.2 volts, the carbon anode's from about 1.3 to 1.2 volts. A bar between them at "
    "the chosen temperature is labelled with the difference. A third, dashed line for carbon monoxide can be shown: "
    "it meets the carbon line at about 700 °C and falls below it to the right."
)
LIMITS = (
    "Pure substances at 1 bar, so a bath that is saturated with alpha alumina; with less alumina the voltage is a "
    "little higher, by the same amount for both anodes. It is the voltage at which a cell would stand still: no "
    "overvoltage, no resistance of bath, bubbles and conductors. Few baths are liquid over the whole range, and none "
    "of this says which gas a real carbon anode gives off: that is mostly CO₂."
)
CONTROLS = (
    Slider("temperature_c", "Temperature", "°C", 700, 1000, 5, 960),
    Toggle("monoxide", "Show the line for a gas of carbon monoxide (CO)", False),
)
PREDICT = Prediction(
    "With a carbon anode, parting aluminium from its oxygen takes about 1.2 V at the very least. "
    "How much more does it take at 960 °C if the anode does not burn?",
    Slider("guess", "More by", "V", 0, 2, 0.05, 0.3),
    lambda: gap_v(960),
    "Burning carbon would drive that voltage by itself, as in a battery. Without it, electricity pays all.",
)

# Each line: its reaction, and the words at its right end.
LINES = OrderedDict(
    (
        ("inert", (INERT_ANODE, "inert → O₂")),
        ("carbon", (CARBON_ANODE, "carbon → CO₂")),
        ("monoxide", (CARBON_ANODE_CO, "carbon → CO")),
    )
)
# The names and voltages stand to the right of the lines, in this column and with their feet at these heights, in volts.
COLUMN = 1015
FEET = {"inert": (2.21, 2.07), "carbon": (1.32, 1.18), "monoxide": (0.92, 0.78)}
GAP_ROOM = 0.1  # the bar between the lines leaves so much room for its label, up and down
HALF_LETTER = 0.035
POINTS = 16


def voltage_v(line: str, temperature_c: float) -> float:
    """The reversible voltage of one of the lines."""
    return reversible_voltage_v(LINES[line][0], temperature_c + ZERO_CELSIUS_K)


def gap_v(temperature_c: float) -> float:
    """What the inert anode needs more than the carbon anode."""
    return voltage_v("inert", temperature_c) - voltage_v("carbon", temperature_c)


def curve(line: str) -> tuple[list[float], list[float]]:
    """The points of a line over the whole range of temperatures."""
    low, high = CONTROLS[0].corners
    temperatures = [low + (high - low) * i / (POINTS - 1) for i in range(POINTS)]
    return temperatures, [voltage_v(line, temperature) for temperature in temperatures]


MONOXIDE = curve("monoxide")  # once: it depends on no control


def model(temperature_c: float, monoxide: bool) -> "Result":
    """The three voltages at a temperature and the gap between the anodes; the lines themselves never move."""
    volts = OrderedDict((line, voltage_v(line, temperature_c)) for line in LINES)
    gap = volts["inert"] - volts["carbon"]
    here = (temperature_c, temperature_c)
    middle = (volts["inert"] + volts["carbon"]) / 2
    artists: dict[str, Any] = {
        "guide": (here, (0, volts["monoxide"] if monoxide else volts["carbon"])),
        "gap_above": (here, (middle + GAP_ROOM, volts["inert"])),
        "gap_below": (here, (volts["carbon"], middle - GAP_ROOM)),
        "gap": (temperature_c, middle - HALF_LETTER, "+" + fixed(gap, 2) + "\u202fV"),
        "monoxide_line": MONOXIDE if monoxide else None,
        "monoxide_name": (COLUMN, FEET["monoxide"][0], LINES["monoxide"][1]) if monoxide else None,
    }
    for line, value in volts.items():
        shown = monoxide or line != "monoxide"
        artists[line + "_point"] = ((temperature_c,), (value,)) if shown else None
        artists[line + "_volts"] = (COLUMN, FEET[line][1], fixed(value, 3) + "\u202fV") if shown else None
    return {"artists": artists, "says": sentence(temperature_c, monoxide, volts), "table": table(temperature_c, volts)}


def sentence(temperature_c: float, monoxide: bool, volts: OrderedDict[str, float]) -> str:
    """The finding at this state."""
    gap = fixed(volts["inert"] - volts["carbon"], 2)
    words = (
        f"At {fixed(temperature_c, 0)}\u202f°C the carbon anode needs at least {fixed(volts['carbon'], 3)}\u202fV and "
        f"the inert anode {fixed(volts['inert'], 3)}\u202fV: {gap}\u202fV more, because no carbon burns"
    )
    if monoxide:
        words += f"; were its gas carbon monoxide, the carbon anode would need {fixed(volts['monoxide'], 3)}\u202fV"
    return words + "."


def table(temperature_c: float, volts: OrderedDict[str, float]) -> tuple[tuple[str, ...], ...]:
    """Voltages and the Gibbs energies behind them, per two aluminium atoms: six electrons."""
    rows = [("at " + fixed(temperature_c, 0) + "\u202f°C", "voltage, V", "Gibbs energy, kJ for 2 mol of Al")]
    shown = list(volts.items())
    shown.append(("gap", volts["inert"] - volts["carbon"]))
    for line, value in shown:
        name = "inert less carbon (CO₂)" if line == "gap" else LINES[line][1]
        kilojoules = 2 * ELECTRONS_PER_ATOM * FARADAY_C_PER_MOL * value / 1000
        rows.append((name, fixed(value, 3), fixed(kilojoules, 1)))
    return tuple(rows)


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """Two lines that stand still, one that can be shown, and the bar between the anodes that moves."""
    fig, ax = plt.subplots(figsize=(5.0, 4.0), layout="constrained")
    low, high = CONTROLS[0].corners
    ax.set(xlim=(low - 40, 1128), ylim=(0, 2.6), xlabel="Temperature, °C")
    ax.set_title("Reversible voltage, V", loc="left", size=11)
    ax.set_xticks((700, 800, 900, 1000))
    ax.spines["bottom"].set_bounds(low - 40, high)
    ax.xaxis.set_label_coords((low + high) / 2, -0.11, transform=ax.get_xaxis_transform())
    ink = plt.rcParams["text.color"]
    styles = (("inert", OXYGEN, "-", 3), ("carbon", CARBON, "-", 3), ("monoxide", CARBON_LIGHT, "--", 2))
    artists = {}
    for line, colour, style, order in styles:
        (artists[line + "_line"],) = ax.plot(*curve(line), style, color=colour, linewidth=2.5, zorder=order)
        (artists[line + "_point"],) = ax.plot([low], [1], "o", color=colour, markersize=9, zorder=order)
        artists[line + "_name"] = ax.text(COLUMN, FEET[line][0], LINES[line][1], va="baseline")
        artists[line + "_volts"] = ax.text(COLUMN, 0, " ", va="baseline", weight="bold")
    for still in ("inert_line", "inert_name", "carbon_line", "carbon_name"):
        del artists[still]
    for part in ("gap_above", "gap_below"):
        (artists[part],) = ax.plot([low, low], [0, 1], "-", color=ink, linewidth=1.5)
    (artists["guide"],) = ax.plot([low, low], [0, 1], ":", color=ink, linewidth=1)
    artists["gap"] = ax.text(low, 1, " ", va="baseline", ha="center", weight="bold", size=12)
    return fig, artists
