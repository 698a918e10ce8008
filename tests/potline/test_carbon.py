"""Carbon anodes: published factors, worked values, the carbon's balance, and bad input."""

import csv
import importlib.util
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potline.carbon import (
    anode_wear_cm_per_day,
    packing_coke_co2_t,
    pitch_volatiles_co2_t,
    prebake_co2_t_per_t,
    soderberg_balance_t_per_t,
    soderberg_co2_t_per_t,
)
from potline.data.carbon import ROWS
from potline.data.rows import find
from potline.stoichiometry import CARBON_ANODE, mass_per_tonne

# Typed from bonsai-ipcc 0.5.3 (PyPI), data/industry/metal/par_*.csv: file, scale to our unit, value, least, most.
BONSAI = {
    "anode_sulphur": ("s_a", 100, 0.02, 0.01, 0.03),
    "anode_ash": ("ash_a", 100, 0.004, 0.0006, 0.0074),
    "green_hydrogen": ("h_w", 1, 0.005, 0.0025, 0.0075),
    "waste_tar": ("wt", 1, 0.005, 0.0025, 0.0075),
    "packing_coke": ("pcc", 1, 0.015, 0.0113, 0.0188),
    "packing_sulphur": ("s_pc", 100, 0.02, 0.01, 0.02),
    "packing_ash": ("ash_pc", 100, 0.025, 0.0013, 0.0488),
    "binder_dry": ("bc", 100, 0.24, 0.18, 0.30),
    "pitch_sulphur": ("s_p", 100, 0.006, 0.0048, 0.0072),
    "pitch_ash": ("ash_p", 100, 0.002, 0.0016, 0.0024),
    "pitch_hydrogen": ("h_p", 100, 0.033, 0.0165, 0.0495),
    "coke_sulphur": ("s_c", 100, 0.019, 0.0152, 0.0228),
    "coke_ash": ("ash_c", 100, 0.002, 0.001, 0.003),
    "tar_vertical": ("csm/soderberg_vss", 1, 0.5, 0.35, 0.65),
    "tar_horizontal": ("csm/soderberg_hss", 1, 4.0, 2.8, 5.2),
    "tier1_prebake": ("ef_co2_alu/prebake", 1, 1.6, 1.44, 1.76),
    "tier1_soderberg": ("ef_co2_alu/soderberg", 1, 1.7, 1.53, 1.87),
}

# Typed from AMEE's data sets (github mamhoff/datasets, business/processes/production/aluminium/soderberg/itemdef.csv,
# commit 4931fe13), which follow the Aluminium Sector GHG Workbook 2.0: per cent, and kg of carbon in dust per kg.
AMEE = {
    "pitch_sulphur": 0.6,
    "pitch_ash": 0.2,
    "pitch_hydrogen": 3.3,
    "coke_sulphur": 1.9,
    "coke_ash": 0.2,
    "dust": 0.01,
}


@pytest.mark.parametrize("key", BONSAI)
def test_defaults_are_those_of_another_transcription(key):
    row, (_, scale, *expected) = find(ROWS, key), BONSAI[key]
    assert [row.value, row.low, row.high] == pytest.approx([scale * value for value in expected], rel=1e-9)


@pytest.mark.parametrize("key", AMEE)
def test_defaults_of_the_paste_are_those_of_a_second_transcription(key):
    assert find(ROWS, key).value == AMEE[key]


