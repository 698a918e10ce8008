"""Carbon anodes: how much carbon dioxide they leave as, and how fast their face recedes.

Carbon that is gone has left as gas, sooner or later as carbon dioxide, unless it is caught as tar or skimmed as dust.
So the IPCC counts carbon dioxide by mass balance: what went in, less what was no carbon, less what was caught.

The factor from carbon to carbon dioxide is the IPCC's 44/12 = 3.6667. The exact masses give 44.009/12.011 = 3.6641,
0.07 % less; potline.stoichiometry uses those.
"""

from collections import OrderedDict

from potline.checks import LARGEST, SMALLEST_DIVISOR, choice, fraction, number
from potline.data.carbon import ROWS
from potline.data.rows import find
from potline.faraday import aluminium_kg

CO2_PER_C = 44 / 12  # the IPCC's
ANODE_SULPHUR: float = find(ROWS, "anode_sulphur").value
ANODE_ASH: float = find(ROWS, "anode_ash").value
PACKING_COKE: float = find(ROWS, "packing_coke").value
PACKING_SULPHUR: float = find(ROWS, "packing_sulphur").value
PACKING_ASH: float = find(ROWS, "packing_ash").value
# A furnace with closed sections (Riedhammer's) catches tar; of open ones the IPCC says that the amount is negligible.
FURNACES = ("open", "riedhammer")
TAR_SHARES: dict[str, float] = {"open": 0.0, "riedhammer": find(ROWS, "waste_tar").value}
STUDS = ("vertical", "horizontal")
PASTES = ("dry", "wet")


def _wt_pct(name: str, value: float) -> float:
    return number(name, value, low=0, high=100) / 100


def _carbon_share(sulphur: tuple[str, float], ash: tuple[str, float]) -> float:
    """What is left of a mass without its sulphur and its ash."""
    share = 1 - _wt_pct(*sulphur) - _wt_pct(*ash)
    if share < 0:
        raise ValueError(
            f"{ash[0]} is {ash[1]!r}; allowed: a number from 0 to {100 - sulphur[1]:g}, as the rest is sulphur"
        )
    return share


def prebake_co2_t_per_t(
    net_consumption_t_per_t: float, sulphur_wt_pct: float = ANODE_SULPHUR, ash_wt_pct: float = ANODE_ASH
) -> float:
    r"""Carbon dioxide from prebaked anodes, per tonne of metal.

    .. math:: m_\mathrm{CO_2} = c\,\frac{100 - w_\mathrm{S} - w_\mathrm{ash}}{100}\cdot\frac{44}{12}

    All carbon counts as carbon dioxide: also what leaves as CO, burns in air or falls off as dust and burns later.

    Parameters:
        net_consumption_t_per_t: baked anodes less returned butts, t/t, 0 or more.
        sulphur_wt_pct: sulphur in the anodes, wt %, 0 to 100; the default 2.0 is uncertain by 50 % of itself.
        ash_wt_pct: ash in the anodes, wt %, 0 to 100; the default 0.4 is uncertain by 85 % of itself.
    Returns: t CO2/t.
    Raises: ValueError for input outside these ranges, or sulphur and ash above 100 % together.
    Source: IPCC 2006 Guidelines, volume 3, chapter 4, equation 4.21 and Table 4.11 (second-hand: two public
        transcriptions and 40 CFR 98.63 agree).
    Example:
        >>> round(prebake_co2_t_per_t(0.42), 3)
        1.503
    """
    net = number("net_consumption_t_per_t", net_consumption_t_per_t, low=0)
    return net * _carbon_share(("sulphur_wt_pct", sulphur_wt_pct), ("ash_wt_pct", ash_wt_pct)) * CO2_PER_C


