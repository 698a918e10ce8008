"""Perfluorocarbons: how much CF4 and C2F6 the anode effects of a smelter give off.

When a carbon anode runs short of alumina, the current takes fluorine from the bath instead of oxygen from the
alumina, and the fluorine takes carbon from the anode. The IPCC has three ways to count what forms: a default per tonne
for those who know nothing (tier 1), a slope times the minutes of anode effect, and a coefficient times the
overvoltage. All three give kilograms of each gas per tonne of metal. Their warming is

    CF4 * GWP(CF4) + C2F6 * GWP(C2F6)

and nothing else: the ratio of the gases never multiplies the warming of CF4.

An anode without carbon gives neither gas: for the technology "inert" tier1 and slope_method return zeros, while
overvoltage_method refuses it, because a cell without anode effects has no such overvoltage to state. Fluoride fume
remains: see "inert_fluoride_fume" in potline.data.pfc.

PFC that forms at low voltage, without a counted anode effect, is in none of these factors.
"""

from collections import OrderedDict

from potline.checks import SMALLEST_DIVISOR, choice, fraction, number
from potline.data.pfc import EDITIONS, GWPS, INERT, OVERVOLTAGE_TECHNOLOGIES, ROWS, TECHNOLOGIES
from potline.data.rows import find

MINUTES_PER_DAY = 1440
# Assumed: the limit is ours. A pot in full anode effect all day would not reach it.
LARGEST_OVERVOLTAGE_MV = 50000.0


def tier1(technology: str, gwp: str = "AR6") -> "OrderedDict[str, float]":
    r"""PFC per tonne where nothing is known but the kind of cell.

    .. math:: m = f

    Far above today's practice: the factors stand for smelters that do not count their anode effects, and their
    uncertainty is -99 to +380 % (CWPB), -40 to +150 % (SWPB), -70 to +260 % (VSS), -80 to +180 % (HSS).

    Parameters:
        technology: "CWPB", "SWPB", "VSS", "HSS" or "inert", which gives zeros.
        gwp: the IPCC report whose warming potentials count, "SAR", "AR4", "AR5" or "AR6".
    Returns: cf4_kg_per_t, c2f6_kg_per_t and co2e_t_per_t, per tonne of metal.
    Raises: ValueError for any other choice.
    Source: IPCC 2006 Guidelines, volume 3, chapter 4, equation 4.25 and Table 4.15 (second-hand: two public
        transcriptions agree).
    Example:
        >>> round(tier1("CWPB")["co2e_t_per_t"], 2)
        3.45
    """
    choice("technology", technology, TECHNOLOGIES["2006"])
    if technology == INERT:
        return _gases(0.0, 0.0, gwp)
    cf4 = find(ROWS, "tier1_cf4_" + technology).value
    return _gases(cf4, find(ROWS, "tier1_c2f6_" + technology).value, gwp)