def bonsai(name):
    spec = importlib.util.find_spec("bonsai_ipcc")
    if spec is None:
        pytest.skip("bonsai-ipcc is not installed; the typed tables above are compared instead")
    name, _, activity = name.partition("/")
    with (Path(spec.origin).parent / "data" / "industry" / "metal" / f"par_{name}.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if not activity or row["activity"] == activity]
    values = {row["property"]: float(row["value"]) for row in rows}
    return [values[which] for which in ("def", "min", "max")]


@pytest.mark.parametrize("key", BONSAI)
def test_the_other_transcription_itself_where_it_is_installed(key):
    name, scale, *_ = BONSAI[key]
    row = find(ROWS, key)
    assert [row.value, row.low, row.high] == pytest.approx([scale * value for value in bonsai(name)], rel=1e-9)


def test_the_dust_is_not_a_hundred_times_too_small():
    """bonsai-ipcc 0.5.3 has 0.0001; AMEE and 40 CFR 98 have 0.01. It matters 0.037 t of CO2."""
    assert find(ROWS, "dust").value == AMEE["dust"] == 0.01
    without = soderberg_co2_t_per_t(0.52, dust_t_per_t=0)
    assert without - soderberg_co2_t_per_t(0.52) == pytest.approx(0.0367, abs=5e-5)


def test_the_slip_in_the_other_transcription_is_still_there():
    assert bonsai("cd")[0] == 0.0001


# Worked values, computed apart from the code.


@pytest.mark.parametrize("net, expected", [(0.40, 1.431), (0.42, 1.503), (0.43, 1.539)])
def test_prebake(net, expected):
    assert round(prebake_co2_t_per_t(net), 3) == expected


@pytest.mark.parametrize(
    "paste_t, stud, paste, expected",
    [
        (0.52, "vertical", "dry", 1.819),
        (0.54, "vertical", "wet", 1.889),
        (0.55, "horizontal", "wet", 1.912),
        (0.50, "vertical", "dry", 1.748),
    ],
)
def test_soderberg(paste_t, stud, paste, expected):
    assert round(soderberg_co2_t_per_t(paste_t, stud, paste), 3) == expected


def test_baking():
    assert round(packing_coke_co2_t(0.53), 3) == 0.028
    # 1.055 t green for 1 t baked (AMEE's default): 55 kg lost, 5.3 of them hydrogen.
    assert pitch_volatiles_co2_t(1.055, 1.0) == pytest.approx((0.055 - 0.005275) * 44 / 12, rel=1e-12)
    tar = pitch_volatiles_co2_t(1.055, 1.0) - pitch_volatiles_co2_t(1.055, 1.0, furnace="riedhammer")
    assert tar == pytest.approx(0.005 * 1.055 * 44 / 12, rel=1e-9)


def test_wear():
    assert round(anode_wear_cm_per_day(0.85, 0.94, 0.42, 1.60), 2) == 1.69


def test_wear_is_the_volume_of_a_whole_anode():
    """1.5 m × 0.7 m at 0.85 A/cm²: its metal by Faraday's law, times the carbon, over density and face."""
    face_cm2 = 150 * 70
    metal_kg = 0.335573e-3 * 0.85 * face_cm2 * 24 * 0.94
    height_cm = metal_kg * 0.42 * 1000 / 1.60 / face_cm2
    assert anode_wear_cm_per_day(0.85, 0.94, 0.42, 1.60) == pytest.approx(height_cm, rel=1e-5)


def test_the_chinese_default_stands_for_0_388_t_of_carbon():
    """1.424 t CO2/t of the Chinese trading scheme is pure carbon times 44/12."""
    assert prebake_co2_t_per_t(0.388364, sulphur_wt_pct=0, ash_wt_pct=0) == pytest.approx(1.424, abs=1e-4)


# What must hold whatever the defaults are.


@given(st.floats(0.05, 2), st.sampled_from(("vertical", "horizontal")), st.sampled_from(("dry", "wet")))
def test_no_paste_is_lost(paste_t, stud, paste):
    balance = soderberg_balance_t_per_t(paste_t, stud, paste)
    assert sum(balance.values()) == pytest.approx(paste_t, rel=1e-12)
    assert min(balance.values()) >= 0
    assert soderberg_co2_t_per_t(paste_t, stud, paste) == pytest.approx(balance["gas_carbon"] * 44 / 12, rel=1e-12)


def test_more_pitch_and_more_tar_leave_less_carbon_dioxide_from_the_same_paste():
    assert soderberg_co2_t_per_t(0.52, paste="wet") < soderberg_co2_t_per_t(0.52, paste="dry")
    assert soderberg_co2_t_per_t(0.52, stud="horizontal") < soderberg_co2_t_per_t(0.52, stud="vertical")


def test_pure_carbon_gives_what_the_reaction_asks():
    """0.3339 t of carbon makes 1.2233 t of CO2; the IPCC's 44/12 is 0.07 % too high."""
    carbon, co2 = (mass_per_tonne(species, CARBON_ANODE) for species in ("C", "CO2"))
    ours = prebake_co2_t_per_t(carbon, sulphur_wt_pct=0, ash_wt_pct=0)
    assert ours / co2 - 1 == pytest.approx(0.0007, abs=3e-5)


def test_nothing_from_nothing():
    assert prebake_co2_t_per_t(0) == pitch_volatiles_co2_t(0, 0) == packing_coke_co2_t(0) == 0
    assert anode_wear_cm_per_day(0, 0.94, 0.42, 1.6) == anode_wear_cm_per_day(0.85, 0, 0.42, 1.6) == 0
    assert prebake_co2_t_per_t(0.4, sulphur_wt_pct=60, ash_wt_pct=40) == pytest.approx(0, abs=1e-12)


@given(st.floats(0.01, 2), st.floats(0.1, 1))
def test_what_leaves_the_baking_furnace_is_accounted_for(green, share):
    baked = 0.9 * green * share
    gas = pitch_volatiles_co2_t(green, baked) * 12 / 44
    assert gas + 0.005 * green + baked == pytest.approx(green, rel=1e-9)


# Bad input

NO_NUMBERS = [True, None, "1", [1], math.nan, math.inf, -math.inf, 10**400, -0.1]
PER_CENT = [*NO_NUMBERS, 100.1]
GOOD = {
    prebake_co2_t_per_t: {"net_consumption_t_per_t": 0.42, "sulphur_wt_pct": 2.0, "ash_wt_pct": 0.4},
    pitch_volatiles_co2_t: {"green_anodes_t": 1.055, "baked_anodes_t": 1.0, "hydrogen_share": 0.005, "furnace": "open"},
    packing_coke_co2_t: {
        "baked_anodes_t": 0.53,
        "packing_coke_t_per_t": 0.015,
        "sulphur_wt_pct": 2.0,
        "ash_wt_pct": 2.5,
    },
    soderberg_co2_t_per_t: {"paste_t_per_t": 0.52, "stud": "vertical", "paste": "dry", "dust_t_per_t": 0.01},
    anode_wear_cm_per_day: {
        "current_density_a_cm2": 0.85,
        "current_efficiency": 0.94,
        "net_consumption_t_per_t": 0.42,
        "density_g_cm3": 1.6,
    },
}
KINDS = {
    "sulphur_wt_pct": PER_CENT,
    "ash_wt_pct": PER_CENT,
    "hydrogen_share": [*NO_NUMBERS, 1.1],
    "current_efficiency": [*NO_NUMBERS, 94],
    "density_g_cm3": [*NO_NUMBERS, 0],
    "baked_anodes_t": [*NO_NUMBERS],
    "furnace": ["closed", 1, None],
    "stud": ["diagonal", 1, None],
    "paste": ["colloidal", 1, None],
}
BAD = [
    pytest.param(function, name, value, id=f"{function.__name__}-{name}-{str(value)[:9]}")
    for function, good in GOOD.items()
    for name in good
    for value in KINDS.get(name, NO_NUMBERS)
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


def test_each_part_of_the_paste_of_horizontal_studs():
    """Worked out by hand: 4 kg of tar, 27 % of pitch with 4.1 % of impurities, coke with 2.1 %."""
    parts = soderberg_balance_t_per_t(0.55, stud="horizontal", paste="wet")
    assert parts["tar"] == pytest.approx(0.004, rel=1e-12)
    assert parts["pitch_impurities"] == pytest.approx(0.55 * 0.27 * 0.041, rel=1e-12)
    assert parts["coke_impurities"] == pytest.approx(0.55 * 0.73 * 0.021, rel=1e-12)


@pytest.mark.parametrize("stud", ["vertical", "horizontal"])
def test_the_least_paste_that_the_error_names_is_the_least(stud):
    with pytest.raises(ValueError, match="from about") as refused:
        soderberg_balance_t_per_t(0.001, stud=stud)
    least = float(str(refused.value).split("about ")[1].split()[0])
    assert soderberg_balance_t_per_t(least * 1.01, stud=stud)["gas_carbon"] < 0.001
    with pytest.raises(ValueError, match="less than tar and dust take"):
        soderberg_balance_t_per_t(least * 0.99, stud=stud)


def test_what_does_not_fit_together_is_refused():
    with pytest.raises(ValueError, match="ash_wt_pct is 50; allowed: a number from 0 to 40"):
        prebake_co2_t_per_t(0.42, sulphur_wt_pct=60, ash_wt_pct=50)
    with pytest.raises(ValueError, match="baked_anodes_t is 1.0, more than is left of the green anodes"):
        pitch_volatiles_co2_t(1.0, 1.0)
    with pytest.raises(ValueError, match="paste_t_per_t is 0.01, less than tar and dust take"):
        soderberg_co2_t_per_t(0.01)
    with pytest.raises(ValueError, match="paste_t_per_t is 0, less than .* from about 0.0105 to"):
        soderberg_co2_t_per_t(0)
