"""An anode that does not burn: the volt it needs more, and what can win it back."""

from exercises.diagnoses import all_kept, one_electron, upside_down
from exercises.figures import shown
from livebook.numbers import plain
from potline.faraday import specific_energy_kwh_per_kg
from potline.inert import acd_to_offset_cm
from potline.stoichiometry import CARBON_ANODE, INERT_ANODE
from potline.thermochemistry import minimum_energy_kwh_per_kg, reversible_voltage_v
from quiz.questions import Choice, Coding, Given, Numeric, Option, Wrong

CHAPTER = "chapters/inert-anodes"
BATH_K = 1233.15
CARBON_V, INERT_V = reversible_voltage_v(CARBON_ANODE, BATH_K), reversible_voltage_v(INERT_ANODE, BATH_K)
LEAST, CARBON_LEAST = minimum_energy_kwh_per_kg("inert"), minimum_energy_kwh_per_kg("carbon")


def kept(g):
    return g["efficiency_pct"] / 100


def extra_kwh(g):
    return specific_energy_kwh_per_kg(g["extra_v"], kept(g))


def nearer_cm(g):
    return acd_to_offset_cm(g["extra_v"], g["density_a_cm2"], g["conductivity_s_cm"])


def used_pct(g):
    return 100 * LEAST / claimed(g)


def claimed(g):
    return g["today_kwh_per_kg"] * (1 - g["saving_pct"] / 100)


