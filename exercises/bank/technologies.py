"""Side by side: Söderberg, prebake and inert pots on the same axes."""

from exercises.diagnoses import all_kept, one_electron, upside_down
from exercises.figures import shown
from livebook.numbers import plain
from potline.data.ecosoderberg import ROWS as RUSAL
from potline.data.rows import find
from potline.data.technologies import ROWS
from potline.faraday import aluminium_kg, cell_voltage_v, current_efficiency, specific_energy_kwh_per_kg
from quiz.questions import Choice, Given, Numeric, Option, Order, Wrong

CHAPTER = "chapters/technologies"
RA550_KA, RA550_T = find(RUSAL, "ra550_current_ka").value, find(RUSAL, "ra550_output_t_per_day").value
RA550_PCT = 100 * current_efficiency(RA550_T, RA550_KA)
KG_PER_KAH = aluminium_kg(1, 1, 1.0)
OLD, NEW = find(ROWS, "VSS_energy_kwh_per_kg").value, find(ROWS, "PFPB_energy_kwh_per_kg").value


def kept(g):
    return g["efficiency_pct"] / 100


def volts(g):
    return cell_voltage_v(g["energy_kwh_per_kg"], kept(g))


def saved_gwh(g):
    return g["metal_kt"] * (OLD - NEW)


def fewer_pots(g):
    return g["old_pots"] * g["old_ka"] * g["old_pct"] / (g["new_ka"] * g["new_pct"])


