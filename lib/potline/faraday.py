"""Faraday's law: how much metal a current makes, and how much energy it takes.

Three electrons make one atom of aluminium from Al(III). So a charge fixes the mass of metal that can be
made, whatever the cell, the bath or the anode. A cell keeps only a share of it, the current efficiency;
the rest dissolves and burns back. The voltage does not change how much is made. It changes what each
kilogram costs: energy is charge times voltage.

A kiloampere-hour is the natural unit. At 1 V it carries 1 kWh, and it makes at most 0.3356 kg of metal.
All the functions below are that one number with different questions asked of it.
"""

from potline.checks import SMALLEST_DIVISOR, ValidityError, fraction, number
from potline.data.constants import FARADAY_C_PER_MOL
from potline.formula import molar_mass

ELECTRONS_PER_ATOM = 3
COULOMBS_PER_KAH = 3.6e6
HOURS_PER_DAY = 24
KG_PER_TONNE = 1000

# Assumed: the limit is ours. In gas with more CO than CO2, other sources of CO outweigh the metal's loss.
LOWEST_CO2_FRACTION = 0.5


def aluminium_kg(current_ka: float, hours: float, current_efficiency: float) -> float:
    r"""Mass of aluminium that a current makes and the cell keeps.

    .. math:: m = \frac{I t \eta M}{3 F}

    Parameters:
        current_ka: current, kA, 0 or more.
        hours: time, h, 0 or more.
        current_efficiency: kept metal over all that the charge can make, a fraction from 0 to 1.
    Returns: kg.
    Raises: ValueError for input outside these ranges.
    Source: Faraday's law; F exact in the SI since 2019 (CODATA, from memory of the publication). The
        equivalent, 0.33557 kg/kAh, follows from it (computed here).
    Example:
        >>> round(aluminium_kg(1, 1, 1.0), 5)
        0.33557
    """
    charge_c = number("current_ka", current_ka, low=0) * number("hours", hours, low=0) * COULOMBS_PER_KAH
    moles = charge_c / (ELECTRONS_PER_ATOM * FARADAY_C_PER_MOL)
    return moles * molar_mass("Al") / 1000 * fraction("current_efficiency", current_efficiency)


def pot_output_t_per_day(current_ka: float, current_efficiency: float) -> float:
    r"""Metal that one pot gives in a day.

    .. math:: P = 24\,\mathrm{h} \cdot \frac{I \eta M}{3 F}

    Parameters:
        current_ka: pot current, kA, 0 or more.
        current_efficiency: a fraction from 0 to 1.
    Returns: t/day.
    Raises: ValueError for input outside these ranges.
    Source: Faraday's law, as aluminium_kg (computed here).
    Example:
        >>> round(pot_output_t_per_day(300, 0.94), 3)
        2.271
    """
    return aluminium_kg(current_ka, HOURS_PER_DAY, current_efficiency) / KG_PER_TONNE


def current_efficiency(output_t_per_day: float, current_ka: float) -> float:
    r"""Current efficiency of a pot, from the metal tapped.

    .. math:: \eta = \frac{P}{P(\eta = 1)}

    Parameters:
        output_t_per_day: metal tapped over a long time, t/day, 0 or more.
        current_ka: mean pot current, kA, 0.000001 or more.
    Returns: a fraction from 0 to 1.
    Raises: ValueError for more metal than Faraday's law allows, and for input outside these ranges.
    Source: Faraday's law, as aluminium_kg (computed here).
    Example:
        >>> round(current_efficiency(4.21, 550), 3)
        0.95
    """
    number("current_ka", current_ka, low=SMALLEST_DIVISOR)
    most = pot_output_t_per_day(current_ka, 1.0)
    if number("output_t_per_day", output_t_per_day, low=0) > most:
        raise ValueError(
            f"output_t_per_day is {output_t_per_day!r}, more metal than Faraday's law allows; "
            f"allowed at {current_ka!r} kA: a number from 0 to {most:.6g}"
        )
    return output_t_per_day / most


def specific_energy_kwh_per_kg(cell_voltage_v: float, current_efficiency: float) -> float:
    r"""Electrical energy that a cell takes for each kilogram of metal it keeps.

    .. math:: W = \frac{3 F U}{M \eta} = 2.980\,\frac{U}{\eta}

    Parameters:
        cell_voltage_v: mean voltage over the whole cell, V, 0 or more.
        current_efficiency: a fraction from 0.000001 to 1.
    Returns: kWh/kg, direct current.
    Raises: ValueError for input outside these ranges.
    Source: Faraday's law and W = I V t (computed here; 2.98 kAh/kg seen on an archived page).
    Example:
        >>> round(specific_energy_kwh_per_kg(4.2, 0.94), 2)
        13.31
    """
    voltage = number("cell_voltage_v", cell_voltage_v, low=0)
    fraction("current_efficiency", current_efficiency, SMALLEST_DIVISOR)
    return voltage / aluminium_kg(1, 1, current_efficiency)  # 1 kAh at 1 V is 1 kWh


