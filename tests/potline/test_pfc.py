"""Perfluorocarbons: published factors, worked values, what must not depend on what, and bad input."""

import csv
import importlib.util
import math
from pathlib import Path

import pytest

from potline.data.pfc import GWPS, NAMES, ROWS, TECHNOLOGIES
from potline.data.rows import find
from potline.faraday import pot_output_t_per_day
from potline.pfc import overvoltage_method, slope_method, tier1

WITH_CARBON = ("CWPB", "SWPB", "VSS", "HSS")

# Typed from bonsai-ipcc 0.5.3 (PyPI), data/industry/metal/par_{ef_cf4,ef_c2f6,s_cf4,f}_alu.csv: value, least, most.
BONSAI = {
    "tier1_cf4": {
        "CWPB": (0.4, 0.004, 1.92), "SWPB": (1.6, 0.96, 4.0), "VSS": (0.8, 0.24, 2.88), "HSS": (0.4, 0.08, 1.12),
    },
    "tier1_c2f6": {
        "CWPB": (0.04, 0.0004, 0.192), "SWPB": (0.4, 0.24, 1.0), "VSS": (0.04, 0.012, 0.144),
        "HSS": (0.03, 0.006, 0.084),
    },
    "slope_2006": {
        "CWPB": (0.143, 0.13442, 0.15158), "SWPB": (0.272, 0.2312, 0.3128), "VSS": (0.092, 0.07636, 0.10764),
        "HSS": (0.099, 0.05544, 0.14256),
    },
    "ratio_2006": {
        "CWPB": (0.121, 0.10769, 0.13431), "SWPB": (0.252, 0.19404, 0.30996), "VSS": (0.053, 0.04505, 0.06095),
        "HSS": (0.085, 0.0442, 0.1258),
    },
}  # fmt: skip
FILES = {
    "tier1_cf4": "par_ef_cf4_alu.csv",
    "tier1_c2f6": "par_ef_c2f6_alu.csv",
    "slope_2006": "par_s_cf4_alu.csv",
    "ratio_2006": "par_f_alu.csv",
}
ACTIVITIES = {"CWPB": "prebake_cwpb", "SWPB": "prebake_swpb", "VSS": "soderberg_vss", "HSS": "soderberg_hss"}


@pytest.mark.parametrize("technology", WITH_CARBON)
@pytest.mark.parametrize("kind", BONSAI)
def test_factors_are_those_of_another_transcription(kind, technology):
    row = find(ROWS, f"{kind}_{technology}")
    assert (row.value, row.low, row.high) == pytest.approx(BONSAI[kind][technology], rel=1e-9)


@pytest.mark.parametrize("kind", BONSAI)
def test_the_other_transcription_itself_where_it_is_installed(kind):
    spec = importlib.util.find_spec("bonsai_ipcc")
    if spec is None:
        pytest.skip("bonsai-ipcc is not installed; the typed table above is compared instead")
    folder = Path(spec.origin).parent / "data" / "industry" / "metal"
    with (folder / FILES[kind]).open() as file:
        rows = {(row["activity"], row["property"]): float(row["value"]) for row in csv.DictReader(file)}
    for technology, activity in ACTIVITIES.items():
        ours = find(ROWS, f"{kind}_{technology}")
        assert [ours.value, ours.low, ours.high] == pytest.approx(
            [rows[activity, which] for which in ("def", "min", "max")], rel=1e-9
        )


def test_how_the_slopes_changed_between_the_editions():
    """The vertical-stud slope fell by 37 %, the horizontal-stud one rose by 67 %, the centre-worked one stayed."""
    change = {one: find(ROWS, f"slope_2019_{one}").value / find(ROWS, f"slope_2006_{one}").value for one in WITH_CARBON}
    assert change == pytest.approx({"CWPB": 1.0, "SWPB": 0.857, "VSS": 0.630, "HSS": 1.667}, abs=6e-4)


# Worked values, computed apart from the code.


