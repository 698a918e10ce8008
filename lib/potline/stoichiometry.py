"""What goes into an electrolysis cell and what comes out of it, tonne by tonne.

A balanced reaction fixes the moles of each species for each mole of another; molar masses turn moles into
tonnes. Alumina and electricity make the metal. With a carbon anode the oxygen leaves as CO2 and the anode
is used up; with an inert anode it leaves as O2.

No cell keeps all the metal that its current makes. A little dissolves in the bath, meets the anode gas and
burns back to alumina: with CO2 it leaves CO behind, with O2 it leaves nothing but alumina. The current
efficiency is the share of the metal that is kept. For each tonne kept, the electrodes have made 1/CE
tonnes and 1/CE - 1 tonnes have burnt back. The ledger adds both reactions in these amounts. All of the
loss is taken to be burning back; air burn, dust and the CO of the Boudouard reaction are left out.
"""

from collections import OrderedDict

from potline.checks import SMALLEST_DIVISOR, ValidityError, choice, fraction
from potline.data.constants import MOLAR_VOLUME_NM3_PER_MOL
from potline.formula import coefficients, is_balanced, molar_mass

CARBON_ANODE = "2 Al2O3 + 3 C -> 4 Al + 3 CO2"
CARBON_ANODE_CO = "Al2O3 + 3 C -> 2 Al + 3 CO"
INERT_ANODE = "2 Al2O3 -> 4 Al + 3 O2"
BOUDOUARD = "C + CO2 -> 2 CO"
BACK_REACTION = "2 Al + 3 CO2 -> Al2O3 + 3 CO"
REOXIDATION = "4 Al + 3 O2 -> 2 Al2O3"

METAL = "Al"
GRAMS_PER_TONNE = 1e6

# What is still a gas at 0 °C and 101.325 kPa, among what a pot gives off. HF and H2O are not.
GASES = ("O2", "CO2", "CO", "CF4", "C2F6", "COF2", "SO2", "COS", "H2", "N2")

# The two reactions of each anode, and its species in the order of the ledger.
LEDGERS = OrderedDict(
    (
        ("carbon", (CARBON_ANODE, BACK_REACTION, ("Al2O3", "C", METAL, "CO2", "CO"))),
        ("inert", (INERT_ANODE, REOXIDATION, ("Al2O3", METAL, "O2"))),
    )
)

# Below this share of kept metal, burning the rest back takes more CO2 than the anode gives off.
LOWEST_CARBON_EFFICIENCY = 0.5


def mass_per_tonne(species: str, reaction: str, per: str = METAL) -> float:
    r"""Tonnes of one species that a reaction uses or makes for each tonne of another.

    .. math:: m = \frac{|\nu|\, M}{|\nu_\mathrm{per}|\, M_\mathrm{per}}

    Parameters:
        species: one of the reaction, such as "Al2O3".
        reaction: a balanced reaction text, such as CARBON_ANODE.
        per: the species of which there is one tonne.
    Returns: t/t, above zero for what goes in and for what comes out.
    Raises: ValueError for a species that is not in the reaction, or a reaction that is not balanced.
    Source: conservation of mass; masses from CIAAW. The table values 1.889 t Al2O3, 0.334 t C,
        1.223 t CO2 and 0.889 t O2 follow from it (computed here).
    Example:
        >>> round(mass_per_tonne("CO2", CARBON_ANODE), 3)
        1.223
    """
    if not is_balanced(reaction):
        raise ValueError(f"reaction is {reaction!r}; allowed: a balanced reaction (balance() can make one)")
    nu = coefficients(reaction)
    choice("species", species, tuple(nu))
    choice("per", per, tuple(nu))
    return abs(nu[species] / nu[per]) * molar_mass(species) / molar_mass(per)


def gas_volume_nm3_per_tonne(species: str, reaction: str) -> float:
    r"""Volume of a gas that a reaction uses or makes for each tonne of aluminium.

    .. math:: V = \frac{m}{M} \cdot \frac{R \cdot 273.15\,\mathrm{K}}{101325\,\mathrm{Pa}}

    Parameters:
        species: a gas at 0 °C and 101.325 kPa, such as "O2".
        reaction: a balanced reaction text with Al in it, such as INERT_ANODE.
    Returns: Nm³/t, at 0 °C and 101.325 kPa.
    Raises: ValueError for a species that is no gas there, and as for mass_per_tonne.
    Source: ideal gas law with the exact gas constant (computed here).
    Example:
        >>> round(gas_volume_nm3_per_tonne("O2", INERT_ANODE))
        623
    """
    choice("species", species, GASES)
    moles_per_tonne = mass_per_tonne(species, reaction) * GRAMS_PER_TONNE / molar_mass(species)
    return moles_per_tonne * MOLAR_VOLUME_NM3_PER_MOL


def ledger(anode: str, current_efficiency: float = 1.0) -> OrderedDict[str, float]:
    r"""Tonnes of each species that a cell takes in and gives out for each tonne of metal it keeps.

    .. math::

        m = -\left[\frac{\nu}{\eta} + \nu_\mathrm{back} \left(\frac{1}{\eta} - 1\right)\right]
        \frac{M}{M_\mathrm{Al}}

    Each coefficient is per mole of Al, above zero for products.

    Parameters:
        anode: "carbon" (the metal burns back by BACK_REACTION) or "inert" (by REOXIDATION).
        current_efficiency: kept metal over all metal made, a fraction from 0.000001 to 1;
            from 0.5 with carbon.
    Returns: OrderedDict species -> t per tonne of net metal, in positive, out negative, summing to zero.
        The species and their order do not depend on the efficiency.
    Raises: ValidityError for carbon below 0.5, where no CO2 is left to burn the metal back; ValueError for
        what is no fraction or no anode.
    Source: conservation of mass; the loss by back reaction alone is the model of Pearson & Waddington,
        Discuss. Faraday Soc. 1 (1947) 307-320 (from memory of the publication; computed here).
    Example:
        >>> for species, tonnes in ledger("carbon", 0.94).items():
        ...     print(species, round(tonnes, 3))
        Al2O3 1.889
        C 0.355
        Al -1.0
        CO2 -1.145
        CO -0.099
    """
    choice("anode", anode, tuple(LEDGERS))
    efficiency = fraction("current_efficiency", current_efficiency, SMALLEST_DIVISOR)
    if anode == "carbon" and efficiency < LOWEST_CARBON_EFFICIENCY:
        raise ValidityError(
            f"current_efficiency is {current_efficiency!r}; allowed with a carbon anode: a fraction from "
            f"{LOWEST_CARBON_EFFICIENCY:g} to 1, because below it no CO2 is left to burn the metal back"
        )
    electrolysis, burning_back, species = LEDGERS[anode]
    made, burnt = coefficients(electrolysis), coefficients(burning_back)
    tonnes = OrderedDict()
    for name in species:
        nu = made.get(name, 0) / made[METAL]
        nu_back = burnt.get(name, 0) / -burnt[METAL]
        # The equation above, ordered so that what cancels cancels exactly, at any efficiency.
        moles_out = (nu + nu_back) / efficiency - nu_back
        tonnes[name] = 0.0 - moles_out * molar_mass(name) / molar_mass(METAL)  # no minus zero
    return tonnes
