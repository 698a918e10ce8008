"""The pilots: what companies have said of their cells, held against Faraday's law and the calendar."""

from exercises.diagnoses import one_electron
from exercises.figures import shown
from livebook.numbers import fixed, plain
from potline.data.fleet import ROWS as FLEET
from potline.data.pilots import ROWS
from potline.data.rows import find
from potline.data.timeline import ENTRIES
from potline.faraday import current_efficiency, pot_output_t_per_day, potline_output_t_per_year
from quiz.questions import Choice, Given, Numeric, Option, Order, Wrong

CHAPTER = "chapters/pilots"
RUSAL_KA = find(ROWS, "rusal_current_ka").value
ARVIDA_POTS, ARVIDA_KA = find(ROWS, "arvida_pots").value, find(ROWS, "arvida_current_ka").value
ARVIDA_T, ARVIDA_MUSD = find(ROWS, "arvida_t_per_year").value, find(ROWS, "arvida_musd").value
ELYSIS_KA = find(ROWS, "alma_current_ka").value
FULL_T, SMELTER_T = find(ROWS, "rusal_full_t_per_t").value, find(ROWS, "rusal_smelter_t_per_t").value
NEW_SMELTER = find(FLEET, "capex_high").value


def said(who, what):
    """The entry of the timeline that begins with these words."""
    return next(iter([one for one in ENTRIES if one.who == who and one.what.startswith(what)]))


STORY = (
    ("rusal", "pots without emissions"),
    ("elysis", "founded"),
    ("rusal", "a new pilot pot"),
    ("elysis", "ten pots of 100 kA"),
    ("elysis", "a pot of 450 kA"),
)
COMPANIES = {"rusal": "Rusal", "elysis": "ELYSIS"}


def told():
    """The entries of the story as sentences, sorted by their dates."""
    found = sorted([(said(who, what).date, who, said(who, what)) for who, what in STORY])
    return tuple(
        [
            COMPANIES[who] + (" promises: " if one.kind == "promise" else ": ") + one.what.split(",")[0]
            for _, who, one in found
        ]
    )


def rusal_pct(g):
    return 100 * current_efficiency(g["tapped_kg"] / 1000, RUSAL_KA)


def most_t(g):
    return potline_output_t_per_year(g["pots"], ARVIDA_KA, g["efficiency_pct"] / 100)


def pots_needed(g):
    return 1000 * g["metal_kt"] / most_of_large(g)


def most_of_large(g):
    return potline_output_t_per_year(1, ELYSIS_KA, g["efficiency_pct"] / 100)


