"""The anode effect: what runs short, which gases form, and how they are counted."""

from exercises.figures import shown
from livebook.numbers import plain
from potline.data.pfc import ROWS
from potline.data.rows import find
from potline.pfc import slope_method
from quiz.questions import Choice, Coding, Given, Numeric, Option, Order, Wrong

CHAPTER = "chapters/anode-effect"
SLOPE, RATIO = find(ROWS, "slope_2006_CWPB").value, find(ROWS, "ratio_2006_CWPB").value
GWP_CF4, GWP_C2F6 = find(ROWS, "gwp_cf4_AR6").value, find(ROWS, "gwp_c2f6_AR6").value
EFFECTS = (Given("effects_per_day", 0.1, 0.7, 0.05), Given("minutes", 1.5, 4, 0.25))
VSS = {year: find(ROWS, f"slope_{year}_VSS").value for year in ("2006", "2019")}
VSS_RATIO = {year: find(ROWS, f"ratio_{year}_VSS").value for year in ("2006", "2019")}
WARMING = f"A kilogram of CF₄ warms like {plain(GWP_CF4)} kg of carbon dioxide, one of C₂F₆ like {plain(GWP_C2F6)} kg."


def minutes_a_day(g):
    return g["effects_per_day"] * g["minutes"]


def gases(g):
    return slope_method("CWPB", minutes_a_day(g), edition="2006", gwp="AR6")


def vss_t(g, edition):
    return slope_method("VSS", g["minutes_a_day"], edition=edition, gwp="AR6")["co2e_t_per_t"]


def fall_pct():
    """By how much the same minutes of a VSS pot count less in the newer edition."""
    one = {"minutes_a_day": 1}
    return 100 * (1 - vss_t(one, "2019") / vss_t(one, "2006"))


def warming_t(g):
    return (g["cf4_kg"] * g["gwp_cf4"] + g["cf4_kg"] * g["ratio"] * g["gwp_c2f6"]) / 1000


