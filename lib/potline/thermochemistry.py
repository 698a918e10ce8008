"""What a cell must supply at the very least: Gibbs energies, reversible voltages and minimum energies.

Pulling the oxygen off alumina costs the same whatever the anode is made of. A carbon anode pays a part of
it by burning: the cell then needs 1.19 V at 960 °C, where an inert anode needs 2.22 V. The Gibbs energy
tells this voltage, which is the least electrical work. The enthalpy tells the least energy, because
reactants come in cold and products leave hot, and because the reaction takes up heat besides work.

Al2O3 is alpha alumina, C is graphite, and Al is its reference state: solid up to 933.45 K, liquid above.
Na3AlF6 and NaF are the liquids, as in the bath. The rest are ideal gases. Each is pure, at 1 bar. The
enthalpy of an element is zero at 298.15 K. This module speaks kelvin; what an operator sets speaks
Celsius.
"""

import math

from potline.checks import ValidityError, bath_celsius, celsius, choice, kelvin, short_text
from potline.data.constants import FARADAY_C_PER_MOL, GAS_CONSTANT_J_PER_MOL_K, ZERO_CELSIUS_K
from potline.data.nasa9 import NASA9, NASA9_GAS_CONSTANT_J_PER_MOL_K
from potline.faraday import ELECTRONS_PER_ATOM
from potline.formula import coefficients, is_balanced, molar_mass
from potline.stoichiometry import METAL, ledger

KJ_PER_KWH = 3600
GRAMS_PER_KG = 1000
SPECIES = tuple(NASA9)

# Beyond e^±600 an equilibrium constant says no more than "all" or "nothing", and soon fits no float.
LARGEST_EXPONENT = 600

# A curve asks for one reaction at many temperatures. Reading the text takes ten times as long as the sum.
_ALREADY_READ: dict[str, list[tuple[str, int]]] = {}
MOST_REACTIONS = 50


def gibbs_energy_kj_per_mol(species: str, temperature_k: float) -> float:
    r"""Gibbs energy of a pure substance at 1 bar.

    .. math:: G = H - T S

    Parameters:
        species: one of SPECIES, such as "Al2O3".
        temperature_k: K, 200 to 2000; Na3AlF6 and NaF from 1100.
    Returns: kJ/mol, on the scale of enthalpy_kj_per_mol: not zero for an element.
    Raises: ValidityError outside the range of the polynomials; ValueError for other bad input.
    Source: as for enthalpy_kj_per_mol.
    Example:
        >>> round(gibbs_energy_kj_per_mol("CO2", 298.15), 1)
        -457.3
    """
    piece = _piece_at_kelvin(species, temperature_k)
    return _enthalpy_kj(piece, temperature_k) - temperature_k * _entropy_j(piece, temperature_k) / 1000


def enthalpy_kj_per_mol(species: str, temperature_k: float) -> float:
    r"""Enthalpy of a pure substance at 1 bar, counted from the elements at 298.15 K.

    .. math:: \frac{H}{R} = -\frac{a_1}{T} + a_2 \ln T + \sum_{i=3}^{7} a_i \frac{T^{i-2}}{i-2} + b_1

    Parameters:
        species: one of SPECIES, such as "Al2O3".
        temperature_k: K, 200 to 2000; Na3AlF6 and NaF from 1100.
    Returns: kJ/mol. At 298.15 K it is the enthalpy of formation. Al at its melting point is solid.
    Raises: ValidityError outside the range of the polynomials; ValueError for other bad input.
    Source: McBride, Zehe & Gordon, NASA/TP-2002-211556 (2002): second-hand, as transcribed by PyPI pyglenn
        0.2.0. Where the melts begin is assumed; see potline.data.nasa9.
    Example:
        >>> round(enthalpy_kj_per_mol("Al2O3", 298.15), 1)
        -1675.7
    """
    return _enthalpy_kj(_piece_at_kelvin(species, temperature_k), temperature_k)


def entropy_j_per_mol_k(species: str, temperature_k: float) -> float:
    r"""Entropy of a pure substance at 1 bar, counted from absolute zero.

    .. math::

        \frac{S}{R} = -\frac{a_1}{2 T^2} - \frac{a_2}{T} + a_3 \ln T + \sum_{i=4}^{7} a_i \frac{T^{i-3}}{i-3} + b_2

    Parameters:
        species: one of SPECIES, such as "Al2O3".
        temperature_k: K, 200 to 2000; Na3AlF6 and NaF from 1100.
    Returns: J/(mol K). Al at its melting point is solid.
    Raises: ValidityError outside the range of the polynomials; ValueError for other bad input.
    Source: as for enthalpy_kj_per_mol.
    Example:
        >>> round(entropy_j_per_mol_k("O2", 298.15), 2)
        205.15
    """
    return _entropy_j(_piece_at_kelvin(species, temperature_k), temperature_k)


