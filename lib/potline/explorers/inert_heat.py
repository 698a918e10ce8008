"""At which voltage is a cell with inert anodes as warm as the carbon cell that it replaces?"""

from collections import OrderedDict

from livebook.controls import Prediction, Slider
from livebook.numbers import fixed
from potline.bath import conductivity_s_per_cm
from potline.data import voltage
from potline.data.inert import ROWS
from potline.data.rows import find
from potline.explorers.look import ELECTRICITY, HEAT
from potline.heat import heat_loss_kwh_per_kg, voltage_to_hold_heat_v
from potline.inert import acd_to_offset_cm

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

EXTRA_V = find(ROWS, "extra_voltage_v").value
CURRENT_DENSITY_A_CM2 = find(voltage.ROWS, "usual_current_density").value
# The book's usual bath: 960 °C, 3 % of alumina, 11 % of AlF3 in excess, 5 % of CaF2.
CONDUCTIVITY_S_PER_CM = conductivity_s_per_cm(960, 3, 11, 5)
CURRENT_EFFICIENCY = 0.94

ALT = (
    "Two groups of horizontal bars. Above, voltages: of the carbon cell, of the inert cell, and the voltage that the "
    "inert cell would need to be as warm as its lining asks, drawn dashed. Below, heat: what the carbon cell and the "
    "inert cell have left over, and a line at the heat that the lining lets out. With the same lining and distance the "
    "inert cell takes more voltage than the carbon cell and still falls short of the line. A shorter distance lowers "
    "its voltage and its heat; a lining that lets less heat out moves the line to meet it."
)
LIMITS = (
    "The inert anode's extra voltage is assumed: no company has published one. The distance saves only the voltage of "
    "clear bath, of 2.15 S/cm at 0.85 A/cm², without bubbles. Both cells keep 94 % of their metal, at "
    "960 °C, and all conductors count as part of the cell. No ledge is modelled: a real cell that has too little heat "
    "freezes more bath to its walls, which then let less heat out, until it settles or fills up."
)
CONTROLS = (
    Slider("cell_voltage_v", "Voltage of the carbon cell", "V", 3.8, 4.6, 0.05, 4.2),
    Slider("extra_voltage_v", "Inert anode takes more, same distance", "V", 0.4, 1.05, 0.05, EXTRA_V),
    Slider("nearer_cm", "Electrodes nearer by", "cm", 0, 3, 0.05, 0),
    Slider("loss_pct", "Heat let out, of the carbon cell's", "%", 50, 100, 1, 100),
)
GUESSED_V = 4.2
PREDICT = Prediction(
    "A carbon cell runs at 4.2\u202fV. Inert anodes are put in; lining, current and efficiency stay. At which voltage "
    "is the cell as warm as before?",
    Slider("guess", "Voltage", "V", 3, 7, 0.1, 4.2),
    lambda: voltage_to_hold_heat_v(
        "inert", heat_loss_kwh_per_kg("carbon", GUESSED_V, CURRENT_EFFICIENCY), CURRENT_EFFICIENCY
    ),
    "Electricity must now also bring what the burning carbon brought.",
)

# Bar -> its panel, its place from above and its words.
BARS = OrderedDict(
    (
        ("carbon_volts", ("volts", 2, "carbon cell")),
        ("inert_volts", ("volts", 1, "inert cell")),
        ("needed_volts", ("volts", 0, "to stay warm")),
        ("carbon_heat", ("heat", 1, "carbon cell")),
        ("inert_heat", ("heat", 0, "inert cell")),
    )
)
HEIGHT = 0.6
MOST_V, MOST_HEAT = 6.6, 10.0
GAP_V, GAP_HEAT = 0.08, 0.12  # between a bar and its number
FOOT = 0.14  # below the middle of a bar: the feet of its number
LINE_TOP = 1.62  # the line of what the lining lets out
NUMBER = 1.3  # the length of a number with its gap, in kWh/kg
BALANCED = 0.05  # kWh/kg: heat that is neither short nor to spare
DASHED = "needed_volts"


