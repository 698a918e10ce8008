"""The bath: when it freezes, how much alumina it holds, how well it conducts."""

import math

from exercises.figures import shown
from livebook.numbers import plain
from potline.bath import alumina_solubility_wt_pct, conductivity_s_per_cm, cryolite_ratio, liquidus_c, superheat_c
from potline.data.constants import ZERO_CELSIUS_K
from quiz.questions import Choice, Coding, Given, Numeric, Option, Wrong

CHAPTER = "chapters/bath"
# The bath of the worked examples.
ALF3, CAF2, AL2O3 = 11, 5, 3
CRYOLITE_C = liquidus_c(0, 0, 0)
LIQUIDUS_C = liquidus_c(ALF3, CAF2, AL2O3)
RATIO = shown(cryolite_ratio(ALF3, CAF2, AL2O3), 5)
FULL = shown(11.9 - 0.2 * CAF2, 3)
RECIPE = f"{ALF3} % of excess AlF₃, {CAF2} % of CaF₂ and {AL2O3} % of Al₂O₃"


def liquidus(g):
    return liquidus_c(g["alf3_pct"], 0, g["alumina_pct"])


def fluoride_part(g):
    """What excess AlF₃ alone does to the liquidus of cryolite."""
    return liquidus_c(g["alf3_pct"], 0, 0) - CRYOLITE_C


def superheat(g):
    return superheat_c(g["bath_c"], ALF3, CAF2, AL2O3)


def solubility(g):
    return alumina_solubility_wt_pct(g["bath_c"], g["alf3_pct"], CAF2)


def alpha(g):
    return 11.9 - 0.062 * g["alf3_pct"] - 0.0031 * g["alf3_pct"] ** 2 - 0.2 * CAF2


def beta(g):
    return 4.8 - 0.048 * g["alf3_pct"]


def conductivity(g, model="hives1996"):
    return conductivity_s_per_cm(g["bath_c"], AL2O3, ALF3, CAF2, model=model)


def logarithm(g):
    return math.log(conductivity(g)) + 1204.3 / (g["bath_c"] + ZERO_CELSIUS_K)


def apart_pct(g):
    return 100 * (conductivity(g, "wang1992") / conductivity(g) - 1)


