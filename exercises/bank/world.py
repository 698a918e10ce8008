"""The world to 2050: how much is made, how fast it could change, and where the carbon dioxide is."""

from exercises.figures import shown
from livebook.numbers import fixed, plain
from potline.data.fleet import ROWS as FLEET
from potline.data.production import ROWS
from potline.data.rows import find
from potline.fleet import emissions_mt, today
from quiz.questions import Choice, Coding, Given, Numeric, Option, Pick, Wrong

CHAPTER = "chapters/world"
WORLD = find(ROWS, "world_2025").value
SMELTER = find(FLEET, "largest_smelter").value
NOW = emissions_mt(today())
ARVIDA = find(FLEET, "arvida").value


def seasons(g):
    return 2051 - g["first_year"]


def rate(g):
    return WORLD / seasons(g)


def weeks(g):
    return 52.18 * SMELTER / g["built_mt"]


def grown(g):
    return g["now_mt"] * (1 + g["growth_pct"] / 100) ** g["years"]


def anodes_pct(g):
    return 100 * g["anodes_mt"] / (g["anodes_mt"] + g["power_mt"])


def stock(g):
    return g["capacity_mt"] * (1 - g["closing"]) + g["built_mt"]


QUESTIONS = (
    Numeric(
        name="world-01",
        level=1,
        chapter=CHAPTER,
        text=f"In 2025 the world made {plain(WORLD)} Mt of aluminium. "
        + "Suppose inert smelters are built from {first_year} to 2050, both years included, as much each year, and "
        + "replace all of it. How much capacity a year is that?",
        given=(Pick("first_year", tuple(range(2028, 2039))),),
        unit="Mt",
        answer=rate,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "one building season too few",
                lambda g: WORLD / (2050 - g["first_year"]),
                "Both the first and the last year count. Count them on your fingers for a short time.",
            ),
            Wrong(
                "counted from 2025", lambda g: WORLD / 25, "Building begins later than today. How many years are left?"
            ),
        ),
        hint="How many building seasons are there, both ends counted?",
        solution=lambda g: (
            f"From {plain(g['first_year'])} to 2050 there are {seasons(g)} seasons.",
            f"{plain(WORLD)} / {seasons(g)} = {shown(rate(g))} Mt.",
        ),
    ),
    Numeric(
        name="world-02",
        level=2,
        chapter=CHAPTER,
        text=f"The largest new smelter that this book found announced in 2026 is to make {plain(1000 * SMELTER)} kt a "
        + "year. If {built_mt} Mt of capacity are built each year, every how many weeks is one like it finished?",
        given=(Given("built_mt", 1, 5, 0.1),),
        unit="weeks",
        answer=weeks,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong("how many a year", lambda g: g["built_mt"] / SMELTER, "That is how many are finished in a year."),
            Wrong(
                "upside down", lambda g: 52.18 * g["built_mt"] / SMELTER, "More building: more weeks apart, or fewer?"
            ),
        ),
        hint="How many such smelters a year? A year has 52 weeks and a day.",
        solution=lambda g: (
            f"{plain(g['built_mt'])} Mt a year are {shown(g['built_mt'] / SMELTER, 3)} such smelters a year.",
            f"52.18 weeks / {shown(g['built_mt'] / SMELTER, 3)} = {shown(weeks(g), 3)} weeks.",
        ),
    ),
    Numeric(
        name="world-03",
        level=2,
        chapter=CHAPTER,
        text="The world makes {now_mt} Mt a year, and that grows by {growth_pct} % a year. How much is it after "
        "{years} years?",
        given=(Given("now_mt", 70, 76, 1), Given("growth_pct", 1, 3, 0.5), Given("years", 15, 25, 1)),
        unit="Mt",
        answer=grown,
        tolerance=0.005,
        figures=3,
        wrong=(
            Wrong(
                "the same amount each year",
                lambda g: g["now_mt"] * (1 + g["growth_pct"] * g["years"] / 100),
                "Each year's growth is of that year's amount. What grows along?",
            ),
            Wrong("one year", lambda g: g["now_mt"] * (1 + g["growth_pct"] / 100), "That is after a single year."),
        ),
        hint="Each year multiplies.",
        solution=lambda g: (
            f"Each year multiplies by {shown(1 + g['growth_pct'] / 100)}; {plain(g['years'])} years by "
            f"{shown((1 + g['growth_pct'] / 100) ** g['years'])}.",
            f"{plain(g['now_mt'])} × {shown((1 + g['growth_pct'] / 100) ** g['years'])} = {shown(grown(g))} Mt.",
        ),
    ),
    Choice(
        name="world-04",
        level=1,
        chapter=CHAPTER,
        text="What is the difference between a scenario and a forecast?",
        options=(
            Option("A scenario says what follows if its assumptions hold, not that they will.", right=True),
            Option("None: both tell the future.", "Does somebody who says “if it rains” say that it will?"),
            Option("A scenario is a forecast by a company.", "Who says it does not matter. What does it claim?"),
            Option("A scenario is more precise.", "Precise about what: the arithmetic, or what will be?"),
        ),
        hint="“If this, then that.”",
        solution=lambda g: (
            "A forecast says what will be. A scenario works out what would be, if.",
            "So it can be right as arithmetic and never come true.",
        ),
    ),
    Choice(
        name="world-05",
        level=2,
        chapter=CHAPTER,
        text="All smelters of today get inert anodes, and all power stations stay as they are. How much of the CO₂ of "
        "pots and power together does that take away, at most?",
        options=(
            Option("Less than a quarter: most of it comes from power stations.", right=True),
            Option("All of it: no carbon, no carbon dioxide.", "None in the pots. What else is in the sum?"),
            Option("About half.", "Compare two tonnes for the pots of a tonne of metal with what coal power brings."),
            Option("Nothing.", "The pots give off something today. What would they give off then?"),
        ),
        hint="What gives off more: the pots, or the stations that feed them?",
        solution=lambda g: (
            f"In this book's model pots give off {shown(NOW['anodes'], 3)} Mt a year, their electricity "
            f"{shown(NOW['electricity'], 3)} Mt.",
            "So even an inert anode without any extra voltage could take away only the smaller part.",
        ),
    ),
    Numeric(
        name="world-06",
        level=1,
        chapter=CHAPTER,
        text="Suppose the pots of the world give off {anodes_mt} Mt of CO₂ a year and the power stations behind them "
        "{power_mt} Mt. Which share of the sum do the pots have?",
        given=(Given("anodes_mt", 120, 180, 5), Given("power_mt", 450, 650, 10)),
        unit="%",
        answer=anodes_pct,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "compared with the power stations",
                lambda g: 100 * g["anodes_mt"] / g["power_mt"],
                "A share of what? The whole is both together.",
            ),
            Wrong("the other share", lambda g: 100 - anodes_pct(g), "That is the power stations' share."),
        ),
        hint="A part, divided by the whole.",
        solution=lambda g: (
            f"Both together are {plain(g['anodes_mt'] + g['power_mt'])} Mt.",
            f"{plain(g['anodes_mt'])} of them are {shown(anodes_pct(g), 3)} %.",
        ),
    ),
    Coding(
        name="world-07",
        level=3,
        chapter=CHAPTER,
        text="Write next_year(capacity_mt, closing, built_mt): the capacity after a year in which the share closing (a "
        "fraction) of what stood at its beginning closes, and built_mt are built.",
        function="next_year",
        starter="def next_year(capacity_mt, closing, built_mt):\n    return ...\n",
        given=(Given("capacity_mt", 10, 80, 1), Given("closing", 0.01, 0.1, 0.01), Given("built_mt", 0.5, 5, 0.5)),
        reference=stock,
        tolerance=0.001,
        wrong=(
            Wrong(
                "what is built closes as well",
                lambda g: (g["capacity_mt"] + g["built_mt"]) * (1 - g["closing"]),
                "Which capacity does the share belong to?",
            ),
            Wrong(
                "the share subtracted as megatonnes",
                lambda g: g["capacity_mt"] - g["closing"] + g["built_mt"],
                "A share of what?",
            ),
            Wrong("nothing closes", lambda g: g["capacity_mt"] + g["built_mt"], "Something closes in the year."),
        ),
        hint="What stood, less what closed of it, and what was built.",
        program=(
            "def next_year(capacity_mt, closing, built_mt):\n    closed_mt = closing * capacity_mt\n"
            "    return capacity_mt - closed_mt + built_mt\n"
        ),
    ),
    Numeric(
        name="world-08",
        level=1,
        chapter=CHAPTER,
        text=f"The demonstration plant planned at Arvida is to make {fixed(ARVIDA * 1e6, 0)} t a year. "
        + "How many such plants would {metal_mt} Mt a year take?",
        given=(Given("metal_mt", 1, 70, 1),),
        unit="",
        answer=lambda g: g["metal_mt"] / ARVIDA,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong("upside down", lambda g: ARVIDA / g["metal_mt"], "That is the part that one plant makes."),
            Wrong("multiplied", lambda g: g["metal_mt"] * ARVIDA * 1e6, "How many fit into it?"),
        ),
        hint="A megatonne is a million tonnes.",
        solution=lambda g: (
            f"{plain(g['metal_mt'])} Mt are {plain(g['metal_mt'])} million tonnes.",
            f"Divided by {fixed(ARVIDA * 1e6, 0)} t that is {shown(g['metal_mt'] / ARVIDA)}.",
        ),
    ),
)
