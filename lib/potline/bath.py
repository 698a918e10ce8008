"""The bath: when it freezes, how much alumina and metal it dissolves, how well it conducts.

Its base is cryolite, Na3AlF6. Amounts are weight per cent of the whole bath, [X] in equations. "AlF3" is the *excess*
of aluminium fluoride over cryolite; what is not named is cryolite. The excess, calcium fluoride and alumina all lower
the freezing point; each of them costs conductivity, and the fluorides cost room for alumina.

All equations here are fits to measurements. Each has the range of its source, and outside it we refuse. Where the
source states none, or we did not see it, the docstring says "range not stated", and the limits are ours: assumed.
"""

from potline.checks import SMALLEST_DIVISOR, ValidityError, bath_celsius, choice, number, within
from potline.correlations import (
    LIQUIDUS_SOURCE,
    METAL_RANGES,
    METAL_SOURCE,
    SOLUBILITY_RANGE_C,
    SOLUBILITY_SOURCE,
    conductivity,
    fluorides,
    freezing_point,
    refuse_undissolved,
    saturated,
    solubility,
)
from potline.data.constants import ZERO_CELSIUS_K
from potline.formula import molar_mass

CRYOLITE = molar_mass("Na3AlF6")
ALUMINIUM_FLUORIDE = molar_mass("AlF3")
WEIGHT_PER_MOLAR_RATIO = molar_mass("NaF") / ALUMINIUM_FLUORIDE
# What dilutes the cryolite and is no aluminium fluoride.
OTHERS = ("caf2_wt_pct", "al2o3_wt_pct", "mgf2_wt_pct", "lif_wt_pct", "kf_wt_pct")

CONDUCTIVITY_RANGE_C = (900.0, 1050.0)  # assumed; Híveš et al. 1993 measured from 940 to about 1050 °C

MODELS = ("hives1996", "wang1992")


def liquidus_c(
    alf3_wt_pct: float,
    caf2_wt_pct: float,
    al2o3_wt_pct: float,
    mgf2_wt_pct: float = 0,
    lif_wt_pct: float = 0,
    kf_wt_pct: float = 0,
) -> float:
    r"""Liquidus: the temperature at which cryolite begins to freeze out of the bath.

    .. math::

        \vartheta_\mathrm{liq} = 1011 + 0.50\,[\ce{AlF3}] - 0.13\,[\ce{AlF3}]^{2.2} + 0.124\,[\ce{CaF2}][\ce{AlF3}]
        - 0.00542\,([\ce{CaF2}][\ce{AlF3}])^{1.5} - \frac{3.45\,[\ce{CaF2}]}{1 + 0.0173\,[\ce{CaF2}]}
        - \frac{7.93\,[\ce{Al2O3}]}{1 + 0.0936\,[\ce{Al2O3}] - 0.0017\,[\ce{Al2O3}]^2 - 0.0023\,[\ce{AlF3}][\ce{Al2O3}]}
        - \frac{8.90\,[\ce{LiF}]}{1 + 0.0047\,[\ce{LiF}] + 0.0010\,[\ce{AlF3}]^2} - 3.95\,[\ce{MgF2}] - 3.95\,[\ce{KF}]

    Parameters:
        alf3_wt_pct: excess aluminium fluoride, wt %, 0 to below 20.
        caf2_wt_pct: calcium fluoride, wt %, 0 to below 20.
        al2o3_wt_pct: dissolved alumina, wt %, 0 to saturation.
        mgf2_wt_pct: magnesium fluoride, wt %, 0 to below 5.
        lif_wt_pct: lithium fluoride, wt %, 0 to below 20.
        kf_wt_pct: potassium fluoride, wt %, 0 to below 5.
    Returns: °C. The source's abstract gives no standard deviation.
    Raises: ValidityError outside these ranges, with more alumina than the bath dissolves at its liquidus (then
        alumina freezes out first, and the equation does not hold), and where the liquidus comes out below 850 °C, so
        that nobody can tell how much it dissolves; ValueError for other bad input.
    Source: Solheim, Rolseth, Skybakmoen, Støen, Sterten & Støre, Metall. Mater. Trans. B 27 (1996) 739-744: the
        abstract, seen in two archived copies. One of them misprints 0.50 and 0.0936 as 0.05 and 0.936, the other
        has lost the exponent 2.2 and the potassium fluoride. The eutectic with alumina shows which is right.
    Example:
        >>> round(liquidus_c(11, 5, 3), 1)
        959.8
    """
    parts = fluorides(alf3_wt_pct, caf2_wt_pct, mgf2_wt_pct, lif_wt_pct, kf_wt_pct, LIQUIDUS_SOURCE)
    return freezing_point(al2o3_wt_pct, parts)


