"""How much greenhouse gas comes with a tonne of aluminium, and when an anode that saves gas costs more than it saves.

A footprint is a sum, and every quarrel about one is about what the sum counts. So here it is kept in parts: what the
smelter gives off itself, what its electricity brings, and what comes before it: alumina, anodes, and the rest. A
*boundary* says which parts are added. Totals of different boundaries are never subtracted from one another.

Carbon dioxide and its equivalents count alike, in tonnes for each tonne of aluminium."""

import math
from collections import OrderedDict

from potline.checks import SMALLEST_DIVISOR, choice, fraction, number
from potline.data.footprint import ROWS as FOOTPRINT
from potline.data.grids import ROWS as GRIDS
from potline.data.rows import find
from potline.faraday import specific_energy_kwh_per_kg
from potline.stoichiometry import INERT_ANODE, mass_per_tonne

GRAMS_PER_KG = 1000
ACCOUNTING = ("location", "market")
PARTS = ("direct", "electricity", "alumina", "anode making", "ancillary")
# Boundary -> the parts that it counts.
BOUNDARIES = OrderedDict((("scope 1", PARTS[:1]), ("scopes 1 and 2", PARTS[:2]), ("cradle to gate", PARTS)))

DIRECT_T_PER_T = find(FOOTPRINT, "direct_world").value
ENERGY_KWH_PER_KG = find(FOOTPRINT, "energy").value
WORLD_G_PER_KWH = find(GRIDS, "world").value
ALUMINA_T_PER_T = find(FOOTPRINT, "alumina_per_t_alumina").value * mass_per_tonne("Al2O3", INERT_ANODE)
ANODE_MAKING_T_PER_T = find(FOOTPRINT, "anode_making").value
ANCILLARY_T_PER_T = find(FOOTPRINT, "ancillary").value


def electricity_t_per_t(energy_kwh_per_kg: float, grid_g_per_kwh: float) -> float:
    r"""Greenhouse gas that comes with the electricity for a tonne of metal.

    .. math:: e = W g

    Parameters:
        energy_kwh_per_kg: electricity for each kilogram of metal, kWh/kg, 0 or more.
        grid_g_per_kwh: greenhouse gas of a kilowatt-hour, g/kWh, 0 or more.
    Returns: t/t.
    Raises: ValueError for input outside these ranges.
    Source: definition of an emission factor (computed here).
    Example:
        >>> round(electricity_t_per_t(14.1, 820), 1)  # coal
        11.6
    """
    energy = number("energy_kwh_per_kg", energy_kwh_per_kg, low=0)
    return energy * number("grid_g_per_kwh", grid_g_per_kwh, low=0) / GRAMS_PER_KG


