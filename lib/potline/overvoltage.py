"""Overvoltages: what the electrodes take beyond the reversible voltage, and the activity of alumina behind some of it.

They follow Haupin's equations of 1998. We did not see the paper, but its equations as a public simulation code
transcribes them (gustavo-alejandro/CellModel). No range came with them. So their limits here are ours, assumed: 900 to
1050 °C, 0.1 to 2 A/cm², 0.5 to 12 wt % of alumina, bath ratio 0.5 to 2.
"""

import math

from potline.checks import SMALLEST_DIVISOR, ValidityError, bath_celsius, choice, number, within
from potline.data.constants import FARADAY_C_PER_MOL, GAS_CONSTANT_J_PER_MOL_K, ZERO_CELSIUS_K
from potline.data.rows import find
from potline.data.voltage import ROWS

ANODES = ("carbon", "inert")

# Assumed: no range came with Haupin's equations.
TEMPERATURES_C = (900.0, 1050.0)
CURRENT_DENSITIES_A_CM2 = (0.1, 2.0)
ALUMINA_WT_PCT = (0.5, 12.0)
BATH_RATIOS = (0.5, 2.0)
ANODE_AREAS_CM2 = (100.0, 500000.0)  # from a laboratory's anode to a Söderberg anode
LEAST_SATURATION = 0.05  # below it Haupin's polynomial soon turns negative

# Haupin 1998. Equation 10: activity of alumina, powers 1 to 4 of the share of saturation.
ACTIVITY = (-0.03791, 2.364, -2.194, 0.8686)
# Equations 25 and 26 for a bath ratio of 1.5 and anodes baked at about 1100 °C: A/cm² at 1 wt %, a power, electrons.
LIMITING_A_CM2 = 0.0029
LIMITING_POWER = 0.56
TAFEL_ELECTRONS = 1.08
# Equation 28.
CATHODE_A_CM2 = 0.257

OXYGEN_OVERVOLTAGE_V = find(ROWS, "oxygen_overvoltage").value


def thermal_v(temperature_k: float) -> float:
    """R T / F in volts: what thermal motion is worth."""
    return GAS_CONSTANT_J_PER_MOL_K * temperature_k / FARADAY_C_PER_MOL


def bath_kelvin(temperature_c: float) -> float:
    """The temperature of a bath in kelvin, or ValidityError outside the assumed range."""
    bath_celsius("temperature_c", temperature_c)
    return within("temperature_c", temperature_c, TEMPERATURES_C, "assumed") + ZERO_CELSIUS_K


def alumina_activity(al2o3_wt_pct: float, saturation_wt_pct: float) -> float:
    r"""Activity of alumina in the bath: 1 where it is saturated.

    .. math::

        a = -0.03791\,\sigma + 2.364\,\sigma^2 - 2.194\,\sigma^3 + 0.8686\,\sigma^4, \quad
        \sigma = \frac{[\ce{Al2O3}]}{[\ce{Al2O3}]_\mathrm{sat}}

    An older relation, a power law with the exponent 2.77, gives 0.06 where this gives 0.21 (at σ = 0.36, a difference
    of 22 mV in the voltage). Dewing & Thonstad (1997) object to it: it rests on electrochemical measurements of the
    activity. From freezing points they find a slope of the logarithms of about 3 in dilute and 1.5 in concentrated
    solution, and say that results based on 2.77 need to be redone. Haupin's polynomial has slopes of 2.4 to 1.5.

    Parameters:
        al2o3_wt_pct: dissolved alumina, wt %, 0.05 of the saturation (range not stated; assumed) to the saturation.
        saturation_wt_pct: alumina at saturation, wt %, above 0: see potline.bath.alumina_solubility_wt_pct.
    Returns: a plain number, 0.004 to 1.0007.
    Raises: ValidityError outside this range; ValueError for other bad input.
    Source: Haupin, Light Metals 1998, 531-537, equation 10: second-hand. Standard deviation not seen.
    Example:
        >>> round(alumina_activity(3, 8.27), 2)
        0.21
    """
    most = number("saturation_wt_pct", saturation_wt_pct, low=SMALLEST_DIVISOR, high=100)
    number("al2o3_wt_pct", al2o3_wt_pct, low=0, high=100)
    share = (
        within("al2o3_wt_pct", al2o3_wt_pct, (LEAST_SATURATION * most, most), "assumed; at most the saturation") / most
    )
    return sum([factor * share ** (power + 1) for power, factor in enumerate(ACTIVITY)])


