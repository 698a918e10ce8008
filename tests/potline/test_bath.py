"""The bath against published values, phase diagrams, rival correlations and its limits."""

import math
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potline.bath import (
    alumina_solubility_wt_pct,
    bath_ratio,
    conductivity_s_per_cm,
    cryolite_ratio,
    liquidus_c,
    metal_solubility_wt_pct,
    saturation_point,
    superheat_c,
)
from potline.checks import ValidityError

excesses = st.floats(0, 15)
calciums = st.floats(0, 10)
aluminas = st.floats(0, 6)


# Published values


def test_pure_cryolite_melts_at_1011_degrees():
    assert liquidus_c(0, 0, 0) == 1011.0


@pytest.mark.parametrize(
    "bath, expected",
    [((0, 0, 5), 983.2), ((10, 5, 3), 963.9), ((11, 5, 3), 959.8), ((12, 5, 3), 955.2), ((13, 4, 2.5), 955.1)],
)
def test_liquidus_of_usual_baths(bath, expected):
    assert liquidus_c(*bath) == pytest.approx(expected, abs=0.051)


def test_the_eutectic_with_alumina():
    """Published: 961 to 963 °C, 10 to 11.5 wt %. With the misprint 0.936 it would be at 1003 °C."""
    temperature, alumina = saturation_point(0, 0)
    assert temperature == pytest.approx(963, abs=3)
    assert alumina == pytest.approx(10.7, abs=0.8)


def test_another_laboratory_s_liquidus():
    """J. Min. Metall. B, 2014, for 2 to 4 % alumina and a ratio of 2.2 to 3: agrees within 3 °C."""
    for a, c, x in [(10, 5, 3), (8, 5, 2.5), (5, 3, 4), (0, 0, 2), (10, 0, 3), (0, 5, 3)]:
        other = 1011 + 0.7 * a - 0.232 * a**2 - 7.65 * x + 0.523 * x**2 - 3.28 * c + 0.037 * c**2 + 0.084 * a * c
        assert liquidus_c(a, c, x) == pytest.approx(other, abs=4)


def test_lithium_and_potassium_against_the_other_laboratory():
    for lithium, potassium in [(2, 0), (4, 0), (0, 3)]:
        drop = liquidus_c(0, 0, 0) - liquidus_c(0, 0, 0, lif_wt_pct=lithium, kf_wt_pct=potassium)
        other = 8.96 * lithium - 0.043 * lithium**2 + 3.32 * potassium + 0.12 * potassium**2
        assert drop == pytest.approx(other, abs=1.5)
    assert liquidus_c(0, 0, 0) - liquidus_c(0, 0, 0, mgf2_wt_pct=2) == pytest.approx(7.9)


def test_superheat():
    assert superheat_c(968, 11, 5, 3) == pytest.approx(8.2, abs=0.051)
    assert superheat_c(950, 11, 5, 3) < 0


@pytest.mark.parametrize(
    "state, expected", [((1000, 0, 0), 11.90), ((960, 11, 5), 8.27), ((950, 12, 5), 7.82), ((968, 11, 5), 8.57)]
)
def test_alumina_solubility(state, expected):
    assert alumina_solubility_wt_pct(*state) == pytest.approx(expected, abs=0.021)


def test_lithium_takes_room_for_alumina():
    assert alumina_solubility_wt_pct(1000, 0, 0, lif_wt_pct=2) == pytest.approx(10.9)
    assert alumina_solubility_wt_pct(1000, 10, 0, mgf2_wt_pct=1, lif_wt_pct=2) == pytest.approx(
        11.9 - 0.62 - 0.31 - 1 - 0.3 + 840 / 2020
    )


def test_cryolite_and_its_ratios():
    assert cryolite_ratio(0, 0, 0) == pytest.approx(3)
    assert cryolite_ratio(0, 10, 5, mgf2_wt_pct=2, lif_wt_pct=1, kf_wt_pct=1) == pytest.approx(3)
    assert bath_ratio(0, 0, 0) == pytest.approx(1.5, abs=1e-4)
    assert cryolite_ratio(11, 5, 3) == pytest.approx(2.24, abs=0.005)


@given(excesses, calciums, aluminas)
def test_the_ratio_counts_the_atoms(excess, calcium, alumina):
    """Sodium and aluminium fluoride of 100 g of bath, weighed in by themselves."""
    cryolite = 100 - excess - calcium - alumina
    sodium_fluoride = cryolite * 3 * 41.988 / 209.94
    aluminium_fluoride = cryolite - sodium_fluoride + excess
    assert bath_ratio(excess, calcium, alumina) == pytest.approx(sodium_fluoride / aluminium_fluoride, rel=2e-4)
    assert cryolite_ratio(excess, calcium, alumina) == pytest.approx(2 * bath_ratio(excess, calcium, alumina), rel=1e-4)


