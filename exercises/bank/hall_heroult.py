"""The cell: its parts, its two electrodes, and the way of the current."""

from exercises.figures import shown
from livebook.numbers import plain
from potline.faraday import potline_power_mw
from quiz.questions import Choice, Given, Numeric, Option, Order, Wrong

CHAPTER = "chapters/hall-heroult"


def line_v(g):
    return g["pots"] * g["voltage_v"]


def power_mw(g):
    return potline_power_mw(g["pots"], g["current_ka"], g["voltage_v"])


QUESTIONS = (
    Choice(
        name="hall-heroult-01",
        level=1,
        chapter=CHAPTER,
        text="Follow one electron from the power supply through the pot and back. Where does it cross the bath?",
        options=(
            Option("Nowhere. In the bath ions carry the current.", right=True),
            Option(
                "From the metal up to the anode, straight through the bath.",
                "Does a molten salt conduct like a wire? What in it can move?",
            ),
            Option(
                "From the anode down to the metal, straight through the bath.",
                "Does a molten salt conduct like a wire? What in it can move?",
            ),
            Option(
                "Along the frozen ledge at the wall.",
                "A frozen salt hardly conducts. What carries charge in a molten one?",
            ),
        ),
        hint="What is a salt made of when it is molten?",
        solution=lambda g: (
            "Electrons move in the carbon and in the metal. A molten salt has none to spare: it has ions.",
            "At the surface of the metal electrons are taken up; at the anode others are given off.",
        ),
    ),
    Choice(
        name="hall-heroult-02",
        level=1,
        chapter=CHAPTER,
        text="What happens at the carbon anode?",
        options=(
            Option("Oxygen gives off electrons and leaves with carbon as gas.", right=True),
            Option("Aluminium takes up electrons and drips down.", "At which electrode are electrons taken up?"),
            Option(
                "Nothing: carbon only conducts.", "Compare a new anode with a used one. Where did the difference go?"
            ),
            Option("Carbon dissolves and moves to the cathode.", "Which gas rises from a pot, and what is in it?"),
        ),
        hint="Anode: electrons are given off. Who gives them?",
        solution=lambda g: (
            "The anode is where electrons are given off: oxidation. The oxygen of the alumina gives them.",
            "With carbon the oxygen leaves as carbon dioxide, so the anode is eaten.",
        ),
    ),
    Choice(
        name="hall-heroult-03",
        level=2,
        chapter=CHAPTER,
        text="Sodium ions carry most of the current through the bath. Why does the pot not make sodium?",
        options=(
            Option("To carry and to react are two things: aluminium takes up electrons more readily.", right=True),
            Option(
                "It does; sodium and aluminium are parted afterwards.",
                "Sodium boils below 900 °C. What would a pot look like?",
            ),
            Option(
                "Sodium ions are too small to reach the cathode.",
                "If they carry the current, they do get there. What happens at the surface?",
            ),
            Option(
                "Sodium ions move to the anode.", "What is the charge of a sodium ion, and which electrode draws it?"
            ),
        ),
        hint="Who arrives, and who reacts?",
        solution=lambda g: (
            "Sodium ions are small and nimble, so they carry most of the charge and gather at the metal.",
            "There the ions that hold aluminium take up the electrons, because that needs less voltage.",
        ),
    ),
    Numeric(
        name="hall-heroult-04",
        level=1,
        chapter=CHAPTER,
        text="{pots} pots stand in series. Each takes {voltage_v} V. Which voltage must the supply give to the line?",
        given=(Given("pots", 100, 400, 10), Given("voltage_v", 3.9, 4.6, 0.05)),
        unit="V",
        answer=line_v,
        tolerance=0.005,
        figures=3,
        wrong=(
            Wrong(
                "the pots side by side",
                lambda g: g["voltage_v"],
                "That would do if all pots hung side by side on the supply. How do they stand?",
            ),
            Wrong(
                "the voltage shared among the pots",
                lambda g: g["voltage_v"] / g["pots"],
                "Each pot takes its own voltage. Do they add up, or are they parts of one?",
            ),
        ),
        hint="In series voltages add up.",
        solution=lambda g: (
            "The same current flows through all the pots, and each takes its own voltage.",
            f"{plain(g['pots'])} × {plain(g['voltage_v'])} V = {shown(line_v(g))} V.",
        ),
    ),
    Numeric(
        name="hall-heroult-05",
        level=1,
        chapter=CHAPTER,
        text="{pots} pots stand in series, carry {current_ka} kA and take {voltage_v} V each. Which power does the "
        "line draw?",
        given=(Given("pots", 100, 400, 10), Given("current_ka", 150, 500, 10), Given("voltage_v", 3.9, 4.6, 0.05)),
        unit="MW",
        answer=power_mw,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong("one pot for the line", lambda g: power_mw(g) / g["pots"], "That is one pot. How many are there?"),
            Wrong(
                "the current counted in every pot again",
                lambda g: power_mw(g) * g["pots"],
                "In series the voltages add up. Do the currents add up as well?",
            ),
        ),
        hint="Power is voltage times current. The line has one current and many voltages.",
        solution=lambda g: (
            f"The line takes {shown(line_v(g))} V.",
            f"{shown(line_v(g))} V × {plain(g['current_ka'])} kA = {shown(1000 * power_mw(g))} kW.",
            f"That is {shown(power_mw(g))} MW.",
        ),
    ),
    Order(
        name="hall-heroult-06",
        level=1,
        chapter=CHAPTER,
        text="Put the way from rock to metal in order.",
        parts=(
            "Bauxite is dug out of the ground.",
            "Alumina is won from it.",
            "The alumina dissolves in the bath of a pot.",
            "Electrons reach the aluminium at the bottom of the bath.",
            "Molten metal is sucked out of the pot.",
            "The metal is cast into ingots.",
        ),
        hint="A pot needs a pure oxide, and its metal is liquid.",
        solution=lambda g: (
            "Ore, oxide, solution, metal, tapping, casting.",
            "All the metal that a pot makes gathers below the bath until it is tapped.",
        ),
    ),
)