def scopes(
    direct_t_per_t: float = DIRECT_T_PER_T,
    energy_kwh_per_kg: float = ENERGY_KWH_PER_KG,
    grid_g_per_kwh: float = WORLD_G_PER_KWH,
    alumina_t_per_t: float = ALUMINA_T_PER_T,
    anode_making_t_per_t: float = ANODE_MAKING_T_PER_T,
    ancillary_t_per_t: float = ANCILLARY_T_PER_T,
    accounting: str = "location",
    contract_g_per_kwh: float = 0.0,
) -> OrderedDict[str, float]:
    r"""The parts of the footprint of a tonne of metal, and their total.

    .. math:: e = e_{\mathrm{direct}} + W g + e_{\mathrm{alumina}} + e_{\mathrm{anodes}} + e_{\mathrm{ancillary}}

    The electricity is counted in one of two ways. By *location* it has the factor of the grid on which the smelter
    stands. By *market* it has the factor of the contract under which the smelter buys it. The other parts are the same.

    Parameters:
        direct_t_per_t: what the smelter gives off itself, t/t, 0 or more.
        energy_kwh_per_kg: electricity, kWh/kg, 0 or more.
        grid_g_per_kwh: factor of the grid, g/kWh, 0 or more.
        alumina_t_per_t: alumina, per tonne of aluminium, t/t, 0 or more.
        anode_making_t_per_t: making of the anodes, t/t, 0 or more.
        ancillary_t_per_t: mining, transport, casting and the rest, t/t, 0 or more. Assumed.
        accounting: "location" or "market".
        contract_g_per_kwh: factor of the contract, g/kWh, 0 or more. It counts only by market.
    Returns: direct, electricity, alumina, anode making, ancillary and total -> t/t, in this order.
    Raises: ValueError for input outside these ranges.
    Source: the boundaries and the two ways of counting follow the Greenhouse Gas Protocol (from memory of the
        publication). The defaults are rows of potline.data.footprint and potline.data.grids, each with its source.
    Example:
        >>> parts = scopes(direct_t_per_t=2.0, energy_kwh_per_kg=15, grid_g_per_kwh=24)
        >>> round(parts["electricity"], 2)
        0.36
        >>> scopes(accounting="market")["electricity"]
        0.0
    """
    by_location = electricity_t_per_t(energy_kwh_per_kg, grid_g_per_kwh)
    number("contract_g_per_kwh", contract_g_per_kwh, low=0)
    by_market = electricity_t_per_t(energy_kwh_per_kg, contract_g_per_kwh)
    parts = OrderedDict()
    parts["direct"] = number("direct_t_per_t", direct_t_per_t, low=0)
    parts["electricity"] = by_market if choice("accounting", accounting, ACCOUNTING) == "market" else by_location
    parts["alumina"] = number("alumina_t_per_t", alumina_t_per_t, low=0)
    parts["anode making"] = number("anode_making_t_per_t", anode_making_t_per_t, low=0)
    parts["ancillary"] = number("ancillary_t_per_t", ancillary_t_per_t, low=0)
    parts["total"] = sum(parts.values())
    return parts


def within(parts: OrderedDict[str, float], boundary: str) -> float:
    r"""The sum of those parts of a footprint that a boundary counts.

    .. math:: e = \sum_{i\,\in\,\mathrm{boundary}} e_i

    Parameters:
        parts: as scopes returns them.
        boundary: "scope 1", "scopes 1 and 2" or "cradle to gate".
    Returns: t/t.
    Raises: ValueError for another boundary.
    Source: as for scopes.
    Example:
        >>> round(within(scopes(direct_t_per_t=2.0, energy_kwh_per_kg=10, grid_g_per_kwh=500), "scopes 1 and 2"), 1)
        7.0
    """
    return sum([parts[part] for part in BOUNDARIES[choice("boundary", boundary, tuple(BOUNDARIES))]])


def grid_mix_g_per_kwh(shares: OrderedDict[str, float]) -> float:
    r"""Factor of a mix of power stations.

    .. math:: g = \sum_i x_i g_i, \qquad \sum_i x_i = 1

    Parameters:
        shares: key of a station in potline.data.grids, such as "coal", -> its share, fractions that add up to 1.
    Returns: g/kWh, the weighted mean.
    Raises: ValueError for an unknown station, and for shares that do not add up to 1 within 0.001.
    Source: weighted mean (computed here).
    Example:
        >>> grid_mix_g_per_kwh(OrderedDict((("coal", 0.5), ("hydro", 0.5))))
        422.0
    """
    total = sum([fraction("shares of " + key, shares[key]) for key in shares])
    if abs(total - 1) > 0.001:
        raise ValueError(f"shares is {total!r} in sum; allowed: fractions that add up to 1")
    return float(sum([shares[key] * find(GRIDS, key).value for key in shares]))