def pitch_volatiles_co2_t(
    green_anodes_t: float,
    baked_anodes_t: float,
    hydrogen_share: float = find(ROWS, "green_hydrogen").value,
    furnace: str = "open",
) -> float:
    r"""Carbon dioxide from the pitch that turns to gas and burns while anodes are baked.

    .. math:: m_\mathrm{CO_2} = (m_\mathrm{green} - m_\mathrm{H} - m_\mathrm{tar} - m_\mathrm{baked})\,\tfrac{44}{12}

    Parameters:
        green_anodes_t: mass before baking, t, 0 or more.
        baked_anodes_t: mass after baking, t, 0 or more.
        hydrogen_share: hydrogen in the green anodes, a fraction of their mass; the default 0.005 is uncertain by 50 %
            of itself.
        furnace: "open", where the tar that is caught is negligible, or "riedhammer", which catches 0.005 of the green
            mass, uncertain by 50 % of itself.
    Returns: t CO2.
    Raises: ValueError for input outside these ranges, or where more comes out of the furnace than went in.
    Source: IPCC 2006 Guidelines, volume 3, chapter 4, equation 4.22 and Table 4.12 (second-hand: two public
        transcriptions and 40 CFR 98, Table F-2, agree).
    Example:
        >>> round(pitch_volatiles_co2_t(1.055, 1.0), 3)
        0.182
    """
    green = number("green_anodes_t", green_anodes_t, low=0)
    baked = number("baked_anodes_t", baked_anodes_t, low=0)
    hydrogen = fraction("hydrogen_share", hydrogen_share)
    kept: float = green * (1 - hydrogen - TAR_SHARES[choice("furnace", furnace, FURNACES)])
    if baked > kept:
        raise ValueError(
            f"baked_anodes_t is {baked_anodes_t!r}, more than is left of the green anodes without hydrogen and tar; "
            f"allowed: a number from 0 to {max(kept, 0.0):g}"
        )
    return (kept - baked) * CO2_PER_C


def packing_coke_co2_t(
    baked_anodes_t: float,
    packing_coke_t_per_t: float = PACKING_COKE,
    sulphur_wt_pct: float = PACKING_SULPHUR,
    ash_wt_pct: float = PACKING_ASH,
) -> float:
    r"""Carbon dioxide from the coke that is packed around anodes in the baking furnace and partly burns.

    .. math:: m_\mathrm{CO_2} = c\,m_\mathrm{baked}\,\frac{100 - w_\mathrm{S} - w_\mathrm{ash}}{100}\cdot\frac{44}{12}

    Parameters:
        baked_anodes_t: mass of baked anodes, t, 0 or more.
        packing_coke_t_per_t: packing coke used up for each tonne of baked anodes, 0 or more; the default 0.015 is
            uncertain by 25 % of itself.
        sulphur_wt_pct: sulphur in the coke, wt %, 0 to 100.
        ash_wt_pct: ash in the coke, wt %, 0 to 100.
    Returns: t CO2.
    Raises: ValueError for input outside these ranges, or sulphur and ash above 100 % together.
    Source: IPCC 2006 Guidelines, volume 3, chapter 4, equation 4.23 and Table 4.13 (second-hand: two public
        transcriptions and 40 CFR 98, Table F-2, agree).
    Example:
        >>> round(packing_coke_co2_t(0.53), 3)
        0.028
    """
    coke: float = number("packing_coke_t_per_t", packing_coke_t_per_t, low=0) * number(
        "baked_anodes_t", baked_anodes_t, low=0
    )
    return coke * _carbon_share(("sulphur_wt_pct", sulphur_wt_pct), ("ash_wt_pct", ash_wt_pct)) * CO2_PER_C


