"""Faraday's law against published values, its limits and its own inverse."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potline.checks import ValidityError
from potline.faraday import (
    aluminium_kg,
    cell_voltage_v,
    current_efficiency,
    pearson_waddington_efficiency,
    pot_output_t_per_day,
    potline_output_t_per_year,
    potline_power_mw,
    specific_energy_kwh_per_kg,
)
from potline.stoichiometry import ledger

efficiencies = st.floats(0.01, 1)
currents = st.floats(1, 1000)
voltages = st.floats(0.1, 60)


# Published values: the electrochemical equivalent, and the pots of the book's exercises.


def test_one_kiloampere_hour():
    assert aluminium_kg(1, 1, 1.0) == pytest.approx(0.335573, abs=6e-7)
    assert aluminium_kg(1, 24, 1.0) == pytest.approx(8.0538, abs=6e-5)
    assert 1000 / aluminium_kg(1, 1, 1.0) == pytest.approx(2979.98, abs=6e-3)


def test_one_mole_takes_three_faradays():
    """26.98 g from 3 × 96485 C, in amperes and seconds."""
    assert aluminium_kg(3 * 96485.33212 / 3.6e6, 1, 1.0) == pytest.approx(0.0269815384, rel=1e-9)


@pytest.mark.parametrize("current_ka, efficiency, expected, digits", [(300, 0.94, 2.271, 3), (140, 1.0, 1.1275, 4)])
def test_output_of_a_pot(current_ka, efficiency, expected, digits):
    assert round(pot_output_t_per_day(current_ka, efficiency), digits) == expected


def test_output_of_a_year():
    assert round(potline_output_t_per_year(1, 300, 0.94)) == 829


def test_efficiency_of_published_pots():
    assert current_efficiency(1.0, 140) == pytest.approx(0.887, abs=6e-4)
    assert current_efficiency(4.21, 550) == pytest.approx(0.950, abs=6e-4)


def test_energy_and_voltage_of_published_pots():
    assert round(specific_energy_kwh_per_kg(4.20, 0.94), 2) == 13.31
    assert round(specific_energy_kwh_per_kg(1, 0.94), 3) == 3.170
    assert round(specific_energy_kwh_per_kg(1, 0.95), 3) == 3.137
    assert round(cell_voltage_v(12, 0.95), 2) == 3.83


def test_pearson_and_waddington():
    assert pearson_waddington_efficiency(0.85) == pytest.approx(0.925)
    assert pearson_waddington_efficiency(0.90) == pytest.approx(0.95)
    assert pearson_waddington_efficiency(0.80) == pytest.approx(0.90)


# Limits and independent routes


def test_no_current_no_time_or_no_efficiency_no_metal():
    assert aluminium_kg(0, 24, 0.94) == aluminium_kg(300, 0, 0.94) == aluminium_kg(300, 24, 0) == 0
    assert current_efficiency(0, 300) == 0
    assert potline_output_t_per_year(0, 300, 0.94) == potline_output_t_per_year(360, 300, 0.94, days=0) == 0


@given(currents, efficiencies)
def test_efficiency_comes_back_from_the_output(current_ka, efficiency):
    output = pot_output_t_per_day(current_ka, efficiency)
    assert current_efficiency(output, current_ka) == pytest.approx(efficiency, rel=1e-13)


@given(currents)
def test_all_that_the_law_allows_is_allowed(current_ka):
    assert current_efficiency(pot_output_t_per_day(current_ka, 1.0), current_ka) == 1


@given(voltages, efficiencies)
def test_voltage_comes_back_from_the_energy(voltage, efficiency):
    energy = specific_energy_kwh_per_kg(voltage, efficiency)
    assert cell_voltage_v(energy, efficiency) == pytest.approx(voltage, rel=1e-13)


@given(st.integers(1, 1000), currents, voltages, efficiencies, st.integers(1, 366))
def test_power_over_output_is_the_specific_energy(pots, current_ka, voltage, efficiency, days):
    """The meter of the whole line against the metal of the whole line."""
    megawatt_hours = potline_power_mw(pots, current_ka, voltage) * days * 24
    tonnes = potline_output_t_per_year(pots, current_ka, efficiency, days)
    assert megawatt_hours / tonnes == pytest.approx(specific_energy_kwh_per_kg(voltage, efficiency), rel=1e-12)


@given(currents, st.floats(1, 100), efficiencies)
def test_metal_is_proportional_to_charge(current_ka, hours, efficiency):
    whole = aluminium_kg(current_ka, hours, efficiency)
    assert aluminium_kg(current_ka / 2, hours * 4, efficiency) == pytest.approx(2 * whole, rel=1e-13)
    kept, lost = aluminium_kg(current_ka, hours, efficiency), aluminium_kg(current_ka, hours, 1 - efficiency)
    assert kept + lost == pytest.approx(aluminium_kg(current_ka, hours, 1.0), rel=1e-13)


@given(st.floats(0.75, 1))
def test_pearson_and_waddington_read_the_gas_of_the_ledger(efficiency):
    """The ledger burns metal by the same reaction, so the gas must tell its efficiency."""
    book = ledger("carbon", efficiency)
    co2, co = book["CO2"] / 44.009, book["CO"] / 28.010
    share = co2 / (co2 + co)
    if share >= 0.5:  # it may round to just below
        assert pearson_waddington_efficiency(share) == pytest.approx(efficiency, rel=1e-12)


def test_a_gas_of_carbon_dioxide_alone_means_no_loss():
    assert pearson_waddington_efficiency(1) == 1
    assert pearson_waddington_efficiency(0.5) == 0.75


# Bad input

AMOUNT = [-1, -1e-9]
SHARE = [-0.1, 1.01, 94]
DIVISOR = [0]
NO_NUMBERS = [True, None, "1", [1], 1j, math.nan, math.inf, -math.inf, 10**400]

GOOD = {
    aluminium_kg: {"current_ka": 300, "hours": 24, "current_efficiency": 0.94},
    pot_output_t_per_day: {"current_ka": 300, "current_efficiency": 0.94},
    current_efficiency: {"output_t_per_day": 2.2, "current_ka": 300},
    specific_energy_kwh_per_kg: {"cell_voltage_v": 4.2, "current_efficiency": 0.94},
    cell_voltage_v: {"specific_energy_kwh_per_kg": 13.3, "current_efficiency": 0.94},
    potline_output_t_per_year: {"pots": 360, "current_ka": 300, "current_efficiency": 0.94, "days": 365},
    potline_power_mw: {"pots": 360, "current_ka": 300, "cell_voltage_v": 4.2},
    pearson_waddington_efficiency: {"co2_fraction": 0.85},
}
IMPOSSIBLE = {
    (current_efficiency, "current_ka"): AMOUNT + DIVISOR,
    (specific_energy_kwh_per_kg, "current_efficiency"): SHARE + DIVISOR,
    (cell_voltage_v, "current_efficiency"): SHARE + DIVISOR,
    (potline_output_t_per_year, "days"): [*AMOUNT, 367],
    (pearson_waddington_efficiency, "co2_fraction"): [*SHARE, 0.49],
}
BAD = [
    pytest.param(function, name, value, id=f"{function.__name__}-{name}-{str(value)[:9]}")
    for function, good in GOOD.items()
    for name in good
    for value in NO_NUMBERS + IMPOSSIBLE.get((function, name), SHARE if name == "current_efficiency" else AMOUNT)
]


@pytest.mark.parametrize("function, name, value", BAD)
def test_bad_input_is_refused_by_name_and_value(function, name, value):
    with pytest.raises(ValueError) as refusal:
        function(**{**GOOD[function], name: value})
    assert str(refusal.value).startswith(f"{name} is {value!r}")
    assert "allowed" in str(refusal.value)


@pytest.mark.parametrize("function", GOOD)
def test_good_input_passes(function):
    assert 0 < function(**GOOD[function]) < math.inf


def test_more_metal_than_the_law_allows_is_refused():
    with pytest.raises(ValueError, match="output_t_per_day is 2.5, more metal than Faraday's law allows"):
        current_efficiency(2.5, 300)


def test_gas_of_carbon_monoxide_is_outside_the_method():
    with pytest.raises(ValidityError, match="co2_fraction is 0.49; allowed: a fraction from 0.5 to 1 .assumed"):
        pearson_waddington_efficiency(0.49)
    with pytest.raises(ValueError, match="looks like per cent"):
        pearson_waddington_efficiency(85)