def superheat_c(
    temperature_c: float,
    alf3_wt_pct: float,
    caf2_wt_pct: float,
    al2o3_wt_pct: float,
    mgf2_wt_pct: float = 0,
    lif_wt_pct: float = 0,
    kf_wt_pct: float = 0,
) -> float:
    r"""Superheat: how far a bath is above its liquidus.

    .. math:: \Delta\vartheta = \vartheta - \vartheta_\mathrm{liq}

    Parameters:
        temperature_c: temperature of the bath, °C, up to 1100.
        alf3_wt_pct, caf2_wt_pct, al2o3_wt_pct, mgf2_wt_pct, lif_wt_pct, kf_wt_pct: as for liquidus_c.
    Returns: °C; negative where cryolite freezes out.
    Raises: as liquidus_c.
    Source: the definition, with liquidus_c.
    Example:
        >>> round(superheat_c(968, 11, 5, 3), 1)
        8.2
    """
    temperature = bath_celsius("temperature_c", temperature_c)
    return temperature - liquidus_c(alf3_wt_pct, caf2_wt_pct, al2o3_wt_pct, mgf2_wt_pct, lif_wt_pct, kf_wt_pct)


def alumina_solubility_wt_pct(
    temperature_c: float, alf3_wt_pct: float, caf2_wt_pct: float, mgf2_wt_pct: float = 0, lif_wt_pct: float = 0
) -> float:
    r"""Alumina that the bath holds when it is saturated.

    .. math::

        [\ce{Al2O3}]_\mathrm{sat} = \alpha \left(\frac{\vartheta}{1000}\right)^\beta, \quad
        \alpha = 11.9 - 0.062\,[\ce{AlF3}] - 0.0031\,[\ce{AlF3}]^2 - 0.50\,[\ce{LiF}] - 0.20\,[\ce{CaF2}]
        - 0.30\,[\ce{MgF2}] + \frac{42\,[\ce{LiF}][\ce{AlF3}]}{2000 + [\ce{LiF}][\ce{AlF3}]}, \quad
        \beta = 4.8 - 0.048\,[\ce{AlF3}] + \frac{2.2\,[\ce{LiF}]^{1.5}}{10 + [\ce{LiF}] + 0.001\,[\ce{AlF3}]^3}

    Parameters:
        temperature_c: temperature of the bath, °C, 850 to 1050.
        alf3_wt_pct, caf2_wt_pct, lif_wt_pct: as for liquidus_c, wt %, 0 to below 20. Range not stated; assumed.
        mgf2_wt_pct: magnesium fluoride, wt %, 0 to below 5. Range not stated; assumed.
    Returns: wt %. Standard deviation 0.29 wt %.
    Raises: ValidityError outside these ranges; ValueError for other bad input.
    Source: Skybakmoen, Solheim & Sterten, Metall. Mater. Trans. B 28 (1997) 81-86: the abstract, seen in two archived
        copies. One prints 0.003 for 0.0031, a difference of at most 0.04 wt %.
    Example:
        >>> round(alumina_solubility_wt_pct(960, 11, 5), 2)
        8.27
    """
    bath_celsius("temperature_c", temperature_c)
    temperature = within("temperature_c", temperature_c, SOLUBILITY_RANGE_C, SOLUBILITY_SOURCE)
    return solubility(temperature, fluorides(alf3_wt_pct, caf2_wt_pct, mgf2_wt_pct, lif_wt_pct, 0, "assumed"))


def saturation_point(
    alf3_wt_pct: float, caf2_wt_pct: float, mgf2_wt_pct: float = 0, lif_wt_pct: float = 0
) -> tuple[float, float]:
    r"""Where the liquidus meets the solubility: the coldest bath of this kind, full of alumina.

    .. math:: [\ce{Al2O3}] = [\ce{Al2O3}]_\mathrm{sat}(\vartheta), \quad \vartheta = \vartheta_\mathrm{liq}

    Parameters:
        alf3_wt_pct, caf2_wt_pct, mgf2_wt_pct, lif_wt_pct: as for liquidus_c.
    Returns: temperature in °C, alumina in wt %. For pure cryolite it is the eutectic with alumina.
    Raises: ValidityError outside the ranges of liquidus_c and alumina_solubility_wt_pct, so below 850 °C.
    Source: liquidus_c and alumina_solubility_wt_pct, solved by bisection (computed here).
    Example:
        >>> [round(number, 1) for number in saturation_point(0, 0)]
        [965.9, 10.1]
    """
    parts = fluorides(alf3_wt_pct, caf2_wt_pct, mgf2_wt_pct, lif_wt_pct, 0, LIQUIDUS_SOURCE)
    return saturated(parts)


