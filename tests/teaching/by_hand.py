"""The numeric questions of the worksheets, answered as a pupil would: from the numbers that stand on the sheet, in the
order in which they stand there, by plain arithmetic. Nothing here comes from the bank or the library.

Each function gets ``k``, the kilograms of aluminium that a kiloampere-hour makes by the constants on the sheet, and the
numbers of the question.
"""

import re
from math import exp, log

NUMBER = re.compile(r"(?<![\w.^·])[−-]?\d[\d\u202f]*(?:\.\d+)?")
R, ZERO_C = 8.314, 273.15


def numbers(text):
    """All numbers of a text; an index such as that of CO₂, an exponent or a factor after a dot is none."""
    return [float(found.replace("\u202f", "").replace("−", "-")) for found in NUMBER.findall(text)]


def kilograms_per_kah(sheet):
    """From the constants in the head of a sheet."""
    faraday = float(re.search(r"Faraday constant ([\d\u202f]+) C/mol", sheet)[1].replace("\u202f", ""))
    return 3600 * float(re.search(r"\bAl (\d+\.\d+)", sheet)[1]) / (3 * faraday)


def liquidus_c(a, x, n):
    return n[0] + n[1] * a - n[2] * a**2.2 - n[3] * x / (n[4] + n[5] * x - n[6] * x**2 - n[7] * a * x)


def conductivity(n, t):
    return exp(n[0] - n[1] * 3 - n[2] * 11 - n[3] * 5 - n[4] / (t + ZERO_C))


def other_conductivity(n, t):
    return exp(n[0] - n[1] * 3 + n[2] * 2.2396 - n[3] * 5 - n[4] / (t + ZERO_C))


def volts(enthalpy_kj, entropy_j, celsius):
    """Of a reaction that makes four moles of aluminium."""
    return (enthalpy_kj * 1000 - (celsius + ZERO_C) * entropy_j) / (12 * 96485)


def poor_bath_v(k, bath_c, x, full, a, b, c, d, standard, electrons, *_):
    s = x / full
    activity = a * s + b * s**2 - c * s**3 + d * s**4
    return standard + R * (bath_c + ZERO_C) / (electrons * 96485) * log(1 / activity**2)


