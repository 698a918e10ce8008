"""What is counted: scopes, contracts, and numbers that must not be subtracted from each other."""

from collections import OrderedDict

from exercises.figures import shown
from livebook.numbers import plain
from potline.data.footprint import ROWS
from potline.data.grids import ROWS as GRIDS
from potline.data.rows import find
from potline.footprint import (
    cleanest_grid_needed_g_per_kwh,
    electricity_t_per_t,
    grid_mix_g_per_kwh,
    scopes,
    sector_mean_t_per_t,
    within,
)
from quiz.questions import Choice, Coding, Given, Numeric, Option, Wrong

CHAPTER = "chapters/scopes"
INDUSTRY, DIRECT = find(ROWS, "industry_average").value, find(ROWS, "direct_world").value
RUSAL_SMELTER, CLAIM = find(ROWS, "rusal_article").value, find(ROWS, "rusal_inert").value
COAL, HYDRO = find(GRIDS, "coal").value, find(GRIDS, "hydro").value
SMELTER = (Given("direct_t", 1.6, 2.4, 0.1), Given("energy_kwh_per_kg", 13, 15, 0.1), Given("grid_g", 200, 800, 10))


def power_t(g):
    return electricity_t_per_t(g["energy_kwh_per_kg"], g["grid_g"])


def smelter_t(g, accounting="location"):
    parts = scopes(g["direct_t"], g["energy_kwh_per_kg"], g["grid_g"], accounting=accounting)
    return within(parts, "scopes 1 and 2")


def room_g(g):
    return cleanest_grid_needed_g_per_kwh(CLAIM, g["energy_kwh_per_kg"])


def sector(g):
    return sector_mean_t_per_t(g["primary_t"], g["primary_mt"], g["recycled_t"], g["recycled_mt"])


def mix(g):
    return grid_mix_g_per_kwh(OrderedDict((("coal", g["coal_pct"] / 100), ("hydro", 1 - g["coal_pct"] / 100))))


