"""Where the volts go: Ohm's law in the bath, and the parts of a cell's voltage."""

from exercises.diagnoses import all_kept, one_electron, upside_down
from exercises.figures import shown
from livebook.numbers import plain
from potline.faraday import specific_energy_kwh_per_kg
from potline.voltage import bath_voltage_v, budget
from quiz.questions import Choice, Coding, Given, Numeric, Option, Order, Wrong

CHAPTER = "chapters/cell-voltage"
CONDUCTIVITY = (Given("density_a_cm2", 0.74, 0.95, 0.01), Given("conductivity_s_cm", 2.05, 2.25, 0.01))
PARTS = budget("carbon")
# The parts that a reader has met, in plain words.
NAMES = (
    ("bath", "the resistance of the bath"),
    ("reversible", "the reversible voltage of the reaction"),
    ("anode", "the overvoltage of the carbon anode"),
    ("bubbles", "the bubbles under the anode"),
    ("cathode", "the overvoltage at the metal"),
)
SORTED = sorted([(PARTS[part], words) for part, words in NAMES], reverse=True)


def millimetre_mv(g):
    return 1000 * bath_voltage_v(g["density_a_cm2"], 0.1, g["conductivity_s_cm"])


def kept(g):
    return g["efficiency_pct"] / 100


def saved_kwh_per_t(g):
    return 1000 * specific_energy_kwh_per_kg(g["saved_mv"] / 1000, kept(g))


def reversible_pct(g):
    return 100 * PARTS["reversible"] / g["voltage_v"]


def bath_v(g):
    return bath_voltage_v(g["density_a_cm2"], g["distance_cm"], g["conductivity_s_cm"])


