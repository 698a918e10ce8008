"""The smelters of the world as a stock: what stands where, what is built, what closes, what goes over to other power.

The stock is capacity in megatonnes a year, kept by anode ("carbon" or "inert") and by power ("coal", "gas" or "low
carbon"). It runs from 2025 year by year. A year has three steps:

1. old carbon capacity closes, and so much is built that the total grows at its rate;
2. of what is built, inert anodes take as much as can be built of them in a year; where that is more than the year
   needs, carbon capacity closes early and makes room;
3. a share of the capacity on coal and gas goes over to low-carbon power.

Nothing appears or vanishes otherwise: each year's change is what was built less what closed. All the rates are
assumptions with names, in potline.data.fleet. This is no forecast. It is arithmetic about what would have to be true.
"""

from collections import OrderedDict, namedtuple

from potline.checks import choice, fraction, number
from potline.data.fleet import ROWS as FLEET
from potline.data.footprint import ROWS as FOOTPRINT
from potline.data.grids import ROWS as GRIDS
from potline.data.production import ROWS as PRODUCTION
from potline.data.rows import find
from potline.footprint import DIRECT_T_PER_T, ENERGY_KWH_PER_KG, electricity_t_per_t, extra_energy_kwh_per_kg

TYPE_CHECKING = False
if TYPE_CHECKING:
    Fleet = OrderedDict[tuple[str, str], float]

START_YEAR = 2025
END_YEAR = find(FLEET, "end").value
LAST_YEAR = 2100
ANODES = ("carbon", "inert")
POWERS = ("coal", "gas", "low carbon")
PLACES = ("as the fleet", "low carbon")
CLEAN = "low carbon"
# Low-carbon power is counted with hydropower's factor: most of it is that.
POWER_G_PER_KWH = OrderedDict(
    (
        ("coal", find(GRIDS, "coal").value),
        ("gas", find(GRIDS, "gas").value),
        (CLEAN, find(GRIDS, "hydro").value),
    )
)
EFFICIENCY = find(FLEET, "efficiency").value
DIRECT_INERT_T_PER_T = find(FLEET, "direct_inert").value
EXTRA_V = find(FOOTPRINT, "extra_v_net").value
FASTEST_GROWTH = 0.1  # a year; ours. Nothing near it has lasted.
# Less capacity than this is none.
SMALLEST_MT = 1e-12

# year; fleet: (anode, power) -> Mt/year at its end; built: anode -> Mt/year built in it; closed: Mt/year closed in it,
# of old age or to make room.
Year = namedtuple("Year", "year fleet built closed")


def today() -> "Fleet":
    r"""The capacity of 2025: all of it has carbon anodes.

    Pilot cells with inert anodes are too small to count. The powers have the shares of the electricity that
    smelters used in 2021; capacity is taken as production.

    Parameters: none.
    Returns: (anode, power) -> Mt/year.
    Raises: nothing.
    Source: rows of potline.data.production and potline.data.grids, each with its source.
    Example:
        >>> round(sum(today().values()), 2)
        73.78
    """
    total = find(PRODUCTION, "world_2025").value
    shares = {"coal": find(GRIDS, "share_coal").value, "gas": find(GRIDS, "share_gas").value}
    shares[CLEAN] = 1 - shares["coal"] - shares["gas"]
    return OrderedDict(
        [((anode, power), total * shares[power] if anode == "carbon" else 0.0) for anode in ANODES for power in POWERS]
    )


def capacity_mt(fleet: "Fleet", anode: str = "", power: str = "") -> float:
    r"""Capacity of a fleet, of one anode or one power where they are named.

    .. math:: C = \sum_{a, p} C_{a, p}

    Parameters:
        fleet: (anode, power) -> Mt/year.
        anode: "carbon", "inert" or "" for both.
        power: "coal", "gas", "low carbon" or "" for all.
    Returns: Mt/year.
    Raises: ValueError for another anode or power.
    Source: a sum (computed here).
    Example:
        >>> capacity_mt(today(), anode="inert")
        0.0
    """
    if anode != "":
        choice("anode", anode, ANODES)
    if power != "":
        choice("power", power, POWERS)
    return sum([mt for key, mt in fleet.items() if anode in ("", key[0]) and power in ("", key[1])])