def anode_overvoltage_v(
    anode: str,
    temperature_c: float,
    current_density_a_cm2: float,
    al2o3_wt_pct: float,
    oxygen_overvoltage_v: float = OXYGEN_OVERVOLTAGE_V,
) -> float:
    r"""Overvoltage of the reaction at the anode.

    .. math::

        U_\mathrm{a} = \frac{R T}{1.08 F} \ln \frac{i}{i_\mathrm{r}}, \quad i_\mathrm{r} = 0.0029\,[\ce{Al2O3}]^{0.56}

    This is a special case. In general the ratio of the bath comes into i_r, and the temperature at which the anode was
    baked into the factor: 1.142e-5 ln(T_bake) T. The short form is that for a weight ratio of 1.5 and
    about 1100 °C. T_bake is in °C there: a public code adds 273, and its overvoltage is 3.4 % too high. Whether the
    ratio is by weight or molar we could not tell; it moves the result by 10 to 20 mV.

    For an inert anode there is no equation: the value is assumed, whatever the other three.

    Parameters:
        anode: "carbon" or "inert".
        temperature_c: temperature of the bath, °C, 900 to 1050. Range not stated; assumed.
        current_density_a_cm2: current over the anode's underside, A/cm², 0.1 to 2. Range not stated; assumed.
        al2o3_wt_pct: dissolved alumina, wt %, 0.5 to 12. Range not stated; assumed.
        oxygen_overvoltage_v: for an inert anode, V, 0 to 1; 0.10 is assumed (0.05 to 0.15), its concentration
            part included.
    Returns: V.
    Raises: ValidityError outside these ranges; ValueError for other bad input.
    Source: Haupin, Light Metals 1998, equations 25 and 26: second-hand. Ours: ±20 mV.
    Example:
        >>> round(anode_overvoltage_v("carbon", 960, 0.85, 3), 3)
        0.498
    """
    choice("anode", anode, ANODES)
    kelvin = bath_kelvin(temperature_c)
    density = within("current_density_a_cm2", current_density_a_cm2, CURRENT_DENSITIES_A_CM2, "assumed")
    alumina = within("al2o3_wt_pct", al2o3_wt_pct, ALUMINA_WT_PCT, "assumed")
    if anode == "inert":
        return number("oxygen_overvoltage_v", oxygen_overvoltage_v, low=0, high=1)
    return thermal_v(kelvin) / TAFEL_ELECTRONS * math.log(density / (LIMITING_A_CM2 * alumina**LIMITING_POWER))


def critical_current_density_a_cm2(temperature_c: float, anode_area_cm2: float, al2o3_wt_pct: float) -> float:
    r"""Current density at which the alumina no longer reaches the anode fast enough: there the anode effect begins.

    .. math:: i_\mathrm{c} = \bigl(5.5 + 0.018\,(T - 1323)\bigr)\,A^{-0.1}\,\left(\sqrt{[\ce{Al2O3}]} - 0.4\right)

    Parameters:
        temperature_c: temperature of the bath, °C, 900 to 1050. Range not stated; assumed.
        anode_area_cm2: underside of *one* anode, cm², 100 to 500,000 (a Söderberg anode). Range not stated; assumed.
            One of two public codes takes one anode, the other all of them: it gives 30 % less with 36 anodes.
        al2o3_wt_pct: dissolved alumina, wt %, 0.5 to 12. Range not stated; assumed.
    Returns: A/cm².
    Raises: ValidityError outside these ranges; ValueError for other bad input.
    Source: Grjotheim & Welch, Aluminium Smelter Technology, 2nd ed. 1988, chapter 5, equation 13: second-hand, as
        gustavo-alejandro/CellModel transcribes it.
    Example:
        >>> round(critical_current_density_a_cm2(960, 9800, 3), 2)
        2.06
    """
    kelvin = bath_kelvin(temperature_c)
    area = within("anode_area_cm2", anode_area_cm2, ANODE_AREAS_CM2, "assumed; one anode")
    alumina = within("al2o3_wt_pct", al2o3_wt_pct, ALUMINA_WT_PCT, "assumed")
    critical: float = (5.5 + 0.018 * (kelvin - 1323)) * area**-0.1 * (math.sqrt(alumina) - 0.4)
    return critical


