"""One tonne: what stands on the scales, and what it cost."""

from exercises.figures import shown
from livebook.numbers import fixed, plain
from potline.data.grids import ROWS as GRIDS
from potline.data.news import ROWS
from potline.data.rows import find
from potline.footprint import electricity_t_per_t
from potline.formula import molar_mass
from potline.stoichiometry import CARBON_ANODE, INERT_ANODE, ledger, mass_per_tonne
from quiz.questions import Choice, Coding, Given, Numeric, Option, Wrong

CHAPTER = "chapters/one-tonne"
SAID_KG, OXYGEN_KG = find(ROWS, "oxygen").value, 1000 * mass_per_tonne("O2", INERT_ANODE)
MASSES = ", ".join([f"{name} {shown(molar_mass(name))}" for name in ("Al", "O", "C")]) + " g/mol"
COAL, HYDRO = find(GRIDS, "coal").value, find(GRIDS, "hydro").value


def monoxide(g):
    return -ledger("carbon", g["efficiency"])["CO"]


def oxygen_kg(g):
    return g["metal_t"] * OXYGEN_KG


def off_pct(g):
    return 100 * (g["said_kg"] / OXYGEN_KG - 1)


def smelter_t(g, grid_g):
    return g["direct_t"] + electricity_t_per_t(g["energy_kwh_per_kg"], grid_g)