def next_year(
    fleet: "Fleet",
    growth: float,
    closing: float,
    inert_mt_per_year: float,
    switching: float,
    inert_where: str = PLACES[0],
) -> "tuple[Fleet, OrderedDict[str, float], float]":
    r"""One year of the stock.

    .. math:: C_{n+1} = C_n + B_n - R_n, \qquad C_{n+1} = (1 + \gamma)\, C_n

    Parameters:
        fleet: (anode, power) -> Mt/year, at the end of the year before.
        growth: growth of the total, 1/year, from -0.1 to 0.1.
        closing: share of the carbon capacity that closes of old age, a fraction from 0 to 1.
        inert_mt_per_year: inert capacity that can be built in the year, Mt/year, 0 or more.
        switching: share of the capacity on coal and gas that goes over to low-carbon power, a fraction from 0 to 1.
        inert_where: "as the fleet": what is built finds the power that the fleet has on average; "low carbon": inert
            smelters are built on low-carbon power alone.
    Returns: the new fleet; anode -> Mt/year built; Mt/year closed.
    Raises: ValueError for input outside these ranges.
    Source: a stock with inflow and outflow (computed here); the rates are assumptions.
    Example:
        >>> fleet, built, closed = next_year(today(), 0.0, 0.02, 1.0, 0.0)
        >>> round(built["inert"], 4), round(built["carbon"], 4), round(closed, 4)
        (1.0, 0.4756, 1.4756)
    """
    on_power = OrderedDict([(power, fleet["carbon", power] + fleet["inert", power]) for power in POWERS])
    before = sum(on_power.values())
    carbon = sum([fleet["carbon", power] for power in POWERS])
    total = before * (1 + number("growth", growth, -FASTEST_GROWTH, FASTEST_GROWTH))
    can_build = number("inert_mt_per_year", inert_mt_per_year, low=0)
    inert_closed = max(before - total - carbon, 0.0)  # where all the carbon capacity cannot make the total fit
    room = total - before  # below zero where the fleet shrinks
    inert = max(min(can_build, room + carbon), 0.0)  # rounding must not build less than nothing
    closed = max(carbon * fraction("closing", closing), inert - room)
    if closed > carbon - SMALLEST_MT:  # the last of it: rounding must leave nothing
        closed = carbon
    built = OrderedDict((("carbon", max(room + closed - inert, 0.0)), ("inert", inert)))

    left = {"carbon": 1 - closed / carbon if carbon else 1.0}
    left["inert"] = 1 - inert_closed / (before - carbon) if inert_closed else 1.0
    share = OrderedDict([(power, mt / before if before else 0.0) for power, mt in on_power.items()])
    sites = {"carbon": share, "inert": share}
    if choice("inert_where", inert_where, PLACES) == CLEAN:
        sites["inert"] = OrderedDict([(power, 1.0 if power == CLEAN else 0.0) for power in POWERS])
    moves = fraction("switching", switching)
    after = OrderedDict()
    for anode in ANODES:
        clean = 0.0
        for power in POWERS:
            stays = fleet[anode, power] * left[anode] + built[anode] * sites[anode][power]
            moved = 0.0 if power == CLEAN else stays * moves
            clean += moved
            after[anode, power] = stays - moved
        after[anode, CLEAN] += clean
    return after, built, closed + inert_closed


def run(
    growth: float = find(FLEET, "growth").value,
    closing: float = find(FLEET, "closing").value,
    inert_mt_per_year: float = find(FLEET, "inert_build").value,
    switching: float = find(FLEET, "switching").value,
    inert_from: int = find(FLEET, "inert_from").value,
    inert_where: str = PLACES[0],
    end_year: int = END_YEAR,
) -> list[Year]:
    """The fleet from 2025 to the end, year by year.

    Parameters:
        growth, closing, inert_mt_per_year, switching, inert_where: as for next_year, the same in every year.
        inert_from: the first year in which inert capacity is built, a year from 2025 to 2100.
        end_year: the last year, from 2025 to 2100.
    Returns: one Year a year, the first that of 2025, in which nothing is built or closed.
    Raises: ValueError for input outside these ranges.
    Source: next_year, again and again (computed here). The defaults are assumptions: rows of potline.data.fleet.
    Example:
        >>> last = run(growth=0.0, inert_mt_per_year=2.0)[-1]
        >>> last.year, round(capacity_mt(last.fleet, "inert"), 1)
        (2050, 42.0)
    """
    first = number("inert_from", inert_from, START_YEAR, LAST_YEAR)
    last = int(number("end_year", end_year, START_YEAR, LAST_YEAR))
    number("inert_mt_per_year", inert_mt_per_year, low=0)
    years = [Year(START_YEAR, today(), OrderedDict([(anode, 0.0) for anode in ANODES]), 0.0)]
    for year in range(START_YEAR + 1, last + 1):
        can_build = inert_mt_per_year if year >= first else 0.0
        stock, built, closed = next_year(years[-1].fleet, growth, closing, can_build, switching, inert_where)
        years.append(Year(year, stock, built, closed))
    return years


