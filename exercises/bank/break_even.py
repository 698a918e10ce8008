"""Where it pays: gas saved in the pot against gas that comes with more electricity."""

from exercises.diagnoses import all_kept, one_electron, upside_down
from exercises.figures import shown
from livebook.numbers import plain
from potline.data.grids import ROWS as GRIDS
from potline.data.rows import find
from potline.footprint import (
    break_even_grid_g_per_kwh,
    carbon_price_usd_per_t,
    electricity_t_per_t,
    extra_energy_kwh_per_kg,
    net_change_t_per_t,
)
from quiz.questions import Choice, Coding, Given, Numeric, Option, Pick, Wrong

CHAPTER = "chapters/break-even"
SAVED, EXTRA = Given("saved_t", 1.4, 2.3, 0.1), Given("extra_v", 0.3, 1, 0.05)
EFFICIENCY = Given("efficiency_pct", 88, 96, 1)
# The words of a grid -> its factor. Averages of 2023, as potline.data.grids has them.
NAMES = ("norway", "canada", "germany", "world", "china", "india")
LANDS = {find(GRIDS, key).what + f", {plain(find(GRIDS, key).value)} g/kWh": find(GRIDS, key).value for key in NAMES}
GRID = Pick("grid", tuple(sorted(LANDS)))
# Where the extra electricity cannot be overlooked.
CARBON_GRID = Pick("grid", tuple([words for words in sorted(LANDS) if LANDS[words] > 100]))


def kept(g):
    return g["efficiency_pct"] / 100


def extra(g):
    return extra_energy_kwh_per_kg(g["extra_v"], kept(g))


def break_even(g):
    return break_even_grid_g_per_kwh(g["saved_t"], g["extra_v"], kept(g))


def back_t(g):
    return electricity_t_per_t(extra(g), LANDS[g["grid"]])


def net(g):
    return net_change_t_per_t(g["saved_t"], g["extra_v"], kept(g), LANDS[g["grid"]])


def price(g):
    return carbon_price_usd_per_t(g["saved_t"], g["extra_v"], kept(g), g["usd_per_mwh"])


def coded(g):
    return net_change_t_per_t(g["saved_t"], g["extra_v"], g["efficiency"], g["grid_g"])


