"""The anode gas against the ledger, against a count of atoms, and at its limits."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potline.checks import ValidityError
from potline.faraday import pearson_waddington_efficiency
from potline.gas import anode_gas_mol_per_mol, carbon_eaten_t_per_t, co2_fraction
from potline.stoichiometry import ledger

efficiencies = st.floats(0.5, 1)
shares = st.floats(0, 1)
M_AL, M_C, M_CO, M_CO2 = 26.9815384, 12.011, 28.010, 44.009  # CIAAW, added up by hand


@given(efficiencies)
def test_without_carbon_and_air_it_is_the_gas_of_the_ledger(efficiency):
    book, gas = ledger("carbon", efficiency), anode_gas_mol_per_mol(efficiency)
    # The ledger counts tonnes for each tonne kept, the gas moles for each mole made.
    assert gas["CO2"] == pytest.approx(-book["CO2"] / M_CO2 * M_AL * efficiency, abs=1e-9)
    assert gas["CO_from_metal"] == pytest.approx(-book["CO"] / M_CO * M_AL * efficiency, abs=1e-9)
    assert gas["CO_from_carbon"] == 0
    assert carbon_eaten_t_per_t(efficiency) == pytest.approx(book["C"], rel=1e-12)


@given(efficiencies, shares)
def test_carbon_and_oxygen_are_conserved_without_air(efficiency, attacked):
    gas = anode_gas_mol_per_mol(efficiency, attacked)
    carbon = carbon_eaten_t_per_t(efficiency, attacked) * efficiency * M_AL / M_C
    assert sum(gas.values()) == pytest.approx(carbon, rel=1e-12)
    # Three oxygen atoms came with two aluminium atoms of the metal that is kept; the rest burnt back to alumina.
    oxygen = 2 * gas["CO2"] + gas["CO_from_metal"] + gas["CO_from_carbon"]
    assert oxygen == pytest.approx(1.5 * efficiency, rel=1e-12)


@given(efficiencies, shares, shares)
def test_air_changes_the_kind_of_gas_and_not_its_amount(efficiency, attacked, burnt):
    still, aired = anode_gas_mol_per_mol(efficiency, attacked), anode_gas_mol_per_mol(efficiency, attacked, burnt)
    assert sum(aired.values()) == pytest.approx(sum(still.values()), rel=1e-12)
    assert all(amount >= 0 for amount in aired.values())
    assert co2_fraction(efficiency, attacked, burnt) >= co2_fraction(efficiency, attacked) - 1e-12
    assert co2_fraction(efficiency, attacked, 1.0) == pytest.approx(1)


@given(st.floats(0.75, 1))
def test_where_only_metal_makes_monoxide_the_estimate_is_right(efficiency):
    share = min(max(co2_fraction(efficiency), 0.5), 1.0)  # it may round to just outside
    assert pearson_waddington_efficiency(share) == pytest.approx(efficiency, rel=1e-12)


@given(st.floats(0.8, 1), st.floats(0.01, 0.1))
def test_carbon_makes_the_estimate_too_low_and_air_too_high(efficiency, share):
    assert pearson_waddington_efficiency(co2_fraction(efficiency, share)) < efficiency
    if efficiency < 0.999:
        assert pearson_waddington_efficiency(min(co2_fraction(efficiency, 0, share), 1.0)) > efficiency


def test_published_pairs():
    """95 % belongs to 90 % CO2 and 90 % to 80 % (Grjotheim and Kvande 1993, from memory)."""
    assert co2_fraction(0.95) == pytest.approx(0.9)
    assert co2_fraction(0.90) == pytest.approx(0.8)


def test_all_carbon_attacked_leaves_monoxide_alone():
    gas = anode_gas_mol_per_mol(1.0, attacked_share=1.0)
    assert gas["CO2"] == 0
    assert carbon_eaten_t_per_t(1.0, 1.0) == pytest.approx(2 * carbon_eaten_t_per_t(1.0))


GOOD = {"current_efficiency": 0.94, "attacked_share": 0.04, "burnt_share": 0.1}
FUNCTIONS = {anode_gas_mol_per_mol: 3, co2_fraction: 3, carbon_eaten_t_per_t: 2}
BAD = [True, None, "1", [1], math.nan, math.inf, -0.1, 1.01, 94]


@pytest.mark.parametrize("value", BAD, ids=str)
@pytest.mark.parametrize(
    ("function", "name"), [(function, name) for function, count in FUNCTIONS.items() for name in list(GOOD)[:count]]
)
def test_bad_input_is_refused_by_name_and_value(function, name, value):
    count = FUNCTIONS[function]
    with pytest.raises(ValueError) as refusal:
        function(**{**dict(list(GOOD.items())[:count]), name: value})
    assert str(refusal.value).startswith(f"{name} is {value!r}")
    assert "allowed" in str(refusal.value)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_below_half_there_is_no_answer(function):
    with pytest.raises(ValidityError, match="current_efficiency is 0.49; allowed with a carbon anode"):
        function(0.49)