def reaction_gibbs_kj(reaction: str, temperature_k: float) -> float:
    r"""Gibbs energy of a reaction as it is written, between pure substances at 1 bar.

    .. math:: \Delta G = \sum_s \nu_s G_s

    Parameters:
        reaction: a balanced reaction text of species in SPECIES, such as CARBON_ANODE.
        temperature_k: K, 200 to 2000; with Na3AlF6 or NaF from 1100.
    Returns: kJ, below zero if the reaction runs by itself.
    Raises: ValidityError outside the range of the polynomials; ValueError for other bad input.
    Source: Gibbs energies as for enthalpy_kj_per_mol.
    Example:
        >>> round(reaction_gibbs_kj("C + O2 -> CO2", 1233.15), 1)
        -396.1
    """
    return sum(nu * gibbs_energy_kj_per_mol(species, temperature_k) for species, nu in _moles(reaction))


def reaction_enthalpy_kj(reaction: str, temperature_k: float) -> float:
    r"""Enthalpy of a reaction as it is written, reactants and products at the same temperature.

    .. math:: \Delta H = \sum_s \nu_s H_s

    Parameters:
        reaction: a balanced reaction text of species in SPECIES, such as BOUDOUARD.
        temperature_k: K, 200 to 2000; with Na3AlF6 or NaF from 1100.
    Returns: kJ, above zero if the reaction takes up heat.
    Raises: ValidityError outside the range of the polynomials; ValueError for other bad input.
    Source: enthalpies as for enthalpy_kj_per_mol.
    Example:
        >>> round(reaction_enthalpy_kj("C + CO2 -> 2 CO", 298.15), 1)
        172.4
    """
    return sum(nu * enthalpy_kj_per_mol(species, temperature_k) for species, nu in _moles(reaction))


def equilibrium_constant(reaction: str, temperature_k: float) -> float:
    r"""Equilibrium constant of a reaction as it is written.

    .. math:: K = \exp\left(-\frac{\Delta G}{R T}\right)

    Parameters:
        reaction: a balanced reaction text of species in SPECIES, such as BOUDOUARD.
        temperature_k: K, 200 to 2000; with Na3AlF6 or NaF from 1100.
    Returns: K, without unit: gases count by their pressure over 1 bar, pure solids and liquids count as 1.
    Raises: ValidityError outside the range of the polynomials, and where ln K lies beyond ±600 (the limit
        is ours); ValueError for other bad input.
    Source: textbook; Gibbs energies as for enthalpy_kj_per_mol.
    Example:
        >>> round(equilibrium_constant("C + CO2 -> 2 CO", 1233.15))
        83
    """
    exponent = -1000 * reaction_gibbs_kj(reaction, temperature_k) / (GAS_CONSTANT_J_PER_MOL_K * temperature_k)
    if abs(exponent) > LARGEST_EXPONENT:
        raise ValidityError(
            f"temperature_k is {temperature_k!r}, where ln K of {reaction!r} is {exponent:.0f}; "
            f"allowed: temperatures at which it lies from -{LARGEST_EXPONENT} to {LARGEST_EXPONENT}"
        )
    return math.exp(exponent)


def reversible_voltage_v(reaction: str, temperature_k: float) -> float:
    r"""The least voltage that drives a reaction which makes aluminium.

    .. math:: E = \frac{\Delta G}{n F}

    n counts three electrons for each aluminium atom reduced.

    Parameters:
        reaction: a balanced reaction text of species in SPECIES with Al on its right, such as INERT_ANODE.
        temperature_k: K, 200 to 2000; with Na3AlF6 or NaF from 1100.
    Returns: V, above zero if electricity must drive it; for pure substances at 1 bar, so for a bath that
        is saturated with alumina.
    Raises: ValidityError outside the range of the polynomials; ValueError if no Al is made, and for other
        bad input.
    Source: textbook; Gibbs energies as for enthalpy_kj_per_mol.
    Example:
        >>> round(reversible_voltage_v("2 Al2O3 + 3 C -> 4 Al + 3 CO2", 1233.15), 3)
        1.192
    """
    atoms = sum(nu for species, nu in _moles(reaction) if species == METAL)
    if atoms <= 0:
        raise ValueError(f"reaction is {reaction!r}; allowed: a reaction with {METAL} on its right")
    charge_c = ELECTRONS_PER_ATOM * atoms * FARADAY_C_PER_MOL
    return 1000 * reaction_gibbs_kj(reaction, temperature_k) / charge_c