QUESTIONS = (
    Numeric(
        name="pilots-01",
        level=1,
        chapter=CHAPTER,
        text=f"In June 2020 Rusal said that a pilot pot with inert anodes runs at {plain(RUSAL_KA)} kA and makes "
        + "about one tonne a day. Say it is {tapped_kg} kg. Which current efficiency is that?",
        given=(Given("tapped_kg", 950, 1050, 10),),
        unit="%",
        answer=rusal_pct,
        tolerance=0.005,
        figures=3,
        wrong=(
            Wrong(
                "one electron instead of three",
                lambda g: rusal_pct(g) / 3,
                "What can the current make at most? Count the electrons of an aluminium ion.",
            ),
            Wrong("upside down", lambda g: 1e4 / rusal_pct(g), "Can a pot keep more than its current makes?"),
            Wrong("the share that is lost", lambda g: 100 - rusal_pct(g), "That is what burns back."),
        ),
        hint="What can the current make in 24 hours, at most?",
        solution=lambda g: (
            f"{plain(RUSAL_KA)} kA can make {shown(1000 * pot_output_t_per_day(RUSAL_KA, 1.0))} kg a day.",
            f"{plain(g['tapped_kg'])} of them are {shown(rusal_pct(g))} %.",
        ),
    ),
    Numeric(
        name="pilots-02",
        level=2,
        chapter=CHAPTER,
        text=f"ELYSIS's demonstration at Arvida is to have {plain(ARVIDA_POTS)} pots of {plain(ARVIDA_KA)} kA. "
        + "How much metal would {pots} such pots make in a year of 365 days, at a current efficiency of "
        + "{efficiency_pct} %?",
        given=(Given("pots", 8, 12, 1), Given("efficiency_pct", 85, 95, 1)),
        unit="t",
        answer=most_t,
        tolerance=0.01,
        figures=3,
        wrong=(
            one_electron(most_t),
            Wrong("one pot for all", lambda g: most_t(g) / g["pots"], "That is one pot."),
            Wrong("a day for a year", lambda g: most_t(g) / 365, "That is a day."),
        ),
        hint="One pot and one day first.",
        solution=lambda g: (
            f"A pot keeps {shown(pot_output_t_per_day(ARVIDA_KA, g['efficiency_pct'] / 100))} t a day.",
            f"The plan of June 2024 names {fixed(ARVIDA_T, 0)} t a year for {plain(ARVIDA_POTS)} pots.",
            f"{plain(g['pots'])} pots in 365 days make {shown(most_t(g))} t.",
        ),
    ),
    Numeric(
        name="pilots-03",
        level=2,
        chapter=CHAPTER,
        text=f"In November 2025 a pot of {plain(ELYSIS_KA)} kA with inert anodes started at Alma. "
        + "How many such pots would make {metal_kt} kt a year, at a current efficiency of {efficiency_pct} %? Do not "
        + "round to a whole pot.",
        given=(Given("metal_kt", 100, 750, 50), Given("efficiency_pct", 88, 95, 1)),
        unit="",
        answer=pots_needed,
        tolerance=0.01,
        figures=3,
        wrong=(
            one_electron(pots_needed, -1),
            Wrong(
                "current efficiency forgotten",
                lambda g: pots_needed(g) * g["efficiency_pct"] / 100,
                "That would do if all metal were kept.",
            ),
            Wrong(
                "current efficiency upside down",
                lambda g: pots_needed(g) * (g["efficiency_pct"] / 100) ** 2,
                "If metal is lost, are more pots needed, or fewer?",
            ),
        ),
        hint="How much does one such pot make in a year?",
        solution=lambda g: (
            f"One pot keeps {shown(most_of_large(g))} t a year.",
            f"{shown(1000 * g['metal_kt'])} / {shown(most_of_large(g))} = {shown(pots_needed(g))}.",
        ),
    ),
    Order(
        name="pilots-04",
        level=1,
        chapter=CHAPTER,
        text="Put what was said and done about pots without carbon in order, the earliest first.",
        parts=told(),
        hint="Announcements began a good while before the first large pots.",
        solution=lambda g: tuple(
            [said(who, what).date + ": " + said(who, what).what.split(",")[0] for who, what in STORY]
        ),
    ),
    Choice(
        name="pilots-05",
        level=2,
        chapter=CHAPTER,
        text=f"Of the metal from its inert anodes Rusal has given both {plain(FULL_T)} t (June 2020) and less than "
        f"{plain(SMELTER_T)} t of carbon dioxide for each tonne (April 2021). How can both be meant honestly?",
        options=(
            Option(
                "The small number counts smelter and power; the large one fits a count of alumina as well.", right=True
            ),
            Option(
                "The pot became two hundred times cleaner within a year.",
                "What gives off carbon dioxide in an inert pot? And what before it?",
            ),
            Option(
                "One is for each tonne, the other for each kilogram.", "Both are for each tonne. What do they count?"
            ),
            Option(
                "One counts carbon anodes, the other inert ones.",
                "Both were said of metal from inert anodes. Where does a footprint begin?",
            ),
        ),
        hint="A footprint is a sum. Which parts are in it?",
        solution=lambda g: (
            "Said for scopes 1 and 2, with hydropower as nothing, almost no carbon dioxide is left.",
            "Alumina, its fuel and its transport lie outside that scope and are some tonnes of carbon dioxide.",
        ),
    ),
    Numeric(
        name="pilots-06",
        level=1,
        chapter=CHAPTER,
        text=f"The demonstration at Arvida is to cost {plain(ARVIDA_MUSD)} million US dollars (June 2024). "
        + "Suppose it makes {metal_t} t a year. How much is that for each tonne a year?",
        given=(Given("metal_t", 2000, 3000, 100),),
        unit="USD",
        answer=lambda g: ARVIDA_MUSD * 1e6 / g["metal_t"],
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "upside down",
                lambda g: g["metal_t"] / (ARVIDA_MUSD * 1e6),
                "That is how much metal goes with a dollar.",
            ),
            Wrong(
                "a new carbon smelter's price",
                lambda g: NEW_SMELTER,
                "Divide the cost of this plant by this plant's metal.",
            ),
        ),
        hint="Dollars divided by tonnes a year.",
        solution=lambda g: (
            f"{plain(ARVIDA_MUSD)} million / {plain(g['metal_t'])}. A large new smelter with carbon anodes was "
            f"announced at up to {fixed(NEW_SMELTER, 0)}; a demonstration also pays for tests and a first anode "
            "factory.",
            f"So it is {shown(ARVIDA_MUSD * 1e6 / g['metal_t'])} USD.",
        ),
    ),
)
