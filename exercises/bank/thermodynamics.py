"""The least energy: what parting aluminium from oxygen takes at the very least, and who pays."""

from exercises.figures import shown
from livebook.numbers import plain
from potline.data.constants import FARADAY_C_PER_MOL, ZERO_CELSIUS_K
from potline.formula import molar_mass
from potline.stoichiometry import BOUDOUARD, CARBON_ANODE, INERT_ANODE
from potline.thermochemistry import (
    minimum_energy_kwh_per_kg,
    reaction_enthalpy_kj,
    reaction_gibbs_kj,
    reversible_voltage_v,
)
from potline.voltage import alumina_activity, nernst_voltage_v
from quiz.questions import Choice, Given, Numeric, Option, Wrong

CHAPTER = "chapters/thermodynamics"
BATH_K = 960 + ZERO_CELSIUS_K
BATH_C = (Given("bath_c", 940, 990, 5),)
# The equations are written for four atoms of aluminium.
ELECTRONS = 12
CHARGE_KC = ELECTRONS * FARADAY_C_PER_MOL / 1000
KJ_PER_KWH = 3600


def enthalpy(reaction):
    return reaction_enthalpy_kj(reaction, BATH_K)


def entropy(reaction):
    """Of the reaction, kJ/K."""
    return (enthalpy(reaction) - reaction_gibbs_kj(reaction, BATH_K)) / BATH_K


def given_energies(reaction):
    return (
        f"ΔH is {shown(enthalpy(reaction), 5)} kJ and ΔS is {shown(1000 * entropy(reaction))} J/K, both for four moles "
        "of aluminium, and they hardly change with temperature."
    )


def voltage(reaction):
    return lambda g: reversible_voltage_v(reaction, g["bath_c"] + ZERO_CELSIUS_K)


def steps(reaction):
    """The worked solution of a reversible voltage."""

    def solution(g):
        kelvin = g["bath_c"] + ZERO_CELSIUS_K
        gibbs = enthalpy(reaction) - kelvin * entropy(reaction)
        return (
            f"{plain(g['bath_c'])} °C are {shown(kelvin, 6)} K.",
            f"ΔG = ΔH − T ΔS = {shown(enthalpy(reaction), 5)} − {shown(kelvin, 5)} × {shown(entropy(reaction))} = "
            f"{shown(gibbs)} kJ.",
            f"Twelve moles of electrons carry 12 × {shown(FARADAY_C_PER_MOL, 5)} C. So E = {shown(gibbs)} kJ / "
            f"{shown(CHARGE_KC)} kC = {shown(gibbs / CHARGE_KC)} V.",
        )

    return solution


def slips(reaction):
    """What goes wrong between ΔH, ΔS and a voltage."""
    return (
        Wrong(
            "the heat forgotten: ΔH for ΔG",
            lambda g: enthalpy(reaction) / CHARGE_KC,
            "That counts all the energy as work. Which part of it may come as heat?",
        ),
        Wrong(
            "°C for K",
            lambda g: (enthalpy(reaction) - g["bath_c"] * entropy(reaction)) / CHARGE_KC,
            "Which temperature belongs into ΔG = ΔH − T ΔS?",
        ),
        Wrong(
            "three electrons for four atoms",
            lambda g: voltage(reaction)(g) * ELECTRONS / 3,
            "How many electrons do four aluminium ions take up together?",
        ),
    )


def nernst(g):
    return nernst_voltage_v("carbon", 960, alumina_activity(g["alumina_pct"], g["saturation_pct"]))


def standard(anode):
    return nernst_voltage_v(anode, 960, 1)


def boudouard_c():
    """Where C + CO₂ ⇌ 2 CO has K = 1, by bisection: below it the Gibbs energy is above zero."""
    low, high = 500.0, 900.0
    for _ in range(60):
        middle = (low + high) / 2
        if reaction_gibbs_kj(BOUDOUARD, middle + ZERO_CELSIUS_K) > 0:
            low = middle
        else:
            high = middle
    return low


TURN_C = boudouard_c()
TURN_KJ = reaction_enthalpy_kj(BOUDOUARD, TURN_C + ZERO_CELSIUS_K)
TURN_J_K = 1000 * TURN_KJ / (TURN_C + ZERO_CELSIUS_K)


def floor_kj(anode):
    """The least energy of a mole of metal."""
    return minimum_energy_kwh_per_kg(anode) * KJ_PER_KWH * molar_mass("Al") / 1000