SOLVED = {
    "anode-effect-02": lambda k, effects, minutes, slope, *_: effects * minutes * slope,
    "anode-effect-03": lambda k, effects, minutes, slope, share, _, cf4, c2f6: (
        effects * minutes * slope * (cf4 + share * c2f6) / 1000
    ),
    "anode-effect-04": lambda k, minutes, *n: minutes * n[4] * (n[6] + n[5] * n[7]) / 1000,
    "bath-02": lambda k, *n: liquidus_c(n[8], n[9], n),
    "bath-03": lambda k, *n: n[5] - n[3],
    "bath-04": lambda k, *n: (n[2] - n[3] * n[7] - n[4] * n[7] ** 2) * (n[8] / n[0]) ** (n[5] - n[6] * n[7]),
    "bath-05": lambda k, *n: conductivity(n[3:], n[8]),
    "bath-06": lambda k, *n: 100 * (other_conductivity(n[8:], n[13]) / conductivity(n[3:], n[13]) - 1),
    "break-even-01": lambda k, saved, v, eff: 1000 * saved / (v / k / (eff / 100)),
    "break-even-02": lambda k, v, eff, grid: v / k / (eff / 100) * grid / 1000,
    "break-even-03": lambda k, saved, v, eff, grid, *_: v / k / (eff / 100) * grid / 1000 - saved,
    "break-even-04": lambda k, saved, v, eff, usd: v / k / (eff / 100) * usd / saved,
    "cell-voltage-01": lambda k, density, conducts: density / conducts * 0.1 * 1000,
    "cell-voltage-02": lambda k, mv, eff: mv / k / (eff / 100),
    "cell-voltage-03": lambda k, v, least: 100 * least / v,
    "ecosoderberg-02": lambda k, whole, second: 100 * (1 - (1 - whole / 100) / (1 - second / 100)),
    "ecosoderberg-04": lambda k, hood, scrubber: hood * scrubber / 100,
    "ecosoderberg-05": lambda k, _, cost, saving, *__: cost / saving,
    "faraday-01": lambda k, ka, hours: ka * hours * k,
    "faraday-02": lambda k, ka, eff: ka * 24 * k * eff / 100 / 1000,
    "faraday-03": lambda k, pots, ka, eff, days: pots * ka * 24 * days * k * eff / 100 / 1000,
    "faraday-04": lambda k, v, eff: v / k / (eff / 100),
    "faraday-05": lambda k, ka, tapped: 100 * tapped / (ka * 24 * k),
    "faraday-06": lambda k, co2: 100 - (100 - co2) / 2,
    "hall-heroult-04": lambda k, pots, v: pots * v,
    "hall-heroult-05": lambda k, pots, ka, v: pots * ka * v / 1000,
    "heat-balance-01": lambda k, v, eff, least: v / k / (eff / 100) - least,
    "heat-balance-02": lambda k, v, eff, least: 100 * (1 - least / (v / k / (eff / 100))),
    "heat-balance-04": lambda k, heat, eff, least: (heat + least) * k * eff / 100,
    "inert-anodes-02": lambda k, v, eff: v / k / (eff / 100),
    "inert-anodes-03": lambda k, v, density, conducts: v * conducts / density,
    "inert-anodes-04": lambda k, saving, today, inert, carbon: 100 * inert / (today * (1 - saving / 100)),
    "inert-heat-01": lambda k, eff, carbon, inert, v: v / k / (eff / 100) - inert,
    "inert-heat-02": lambda k, v, eff, carbon, inert: v + (inert - carbon) * k * eff / 100,
    "inert-heat-05": lambda k, kw, tonnes: kw * 24 / (tonnes * 1000),
    "materials-02": lambda k, wear, density, amperes, eff: (
        100 * wear * density / (wear * density + amperes * 8760 * k * eff / 100)
    ),
    "materials-03": lambda k, limit, density, amperes, eff: (
        limit / (100 - limit) * amperes * 8760 * k * eff / 100 / density
    ),
    "materials-04": lambda k, cm, mm_a_year: 10 * cm / mm_a_year,
    "news-01": lambda k, _, tonnes, a_day, __, years: tonnes / (a_day * 365 * years),
    "news-04": lambda k, energy, grid, _: energy * grid / 1000,
    "one-tonne-01": lambda k, *n: 1000 * n[3] * 3 * 2 * n[5] / (4 * n[4]),
    "one-tonne-02": lambda k, said, right: 100 * (said / right - 1),
    "one-tonne-04": lambda k, direct, energy, coal, hydro: energy * (coal - hydro) / 1000,
    "pilots-01": lambda k, _, ka, tapped: 100 * tapped / (ka * 24 * k),
    "pilots-02": lambda k, _, ka, pots, days, eff: pots * ka * 24 * days * k * eff / 100 / 1000,
    "pilots-03": lambda k, _, ka, kt, eff: kt * 1e6 / (ka * 24 * 365 * k * eff / 100),
    "pilots-06": lambda k, million, _, tonnes: million * 1e6 / tonnes,
    "prebake-02": lambda k, net, sulphur, ash, co2, c: net * (1 - (sulphur + ash) / 100) * co2 / c / 1000,
    "prebake-03": lambda k, amperes, eff, net, density: amperes * 24 * k * eff / 100 * net / 1000 / density,
    "prebake-04": lambda k, wear, height: height / wear,
    "prebake-05": lambda k, gross, butts: gross - butts,
    "scopes-01": lambda k, energy, grid: energy * grid / 1000,
    "scopes-02": lambda k, total, *n: total - n[3],
    "scopes-03": lambda k, total, _, __, energy: total * 1000 / energy,
    "scopes-04": lambda k, direct, energy, grid, *_: direct + energy * grid / 1000,
    "scopes-05": lambda k, first, one, second, other: (first * one + second * other) / (first + second),
    "soderberg-02": lambda k, paste, tar, dust, rest, co2, c: (paste * (1 - rest / 100) - tar - dust) * co2 / c / 1000,
    "soderberg-04": lambda k, paste, wet, dry: paste * (wet - dry) / 100,
    "stoichiometry-01": lambda k, tonnes, al, o, c: tonnes * (2 * al + 3 * o) / (2 * al),
    "stoichiometry-02": lambda k, *n: n[4] * 3 * n[7] / (4 * n[5]),
    "stoichiometry-03": lambda k, *n: n[4] * 3 * (n[7] + 2 * n[6]) / (4 * n[5]),
    "stoichiometry-04": lambda k, *n: n[3] * 1e6 / 26.98 * 3 / 4 * n[6] / 1000,
    # Of a mole that is made, the share (1 - eff) burns back and takes 3/2 mole of CO2 with it; 3/4 mole came with it.
    "stoichiometry-06": lambda k, eff, *_: (0.75 - 1.5 * (1 - eff / 100)) * 44.01 / (26.98 * eff / 100),
    "technologies-01": lambda k, _, __, ___, ka, tapped: 100 * tapped / (ka * 24 * k),
    "technologies-02": lambda k, energy, eff: energy * k * eff / 100,
    "technologies-05": lambda k, kt, old, new: kt * (old - new),
    "technologies-06": lambda k, pots, ka, eff, new_ka, new_eff: pots * ka * eff / (new_ka * new_eff),
    "thermodynamics-01": lambda k, *n: volts(n[5], n[6], n[4]),
    "thermodynamics-02": lambda k, *n: volts(n[4], n[5], n[3]),
    "thermodynamics-03": poor_bath_v,
    "thermodynamics-04": lambda k, _, inert, carbon, tonnes, al: tonnes * 1e6 / al * carbon / 3.6e6,
    "thermodynamics-05": lambda k, _, enthalpy, entropy, __: 1000 * enthalpy / entropy - ZERO_C,
    "world-01": lambda k, _, whole, first, last: whole / (last - first + 1),
    "world-02": lambda k, _, kt, mt: 365 / 7 * kt / (1000 * mt),
    "world-03": lambda k, now, growth, years: now * (1 + growth / 100) ** years,
    "world-06": lambda k, pots, power: 100 * pots / (pots + power),
    "world-08": lambda k, tonnes, mt: mt * 1e6 / tonnes,
}
