"""The fits to measurements of the bath that several functions share, without the checks of their callers.

The order of the fluorides is: excess AlF3, CaF2, MgF2, LiF, KF, each in weight per cent of the whole bath.
"""

import math

from potline.checks import ValidityError, number

CRYOLITE_MELTS_C = 1011.0

# wt %, each below the limit: Solheim et al. 1996. For the other equations the same limits are assumed.
LIMITS_WT_PCT = {"alf3_wt_pct": 20.0, "caf2_wt_pct": 20.0, "lif_wt_pct": 20.0, "mgf2_wt_pct": 5.0, "kf_wt_pct": 5.0}
LIQUIDUS_SOURCE = "Solheim et al. 1996"
SOLUBILITY_SOURCE = "Skybakmoen et al. 1997"
SOLUBILITY_RANGE_C = (850.0, 1050.0)  # Skybakmoen et al. 1997

# Yoshida & Dewing 1972: weight ratio, °C, wt % of CaF2.
METAL_SOURCE = "Yoshida & Dewing 1972"
METAL_RANGES = {"bath_ratio": (0.8, 2.3), "temperature_c": (969.0, 1054.0), "caf2_wt_pct": (0.0, 14.0)}

# ln κ = constant + slopes · wt % + 1/T · slope, κ in S/cm. The order of the slopes: Al2O3, AlF3 (for Wang: the molar
# ratio), CaF2, MgF2, LiF, KF.
HIVES_1996 = (1.977, (-0.0200, -0.0131, -0.0060, -0.0106, 0.0121, -0.0019), -1204.3)
WANG_1992 = (1.9105, (-17.38e-3, 0.1620, -3.955e-3, -9.227e-3, 21.55e-3, 0.0), -1745.7)

BISECTIONS = 40


def fluorides(alf3: float, caf2: float, mgf2: float, lif: float, kf: float, source: str) -> tuple[float, ...]:
    """The fluorides as floats, or ValidityError unless each is from 0 to below its limit."""
    named = (
        ("alf3_wt_pct", alf3),
        ("caf2_wt_pct", caf2),
        ("mgf2_wt_pct", mgf2),
        ("lif_wt_pct", lif),
        ("kf_wt_pct", kf),
    )
    for name, value in named:
        limit = LIMITS_WT_PCT[name]
        if number(name, value, low=0, high=100) >= limit:
            raise ValidityError(f"{name} is {value!r}; allowed: a number from 0 to below {limit:g} ({source})")
    return tuple([float(value) for _, value in named])


def refuse_undissolved(al2o3_wt_pct: float, saturation: float, temperature: float) -> None:
    """Raise ValidityError where there is more alumina than the bath dissolves."""
    if al2o3_wt_pct > saturation:
        raise ValidityError(
            f"al2o3_wt_pct is {al2o3_wt_pct!r}, more than dissolves; allowed at {temperature:.1f} °C: a number from "
            f"0 to {saturation:.3g}, its saturation ({SOLUBILITY_SOURCE})"
        )


def liquidus(x: float, parts: tuple[float, ...]) -> float:
    """The equation of Solheim et al. 1996, unchecked."""
    a, c, m, lithium, k = parts
    fluoride: float = 0.50 * a - 0.13 * a**2.2 - 3.45 * c / (1 + 0.0173 * c) + 0.124 * c * a - 0.00542 * (c * a) ** 1.5
    alumina = 7.93 * x / (1 + 0.0936 * x - 0.0017 * x**2 - 0.0023 * a * x)
    others = 8.90 * lithium / (1 + 0.0047 * lithium + 0.0010 * a**2) + 3.95 * m + 3.95 * k
    return CRYOLITE_MELTS_C + fluoride - alumina - others


def solubility(temperature: float, parts: tuple[float, ...]) -> float:
    """The equation of Skybakmoen et al. 1997, unchecked; it has no term for KF."""
    a, c, m, lithium, _ = parts
    both = lithium * a
    most = 11.9 - 0.062 * a - 0.0031 * a**2 - 0.50 * lithium - 0.20 * c - 0.30 * m + 42 * both / (2000 + both)
    power = 4.8 - 0.048 * a + 2.2 * lithium**1.5 / (10 + lithium + 0.001 * a**3)
    return float(most * (temperature / 1000) ** power)


def freezing_point(al2o3_wt_pct: float, parts: tuple[float, ...]) -> float:
    """The liquidus, or ValidityError where it is not cryolite that freezes out first, or where nobody knows."""
    alumina = number("al2o3_wt_pct", al2o3_wt_pct, low=0, high=100)
    # More than the hottest liquidus could hold is refused before it can make the denominator vanish.
    refuse_undissolved(al2o3_wt_pct, solubility(CRYOLITE_MELTS_C, parts), CRYOLITE_MELTS_C)
    temperature = liquidus(alumina, parts)
    if alumina:
        refuse_cold("al2o3_wt_pct", al2o3_wt_pct, temperature)
        refuse_undissolved(al2o3_wt_pct, solubility(temperature, parts), temperature)
    return temperature


def refuse_cold(name: str, value: float, temperature: float) -> None:
    """Raise ValidityError where a liquidus is so low that the solubility is not known there."""
    if temperature < SOLUBILITY_RANGE_C[0]:
        raise ValidityError(
            f"{name} is {value!r}, in a bath that freezes at {temperature:.0f} °C; allowed: what freezes above "
            f"{SOLUBILITY_RANGE_C[0]:g} °C ({SOLUBILITY_SOURCE}: below, the solubility is not known)"
        )


def saturated(parts: tuple[float, ...]) -> tuple[float, float]:
    """Where liquidus and solubility meet, °C and wt % of alumina, by bisection."""
    low, high = 0.0, solubility(CRYOLITE_MELTS_C, parts)
    for _ in range(BISECTIONS):
        middle = (low + high) / 2
        if middle < solubility(liquidus(middle, parts), parts):
            low = middle
        else:
            high = middle
    temperature = liquidus(low, parts)
    refuse_cold("alf3_wt_pct", parts[0], temperature)
    return temperature, low


def conductivity(model: str, amounts: tuple[float, ...], kelvin: float) -> float:
    """One of the two correlations, unchecked, S/cm. The order of the amounts is that of the slopes."""
    constant, slopes, per_kelvin = WANG_1992 if model == "wang1992" else HIVES_1996
    logarithm = constant + sum([slope * amount for slope, amount in zip(slopes, amounts)])
    return math.exp(logarithm + per_kelvin / kelvin)
