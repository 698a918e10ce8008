"""The numbers of the news that the explorer ``claims`` tries: what each hangs on, and what is computed from that."""

from collections import OrderedDict, namedtuple

from potline.data.footprint import ROWS as FOOTPRINT
from potline.data.news import ROWS as NEWS
from potline.data.pilots import ROWS as PILOTS
from potline.data.rows import find
from potline.faraday import pot_output_t_per_day
from potline.footprint import scopes, within
from potline.stoichiometry import INERT_ANODE, mass_per_tonne

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

DAYS_PER_YEAR = 365


def value(rows: "Any", key: str) -> float:
    """The number of a row."""
    return float(find(rows, key).value)


INERT_KWH = value(PILOTS, "check_energy_kwh_per_kg")
PILOT_KA, PILOT_T = value(PILOTS, "rusal_current_ka"), value(PILOTS, "rusal_output_t_per_day")


def carbon_smelter(boundary: str) -> "Callable[[float], float]":
    """The world's mean smelter, on a grid."""
    return lambda grid: within(scopes(grid_g_per_kwh=grid), boundary)


def rusal_smelter(boundary: str) -> "Callable[[float], float]":
    """A smelter with the direct emissions that Rusal reports, on a grid."""
    direct = value(FOOTPRINT, "direct_rusal")
    return lambda grid: within(scopes(direct_t_per_t=direct, grid_g_per_kwh=grid), boundary)


def inert_smelter(boundary: str) -> "Callable[[float], float]":
    """A smelter whose anodes give off nothing and need no plant, on a grid."""

    def total(grid: float) -> float:
        parts = scopes(direct_t_per_t=0.0, energy_kwh_per_kg=INERT_KWH, grid_g_per_kwh=grid, anode_making_t_per_t=0.0)
        return within(parts, boundary)

    return total


def pots(years: float) -> "Callable[[float], float]":
    """Metal of so many pots, each of the pilot's kind."""
    return lambda count: count * PILOT_T * DAYS_PER_YEAR * years


def public_money(rows: "tuple[tuple[str, str], ...]") -> "Callable[[float], float]":
    """Canada's money and a part of Québec's, in per cent."""
    return lambda part: sum([value(PILOTS, own) + value(PILOTS, other) * part / 100 for own, other in rows])


OXYGEN_KG = 1000 * mass_per_tonne("O2", INERT_ANODE)
FIRST = ("elysis_canada_mcad", "elysis_quebec_mcad")
MORE = ("elysis_canada_more_mcad", "elysis_quebec_more_mcad")
YEARS, LATER_YEARS = value(NEWS, "years"), 5  # since the article's first year, and since the first public report

# name: of the option. title, unit: of the number. colour: of its substance. about, claimed: what is said. top: of the
# scale. digits: of the number. knob, knob_unit: the assumption; low, high, knob_digits: its range. lead: how a sentence
# begins. subject: what comes to the computed number. lines: name and function of each computed line, or None; the
# second decides.
Test = namedtuple(
    "Test", "name title unit colour about claimed top digits knob knob_unit low high knob_digits lead subject lines"
)

CO2 = "CO₂, t a tonne of metal"
GRID = ("grid, g CO₂ a kWh", "g/kWh")
WAYS = (("smelter alone", "scope 1"), ("and its power", "scopes 1 and 2"), ("from the ore", "cradle to gate"))
TESTS = OrderedDict(
    (
        (
            "industry",
            Test(
                "11 t of CO₂", CO2, "t", "carbon", "over ",
                value(NEWS, "industry"), 20.0, 1, *GRID, 0.0, 900.0, 0,
                "With the grid at ", "a smelter and its power come to ",
                tuple([(name, carbon_smelter(boundary)) for name, boundary in WAYS]),
            ),
        ),
        (
            "rusal",
            Test(
                "2.3 t of CO₂", CO2, "t", "carbon", "",
                value(NEWS, "rusal"), 16.0, 2, *GRID, 0.0, 650.0, 0,
                "With the grid at ", "Rusal's smelters and their power come to ",
                tuple([(name, rusal_smelter(boundary)) for name, boundary in WAYS]),
            ),
        ),
        (
            "zero",
            Test(
                "0.01 t of CO₂", CO2, "t", "carbon", "under ",
                value(FOOTPRINT, "rusal_inert"), 4.0, 2, *GRID, 0.0, 50.0, 1,
                "With the grid at ", "an inert-anode smelter and its power come to ",
                tuple([(name, inert_smelter(boundary)) for name, boundary in WAYS]),
            ),
        ),
        (
            "oxygen",
            Test(
                "900 kg of oxygen", "oxygen, kg a tonne of metal", "kg", "oxygen", "about ",
                value(NEWS, "oxygen"), 1200.0, 0,
                "current efficiency, %", "%", 80.0, 100.0, 1, "At a current efficiency of ", "the cell gives off ",
                (None, ("leaves", lambda pct: OXYGEN_KG), ("at the anode", lambda pct: 100 * OXYGEN_KG / pct)),
            ),
        ),
        (
            "day",
            Test(
                "1 t a day", f"metal of a pot of {PILOT_KA:.0f} kA, t a day", "t", "metal", "about ", PILOT_T, 1.4, 2,
                "current efficiency, %", "%", 80.0, 100.0, 1, "At a current efficiency of ", "the pot makes ",
                (None, ("computed", lambda pct: pot_output_t_per_day(PILOT_KA, pct / 100)), None),
            ),
        ),
        (
            "made",
            Test(
                "5000 t so far", "metal of the pilot so far, t", "t", "metal", "about ",
                value(NEWS, "made"), 18000.0, 0,
                "pots that ran all the time", "pots", 0.0, 6.0, 1, "With ", "eight years come to ",
                (None, ("in 8 years", pots(YEARS)), ("in 5 years", pots(LATER_YEARS))),
            ),
        ),
        (
            "money",
            Test(
                "100 million $", "public money, million C$", "million", "metal", "over ",
                value(NEWS, "canada"), 180.0, 0,
                "share of Québec's money counted, %", "%", 0.0, 100.0, 0, "With Québec's money counted to ",
                "Canada's public money comes to ",
                (None, ("up to 2022", public_money((FIRST, MORE))), ("2018", public_money((FIRST,)))),
            ),
        ),
    )
)  # fmt: skip