def slope_method(
    technology: str, anode_effect_min_per_cell_day: float, edition: str = "2019", gwp: str = "AR6"
) -> "OrderedDict[str, float]":
    r"""PFC per tonne from the minutes that an average cell spends in anode effect each day.

    .. math:: m_\mathrm{CF_4} = S\,t_\mathrm{AE}, \qquad m_\mathrm{C_2F_6} = r\,m_\mathrm{CF_4}

    The slopes of 2006 have an uncertainty of 6 % (CWPB), 15 % (SWPB), 17 % (VSS) and 44 % (HSS), the ratios of 11, 23,
    15 and 48 %; our source gives none for those of 2019.

    Parameters:
        technology: "CWPB", "SWPB", "VSS", "HSS"; in the edition "2019" also "PFPB_L" (legacy point-fed prebake) and
            "PFPB_M" (modern point-fed prebake); or "inert", which gives zeros.
        anode_effect_min_per_cell_day: anode effects per cell and day, times their mean length, min, 0 to 1440. Range
            not stated; a day has no more minutes.
        edition: "2006" or "2019".
        gwp: "SAR", "AR4", "AR5" or "AR6".
    Returns: cf4_kg_per_t, c2f6_kg_per_t and co2e_t_per_t, per tonne of metal.
    Raises: ValueError for input outside these choices and ranges.
    Source: IPCC 2006 Guidelines, volume 3, chapter 4, equation 4.26 and Table 4.16 (second-hand: two public
        transcriptions agree); edition "2019": Regulation (EU) 2025/2547, Annex II, B.7.1, Table 2 (a public
        transcription), believed to be the factors of the IPCC's 2019 Refinement.
    Example:
        >>> round(slope_method("CWPB", 0.5, edition="2006")["co2e_t_per_t"], 3)
        0.635
    """
    choice("edition", edition, EDITIONS)
    choice("technology", technology, TECHNOLOGIES[edition])
    minutes = number("anode_effect_min_per_cell_day", anode_effect_min_per_cell_day, low=0, high=MINUTES_PER_DAY)
    if technology == INERT:
        return _gases(0.0, 0.0, gwp)
    key = "_" + edition + "_" + technology
    cf4 = find(ROWS, "slope" + key).value * minutes
    return _gases(cf4, find(ROWS, "ratio" + key).value * cf4, gwp)


def overvoltage_method(
    technology: str, overvoltage_mv: float, current_efficiency: float, gwp: str = "AR6"
) -> "OrderedDict[str, float]":
    r"""PFC per tonne from the voltage that anode effects add, averaged over all the time.

    .. math:: m_\mathrm{CF_4} = \frac{O\,U_\mathrm{AE}}{100\,\eta}, \qquad m_\mathrm{C_2F_6} = r\,m_\mathrm{CF_4}

    The source divides by the current efficiency in per cent; here it is a fraction, as everywhere in potline. The
    coefficients have an uncertainty of 24 % (CWPB) and 43 % (SWPB), from memory.

    Parameters:
        technology: "CWPB" or "SWPB"; there is no coefficient for other cells, and an inert anode has no anode effect.
        overvoltage_mv: integral of the voltage above the target, over the time of recording, mV, 0 to 50000. Range not
            stated; the limit is ours, assumed.
        current_efficiency: a fraction from 0.000001 to 1.
        gwp: "SAR", "AR4", "AR5" or "AR6".
    Returns: cf4_kg_per_t, c2f6_kg_per_t and co2e_t_per_t, per tonne of metal.
    Raises: ValueError for input outside these choices and ranges.
    Source: IPCC 2006 Guidelines, volume 3, chapter 4, equation 4.27 and Table 4.16; the same in Regulation (EU)
        2025/2547, Annex II, B.7.2, Table 3 (a public transcription).
    Example:
        >>> round(overvoltage_method("CWPB", 5, 0.94)["cf4_kg_per_t"], 4)
        0.0617
    """
    choice("technology", technology, OVERVOLTAGE_TECHNOLOGIES)
    overvoltage = number("overvoltage_mv", overvoltage_mv, low=0, high=LARGEST_OVERVOLTAGE_MV)
    efficiency_pct = 100 * fraction("current_efficiency", current_efficiency, SMALLEST_DIVISOR)
    cf4 = find(ROWS, "ovc_" + technology).value * overvoltage / efficiency_pct
    return _gases(cf4, find(ROWS, "ovc_ratio_" + technology).value * cf4, gwp)


def _gases(cf4_kg: float, c2f6_kg: float, gwp: str) -> "OrderedDict[str, float]":
    """Both gases and their warming."""
    choice("gwp", gwp, GWPS)
    co2e_kg = cf4_kg * find(ROWS, "gwp_cf4_" + gwp).value + c2f6_kg * find(ROWS, "gwp_c2f6_" + gwp).value
    return OrderedDict((("cf4_kg_per_t", cf4_kg), ("c2f6_kg_per_t", c2f6_kg), ("co2e_t_per_t", co2e_kg / 1000)))
