"""Counting atoms: what goes into a pot for its metal, and what comes out beside it."""

from exercises.figures import shown
from livebook.numbers import plain
from potline.formula import molar_mass
from potline.stoichiometry import (
    CARBON_ANODE,
    CARBON_ANODE_CO,
    INERT_ANODE,
    gas_volume_nm3_per_tonne,
    ledger,
    mass_per_tonne,
)
from quiz.questions import Choice, Coding, Given, Numeric, Option, Order, Wrong

CHAPTER = "chapters/stoichiometry"
METAL_T = (Given("metal_t", 2, 40, 1),)
MASSES = ", ".join([f"{name} {shown(molar_mass(name))}" for name in ("Al", "O", "C")]) + " g/mol"
CARBON_CELL = "2 Al₂O₃ + 3 C → 4 Al + 3 CO₂"
INERT_CELL = "2 Al₂O₃ → 4 Al + 3 O₂"
ATOMS = molar_mass("Al")
# Of a mole of gas at 25 °C over one at 0 °C.
WARM = 298.15 / 273.15


def of(species, reaction):
    """Tonnes of a species for the metal that is given."""
    return lambda g: g["metal_t"] * mass_per_tonne(species, reaction)


def moles(species, count):
    """Tonnes of a species if so many of it went with each atom of aluminium."""
    return lambda g: g["metal_t"] * count * molar_mass(species) / ATOMS


ALUMINA, CARBON, DIOXIDE = of("Al2O3", INERT_ANODE), of("C", CARBON_ANODE), of("CO2", CARBON_ANODE)


def oxygen_nm3(g):
    return g["metal_t"] * gas_volume_nm3_per_tonne("O2", INERT_ANODE)


def dioxide_with_loss(g):
    return -ledger("carbon", g["efficiency_pct"] / 100)["CO2"]