QUESTIONS = (
    Numeric(
        name="cell-voltage-01",
        level=2,
        chapter=CHAPTER,
        text="{density_a_cm2} A/cm² cross a bath that conducts {conductivity_s_cm} S/cm. How much voltage does each "
        "millimetre between the electrodes take?",
        given=CONDUCTIVITY,
        unit="mV",
        answer=millimetre_mv,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "multiplied by the conductivity",
                lambda g: millimetre_mv(g) * g["conductivity_s_cm"] ** 2,
                "Does a bath that conducts better take more voltage, or less?",
            ),
            Wrong(
                "a centimetre for a millimetre",
                lambda g: 10 * millimetre_mv(g),
                "How many centimetres is a millimetre?",
            ),
            Wrong(
                "the current density under the line",
                lambda g: 100 * g["conductivity_s_cm"] / g["density_a_cm2"],
                "Does more current take more voltage, or less?",
            ),
        ),
        hint="Ohm's law for a square centimetre: voltage = current density × distance / conductivity.",
        solution=lambda g: (
            "A millimetre is 0.1 cm.",
            f"{plain(g['density_a_cm2'])} × 0.1 / {plain(g['conductivity_s_cm'])} = "
            f"{shown(millimetre_mv(g) / 1000)} V.",
            f"That is {shown(millimetre_mv(g))} mV.",
        ),
    ),
    Numeric(
        name="cell-voltage-02",
        level=2,
        chapter=CHAPTER,
        text="An anode comes nearer to the metal, and the cell takes {saved_mv} mV less. Its current efficiency "
        "stays at {efficiency_pct} %. How much electricity is saved with each tonne of metal?",
        given=(Given("saved_mv", 20, 200, 5), Given("efficiency_pct", 88, 96, 1)),
        unit="kWh/t",
        answer=saved_kwh_per_t,
        tolerance=0.01,
        figures=3,
        wrong=(
            one_electron(saved_kwh_per_t, -1),
            upside_down(saved_kwh_per_t, kept, 1),
            all_kept(saved_kwh_per_t, kept, 1),
        ),
        hint="A tonne takes so many kiloampere-hours, whatever the voltage. Each volt adds one kWh to each of them.",
        solution=lambda g: (
            f"A tonne that is kept takes {shown(1000 * specific_energy_kwh_per_kg(1, kept(g)))} kAh.",
            f"Times {plain(g['saved_mv'] / 1000)} V: {shown(saved_kwh_per_t(g))} kWh/t.",
        ),
    ),
    Numeric(
        name="cell-voltage-03",
        level=1,
        chapter=CHAPTER,
        text="A cell takes {voltage_v} V. The reversible voltage of its reaction is "
        + f"{shown(PARTS['reversible'])} V. Which share of the voltage is that?",
        given=(Given("voltage_v", 3.8, 4.8, 0.05),),
        unit="%",
        answer=reversible_pct,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "the other share",
                lambda g: 100 - reversible_pct(g),
                "That is what the chemistry does not ask for. The question is for what it does.",
            ),
            Wrong(
                "the ratio upside down",
                lambda g: 1e4 / reversible_pct(g),
                "A part of a whole: is it more than 100 %, or less?",
            ),
        ),
        hint="A share is a part of the whole, divided by the whole.",
        solution=lambda g: (
            f"{shown(PARTS['reversible'])} / {plain(g['voltage_v'])} = {shown(reversible_pct(g) / 100, 3)}.",
            f"So the reaction asks for {shown(reversible_pct(g), 3)} %.",
        ),
    ),
    Order(
        name="cell-voltage-04",
        level=2,
        chapter=CHAPTER,
        text="A usual carbon cell takes a little more than four volts. Sort these parts of them, the largest first.",
        parts=tuple([words for _, words in SORTED]),
        hint="The current crosses some centimetres of salt. What the chemistry asks for is not the largest part.",
        solution=lambda g: tuple([f"{words}: {shown(volts, 2)} V" for volts, words in SORTED]),
    ),
    Choice(
        name="cell-voltage-05",
        level=1,
        chapter=CHAPTER,
        text="Less distance between anode and metal saves voltage. Why do smelters not go to a centimetre?",
        options=(
            Option(
                "Waves of the metal would touch the anode, and the pot would lack heat.",
                right=True,
            ),
            Option(
                "The reversible voltage would rise.",
                "That belongs to the reaction. Does the reaction know the distance?",
            ),
            Option(
                "The current would jump over as a spark.",
                "At a few volts, through a liquid that conducts: is a spark needed?",
            ),
            Option(
                "Less distance means less current, so less metal.",
                "The line dictates the current. Does one pot's distance change it?",
            ),
        ),
        hint="What moves in a pot, and what keeps it warm?",
        solution=lambda g: (
            "The metal is never still. Near the anode its waves touch it, and the gas burns more of it back.",
            "The voltage in the bath is also the heat that keeps the bath molten.",
        ),
    ),
    Coding(
        name="cell-voltage-06",
        level=1,
        chapter=CHAPTER,
        text="Write bath_v(density_a_cm2, distance_cm, conductivity_s_cm): the voltage along the bath, by Ohm's law.",
        function="bath_v",
        starter="def bath_v(density_a_cm2, distance_cm, conductivity_s_cm):\n    return ...\n",
        given=(
            Given("density_a_cm2", 0.5, 1.2, 0.05),
            Given("distance_cm", 2, 6, 0.5),
            Given("conductivity_s_cm", 1.6, 2.6, 0.05),
        ),
        reference=bath_v,
        tolerance=0.001,
        wrong=(
            Wrong(
                "multiplied by the conductivity",
                lambda g: bath_v(g) * g["conductivity_s_cm"] ** 2,
                "Does a bath that conducts better take more voltage, or less?",
            ),
            Wrong(
                "the distance under the line",
                lambda g: bath_v(g) / g["distance_cm"] ** 2,
                "Does a longer way take more voltage, or less?",
            ),
            Wrong(
                "millimetres for centimetres",
                lambda g: bath_v(g) / 10,
                "All three numbers count in centimetres already.",
            ),
        ),
        hint="More current and more distance take more. A better conductor takes less.",
        program=(
            "def bath_v(density_a_cm2, distance_cm, conductivity_s_cm):\n"
            "    return density_a_cm2 * distance_cm / conductivity_s_cm\n"
        ),
    ),
)