QUESTIONS = (
    Numeric(
        name="thermodynamics-01",
        level=2,
        chapter=CHAPTER,
        text="Which reversible voltage does 2 Al₂O₃ + 3 C → 4 Al + 3 CO₂ have at {bath_c} °C? "
        + given_energies(CARBON_ANODE),
        given=BATH_C,
        unit="V",
        answer=voltage(CARBON_ANODE),
        tolerance=0.005,
        figures=3,
        wrong=slips(CARBON_ANODE),
        hint="The least work is ΔG. A voltage is work for each unit of charge.",
        solution=steps(CARBON_ANODE),
    ),
    Numeric(
        name="thermodynamics-02",
        level=2,
        chapter=CHAPTER,
        text="Which reversible voltage does 2 Al₂O₃ → 4 Al + 3 O₂, the cell with an inert anode, have at {bath_c} °C? "
        + given_energies(INERT_ANODE),
        given=BATH_C,
        unit="V",
        answer=voltage(INERT_ANODE),
        tolerance=0.005,
        figures=3,
        wrong=slips(INERT_ANODE),
        hint="The least work is ΔG. A voltage is work for each unit of charge.",
        solution=steps(INERT_ANODE),
    ),
    Numeric(
        name="thermodynamics-03",
        level=3,
        chapter=CHAPTER,
        text="A bath at 960 °C holds {alumina_pct} % of alumina, a full one {saturation_pct} %. Haupin takes "
        "the activity of alumina as a = −0.03791 s + 2.364 s² − 2.194 s³ + 0.8686 s⁴, with s the share of the "
        + f"saturation. In a full bath a carbon cell has E° = {shown(standard('carbon'))} V. "
        + "Which reversible voltage E = E° + R T / (12 F) · ln (1/a²) has it here?",
        given=(Given("alumina_pct", 2, 4, 0.1), Given("saturation_pct", 7.5, 9, 0.1)),
        unit="V",
        answer=nernst,
        tolerance=0.003,
        figures=4,
        wrong=(
            Wrong(
                "the bath taken as saturated",
                lambda g: standard("carbon"),
                "That holds for a full bath. Is this one full?",
            ),
            Wrong(
                "the correction subtracted",
                lambda g: 2 * standard("carbon") - nernst(g),
                "Is it easier or harder to take alumina out of a bath that has little of it?",
            ),
            Wrong(
                "two electrons for twelve",
                lambda g: standard("carbon") + (nernst(g) - standard("carbon")) * 6,
                "Look at the number in front of F.",
            ),
        ),
        hint="First s, then a, then the logarithm. The temperature is in kelvin.",
        solution=lambda g: (
            f"s = {plain(g['alumina_pct'])} / {plain(g['saturation_pct'])} = "
            f"{shown(g['alumina_pct'] / g['saturation_pct'])}, and a = "
            f"{shown(alumina_activity(g['alumina_pct'], g['saturation_pct']))}.",
            f"R T / (12 F) · ln (1/a²) = {shown(nernst(g) - standard('carbon'), 3)} V.",
            f"E = {shown(standard('carbon'))} + {shown(nernst(g) - standard('carbon'), 3)} = {shown(nernst(g))} V.",
        ),
    ),
    Numeric(
        name="thermodynamics-04",
        level=2,
        chapter=CHAPTER,
        text=f"A mole of aluminium from cold alumina, in a bath of 960 °C, takes {shown(floor_kj('inert'))} kJ of "
        f"electricity at least with an inert anode, and {shown(floor_kj('carbon'))} kJ with a carbon anode. "
        + "How much electricity do {metal_t} t take at the very least with the carbon anode? "
        + f"(Aluminium: {shown(molar_mass('Al'))} g/mol.)",
        given=(Given("metal_t", 1, 30, 1),),
        unit="MWh",
        answer=lambda g: g["metal_t"] * minimum_energy_kwh_per_kg("carbon"),
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "the inert cell for the carbon cell",
                lambda g: g["metal_t"] * minimum_energy_kwh_per_kg("inert"),
                "Who pays for the whole job, and who for a part of it?",
            ),
            Wrong(
                "what the carbon pays",
                lambda g: g["metal_t"] * (minimum_energy_kwh_per_kg("inert") - minimum_energy_kwh_per_kg("carbon")),
                "That is the part of the carbon. The question asks for the part of the electricity.",
            ),
            Wrong(
                "per mole for per gram",
                lambda g: g["metal_t"] * minimum_energy_kwh_per_kg("carbon") * molar_mass("Al"),
                "The energy is for a mole. What does a mole of aluminium weigh?",
            ),
        ),
        hint="Kilojoules for a mole, to kilojoules for a gram, to kilowatt-hours: one kWh is 3600 kJ.",
        solution=lambda g: (
            f"{shown(floor_kj('carbon'))} kJ/mol / {shown(molar_mass('Al'))} g/mol = "
            f"{shown(floor_kj('carbon') / molar_mass('Al'))} kJ/g, or MJ/kg.",
            f"Divided by 3.6 MJ/kWh: {shown(minimum_energy_kwh_per_kg('carbon'))} kWh/kg, or MWh/t.",
            f"{plain(g['metal_t'])} t take {shown(g['metal_t'] * minimum_energy_kwh_per_kg('carbon'))} MWh.",
        ),
    ),
    Numeric(
        name="thermodynamics-05",
        level=2,
        chapter=CHAPTER,
        text="Carbon and carbon dioxide can turn into monoxide: C + CO₂ ⇌ 2 CO. The reaction takes "
        f"ΔH = {shown(TURN_KJ)} kJ and brings ΔS = {shown(TURN_J_K)} J/K. At which temperature is neither side "
        "favoured, so K = 1? Answer in °C.",
        given=(),
        unit="°C",
        answer=lambda g: TURN_C,
        tolerance=0.01,
        figures=2,
        wrong=(
            Wrong("kelvin for °C", lambda g: TURN_C + ZERO_CELSIUS_K, "Which zero does ΔG = ΔH − T ΔS count from?"),
            Wrong(
                "ΔS over ΔH",
                lambda g: TURN_J_K / TURN_KJ,
                "Which of the two must stand on top so that a temperature comes out?",
            ),
        ),
        hint="K = 1 where ΔG is zero.",
        solution=lambda g: (
            "K = 1 means ΔG = 0, so T = ΔH / ΔS.",
            f"T = {shown(1000 * TURN_KJ, 4)} J / {shown(TURN_J_K)} J/K = {shown(TURN_C + ZERO_CELSIUS_K)} K.",
            f"Less 273.15 that is {shown(TURN_C)} °C.",
        ),
    ),
    Choice(
        name="thermodynamics-06",
        level=1,
        chapter=CHAPTER,
        text="Apart from being the anode, what does carbon do in a pot?",
        options=(
            Option("It pays: its burning lowers the voltage that electricity must bring.", right=True),
            Option(
                "Nothing. Carbon only conducts the current to the bath.",
                "If it only conducted, would it be used up? And would another anode take the same voltage?",
            ),
            Option(
                "It alone would part the alumina; electricity only heats the bath.",
                "Iron ore gives its oxygen to hot carbon. Does alumina, at the temperature of a pot?",
            ),
            Option("It gives its electrons to the aluminium.", "Which electrode is the aluminium formed at?"),
        ),
        hint="Compare the reversible voltage with carbon and without.",
        solution=lambda g: (
            f"The least voltage is {shown(standard('carbon'), 3)} V with it, {shown(standard('inert'), 3)} V without.",
            "The difference is the work of burning carbon at the anode. So the anode is conductor, reagent and fuel.",
        ),
    ),
    Choice(
        name="thermodynamics-07",
        level=2,
        chapter=CHAPTER,
        text="Somebody proposes to burn the same carbon in a furnace beside the pot and to use an inert anode. Is the "
        "same saved?",
        options=(
            Option("No. In the furnace carbon gives heat; at the anode it gives work.", right=True),
            Option("Yes. The same carbon gives the same energy.", "The same energy, yes. In the same form?"),
            Option(
                "Yes, if the furnace is as hot as the bath.",
                "Heat of any temperature is heat. What must bring the reversible voltage?",
            ),
            Option(
                "No, because carbon burns to monoxide in a furnace.",
                "It can burn to dioxide there as well. What would be missing even then?",
            ),
        ),
        hint="ΔH can be paid in any form. ΔG cannot.",
        solution=lambda g: (
            "The reversible voltage is work: ΔG. Heat cannot pay it.",
            "At the anode the burning carbon pushes electrons along. In a furnace it gives nothing but heat.",
        ),
    ),
)
