"""EcoSöderberg: what a company's numbers say, and what they do not. Each number is the company's own claim."""

from exercises.figures import shown
from livebook.numbers import plain
from potline.data.ecosoderberg import ROWS
from potline.data.rows import find
from quiz.questions import Choice, Given, Numeric, Option, Wrong

CHAPTER = "chapters/ecosoderberg"
WHOLE, SECOND = find(ROWS, "programme_total").value, find(ROWS, "stage2_total").value
COST, SAVES = find(ROWS, "cost_usd_per_t").value, find(ROWS, "saves_usd_per_t").value
BAP_2020, BAP_2024 = find(ROWS, "rusal_bap_2020_t").value, find(ROWS, "rusal_bap_2024_t").value


def cut_pct(whole_pct, second_pct):
    """What the first of two stages cut, if both together and the second alone are known."""
    return 100 * (1 - (1 - whole_pct / 100) / (1 - second_pct / 100))


def first_pct(g):
    return cut_pct(g["whole_pct"], g["second_pct"])


def caught_pct(g):
    return g["hood_pct"] * g["scrubber_pct"] / 100


QUESTIONS = (
    Choice(
        name="ecosoderberg-01",
        level=1,
        chapter=CHAPTER,
        text="Does a pot give off less carbon dioxide from its anode because it has become EcoSöderberg?",
        options=(
            Option("Hardly: the anode is carbon and is eaten as before.", right=True),
            Option("Yes, the anode no longer takes part.", "What does the oxygen of the alumina leave with?"),
            Option(
                "Yes, scrubbers take the carbon dioxide out.",
                "Such scrubbers catch fluoride and tar. Does alumina or water take up much carbon dioxide here?",
            ),
            Option(
                "Yes, by as much as all its emissions together fell.",
                "Which emissions did the company count together? Dust, fluoride and tar are not the climate's account.",
            ),
        ),
        hint="Which reaction runs in the pot before, and which after?",
        solution=lambda g: (
            "Drier paste, hoods and scrubbers change tar, fluoride and dust.",
            "The reaction is as before. Where fewer anode effects occur and less metal is lost, a little is saved.",
        ),
    ),
    Numeric(
        name="ecosoderberg-02",
        level=2,
        chapter=CHAPTER,
        text="A smelter cuts its emissions in two stages, by {whole_pct} % together. The second stage alone cut "
        "{second_pct} % of what the first had left. By how much did the first stage cut them?",
        given=(Given("whole_pct", 30, 60, 1), Given("second_pct", 8, 20, 1)),
        unit="%",
        answer=first_pct,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "the difference of the percentages",
                lambda g: g["whole_pct"] - g["second_pct"],
                "Per cent of what? Is the second cut taken from the same amount as the first?",
            ),
            Wrong(
                "the ratio of the percentages",
                lambda g: 100 * (1 - g["second_pct"] / g["whole_pct"]),
                "Think of what is left after each stage.",
            ),
        ),
        hint="What is left after both stages is what is left after the first, times what the second leaves of it.",
        solution=lambda g: (
            f"After both, {plain(100 - g['whole_pct'])} % are left. The second left {plain(100 - g['second_pct'])} % "
            "of what it found.",
            f"So it found {shown(100 - first_pct(g))} %.",
            f"The first stage cut {shown(first_pct(g))} %.",
        ),
    ),
    Choice(
        name="ecosoderberg-03",
        level=2,
        chapter=CHAPTER,
        text=f"In 2020 Rusal said of its Krasnoyarsk smelter: emissions {plain(100 * WHOLE)} % lower since 2004, and "
        f"{plain(100 * SECOND)} % lower through the second stage. Which sentence is right?",
        options=(
            Option(f"The second stage cut {plain(100 * SECOND)} % of what the first had left.", right=True),
            Option(
                f"The first stage cut {plain(100 * (WHOLE - SECOND))} %.",
                "Both cuts are in per cent, but of the same amount?",
            ),
            Option(
                f"Carbon dioxide fell by {plain(100 * WHOLE)} %.", "Which emissions does an air permit count together?"
            ),
            Option(
                f"Both stages together cut {plain(100 * (WHOLE + SECOND))} %.",
                "The first of the two numbers is already both together.",
            ),
        ),
        hint="The second stage can only cut what it found.",
        solution=lambda g: (
            f"If {plain(100 * WHOLE)} % went in all and the second stage took {plain(100 * SECOND)} % of what it "
            f"found, the first took {shown(cut_pct(100 * WHOLE, 100 * SECOND), 3)} %.",
            "Both numbers are the company's own, and count pollutants of the air, not carbon dioxide.",
        ),
    ),
    Numeric(
        name="ecosoderberg-04",
        level=2,
        chapter=CHAPTER,
        text="The hoods of a pot bring {hood_pct} % of its fluoride to the scrubber, and the scrubber catches "
        "{scrubber_pct} % of what reaches it. Which share of all the fluoride is caught?",
        given=(Given("hood_pct", 80, 95, 1), Given("scrubber_pct", 97, 99.5, 0.5)),
        unit="%",
        answer=caught_pct,
        tolerance=0.002,
        figures=3,
        wrong=(
            Wrong(
                "the share of the scrubber", lambda g: g["scrubber_pct"], "The scrubber can only catch what reaches it."
            ),
            Wrong("the share of the hoods", lambda g: g["hood_pct"], "Does the scrubber catch all that reaches it?"),
            Wrong("what escapes", lambda g: 100 - caught_pct(g), "That is the part that is not caught."),
        ),
        hint="A share of a share.",
        solution=lambda g: (
            f"{plain(g['hood_pct'])} of 100 parts reach the scrubber. The others leave through the roof of the hall.",
            f"Of them {plain(g['scrubber_pct'])} % are caught: {shown(caught_pct(g))} %.",
        ),
    ),
    Numeric(
        name="ecosoderberg-05",
        level=1,
        chapter=CHAPTER,
        text=f"In March 2014 Rusal said that EcoSöderberg costs {plain(COST)} US dollars for each tonne of yearly "
        + f"capacity, and that its saving of energy is worth {plain(SAVES)} dollars a tonne. For a smelter of "
        + "{capacity_kt} kt a year: after how many years would that saving alone have paid?",
        given=(Given("capacity_kt", 100, 900, 50),),
        unit="years",
        answer=lambda g: COST / SAVES,
        tolerance=0.02,
        figures=3,
        wrong=(
            Wrong(
                "the capacity counted once",
                lambda g: COST / SAVES * g["capacity_kt"],
                "A larger smelter pays more and saves more. Does its size matter?",
            ),
            Wrong("upside down", lambda g: SAVES / COST, "That is the part that one year pays back."),
        ),
        hint="Cost and saving both grow with the size of the smelter.",
        solution=lambda g: (
            "Both numbers are for each tonne a year, so the capacity cancels.",
            f"{plain(COST)} / {plain(SAVES)} = {shown(COST / SAVES, 3)} years. So the saving of energy is not why "
            "it was done.",
        ),
    ),
)
