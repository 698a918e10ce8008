"""The heat balance: what is left of the electricity when the reaction has taken its part."""

from exercises.diagnoses import one_electron
from exercises.figures import shown
from livebook.numbers import plain
from potline.faraday import specific_energy_kwh_per_kg
from potline.heat import heat_loss_kwh_per_kg, voltage_to_hold_heat_v
from potline.thermochemistry import minimum_energy_kwh_per_kg
from quiz.questions import Choice, Given, Numeric, Option, Order, Wrong

CHAPTER = "chapters/heat-balance"
# One current efficiency, so that the floor is one number.
KEPT = 0.94
FLOOR = minimum_energy_kwh_per_kg("carbon", current_efficiency=KEPT)
INERT_FLOOR = minimum_energy_kwh_per_kg("inert", current_efficiency=KEPT)
TAKES = f"Its reaction, with the warming of what goes in, takes {shown(FLOOR)} kWh for each kilogram."


def energy(g):
    return specific_energy_kwh_per_kg(g["voltage_v"], KEPT)


def heat(g):
    return heat_loss_kwh_per_kg("carbon", g["voltage_v"], KEPT)


def holding(g):
    return voltage_to_hold_heat_v("carbon", g["heat_kwh_per_kg"], KEPT)


QUESTIONS = (
    Numeric(
        name="heat-balance-01",
        level=2,
        chapter=CHAPTER,
        text="A carbon cell takes {voltage_v} V at a current efficiency of 94 %. "
        + TAKES
        + " How much heat must the cell lose with each kilogram of metal?",
        given=(Given("voltage_v", 3.9, 4.6, 0.05),),
        unit="kWh/kg",
        answer=heat,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "all the electricity taken for heat",
                energy,
                "That is what goes in. A part of it stays in the metal as chemical energy.",
            ),
            Wrong(
                "the current efficiency forgotten",
                lambda g: energy(g) * KEPT - FLOOR,
                "How many kilowatt-hours go into a kilogram that is kept?",
            ),
            Wrong(
                "the floor of a cell without carbon",
                lambda g: energy(g) - INERT_FLOOR,
                "In this cell something burns. How much of the job is left for the electricity?",
            ),
        ),
        hint="What goes in and does not leave as chemical energy or hot products leaves as heat.",
        solution=lambda g: (
            f"Electricity brings {shown(energy(g))} kWh/kg.",
            f"The reaction takes {shown(FLOOR)} kWh/kg of them.",
            f"The rest is heat: {shown(heat(g), 3)} kWh/kg.",
        ),
    ),
    Numeric(
        name="heat-balance-02",
        level=2,
        chapter=CHAPTER,
        text="A carbon cell takes {voltage_v} V at a current efficiency of 94 %. "
        + TAKES
        + " Which share of its electricity leaves as heat?",
        given=(Given("voltage_v", 4.2, 4.8, 0.05),),
        unit="%",
        answer=lambda g: 100 * heat(g) / energy(g),
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "the share that does the job",
                lambda g: 100 * FLOOR / energy(g),
                "That share stays in the metal. The question is for the other one.",
            ),
            Wrong(
                "heat compared with the job",
                lambda g: 100 * heat(g) / FLOOR,
                "A share of what? The electricity is the whole.",
            ),
        ),
        hint="First the kilowatt-hours for a kilogram, then what is left of them.",
        solution=lambda g: (
            f"Electricity: {shown(energy(g))} kWh/kg. Left as heat: {shown(heat(g), 3)} kWh/kg.",
            f"{shown(heat(g), 3)} / {shown(energy(g))} is {shown(100 * heat(g) / energy(g), 3)} %.",
        ),
    ),
    Choice(
        name="heat-balance-03",
        level=1,
        chapter=CHAPTER,
        text="Around half of a pot's electricity leaves as heat. Why does nobody wrap up its side walls?",
        options=(
            Option("Frozen bath protects the walls, and it stays frozen only while heat flows out.", right=True),
            Option("Heat is cheap for a smelter.", "Half of the largest bill of a smelter: would anybody leave that?"),
            Option(
                "Insulation would burn at 960 °C.",
                "There is brick that stands more than that. What does the bath do to brick?",
            ),
            Option(
                "The heat comes from the current alone, and wrapping would not change that.",
                "The heat made would be the same, yes. What would happen to the temperature inside?",
            ),
        ),
        hint="What lies between the bath and the wall?",
        solution=lambda g: (
            "No brick withstands the bath for long. A crust of frozen bath, the ledge, does.",
            "It freezes only where the wall is cold, so heat must flow out.",
        ),
    ),
    Numeric(
        name="heat-balance-04",
        level=3,
        chapter=CHAPTER,
        text="The lining of a carbon cell lets out {heat_kwh_per_kg} kWh with each kilogram of metal, at a current "
        "efficiency of 94 %. " + TAKES + " At which voltage does the cell neither warm nor cool?",
        given=(Given("heat_kwh_per_kg", 5.5, 7.5, 0.1),),
        unit="V",
        answer=holding,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "the heat alone",
                lambda g: holding(g) * g["heat_kwh_per_kg"] / (g["heat_kwh_per_kg"] + FLOOR),
                "So much keeps it warm. What else must the electricity do?",
            ),
            Wrong(
                "current efficiency forgotten",
                lambda g: holding(g) / KEPT,
                "A kiloampere-hour keeps less metal than it makes.",
            ),
            one_electron(holding),
        ),
        hint="Electricity pays for the reaction and for the heat. Then turn kWh/kg into volts.",
        solution=lambda g: (
            f"In all: {shown(FLOOR)} + {plain(g['heat_kwh_per_kg'])} = {shown(FLOOR + g['heat_kwh_per_kg'])} kWh/kg.",
            f"At 94 % each volt is {shown(specific_energy_kwh_per_kg(1, KEPT))} kWh/kg.",
            f"So the voltage is {shown(holding(g))} V.",
        ),
    ),
    Order(
        name="heat-balance-05",
        level=2,
        chapter=CHAPTER,
        text="The voltage of a pot is set a little too high. Put in order how it finds its balance again.",
        parts=(
            "More heat is made than leaves.",
            "The bath becomes warmer.",
            "Some of the frozen ledge melts.",
            "Through the thinner ledge more heat flows out.",
            "As much heat leaves as is made.",
        ),
        hint="The ledge is a wrap that the pot takes off by itself.",
        solution=lambda g: (
            "Too much heat warms the bath, and the warm bath melts some of its ledge.",
            "A thinner ledge lets more heat out, until both are equal again.",
        ),
    ),
)
