"""The cell voltage: what each part of a cell takes of it.

The voltage over a pot is a sum. A part of it is the reversible voltage, which the reaction needs. The rest turns into
heat: the overvoltages that drive the electrodes (potline.overvoltage), the resistance of the bath and of its bubbles,
the resistance of the conductors.

For an inert anode no source gives overvoltage, bubbles or the drop in the anode. They are assumptions with a range, in
potline.data.voltage, and can be replaced by keyword.
"""

import math
from collections import OrderedDict

from potline.bath import alumina_solubility_wt_pct, bath_ratio, conductivity_s_per_cm, liquidus_c
from potline.checks import SMALLEST_DIVISOR, ValidityError, bath_celsius, choice, number, within
from potline.data.constants import ZERO_CELSIUS_K
from potline.data.rows import find
from potline.data.voltage import ROWS
from potline.overvoltage import (
    ALUMINA_WT_PCT,
    ANODES,
    BATH_RATIOS,
    CURRENT_DENSITIES_A_CM2,
    OXYGEN_OVERVOLTAGE_V,
    alumina_activity,
    anode_overvoltage_v,
    cathode_overvoltage_v,
    concentration_overvoltage_v,
    critical_current_density_a_cm2,
    thermal_v,
)
from potline.stoichiometry import CARBON_ANODE, INERT_ANODE
from potline.thermochemistry import reversible_voltage_v

__all__ = [
    "alumina_activity",
    "anode_overvoltage_v",
    "bath_voltage_v",
    "bubble_coverage",
    "bubble_layer_cm",
    "bubble_voltage_v",
    "budget",
    "cathode_overvoltage_v",
    "concentration_overvoltage_v",
    "critical_current_density_a_cm2",
    "nernst_voltage_v",
]

REACTIONS = {"carbon": CARBON_ANODE, "inert": INERT_ANODE}
MOST_ACTIVITY = 1.001  # Haupin's polynomial gives 1.0007 at saturation
# Haupin 1998, equation 31: coverage by bubbles, powers 0 to 3 of the current density.
COVERAGE = (0.509, 0.1823, -0.1723, 0.05504)

REFERENCE_A_CM2 = find(ROWS, "usual_current_density").value
DISTANCE_CM = find(ROWS, "usual_distance").value
FANNING = find(ROWS, "fanning").value
ANODE_AREA_CM2 = find(ROWS, "anode_area").value
ANODE_EFFECT_WT_PCT = find(ROWS, "anode_effect_alumina").value
CATHODE_DROP_V = find(ROWS, "cathode_drop").value
EXTERNAL_DROP_V = find(ROWS, "external_drop").value
ANODE_DROPS_V = {"carbon": find(ROWS, "anode_drop").value, "inert": find(ROWS, "inert_anode_drop").value}
OXYGEN_BUBBLES = find(ROWS, "oxygen_bubbles").value

# The parts of a budget, in the order of the current, and those that are assumed for want of a source.
PARTS = ("reversible", "anode", "concentration", "cathode", "bath", "bubbles", "anode_drop", "cathode_drop", "external")
ASSUMED = {"carbon": (), "inert": ("anode", "bubbles", "anode_drop")}


def nernst_voltage_v(anode: str, temperature_c: float, alumina_activity: float) -> float:
    r"""Reversible voltage in a bath that is not saturated with alumina.

    .. math:: E = E^\circ(T) + \frac{R T}{12 F} \ln \frac{1}{a^2}

    Parameters:
        anode: "carbon" (its gas is CO2) or "inert".
        temperature_c: temperature of the bath, °C, up to 1100.
        alumina_activity: a fraction from 0.000001 to 1.001 (what Haupin's polynomial gives at saturation).
    Returns: V.
    Raises: ValueError for bad input.
    Source: Nernst's equation, with reversible_voltage_v; Haupin, Light Metals 1998, equation 5: second-hand.
    Example:
        >>> round(nernst_voltage_v("inert", 960, 1) - nernst_voltage_v("carbon", 960, 1), 3)
        1.026
    """
    choice("anode", anode, ANODES)
    kelvin = bath_celsius("temperature_c", temperature_c) + ZERO_CELSIUS_K
    activity = number("alumina_activity", alumina_activity, low=SMALLEST_DIVISOR, high=MOST_ACTIVITY)
    return reversible_voltage_v(REACTIONS[anode], kelvin) - thermal_v(kelvin) / 6 * math.log(activity)