def cell_voltage_v(specific_energy_kwh_per_kg: float, current_efficiency: float) -> float:
    r"""Cell voltage that belongs to a specific energy.

    .. math:: U = \frac{W \eta M}{3 F}

    Parameters:
        specific_energy_kwh_per_kg: direct-current energy for each kilogram kept, kWh/kg, 0 or more.
        current_efficiency: a fraction from 0.000001 to 1.
    Returns: V.
    Raises: ValueError for input outside these ranges.
    Source: specific_energy_kwh_per_kg solved for V (computed here).
    Example:
        >>> round(cell_voltage_v(12, 0.95), 2)
        3.83
    """
    energy = number("specific_energy_kwh_per_kg", specific_energy_kwh_per_kg, low=0)
    fraction("current_efficiency", current_efficiency, SMALLEST_DIVISOR)
    return energy * aluminium_kg(1, 1, current_efficiency)


def potline_output_t_per_year(pots: float, current_ka: float, current_efficiency: float, days: float = 365) -> float:
    r"""Metal that a line of pots in series gives in a year.

    .. math:: P = N d\, P_\mathrm{pot}

    Parameters:
        pots: mean number of pots in operation, 0 or more; it need not be whole.
        current_ka: line current, kA, 0 or more. It is the same in every pot.
        current_efficiency: mean over the line, a fraction from 0 to 1.
        days: days of operation in the year, 0 to 366.
    Returns: t/year.
    Raises: ValueError for input outside these ranges.
    Source: Faraday's law, as aluminium_kg (computed here).
    Example:
        >>> round(potline_output_t_per_year(1, 300, 0.94))
        829
    """
    pot_days = number("pots", pots, low=0) * number("days", days, low=0, high=366)
    return pot_days * pot_output_t_per_day(current_ka, current_efficiency)


def potline_power_mw(pots: float, current_ka: float, cell_voltage_v: float) -> float:
    r"""Direct-current power that a line of pots in series draws.

    .. math:: P = N I U

    Parameters:
        pots: mean number of pots in operation, 0 or more; it need not be whole.
        current_ka: line current, kA, 0 or more.
        cell_voltage_v: mean voltage of one pot, V, 0 or more.
    Returns: MW, without rectifiers and auxiliaries.
    Raises: ValueError for input outside these ranges.
    Source: P = I V for a series circuit (textbook).
    Example:
        >>> round(potline_power_mw(360, 300, 4.2), 1)
        453.6
    """
    line_voltage_kv = number("pots", pots, low=0) * number("cell_voltage_v", cell_voltage_v, low=0) / 1000
    return number("current_ka", current_ka, low=0) * line_voltage_kv


def pearson_waddington_efficiency(co2_fraction: float) -> float:
    r"""Current efficiency that the anode gas of a prebake cell tells.

    .. math:: \eta = \frac{1 + x}{2}

    If all the primary gas is CO2 and all the loss is 2 Al + 3 CO2 -> Al2O3 + 3 CO, each mole of CO in the
    gas stands for lost metal. Carbon dust and the Boudouard reaction add CO without losing metal: then the
    estimate is too low. Air that burns CO to CO2 makes it too high. It does not hold for Söderberg gas.

    Parameters:
        co2_fraction: CO2 in CO2 + CO, by volume, a fraction from 0.5 to 1. Range not stated by the source;
            the limit is ours, assumed.
    Returns: a fraction from 0.75 to 1.
    Raises: ValidityError below 0.5, where Boudouard, dust and air burn dominate; ValueError for what is
        no fraction.
    Source: Pearson & Waddington, Discuss. Faraday Soc. 1 (1947) 307-320 (from memory of the publication;
        derivation computed here).
    Example:
        >>> pearson_waddington_efficiency(0.85)
        0.925
    """
    share = fraction("co2_fraction", co2_fraction)
    if share < LOWEST_CO2_FRACTION:
        raise ValidityError(
            f"co2_fraction is {co2_fraction!r}; allowed: a fraction from {LOWEST_CO2_FRACTION:g} to 1 "
            "(assumed: below it Boudouard, dust and air burn dominate)"
        )
    return (1 + share) / 2
