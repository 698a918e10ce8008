"""Wear, purity, life and distance: published and printed values, conservation of mass, limits and bad input."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potline.data.inert import ROWS
from potline.data.rows import SEEN, STATUSES, find
from potline.formula import molar_mass
from potline.inert import acd_to_offset_cm, allowed_wear_cm_per_year, anode_life_years, metal_contamination_wt_pct

wears = st.floats(0.001, 20)
densities = st.floats(1, 20)
currents = st.floats(0.05, 2)
efficiencies = st.floats(0.3, 1)
shares = st.floats(0.1, 1)


# Printed values


def test_a_centimetre_a_year_of_alloy():
    assert round(metal_contamination_wt_pct(1, 8.2, 0.8, 0.93), 2) == 0.37


def test_the_rule_of_0_27_cm_a_year():
    assert round(allowed_wear_cm_per_year(0.1, 8.2, 0.8, 0.93), 2) == 0.27


def test_distance_that_buys_back_0_65_v():
    assert round(acd_to_offset_cm(0.65, 0.85, 2.152), 2) == 1.65
    assert round(acd_to_offset_cm(0.65, 0.85, 2.15), 1) == 1.6


def test_a_millimetre_of_bath_is_40_mv():
    assert acd_to_offset_cm(0.0395, 0.85, 2.15) == pytest.approx(0.1, rel=0.002)


def test_life():
    assert anode_life_years(2, 0.5) == 4
    assert anode_life_years(0, 1) == 0


def test_metal_in_an_oxide_is_what_the_docstring_says():
    assert round(molar_mass("Sn") / molar_mass("SnO2"), 3) == 0.788
    assert round((molar_mass("Ni") + 2 * molar_mass("Fe")) / molar_mass("NiFe2O4"), 3) == 0.727


def test_tin_oxide_of_rodean_and_rodean_agrees_with_its_wear():
    """Under 1 cm/year and under 0.2 wt %: at 1 A/cm², 6.5 g/cm³ and 90 % (assumed here) the first means the second."""
    wear = find(ROWS, "wear_tin_oxide_cm_per_year").value
    found = metal_contamination_wt_pct(wear, 6.5, 1, 0.9, metal_share=0.788)
    assert found == pytest.approx(find(ROWS, "metal_tin_wt_pct").value, abs=0.02)


# Conservation of mass, an independent route, limits


@given(wears, densities, currents, efficiencies, shares)
def test_a_year_of_a_square_centimetre(wear, density, current, efficiency, share):
    """In coulombs and moles: anode metal over all metal."""
    moles = current * 365 * 86400 * efficiency / (3 * 96485.33212)
    anode = wear * density * share
    expected = 100 * anode / (anode + moles * 26.9815384)
    assert metal_contamination_wt_pct(wear, density, current, efficiency, share) == pytest.approx(expected, rel=1e-9)


@given(wears, densities, currents, efficiencies, shares)
def test_wear_comes_back_from_the_contamination(wear, density, current, efficiency, share):
    part = metal_contamination_wt_pct(wear, density, current, efficiency, share)
    if part <= 99:
        back = allowed_wear_cm_per_year(part, density, current, efficiency, share)
        assert back == pytest.approx(wear, rel=1e-9)


@given(wears, densities, currents, efficiencies)
def test_more_current_dilutes_the_wear(wear, density, current, efficiency):
    slow = metal_contamination_wt_pct(wear, density, current, efficiency)
    assert 0 < metal_contamination_wt_pct(wear, density, 2 * current, efficiency) < slow < 100


@given(st.floats(0, 2), currents, st.floats(0.5, 4))
def test_ohms_law(extra, current, conductivity):
    """The voltage of so much bath, current times length over conductivity, is the extra voltage."""
    distance = acd_to_offset_cm(extra, current, conductivity)
    assert current * distance / conductivity == pytest.approx(extra, rel=1e-12)


def test_what_does_not_wear_spoils_nothing():
    assert metal_contamination_wt_pct(0, 8.2, 0.8, 0.93) == 0
    assert metal_contamination_wt_pct(1, 8.2, 0.8, 0.93, metal_share=0) == 0
    assert allowed_wear_cm_per_year(0, 8.2, 0.8, 0.93) == 0
    assert acd_to_offset_cm(0, 0.85, 2.15) == 0


# Data


def test_every_row_says_whence():
    assert len({row.key for row in ROWS}) == len(ROWS)
    for row in ROWS:
        assert row.status in STATUSES and row.seen in SEEN
        assert bool(row.source) == (row.seen != "ours")
        if row.value is not None:
            assert row.low is None or row.low <= row.value
            assert row.high is None or row.value <= row.high


def test_the_grade_of_the_exchange_leaves_room_for_iron_and_silicon_alone():
    room = 100 - find(ROWS, "p1020_purity_wt_pct").value
    assert find(ROWS, "p1020_iron_wt_pct").value + find(ROWS, "p1020_silicon_wt_pct").value == pytest.approx(room)


# Bad input

NO_NUMBERS = [True, None, "1", [1], math.nan, math.inf, -math.inf, 10**400]
WEAR = {"density_g_cm3": 8.2, "current_density_a_cm2": 0.8, "current_efficiency": 0.93, "metal_share": 1.0}
GOOD = {
    metal_contamination_wt_pct: {"wear_cm_per_year": 1, **WEAR},
    allowed_wear_cm_per_year: {"contamination_wt_pct": 0.1, **WEAR},
    anode_life_years: {"thickness_cm": 2, "wear_cm_per_year": 0.5},
    acd_to_offset_cm: {"extra_voltage_v": 0.65, "current_density_a_cm2": 0.85, "conductivity_s_per_cm": 2.15},
}
IMPOSSIBLE = {
    "current_density_a_cm2": [-1, 0],
    "current_efficiency": [-0.1, 0, 1.01, 93],
    "metal_share": [-0.1, 1.01, 79],
}
ALSO = {
    (allowed_wear_cm_per_year, "contamination_wt_pct"): [99.5],
    (allowed_wear_cm_per_year, "density_g_cm3"): [0],
    (allowed_wear_cm_per_year, "metal_share"): [0],
    (anode_life_years, "wear_cm_per_year"): [0],
}
BAD = [
    pytest.param(function, name, value, id=f"{function.__name__}-{name}-{str(value)[:9]}")
    for function, good in GOOD.items()
    for name in good
    for value in NO_NUMBERS + IMPOSSIBLE.get(name, [-1]) + ALSO.get((function, name), [])
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
