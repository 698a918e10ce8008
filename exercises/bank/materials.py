"""Materials: how much an inert anode may wear before the metal is spoilt, and how long it lasts then."""

from exercises.diagnoses import one_electron
from exercises.figures import shown
from livebook.numbers import plain
from potline.data.inert import ROWS
from potline.data.rows import find
from potline.faraday import aluminium_kg
from potline.inert import allowed_wear_cm_per_year, anode_life_years, metal_contamination_wt_pct
from quiz.questions import Choice, Coding, Given, Numeric, Option, Wrong

CHAPTER = "chapters/materials"
DENSITY = find(ROWS, "alloy_density_g_cm3").value
P1020 = find(ROWS, "p1020_purity_wt_pct").value
HOURS = 365 * 24
DENSITIES, EFFICIENCIES = Given("density_a_cm2", 0.7, 0.95, 0.05), Given("efficiency_pct", 88, 96, 1)


def kept(g):
    return g["efficiency_pct"] / 100


def made_g(g):
    """Metal over a square centimetre of anode in a year."""
    return 1000 * aluminium_kg(g["density_a_cm2"] / 1000, HOURS, kept(g))


def contamination(g):
    return metal_contamination_wt_pct(g["wear_cm_per_year"], DENSITY, g["density_a_cm2"], kept(g))


def allowed(g):
    return allowed_wear_cm_per_year(g["limit_pct"], DENSITY, g["density_a_cm2"], kept(g))


def grams_pct(g):
    return 100 * g["worn_g"] / (g["worn_g"] + g["made_g"])


def life(g):
    return anode_life_years(g["thickness_cm"], g["wear_mm_per_year"] / 10)