def sector_mean_t_per_t(
    primary_t_per_t: float, primary_mt: float, recycled_t_per_t: float, recycled_mt: float
) -> float:
    r"""Mean footprint of all metal, primary and recycled.

    .. math:: \bar e = \frac{e_p m_p + e_r m_r}{m_p + m_r}

    Parameters:
        primary_t_per_t, recycled_t_per_t: footprint of either metal, t/t, 0 or more, with the same boundary.
        primary_mt, recycled_mt: how much of either is made, Mt, 0 or more, not both 0.
    Returns: t/t.
    Raises: ValueError for input outside these ranges.
    Source: weighted mean (computed here).
    Example:
        >>> sector_mean_t_per_t(15, 60, 1, 40)
        9.4
    """
    primary = number("primary_mt", primary_mt, low=0)
    recycled = number("recycled_mt", recycled_mt, low=0 if primary else SMALLEST_DIVISOR)
    gas = number("primary_t_per_t", primary_t_per_t, low=0) * primary
    gas += number("recycled_t_per_t", recycled_t_per_t, low=0) * recycled
    return gas / (primary + recycled)


def cleanest_grid_needed_g_per_kwh(
    total_t_per_t: float, energy_kwh_per_kg: float, direct_t_per_t: float = 0.0
) -> float:
    r"""The grid factor that a claimed footprint of scopes 1 and 2 leaves room for.

    .. math:: g = \frac{e - e_{\mathrm{direct}}}{W}

    Parameters:
        total_t_per_t: the claim, scopes 1 and 2, t/t, at least the direct part.
        energy_kwh_per_kg: electricity, kWh/kg, 0.000001 or more.
        direct_t_per_t: the direct part of the same claim, t/t, 0 or more.
    Returns: g/kWh.
    Raises: ValueError for input outside these ranges.
    Source: electricity_t_per_t solved for the factor (computed here).
    Example:
        >>> round(cleanest_grid_needed_g_per_kwh(0.01, 15), 2)
        0.67
    """
    direct = number("direct_t_per_t", direct_t_per_t, low=0)
    energy = number("energy_kwh_per_kg", energy_kwh_per_kg, low=SMALLEST_DIVISOR)
    return (number("total_t_per_t", total_t_per_t, low=direct) - direct) / energy * GRAMS_PER_KG


def extra_energy_kwh_per_kg(extra_voltage_v: float, current_efficiency: float) -> float:
    r"""Electricity that an extra voltage takes for each kilogram of metal; below zero where the voltage is saved.

    .. math:: \Delta W = \frac{3 F\,\Delta U}{M \eta}

    The current efficiency is taken as the same before and after.

    Parameters:
        extra_voltage_v: voltage with the new anode less voltage with the old, V; below zero where it is saved.
        current_efficiency: a fraction from 0.000001 to 1.
    Returns: kWh/kg, direct current.
    Raises: ValueError for input outside these ranges.
    Source: Faraday's law, as faraday.specific_energy_kwh_per_kg (computed here).
    Example:
        >>> round(extra_energy_kwh_per_kg(0.65, 0.94), 3)
        2.061
    """
    voltage = number("extra_voltage_v", extra_voltage_v)
    energy = specific_energy_kwh_per_kg(abs(voltage), current_efficiency)
    return energy if voltage >= 0 else -energy


def break_even_grid_for_energy_g_per_kwh(direct_saved_t_per_t: float, extra_kwh_per_kg: float) -> float:
    r"""The grid factor at which extra electricity brings back exactly the gas that was saved.

    .. math:: g^* = \frac{s}{\Delta W}

    Parameters:
        direct_saved_t_per_t: gas that goes, t/t, 0 or more.
        extra_kwh_per_kg: extra electricity, kWh/kg; 0 or below where none is needed.
    Returns: g/kWh; inf where no extra electricity is needed: it pays on every grid.
    Raises: ValueError for input outside these ranges.
    Source: electricity_t_per_t set equal to the saving (computed here).
    Example:
        >>> round(break_even_grid_for_energy_g_per_kwh(1.6, 2.92))
        548
    """
    saved = number("direct_saved_t_per_t", direct_saved_t_per_t, low=0)
    extra = number("extra_kwh_per_kg", extra_kwh_per_kg)
    return GRAMS_PER_KG * saved / extra if extra > 0 else math.inf