def concentration_overvoltage_v(
    temperature_c: float, current_density_a_cm2: float, critical_current_density_a_cm2: float
) -> float:
    r"""Overvoltage because alumina runs short at a carbon anode.

    .. math:: U_\mathrm{ac} = \frac{R T}{2 F} \ln \frac{i_\mathrm{c}}{i_\mathrm{c} - i}

    Parameters:
        temperature_c: temperature of the bath, °C, 900 to 1050. Range not stated; assumed.
        current_density_a_cm2: current over the anode's underside, A/cm², 0 to below the critical one.
        critical_current_density_a_cm2: see critical_current_density_a_cm2, A/cm², above 0.
    Returns: V.
    Raises: ValidityError at and above the critical current density, which is an anode effect, and outside these
        ranges; ValueError for other bad input.
    Source: Haupin, Light Metals 1998, equation 23: second-hand.
    Example:
        >>> round(concentration_overvoltage_v(960, 0.85, 2.06), 3)
        0.028
    """
    kelvin = bath_kelvin(temperature_c)
    density = number("current_density_a_cm2", current_density_a_cm2, low=0)
    critical = number("critical_current_density_a_cm2", critical_current_density_a_cm2, low=SMALLEST_DIVISOR)
    if density >= critical:
        raise ValidityError(
            f"current_density_a_cm2 is {current_density_a_cm2!r}; allowed: a number from 0 to below {critical:.4g}, "
            "the critical current density (at and above it there is an anode effect, and no steady voltage)"
        )
    return thermal_v(kelvin) / 2 * math.log(critical / (critical - density))


def cathode_overvoltage_v(temperature_c: float, bath_ratio: float, current_density_a_cm2: float) -> float:
    r"""Concentration overvoltage at the metal: sodium fluoride gathers there.

    .. math:: U_\mathrm{c} = \frac{R T\,(1.375 - 0.25\,\mathrm{BR})}{1.5\,F} \ln \frac{i}{0.257}

    Parameters:
        temperature_c: temperature of the bath, °C, 900 to 1050. Range not stated; assumed.
        bath_ratio: weight of NaF over that of AlF3, 0.5 to 2. Range not stated; assumed.
        current_density_a_cm2: current over the metal's surface, A/cm², 0.257 (where the equation gives zero) to 2.
            Range not stated; assumed.
    Returns: V.
    Raises: ValidityError outside these ranges; ValueError for other bad input.
    Source: Haupin, Light Metals 1998, equation 28: second-hand.
    Example:
        >>> round(cathode_overvoltage_v(960, 1.12, 0.80), 3)
        0.088
    """
    kelvin = bath_kelvin(temperature_c)
    ratio = within("bath_ratio", bath_ratio, BATH_RATIOS, "assumed")
    most = CURRENT_DENSITIES_A_CM2[1]
    density = within("current_density_a_cm2", current_density_a_cm2, (CATHODE_A_CM2, most), "assumed")
    return thermal_v(kelvin) * (1.375 - 0.25 * ratio) / 1.5 * math.log(density / CATHODE_A_CM2)