def test_conductivity_by_both_correlations():
    assert conductivity_s_per_cm(1000, 0, 0, 0) == pytest.approx(2.804, abs=6e-4)
    assert conductivity_s_per_cm(960, 3, 11, 5) == pytest.approx(2.152, abs=6e-4)
    assert conductivity_s_per_cm(960, 3, 11, 5, model="wang1992") == pytest.approx(2.194, abs=1.1e-3)


def test_conductivity_against_measurements_of_1993():
    """Híveš et al. 1993, Electrochim. Acta 38, in mole fractions: 2.824 S/cm for pure cryolite at 1010 °C."""
    assert 7.22 * math.exp(-1204.3 / 1283.15) == pytest.approx(2.824, abs=1e-3)
    assert conductivity_s_per_cm(1010, 0, 0, 0) == pytest.approx(2.824, abs=0.018)


@pytest.mark.parametrize("excess, most", [(0, 0.023), (5, 0.023), (8, 0.023), (10, 0.023), (12, 0.027), (14, 0.032)])
def test_the_rivals_agree_on_usual_baths(excess, most):
    for calcium, alumina, superheat in product((3, 5, 7), (1.5, 3, 5), (5, 10)):
        temperature = liquidus_c(excess, calcium, alumina) + superheat
        bath = (temperature, alumina, excess, calcium)
        hives, wang = [conductivity_s_per_cm(*bath, model=model) for model in ("hives1996", "wang1992")]
        assert wang == pytest.approx(hives, rel=most)
        assert wang > hives


def test_a_third_correlation_agrees():
    """The one of a plant's model, after Yao et al. 2017: within 3 % of both."""
    kelvin, ratio = 960 + 273.15, bath_ratio(11, 5, 3)
    third = math.exp(1.9362 + 0.3092 * ratio - 0.004132 * 5 - 0.01755 * 3 - 1751.1 / kelvin)
    for model in ("hives1996", "wang1992"):
        assert conductivity_s_per_cm(960, 3, 11, 5, model=model) == pytest.approx(third, rel=0.03)


def test_slopes_of_the_metal_that_dissolves():
    base = metal_solubility_wt_pct(1020, 1.5, 5)
    assert metal_solubility_wt_pct(1020, 2, 5) - base == pytest.approx(0.5 * 0.0268, rel=1e-9)
    assert metal_solubility_wt_pct(1020, 1.5, 10) - base == pytest.approx(-5 * 0.00192, rel=1e-9)
    assert metal_solubility_wt_pct(1040, 1.5, 5) - base == pytest.approx(20 * 2.992e-4, rel=1e-9)


def test_metal_solubility():
    assert metal_solubility_wt_pct(980, 1.2) < metal_solubility_wt_pct(1000, 1.2) < metal_solubility_wt_pct(1000, 1.5)
    assert metal_solubility_wt_pct(1000, 1.2, 5) < metal_solubility_wt_pct(1000, 1.2)
    assert metal_solubility_wt_pct(1000, 1.5) == pytest.approx(0.052, abs=6e-4)


# Limits and directions


@given(st.floats(1, 15), calciums)
def test_the_saturated_bath_lies_on_both_curves(excess, calcium):
    temperature, alumina = saturation_point(excess, calcium)
    assert alumina_solubility_wt_pct(temperature, excess, calcium) == pytest.approx(alumina, abs=1e-6)
    assert liquidus_c(excess, calcium, alumina * (1 - 1e-9)) == pytest.approx(temperature, abs=1e-5)


@given(excesses, calciums, st.floats(0, 4))
def test_alumina_lowers_the_liquidus_until_the_bath_is_full(excess, calcium, alumina):
    assert liquidus_c(excess, calcium, alumina + 0.5) < liquidus_c(excess, calcium, alumina)


@given(excesses, calciums, st.floats(900, 1000))
def test_heat_helps_everything(excess, calcium, temperature):
    for rises in (
        lambda t: alumina_solubility_wt_pct(t, excess, calcium),
        lambda t: conductivity_s_per_cm(t, 2, excess, calcium),
        lambda t: conductivity_s_per_cm(t, 2, excess, calcium, model="wang1992"),
    ):
        assert rises(temperature + 5) > rises(temperature)


@given(excesses)
def test_what_lowers_the_liquidus_costs_conductivity(excess):
    for model in ("hives1996", "wang1992"):
        plain = conductivity_s_per_cm(980, 2, excess, 2, model=model)
        assert conductivity_s_per_cm(980, 2, excess + 2, 2, model=model) < plain
        assert conductivity_s_per_cm(980, 3, excess, 2, model=model) < plain
        assert conductivity_s_per_cm(980, 2, excess, 4, model=model) < plain
        assert conductivity_s_per_cm(980, 2, excess, 2, lif_wt_pct=1, model=model) > plain


# Bad input

