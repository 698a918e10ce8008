"""Units against pint: every row of data has one that can be read, and the functions keep theirs."""

import importlib
import pkgutil
import re

import pint
import pytest

import potline.data
from potline.carbon import anode_wear_cm_per_day
from potline.faraday import (
    aluminium_kg,
    pot_output_t_per_day,
    potline_output_t_per_year,
    potline_power_mw,
    specific_energy_kwh_per_kg,
)
from potline.footprint import electricity_t_per_t
from potline.formula import molar_mass
from potline.stoichiometry import INERT_ANODE, gas_volume_nm3_per_tonne, mass_per_tonne
from potline.thermochemistry import (
    enthalpy_kj_per_mol,
    heat_content_kwh_per_kg,
    reaction_gibbs_kj,
    reversible_voltage_v,
)
from potline.voltage import bath_voltage_v

UNITS = pint.UnitRegistry()
UNITS.define("dollar = [currency]")
ROWS = [
    (f"{info.name}.{row.key}", row)
    for info in pkgutil.iter_modules(potline.data.__path__)
    for row in getattr(importlib.import_module(f"potline.data.{info.name}"), "ROWS", ())
    if hasattr(row, "unit")
]
# How the book writes what pint writes otherwise. A substance beside a mass says of what; it has no dimension.
WRITTEN = (
    (r"\bCO2e\b|\bCO2\b|\bCF4\b|\bF\b", ""),
    (r"wt %|%", "percent"),
    (r"\bmillion\b", "1e6"),
    (r"C\$|US\$|USD|€", "dollar"),
    (r"cm3|cm³", "cm**3"),
    (r"m³", "m**3"),
    (r"cm²", "cm**2"),
    (r"\bkt\b", "kilotonne"),
    (r"\bMt\b", "megatonne"),
    (r"\bt\b", "tonne"),
    (r"cell-day", "day"),
    (r"(?<=[/ ])a\b", "year"),
)


def read(unit):
    for ours, theirs in WRITTEN:
        unit = re.sub(ours, theirs, unit)
    return UNITS.parse_expression(unit or "1")


def dimension(unit):
    """Its dimension; a temperature in degrees Celsius has a zero of its own and cannot be multiplied."""
    return (UNITS.kelvin if unit == "°C" else read(unit) * UNITS.dimensionless).dimensionality


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[name for name, _ in ROWS])
def test_the_unit_of_a_row_can_be_read(name, row):
    dimension(row.unit)


@pytest.mark.parametrize("unit", ["kWh/kgg", "Vv"])
def test_a_unit_that_is_none_is_seen(unit):
    with pytest.raises((pint.errors.PintError, AttributeError, ValueError)):
        dimension(unit)


def test_the_readings_mean_what_they_say():
    assert read("kt/a").to("kg/year").magnitude == pytest.approx(1e6)  # to pint, kt is a knot and a may be an are
    assert read("Mt").to("kg").magnitude == pytest.approx(1e9)
    assert dimension("kg CF4/t") == UNITS.dimensionless.dimensionality
    assert dimension("wt %") == UNITS.dimensionless.dimensionality
    assert dimension("kWh/kg") == UNITS("J/kg").dimensionality


# The unit that a function's name ends with -> what pint calls it.
SUFFIXES = {"kwh_per_kg": "kWh/kg", "v": "V", "ka": "kA", "t_per_t": "t/t", "kg_per_t": "kg/t", "g_per_kwh": "g/kWh"}


def test_a_row_whose_key_ends_with_a_unit_has_it():
    for name, row in ROWS:
        for suffix, unit in SUFFIXES.items():
            if row.key.endswith("_" + suffix) and not (suffix == "t_per_t" and "kg" in row.key):
                longer = [one for one in SUFFIXES if len(one) > len(suffix) and row.key.endswith(one)]
                assert longer or dimension(row.unit) == dimension(unit), name


# The same quantities, with the units carried by pint and the constants that pint has.
def q(value, unit):
    return UNITS.Quantity(value, unit)


FARADAY = UNITS.Quantity(1, "elementary_charge * avogadro_constant")
MOLAR_MASS = q(molar_mass("Al"), "g/mol")
METAL_PER_CHARGE = MOLAR_MASS / (3 * FARADAY)


@pytest.mark.parametrize(
    ("ours", "theirs", "unit"),
    [
        (aluminium_kg(300, 24, 0.94), q(300, "kA") * q(24, "h") * 0.94 * METAL_PER_CHARGE, "kg"),
        (pot_output_t_per_day(300, 0.94), q(300, "kA") * 0.94 * METAL_PER_CHARGE, "tonne/day"),
        (
            potline_output_t_per_year(264, 300, 0.94, 365),
            264 * (q(300, "kA") * 0.94 * METAL_PER_CHARGE * q(365, "day")),
            "tonne",
        ),
        (specific_energy_kwh_per_kg(4.2, 0.94), q(4.2, "V") / (0.94 * METAL_PER_CHARGE), "kWh/kg"),
        (potline_power_mw(264, 300, 4.2), 264 * q(300, "kA") * q(4.2, "V"), "MW"),
        (electricity_t_per_t(14.1, 820), q(14.1, "kWh/kg") * q(820, "g/kWh"), "tonne/tonne"),
        (
            gas_volume_nm3_per_tonne("O2", INERT_ANODE),
            mass_per_tonne("O2", INERT_ANODE)
            / q(molar_mass("O2"), "g/mol")
            * UNITS.Quantity(1, "molar_gas_constant")
            * q(273.15, "K")
            / q(101325, "Pa"),
            "m**3/tonne",
        ),
        (
            anode_wear_cm_per_day(0.85, 0.94, 0.42, 1.6),
            q(0.85, "A/cm**2") * 0.94 * METAL_PER_CHARGE * 0.42 / q(1.6, "g/cm**3"),
            "cm/day",
        ),
        (bath_voltage_v(0.8, 4.5, 2.2), q(0.8, "A/cm**2") * q(4.5, "cm") / q(2.2, "S/cm"), "V"),
        (
            heat_content_kwh_per_kg("Al2O3", 25, 960),
            q(enthalpy_kj_per_mol("Al2O3", 1233.15) - enthalpy_kj_per_mol("Al2O3", 298.15), "kJ/mol")
            / q(molar_mass("Al2O3"), "g/mol"),
            "kWh/kg",
        ),
        (
            reversible_voltage_v(INERT_ANODE, 1233.15),
            q(reaction_gibbs_kj(INERT_ANODE, 1233.15), "kJ/mol") / (12 * FARADAY),
            "V",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_function_keeps_its_units(ours, theirs, unit):
    assert ours == pytest.approx(theirs.to(unit).magnitude, rel=1e-9)
