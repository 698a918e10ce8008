"""The baked anode: how it is made, how fast it is eaten, and which gas its carbon leaves as."""

from exercises.diagnoses import all_kept, one_electron
from exercises.figures import shown
from livebook.numbers import plain
from potline.carbon import ANODE_ASH, ANODE_SULPHUR, CO2_PER_C, anode_wear_cm_per_day, prebake_co2_t_per_t
from potline.faraday import aluminium_kg
from potline.stoichiometry import CARBON_ANODE, mass_per_tonne
from quiz.questions import Choice, Given, Numeric, Option, Order, Wrong

CHAPTER = "chapters/prebake"
DENSITY = 1.60


def dioxide(g):
    return prebake_co2_t_per_t(g["net_kg"] / 1000)


def kept(g):
    return g["efficiency_pct"] / 100


def wear(g):
    return anode_wear_cm_per_day(g["density_a_cm2"], kept(g), g["net_kg"] / 1000, DENSITY)


def metal_g(g):
    return 1000 * aluminium_kg(g["density_a_cm2"] / 1000, 24, kept(g))


def days(g):
    return g["height_cm"] / g["wear_cm_per_day"]


QUESTIONS = (
    Choice(
        name="prebake-01",
        level=1,
        chapter=CHAPTER,
        text="Of an anode block, a stump comes out of the pot. Where is the rest?",
        options=(
            Option("In the air, as gas: its carbon left with the oxygen of the alumina.", right=True),
            Option("In the metal, as dissolved carbon.", "Aluminium hardly dissolves carbon. What rises from a pot?"),
            Option(
                "In the bath. It carries the current there.",
                "Then the bath would fill with carbon in weeks. What carries its current?",
            ),
            Option(
                "Nowhere: it has been pressed together by the heat.",
                "The stump has the density that the block had. What does the reaction do to carbon?",
            ),
        ),
        hint="Which gas does a pot give off?",
        solution=lambda g: (
            "At the anode the oxygen of the alumina binds carbon: carbon dioxide, and a little monoxide.",
            "So the block leaves as gas, but for dust that falls off and the stump.",
        ),
    ),
    Numeric(
        name="prebake-02",
        level=2,
        chapter=CHAPTER,
        text="A smelter uses {net_kg} kg of baked anode for each tonne of metal, the returned butts taken off. "
        + f"{plain(ANODE_SULPHUR)} % of it is sulphur and {plain(ANODE_ASH)} % ash. How much carbon dioxide does the "
        + "IPCC's method count, with 44/12 for the way from carbon to dioxide?",
        given=(Given("net_kg", 395, 460, 5),),
        unit="t/t",
        answer=dioxide,
        tolerance=0.005,
        figures=3,
        wrong=(
            Wrong(
                "sulphur and ash counted as carbon",
                lambda g: g["net_kg"] / 1000 * CO2_PER_C,
                "Is all of the anode carbon?",
            ),
            Wrong(
                "carbon for carbon dioxide",
                lambda g: dioxide(g) / CO2_PER_C,
                "That is the carbon. What does it take with it?",
            ),
            Wrong(
                "the reaction's need for the anode's use",
                lambda g: mass_per_tonne("CO2", CARBON_ANODE),
                "The reaction needs less carbon than the smelter uses. Where does the rest go in the end?",
            ),
        ),
        hint="First the carbon in the anode, then the dioxide from it.",
        solution=lambda g: (
            f"Carbon: {plain(g['net_kg'])} kg less {plain(ANODE_SULPHUR + ANODE_ASH)} % = "
            f"{shown(1000 * dioxide(g) / CO2_PER_C)} kg.",
            f"Times 44/12: {shown(dioxide(g))} t/t.",
        ),
    ),
    Numeric(
        name="prebake-03",
        level=2,
        chapter=CHAPTER,
        text="{density_a_cm2} A cross each square centimetre of an anode's underside. {efficiency_pct} % of the metal "
        "is kept, and each tonne takes {net_kg} kg of anode, "
        + f"which weighs {shown(DENSITY, 3)} g/cm³. How far does the underside recede in a day?",
        given=(
            Given("density_a_cm2", 0.7, 0.95, 0.01),
            Given("efficiency_pct", 90, 96, 1),
            Given("net_kg", 400, 450, 5),
        ),
        unit="cm",
        answer=wear,
        tolerance=0.01,
        figures=3,
        wrong=(
            one_electron(wear),
            all_kept(wear, kept, -1),
            Wrong(
                "the density on the wrong side",
                lambda g: wear(g) * DENSITY**2,
                "Does a denser anode recede faster, or slower?",
            ),
        ),
        hint="A square centimetre makes so many grams of metal a day; they take so many grams of anode, so many cm³.",
        solution=lambda g: (
            f"Over a square centimetre {shown(metal_g(g), 3)} g of metal are kept in a day.",
            f"They take {shown(metal_g(g) * g['net_kg'] / 1000, 3)} g of anode.",
            f"At {shown(DENSITY, 3)} g/cm³ that is {shown(wear(g))} cm.",
        ),
    ),
    Numeric(
        name="prebake-04",
        level=1,
        chapter=CHAPTER,
        text="An anode's underside recedes by {wear_cm_per_day} cm a day. {height_cm} cm of it may be used before it "
        "must come out. How many days does it last?",
        given=(Given("wear_cm_per_day", 1.4, 1.9, 0.05), Given("height_cm", 35, 50, 1)),
        unit="days",
        answer=days,
        tolerance=0.02,
        figures=3,
        wrong=(
            Wrong(
                "multiplied",
                lambda g: g["height_cm"] * g["wear_cm_per_day"],
                "Does an anode that wears faster last longer?",
            ),
            Wrong("upside down", lambda g: 1 / days(g), "That is the part of the anode that goes in a day."),
        ),
        hint="How many days of wear fit into the height?",
        solution=lambda g: (
            "Each day takes the same height.",
            f"{plain(g['height_cm'])} / {plain(g['wear_cm_per_day'])} = {shown(days(g), 3)} days.",
        ),
    ),
    Numeric(
        name="prebake-05",
        level=1,
        chapter=CHAPTER,
        text="A smelter sets {gross_kg} kg of new anode into its pots for each tonne of metal, and {butts_kg} kg come "
        "back as butts. What is its net consumption?",
        given=(Given("gross_kg", 500, 560, 5), Given("butts_kg", 90, 130, 5)),
        unit="kg/t",
        answer=lambda g: g["gross_kg"] - g["butts_kg"],
        tolerance=0.005,
        figures=3,
        wrong=(
            Wrong(
                "the butts added", lambda g: g["gross_kg"] + g["butts_kg"], "Are butts used up, or do they come back?"
            ),
            Wrong("gross for net", lambda g: g["gross_kg"], "Some of what goes in comes out again."),
            Wrong("the butts alone", lambda g: g["butts_kg"], "That is what comes back. What was used up?"),
        ),
        hint="What goes in and does not come back has been used up.",
        solution=lambda g: (
            "Butts are ground and baked into new anodes, so they are not used up.",
            f"{plain(g['gross_kg'])} − {plain(g['butts_kg'])} = {plain(g['gross_kg'] - g['butts_kg'])} kg/t.",
        ),
    ),
    Order(
        name="prebake-06",
        level=1,
        chapter=CHAPTER,
        text="Put the life of a baked anode in order.",
        parts=(
            "Coke and ground butts are mixed with warm pitch.",
            "The paste is pressed into a block.",
            "The block is baked for weeks; the pitch turns to coke.",
            "A rod with iron stubs is cast in.",
            "The anode hangs in the pot and is eaten from below.",
            "The butt comes out and is cleaned.",
        ),
        hint="Pitch is the glue. It must be there before pressing, and it must be coke before the pot.",
        solution=lambda g: (
            "Mix, press, bake, fix to a rod, use, return.",
            "What returns is ground and begins again at the first step.",
        ),
    ),
)