def soderberg_balance_t_per_t(
    paste_t_per_t: float,
    stud: str = "vertical",
    paste: str = "dry",
    dust_t_per_t: float = find(ROWS, "dust").value,
) -> "OrderedDict[str, float]":
    r"""Where the paste of a Söderberg anode goes, per tonne of metal.

    .. math::

        c = m_\mathrm{tar} + b\,c\,\frac{w_\mathrm{S} + w_\mathrm{ash} + w_\mathrm{H}}{100}
        + (1 - b)\,c\,\frac{w_\mathrm{S}' + w_\mathrm{ash}'}{100} + m_\mathrm{dust} + m_\mathrm{C}

    with c the paste and b the share of pitch in it; a prime stands for the coke. The last term is carbon that leaves as
    gas.

    Parameters:
        paste_t_per_t: paste, t/t, 0 or more, and enough for the tar and the dust.
        stud: "vertical" or "horizontal".
        paste: "dry" (24 % pitch) or "wet" (27 %), each uncertain by 25 % of itself.
        dust_t_per_t: carbon in skimmed dust, t/t, 0 or more; the default is 0.01.
    Returns: tar, pitch_impurities, coke_impurities, dust and gas_carbon, t/t; their sum is the paste. The impurities
        are sulphur and ash, in the pitch also hydrogen.
    Raises: ValueError for input outside these ranges.
    Source: IPCC 2006 Guidelines, volume 3, chapter 4, equation 4.24 and Table 4.14 (second-hand: two public
        transcriptions and 40 CFR 98.63 agree; for the dust see potline.data.carbon).
    Example:
        >>> round(soderberg_balance_t_per_t(0.52)["gas_carbon"], 4)
        0.4961
    """
    mass = number("paste_t_per_t", paste_t_per_t, low=0)
    tar = find(ROWS, "tar_" + choice("stud", stud, STUDS)).value / 1000  # kg to t
    pitch = mass * find(ROWS, "binder_" + choice("paste", paste, PASTES)).value / 100
    dust = number("dust_t_per_t", dust_t_per_t, low=0)
    pitch_impurities = pitch * sum(find(ROWS, "pitch_" + what).value for what in ("sulphur", "ash", "hydrogen")) / 100
    coke_impurities = (mass - pitch) * sum(find(ROWS, "coke_" + what).value for what in ("sulphur", "ash")) / 100
    gas_carbon = mass - tar - pitch_impurities - coke_impurities - dust
    if gas_carbon < 0:
        least = (tar + dust) * mass / (mass - pitch_impurities - coke_impurities) if mass else tar + dust
        raise ValueError(
            f"paste_t_per_t is {paste_t_per_t!r}, less than tar and dust take; "
            f"allowed: a number from about {least:.3g} to {LARGEST:g}"
        )
    return OrderedDict(
        (
            ("tar", tar),
            ("pitch_impurities", pitch_impurities),
            ("coke_impurities", coke_impurities),
            ("dust", dust),
            ("gas_carbon", gas_carbon),
        )
    )


def soderberg_co2_t_per_t(
    paste_t_per_t: float,
    stud: str = "vertical",
    paste: str = "dry",
    dust_t_per_t: float = find(ROWS, "dust").value,
) -> float:
    r"""Carbon dioxide from a Söderberg anode, per tonne of metal.

    .. math:: m_\mathrm{CO_2} = m_\mathrm{C}\cdot\frac{44}{12}

    with the carbon that leaves as gas from soderberg_balance_t_per_t.

    Parameters:
        paste_t_per_t: paste, t/t, 0 or more, and enough for the tar and the dust.
        stud: "vertical" or "horizontal".
        paste: "dry" or "wet".
        dust_t_per_t: carbon in skimmed dust, t/t, 0 or more; the default is 0.01, or 0.037 t of CO2.
    Returns: t CO2/t.
    Raises: ValueError for input outside these ranges.
    Source: IPCC 2006 Guidelines, volume 3, chapter 4, equation 4.24 and Table 4.14 (second-hand, as
        soderberg_balance_t_per_t).
    Example:
        >>> round(soderberg_co2_t_per_t(0.52), 3)
        1.819
    """
    return soderberg_balance_t_per_t(paste_t_per_t, stud, paste, dust_t_per_t)["gas_carbon"] * CO2_PER_C


def anode_wear_cm_per_day(
    current_density_a_cm2: float,
    current_efficiency: float,
    net_consumption_t_per_t: float,
    density_g_cm3: float = find(ROWS, "anode_density").value,
) -> float:
    r"""How far the face of a carbon anode recedes in a day.

    .. math:: v = \frac{i\,\eta\,M}{3\,F}\cdot\frac{c}{\rho}

    All the net consumption is taken from the lower face; what burns at the top and the sides makes this too high.

    Parameters:
        current_density_a_cm2: current through the lower face, A/cm², 0 or more.
        current_efficiency: a fraction from 0 to 1.
        net_consumption_t_per_t: anode used for each tonne of metal, butts returned, t/t, 0 or more.
        density_g_cm3: apparent density of the anode, g/cm³, 0.000001 or more; the default is 1.60, typical.
    Returns: cm/day.
    Raises: ValueError for input outside these ranges.
    Source: Faraday's law and the volume of what is consumed (computed here).
    Example:
        >>> round(anode_wear_cm_per_day(0.85, 0.94, 0.42, 1.60), 2)
        1.69
    """
    density = number("density_g_cm3", density_g_cm3, low=SMALLEST_DIVISOR)
    net = number("net_consumption_t_per_t", net_consumption_t_per_t, low=0)
    current_ka = number("current_density_a_cm2", current_density_a_cm2, low=0) / 1000
    grams = 1000 * aluminium_kg(current_ka, 24, current_efficiency)  # of metal, over one square centimetre
    return grams * net / density