QUESTIONS = (
    Choice(
        name="anode-effect-01",
        level=1,
        chapter=CHAPTER,
        text="A pot leaps from a few volts to thirty. What has run short, and what takes its place?",
        options=(
            Option("Alumina at the anode; fluoride of the bath takes its place.", right=True),
            Option("Carbon; the current burns the iron of the anode instead.", "How thick is an anode still?"),
            Option(
                "Electricity; the pot draws its own from the neighbours.",
                "The pots are in series. Can one have less current than the next?",
            ),
            Option(
                "Cryolite; the pot runs dry and works with solid alumina.",
                "Does the cell use up its bath, or what is dissolved in it?",
            ),
        ),
        hint="Which of the things in the bath is used up by the second, and which is not?",
        solution=lambda g: (
            "The current goes on, whatever it finds. Without enough oxygen from alumina it takes fluorine from the "
            "bath.",
            "The fluorine binds carbon of the anode: CF₄ and C₂F₆ form.",
        ),
    ),
    Numeric(
        name="anode-effect-02",
        level=2,
        chapter=CHAPTER,
        text="The pots of a centre-worked prebake smelter have {effects_per_day} anode effects a day each, of "
        + "{minutes} "
        + f"minutes on average. Each minute a day stands for {plain(SLOPE)} kg of CF₄ for each tonne of metal (IPCC, "
        + "edition of 2006). How much CF₄ goes with a tonne?",
        given=EFFECTS,
        unit="kg/t",
        answer=lambda g: gases(g)["cf4_kg_per_t"],
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "the length forgotten",
                lambda g: SLOPE * g["effects_per_day"],
                "How many minutes a day do these effects come to?",
            ),
            Wrong("the number forgotten", lambda g: SLOPE * g["minutes"], "Is there one effect a day?"),
            Wrong(
                "CF₄ and C₂F₆ together",
                lambda g: gases(g)["cf4_kg_per_t"] + gases(g)["c2f6_kg_per_t"],
                "Only one of the two gases is asked for.",
            ),
        ),
        hint="The slope wants minutes of anode effect for each pot and day.",
        solution=lambda g: (
            f"{plain(g['effects_per_day'])} × {plain(g['minutes'])} = {shown(minutes_a_day(g), 3)} minutes a day.",
            f"{plain(SLOPE)} × {shown(minutes_a_day(g), 3)} = {shown(gases(g)['cf4_kg_per_t'])} kg/t.",
        ),
    ),
    Numeric(
        name="anode-effect-03",
        level=2,
        chapter=CHAPTER,
        text="The pots of a centre-worked prebake smelter have {effects_per_day} anode effects a day each, of "
        + "{minutes} "
        + f"minutes on average. Each minute a day stands for {plain(SLOPE)} kg of CF₄ for each tonne of metal, and "
        + f"with each kilogram of CF₄ goes {plain(RATIO)} kg of C₂F₆ (IPCC, edition of 2006). {WARMING} How many "
        + "tonnes of carbon dioxide do both warm like, for each tonne of metal?",
        given=EFFECTS,
        unit="t/t",
        answer=lambda g: gases(g)["co2e_t_per_t"],
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "C₂F₆ forgotten",
                lambda g: gases(g)["cf4_kg_per_t"] * GWP_CF4 / 1000,
                "Two gases form. Which one did you count?",
            ),
            Wrong(
                "the ratio applied to the warming of CF₄",
                lambda g: gases(g)["cf4_kg_per_t"] * GWP_CF4 * (1 + RATIO) / 1000,
                "The ratio tells a mass. Which warming belongs to that mass?",
            ),
            Wrong(
                "the ratio forgotten",
                lambda g: gases(g)["cf4_kg_per_t"] * (GWP_CF4 + GWP_C2F6) / 1000,
                "Is there as much C₂F₆ as CF₄?",
            ),
        ),
        hint="Two masses, two warming factors. Multiply each pair, then add.",
        solution=lambda g: (
            f"CF₄: {shown(gases(g)['cf4_kg_per_t'])} kg/t. C₂F₆: {shown(gases(g)['c2f6_kg_per_t'])} kg/t.",
            f"{shown(gases(g)['cf4_kg_per_t'])} × {plain(GWP_CF4)} + {shown(gases(g)['c2f6_kg_per_t'])} × "
            f"{plain(GWP_C2F6)} = {shown(1000 * gases(g)['co2e_t_per_t'])} kg.",
            f"In tonnes: {shown(gases(g)['co2e_t_per_t'])} t/t.",
        ),
    ),
    Numeric(
        name="anode-effect-04",
        level=2,
        chapter=CHAPTER,
        text="The pots of a vertical-stud Söderberg smelter spend {minutes_a_day} minutes a day in anode effect. The "
        + f"edition of 2006 counts {plain(VSS['2006'])} kg of CF₄ a minute for each tonne and "
        + f"{plain(VSS_RATIO['2006'])} kg of C₂F₆ with each kilogram of it, that of 2019 {plain(VSS['2019'])} and "
        + f"{plain(VSS_RATIO['2019'])}. {WARMING} "
        + "How much does the smelter report by the edition of 2019?",
        given=(Given("minutes_a_day", 0.3, 3, 0.1),),
        unit="t/t",
        answer=lambda g: vss_t(g, "2019"),
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong("the edition of 2006", lambda g: vss_t(g, "2006"), "Which year's pair of numbers did you take?"),
            Wrong(
                "C₂F₆ forgotten",
                lambda g: g["minutes_a_day"] * VSS["2019"] * GWP_CF4 / 1000,
                "Two gases form. Which one did you count?",
            ),
            Wrong(
                "the two editions mixed",
                lambda g: g["minutes_a_day"] * VSS["2019"] * (GWP_CF4 + VSS_RATIO["2006"] * GWP_C2F6) / 1000,
                "Slope and ratio belong together. Are both of the same edition?",
            ),
        ),
        hint="Take both numbers from one edition.",
        solution=lambda g: (
            f"CF₄: {plain(VSS['2019'])} × {plain(g['minutes_a_day'])} = "
            f"{shown(VSS['2019'] * g['minutes_a_day'])} kg/t; C₂F₆: {plain(VSS_RATIO['2019'])} times as much.",
            f"By 2006 it would be {shown(vss_t(g, '2006'), 3)} t/t, for the same minutes in the same pots.",
            f"By 2019 it is {shown(vss_t(g, '2019'))} t/t.",
        ),
    ),
    Choice(
        name="anode-effect-05",
        level=2,
        chapter=CHAPTER,
        text="A company reports a third less PFC from its vertical-stud Söderberg pots than the year before. What do "
        "you ask first?",
        options=(
            Option("Whether the minutes fell, or the edition of the factors changed.", right=True),
            Option(
                "Nothing. PFC is measured in the gas, so it must be true.",
                "Do most smelters measure the gases, or do they count minutes?",
            ),
            Option(
                "How much carbon dioxide the anodes gave off.",
                "That is another gas, from another reaction. What makes the number of PFC?",
            ),
            Option(
                "Whether the smelter has bought cleaner electricity.", "Do anode effects come from the power station?"
            ),
        ),
        hint="A report is minutes times a factor. Which of the two can change?",
        solution=lambda g: (
            "Most smelters count minutes and multiply them by published factors.",
            f"For these pots a minute counts {shown(fall_pct(), 2)} % "
            "less by the factors of 2019 than by those of 2006.",
        ),
    ),
    Order(
        name="anode-effect-06",
        level=1,
        chapter=CHAPTER,
        text="Put an anode effect in order.",
        parts=(
            "The feeder is late, and alumina runs short at the anode.",
            "Fluorine is set free in place of oxygen.",
            "A film of gas covers the underside of the anode.",
            "The voltage leaps to tens of volts.",
            "Alumina is fed and the anodes are moved until the film breaks.",
        ),
        hint="The voltage rises because something covers the anode. What does?",
        solution=lambda g: (
            "Alumina runs short, fluorine steps in, the bath no longer wets the carbon, and gas covers it.",
            "Through the film the current needs tens of volts, until alumina and motion break it.",
        ),
    ),
    Coding(
        name="anode-effect-07",
        level=3,
        chapter=CHAPTER,
        text="Write warming_t(cf4_kg, ratio, gwp_cf4, gwp_c2f6): the tonnes of carbon dioxide that the PFC of a tonne "
        "of metal warm like. ratio is the kilograms of C₂F₆ with each kilogram of CF₄.",
        function="warming_t",
        starter="def warming_t(cf4_kg, ratio, gwp_cf4, gwp_c2f6):\n    return ...\n",
        given=(
            Given("cf4_kg", 0.01, 1.5, 0.01),
            Given("ratio", 0.05, 0.3, 0.01),
            Given("gwp_cf4", 6500, 7500, 10),
            Given("gwp_c2f6", 9200, 12500, 10),
        ),
        reference=warming_t,
        tolerance=0.001,
        wrong=(
            Wrong("kilograms for tonnes", lambda g: 1000 * warming_t(g), "The answer is wanted in tonnes."),
            Wrong(
                "the ratio applied to the warming of CF₄",
                lambda g: g["cf4_kg"] * g["gwp_cf4"] * (1 + g["ratio"]) / 1000,
                "The ratio tells a mass of C₂F₆. Which warming belongs to it?",
            ),
            Wrong(
                "the ratio forgotten",
                lambda g: g["cf4_kg"] * (g["gwp_cf4"] + g["gwp_c2f6"]) / 1000,
                "Is there as much C₂F₆ as CF₄?",
            ),
        ),
        hint="Two masses, two factors; then from kilograms to tonnes.",
        program=(
            "def warming_t(cf4_kg, ratio, gwp_cf4, gwp_c2f6):\n"
            "    c2f6_kg = ratio * cf4_kg\n"
            "    return (cf4_kg * gwp_cf4 + c2f6_kg * gwp_c2f6) / 1000\n"
        ),
    ),
)