NO_NUMBERS = [True, None, "1", [1], 1j, math.nan, math.inf, -math.inf, 10**400]
PARTS = {"alf3_wt_pct": 11, "caf2_wt_pct": 5, "mgf2_wt_pct": 0.5, "lif_wt_pct": 0.5}
BATH = {**PARTS, "kf_wt_pct": 0.5, "al2o3_wt_pct": 3}
GOOD = {
    liquidus_c: BATH,
    superheat_c: {"temperature_c": 960, **BATH},
    alumina_solubility_wt_pct: {"temperature_c": 960, **PARTS},
    saturation_point: PARTS,
    cryolite_ratio: BATH,
    bath_ratio: BATH,
    conductivity_s_per_cm: {"temperature_c": 960, **BATH},
    metal_solubility_wt_pct: {"temperature_c": 1000, "bath_ratio": 1.3, "caf2_wt_pct": 5},
}
# Impossible, then possible but outside the source's range.
ODD = {
    "alf3_wt_pct": [-1, 101, 20, 25],
    "caf2_wt_pct": [-1, 101, 20, 25],
    "lif_wt_pct": [-1, 101, 20],
    "mgf2_wt_pct": [-1, 101, 5],
    "kf_wt_pct": [-1, 101, 5],
    "al2o3_wt_pct": [-1, 101, 9.5, 40, 90],
    "temperature_c": [-300, 1101, 1233.15],
    "bath_ratio": [-1, 0.7, 2.4],
}
WEIGHED = (cryolite_ratio, bath_ratio)  # any amounts that fit into 100
BAD = [
    pytest.param(function, name, value, id=f"{function.__name__}-{name}-{str(value)[:9]}")
    for function, good in GOOD.items()
    for name in good
    for value in NO_NUMBERS + (ODD[name][:2] if function in WEIGHED else ODD[name])
]


@pytest.mark.parametrize("function, name, value", BAD)
def test_bad_input_is_refused_by_name_and_value(function, name, value):
    with pytest.raises(ValueError) as refusal:
        function(**{**GOOD[function], name: value})
    assert str(refusal.value).startswith(f"{name} is {value!r}")
    assert "allowed" in str(refusal.value)


@pytest.mark.parametrize("function", [f for f in GOOD if f is not saturation_point])
def test_good_input_passes(function):
    assert math.isfinite(function(**GOOD[function]))


def test_alumina_above_saturation_is_refused():
    """There alumina freezes out first, and what is not dissolved does nothing."""
    _, alumina = saturation_point(11, 5)
    liquidus_c(11, 5, alumina - 1e-6)
    with pytest.raises(ValidityError, match="more than dissolves.*Skybakmoen"):
        liquidus_c(11, 5, alumina + 1e-6)
    with pytest.raises(ValidityError, match="more than dissolves"):
        conductivity_s_per_cm(960, 8.3, 11, 5)


@pytest.mark.parametrize("alumina", [12.7, 20, 33, 60, 90, 100])
def test_no_amount_of_alumina_makes_the_denominator_vanish(alumina):
    with pytest.raises(ValidityError, match="more than dissolves"):
        liquidus_c(0, 0, alumina)


def test_outside_the_published_range_names_range_and_source():
    with pytest.raises(ValidityError, match="alf3_wt_pct is 25; .* 0 to below 20 .Solheim et al. 1996"):
        liquidus_c(25, 5, 3)
    with pytest.raises(ValidityError, match="temperature_c is 840; .* 850 to 1050 .Skybakmoen et al. 1997"):
        alumina_solubility_wt_pct(840, 11, 5)
    with pytest.raises(ValidityError, match="temperature_c is 890; .* 900 to 1050 .assumed"):
        conductivity_s_per_cm(890, 3, 11, 5)
    with pytest.raises(ValidityError, match="temperature_c is 960; .* 969 to 1054 .Yoshida & Dewing 1972"):
        metal_solubility_wt_pct(960, 1.12)
    with pytest.raises(ValidityError, match="less than nothing"):
        metal_solubility_wt_pct(969, 0.8, 14)


def test_a_bath_colder_than_the_solubility_is_known_to_be():
    assert liquidus_c(19, 10, 0, lif_wt_pct=15) < 850
    with pytest.raises(ValidityError, match="al2o3_wt_pct is 1, in a bath that freezes"):
        liquidus_c(19, 10, 1, lif_wt_pct=15)
    with pytest.raises(ValidityError, match="in a bath that freezes"):
        saturation_point(19, 10, lif_wt_pct=15)


def test_wang_has_no_potassium():
    with pytest.raises(ValidityError, match="kf_wt_pct is 1; allowed: 0 .Wang"):
        conductivity_s_per_cm(960, 3, 11, 5, kf_wt_pct=1, model="wang1992")


def test_an_unknown_model_is_refused():
    with pytest.raises(ValueError, match="model is 'choudhary'; allowed: hives1996, wang1992"):
        conductivity_s_per_cm(960, 3, 11, 5, model="choudhary")


def test_a_bath_without_cryolite_has_no_ratio():
    with pytest.raises(ValueError, match="alf3_wt_pct is 60, and with the other parts 100 wt %"):
        cryolite_ratio(60, 35, 5)


def test_kelvin_is_recognised():
    with pytest.raises(ValueError, match="looks like kelvin"):
        conductivity_s_per_cm(1233.15, 3, 11, 5)