def minimum_energy_kwh_per_kg(
    anode: str, bath_c: float = 960.0, feed_c: float = 25.0, current_efficiency: float = 1.0
) -> float:
    r"""The least energy for each kilogram of metal kept: reactants come in cold, products leave hot.

    .. math::

        W = \frac{1}{m_\mathrm{Al}}
        \left[\sum_\mathrm{out} n H(T_\mathrm{bath}) - \sum_\mathrm{in} n H(T_\mathrm{feed})\right]

    Metal that is lost burns back in the cell and its heat stays there. So with an inert anode the loss
    changes nothing. With carbon it costs the carbon that is burnt besides, and the heat in its gas.

    Parameters:
        anode: "carbon" or "inert".
        bath_c: temperature at which metal and gas leave, °C, -73.15 to 1100.
        feed_c: temperature at which alumina and carbon come in, °C, -73.15 to 1726.85.
        current_efficiency: a fraction from 0.000001 to 1; from 0.5 with carbon.
    Returns: kWh per kg of net metal, with alpha alumina and without any heat loss.
    Raises: ValidityError outside the range of the polynomials, and for carbon below 0.5; ValueError for
        other bad input.
    Source: Haupin & Kvande, Light Metals 2000, give 6.34 kWh/kg (carbon) and 9.2 to 9.3 (inert), from
        memory of the publication. Computed here: moles by ledger, enthalpies as for enthalpy_kj_per_mol.
    Example:
        >>> round(minimum_energy_kwh_per_kg("carbon"), 2), round(minimum_energy_kwh_per_kg("inert"), 2)
        (6.34, 9.26)
    """
    bath_celsius("bath_c", bath_c)
    energy = 0.0
    for species, tonnes_in in ledger(anode, current_efficiency).items():
        name, temperature_c = ("feed_c", feed_c) if tonnes_in > 0 else ("bath_c", bath_c)
        energy -= tonnes_in * _enthalpy_kwh_per_kg(species, name, temperature_c)
    return energy


def heat_content_kwh_per_kg(species: str, from_c: float, to_c: float) -> float:
    r"""Heat that one kilogram of a substance takes up between two temperatures.

    .. math:: Q = \frac{H(T_\mathrm{to}) - H(T_\mathrm{from})}{M}

    For Al it has the heat of melting in it.

    Parameters:
        species: one of SPECIES, such as "Al".
        from_c, to_c: °C, -73.15 to 1726.85; Na3AlF6 and NaF from 826.85.
    Returns: kWh/kg of that substance, below zero for cooling.
    Raises: ValidityError outside the range of the polynomials; ValueError for other bad input.
    Source: enthalpies as for enthalpy_kj_per_mol.
    Example:
        >>> round(heat_content_kwh_per_kg("Al", 25, 960), 3)
        0.395
    """
    start = _enthalpy_kwh_per_kg(species, "from_c", from_c)
    return _enthalpy_kwh_per_kg(species, "to_c", to_c) - start


def _enthalpy_kwh_per_kg(species: str, name: str, temperature_c: float) -> float:
    celsius(name, temperature_c)
    piece = _piece(species, name, temperature_c, ZERO_CELSIUS_K)
    kj_per_gram = _enthalpy_kj(piece, temperature_c + ZERO_CELSIUS_K) / molar_mass(species)
    return kj_per_gram * GRAMS_PER_KG / KJ_PER_KWH


def _moles(reaction: str) -> list[tuple[str, int]]:
    """The species of a reaction and their coefficients, negative for what is used up."""
    if short_text("reaction", reaction) in _ALREADY_READ:
        return _ALREADY_READ[reaction]
    if not is_balanced(reaction):
        raise ValueError(f"reaction is {reaction!r}; allowed: a balanced reaction (balance() can make one)")
    moles = list(coefficients(reaction).items())
    for species, _ in moles:
        if species not in NASA9:
            raise ValueError(f"reaction is {reaction!r}, with {species}; allowed: species among {', '.join(SPECIES)}")
    if len(_ALREADY_READ) >= MOST_REACTIONS:
        _ALREADY_READ.clear()
    _ALREADY_READ[reaction] = moles
    return moles


def _piece_at_kelvin(species: str, temperature_k: float) -> tuple[float, ...]:
    kelvin("temperature_k", temperature_k)
    return _piece(species, "temperature_k", temperature_k, 0.0)


def _piece(species: str, name: str, temperature: float, zero_k: float) -> tuple[float, ...]:
    """The coefficients that hold at a temperature which its caller calls name and counts from zero_k."""
    pieces = NASA9[choice("species", species, SPECIES)]
    temperature_k = round(temperature + zero_k, 9)  # -73.15 °C is 200 K
    for lowest_k, highest_k, numbers in pieces:
        if lowest_k <= temperature_k <= highest_k:
            return numbers
    lowest, highest = pieces[0][0] - zero_k, pieces[-1][1] - zero_k
    raise ValidityError(
        f"{name} is {temperature!r}; allowed for {species}: a number from {lowest:g} to {highest:g}, "
        "the range of its polynomials"
    )


def _enthalpy_kj(piece: tuple[float, ...], t: float) -> float:
    a1, a2, a3, a4, a5, a6, a7, b1, _ = piece
    powers = t * (a3 + t * (a4 / 2 + t * (a5 / 3 + t * (a6 / 4 + t * a7 / 5))))
    return NASA9_GAS_CONSTANT_J_PER_MOL_K * (-a1 / t + a2 * math.log(t) + powers + b1) / 1000


def _entropy_j(piece: tuple[float, ...], t: float) -> float:
    a1, a2, a3, a4, a5, a6, a7, _, b2 = piece
    powers = t * (a4 + t * (a5 / 2 + t * (a6 / 3 + t * a7 / 4)))
    return NASA9_GAS_CONSTANT_J_PER_MOL_K * (-a1 / (2 * t * t) - a2 / t + a3 * math.log(t) + powers + b2)