def break_even_grid_g_per_kwh(direct_saved_t_per_t: float, extra_voltage_v: float, current_efficiency: float) -> float:
    r"""The grid factor above which an anode that saves gas but takes more voltage does harm.

    .. math:: g^* = \frac{s M \eta}{3 F\,\Delta U}

    Parameters:
        direct_saved_t_per_t: gas that goes, t/t, 0 or more.
        extra_voltage_v: extra voltage, V; 0 or below where none is needed.
        current_efficiency: the same before and after, a fraction from 0.000001 to 1.
    Returns: g/kWh; inf where no extra electricity is needed: it pays on every grid.
    Raises: ValueError for input outside these ranges.
    Source: extra_energy_kwh_per_kg and break_even_grid_for_energy_g_per_kwh (computed here).
    Example:
        >>> round(break_even_grid_g_per_kwh(1.6, 0.65, 0.94))
        776
    """
    extra = extra_energy_kwh_per_kg(extra_voltage_v, current_efficiency)
    return break_even_grid_for_energy_g_per_kwh(direct_saved_t_per_t, extra)


def net_change_t_per_t(
    direct_saved_t_per_t: float, extra_voltage_v: float, current_efficiency: float, grid_g_per_kwh: float
) -> float:
    r"""Change of scopes 1 and 2 together; below zero where the new anode does good.

    .. math:: \Delta e = \frac{3 F\,\Delta U}{M \eta}\, g - s

    Parameters:
        direct_saved_t_per_t: gas that goes, t/t, 0 or more.
        extra_voltage_v: extra voltage, V; below zero where it is saved.
        current_efficiency: the same before and after, a fraction from 0.000001 to 1.
        grid_g_per_kwh: factor of the grid, g/kWh, 0 or more.
    Returns: t/t.
    Raises: ValueError for input outside these ranges.
    Source: extra_energy_kwh_per_kg and electricity_t_per_t (computed here).
    Example:
        >>> round(net_change_t_per_t(1.45, 1.0264, 0.94, 582), 2)
        0.44
    """
    saved = number("direct_saved_t_per_t", direct_saved_t_per_t, low=0)
    extra = extra_energy_kwh_per_kg(extra_voltage_v, current_efficiency)
    return extra * number("grid_g_per_kwh", grid_g_per_kwh, low=0) / GRAMS_PER_KG - saved


def carbon_price_usd_per_t(
    direct_saved_t_per_t: float,
    extra_voltage_v: float,
    current_efficiency: float,
    electricity_usd_per_mwh: float,
    grid_g_per_kwh: float = 0.0,
) -> float:
    r"""What the extra electricity costs for each tonne of gas that is saved in all.

    .. math:: p = \frac{\Delta W\, c}{s - \Delta W g}

    Parameters:
        direct_saved_t_per_t, extra_voltage_v, current_efficiency, grid_g_per_kwh: as for net_change_t_per_t.
        electricity_usd_per_mwh: price of electricity, USD/MWh, 0 or more.
    Returns: USD/t; below zero where voltage is saved. Anodes, new cells and the price of the metal are left out.
    Raises: ValueError where nothing is saved in all, and for input outside these ranges.
    Source: quotient of cost and saving (computed here).
    Example:
        >>> round(carbon_price_usd_per_t(1.6, 0.65, 0.94, 40))
        52
    """
    saved = -net_change_t_per_t(direct_saved_t_per_t, extra_voltage_v, current_efficiency, grid_g_per_kwh)
    if saved < SMALLEST_DIVISOR:
        raise ValueError(f"grid_g_per_kwh is {grid_g_per_kwh!r}; allowed: a grid on which gas is saved in all")
    price = number("electricity_usd_per_mwh", electricity_usd_per_mwh, low=0)
    return extra_energy_kwh_per_kg(extra_voltage_v, current_efficiency) * price / saved  # kWh/kg is MWh/t
