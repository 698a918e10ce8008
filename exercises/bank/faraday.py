"""From amperes to tonnes: what a current makes, what a cell keeps of it, and what a kilogram takes."""

from exercises.diagnoses import all_kept, one_electron, upside_down
from exercises.figures import shown
from livebook.numbers import plain
from potline.data.constants import FARADAY_C_PER_MOL
from potline.faraday import (
    ELECTRONS_PER_ATOM,
    aluminium_kg,
    current_efficiency,
    pearson_waddington_efficiency,
    pot_output_t_per_day,
    potline_output_t_per_year,
    specific_energy_kwh_per_kg,
)
from quiz.questions import Choice, Coding, Given, Numeric, Option, Wrong

CHAPTER = "chapters/faraday"
KG_PER_KAH = aluminium_kg(1, 1, 1.0)
ONE_KAH = f"One kiloampere for one hour makes at most {shown(KG_PER_KAH)} kg."


def kept(g):
    return g["efficiency_pct"] / 100


def pot(g):
    return pot_output_t_per_day(g["current_ka"], kept(g))


def line(g):
    return potline_output_t_per_year(g["pots"], g["current_ka"], kept(g))


def energy(g):
    return specific_energy_kwh_per_kg(g["voltage_v"], kept(g))


def tapped_pct(g):
    return 100 * current_efficiency(g["tapped_kg"] / 1000, g["current_ka"])