QUESTIONS = (
    Numeric(
        name="stoichiometry-01",
        level=1,
        chapter=CHAPTER,
        text="How much pure alumina, Al₂O₃, goes into {metal_t} t of aluminium, if no metal is lost? "
        f"(Molar masses: {MASSES}.)",
        given=METAL_T,
        unit="t",
        answer=ALUMINA,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "one aluminium in Al₂O₃",
                moles("Al2O3", 1),
                "How many atoms of aluminium does one formula unit of alumina give?",
            ),
            Wrong(
                "the ratio upside down",
                lambda g: g["metal_t"] / mass_per_tonne("Al2O3", INERT_ANODE),
                "The oxygen leaves. Is the ore heavier than its metal, or lighter?",
            ),
            Wrong(
                "moles for masses",
                lambda g: g["metal_t"] / 2,
                "That is the ratio of moles. What does a mole of each weigh?",
            ),
        ),
        hint="Two atoms of aluminium come from one Al₂O₃. Go from tonnes to moles and back.",
        solution=lambda g: (
            f"Al₂O₃ weighs {shown(molar_mass('Al2O3'))} g/mol and holds 2 × {shown(ATOMS)} g of aluminium.",
            f"So a tonne of metal takes {shown(mass_per_tonne('Al2O3', INERT_ANODE))} t of alumina.",
            f"{plain(g['metal_t'])} t take {shown(ALUMINA(g))} t.",
        ),
    ),
    Numeric(
        name="stoichiometry-02",
        level=1,
        chapter=CHAPTER,
        text=f"A cell runs as {CARBON_CELL} and loses no metal. How much carbon does its anode give for "
        "{metal_t} t of aluminium? " + f"(Molar masses: {MASSES}.)",
        given=METAL_T,
        unit="t",
        answer=CARBON,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "carbon dioxide for carbon",
                DIOXIDE,
                "That is what leaves the cell as gas. Which part of it came from the anode?",
            ),
            Wrong(
                "one carbon for each aluminium", moles("C", 1), "Read the numbers in front of C and Al in the equation."
            ),
            Wrong(
                "the gas taken for carbon monoxide",
                of("C", CARBON_ANODE_CO),
                "How many oxygen atoms does each carbon take away in this equation?",
            ),
        ),
        hint="For four atoms of aluminium go three atoms of carbon.",
        solution=lambda g: (
            f"3 × {shown(molar_mass('C'))} g of carbon go with 4 × {shown(ATOMS)} g of aluminium.",
            f"That is {shown(mass_per_tonne('C', CARBON_ANODE))} t for each tonne of metal.",
            f"{plain(g['metal_t'])} t take {shown(CARBON(g))} t.",
        ),
    ),
    Numeric(
        name="stoichiometry-03",
        level=1,
        chapter=CHAPTER,
        text=f"A cell runs as {CARBON_CELL} and loses no metal. How much carbon dioxide leaves it with "
        "{metal_t} t of aluminium? " + f"(Molar masses: {MASSES}.)",
        given=METAL_T,
        unit="t",
        answer=DIOXIDE,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong("carbon for carbon dioxide", CARBON, "That is the carbon alone. What does it take with it?"),
            Wrong(
                "only the oxygen",
                of("O2", INERT_ANODE),
                "That is the oxygen alone. What does it take with it from this anode?",
            ),
            Wrong(
                "carbon monoxide for carbon dioxide",
                of("CO", CARBON_ANODE_CO),
                "How many oxygen atoms does each carbon carry in this equation?",
            ),
            Wrong(
                "one dioxide for each aluminium",
                moles("CO2", 1),
                "Read the numbers in front of CO₂ and Al in the equation.",
            ),
        ),
        hint="For four atoms of aluminium go three molecules of carbon dioxide.",
        solution=lambda g: (
            f"3 × {shown(molar_mass('CO2'))} g of carbon dioxide go with 4 × {shown(ATOMS)} g of aluminium.",
            f"That is {shown(mass_per_tonne('CO2', CARBON_ANODE))} t for each tonne of metal.",
            f"With {plain(g['metal_t'])} t go {shown(DIOXIDE(g))} t.",
        ),
    ),
    Numeric(
        name="stoichiometry-04",
        level=2,
        chapter=CHAPTER,
        text=f"A cell with an inert anode runs as {INERT_CELL}. Which volume of oxygen does it give off with "
        "{metal_t} t of aluminium, in normal cubic metres (at 0 °C and 101.325 kPa)? A mole of gas then takes 22.414 "
        "litres.",
        given=METAL_T,
        unit="Nm³",
        answer=oxygen_nm3,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "volume at 25 °C",
                lambda g: oxygen_nm3(g) * WARM,
                "At which temperature is the volume asked for? Warm gas takes more room.",
            ),
            Wrong(
                "atoms of oxygen for molecules",
                lambda g: 2 * oxygen_nm3(g),
                "Oxygen gas is O₂. How many molecules do two atoms make?",
            ),
            Wrong(
                "one molecule for each aluminium",
                lambda g: oxygen_nm3(g) * 4 / 3,
                "Read the numbers in front of O₂ and Al in the equation.",
            ),
        ),
        hint="Tonnes of metal to moles of metal, to moles of oxygen, to litres, to cubic metres.",
        solution=lambda g: (
            f"{plain(g['metal_t'])} t are {shown(g['metal_t'] * 1e6 / ATOMS)} mol of aluminium.",
            f"With four go three of O₂: {shown(g['metal_t'] * 1e6 / ATOMS * 0.75)} mol.",
            f"At 22.414 litres each that is {shown(oxygen_nm3(g))} m³.",
        ),
    ),
    Choice(
        name="stoichiometry-05",
        level=1,
        chapter=CHAPTER,
        text="A pot with a carbon anode gives off carbon dioxide. Where do its carbon and its oxygen come from?",
        options=(
            Option("The carbon from the anode, the oxygen from the alumina.", right=True),
            Option("Both from the alumina.", "Write down the formula of alumina. Is there carbon in it?"),
            Option(
                "The carbon from the anode, the oxygen from the air in the hall.",
                "The anode's face is under the bath. Which oxygen is there?",
            ),
            Option("Both from the cryolite of the bath.", "Cryolite is Na₃AlF₆. Which of the two elements is in it?"),
        ),
        hint="Write down what goes in: Al₂O₃, C, and the bath Na₃AlF₆.",
        solution=lambda g: (
            "Alumina is aluminium and oxygen, the anode is carbon. The bath takes no lasting part.",
            "So the oxygen of the ore meets the carbon of the anode.",
        ),
    ),
    Numeric(
        name="stoichiometry-06",
        level=3,
        chapter=CHAPTER,
        text="An old carbon cell keeps {efficiency_pct} % of its metal. The rest burns back: 2 Al + 3 CO₂ → Al₂O₃ + 3 "
        "CO. How many tonnes of carbon dioxide leave it for each tonne of metal that is kept?",
        given=(Given("efficiency_pct", 80, 90, 0.5),),
        unit="t/t",
        answer=dioxide_with_loss,
        tolerance=0.005,
        figures=3,
        wrong=(
            Wrong(
                "no metal lost",
                lambda g: mass_per_tonne("CO2", CARBON_ANODE),
                "That is for a cell which loses nothing. What does lost metal do with dioxide?",
            ),
            Wrong(
                "the dioxide of all metal that is made",
                lambda g: mass_per_tonne("CO2", CARBON_ANODE) * 100 / g["efficiency_pct"],
                "So much is made at the anode. What does the metal that burns back do with a part of it?",
            ),
            Wrong(
                "the efficiency as a factor",
                lambda g: mass_per_tonne("CO2", CARBON_ANODE) * g["efficiency_pct"] / 100,
                "Count twice: what the anode makes for all the metal, and what the lost metal takes.",
            ),
        ),
        hint="How much must be made for a tonne that is kept, and how much of it burns back?",
        solution=lambda g: (
            f"For a tonne kept, {shown(100 / g['efficiency_pct'])} t are made. They set "
            f"{shown(mass_per_tonne('CO2', CARBON_ANODE) * 100 / g['efficiency_pct'])} t of dioxide free.",
            f"{shown(100 / g['efficiency_pct'] - 1)} t burn back, each with 3 CO₂ for 2 Al: twice as much dioxide for "
            "each atom as its making set free.",
            f"The difference leaves the cell: {shown(dioxide_with_loss(g))} t/t.",
        ),
    ),
    Order(
        name="stoichiometry-07",
        level=2,
        chapter=CHAPTER,
        text="How do you find the mass of carbon for a tonne of aluminium? Put the steps in order.",
        parts=(
            "Write the equation and balance it.",
            "Turn the mass of aluminium into moles of aluminium.",
            "Go from moles of aluminium to moles of carbon by the numbers of the equation.",
            "Turn the moles of carbon into a mass.",
        ),
        hint="An equation counts particles, not grams.",
        solution=lambda g: (
            "Without a balanced equation no ratio is known.",
            "An equation counts particles: so first from mass to moles, then across, then back to mass.",
        ),
    ),
    Coding(
        name="stoichiometry-08",
        level=1,
        chapter=CHAPTER,
        text="Write oxygen_t(metal_t): the tonnes of oxygen that a cell with an inert anode gives off. It runs as "
        f"{INERT_CELL}. Molar masses: {MASSES}.",
        function="oxygen_t",
        starter="def oxygen_t(metal_t):\n    return ...\n",
        given=(Given("metal_t", 0.5, 100, 0.5),),
        reference=of("O2", INERT_ANODE),
        tolerance=0.001,
        wrong=(
            Wrong(
                "moles for masses", lambda g: 0.75 * g["metal_t"], "That is the ratio of moles. What does each weigh?"
            ),
            Wrong(
                "atoms of oxygen for molecules",
                moles("O", 0.75),
                "Oxygen gas is O₂. Which mass belongs to one molecule?",
            ),
            Wrong(
                "one molecule for each aluminium",
                moles("O2", 1),
                "Read the numbers in front of O₂ and Al in the equation.",
            ),
        ),
        hint="Moles of aluminium, then moles of O₂, then tonnes.",
        program=("def oxygen_t(metal_t):\n    moles = metal_t / 26.982\n    return moles * 3 / 4 * 2 * 15.999\n"),
    ),
)