def intensity_t_per_t(
    anode: str,
    power: str,
    extra_voltage_v: float = EXTRA_V,
    direct_carbon_t_per_t: float = DIRECT_T_PER_T,
    energy_kwh_per_kg: float = ENERGY_KWH_PER_KG,
) -> float:
    r"""Scopes 1 and 2 of a tonne from a smelter with this anode on this power.

    .. math:: e = e_\mathrm{direct} + (W + \Delta W)\, g

    Parameters:
        anode: "carbon" or "inert".
        power: "coal", "gas" or "low carbon".
        extra_voltage_v: extra voltage of an inert cell, V; below zero where it saves. Assumed.
        direct_carbon_t_per_t: direct emissions with carbon anodes, t/t, 0 or more.
        energy_kwh_per_kg: electricity with carbon anodes, kWh/kg, 0 or more. Extra voltage may not make it negative.
    Returns: t/t, with life-cycle factors of the power.
    Raises: ValueError for input outside these ranges.
    Source: potline.footprint; rectifier losses on the extra voltage are left out.
    Example:
        >>> round(intensity_t_per_t("carbon", "coal"), 2), round(intensity_t_per_t("inert", "low carbon"), 2)
        (13.52, 0.39)
    """
    energy = number("energy_kwh_per_kg", energy_kwh_per_kg, low=0)
    direct = number("direct_carbon_t_per_t", direct_carbon_t_per_t, low=0)
    extra = extra_energy_kwh_per_kg(extra_voltage_v, EFFICIENCY)
    if choice("anode", anode, ANODES) == "inert":
        direct = DIRECT_INERT_T_PER_T
        energy += extra
    if energy < 0:
        raise ValueError(f"extra_voltage_v is {extra_voltage_v!r}; allowed: no more saved than the cell takes")
    return direct + electricity_t_per_t(energy, POWER_G_PER_KWH[choice("power", power, POWERS)])


def emissions_mt(
    fleet: "Fleet", extra_voltage_v: float = EXTRA_V, intensities: "Fleet | None" = None
) -> OrderedDict[str, float]:
    r"""What a fleet gives off in a year, scopes 1 and 2, if all its capacity is used.

    .. math:: E = \sum_{a, p} C_{a, p}\, e_{a, p}

    Parameters:
        fleet: (anode, power) -> Mt/year.
        extra_voltage_v: as for intensity_t_per_t.
        intensities: (anode, power) -> t/t, as all_intensities gives them, where many fleets are asked for; then the
            extra voltage does not count again.
    Returns: anodes, electricity and total -> Mt of CO2 equivalent a year.
    Raises: ValueError as intensity_t_per_t.
    Source: intensity_t_per_t times capacity (computed here).
    Example:
        >>> round(emissions_mt(today())["total"])
        673
    """
    known = all_intensities(extra_voltage_v) if intensities is None else intensities
    anodes = total = 0.0
    for key, mt in fleet.items():
        anodes += mt * (DIRECT_T_PER_T if key[0] == "carbon" else DIRECT_INERT_T_PER_T)
        total += mt * known[key]
    return OrderedDict((("anodes", anodes), ("electricity", total - anodes), ("total", total)))


def all_intensities(extra_voltage_v: float = EXTRA_V) -> "Fleet":
    """Scopes 1 and 2 of a tonne from each kind of smelter.

    Parameters:
        extra_voltage_v: as for intensity_t_per_t.
    Returns: (anode, power) -> t/t.
    Raises: ValueError as intensity_t_per_t.
    Source: intensity_t_per_t.
    Example:
        >>> round(all_intensities()["inert", "low carbon"], 2)
        0.39
    """
    return OrderedDict(
        [((anode, power), intensity_t_per_t(anode, power, extra_voltage_v)) for anode in ANODES for power in POWERS]
    )
