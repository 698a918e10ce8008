"""What the gas of a carbon anode is made of, and what it tells of the metal that was lost.

The anode itself makes CO2, three molecules for four atoms of aluminium. Three things change the gas on its way out:

- metal that has dissolved in the bath takes oxygen from CO2 and leaves CO: this is what an analyst wants to see;
- carbon, hot or as dust, takes oxygen from CO2 too (the Boudouard reaction): this is CO without lost metal;
- air that gets in burns CO to CO2 again: lost metal without CO.

The model takes them in this order. It leaves out CO that the anode makes at once, air that burns the anode itself, and
losses that leave no trace in the gas, such as electrons that slip through the bath.
"""

from collections import OrderedDict

from potline.checks import ValidityError, fraction
from potline.formula import coefficients, molar_mass
from potline.stoichiometry import BACK_REACTION, BOUDOUARD, CARBON_ANODE, LOWEST_CARBON_EFFICIENCY, METAL

AIR_BURN = "2 CO + O2 -> 2 CO2"


def _per_mole(species: str, reaction: str, of: str) -> float:
    """Moles of one species for each mole of another, above zero."""
    nu = coefficients(reaction)
    return abs(nu[species] / nu[of])


# Moles for each mole of aluminium that is made, that burns back, and for each mole of CO2 that meets carbon.
CO2_PER_METAL = _per_mole("CO2", CARBON_ANODE, METAL)
CO2_PER_LOSS = _per_mole("CO2", BACK_REACTION, METAL)
CO_PER_LOSS = _per_mole("CO", BACK_REACTION, METAL)
CO_PER_ATTACK = _per_mole("CO", BOUDOUARD, "CO2")
CARBON_PER_ATTACK = _per_mole("C", BOUDOUARD, "CO2")
CO2_PER_BURNT = _per_mole("CO2", AIR_BURN, "CO")


def anode_gas_mol_per_mol(
    current_efficiency: float, attacked_share: float = 0.0, burnt_share: float = 0.0
) -> OrderedDict[str, float]:
    r"""The gas that leaves a pot with carbon anodes, in moles for each mole of aluminium that its current makes.

    .. math::

        n_\mathrm{CO} = (1 - a)\left[\tfrac{3}{2}(1 - \eta) + 2 b\, n'\right], \quad
        n' = \tfrac{3}{4} - \tfrac{3}{2}(1 - \eta)

    with the share :math:`b` of the carbon dioxide that meets carbon, and the share :math:`a` of the carbon monoxide
    that air burns. The carbon dioxide that is left, :math:`(1 - b)\,n'`, and what burns make up the rest.

    Parameters:
        current_efficiency: kept metal over all metal made, a fraction from 0.5 to 1.
        attacked_share: share of the CO2 that eats carbon on its way out (Boudouard), a fraction; ours to choose.
        burnt_share: share of the CO that air burns to CO2, a fraction; ours to choose.
    Returns: OrderedDict "CO2", "CO_from_metal", "CO_from_carbon" -> mol/mol.
    Raises: ValidityError below an efficiency of 0.5, where no CO2 is left to burn the metal back; ValueError for what
        is no fraction.
    Source: conservation of atoms in the three reactions (computed here). That they change the gas, and that this
        limits the method of Pearson & Waddington: Grjotheim & Kvande, Introduction to Aluminium Electrolysis (1993),
        from memory of the publication.
    Example:
        >>> gas = anode_gas_mol_per_mol(0.95)
        >>> round(gas["CO2"], 3), round(gas["CO_from_metal"], 3)
        (0.675, 0.075)
    """
    lost = 1 - fraction("current_efficiency", current_efficiency)
    attacked = fraction("attacked_share", attacked_share)
    burnt = fraction("burnt_share", burnt_share)
    if current_efficiency < LOWEST_CARBON_EFFICIENCY:
        raise ValidityError(
            f"current_efficiency is {current_efficiency!r}; allowed with a carbon anode: a fraction from "
            f"{LOWEST_CARBON_EFFICIENCY:g} to 1, because below it no CO2 is left to burn the metal back"
        )
    left = max(CO2_PER_METAL - CO2_PER_LOSS * lost, 0.0)
    from_metal, from_carbon = CO_PER_LOSS * lost, CO_PER_ATTACK * attacked * left
    gas = OrderedDict()
    gas["CO2"] = (1 - attacked) * left + CO2_PER_BURNT * burnt * (from_metal + from_carbon)
    gas["CO_from_metal"] = (1 - burnt) * from_metal
    gas["CO_from_carbon"] = (1 - burnt) * from_carbon
    return gas


def co2_fraction(current_efficiency: float, attacked_share: float = 0.0, burnt_share: float = 0.0) -> float:
    r"""The share of carbon dioxide in the carbon dioxide and monoxide of a pot's gas.

    .. math::

        x = \frac{n_\mathrm{CO_2}}{n_\mathrm{CO_2} + n_\mathrm{CO}}

    Where neither carbon nor air has a share, it is :math:`2\eta - 1`.

    Parameters:
        current_efficiency: kept metal over all metal made, a fraction from 0.5 to 1.
        attacked_share: share of the CO2 that eats carbon on its way out, a fraction; ours to choose.
        burnt_share: share of the CO that air burns to CO2, a fraction; ours to choose.
    Returns: a fraction from 0 to 1, by volume.
    Raises: ValidityError below an efficiency of 0.5; ValueError for what is no fraction.
    Source: as anode_gas_mol_per_mol. For a = b = 0 it is the relation of Pearson & Waddington, Discuss. Faraday Soc. 1
        (1947) 307-320 (from memory of the publication).
    Example:
        >>> round(co2_fraction(0.95), 3)
        0.9
    """
    gas = anode_gas_mol_per_mol(current_efficiency, attacked_share, burnt_share)
    return gas["CO2"] / sum(gas.values())


def carbon_eaten_t_per_t(current_efficiency: float, attacked_share: float = 0.0) -> float:
    r"""Carbon that leaves as gas for each tonne of metal kept: eaten by the reaction, and by the gas after it.

    .. math::

        m_\mathrm{C} = \frac{M_\mathrm{C}}{\eta\,M} \left(\tfrac{3}{4} + b\, n'\right)

    with :math:`b` and :math:`n'` as in anode_gas_mol_per_mol.

    Parameters:
        current_efficiency: kept metal over all metal made, a fraction from 0.5 to 1.
        attacked_share: share of the CO2 that eats carbon on its way out, a fraction; ours to choose.
    Returns: t/t, net metal.
    Raises: ValidityError below an efficiency of 0.5; ValueError for what is no fraction.
    Source: as anode_gas_mol_per_mol (computed here).
    Example:
        >>> round(carbon_eaten_t_per_t(0.94), 3), round(carbon_eaten_t_per_t(0.94, attacked_share=0.04), 3)
        (0.355, 0.368)
    """
    gas = anode_gas_mol_per_mol(current_efficiency, attacked_share)
    attack = gas["CO_from_carbon"] / CO_PER_ATTACK * CARBON_PER_ATTACK
    primary = _per_mole("C", CARBON_ANODE, METAL)
    return (primary + attack) * molar_mass("C") / molar_mass(METAL) / current_efficiency