@pytest.mark.parametrize("technology, expected", [("CWPB", 3.448), ("SWPB", 16.768), ("VSS", 6.400), ("HSS", 3.324)])
def test_tier_1_in_carbon_dioxide(technology, expected):
    assert round(tier1(technology)["co2e_t_per_t"], 3) == expected


@pytest.mark.parametrize(
    "technology, edition, expected",
    [
        ("CWPB", "2006", 1.270),
        ("PFPB_L", "2019", 1.047),
        ("PFPB_M", "2019", 0.841),
        ("VSS", "2006", 0.739),
        ("VSS", "2019", 0.490),
        ("HSS", "2019", 1.375),
    ],
)
def test_one_minute_of_anode_effect(technology, edition, expected):
    assert round(slope_method(technology, 1, edition=edition)["co2e_t_per_t"], 3) == expected


def test_a_quarter_of_an_anode_effect_of_two_minutes():
    gases = slope_method("CWPB", 0.25 * 2, edition="2006")
    assert round(gases["cf4_kg_per_t"], 4) == 0.0715
    assert round(gases["c2f6_kg_per_t"], 5) == 0.00865
    assert round(gases["co2e_t_per_t"], 3) == 0.635
    assert round(slope_method("VSS", 0.5, edition="2006")["co2e_t_per_t"], 3) == 0.370
    assert round(slope_method("VSS", 0.5)["co2e_t_per_t"], 3) == 0.245


def test_welch_in_2008_counted_a_minute_alike():
    """He quotes 1075.6 kg CO2e per tonne and minute; the slope of 2006 with the potentials of 1995 gives 1088.7."""
    assert 1000 * slope_method("CWPB", 1, edition="2006", gwp="SAR")["co2e_t_per_t"] == pytest.approx(1088.7, abs=0.06)
    assert 1000 * slope_method("CWPB", 1, edition="2006", gwp="SAR")["co2e_t_per_t"] == pytest.approx(1075.6, rel=0.013)


def test_one_minute_on_one_big_pot():
    """300 kA at 94 %: 325 g of CF4, as much as 2.9 t of CO2."""
    metal_t = pot_output_t_per_day(300, 0.94)
    gases = slope_method("CWPB", 1, edition="2006")
    assert round(1000 * gases["cf4_kg_per_t"] * metal_t) == 325
    assert round(gases["co2e_t_per_t"] * metal_t, 1) == 2.9


def test_a_published_example_with_the_potentials_of_ar5():
    """100 000 t at 0.25 min give 28 504 t CO2e: the illustration of a public document on the European rules."""
    assert 1e5 * slope_method("CWPB", 0.25, gwp="AR5")["co2e_t_per_t"] == pytest.approx(28504, abs=4)


def test_the_overvoltage_method_counts_efficiency_in_per_cent():
    """1.16 × 5 mV / 94 = 0.0617 kg/t; a fraction in its place would give a hundred times that."""
    assert overvoltage_method("CWPB", 5, 0.94)["cf4_kg_per_t"] == pytest.approx(0.061702, rel=1e-4)
    assert overvoltage_method("SWPB", 20, 0.90)["c2f6_kg_per_t"] == pytest.approx(3.65 * 20 / 90 * 0.252, rel=1e-12)


# What must hold whatever the factors are.


@pytest.mark.parametrize("gwp", GWPS)
@pytest.mark.parametrize("edition, technology", [(e, t) for e in TECHNOLOGIES for t in TECHNOLOGIES[e]])
def test_gases_are_proportional_to_the_minutes(edition, technology, gwp):
    one, four = slope_method(technology, 1, edition, gwp), slope_method(technology, 4, edition, gwp)
    assert list(one) == ["cf4_kg_per_t", "c2f6_kg_per_t", "co2e_t_per_t"]
    assert [4 * value for value in one.values()] == pytest.approx(list(four.values()), rel=1e-13)
    assert not any(slope_method(technology, 0, edition, gwp).values())