def bubble_layer_cm(current_density_a_cm2: float) -> float:
    r"""Thickness of the layer of gas under a horizontal carbon anode.

    .. math:: \delta = \frac{0.5517 + i}{1 + 2.167\,i}

    Parameters:
        current_density_a_cm2: current over the anode's underside, A/cm², 0.1 to 2. Range not stated; assumed.
    Returns: cm.
    Raises: ValidityError outside this range; ValueError for other bad input.
    Source: Haupin, Light Metals 1998, equation 30: second-hand.
    Example:
        >>> round(bubble_layer_cm(0.85), 2)
        0.49
    """
    density = within("current_density_a_cm2", current_density_a_cm2, CURRENT_DENSITIES_A_CM2, "assumed")
    return (0.5517 + density) / (1 + 2.167 * density)


def bubble_coverage(
    current_density_a_cm2: float,
    bath_ratio: float,
    al2o3_wt_pct: float,
    anode_effect_wt_pct: float = ANODE_EFFECT_WT_PCT,
) -> float:
    r"""Share of a carbon anode's underside that gas covers.

    .. math::

        \varphi = 0.9\,\Bigl(0.509 + 0.1823\,i - 0.1723\,i^2 + 0.05504\,i^3
        + \frac{0.4322 - 0.3781\,\mathrm{BR}}{1 + 1.637\,\mathrm{BR}}
        + \frac{0.431 - 0.1437\,y}{1 + 7.353\,y}\Bigr), \quad y = [\ce{Al2O3}] - [\ce{Al2O3}]_\mathrm{AE}

    Parameters:
        current_density_a_cm2: current over the anode's underside, A/cm², 0.1 to 2. Range not stated; assumed.
        bath_ratio: weight of NaF over that of AlF3, 0.5 to 2. Range not stated; assumed.
        al2o3_wt_pct: dissolved alumina, wt %, above anode_effect_wt_pct, up to 12. Range not stated; assumed.
        anode_effect_wt_pct: alumina at which the cell goes on anode effect, wt %, 0.5 to 3; typically 1.8 to 2.
    Returns: a fraction from 0 to below 1.
    Raises: ValidityError outside these ranges, and where the gas covers all of it: an anode effect.
    Source: Haupin, Light Metals 1998, equation 31, after Hyde & Welch 1997: second-hand.
    Example:
        >>> round(bubble_coverage(0.85, 1.12, 3), 2)
        0.54
    """
    density = within("current_density_a_cm2", current_density_a_cm2, CURRENT_DENSITIES_A_CM2, "assumed")
    ratio = within("bath_ratio", bath_ratio, BATH_RATIOS, "assumed")
    least = number("anode_effect_wt_pct", anode_effect_wt_pct, low=ALUMINA_WT_PCT[0], high=3)
    bounds = (least, ALUMINA_WT_PCT[1])
    alumina = within("al2o3_wt_pct", al2o3_wt_pct, bounds, "assumed; with less there is an anode effect")
    spare = alumina - least
    covered = sum([factor * density**power for power, factor in enumerate(COVERAGE)])
    covered += (0.4322 - 0.3781 * ratio) / (1 + 1.637 * ratio) + (0.431 - 0.1437 * spare) / (1 + 7.353 * spare)
    if 0.9 * covered >= 1:
        raise ValidityError(
            f"current_density_a_cm2 is {current_density_a_cm2!r}; allowed: less "
            "(gas covers the whole anode: an anode effect)"
        )
    return 0.9 * covered