QUESTIONS = (
    Choice(
        name="bath-01",
        level=1,
        chapter=CHAPTER,
        text="Alumina melts only above 2000 °C. A pot has about 960 °C. How does the alumina become liquid?",
        options=(
            Option("It dissolves in the molten cryolite.", right=True),
            Option("It melts, because the current heats it locally.", "Which spot of a pot is above 2000 °C?"),
            Option(
                "It need not: the current takes the solid apart where it lies.",
                "Solid alumina hardly conducts. How would the current get to it?",
            ),
            Option(
                "Cryolite turns it into sodium and fluorine first.",
                "What becomes of sugar in tea? Does the tea take it apart into its elements?",
            ),
        ),
        hint="Think of sugar in tea.",
        solution=lambda g: (
            "Alumina dissolves in molten cryolite, as sugar does in tea, far below its own melting point.",
            "In the bath its aluminium and oxygen sit in ions that can move.",
        ),
    ),
    Numeric(
        name="bath-02",
        level=2,
        chapter=CHAPTER,
        text="For a bath of cryolite with excess AlF₃ and alumina alone, Solheim and others give the liquidus in °C as "
        "1011 + 0.50 a − 0.13 a^2.2 − 7.93 x / (1 + 0.0936 x − 0.0017 x² − 0.0023 a x), with a for the per cent of "
        "AlF₃ and x for those of Al₂O₃. Where does a bath with {alf3_pct} % of AlF₃ and {alumina_pct} % of Al₂O₃ begin "
        "to freeze?",
        given=(Given("alf3_pct", 11, 13, 0.25), Given("alumina_pct", 1.5, 2.5, 0.25)),
        unit="°C",
        answer=liquidus,
        tolerance=0.001,
        figures=3,
        wrong=(
            Wrong(
                "the alumina forgotten",
                lambda g: liquidus_c(g["alf3_pct"], 0, 0),
                "You have one of the two ingredients. What does the other do to the freezing point?",
            ),
            Wrong(
                "the fluoride forgotten",
                lambda g: liquidus_c(0, 0, g["alumina_pct"]),
                "You have one of the two ingredients. What does the other do to the freezing point?",
            ),
            Wrong(
                "the ingredients' effect added instead of subtracted",
                lambda g: 2 * CRYOLITE_C - liquidus(g),
                "Does salt on an icy road raise the freezing point, or lower it?",
            ),
        ),
        hint="Both ingredients lower the liquidus. Compute their parts one after the other.",
        solution=lambda g: (
            f"AlF₃ changes the liquidus by {shown(fluoride_part(g), 3)} °C.",
            f"Alumina changes it by {shown(liquidus(g) - CRYOLITE_C - fluoride_part(g), 3)} °C.",
            f"{plain(CRYOLITE_C)} °C and both changes: {shown(liquidus(g))} °C.",
        ),
    ),
    Numeric(
        name="bath-03",
        level=1,
        chapter=CHAPTER,
        text=f"A bath with {RECIPE} begins to freeze at {shown(LIQUIDUS_C)} °C; pure cryolite does at "
        + f"{plain(CRYOLITE_C)} °C. "
        + "What is its superheat at {bath_c} °C?",
        given=(Given("bath_c", 963, 975, 1),),
        unit="°C",
        answer=superheat,
        tolerance=0.05,
        figures=2,
        wrong=(
            Wrong(
                "compared with pure cryolite",
                lambda g: CRYOLITE_C - g["bath_c"],
                "Which liquid is in the pot: pure cryolite, or this bath?",
            ),
            Wrong("the sign turned", lambda g: -superheat(g), "Is the bath above its freezing point, or below?"),
        ),
        hint="Superheat is how far a bath is above the temperature at which it begins to freeze.",
        solution=lambda g: (
            f"The first crystal of this bath appears at {shown(LIQUIDUS_C)} °C.",
            f"{plain(g['bath_c'])} − {shown(LIQUIDUS_C)} = {shown(superheat(g), 2)} °C.",
        ),
    ),
    Numeric(
        name="bath-04",
        level=2,
        chapter=CHAPTER,
        text="Skybakmoen and others fit the alumina that a bath holds when it is full as α (t/1000)^β per cent, t in "
        + f"°C. With {CAF2} % of CaF₂ and a per cent of excess AlF₃, α = {FULL} − 0.062 a − 0.0031 a² and "
        + "β = 4.8 − 0.048 a. How much does a bath with {alf3_pct} % of excess AlF₃ hold at {bath_c} °C?",
        given=(Given("alf3_pct", 8, 13, 0.5), Given("bath_c", 945, 970, 1)),
        unit="%",
        answer=solubility,
        tolerance=0.005,
        figures=3,
        wrong=(
            Wrong("the temperature forgotten", alpha, "That is for 1000 °C. Does a colder bath hold more, or less?"),
            Wrong(
                "K for °C",
                lambda g: alpha(g) * ((g["bath_c"] + ZERO_CELSIUS_K) / 1000) ** beta(g),
                "Look which temperature the fit asks for.",
            ),
            Wrong(
                "the fluoride forgotten",
                lambda g: (11.9 - 0.2 * CAF2) * (g["bath_c"] / 1000) ** 4.8,
                "What lowers the freezing point also takes room. Where does that stand in α and β?",
            ),
        ),
        hint="First α and β, then the power.",
        solution=lambda g: (
            f"α = {shown(alpha(g))} and β = {shown(beta(g))}.",
            f"({shown(g['bath_c'] / 1000, 3)})^β = {shown((g['bath_c'] / 1000) ** beta(g))}.",
            f"The product is {shown(solubility(g))} %.",
        ),
    ),
    Numeric(
        name="bath-05",
        level=2,
        chapter=CHAPTER,
        text=f"For a bath with {RECIPE}, Híveš and others give the conductivity as κ = exp(1.977 − 0.0200·{AL2O3} − "
        f"0.0131·{ALF3} − 0.0060·{CAF2} − 1204.3/T), in S/cm, with T in kelvin. " + "What is it at {bath_c} °C?",
        given=(Given("bath_c", 955, 975, 1),),
        unit="S/cm",
        answer=conductivity,
        tolerance=0.005,
        figures=3,
        wrong=(
            Wrong(
                "°C for K",
                lambda g: math.exp(logarithm(g) - 1204.3 / g["bath_c"]),
                "Which temperature does the equation ask for?",
            ),
            Wrong(
                "the last term added",
                lambda g: math.exp(logarithm(g) + 1204.3 / (g["bath_c"] + ZERO_CELSIUS_K)),
                "Look at the sign in front of the last term. Does a warmer bath conduct better, or worse?",
            ),
            Wrong(
                "the exponential forgotten",
                lambda g: math.log(conductivity(g)),
                "You have a logarithm. What turns it into a conductivity?",
            ),
        ),
        hint="The temperature goes in as kelvin. The exponential comes last.",
        solution=lambda g: (
            f"T = {shown(g['bath_c'] + ZERO_CELSIUS_K, 6)} K.",
            f"The exponent is {shown(math.log(conductivity(g)))}.",
            f"κ = exp({shown(math.log(conductivity(g)))}) = {shown(conductivity(g))} S/cm.",
        ),
    ),
    Numeric(
        name="bath-06",
        level=3,
        chapter=CHAPTER,
        text=f"For a bath with {RECIPE}, one equation (Híveš) is κ = exp(1.977 − 0.0200·{AL2O3} − 0.0131·{ALF3} − "
        f"0.0060·{CAF2} − 1204.3/T), another (Wang) κ = exp(1.9105 − 0.01738·{AL2O3} + 0.1620·{RATIO} − "
        f"0.003955·{CAF2} − 1745.7/T). " + "How many per cent more than the first does the second give at {bath_c} °C?",
        given=(Given("bath_c", 955, 985, 1),),
        unit="%",
        answer=apart_pct,
        tolerance=0.05,
        figures=2,
        wrong=(
            Wrong(
                "the difference in S/cm, times 100",
                lambda g: 100 * (conductivity(g, "wang1992") - conductivity(g)),
                "Per cent of what? Compare the difference with one of the two.",
            ),
            Wrong(
                "the difference in the temperature terms only",
                lambda g: 100 * (1204.3 - 1745.7) / (g["bath_c"] + ZERO_CELSIUS_K),
                "The two differ in every term. Compute both to the end before you compare.",
            ),
        ),
        hint="A ratio of two exponentials is the exponential of the difference. Keep four figures until the end.",
        solution=lambda g: (
            f"The first gives {shown(conductivity(g))} S/cm, the second {shown(conductivity(g, 'wang1992'))} S/cm.",
            f"Their ratio is {shown(1 + apart_pct(g) / 100, 5)}: the second is higher by {shown(apart_pct(g), 3)} %.",
        ),
    ),
    Coding(
        name="bath-07",
        level=2,
        chapter=CHAPTER,
        text="Write superheat(bath_c, alf3, alumina): how many degrees a bath with 5 % of CaF₂ is above its liquidus. "
        "The library is at hand: potline.bath.liquidus_c(alf3_wt_pct, caf2_wt_pct, al2o3_wt_pct).",
        function="superheat",
        starter="from potline.bath import liquidus_c\n\n\ndef superheat(bath_c, alf3, alumina):\n    return ...\n",
        given=(Given("bath_c", 950, 990, 1), Given("alf3", 6, 12, 0.5), Given("alumina", 2, 5, 0.5)),
        reference=lambda g: superheat_c(g["bath_c"], g["alf3"], CAF2, g["alumina"]),
        tolerance=0.001,
        wrong=(
            Wrong(
                "the sign turned",
                lambda g: -superheat_c(g["bath_c"], g["alf3"], CAF2, g["alumina"]),
                "Should a hot bath have a superheat above zero, or below?",
            ),
            Wrong(
                "the order of the ingredients",
                lambda g: g["bath_c"] - liquidus_c(g["alf3"], g["alumina"], CAF2),
                "In which order does liquidus_c want its three numbers?",
            ),
            Wrong(
                "the calcium fluoride forgotten",
                lambda g: g["bath_c"] - liquidus_c(g["alf3"], 0, g["alumina"]),
                "There is a third ingredient in the text.",
            ),
        ),
        hint="Superheat is the temperature of the bath less its liquidus.",
        program=(
            "from potline.bath import liquidus_c\n\n\n"
            "def superheat(bath_c, alf3, alumina):\n"
            "    return bath_c - liquidus_c(alf3, 5, alumina)\n"
        ),
    ),
)