@pytest.mark.parametrize(
    "gwp, cf4, c2f6", [("SAR", 6.5, 9.2), ("AR4", 7.39, 12.2), ("AR5", 6.63, 11.1), ("AR6", 7.38, 12.4)]
)
def test_each_gas_warms_by_its_own_potential(gwp, cf4, c2f6):
    """The trap: a known calculator multiplies the C2F6 share by the potential of CF4."""
    for gases in (tier1("SWPB", gwp), slope_method("HSS", 2, gwp=gwp), overvoltage_method("CWPB", 8, 0.93, gwp)):
        expected = gases["cf4_kg_per_t"] * cf4 + gases["c2f6_kg_per_t"] * c2f6
        assert gases["co2e_t_per_t"] == pytest.approx(expected, rel=1e-12)


def test_the_potentials_change_the_warming_and_not_the_gases():
    several = [slope_method("CWPB", 1, gwp=gwp) for gwp in GWPS]
    assert len({gases["cf4_kg_per_t"] for gases in several}) == 1
    assert len({gases["co2e_t_per_t"] for gases in several}) == len(GWPS)


def test_an_inert_anode_gives_neither_gas_but_its_bath_still_fumes():
    for edition in TECHNOLOGIES:
        assert set(slope_method("inert", 5, edition).values()) == {0.0}
    assert set(tier1("inert").values()) == {0.0} == {find(ROWS, "inert_pfc").value}
    with pytest.raises(ValueError, match="technology is 'inert'; allowed: CWPB, SWPB"):
        overvoltage_method("inert", 5, 0.94)
    fume = find(ROWS, "inert_fluoride_fume")
    assert (fume.value, fume.status) == (None, "unknown")
    assert fume.note.startswith("not zero")


def test_every_technology_has_a_name():
    assert {one for several in TECHNOLOGIES.values() for one in several} == {*NAMES, "inert"}


# Bad input

NO_NUMBERS = [True, None, "1", [1], math.nan, math.inf, -1, 10**400]
SLOPE = {"technology": "VSS", "anode_effect_min_per_cell_day": 0.5, "edition": "2019", "gwp": "AR6"}
OVERVOLTAGE = {"technology": "CWPB", "overvoltage_mv": 5, "current_efficiency": 0.94, "gwp": "AR6"}
WORDS = ["", "prebake", 1, None, ["CWPB"]]
BAD = [
    *[(tier1, {"technology": "VSS"}, "technology", value) for value in [*WORDS, "PFPB_M"]],
    *[(tier1, {"technology": "VSS"}, "gwp", value) for value in [*WORDS, "AR3"]],
    *[(slope_method, SLOPE, "technology", value) for value in WORDS],
    *[(slope_method, SLOPE, "anode_effect_min_per_cell_day", value) for value in [*NO_NUMBERS, 1440.1]],
    *[(slope_method, SLOPE, "edition", value) for value in [*WORDS, 2019]],
    *[(slope_method, SLOPE, "gwp", value) for value in WORDS],
    *[(slope_method, SLOPE | {"edition": "2006"}, "technology", value) for value in ("PFPB_L", "PFPB_M")],
    *[(overvoltage_method, OVERVOLTAGE, "technology", value) for value in [*WORDS, "VSS", "HSS", "PFPB_L", "PFPB_M"]],
    *[(overvoltage_method, OVERVOLTAGE, "overvoltage_mv", value) for value in [*NO_NUMBERS, 50001]],
    *[(overvoltage_method, OVERVOLTAGE, "current_efficiency", value) for value in [*NO_NUMBERS, 0, 94]],
    *[(overvoltage_method, OVERVOLTAGE, "gwp", value) for value in WORDS],
]


@pytest.mark.parametrize("function, good, name, value", BAD)
def test_bad_input_is_refused_by_name_and_value(function, good, name, value):
    with pytest.raises(ValueError) as refusal:
        function(**{**good, name: value})
    assert str(refusal.value).startswith(f"{name} is {value!r}")
    assert "allowed" in str(refusal.value)