QUESTIONS = (
    Choice(
        name="materials-01",
        level=1,
        chapter=CHAPTER,
        text="An inert anode wears a little. Where does most of what is worn off end?",
        options=(
            Option("In the aluminium: its oxides are easier to reduce than alumina.", right=True),
            Option("In the gas.", "Does nickel or iron boil at the temperature of a pot?"),
            Option(
                "In the bath, where it gathers for good.",
                "The bath has aluminium below it. What does aluminium do to the oxide of a weaker metal?",
            ),
            Option("Nowhere: inert means that nothing wears off.", "Every material known so far dissolves a little."),
        ),
        hint="Which metals hold their oxygen more tightly: iron and nickel, or aluminium?",
        solution=lambda g: (
            "The oxide dissolves in the bath and meets the aluminium.",
            "Aluminium takes the oxygen, and the other metal stays in it. So wear of the anode is impurity of the "
            "metal.",
        ),
    ),
    Numeric(
        name="materials-02",
        level=3,
        chapter=CHAPTER,
        text="A metal anode loses {wear_cm_per_year} cm a year "
        + f"and weighs {plain(DENSITY)} g/cm³. "
        + "{density_a_cm2} A cross each square centimetre, and {efficiency_pct} % of the aluminium is kept. All that "
        + "wears off ends in the metal. Which share of the metal that is tapped comes from the anode?",
        given=(Given("wear_cm_per_year", 0.3, 2, 0.1), DENSITIES, EFFICIENCIES),
        unit="%",
        answer=contamination,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "one electron instead of three",
                lambda g: 100 * g["wear_cm_per_year"] * DENSITY / (g["wear_cm_per_year"] * DENSITY + 3 * made_g(g)),
                "How much aluminium does the current make? Count the electrons again.",
            ),
            Wrong(
                "the density forgotten",
                lambda g: 100 * g["wear_cm_per_year"] / (g["wear_cm_per_year"] + made_g(g)),
                "A cubic centimetre of anode is not a gram.",
            ),
            Wrong(
                "a day of metal for a year",
                lambda g: 100 * g["wear_cm_per_year"] * DENSITY / (g["wear_cm_per_year"] * DENSITY + made_g(g) / 365),
                "The wear is that of a year. Which time belongs to the metal?",
            ),
        ),
        hint="Take one square centimetre for a year: grams of anode lost, grams of aluminium made.",
        solution=lambda g: (
            f"A square centimetre loses {shown(g['wear_cm_per_year'] * DENSITY, 3)} g a year.",
            f"Over it {shown(made_g(g))} g of aluminium are kept in a year.",
            f"{shown(g['wear_cm_per_year'] * DENSITY, 3)} of both together is {shown(contamination(g))} %.",
        ),
    ),
    Numeric(
        name="materials-03",
        level=3,
        chapter=CHAPTER,
        text="At most {limit_pct} % of the metal may come from the anode, "
        + f"a metal of {plain(DENSITY)} g/cm³. "
        + "{density_a_cm2} A cross each square centimetre, and {efficiency_pct} % of the aluminium is kept. How many "
        + "centimetres may the anode lose in a year?",
        given=(Given("limit_pct", 0.05, 0.3, 0.05), DENSITIES, EFFICIENCIES),
        unit="cm",
        answer=allowed,
        tolerance=0.01,
        figures=3,
        wrong=(
            one_electron(allowed),
            Wrong(
                "the density forgotten",
                lambda g: allowed(g) * DENSITY,
                "You know the grams that may go. How many cubic centimetres are they?",
            ),
            Wrong("per cent for a fraction", lambda g: 100 * allowed(g), "What is one per cent of a gram?"),
        ),
        hint="How many grams of aluminium does a square centimetre make in a year, and how many of anode may be in it?",
        solution=lambda g: (
            f"A square centimetre makes {shown(made_g(g))} g of aluminium a year.",
            f"{plain(g['limit_pct'])} % of the metal tapped is {shown(allowed(g) * DENSITY, 3)} g of anode.",
            f"At {plain(DENSITY)} g/cm³ that is {shown(allowed(g))} cm.",
        ),
    ),
    Numeric(
        name="materials-04",
        level=1,
        chapter=CHAPTER,
        text="{thickness_cm} cm of an inert anode may wear away, and it loses {wear_mm_per_year} mm a year. How long "
        "does it last, if nothing else ends it?",
        given=(Given("thickness_cm", 1, 5, 0.5), Given("wear_mm_per_year", 1.5, 9.5, 0.5)),
        unit="years",
        answer=life,
        tolerance=0.02,
        figures=3,
        wrong=(
            Wrong(
                "millimetres for centimetres", lambda g: life(g) / 10, "One length is in centimetres. And the other?"
            ),
            Wrong(
                "multiplied",
                lambda g: g["thickness_cm"] * g["wear_mm_per_year"] / 10,
                "Does an anode that wears faster last longer?",
            ),
        ),
        hint="Bring both lengths to one unit.",
        solution=lambda g: (
            f"{plain(g['wear_mm_per_year'])} mm are {shown(g['wear_mm_per_year'] / 10, 3)} cm.",
            f"{plain(g['thickness_cm'])} / {shown(g['wear_mm_per_year'] / 10, 3)} = {shown(life(g), 3)} years.",
        ),
    ),
    Choice(
        name="materials-05",
        level=2,
        chapter=CHAPTER,
        text="In April 2021 Rusal said that the metal from its inert anodes was more than 99 % pure. The ordinary "
        f"grade P1020 asks for at least {plain(P1020)} %. What follows?",
        options=(
            Option("It may meet the grade or not; one must ask how much more than 99 %.", right=True),
            Option("It fails the grade.", "“More than 99” may be 99.8. What does a lower limit tell?"),
            Option("It is purer than the grade.", "Which of the two lower limits is higher?"),
            Option("Purity says nothing about the anode.", "Where does what wears off the anode end?"),
        ),
        hint="Both numbers are lower limits.",
        solution=lambda g: (
            f"“More than 99 %” holds for metal of 99.1 % and of 99.9 %; {plain(P1020)} % lies between.",
            "So the sentence leaves it open. Fair questions: which elements, how much, in how many tonnes?",
        ),
    ),
    Coding(
        name="materials-06",
        level=3,
        chapter=CHAPTER,
        text="Write anode_metal_pct(worn_g, made_g): the per cent of the tapped metal that comes from the anode, if "
        "worn_g grams of anode and made_g grams of aluminium end in it.",
        function="anode_metal_pct",
        starter="def anode_metal_pct(worn_g, made_g):\n    return ...\n",
        given=(Given("worn_g", 1, 60, 1), Given("made_g", 1000, 3000, 10)),
        reference=grams_pct,
        tolerance=0.001,
        wrong=(
            Wrong("a fraction for per cent", lambda g: grams_pct(g) / 100, "The answer is wanted in per cent."),
            Wrong(
                "the aluminium alone taken for the whole",
                lambda g: 100 * g["worn_g"] / g["made_g"],
                "What is tapped: the aluminium alone, or what is in it as well?",
            ),
            Wrong(
                "the share of the aluminium",
                lambda g: 100 - grams_pct(g),
                "That is the aluminium's share. Whose is asked for?",
            ),
        ),
        hint="A share of all the metal that is tapped.",
        program=(
            "def anode_metal_pct(worn_g, made_g):\n    tapped_g = worn_g + made_g\n    return 100 * worn_g / tapped_g\n"
        ),
    ),
)
