"""From amperes to tonnes."""

from livebook.numbers import fixed
from potline.faraday import aluminium_kg, pot_output_t_per_day, specific_energy_kwh_per_kg
from quiz.questions import Choice, Coding, Given, Numeric, Option, Order, Wrong

QUESTIONS = (
    Numeric(
        name="faraday-01",
        level=1,
        chapter="chapters/faraday",
        text="A pot runs at {current_ka} kA for {hours} h at a current efficiency of {efficiency_pct} %. How much "
        "aluminium does it make?",
        given=(Given("current_ka", 100, 500, 10), Given("hours", 2, 24, 1), Given("efficiency_pct", 85, 96, 1)),
        unit="kg",
        answer=lambda g: aluminium_kg(g["current_ka"], g["hours"], g["efficiency_pct"] / 100),
        figures=3,
        wrong=(
            Wrong(
                "one electron instead of three",
                lambda g: 3 * aluminium_kg(g["current_ka"], g["hours"], g["efficiency_pct"] / 100),
                "How many electrons does one aluminium ion take up?",
            ),
            Wrong(
                "current efficiency upside down",
                lambda g: aluminium_kg(g["current_ka"], g["hours"], 1) / (g["efficiency_pct"] / 100),
                "Does a pot keep more metal than Faraday's law allows, or less?",
            ),
            Wrong(
                "all the metal kept",
                lambda g: aluminium_kg(g["current_ka"], g["hours"], 1),
                "That is what the law allows at most. What does the pot keep?",
            ),
        ),
        hint="Charge first: current times time. Three electrons make one atom.",
        solution=lambda g: (
            "The charge is {current_ka} kA · {hours} h = " + fixed(g["current_ka"] * g["hours"], 0) + " kAh.",
            "Each kAh makes at most " + fixed(aluminium_kg(1, 1, 1), 4) + " kg.",
            "{efficiency_pct} % of it is kept: "
            + fixed(aluminium_kg(g["current_ka"], g["hours"], g["efficiency_pct"] / 100), 1)
            + " kg.",
        ),
    ),
    Choice(
        name="faraday-02",
        level=1,
        chapter="chapters/faraday",
        text="A smelter raises the voltage of a pot by a tenth and changes nothing else. What happens to the metal "
        "that it makes in a day?",
        options=(
            Option("Nothing.", right=True),
            Option("A tenth more.", "Faraday's law counts charge. Is voltage in it?"),
            Option("A tenth less.", "The energy for each kilogram changes. Does the number of electrons?"),
        ),
        hint="Which quantity counts electrons?",
        solution=lambda g: (
            "The mass follows from the charge alone, current times time.",
            "The voltage is what each electron costs: the energy grows by a tenth, the metal stays.",
        ),
    ),
    Order(
        name="faraday-03",
        level=2,
        chapter="chapters/faraday",
        text="Put in order how the metal of a day follows from the current.",
        parts=(
            "Multiply the current by the time: the charge.",
            "Divide by the charge of a mole of electrons: moles of electrons.",
            "Divide by three: moles of aluminium.",
            "Multiply by the molar mass: the mass that the law allows.",
            "Multiply by the current efficiency: the mass that is kept.",
        ),
        hint="Begin with what a meter in the control room shows.",
        solution=lambda g: ("Charge, electrons, atoms, mass, and last what is lost of it.",),
    ),
    Coding(
        name="faraday-04",
        level=2,
        chapter="chapters/faraday",
        text="Write a function that returns the energy for a kilogram of metal, in kWh, from the cell voltage and the "
        "current efficiency, a fraction. A kilogram takes 2.980 kAh if nothing is lost.",
        given=(Given("voltage_v", 3.8, 4.8, 0.01), Given("efficiency", 0.85, 0.97, 0.01)),
        function="energy",
        starter="def energy(voltage_v, efficiency):\n    return ",
        program="def energy(voltage_v, efficiency):\n    return 2.980 * voltage_v / efficiency",
        reference=lambda g: specific_energy_kwh_per_kg(g["voltage_v"], g["efficiency"]),
        tolerance=1e-3,
        wrong=(
            Wrong(
                "current efficiency upside down",
                lambda g: specific_energy_kwh_per_kg(g["voltage_v"], 1) * g["efficiency"],
                "If more metal is lost, does a kilogram take more energy or less?",
            ),
        ),
        hint="Energy is charge times voltage.",
    ),
    Numeric(
        name="faraday-05",
        level=1,
        chapter="chapters/faraday",
        text="A pot runs at {current_ka} kA with a current efficiency of {efficiency_pct} %. How much aluminium does "
        "it make in a day?",
        given=(Given("current_ka", 100, 600, 20), Given("efficiency_pct", 86, 96, 1)),
        unit="t",
        answer=lambda g: pot_output_t_per_day(g["current_ka"], g["efficiency_pct"] / 100),
        figures=2,
        wrong=(
            Wrong(
                "an hour instead of a day",
                lambda g: aluminium_kg(g["current_ka"], 1, g["efficiency_pct"] / 100) / 1000,
                "For how long does the current flow?",
            ),
        ),
        hint="A day has 24 hours.",
        solution=lambda g: (
            "In an hour "
            + fixed(aluminium_kg(g["current_ka"], 1, g["efficiency_pct"] / 100), 1)
            + " kg, in 24 hours "
            + fixed(pot_output_t_per_day(g["current_ka"], g["efficiency_pct"] / 100), 3)
            + " t.",
        ),
    ),
)