def bubble_voltage_v(
    current_density_a_cm2: float, conductivity_s_per_cm: float, layer_cm: float, coverage: float
) -> float:
    r"""Voltage that the bubbles under the anode cost, over and above the bath without them.

    .. math:: U_\mathrm{bubbles} = \frac{i\,\delta}{\kappa} \, \frac{\varphi}{1 - \varphi}

    A layer of thickness δ that gas covers by φ leaves the current 1 - φ of its area, so that it has the resistance
    δ / (κ (1 - φ)) in place of δ / κ. This is the difference. So bath_voltage_v counts the whole distance.

    Parameters:
        current_density_a_cm2: current over the area through which it crosses the layer, A/cm², 0 or more.
        conductivity_s_per_cm: of the bath, S/cm, above 0.
        layer_cm: thickness of the layer, cm, 0 or more: see bubble_layer_cm.
        coverage: share covered by gas, a fraction from 0 to below 1: see bubble_coverage.
    Returns: V. Published: 0.15 to 0.35 V in an industrial cell.
    Raises: ValueError for input outside these ranges.
    Source: Haupin, Light Metals 1998, equation 32: second-hand; the published range as an open paper of 2021
        (Mater. Proc. 3(1), 8) quotes it.
    Example:
        >>> round(bubble_voltage_v(0.85, 2.152, 0.493, 0.543), 2)
        0.23
    """
    ohmic = bath_voltage_v(current_density_a_cm2, number("layer_cm", layer_cm, low=0), conductivity_s_per_cm)
    covered = number("coverage", coverage, low=0, high=1 - SMALLEST_DIVISOR)
    return ohmic * covered / (1 - covered)


def bath_voltage_v(current_density_a_cm2: float, acd_cm: float, conductivity_s_per_cm: float) -> float:
    r"""Voltage along the bath, by Ohm's law.

    .. math:: U_\mathrm{bath} = \frac{i\,d}{\kappa}

    Parameters:
        current_density_a_cm2: current over the area through which it crosses the bath, A/cm², 0 or more.
        acd_cm: distance between anode and metal, cm, 0 or more.
        conductivity_s_per_cm: of the bath, S/cm, above 0.
    Returns: V.
    Raises: ValueError for input outside these ranges.
    Source: Ohm's law.
    Example:
        >>> round(1000 * bath_voltage_v(0.85, 0.1, 2.152), 1)  # millivolts for each millimetre
        39.5
    """
    density = number("current_density_a_cm2", current_density_a_cm2, low=0)
    distance = number("acd_cm", acd_cm, low=0)
    return density * distance / number("conductivity_s_per_cm", conductivity_s_per_cm, low=SMALLEST_DIVISOR)