QUESTIONS = (
    Numeric(
        name="faraday-01",
        level=1,
        chapter=CHAPTER,
        text="{current_ka} kA flow through a pot for {hours} h. How much aluminium do they make, if none is lost?",
        given=(Given("current_ka", 50, 500, 10), Given("hours", 1, 24, 1)),
        unit="kg",
        answer=lambda g: aluminium_kg(g["current_ka"], g["hours"], 1.0),
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "one electron instead of three",
                lambda g: ELECTRONS_PER_ATOM * aluminium_kg(g["current_ka"], g["hours"], 1.0),
                "How many electrons does one aluminium ion take up before it is metal?",
            ),
            Wrong(
                "charge multiplied by three instead of divided",
                lambda g: aluminium_kg(g["current_ka"], g["hours"], 1.0) * ELECTRONS_PER_ATOM**2,
                "If each atom takes more electrons, does the same charge make more atoms, or fewer?",
            ),
            Wrong(
                "minutes for seconds",
                lambda g: aluminium_kg(g["current_ka"], g["hours"], 1.0) / 60,
                "An ampere is a coulomb a second. How many seconds has an hour?",
            ),
        ),
        hint=f"Charge is current times time. A mole of electrons carries {shown(FARADAY_C_PER_MOL, 5)} coulombs.",
        solution=lambda g: (
            "Each aluminium atom takes three electrons. So m = I t M / (3 F).",
            ONE_KAH,
            f"{plain(g['current_ka'])} kA × {plain(g['hours'])} h × {shown(KG_PER_KAH)} kg/kAh = "
            f"{shown(aluminium_kg(g['current_ka'], g['hours'], 1.0))} kg.",
        ),
    ),
    Numeric(
        name="faraday-02",
        level=1,
        chapter=CHAPTER,
        text="A pot runs at {current_ka} kA with a current efficiency of {efficiency_pct} %. "
        "How much aluminium does it give in a day?",
        given=(Given("current_ka", 100, 500, 10), Given("efficiency_pct", 85, 96, 1)),
        unit="t",
        answer=pot,
        tolerance=0.01,
        figures=3,
        wrong=(
            one_electron(pot),
            upside_down(pot, kept, -1),
            all_kept(pot, kept, -1),
        ),
        hint="First ask what the charge of a day can make. Then ask what share of it is kept.",
        solution=lambda g: (
            ONE_KAH,
            f"In a day {plain(g['current_ka'])} kA can make {shown(pot_output_t_per_day(g['current_ka'], 1.0))} t.",
            f"Of it {plain(g['efficiency_pct'])} % is kept: {shown(pot(g))} t.",
        ),
    ),
    Numeric(
        name="faraday-03",
        level=1,
        chapter=CHAPTER,
        text="A line has {pots} pots in series. It carries {current_ka} kA with a current efficiency of "
        "{efficiency_pct} %. How much aluminium does it make in a year of 365 days?",
        given=(Given("pots", 100, 400, 10), Given("current_ka", 150, 500, 10), Given("efficiency_pct", 88, 96, 1)),
        unit="t",
        answer=line,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "the current shared among the pots",
                lambda g: line(g) / g["pots"],
                "The pots are in series. Does each get a part of the current, or all of it?",
            ),
            one_electron(line),
            upside_down(line, kept, -1),
        ),
        hint="In series the same current makes metal in every pot.",
        solution=lambda g: (
            f"One pot gives {shown(pot(g))} t a day.",
            f"{plain(g['pots'])} pots × 365 days × {shown(pot(g))} t = {shown(line(g))} t.",
        ),
    ),
    Numeric(
        name="faraday-04",
        level=1,
        chapter=CHAPTER,
        text="A cell takes {voltage_v} V and keeps {efficiency_pct} % of the metal that its current makes. "
        "How much electricity goes into a kilogram?",
        given=(Given("voltage_v", 3.8, 4.8, 0.05), Given("efficiency_pct", 86, 96, 1)),
        unit="kWh/kg",
        answer=energy,
        tolerance=0.01,
        figures=3,
        wrong=(upside_down(energy, kept, 1), all_kept(energy, kept, 1), one_electron(energy, -1)),
        hint="How many kiloampere-hours does a kilogram take? At 1 V each carries 1 kWh.",
        solution=lambda g: (
            f"A kilogram takes 1 / {shown(KG_PER_KAH)} = {shown(1 / KG_PER_KAH)} kAh, if none is lost.",
            f"At {plain(g['voltage_v'])} V that is {shown(energy(g) * kept(g))} kWh.",
            f"With {plain(g['efficiency_pct'])} % kept: {shown(energy(g) * kept(g))} / {shown(kept(g), 3)} = "
            f"{shown(energy(g))} kWh/kg.",
        ),
    ),
    Numeric(
        name="faraday-05",
        level=1,
        chapter=CHAPTER,
        text="A pot at {current_ka} kA gives {tapped_kg} kg of aluminium a day. What is its current efficiency?",
        given=(Given("current_ka", 280, 300, 5), Given("tapped_kg", 2000, 2180, 20)),
        unit="%",
        answer=tapped_pct,
        tolerance=0.005,
        figures=3,
        wrong=(
            Wrong(
                "upside down",
                lambda g: 1e4 / tapped_pct(g),
                "Can a pot keep more than its current makes? Which of the two belongs on top?",
            ),
            Wrong(
                "one electron instead of three",
                lambda g: tapped_pct(g) / ELECTRONS_PER_ATOM,
                "What can the current make at most? Count the electrons of an aluminium ion.",
            ),
            Wrong(
                "the share that is lost",
                lambda g: 100 - tapped_pct(g),
                "That is what burns back. The efficiency is the other part.",
            ),
        ),
        hint="Compare what was tapped with what Faraday's law allows in a day.",
        solution=lambda g: (
            f"In 24 h {plain(g['current_ka'])} kA can make "
            f"{shown(1000 * pot_output_t_per_day(g['current_ka'], 1.0))} kg.",
            f"{plain(g['tapped_kg'])} of them were tapped: {shown(tapped_pct(g))} %.",
        ),
    ),
    Numeric(
        name="faraday-06",
        level=1,
        chapter=CHAPTER,
        text="The gas of a prebake pot is carbon dioxide and carbon monoxide; {co2_pct} % of it is dioxide. Which "
        "current efficiency does the rule of Pearson and Waddington tell?",
        given=(Given("co2_pct", 70, 92, 1),),
        unit="%",
        answer=lambda g: 100 * pearson_waddington_efficiency(g["co2_pct"] / 100),
        tolerance=0.005,
        figures=3,
        wrong=(
            Wrong(
                "the share of dioxide taken for the efficiency",
                lambda g: g["co2_pct"],
                "Making four atoms sets three molecules of dioxide free. How many are spoilt when two burn back?",
            ),
            Wrong(
                "the loss doubled instead of halved",
                lambda g: 2 * g["co2_pct"] - 100,
                "Is the loss in the metal larger than the loss that shows in the gas, or smaller?",
            ),
        ),
        hint="A loss of metal shows twice as large in the gas.",
        solution=lambda g: (
            f"{plain(100 - g['co2_pct'])} % of the gas is monoxide, from metal that burnt back.",
            "Two atoms that burn back spoil three molecules of dioxide; four that are made set three free. "
            "So the loss of metal is half of that.",
            f"100 − {plain(100 - g['co2_pct'])} / 2 = "
            f"{shown(100 * pearson_waddington_efficiency(g['co2_pct'] / 100))} %.",
        ),
    ),
    Choice(
        name="faraday-07",
        level=2,
        chapter=CHAPTER,
        text="The rule of Pearson and Waddington says 92 %. Which disturbance would mean that the true current "
        "efficiency is higher than that?",
        options=(
            Option("Carbon dust in the bath turns dioxide into monoxide.", right=True),
            Option(
                "Air burns some of the monoxide before the gas is sampled.",
                "Then less monoxide is left to be seen. Does the rule then tell too much or too little?",
            ),
            Option("The voltage of the pot is higher than usual.", "Look at the rule: does the voltage stand in it?"),
            Option(
                "The pot carries more current than usual.",
                "The rule uses the shares of the gas, not its amount. Which shares does that change?",
            ),
        ),
        hint="The rule takes every molecule of monoxide for lost metal. Which monoxide is not?",
        solution=lambda g: (
            "The rule takes all monoxide for a sign of lost metal.",
            "Dust, and the anode itself, make monoxide without any loss of metal: the rule then tells too little.",
            "Air that burns monoxide hides a loss: then it tells too much.",
        ),
    ),
    Choice(
        name="faraday-08",
        level=1,
        chapter=CHAPTER,
        text="A pot's voltage is raised by a tenth. Its current and its current efficiency stay as they were. What "
        "happens to the metal that it makes in a day?",
        options=(
            Option("Nothing. Only the energy for each kilogram grows.", right=True),
            Option(
                "It grows by a tenth, because more energy goes in.",
                "What are atoms counted by: by energy, or by charge?",
            ),
            Option("It falls by a tenth.", "Look for the voltage in Faraday's law."),
            Option(
                "It grows, but by less than a tenth, because a part is lost.",
                "The lost part is in the current efficiency, and that did not change.",
            ),
        ),
        hint="Three electrons an atom. How hard they are pushed is another question.",
        solution=lambda g: (
            "The metal depends on the charge: current times time, times the efficiency.",
            "The voltage says how much energy each unit of charge takes. So each kilogram takes a tenth more energy.",
        ),
    ),
    Coding(
        name="faraday-09",
        level=2,
        chapter=CHAPTER,
        text="Write pot_output_t(current_ka, efficiency): the tonnes of aluminium that a pot gives in a day. The "
        f"efficiency is a fraction. Count yourself: M = 26.982 g/mol, F = {shown(FARADAY_C_PER_MOL, 5)} C/mol.",
        function="pot_output_t",
        starter="def pot_output_t(current_ka, efficiency):\n    charge_c = ...\n    return ...\n",
        given=(Given("current_ka", 50, 600, 1), Given("efficiency", 0.8, 1, 0.01)),
        reference=lambda g: pot_output_t_per_day(g["current_ka"], g["efficiency"]),
        tolerance=0.001,
        wrong=(
            Wrong(
                "one electron instead of three",
                lambda g: ELECTRONS_PER_ATOM * pot_output_t_per_day(g["current_ka"], g["efficiency"]),
                "How many electrons does one aluminium ion take up?",
            ),
            Wrong(
                "grams or kilograms for tonnes",
                lambda g: 1000 * pot_output_t_per_day(g["current_ka"], g["efficiency"]),
                "Follow the unit through your lines: gram, kilogram, tonne.",
            ),
            Wrong(
                "current efficiency upside down",
                lambda g: pot_output_t_per_day(g["current_ka"], 1.0) / g["efficiency"],
                "Does a cell keep more than its current makes, or less?",
            ),
        ),
        hint="Coulombs first: kA to A, hours to seconds. Then moles of electrons, then atoms, then grams.",
        program=(
            "def pot_output_t(current_ka, efficiency):\n"
            "    charge_c = current_ka * 1000 * 24 * 3600\n"
            "    moles = charge_c / (3 * 96485)\n"
            "    return moles * 26.982 / 1e6 * efficiency\n"
        ),
    ),
)