QUESTIONS = (
    Numeric(
        name="one-tonne-01",
        level=1,
        chapter=CHAPTER,
        text="A cell with an inert anode runs as 2 Al₂O₃ → 4 Al + 3 O₂. How much oxygen does it give off with "
        "{metal_t} t of aluminium? (Aluminium 26.982, oxygen 15.999 g/mol.)",
        given=(Given("metal_t", 1, 20, 0.5),),
        unit="kg",
        answer=oxygen_kg,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "carbon dioxide for oxygen",
                lambda g: 1000 * g["metal_t"] * mass_per_tonne("CO2", CARBON_ANODE),
                "That would leave a carbon cell. Which gas leaves this one?",
            ),
            Wrong(
                "moles for masses", lambda g: 750 * g["metal_t"], "That is the ratio of moles. What does each weigh?"
            ),
            Wrong("atoms for molecules", lambda g: oxygen_kg(g) / 2, "Oxygen gas is O₂. What does a mole of it weigh?"),
        ),
        hint="With four atoms of aluminium go three molecules of O₂.",
        solution=lambda g: (
            f"A tonne of aluminium goes with {shown(OXYGEN_KG)} kg of oxygen: 3 × 31.998 g with 4 × 26.982 g.",
            f"With {plain(g['metal_t'])} t go {shown(oxygen_kg(g))} kg.",
        ),
    ),
    Numeric(
        name="one-tonne-02",
        level=2,
        chapter=CHAPTER,
        text="A reporter writes that an inert cell gives off {said_kg} kg of oxygen for each tonne of aluminium. The "
        + f"reaction gives {shown(OXYGEN_KG)} kg. "
        + "By how many per cent is the reporter too high?",
        given=(Given("said_kg", 900, 980, 5),),
        unit="%",
        answer=off_pct,
        tolerance=0.05,
        figures=2,
        wrong=(
            Wrong(
                "kilograms for per cent",
                lambda g: g["said_kg"] - OXYGEN_KG,
                "That is how many kilograms. Per cent of what?",
            ),
            Wrong("the ratio itself", lambda g: 100 + off_pct(g), "A hundred per cent of it would be right."),
        ),
        hint="The difference, compared with the right value.",
        solution=lambda g: (
            f"{plain(g['said_kg'])} kg are {shown(g['said_kg'] - OXYGEN_KG, 3)} kg too many.",
            f"The article of 2025 says about {fixed(SAID_KG, 0)} kg: fair, and rounded up a little.",
            f"Compared with {shown(OXYGEN_KG)} kg, {plain(g['said_kg'])} kg are too high by {shown(off_pct(g), 2)} %.",
        ),
    ),
    Choice(
        name="one-tonne-03",
        level=1,
        chapter=CHAPTER,
        text="What decides more about the CO₂ of a tonne of aluminium, smelter and power together: the anode or the "
        "power station?",
        options=(
            Option("The power station.", right=True),
            Option(
                "The anode: it is made of carbon.", "How much does a carbon anode give off, and how much coal power?"
            ),
            Option(
                "Neither: the alumina decides.", "Alumina lies outside of smelter and power. Compare the two named."
            ),
            Option("Both alike.", "Compare about two tonnes with the electricity of a tonne from coal."),
        ),
        hint="Compare a carbon cell on hydropower with the same cell on coal.",
        solution=lambda g: (
            "A carbon anode gives off between one and two tonnes for each tonne of metal, in all cells.",
            f"The electricity brings {shown(electricity_t_per_t(14.1, COAL), 3)} t from coal and "
            f"{shown(electricity_t_per_t(14.1, HYDRO), 2)} t from hydropower, at 14.1 kWh/kg.",
        ),
    ),
    Numeric(
        name="one-tonne-04",
        level=2,
        chapter=CHAPTER,
        text="A carbon smelter gives off {direct_t} t of CO₂ for each tonne and takes {energy_kwh_per_kg} kWh/kg. "
        + f"Coal power has {plain(COAL)} g/kWh, hydropower {plain(HYDRO)}. "
        + "How much less CO₂ comes with a tonne if it moves from coal to hydropower?",
        given=(Given("direct_t", 1.5, 2.4, 0.1), Given("energy_kwh_per_kg", 13, 15, 0.1)),
        unit="t",
        answer=lambda g: smelter_t(g, COAL) - smelter_t(g, HYDRO),
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "hydropower counted as nothing",
                lambda g: electricity_t_per_t(g["energy_kwh_per_kg"], COAL),
                "A dam has a life too, from concrete to reservoir. What does the question give for it?",
            ),
            Wrong(
                "what is left",
                lambda g: smelter_t(g, HYDRO),
                "That is what remains on hydropower. By how much is it less?",
            ),
            Wrong(
                "the anode taken away as well",
                lambda g: smelter_t(g, COAL) - electricity_t_per_t(g["energy_kwh_per_kg"], HYDRO),
                "Does the anode change when the power does?",
            ),
        ),
        hint="The pots stay as they are. Only the electricity changes.",
        solution=lambda g: (
            f"The difference is {plain(COAL)} − {plain(HYDRO)} = {plain(COAL - HYDRO)} g for each kilowatt-hour.",
            f"{plain(g['energy_kwh_per_kg'])} kWh/kg × {plain(COAL - HYDRO)} g/kWh are "
            f"{shown(smelter_t(g, COAL) - smelter_t(g, HYDRO))} t.",
        ),
    ),
    Coding(
        name="one-tonne-05",
        level=2,
        chapter=CHAPTER,
        text="Write monoxide_t(efficiency): the tonnes of carbon monoxide for each tonne of metal that a carbon cell "
        "keeps. What it loses burns back: 2 Al + 3 CO₂ → Al₂O₃ + 3 CO. The efficiency is a fraction. "
        f"Molar masses: {MASSES}.",
        function="monoxide_t",
        starter="def monoxide_t(efficiency):\n    lost = ...\n    return ...\n",
        given=(Given("efficiency", 0.8, 0.97, 0.01),),
        reference=monoxide,
        tolerance=0.002,
        wrong=(
            Wrong(
                "the loss for each tonne made, not kept",
                lambda g: monoxide(g) * g["efficiency"],
                "The answer is for a tonne that is kept. How much must be made for it?",
            ),
            Wrong(
                "one monoxide for each aluminium",
                lambda g: monoxide(g) / 1.5,
                "Read the numbers in front of Al and CO in the equation.",
            ),
            Wrong(
                "dioxide's mass for monoxide's",
                lambda g: monoxide(g) * molar_mass("CO2") / molar_mass("CO"),
                "Which gas is asked for, and what does a mole of it weigh?",
            ),
        ),
        hint="For a tonne kept, 1/efficiency − 1 tonnes burn back.",
        program=(
            "def monoxide_t(efficiency):\n"
            "    lost = 1 / efficiency - 1\n"
            "    return lost / 26.982 * 3 / 2 * (12.011 + 15.999)\n"
        ),
    ),
)
