"""Constants of nature and atomic masses.

The constants that the SI fixes are exact since 2019. The Faraday and the gas constant are products of
them, so they are computed here and not typed.

The atomic masses are what the Commission on Isotopic Abundances and Atomic Weights (CIAAW) of IUPAC calls
abridged standard atomic weights: five significant figures, fewer where nature varies. Aluminium alone
keeps all its figures, because everything in the book is per tonne of it. It has one stable isotope, so
its mass is known best.
"""

from collections import OrderedDict

# The International System of Units, 9th edition (BIPM, 2019): exact. From memory of the publication.
ELEMENTARY_CHARGE_C = 1.602176634e-19
AVOGADRO_PER_MOL = 6.02214076e23
BOLTZMANN_J_PER_K = 1.380649e-23

FARADAY_C_PER_MOL = ELEMENTARY_CHARGE_C * AVOGADRO_PER_MOL
GAS_CONSTANT_J_PER_MOL_K = BOLTZMANN_J_PER_K * AVOGADRO_PER_MOL

# 0 °C, exact by definition.
ZERO_CELSIUS_K = 273.15

# The "normal" state of an Nm³. Exact by definition.
NORMAL_TEMPERATURE_K = 273.15
NORMAL_PRESSURE_PA = 101325.0
MOLAR_VOLUME_NM3_PER_MOL = GAS_CONSTANT_J_PER_MOL_K * NORMAL_TEMPERATURE_K / NORMAL_PRESSURE_PA

# CODATA 2018, electron molar mass. From memory of the publication.
ELECTRON_MOLAR_MASS_G_PER_MOL = 5.4857990888e-4

# g/mol, in order of atomic number. CIAAW, abridged standard atomic weights; aluminium: 26.9815384(3).
# From memory of the publication, compared with the tables of PyPI periodictable.
ATOMIC_MASSES_G_PER_MOL = OrderedDict(
    (
        ("H", 1.008),
        ("Li", 6.94),
        ("B", 10.81),
        ("C", 12.011),
        ("N", 14.007),
        ("O", 15.999),
        ("F", 18.998),
        ("Na", 22.990),
        ("Mg", 24.305),
        ("Al", 26.9815384),
        ("Si", 28.085),
        ("P", 30.974),
        ("S", 32.06),
        ("Cl", 35.45),
        ("K", 39.098),
        ("Ca", 40.078),
        ("Ti", 47.867),
        ("V", 50.942),
        ("Cr", 51.996),
        ("Mn", 54.938),
        ("Fe", 55.845),
        ("Ni", 58.693),
        ("Cu", 63.546),
        ("Zn", 65.38),
        ("Ga", 69.723),
        ("Ag", 107.87),
        ("Sn", 118.71),
        ("Ce", 140.12),
        ("Pt", 195.08),
    )
)