def model(cell_voltage_v: float, extra_voltage_v: float, nearer_cm: float, loss_pct: float) -> "Result":
    """Both cells: what they take, what is left over, and what the lining lets out."""
    carbon_heat = heat_loss_kwh_per_kg("carbon", cell_voltage_v, CURRENT_EFFICIENCY)
    lost = carbon_heat * loss_pct / 100
    saved_v = nearer_cm / acd_to_offset_cm(1, CURRENT_DENSITY_A_CM2, CONDUCTIVITY_S_PER_CM)
    inert_v = cell_voltage_v + extra_voltage_v - saved_v
    inert_heat = heat_loss_kwh_per_kg("inert", inert_v, CURRENT_EFFICIENCY)
    needed_v = voltage_to_hold_heat_v("inert", lost, CURRENT_EFFICIENCY)
    numbers = {
        "carbon_volts": cell_voltage_v,
        "inert_volts": inert_v,
        "needed_volts": needed_v,
        "carbon_heat": carbon_heat,
        "inert_heat": inert_heat,
    }
    artists: dict[str, Any] = {}
    for bar, (panel, place, _) in BARS.items():
        gap, unit = (GAP_V, "\u202fV") if panel == "volts" else (GAP_HEAT, "")
        end, low, high = numbers[bar], place - HEIGHT / 2, place + HEIGHT / 2
        artists[bar] = (0, low, end, HEIGHT)
        if bar == DASHED:
            artists[bar] = ([0, end, end, 0], [low, low, high, high])
        # A number stands behind its bar; if the line of the lining would cross it, behind that.
        behind = lost if panel == "heat" and end < lost < end + NUMBER else end
        artists[bar + "_number"] = (behind + gap, place - FOOT, fixed(end, 2) + unit)
    artists["lost"] = ([lost, lost], [-0.5, LINE_TOP])
    artists["lost_words"] = (0.08, LINE_TOP + 0.12, "line: the lining lets out " + fixed(lost, 2))
    spare = inert_heat - lost
    artists["outcome"] = (0.05, 2.72, outcome(spare))
    says = sentence(inert_v, cell_voltage_v, needed_v, spare, loss_pct)
    table = (
        ("at 94\u202f% efficiency", "carbon cell", "inert cell"),
        ("voltage it takes, V", fixed(cell_voltage_v, 2), fixed(inert_v, 2)),
        ("heat left over, kWh/kg", fixed(carbon_heat, 2), fixed(inert_heat, 2)),
        ("heat that the lining lets out, kWh/kg", fixed(carbon_heat, 2), fixed(lost, 2)),
        ("heat to spare, kWh/kg", fixed(0, 2), fixed(spare, 2)),
        ("voltage at which nothing is short, V", fixed(cell_voltage_v, 2), fixed(needed_v, 2)),
    )
    return {"artists": artists, "says": says, "table": table}


def outcome(spare: float) -> str:
    """What becomes of the inert cell, in a few words."""
    if abs(spare) < BALANCED:
        return "The inert cell keeps its heat."
    if spare < 0:
        return fixed(-spare, 2) + "\u202fkWh too little: the inert cell cools."
    return fixed(spare, 2) + "\u202fkWh to spare: the inert cell gets hotter."


def sentence(inert_v: float, cell_voltage_v: float, needed_v: float, spare: float, loss_pct: float) -> str:
    """The finding at this state."""
    takes = (
        "The inert cell takes " + fixed(inert_v, 2) + "\u202fV, where the carbon cell takes " + fixed(cell_voltage_v, 2)
    )
    lining = (
        "the same lining" if loss_pct == 100 else "a lining that lets out " + fixed(loss_pct, 0) + "\u202f% of the heat"
    )
    needs = "; it needs " + fixed(needed_v, 2) + "\u202fV to hold its heat in " + lining
    if abs(spare) < BALANCED:
        return takes + needs + ", so it stays warm."
    if spare < 0:
        return takes + needs + ", so it is " + fixed(-spare, 2) + "\u202fkWh/kg short and cools."
    return takes + needs + ", so it has " + fixed(spare, 2) + "\u202fkWh/kg to spare and gets hotter."


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """Voltages above, heat below; the bars that are asked for and not taken are dashed."""
    fig, (volts, heat) = plt.subplots(2, 1, figsize=(5.0, 4.3), layout="constrained", height_ratios=(3.65, 2.65))
    volts.set(xlim=(0, MOST_V), ylim=(-0.5, 3.15), xlabel="voltage, V")
    heat.set(xlim=(0, MOST_HEAT), ylim=(-0.5, 2.15), xlabel="heat for each kg of metal, kWh")
    panels = {"volts": volts, "heat": heat}
    ink = volts.xaxis.label.get_color()
    artists = {}
    for name, panel in panels.items():
        rows = [(place, words) for where, place, words in BARS.values() if where == name]
        panel.set_yticks([place for place, _ in rows], [words for _, words in rows])
        panel.tick_params(axis="y", length=0)
    for bar, (where, place, _) in BARS.items():
        if bar == DASHED:
            (artists[bar],) = volts.plot([0, 1], [0, 1], "--", color=ink, linewidth=1.2)
        else:
            colour = ELECTRICITY if where == "volts" else HEAT
            (artists[bar],) = panels[where].barh([place], [1], HEIGHT, color=colour, linewidth=0)
        artists[bar + "_number"] = panels[where].text(0, place, " ", va="baseline", weight="bold")
    (artists["lost"],) = heat.plot([1, 1], [0, 1], "-", color=ink, linewidth=2.5)
    artists["lost_words"] = heat.text(0, 1, " ", va="baseline")
    artists["outcome"] = volts.text(0, 0, " ", va="baseline", weight="bold")
    return fig, artists
