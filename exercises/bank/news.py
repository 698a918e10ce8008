"""The news: what an article of 2025 says, held against what can be computed."""

from exercises.figures import shown
from livebook.numbers import fixed, plain
from potline.data.footprint import ROWS as FOOTPRINT
from potline.data.grids import ROWS as GRIDS
from potline.data.news import ROWS
from potline.data.pilots import ROWS as PILOTS
from potline.data.rows import find
from potline.footprint import electricity_t_per_t
from quiz.questions import Choice, Given, Numeric, Option, Wrong

CHAPTER = "chapters/news"
MADE, OVER, CUT = find(ROWS, "made").value, find(ROWS, "industry").value, find(ROWS, "rusal").value
DAILY = find(PILOTS, "rusal_output_t_per_day").value
DIRECT, AVERAGE = find(FOOTPRINT, "direct_world").value, find(FOOTPRINT, "industry_average").value
COAL, HYDRO = find(GRIDS, "coal").value, find(GRIDS, "hydro").value


def pots(g):
    return MADE / (DAILY * 365 * g["years"])


def hydro_t(g):
    return electricity_t_per_t(g["energy_kwh_per_kg"], HYDRO)


def power_t(g):
    return electricity_t_per_t(g["energy_kwh_per_kg"], COAL)


QUESTIONS = (
    Numeric(
        name="news-01",
        level=1,
        chapter=CHAPTER,
        text=f"An article of 2025 says that Rusal's pilot has made about {fixed(MADE, 0)} t of aluminium; a pot makes "
        + f"about {plain(DAILY)} t a day, said Rusal in 2020. "
        + "If the pilot ran for {years} years, how many pots were at work, on average?",
        given=(Given("years", 4, 9, 1),),
        unit="",
        answer=pots,
        tolerance=0.02,
        figures=3,
        wrong=(
            Wrong("one year for all", lambda g: MADE / (DAILY * 365), "That would be the pots of a single year."),
            Wrong(
                "days forgotten",
                lambda g: MADE / (DAILY * g["years"]),
                "A pot's tonne is that of a day. How many days has the time?",
            ),
            Wrong("upside down", lambda g: 1 / pots(g), "Which is more: all metal, or the metal of one pot?"),
        ),
        hint="How much does one pot make in all these years?",
        solution=lambda g: (
            f"One pot makes {plain(DAILY)} × 365 × {plain(g['years'])} = {shown(DAILY * 365 * g['years'])} t.",
            f"{fixed(MADE, 0)} / {shown(DAILY * 365 * g['years'])} = {shown(pots(g), 3)}. So the number is possible; "
            f"from outside nobody can check it. It means {shown(pots(g), 3)} pots.",
        ),
    ),
    Choice(
        name="news-02",
        level=3,
        chapter=CHAPTER,
        text=f"The article goes from “over {plain(OVER)}” tonnes of CO₂ to {plain(CUT)}. What of the first number can "
        "an inert anode take away, at most?",
        options=(
            Option(f"About {plain(round(DIRECT))} t: what the pots themselves give off.", right=True),
            Option(f"All {plain(OVER)} t.", "Which part of it comes out of the pots, and which out of power stations?"),
            Option(
                f"{plain(OVER - CUT)} t, the difference of the two numbers.",
                "On which power do the smelters behind either number run?",
            ),
            Option("Nothing.", "What gas leaves a carbon anode, and what leaves an inert one?"),
        ),
        hint="Split the first number into what comes from the pots and what comes with the electricity.",
        solution=lambda g: (
            f"Of the {plain(AVERAGE)} t that Rusal quoted in 2024 for scopes 1 and 2, the world's mean of direct "
            f"emissions is {plain(DIRECT)} t (2020). The rest is electricity.",
            "An inert anode takes away what the pots give off. Of the electricity it takes nothing; it may need more.",
        ),
    ),
    Choice(
        name="news-03",
        level=1,
        chapter=CHAPTER,
        text="What is the difference between “cannot be checked” and “wrong”?",
        options=(
            Option("A plan or an inside figure may be true though nobody outside can see it.", right=True),
            Option("None: what cannot be checked is wrong.", "Was it raining in the hall yesterday? Is a no wrong?"),
            Option(
                "“Cannot be checked” means that the company lies.",
                "Does somebody who keeps a figure to himself say something false?",
            ),
            Option("“Wrong” is a matter of taste.", "When does a record contradict a sentence?"),
        ),
        hint="What would you need to see?",
        solution=lambda g: (
            "A sentence is wrong where the record contradicts it.",
            "Where there is no public record, an honest verdict is that it cannot be checked.",
        ),
    ),
    Numeric(
        name="news-04",
        level=3,
        chapter=CHAPTER,
        text="“Near zero”: suppose a pot with inert anodes takes {energy_kwh_per_kg} kWh/kg, all of it from "
        + f"hydropower, which has {plain(HYDRO)} g/kWh over its whole life (median of the IPCC, 2014). "
        + "How much CO₂ is that for each tonne of metal?",
        given=(Given("energy_kwh_per_kg", 13, 17, 0.1),),
        unit="t",
        answer=hydro_t,
        tolerance=0.02,
        figures=3,
        wrong=(
            Wrong("coal for hydropower", power_t, "Which station does the question name?"),
            Wrong(
                "divided",
                lambda g: HYDRO / g["energy_kwh_per_kg"],
                "More electricity: does more gas come with it, or less?",
            ),
        ),
        hint="Kilowatt-hours times grams for each of them.",
        solution=lambda g: (
            f"{plain(g['energy_kwh_per_kg'])} kWh/kg × {plain(HYDRO)} g/kWh = {shown(1000 * hydro_t(g))} g/kg.",
            "Grams for a kilogram are kilograms for a tonne. It is little, and more than nothing: "
            f"{shown(hydro_t(g))} t.",
        ),
    ),
    Choice(
        name="news-05",
        level=2,
        chapter=CHAPTER,
        text="“Our technology cut the footprint to a fifth of the industry's.” Which question comes first?",
        options=(
            Option("Do both numbers count the same scopes, with their power counted in the same way?", right=True),
            Option("Is the technology patented, and for how long?", "Would a patent tell what the numbers count?"),
            Option("Is the company large enough to know its own numbers?", "Would that tell what the numbers count?"),
            Option("Is a fifth rounded?", "That moves a digit. What could move the whole number?"),
        ),
        hint="Before you compare two numbers, ask what they are numbers of.",
        solution=lambda g: (
            "Numbers of different scopes, or with power counted differently, must not be compared.",
            "A smelter on hydropower reports about a fifth of the average with any carbon anode.",
        ),
    ),
)