QUESTIONS = (
    Numeric(
        name="scopes-01",
        level=1,
        chapter=CHAPTER,
        text="A smelter takes {energy_kwh_per_kg} kWh for each kilogram of metal, from a grid of {grid_g} g of carbon "
        "dioxide for each kilowatt-hour. How much comes with the electricity for a tonne?",
        given=SMELTER[1:],
        unit="t",
        answer=power_t,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "divided instead of multiplied",
                lambda g: g["grid_g"] / g["energy_kwh_per_kg"],
                "More electricity: does more gas come with it, or less?",
            ),
            Wrong(
                "divided the other way",
                lambda g: g["energy_kwh_per_kg"] / g["grid_g"],
                "More gas for each kilowatt-hour: does more come with a tonne, or less?",
            ),
        ),
        hint="Kilowatt-hours times grams for each of them. Then look at the units.",
        solution=lambda g: (
            f"A tonne takes {shown(1000 * g['energy_kwh_per_kg'])} kWh.",
            f"Times {plain(g['grid_g'])} g: {shown(1000 * power_t(g))} kg, or {shown(power_t(g))} t.",
        ),
    ),
    Numeric(
        name="scopes-02",
        level=2,
        chapter=CHAPTER,
        text=f"Rusal quoted the industry's average as {plain(INDUSTRY)} t of CO₂ for each tonne (2024, scopes 1 and "
        + "2). Say {direct_t} t of that are direct: anodes and PFC. How many tonnes come with the electricity?",
        given=(Given("direct_t", 1.6, 2.6, 0.1),),
        unit="t",
        answer=lambda g: INDUSTRY - g["direct_t"],
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "the direct part", lambda g: g["direct_t"], "That is what the pots give off. What is left of the sum?"
            ),
            Wrong("both added", lambda g: INDUSTRY + g["direct_t"], "The average holds the direct part already."),
        ),
        hint="Scopes 1 and 2 are what the pots give off, and what comes with the electricity. Nothing else.",
        solution=lambda g: (
            "Scope 1 is direct, scope 2 is electricity, and the average is their sum.",
            f"{plain(INDUSTRY)} − {plain(g['direct_t'])} = {shown(INDUSTRY - g['direct_t'])} t. No anode can take "
            "that away.",
        ),
    ),
    Numeric(
        name="scopes-03",
        level=3,
        chapter=CHAPTER,
        text=f"A company says that its metal from inert anodes has {plain(CLAIM)} t of CO₂ for each tonne, in scopes "
        + "1 and 2. Suppose its pots take {energy_kwh_per_kg} kWh/kg and give off nothing. How much carbon dioxide "
        + "may a kilowatt-hour bring, at most?",
        given=(Given("energy_kwh_per_kg", 13, 17, 0.1),),
        unit="g/kWh",
        answer=room_g,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "upside down",
                lambda g: g["energy_kwh_per_kg"] / CLAIM,
                "Should more electricity leave more room for each kilowatt-hour, or less?",
            ),
            Wrong(
                "multiplied",
                lambda g: CLAIM * g["energy_kwh_per_kg"],
                "The claim is the product. What are you looking for?",
            ),
        ),
        hint="Grams for a tonne, divided by kilowatt-hours for a tonne.",
        solution=lambda g: (
            f"{plain(CLAIM)} t are {shown(1e6 * CLAIM)} g for each tonne of metal.",
            f"A tonne takes {shown(1000 * g['energy_kwh_per_kg'])} kWh. Hydropower's median, life cycle included, is "
            f"{plain(HYDRO)} g (IPCC 2014). So the claim counts hydropower as about nothing.",
            f"The room is {shown(1e6 * CLAIM)} / {shown(1000 * g['energy_kwh_per_kg'])} = {shown(room_g(g))} g/kWh.",
        ),
    ),
    Numeric(
        name="scopes-04",
        level=2,
        chapter=CHAPTER,
        text="A smelter gives off {direct_t} t of CO₂ for each tonne and takes {energy_kwh_per_kg} kWh/kg. Its grid "
        "has {grid_g} g/kWh. It has a contract with a dam, which counts as 0 g/kWh. What are its scopes 1 and 2 by "
        "location?",
        given=SMELTER,
        unit="t",
        answer=smelter_t,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "market-based for location-based",
                lambda g: smelter_t(g, "market"),
                "That is the number under the contract. Which electricity flows at the place where the smelter stands?",
            ),
            Wrong("scope 2 alone", power_t, "That comes with the electricity. What is missing from both scopes?"),
        ),
        hint="By location: the grid on which the smelter stands. By market: the contract.",
        solution=lambda g: (
            f"By location the electricity brings {shown(power_t(g))} t.",
            f"By market the same smelter would report {plain(g['direct_t'])} t.",
            f"By location it is {plain(g['direct_t'])} + {shown(power_t(g))} = {shown(smelter_t(g))} t.",
        ),
    ),
    Numeric(
        name="scopes-05",
        level=2,
        chapter=CHAPTER,
        text="A region makes {primary_mt} Mt of primary aluminium with {primary_t} t of CO₂ for each tonne, and "
        "{recycled_mt} Mt of recycled metal with {recycled_t} t. What is the mean of all its metal, in tonnes for each "
        "tonne?",
        given=(
            Given("primary_mt", 4, 9, 1),
            Given("primary_t", 12, 17, 0.5),
            Given("recycled_mt", 1, 3, 1),
            Given("recycled_t", 0.5, 1, 0.1),
        ),
        unit="t/t",
        answer=sector,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "a plain mean", lambda g: (g["primary_t"] + g["recycled_t"]) / 2, "Is there as much of either metal?"
            ),
            Wrong("the primary metal alone", lambda g: g["primary_t"], "All metal is asked for."),
            Wrong(
                "the weights exchanged",
                lambda g: g["primary_t"] + g["recycled_t"] - sector(g),
                "Of which metal is there more? Is the mean nearer to that one?",
            ),
        ),
        hint="All gas, divided by all metal.",
        solution=lambda g: (
            f"All gas: {shown(sector(g) * (g['primary_mt'] + g['recycled_mt']))} Mt.",
            f"All metal: {plain(g['primary_mt'] + g['recycled_mt'])} Mt. The primary metal in it is as heavy as "
            "before.",
            f"The mean is {shown(sector(g))} t/t.",
        ),
    ),
    Choice(
        name="scopes-06",
        level=2,
        chapter=CHAPTER,
        text=f"Why must {plain(RUSAL_SMELTER)} not be subtracted from {plain(INDUSTRY)} to find what a technology "
        "saves?",
        options=(
            Option("The two describe two power supplies, so the difference mixes power and technology.", right=True),
            Option("Because one of them is rounded.", "Would exact numbers help, if they count different power?"),
            Option("Because carbon dioxide cannot be subtracted.", "It can, where both count the same thing. Do they?"),
            Option(
                "Because the average counts alumina and the other does not.",
                "Both are said for smelter and power. What differs between the smelters?",
            ),
        ),
        hint="On what do the smelters of the world run, and on what do those of the company?",
        solution=lambda g: (
            "The average stands for the world's smelters, mostly on coal; the other is most likely Rusal's, on "
            "hydropower that counts as nothing.",
            "Both kinds of smelter have carbon anodes. So most of the difference is electricity.",
        ),
    ),
    Coding(
        name="scopes-07",
        level=2,
        chapter=CHAPTER,
        text=f"Write grid_g(coal_pct): the grams of CO₂ for each kilowatt-hour of a grid of coal ({plain(COAL)} "
        f"g/kWh) and hydropower ({plain(HYDRO)} g/kWh; medians of the IPCC, 2014). coal_pct is the per cent of coal.",
        function="grid_g",
        starter="def grid_g(coal_pct):\n    return ...\n",
        given=(Given("coal_pct", 1, 99, 1),),
        reference=mix,
        tolerance=0.001,
        wrong=(
            Wrong(
                "per cent for a fraction",
                lambda g: g["coal_pct"] * COAL + (1 - g["coal_pct"]) * HYDRO,
                "How large a part of one is a per cent?",
            ),
            Wrong(
                "the hydropower forgotten",
                lambda g: g["coal_pct"] / 100 * COAL,
                "What does the rest of the electricity come from?",
            ),
            Wrong(
                "coal and hydropower exchanged",
                lambda g: COAL + HYDRO - mix(g),
                "Which of the two does coal_pct belong to?",
            ),
        ),
        hint="A weighted mean: each station times its share.",
        program=(
            "def grid_g(coal_pct):\n    coal = coal_pct / 100\n"
            f"    return coal * {plain(COAL)} + (1 - coal) * {plain(HYDRO)}\n"
        ),
    ),
)
