"""Heat without fire: what keeps a cell warm when nothing burns in it."""

from exercises.diagnoses import one_electron
from exercises.figures import shown
from livebook.numbers import plain
from potline.faraday import specific_energy_kwh_per_kg
from potline.heat import heat_loss_kwh_per_kg, voltage_to_hold_heat_v
from potline.thermochemistry import minimum_energy_kwh_per_kg
from quiz.questions import Choice, Given, Numeric, Option, Wrong

CHAPTER = "chapters/inert-heat"
KEPT = 0.94
FLOOR = minimum_energy_kwh_per_kg("inert", current_efficiency=KEPT)
CARBON_FLOOR = minimum_energy_kwh_per_kg("carbon", current_efficiency=KEPT)
PER_VOLT = specific_energy_kwh_per_kg(1, KEPT)
BOTH = (
    f"At 94 % current efficiency the reaction, with the warming of what goes in, takes {shown(CARBON_FLOOR)} kWh/kg of "
    f"electricity with carbon and {shown(FLOOR)} without."
)


def energy(g):
    return specific_energy_kwh_per_kg(g["voltage_v"], KEPT)


def heat(g):
    return heat_loss_kwh_per_kg("inert", g["voltage_v"], KEPT)


def warm_v(g):
    """Where an inert cell is as warm as the carbon cell that it replaces."""
    return voltage_to_hold_heat_v("inert", heat_loss_kwh_per_kg("carbon", g["voltage_v"], KEPT), KEPT)


def per_kg(g):
    return g["loss_kw"] * 24 / (1000 * g["output_t"])


QUESTIONS = (
    Numeric(
        name="inert-heat-01",
        level=3,
        chapter=CHAPTER,
        text=BOTH + " How much heat has an inert cell left with each kilogram, at {voltage_v} V?",
        given=(Given("voltage_v", 4, 5, 0.05),),
        unit="kWh/kg",
        answer=heat,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "the floor of the carbon cell", lambda g: energy(g) - CARBON_FLOOR, "Does anything burn in this cell?"
            ),
            Wrong(
                "all the electricity taken for heat",
                energy,
                "That is what goes in. A part of it stays in the metal as chemical energy.",
            ),
            Wrong(
                "current efficiency forgotten",
                lambda g: energy(g) * KEPT - FLOOR,
                "How many kilowatt-hours go into a kilogram that is kept?",
            ),
        ),
        hint="What goes in and does not leave as chemical energy or hot products leaves as heat.",
        solution=lambda g: (
            f"Electricity brings {plain(g['voltage_v'])} V × {shown(PER_VOLT)} kAh/kg = {shown(energy(g))} kWh/kg.",
            f"The reaction takes {shown(FLOOR)} kWh/kg of them; no carbon helps.",
            f"Left: {shown(heat(g), 3)} kWh/kg.",
        ),
    ),
    Numeric(
        name="inert-heat-02",
        level=3,
        chapter=CHAPTER,
        text="A carbon cell takes {voltage_v} V and is just warm enough. "
        + BOTH
        + " At which voltage would an inert cell "
        "in the same lining be as warm, at the same efficiency?",
        given=(Given("voltage_v", 3.9, 4.4, 0.05),),
        unit="V",
        answer=warm_v,
        tolerance=0.005,
        figures=3,
        wrong=(
            Wrong(
                "the same voltage",
                lambda g: g["voltage_v"],
                "At the same voltage, does the inert cell have as much heat left?",
            ),
            Wrong(
                "the difference subtracted",
                lambda g: 2 * g["voltage_v"] - warm_v(g),
                "Which cell needs more electricity for its reaction?",
            ),
            Wrong(
                "current efficiency forgotten",
                lambda g: g["voltage_v"] + (FLOOR - CARBON_FLOOR) / PER_VOLT / KEPT,
                "A kiloampere-hour keeps less metal than it makes.",
            ),
            one_electron(warm_v),
        ),
        hint="The heat is to be the same. So by how many kWh/kg must the electricity grow, and by how many volts?",
        solution=lambda g: (
            f"The reaction takes {shown(FLOOR)} − {shown(CARBON_FLOOR)} = {shown(FLOOR - CARBON_FLOOR)} kWh/kg more.",
            f"A volt is {shown(PER_VOLT)} kWh/kg, so that is {shown((FLOOR - CARBON_FLOOR) / PER_VOLT, 3)} V.",
            f"{plain(g['voltage_v'])} V and that make {shown(warm_v(g))} V.",
        ),
    ),
    Choice(
        name="inert-heat-03",
        level=2,
        chapter=CHAPTER,
        text="An inert anode raises the reversible voltage by a volt. Why does that volt not heat the cell?",
        options=(
            Option("It parts oxygen from metal and leaves with them as chemical energy.", right=True),
            Option(
                "It does: every volt in a cell becomes heat.",
                "If all became heat, where would the energy be that aluminium gives when it burns?",
            ),
            Option(
                "It is used up in the anode's own resistance.",
                "That would be heat. And it belongs to another part of the voltage.",
            ),
            Option("It drives the current faster.", "The line dictates the current."),
        ),
        hint="What is stored in a kilogram of aluminium?",
        solution=lambda g: (
            "The reversible voltage is the work of parting. It is stored in the metal, which would give it back by "
            "burning.",
            "Only resistances and overvoltages become heat.",
        ),
    ),
    Choice(
        name="inert-heat-04",
        level=2,
        chapter=CHAPTER,
        text="Why can many vertical plates in one tub help an inert cell to stay warm?",
        options=(
            Option("More metal is made inside the same walls, so each kilogram has less heat to pay for.", right=True),
            Option("Vertical plates have no resistance.", "Between them is the same bath. What does a gap of it do?"),
            Option("The oxygen that rises between them burns and gives heat.", "With what should oxygen burn here?"),
            Option(
                "The plates store heat for the night.",
                "A pot runs day and night. How much heat is lost through the walls, and who shares it?",
            ),
        ),
        hint="Heat leaves through the walls. How many kilograms share it?",
        solution=lambda g: (
            "What the walls lose depends on their surface and on the temperature, not on the metal made inside.",
            "With many gaps more metal is made in the tub, so each kilogram has to bring less heat.",
        ),
    ),
    Numeric(
        name="inert-heat-05",
        level=2,
        chapter=CHAPTER,
        text="The lining of a cell lets out {loss_kw} kW, whatever stands in it. The cell makes {output_t} t of metal "
        "a day. How much heat is that for each kilogram?",
        given=(Given("loss_kw", 300, 650, 10), Given("output_t", 1.5, 3.9, 0.1)),
        unit="kWh/kg",
        answer=per_kg,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "an hour for a day",
                lambda g: per_kg(g) / 24,
                "The metal is that of a day. For how many hours does heat flow out?",
            ),
            Wrong(
                "megajoules for kilowatt-hours",
                lambda g: 3.6 * per_kg(g),
                "Kilowatts times seconds are kilojoules. Which unit is asked for?",
            ),
        ),
        hint="Kilowatt times hours, divided by kilograms.",
        solution=lambda g: (
            f"In a day {plain(g['loss_kw'])} kW × 24 h = {shown(g['loss_kw'] * 24)} kWh leave.",
            f"{shown(g['loss_kw'] * 24)} / {shown(1000 * g['output_t'])} kg = {shown(per_kg(g))} kWh/kg.",
        ),
    ),
)