QUESTIONS = (
    Choice(
        name="inert-anodes-01",
        level=1,
        chapter=CHAPTER,
        text="A carbon anode is replaced by one that does not burn. What happens to the reversible voltage at 960 °C?",
        options=(
            Option("It grows by about one volt, because no carbon pays any more.", right=True),
            Option(
                "It stays: both cells part the same alumina.",
                "The same alumina, yes. What else happens in one of the two cells?",
            ),
            Option(
                "It falls, because a metal conducts better than carbon.",
                "Conducting belongs to the resistances. Which reaction runs?",
            ),
            Option(
                "It depends on the material of the anode.",
                "The reversible voltage knows only what goes in and what comes out. What comes out?",
            ),
        ),
        hint="Compare the two reactions: what comes out of either?",
        solution=lambda g: (
            f"With carbon {shown(CARBON_V, 3)} V, with an inert anode {shown(INERT_V, 3)} V.",
            "The difference is the work of burning carbon. No material of an inert anode can change it.",
        ),
    ),
    Numeric(
        name="inert-anodes-02",
        level=2,
        chapter=CHAPTER,
        text="A cell takes {extra_v} V more with an inert anode, and keeps {efficiency_pct} % of its metal as before. "
        "How much more electricity goes into a kilogram?",
        given=(Given("extra_v", 0.3, 1.05, 0.05), Given("efficiency_pct", 88, 96, 1)),
        unit="kWh/kg",
        answer=extra_kwh,
        tolerance=0.01,
        figures=3,
        wrong=(one_electron(extra_kwh, -1), upside_down(extra_kwh, kept, 1), all_kept(extra_kwh, kept, 1)),
        hint="A kilogram takes so many kiloampere-hours. Each extra volt adds a kilowatt-hour to each of them.",
        solution=lambda g: (
            f"A kilogram that is kept takes {shown(specific_energy_kwh_per_kg(1, kept(g)))} kAh.",
            f"Times {plain(g['extra_v'])} V: {shown(extra_kwh(g))} kWh/kg.",
        ),
    ),
    Numeric(
        name="inert-anodes-03",
        level=3,
        chapter=CHAPTER,
        text="An inert anode takes {extra_v} V more. {density_a_cm2} A/cm² cross a bath that conducts "
        "{conductivity_s_cm} S/cm. By how many centimetres must the electrodes come nearer, so that the bath saves as "
        "much voltage?",
        given=(
            Given("extra_v", 0.4, 0.8, 0.05),
            Given("density_a_cm2", 0.75, 0.95, 0.05),
            Given("conductivity_s_cm", 2.05, 2.25, 0.01),
        ),
        unit="cm",
        answer=nearer_cm,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "divided by the conductivity",
                lambda g: nearer_cm(g) / g["conductivity_s_cm"] ** 2,
                "Where the bath conducts better, a centimetre saves less. Must they come nearer by more, or by less?",
            ),
            Wrong(
                "multiplied by the current density",
                lambda g: nearer_cm(g) * g["density_a_cm2"] ** 2,
                "With more current a centimetre saves more. Must they come nearer by more, or by less?",
            ),
            Wrong(
                "the voltage of a centimetre",
                lambda g: g["density_a_cm2"] / g["conductivity_s_cm"],
                "That is what one centimetre saves. How many are needed?",
            ),
        ),
        hint="Ohm's law for a square centimetre: voltage = current density × distance / conductivity.",
        solution=lambda g: (
            f"A centimetre of this bath takes {plain(g['density_a_cm2'])} / {plain(g['conductivity_s_cm'])} = "
            f"{shown(g['density_a_cm2'] / g['conductivity_s_cm'])} V.",
            f"{plain(g['extra_v'])} / {shown(g['density_a_cm2'] / g['conductivity_s_cm'])} = {shown(nearer_cm(g))} cm.",
        ),
    ),
    Numeric(
        name="inert-anodes-04",
        level=3,
        chapter=CHAPTER,
        text="A company says that its inert anodes save {saving_pct} % of the energy. Say a carbon cell takes "
        "{today_kwh_per_kg} kWh/kg. " + f"An inert cell takes {shown(LEAST)} kWh/kg at the very least, a carbon cell "
        f"{shown(CARBON_LEAST)}. Which share of its electricity would have to go into the reaction and its products?",
        given=(Given("saving_pct", 15, 20, 1), Given("today_kwh_per_kg", 13, 14.2, 0.1)),
        unit="%",
        answer=used_pct,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "the carbon cell's floor",
                lambda g: 100 * CARBON_LEAST / claimed(g),
                "Does any carbon pay in this cell?",
            ),
            Wrong(
                "upside down", lambda g: 100 * claimed(g) / LEAST, "Can a cell use more than all of its electricity?"
            ),
            Wrong(
                "the saving forgotten",
                lambda g: 100 * LEAST / g["today_kwh_per_kg"],
                "That is before the saving. What would the cell take after it?",
            ),
        ),
        hint="First what the cell would take. Then how near its floor that is.",
        solution=lambda g: (
            f"{plain(g['today_kwh_per_kg'])} kWh/kg less {plain(g['saving_pct'])} % are {shown(claimed(g))} kWh/kg.",
            f"The floor without carbon is {shown(LEAST)} kWh/kg.",
            f"{shown(LEAST)} / {shown(claimed(g))} is {shown(used_pct(g), 3)} %. A usual carbon cell reaches about "
            "half.",
        ),
    ),
    Choice(
        name="inert-anodes-05",
        level=2,
        chapter=CHAPTER,
        text="“An inert anode needs one volt more.” What is right in that?",
        options=(
            Option(
                "The reversible voltage is about a volt higher; what a real cell takes also depends on its "
                "resistances.",
                right=True,
            ),
            Option(
                "All: every inert cell takes exactly one volt more.", "Is the reversible voltage all that a cell takes?"
            ),
            Option(
                "Nothing: a good material makes the volt disappear.",
                "Which part of a voltage can a material change, and which not?",
            ),
            Option(
                "It holds for the first days, until the anode is covered with oxide.",
                "Does the skin of the anode change what goes in and what comes out?",
            ),
        ),
        hint="A voltage is a sum. Which of its parts is certain?",
        solution=lambda g: (
            f"The reversible voltage differs by {shown(INERT_V - CARBON_V, 3)} V, whatever the material.",
            "Overvoltages and distances differ too. How much they win back is an assumption until somebody publishes "
            "it.",
        ),
    ),
    Coding(
        name="inert-anodes-06",
        level=2,
        chapter=CHAPTER,
        text="Write carbon_pays(bath_c): how many kWh/kg less electricity a carbon cell takes at least than an inert "
        "one, if the bath has bath_c °C. The library is at hand: "
        'potline.thermochemistry.minimum_energy_kwh_per_kg(anode, bath_c), where anode is "carbon" or "inert".',
        function="carbon_pays",
        starter="from potline.thermochemistry import minimum_energy_kwh_per_kg\n\n\n"
        "def carbon_pays(bath_c):\n    return ...\n",
        given=(Given("bath_c", 700, 1000, 5),),
        reference=lambda g: (
            minimum_energy_kwh_per_kg("inert", g["bath_c"]) - minimum_energy_kwh_per_kg("carbon", g["bath_c"])
        ),
        tolerance=0.001,
        wrong=(
            Wrong(
                "the wrong way round",
                lambda g: (
                    minimum_energy_kwh_per_kg("carbon", g["bath_c"]) - minimum_energy_kwh_per_kg("inert", g["bath_c"])
                ),
                "Which of the two cells takes more electricity?",
            ),
            Wrong(
                "the carbon cell's floor itself",
                lambda g: minimum_energy_kwh_per_kg("carbon", g["bath_c"]),
                "That is what electricity pays. The question is what the carbon pays.",
            ),
            Wrong(
                "the inert cell's floor itself",
                lambda g: minimum_energy_kwh_per_kg("inert", g["bath_c"]),
                "That is the whole job. The question is for a part of it.",
            ),
        ),
        hint="Both cells have the same job. The difference is paid by carbon.",
        program=(
            "from potline.thermochemistry import minimum_energy_kwh_per_kg\n\n\n"
            "def carbon_pays(bath_c):\n"
            '    whole = minimum_energy_kwh_per_kg("inert", bath_c)\n'
            '    return whole - minimum_energy_kwh_per_kg("carbon", bath_c)\n'
        ),
    ),
)