def cryolite_ratio(
    alf3_wt_pct: float,
    caf2_wt_pct: float,
    al2o3_wt_pct: float,
    mgf2_wt_pct: float = 0,
    lif_wt_pct: float = 0,
    kf_wt_pct: float = 0,
) -> float:
    r"""Cryolite ratio: moles of NaF for each mole of AlF3, from the excess AlF3.

    .. math:: \mathrm{CR} = \frac{3\,n}{n + n_{\ce{AlF3}}}, \quad n = n_{\ce{Na3AlF6}}

    Parameters:
        alf3_wt_pct: excess aluminium fluoride, wt %. None: the ratio is 3.
        caf2_wt_pct, al2o3_wt_pct, mgf2_wt_pct, lif_wt_pct, kf_wt_pct: what else is not cryolite, wt %; it counts as
            neither NaF nor AlF3. All together less than 100.
    Returns: a plain number, molar.
    Raises: ValueError for negative amounts, and where no cryolite is left.
    Source: the definition of excess AlF3 (computed here).
    Example:
        >>> round(cryolite_ratio(11, 5, 3), 2)
        2.24
    """
    excess = number("alf3_wt_pct", alf3_wt_pct, low=0, high=100)
    total = excess
    for name, value in zip(OTHERS, (caf2_wt_pct, al2o3_wt_pct, mgf2_wt_pct, lif_wt_pct, kf_wt_pct)):
        total += number(name, value, low=0, high=100)
    if total > 100 - SMALLEST_DIVISOR:
        raise ValueError(
            f"alf3_wt_pct is {alf3_wt_pct!r}, and with the other parts {total:g} wt %; allowed: together less than 100"
        )
    cryolite = (100 - total) / CRYOLITE
    return 3 * cryolite / (cryolite + excess / ALUMINIUM_FLUORIDE)


def bath_ratio(
    alf3_wt_pct: float,
    caf2_wt_pct: float,
    al2o3_wt_pct: float,
    mgf2_wt_pct: float = 0,
    lif_wt_pct: float = 0,
    kf_wt_pct: float = 0,
) -> float:
    r"""Bath ratio: the weight of NaF over that of AlF3. It is half the cryolite ratio.

    .. math:: \mathrm{BR} = \mathrm{CR} \, \frac{M_{\ce{NaF}}}{M_{\ce{AlF3}}}

    Parameters:
        alf3_wt_pct, caf2_wt_pct, al2o3_wt_pct, mgf2_wt_pct, lif_wt_pct, kf_wt_pct: as for cryolite_ratio.
    Returns: a plain number, by weight.
    Raises: as cryolite_ratio.
    Source: the definition (computed here).
    Example:
        >>> round(bath_ratio(11, 5, 3), 2)
        1.12
    """
    molar = cryolite_ratio(alf3_wt_pct, caf2_wt_pct, al2o3_wt_pct, mgf2_wt_pct, lif_wt_pct, kf_wt_pct)
    return molar * WEIGHT_PER_MOLAR_RATIO