def budget(
    anode: str,
    *,
    temperature_c: float = 960.0,
    alf3_wt_pct: float = 12.0,
    caf2_wt_pct: float = 6.0,
    al2o3_wt_pct: float = 3.0,
    current_density_a_cm2: float = REFERENCE_A_CM2,
    acd_cm: float = DISTANCE_CM,
    fanning: float = FANNING,
    anode_area_cm2: float = ANODE_AREA_CM2,
    anode_drop_v: float | None = None,
    cathode_drop_v: float = CATHODE_DROP_V,
    external_drop_v: float = EXTERNAL_DROP_V,
    oxygen_overvoltage_v: float = OXYGEN_OVERVOLTAGE_V,
    oxygen_bubbles: float = OXYGEN_BUBBLES,
    model: str = "hives1996",
) -> OrderedDict[str, float]:
    r"""The parts of a cell's voltage, which add up to it.

    .. math::

        U = E + U_\mathrm{a} + U_\mathrm{ac} + U_\mathrm{c} + U_\mathrm{bath} + U_\mathrm{bubbles}
        + U_\mathrm{anode} + U_\mathrm{cathode} + U_\mathrm{external}

    The **current density** is the cell's current over the underside of all its anodes. The **distance** goes from that
    underside to the surface of the metal. Some of the current leaves through the anodes' sides and spreads: it crosses
    bath and bubbles, and reaches the metal, over an area that is larger by the factor *fanning*. These definitions
    matter: with 4.5 cm, no fanning and 0.85 A/cm² the parts add up to 4.7 V, which no modern cell takes.

    Parameters:
        anode: "carbon" or "inert". The inert cell has the same bath, shape and cathode.
        temperature_c: temperature of the bath, °C, from its liquidus to 1050.
        alf3_wt_pct, caf2_wt_pct, al2o3_wt_pct: the bath, as for potline.bath.liquidus_c.
        current_density_a_cm2: as defined above, A/cm², 0.3 to 2, below the critical one.
        acd_cm: distance as defined above, cm, more than the bubble layer, up to 20.
        fanning: as defined above, a plain number from 1 to 1.5; 1.08 is assumed.
        anode_area_cm2: underside of one anode, cm².
        anode_drop_v: drop in the anode at 0.85 A/cm², V, 0 to 2. None: 0.30, for an inert anode assumed (0.1 to 0.6).
        cathode_drop_v: drop in the cathode at 0.85 A/cm², V, 0 to 2; typically 0.3 to 0.4.
        external_drop_v: drop in the busbars at 0.85 A/cm², V, 0 to 2; typically 0.15 to 0.25.
        oxygen_overvoltage_v: for an inert anode, V, 0 to 1; 0.10 is assumed (0.05 to 0.15), its concentration
            part included.
        oxygen_bubbles: bubble voltage of an inert anode over that of a carbon one, 0 to 2; 1 is assumed (0.5 to 1).
        model: conductivity of the bath, "hives1996" or "wang1992".
    Returns: part -> V, in the order of PARTS. Those in ASSUMED[anode] rest on assumptions.
    Raises: ValidityError at and above the critical current density (an anode effect: an inert anode, too, gets no more
        alumina then), below the liquidus, and where a part's equation does not hold; ValueError for other bad input.
    Source: the sum of the parts, each with its own; usual drops from memory of Kvande & Haupin, JOM 52(2) 2000, 31-37.
    Example:
        >>> round(sum(budget("carbon").values()), 2), round(sum(budget("inert").values()), 2)
        (4.16, 4.76)
    """
    choice("anode", anode, ANODES)
    inert = anode == "inert"
    critical = critical_current_density_a_cm2(temperature_c, anode_area_cm2, al2o3_wt_pct)
    # First of all: where the alumina runs short, there is no voltage to split.
    concentration = concentration_overvoltage_v(temperature_c, current_density_a_cm2, critical)
    ratio = bath_ratio(alf3_wt_pct, caf2_wt_pct, al2o3_wt_pct)
    coverage = bubble_coverage(current_density_a_cm2, ratio, al2o3_wt_pct)
    freezes = liquidus_c(alf3_wt_pct, caf2_wt_pct, al2o3_wt_pct)
    if bath_celsius("temperature_c", temperature_c) < freezes:
        raise ValidityError(
            f"temperature_c is {temperature_c!r}; allowed: a number from {freezes:.1f}, "
            "the liquidus of this bath, to 1050"
        )
    spread = current_density_a_cm2 / number("fanning", fanning, low=1, high=1.5)
    activity = alumina_activity(al2o3_wt_pct, alumina_solubility_wt_pct(temperature_c, alf3_wt_pct, caf2_wt_pct))
    conductivity = conductivity_s_per_cm(temperature_c, al2o3_wt_pct, alf3_wt_pct, caf2_wt_pct, model=model)
    layer = bubble_layer_cm(current_density_a_cm2)
    within("acd_cm", acd_cm, (layer, 20), "assumed; more than the layer of bubbles")
    bubbles = bubble_voltage_v(spread, conductivity, layer, coverage)
    share = number("oxygen_bubbles", oxygen_bubbles, low=0, high=2) if inert else 1.0
    drop = ANODE_DROPS_V[anode] if anode_drop_v is None else anode_drop_v
    load = current_density_a_cm2 / REFERENCE_A_CM2
    return OrderedDict(
        (
            ("reversible", nernst_voltage_v(anode, temperature_c, activity)),
            (
                "anode",
                anode_overvoltage_v(
                    anode, temperature_c, current_density_a_cm2, al2o3_wt_pct, oxygen_overvoltage_v=oxygen_overvoltage_v
                ),
            ),
            ("concentration", 0.0 if inert else concentration),
            ("cathode", cathode_overvoltage_v(temperature_c, ratio, spread)),
            ("bath", bath_voltage_v(spread, acd_cm, conductivity)),
            ("bubbles", bubbles * share),
            ("anode_drop", number("anode_drop_v", drop, low=0, high=2) * load),
            ("cathode_drop", number("cathode_drop_v", cathode_drop_v, low=0, high=2) * load),
            ("external", number("external_drop_v", external_drop_v, low=0, high=2) * load),
        )
    )
