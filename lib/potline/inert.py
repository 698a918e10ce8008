r"""How much an inert anode may wear, how long it lasts, and what a shorter distance to the cathode buys back.

"Inert" is a direction. Every material known so far dissolves a little in the bath. Its oxides are easier to reduce
than alumina, so what dissolves ends in the metal: the wear of the anode is the impurity of the aluminium. A square
centimetre of anode makes a few kilograms of metal in a year, so a few millimetres are enough to spoil it.
"""

from potline.checks import SMALLEST_DIVISOR, fraction, number
from potline.faraday import HOURS_PER_DAY, aluminium_kg

DAYS_PER_YEAR = 365
AMPERES_PER_KA = 1000
GRAMS_PER_KG = 1000


def metal_contamination_wt_pct(
    wear_cm_per_year: float,
    density_g_cm3: float,
    current_density_a_cm2: float,
    current_efficiency: float,
    metal_share: float = 1.0,
) -> float:
    r"""Metal of the anode in the aluminium, if all that wears off ends there.

    .. math:: w = 100 \frac{f \rho v}{f \rho v + \frac{M}{3 F} i \eta \cdot 8760 \; \mathrm{h}}

    It holds for a steady cell: what the bath takes up it passes on. It counts the anode's metal alone; what alumina,
    lining and tools bring comes on top.

    Parameters:
        wear_cm_per_year: how far the working face recedes, cm/year, 0 or more.
        density_g_cm3: density of the anode, g/cm³, 0 or more: alloys typically 8 to 8.5, oxides 5 to 7.
        current_density_a_cm2: current over the face that wears, A/cm², 0.000001 or more.
        current_efficiency: a fraction from 0.000001 to 1.
        metal_share: mass of metal in a mass of anode, a fraction from 0 to 1: 1 for an alloy, 0.788 for SnO2, 0.727 for
            NiFe2O4. The oxygen of an oxide leaves as gas.
    Returns: weight per cent of all the metal tapped, from 0 to 100.
    Raises: ValueError for input outside these ranges.
    Source: conservation of mass, and Faraday's law (computed here). Range not stated. That the oxides are reduced into
        the metal: Xiao and others, Metall. Mater. Trans. B 27 (1996) 185 (abstract seen).
    Example:
        >>> round(metal_contamination_wt_pct(1, 8.2, 0.8, 0.93), 2)
        0.37
    """
    density = number("density_g_cm3", density_g_cm3, low=0)
    worn = number("wear_cm_per_year", wear_cm_per_year, low=0) * density * fraction("metal_share", metal_share)
    made = _aluminium_g_per_cm2(current_density_a_cm2, current_efficiency)
    return 100 * worn / (worn + made)


def allowed_wear_cm_per_year(
    contamination_wt_pct: float,
    density_g_cm3: float,
    current_density_a_cm2: float,
    current_efficiency: float,
    metal_share: float = 1.0,
) -> float:
    r"""The fastest wear with which the aluminium stays as pure as is wanted.

    .. math:: v = \frac{w}{100 - w} \frac{M i \eta \cdot 8760 \; \mathrm{h}}{3 F f \rho}

    Parameters:
        contamination_wt_pct: anode metal that the aluminium may hold, weight per cent, from 0 to 99.
        density_g_cm3: density of the anode, g/cm³, 0.000001 or more.
        current_density_a_cm2: current over the face that wears, A/cm², 0.000001 or more.
        current_efficiency: a fraction from 0.000001 to 1.
        metal_share: mass of metal in a mass of anode, a fraction from 0.000001 to 1.
    Returns: cm/year.
    Raises: ValueError for input outside these ranges.
    Source: metal_contamination_wt_pct solved for the wear (computed here).
    Example:
        >>> round(allowed_wear_cm_per_year(0.1, 8.2, 0.8, 0.93), 2)
        0.27
    """
    part = number("contamination_wt_pct", contamination_wt_pct, low=0, high=99)
    density = number("density_g_cm3", density_g_cm3, low=SMALLEST_DIVISOR)
    share = fraction("metal_share", metal_share, SMALLEST_DIVISOR)
    made = _aluminium_g_per_cm2(current_density_a_cm2, current_efficiency)
    return part / (100 - part) * made / (density * share)


def anode_life_years(thickness_cm: float, wear_cm_per_year: float) -> float:
    r"""How long an anode lasts if it wears evenly and nothing else ends it.

    .. math:: t = \frac{d}{v}

    Parameters:
        thickness_cm: what may wear away, cm, 0 or more.
        wear_cm_per_year: how far the working face recedes, cm/year, 0.000001 or more.
    Returns: years. Cracks, passive layers and a power cut end real anodes sooner.
    Raises: ValueError for input outside these ranges.
    Source: none needed (computed here).
    Example:
        >>> anode_life_years(2, 0.5)
        4.0
    """
    thickness = number("thickness_cm", thickness_cm, low=0)
    return thickness / number("wear_cm_per_year", wear_cm_per_year, low=SMALLEST_DIVISOR)


def acd_to_offset_cm(extra_voltage_v: float, current_density_a_cm2: float, conductivity_s_per_cm: float) -> float:
    r"""How much nearer the electrodes must come for the bath to save as much voltage as the anode takes more.

    .. math:: \Delta d = \frac{\Delta U \, \kappa}{i}

    The bath's resistance alone is counted. Bubbles between the electrodes raise it, so each centimetre saves more until
    they fill a narrow gap.

    Parameters:
        extra_voltage_v: what the anode takes more, V, 0 or more.
        current_density_a_cm2: current density in the bath, A/cm², 0.000001 or more.
        conductivity_s_per_cm: conductivity of the bath, S/cm, 0 or more.
    Returns: cm.
    Raises: ValueError for input outside these ranges.
    Source: Ohm's law (computed here).
    Example:
        >>> round(acd_to_offset_cm(0.65, 0.85, 2.152), 2)
        1.65
    """
    density = number("current_density_a_cm2", current_density_a_cm2, low=SMALLEST_DIVISOR)
    conductivity = number("conductivity_s_per_cm", conductivity_s_per_cm, low=0)
    return number("extra_voltage_v", extra_voltage_v, low=0) * conductivity / density


def _aluminium_g_per_cm2(current_density_a_cm2: float, current_efficiency: float) -> float:
    """Aluminium that a square centimetre of anode makes and the cell keeps in a year."""
    density = number("current_density_a_cm2", current_density_a_cm2, low=SMALLEST_DIVISOR)
    efficiency = fraction("current_efficiency", current_efficiency, SMALLEST_DIVISOR)
    hours = DAYS_PER_YEAR * HOURS_PER_DAY
    return GRAMS_PER_KG * aluminium_kg(density / AMPERES_PER_KA, hours, efficiency)