def conductivity_s_per_cm(
    temperature_c: float,
    al2o3_wt_pct: float,
    alf3_wt_pct: float,
    caf2_wt_pct: float,
    mgf2_wt_pct: float = 0,
    lif_wt_pct: float = 0,
    kf_wt_pct: float = 0,
    model: str = "hives1996",
) -> float:
    r"""Electrical conductivity of the bath, by one of two rival correlations.

    .. math::

        \ln \kappa = 1.977 - 0.0200\,[\ce{Al2O3}] - 0.0131\,[\ce{AlF3}] - 0.0060\,[\ce{CaF2}]
        - 0.0106\,[\ce{MgF2}] + 0.0121\,[\ce{LiF}] - 0.0019\,[\ce{KF}] - 1204.3/T

    .. math::

        \ln \kappa = 1.9105 - 0.01738\,[\ce{Al2O3}] + 0.1620\,\mathrm{CR} - 0.003955\,[\ce{CaF2}]
        - 0.009227\,[\ce{MgF2}] + 0.02155\,[\ce{LiF}] - 1745.7/T

    The first is "hives1996", the second "wang1992", with the cryolite ratio CR. They come from different
    laboratories. Híveš is the default because we saw it in a public code that cites the paper, and because it has a
    term for each fluoride; Wang is from memory. They differ by at most 2.3 % up to 10 % excess AlF3, 3.2 % up to 14 %.

    Parameters:
        temperature_c: temperature of the bath, °C, 900 to 1050. Range not stated; assumed.
        al2o3_wt_pct: dissolved alumina, wt %, 0 to saturation; undissolved alumina carries no current.
        alf3_wt_pct, caf2_wt_pct, mgf2_wt_pct, lif_wt_pct: as for liquidus_c. Range not stated; assumed.
        kf_wt_pct: potassium fluoride, wt %, 0 to below 5, assumed; "wang1992" has no term for it and refuses it.
        model: "hives1996" or "wang1992".
    Returns: S/cm. Standard deviation not seen for either; Híveš et al. give 0.018 S/cm for a form of 1993.
    Raises: ValidityError outside these ranges; ValueError for other bad input. A temperature below the liquidus is
        not refused: the number then is that of a supercooled bath, which a cell cannot have.
    Source: Híveš, Thonstad, Sterten & Fellner, Metall. Mater. Trans. B 27 (1996) 255: second-hand, as
        gustavo-alejandro/HH_Cell transcribes it. Wang, Peterson & Tabereaux, Light Metals 1992, 481-488: from memory.
    Example:
        >>> [round(conductivity_s_per_cm(960, 3, 11, 5, model=model), 3) for model in MODELS]
        [2.152, 2.194]
    """
    choice("model", model, MODELS)
    bath_celsius("temperature_c", temperature_c)
    temperature = within("temperature_c", temperature_c, CONDUCTIVITY_RANGE_C, "assumed")
    parts = fluorides(alf3_wt_pct, caf2_wt_pct, mgf2_wt_pct, lif_wt_pct, kf_wt_pct, "assumed")
    alumina = number("al2o3_wt_pct", al2o3_wt_pct, low=0, high=100)
    refuse_undissolved(al2o3_wt_pct, solubility(temperature, parts), temperature)
    excess, calcium, magnesium, lithium, potassium = parts
    if model == "wang1992":
        if potassium:
            raise ValidityError(f"kf_wt_pct is {kf_wt_pct!r}; allowed: 0 (Wang et al. 1992 has no term for it)")
        excess = cryolite_ratio(excess, calcium, alumina, magnesium, lithium)
    amounts = (alumina, excess, calcium, magnesium, lithium, potassium)
    return conductivity(model, amounts, temperature + ZERO_CELSIUS_K)


def metal_solubility_wt_pct(temperature_c: float, bath_ratio: float, caf2_wt_pct: float = 0) -> float:
    r"""Aluminium that dissolves in a bath that is saturated with alumina.

    .. math:: [\ce{Al}] = -0.2877 + 0.0268\,\mathrm{BR} + 2.992 \cdot 10^{-4}\,\vartheta - 0.00192\,[\ce{CaF2}]

    Dissolved metal is metal to lose: it burns back in the anode gas.

    Parameters:
        temperature_c: temperature of the bath, °C, 969 to 1054. Most cells are colder than it was measured.
        bath_ratio: weight of NaF over that of AlF3, 0.8 to 2.3.
        caf2_wt_pct: calcium fluoride, wt %, 0 to 14.
    Returns: wt %. Standard deviation 0.017 wt %.
    Raises: ValidityError outside these ranges, and in their cold corner, where the line falls below zero;
        ValueError for other bad input.
    Source: Yoshida & Dewing, Metall. Trans. 3 (1972) 1817, doi 10.1007/BF02642565: the abstract, seen in an archived
        copy; its terms for Li3AlF6 and NaCl are left out.
    Example:
        >>> round(metal_solubility_wt_pct(1000, 1.5), 3)
        0.052
    """
    bath_celsius("temperature_c", temperature_c)
    temperature = within("temperature_c", temperature_c, METAL_RANGES["temperature_c"], METAL_SOURCE)
    ratio = within("bath_ratio", bath_ratio, METAL_RANGES["bath_ratio"], METAL_SOURCE)
    calcium = within("caf2_wt_pct", caf2_wt_pct, METAL_RANGES["caf2_wt_pct"], METAL_SOURCE)
    dissolves = -0.2877 + 0.0268 * ratio + 2.992e-4 * temperature - 0.00192 * calcium
    if dissolves < 0:
        raise ValidityError(
            f"temperature_c is {temperature_c!r}, for which {METAL_SOURCE} gives less than nothing in this bath; "
            "allowed: more sodium fluoride, less calcium fluoride, or more heat"
        )
    return dissolves