QUESTIONS = (
    Numeric(
        name="technologies-01",
        level=1,
        chapter=CHAPTER,
        text=f"Rusal said in 2016 that its RA-550 pot gives {plain(RA550_T)} t a day at {plain(RA550_KA)} kA. Suppose "
        + "a pot of this size gives {tapped_kg} kg on a day. Which current efficiency is that?",
        given=(Given("tapped_kg", 3900, 4300, 10),),
        unit="%",
        answer=lambda g: 100 * current_efficiency(g["tapped_kg"] / 1000, RA550_KA),
        tolerance=0.004,
        figures=3,
        wrong=(
            Wrong(
                "compared with the company's number",
                lambda g: g["tapped_kg"] / 10 / RA550_T,
                "That compares two pots. With what does Faraday's law compare a pot?",
            ),
            Wrong(
                "one electron instead of three",
                lambda g: 100 * current_efficiency(g["tapped_kg"] / 3000, RA550_KA),
                "What can the current make at most? Count the electrons of an aluminium ion.",
            ),
        ),
        hint="What can the current make in 24 hours, at most?",
        solution=lambda g: (
            f"{plain(RA550_KA)} kA × 24 h × {shown(KG_PER_KAH)} kg/kAh = {shown(RA550_KA * 24 * KG_PER_KAH)} kg at "
            "most.",
            f"The claimed {plain(RA550_T)} t would be {shown(RA550_PCT, 3)} %.",
            f"{plain(g['tapped_kg'])} kg are {shown(100 * current_efficiency(g['tapped_kg'] / 1000, RA550_KA))} %.",
        ),
    ),
    Numeric(
        name="technologies-02",
        level=2,
        chapter=CHAPTER,
        text="A maker says that its cells take {energy_kwh_per_kg} kWh for each kilogram of metal, at a current "
        "efficiency of {efficiency_pct} %. At which cell voltage do they run?",
        given=(Given("energy_kwh_per_kg", 12, 15.5, 0.1), Given("efficiency_pct", 88, 96, 1)),
        unit="V",
        answer=volts,
        tolerance=0.01,
        figures=3,
        wrong=(one_electron(volts), upside_down(volts, kept, -1), all_kept(volts, kept, -1)),
        hint="Volts are kilowatt-hours for each kiloampere-hour.",
        solution=lambda g: (
            f"A kiloampere-hour makes {shown(KG_PER_KAH)} kg and keeps {shown(KG_PER_KAH * kept(g))} kg.",
            f"Each volt costs {shown(specific_energy_kwh_per_kg(1, kept(g)))} kWh for each kilogram kept.",
            f"{plain(g['energy_kwh_per_kg'])} / {shown(specific_energy_kwh_per_kg(1, kept(g)))} = {shown(volts(g))} V.",
        ),
    ),
    Choice(
        name="technologies-03",
        level=1,
        chapter=CHAPTER,
        text="What does the P of a point-fed pot, PFPB, do for the climate?",
        options=(
            Option("It gives alumina in small portions, so anode effects and their PFC become rare.", right=True),
            Option("It feeds carbon point by point, so less is eaten.", "What is fed into a pot through its crust?"),
            Option(
                "It draws less electricity, because the feeders are small.",
                "Compare a feeder's motor with hundreds of kiloamperes.",
            ),
            Option(
                "It catches the carbon dioxide where it comes out.",
                "A feeder brings something in. What, and what happens where it is missing?",
            ),
        ),
        hint="What runs short when an anode effect begins?",
        solution=lambda g: (
            "A point feeder breaks a small hole in the crust and drops a small portion, every minute or so.",
            "So the bath rarely runs short of alumina, and CF₄ and C₂F₆ rarely form.",
        ),
    ),
    Choice(
        name="technologies-04",
        level=2,
        chapter=CHAPTER,
        text="Why can a pot with inert anodes not be ranked by its electricity, as of 2026?",
        options=(
            Option("No company has published what its pots take, as far as we found.", right=True),
            Option("It takes none: the reaction runs by itself.", "Does alumina fall apart by itself at 960 °C?"),
            Option(
                "It surely takes the least, since it is the newest.",
                "Who pays what the burning carbon paid? And who has measured it?",
            ),
            Option(
                "Theory gives its electricity exactly, so no measurement is needed.",
                "Theory gives a floor. Does any cell work at its floor?",
            ),
        ),
        hint="A floor is not a measurement, and neither is an announcement.",
        solution=lambda g: (
            "Thermodynamics gives a floor, and no cell works at its floor.",
            "Announcements name currents and savings. Kilowatt-hours of a running pot were not among what we found.",
        ),
    ),
    Numeric(
        name="technologies-05",
        level=1,
        chapter=CHAPTER,
        text="A Söderberg smelter makes {metal_kt} kt of aluminium a year. Vertical-stud pots take typically "
        + f"{plain(OLD)} kWh/kg, modern point-fed prebake pots about {plain(round(NEW, 2))} kWh/kg (middles of the "
        + "ranges that this book uses). How much electricity would new pots save in a year?",
        given=(Given("metal_kt", 50, 950, 50),),
        unit="GWh",
        answer=saved_gwh,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "what the new pots take",
                lambda g: g["metal_kt"] * NEW,
                "That is what they use. How much less is it than before?",
            ),
            Wrong(
                "what the old pots take",
                lambda g: g["metal_kt"] * OLD,
                "That is what was used before. What would still be used?",
            ),
        ),
        hint="A kilowatt-hour for each kilogram is a gigawatt-hour for each kilotonne.",
        solution=lambda g: (
            f"Each kilogram saves {shown(OLD - NEW)} kWh.",
            f"{plain(g['metal_kt'])} kt are {plain(g['metal_kt'])} million kilograms: {shown(saved_gwh(g))} GWh.",
        ),
    ),
    Numeric(
        name="technologies-06",
        level=3,
        chapter=CHAPTER,
        text="{old_pots} old pots run at {old_ka} kA with a current efficiency of {old_pct} %. How many new pots at "
        "{new_ka} kA and {new_pct} % make as much metal? Do not round to a whole pot.",
        given=(
            Given("old_pots", 500, 1500, 50),
            Given("old_ka", 100, 170, 5),
            Given("old_pct", 86, 90, 1),
            Given("new_ka", 400, 550, 10),
            Given("new_pct", 93, 96, 1),
        ),
        unit="",
        answer=fewer_pots,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "current efficiencies forgotten",
                lambda g: g["old_pots"] * g["old_ka"] / g["new_ka"],
                "Do old and new pots keep the same share of what their current makes?",
            ),
            Wrong(
                "current efficiencies upside down",
                lambda g: g["old_pots"] * g["old_ka"] * g["new_pct"] / (g["new_ka"] * g["old_pct"]),
                "Pots that keep more metal: are more of them needed, or fewer?",
            ),
            Wrong(
                "currents upside down",
                lambda g: g["old_pots"] * g["new_ka"] * g["old_pct"] / (g["old_ka"] * g["new_pct"]),
                "Pots of more current: are more of them needed, or fewer?",
            ),
        ),
        hint="Pots × current × efficiency stays the same.",
        solution=lambda g: (
            f"The old line keeps as much as {plain(g['old_pots'])} × {plain(g['old_ka'])} kA × {plain(g['old_pct'])} "
            "%.",
            f"A new pot keeps {plain(g['new_ka'])} kA × {plain(g['new_pct'])} %.",
            f"The quotient is {shown(fewer_pots(g))}.",
        ),
    ),
    Order(
        name="technologies-07",
        level=2,
        chapter=CHAPTER,
        text="Sort by what this book knows of their electricity, the best known first.",
        parts=(
            "modern prebake pots: measured, by several smelters",
            "vertical-stud Söderberg pots: typical numbers of handbooks",
            "inert pots: a floor from theory, and announcements",
        ),
        hint="Measured, from a handbook, announced.",
        solution=lambda g: (
            "A measurement with a method stands above a typical number, and that above an announcement.",
            "A floor is certain, but it tells only what cannot be beaten.",
        ),
    ),
)