QUESTIONS = (
    Numeric(
        name="break-even-01",
        level=3,
        chapter=CHAPTER,
        text="An inert anode saves {saved_t} t of CO₂ for each tonne of metal and needs {extra_v} V more, at a current "
        "efficiency of {efficiency_pct} % before and after. At which grid factor does it bring back what it saves?",
        given=(SAVED, EXTRA, EFFICIENCY),
        unit="g/kWh",
        answer=break_even,
        tolerance=0.01,
        figures=3,
        wrong=(
            one_electron(break_even),
            upside_down(break_even, kept, -1),
            all_kept(break_even, kept, -1),
            Wrong(
                "volts taken for kilowatt-hours",
                lambda g: 1000 * g["saved_t"] / g["extra_v"],
                "How many kilowatt-hours does an extra volt cost for each kilogram?",
            ),
        ),
        hint="How much more electricity does a tonne take? The saving, shared among those kilowatt-hours.",
        solution=lambda g: (
            f"The extra voltage costs {shown(extra(g))} kWh/kg.",
            f"{shown(1000 * g['saved_t'])} g for each kilogram / {shown(extra(g))} kWh = {shown(break_even(g))} g/kWh.",
        ),
    ),
    Numeric(
        name="break-even-02",
        level=2,
        chapter=CHAPTER,
        text="An inert anode needs {extra_v} V more, at a current efficiency of {efficiency_pct} %. Its power: "
        "{grid}. How much CO₂ comes with the extra electricity for each tonne of metal?",
        given=(EXTRA, EFFICIENCY, GRID),
        unit="t",
        answer=back_t,
        tolerance=0.01,
        figures=3,
        wrong=(
            one_electron(back_t, -1),
            upside_down(back_t, kept, 1),
            all_kept(back_t, kept, 1),
            Wrong(
                "volts taken for kilowatt-hours",
                lambda g: g["extra_v"] * LANDS[g["grid"]] / 1000,
                "How many kilowatt-hours does an extra volt cost for each kilogram?",
            ),
        ),
        hint="Volts to kilowatt-hours for a kilogram; then times the grid's factor.",
        solution=lambda g: (
            f"The extra voltage costs {shown(extra(g))} kWh/kg.",
            f"Times {plain(LANDS[g['grid']])} g/kWh: {shown(1000 * back_t(g))} kg for each tonne, or "
            f"{shown(back_t(g))} t.",
        ),
    ),
    Numeric(
        name="break-even-03",
        level=3,
        chapter=CHAPTER,
        text="An inert anode saves {saved_t} t of CO₂ for each tonne of metal and needs {extra_v} V more, at a current "
        "efficiency of {efficiency_pct} % before and after. Its power: {grid}. By how much do scopes 1 and 2 change? "
        "Write a minus sign where they fall.",
        given=(SAVED, EXTRA, EFFICIENCY, CARBON_GRID),
        unit="t",
        answer=net,
        tolerance=0.02,
        figures=3,
        wrong=(
            Wrong(
                "the extra electricity forgotten", lambda g: -g["saved_t"], "Who makes the electricity for the volts?"
            ),
            Wrong("the saving forgotten", back_t, "That comes with the electricity. What no longer leaves the pot?"),
            Wrong("both added", lambda g: g["saved_t"] + back_t(g), "One of the two is saved."),
        ),
        hint="What comes with the extra electricity, less what no longer leaves the pot.",
        solution=lambda g: (
            f"The extra {plain(g['extra_v'])} V cost {shown(extra(g))} kWh/kg and bring {shown(back_t(g))} t.",
            f"{plain(g['saved_t'])} t no longer leave the pot.",
            f"The change is {shown(back_t(g))} − {plain(g['saved_t'])} = {shown(net(g))} t.",
        ),
    ),
    Numeric(
        name="break-even-04",
        level=3,
        chapter=CHAPTER,
        text="An inert anode saves {saved_t} t of CO₂ for each tonne of metal and needs {extra_v} V more, at a current "
        "efficiency of {efficiency_pct} %. Electricity costs {usd_per_mwh} dollars a megawatt-hour and brings no CO₂. "
        "What does the extra electricity cost for each tonne of CO₂ that is saved?",
        given=(SAVED, EXTRA, EFFICIENCY, Given("usd_per_mwh", 25, 80, 5)),
        unit="USD",
        answer=price,
        tolerance=0.01,
        figures=3,
        wrong=(
            one_electron(price, -1),
            upside_down(price, kept, 1),
            Wrong(
                "the cost for a tonne of metal",
                lambda g: price(g) * g["saved_t"],
                "That is for each tonne of metal. How many tonnes of CO₂ are saved with it?",
            ),
        ),
        hint="Dollars for a tonne of metal, divided by tonnes of CO₂ for a tonne of metal.",
        solution=lambda g: (
            f"The extra voltage costs {shown(extra(g))} MWh for each tonne of metal.",
            f"That is {shown(extra(g) * g['usd_per_mwh'])} dollars, and {plain(g['saved_t'])} t of CO₂ are saved.",
            f"The quotient is {shown(price(g))} USD.",
        ),
    ),
    Choice(
        name="break-even-05",
        level=2,
        chapter=CHAPTER,
        text="A country's grid has a clean average. Why can extra electricity for an inert anode still do harm there?",
        options=(
            Option("The extra kilowatt-hours may come from a dirtier station than the average.", right=True),
            Option(
                "Clean electricity has fewer kilowatt-hours in it.",
                "A kilowatt-hour is a kilowatt-hour. Which station makes the additional one?",
            ),
            Option(
                "The average counts only half of the stations.", "It counts all. Which of them has room to make more?"
            ),
            Option(
                "It cannot. Below the break-even factor every anode pays.",
                "Below it, yes. But is the factor of the additional kilowatt-hours that of the average?",
            ),
        ),
        hint="A dam gives what its river gives. Who makes one kilowatt-hour more?",
        solution=lambda g: (
            "Dams, wind and sun give what they give. When more is asked for, often coal or gas steps in.",
            "The factor of the additional kilowatt-hour is called marginal. It can be far above the average.",
        ),
    ),
    Choice(
        name="break-even-06",
        level=1,
        chapter=CHAPTER,
        text="An inert anode takes all CO₂ away from the pot. When does it nevertheless bring more CO₂ into the air?",
        options=(
            Option("When its extra electricity comes from dirty enough power.", right=True),
            Option("Never: no carbon, no carbon dioxide.", "None in the pot. And in the power station?"),
            Option("Always: it needs more electricity.", "What if that electricity comes from a waterfall?"),
            Option("When it gives off more oxygen than planned.", "Does oxygen warm the climate?"),
        ),
        hint="Look beyond the pot.",
        solution=lambda g: (
            "The pot gives off less, the power station more. Which of the two wins depends on the grid.",
            "The factor at which they are equal is the break-even factor.",
        ),
    ),
    Coding(
        name="break-even-07",
        level=3,
        chapter=CHAPTER,
        text="Write change_t(saved_t, extra_v, efficiency, grid_g): by how many tonnes scopes 1 and 2 change, for each "
        "tonne of metal, below zero where they fall. The library is at hand: "
        "potline.faraday.specific_energy_kwh_per_kg(cell_voltage_v, current_efficiency).",
        function="change_t",
        starter="from potline.faraday import specific_energy_kwh_per_kg\n\n\n"
        "def change_t(saved_t, extra_v, efficiency, grid_g):\n    return ...\n",
        given=(
            Given("saved_t", 1.4, 2.3, 0.1),
            Given("extra_v", 0.3, 1, 0.05),
            Given("efficiency", 0.86, 0.96, 0.01),
            Given("grid_g", 20, 900, 10),
        ),
        reference=coded,
        tolerance=0.001,
        wrong=(
            Wrong("the sign turned", lambda g: -coded(g), "Should the change be below zero where gas is saved?"),
            Wrong(
                "kilograms for tonnes",
                lambda g: 1000 * (coded(g) + g["saved_t"]) - g["saved_t"],
                "Grams for each kilogram are kilograms for each tonne.",
            ),
            Wrong("the saving forgotten", lambda g: coded(g) + g["saved_t"], "What no longer leaves the pot?"),
        ),
        hint="Extra kWh/kg, times g/kWh, to t/t; less what is saved.",
        program=(
            "from potline.faraday import specific_energy_kwh_per_kg\n\n\n"
            "def change_t(saved_t, extra_v, efficiency, grid_g):\n"
            "    extra = specific_energy_kwh_per_kg(extra_v, efficiency)\n"
            "    return extra * grid_g / 1000 - saved_t\n"
        ),
    ),
)
