"""The fleet: capacity is conserved, rates do what they say, and simple cases come out by hand."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potline.data.fleet import ROWS
from potline.data.footprint import ROWS as FOOTPRINT
from potline.data.production import ROWS as PRODUCTION
from potline.data.rows import find
from potline.fleet import (
    ANODES,
    POWERS,
    capacity_mt,
    emissions_mt,
    intensity_t_per_t,
    next_year,
    run,
    today,
)
from potline.footprint import net_change_t_per_t

rates = st.fixed_dictionaries(
    {
        "growth": st.floats(-0.1, 0.1),
        "closing": st.floats(0, 1),
        "inert_mt_per_year": st.floats(0, 20),
        "switching": st.floats(0, 1),
        "inert_where": st.sampled_from(["as the fleet", "low carbon"]),
    }
)
STILL = {"growth": 0.0, "closing": 0.0, "inert_mt_per_year": 0.0, "switching": 0.0}
fleets = st.lists(st.floats(0, 100), min_size=6, max_size=6).map(
    lambda amounts: dict(zip([(anode, power) for anode in ANODES for power in POWERS], amounts, strict=True))
)


def test_today():
    fleet = today()
    assert capacity_mt(fleet) == pytest.approx(73.78)
    assert capacity_mt(fleet, "inert") == 0
    assert capacity_mt(fleet, power="coal") == pytest.approx(0.55 * 73.78)
    assert capacity_mt(fleet, power="low carbon") == pytest.approx(0.35 * 73.78)


@given(fleets, rates)
def test_a_year_conserves_capacity(fleet, rate):
    after, built, closed = next_year(fleet, **rate)
    before = sum(fleet.values())
    assert sum(after.values()) == pytest.approx(before + sum(built.values()) - closed, abs=1e-9)
    assert sum(after.values()) == pytest.approx(before * (1 + rate["growth"]), abs=1e-9)
    assert min(after.values()) >= -1e-9
    assert min(*built.values(), closed) >= 0
    assert built["inert"] <= rate["inert_mt_per_year"]


@given(rates)
def test_every_year_of_a_run_conserves_capacity(rate):
    years = run(**rate)
    assert [year.year for year in years] == list(range(2025, 2051))
    for old, new in pairwise(years):
        change = capacity_mt(new.fleet) - capacity_mt(old.fleet)
        assert change == pytest.approx(sum(new.built.values()) - new.closed, abs=1e-9)
        assert capacity_mt(new.fleet) == pytest.approx(capacity_mt(old.fleet) * (1 + rate["growth"]))
        assert min(new.fleet.values()) >= 0
    assert not sum(year.built["inert"] for year in years if year.year < 2030)


def test_without_rates_nothing_changes():
    years = run(**STILL)
    assert all(year.fleet == pytest.approx(today()) for year in years)


def test_switching_moves_capacity_to_low_carbon_power_and_nothing_else():
    after, built, closed = next_year(today(), **{**STILL, "switching": 0.1})
    assert sum(built.values()) == closed == 0
    assert capacity_mt(after, power="coal") == pytest.approx(0.9 * 0.55 * 73.78)
    assert capacity_mt(after, power="low carbon") == pytest.approx((0.35 + 0.065) * 73.78)
    everything = next_year(today(), **{**STILL, "switching": 1.0})[0]
    assert capacity_mt(everything, power="low carbon") == pytest.approx(73.78)


def test_inert_plants_add_up_year_by_year():
    """Twenty-one years from 2030 to 2050."""
    assert capacity_mt(run(growth=0.0, inert_mt_per_year=1.0)[-1].fleet, "inert") == pytest.approx(21)
    assert capacity_mt(run(growth=0.0, inert_mt_per_year=1.0, inert_from=2040)[-1].fleet, "inert") == pytest.approx(11)
    assert capacity_mt(run(growth=0.0, inert_mt_per_year=0.0)[-1].fleet, "inert") == 0


def test_all_of_todays_capacity_in_21_years_takes_three_and_a_half_a_year():
    need = 73.78 / 21
    enough = run(growth=0.0, inert_mt_per_year=need + 0.001)[-1].fleet
    assert capacity_mt(enough, "carbon") == 0
    assert capacity_mt(run(growth=0.0, inert_mt_per_year=need - 0.001)[-1].fleet, "carbon") > 0
    assert round(need, 1) == 3.5


def test_more_than_the_year_needs_closes_carbon_early():
    _, built, closed = next_year(today(), 0.0, 0.02, 5.0, 0.0)
    assert (built["inert"], built["carbon"], closed) == pytest.approx((5, 0, 5))
    _, built, closed = next_year(today(), 0.01, 0.02, 1.0, 0.0)
    assert (built["inert"], built["carbon"], closed) == pytest.approx((1, 0.03 * 73.78 - 1, 0.02 * 73.78))


def test_a_shrinking_fleet_closes_carbon_first():
    after, built, closed = next_year(today(), -0.1, 0.0, 0.0, 0.0)
    assert (sum(built.values()), closed) == pytest.approx((0, 7.378))
    inert_only = {key: 10.0 if key[0] == "inert" else 0.0 for key in after}
    after, built, closed = next_year(inert_only, -0.1, 0.5, 1.0, 0.0)
    assert (capacity_mt(after), closed) == pytest.approx((27, 3))
    assert sum(built.values()) == pytest.approx(0)


def test_where_inert_plants_stand():
    mixed = run(switching=0.0, inert_mt_per_year=2.0)[-1].fleet
    clean = run(switching=0.0, inert_mt_per_year=2.0, inert_where="low carbon")[-1].fleet
    assert capacity_mt(mixed, "inert", "coal") == pytest.approx(0.55 * capacity_mt(mixed, "inert"))
    assert capacity_mt(clean, "inert", "coal") == 0
    assert capacity_mt(clean) == pytest.approx(capacity_mt(mixed))
    assert emissions_mt(clean)["total"] < emissions_mt(mixed)["total"]


# Emissions


def test_the_fleet_of_today_gives_off_what_its_mean_says():
    mean = 1.96 + 14.1 * (0.55 * 820 + 0.10 * 490 + 0.35 * 24) / 1000
    parts = emissions_mt(today())
    assert parts["total"] == pytest.approx(mean * 73.78)
    assert parts["anodes"] == pytest.approx(1.96 * 73.78)
    assert parts["anodes"] + parts["electricity"] == pytest.approx(parts["total"])
    # Below what a company quotes for the industry, within what is published for scopes 1 and 2.
    assert 8.2 < mean < find(FOOTPRINT, "industry_average").value


@pytest.mark.parametrize("power", POWERS)
def test_inert_against_carbon_is_the_net_change(power):
    factor = {"coal": 820, "gas": 490, "low carbon": 24}[power]
    change = intensity_t_per_t("inert", power, 0.65) - intensity_t_per_t("carbon", power)
    assert change == pytest.approx(net_change_t_per_t(1.96, 0.65, 0.94, factor))


def test_each_lever_alone_and_both():
    """The power is the longer lever; together they do less than the sum, for the same tonnes cannot be saved twice."""
    still = emissions_mt(run(**STILL)[-1].fleet)["total"]
    anodes = emissions_mt(run(**{**STILL, "inert_mt_per_year": 4.0})[-1].fleet)["total"]
    power = emissions_mt(run(**{**STILL, "switching": 0.1})[-1].fleet)["total"]
    both = emissions_mt(run(**{**STILL, "switching": 0.1, "inert_mt_per_year": 4.0})[-1].fleet)["total"]
    assert both < power < anodes < still
    # On clean power the inert anode saves nearly all of its 1.96; on the present mix it gives a half of it back.
    assert power - both == pytest.approx(73.78 * (1.96 - 2.061 * 0.0705), rel=0.02)
    assert (still - anodes) / 73.78 == pytest.approx(1.96 - 2.061 * 0.5084, rel=0.01)


def test_the_rates_of_the_past():
    first, last = (find(PRODUCTION, key).value for key in ("world_2021", "world_2025"))
    assert f"{100 * ((last / first) ** 0.25 - 1):.1f} % a year" in find(ROWS, "growth").note


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_rows_are_whole(row):
    assert row.low is None or row.low <= row.value <= row.high
    assert row.source or row.status == "assumed"


# Bad input

NO_NUMBERS = [True, None, "1", [1], math.nan, math.inf, 10**400]
GOOD = {"growth": 0.01, "closing": 0.02, "inert_mt_per_year": 1.0, "switching": 0.02}
IMPOSSIBLE = {
    "growth": [-0.11, 0.11, 3],
    "closing": [-0.1, 1.1, 2],
    "inert_mt_per_year": [-1],
    "switching": [-0.1, 1.1, 2],
    "inert_from": [2024, 2101],
    "end_year": [2024, 2101],
}


def test_what_is_built_finds_the_power_of_the_fleet_unless_told_otherwise():
    after, _, _ = next_year(today(), 0.0, 0.02, 1.0, 0.0)
    assert capacity_mt(after, "inert", "coal") == pytest.approx(0.55)


def test_the_year_of_the_start_is_a_count_and_not_a_change():
    first = run()[0]
    assert (first.year, first.closed, list(first.built.values())) == (2025, 0.0, [0.0, 0.0])


def test_a_cell_that_needs_no_electricity_gives_off_none():
    assert intensity_t_per_t("carbon", "coal", direct_carbon_t_per_t=0, energy_kwh_per_kg=0) == 0


@pytest.mark.parametrize("name, value", [(name, v) for name in IMPOSSIBLE for v in IMPOSSIBLE[name] + NO_NUMBERS])
def test_bad_rates_are_refused_by_name_and_value(name, value):
    with pytest.raises(ValueError) as refusal:
        run(**{name: value})
    assert str(refusal.value).startswith(f"{name} is {value!r}")
    if name in GOOD:
        with pytest.raises(ValueError, match=f"^{name} is "):
            next_year(today(), **{**GOOD, name: value})


def test_other_bad_input_is_refused():
    with pytest.raises(ValueError, match="anode is 'copper'; allowed: carbon, inert"):
        intensity_t_per_t("copper", "coal")
    with pytest.raises(ValueError, match="power is 'sun'; allowed: coal, gas, low carbon"):
        intensity_t_per_t("carbon", "sun")
    with pytest.raises(ValueError, match="anode is 'copper'"):
        capacity_mt(today(), anode="copper")
    with pytest.raises(ValueError, match="power is 'sun'"):
        capacity_mt(today(), power="sun")
    with pytest.raises(ValueError, match="inert_where is 'moon'; allowed: as the fleet, low carbon"):
        run(inert_where="moon")
    with pytest.raises(ValueError, match="extra_voltage_v is -5; allowed: no more saved than the cell takes"):
        intensity_t_per_t("inert", "coal", -5)
    for name in ("direct_carbon_t_per_t", "energy_kwh_per_kg"):
        with pytest.raises(ValueError, match=f"{name} is -1"):
            intensity_t_per_t("carbon", "coal", **{name: -1})
