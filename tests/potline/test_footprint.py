"""Footprints against published tables, their brackets, and the break-even's own logic."""

import math
from collections import OrderedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potline.data.footprint import ROWS as FOOTPRINT
from potline.data.grids import ROWS as GRIDS
from potline.data.production import ROWS as PRODUCTION
from potline.data.rows import find
from potline.footprint import (
    BOUNDARIES,
    break_even_grid_for_energy_g_per_kwh,
    break_even_grid_g_per_kwh,
    carbon_price_usd_per_t,
    cleanest_grid_needed_g_per_kwh,
    electricity_t_per_t,
    extra_energy_kwh_per_kg,
    grid_mix_g_per_kwh,
    net_change_t_per_t,
    scopes,
    sector_mean_t_per_t,
    within,
)
from potline.stoichiometry import CARBON_ANODE, INERT_ANODE
from potline.thermochemistry import minimum_energy_kwh_per_kg, reversible_voltage_v

SAVED = (1.45, 1.6, 1.96, 2.3, 2.6)
# The table of break-even factors: extra voltage at 94 %, extra kWh/t, and g/kWh for each of SAVED.
BY_ENERGY = {
    "least energy": (2.920, (497, 548, 671, 788, 890)),
    "heat loss kept": (2.830, (512, 565, 693, 813, 919)),
}
BY_VOLTAGE = {
    "whole gap": (1.0264, 3254, (446, 492, 602, 707, 799)),
    "net of overvoltage": (0.65, 2061, (704, 776, 951, 1116, 1262)),
    "half won back": (0.30, 951, (1525, 1682, 2061, 2418, 2734)),
}
REVERSIBLE_GAP = reversible_voltage_v(INERT_ANODE, 1233.15) - reversible_voltage_v(CARBON_ANODE, 1233.15)

masses = st.floats(0, 50)
volts = st.floats(1e-3, 5)
efficiencies = st.floats(0.1, 1)
factors = st.floats(0, 2000)


def part(key):
    return find(FOOTPRINT, key)


def grid(key):
    return find(GRIDS, key).value


# The table of break-even factors, to its digits.


@pytest.mark.parametrize("extra, expected", BY_ENERGY.values(), ids=BY_ENERGY)
def test_break_even_for_an_energy(extra, expected):
    found = [break_even_grid_for_energy_g_per_kwh(saved, extra) for saved in SAVED]
    assert [round(factor) for factor in found] == list(expected)


@pytest.mark.parametrize("volts, extra_kwh_per_t, expected", BY_VOLTAGE.values(), ids=BY_VOLTAGE)
def test_break_even_for_a_voltage(volts, extra_kwh_per_t, expected):
    assert round(1000 * extra_energy_kwh_per_kg(volts, 0.94)) == extra_kwh_per_t
    found = [break_even_grid_g_per_kwh(saved, volts, 0.94) for saved in SAVED]
    assert [round(factor) for factor in found] == list(expected)


@pytest.mark.parametrize("volts", [0, -0.1, -1])
@pytest.mark.parametrize("saved", [0, *SAVED])
def test_without_extra_energy_it_always_pays(saved, volts):
    assert break_even_grid_g_per_kwh(saved, volts, 0.94) == math.inf
    assert net_change_t_per_t(saved, volts, 0.94, 2000) <= -saved


def test_the_energies_of_the_table_come_from_thermodynamics():
    inert, carbon = minimum_energy_kwh_per_kg("inert"), minimum_energy_kwh_per_kg("carbon")
    assert round(1000 * (inert - carbon)) == 2920
    assert pytest.approx(1.0264, abs=1e-4) == REVERSIBLE_GAP
    kept = inert - minimum_energy_kwh_per_kg("carbon", current_efficiency=0.94)
    assert round(kept, 2) == 2.83


def test_claimed_savings_of_energy():
    """A fifth less than 13.5 kWh/kg is 2.7 less, always pays, and leaves 86 % of it to thermodynamics."""
    share = part("arctus_saving").value
    assert break_even_grid_for_energy_g_per_kwh(1.6, -13.5 * share) == math.inf
    assert round(minimum_energy_kwh_per_kg("inert") / (13.5 * (1 - share)), 2) == 0.86


def test_readings_of_the_table():
    china = grid("china")
    assert round(net_change_t_per_t(1.45, REVERSIBLE_GAP, 0.94, china), 2) == 0.44
    assert round(net_change_t_per_t(1.45, 0.65, 0.94, china), 2) == -0.25
    for clean in ("hydro", "nuclear", "france", "canada", "norway", "brazil", "germany"):
        assert net_change_t_per_t(1.45, REVERSIBLE_GAP, 0.94, grid(clean)) < 0
    assert net_change_t_per_t(1.45, REVERSIBLE_GAP, 0.94, grid("world")) > 0
    assert net_change_t_per_t(1.6, REVERSIBLE_GAP, 0.94, grid("world")) < 0
    for saved in (1.45, 1.6):
        assert net_change_t_per_t(saved, 0.65, 0.94, 900) > 0
        assert net_change_t_per_t(saved, 0.45, 0.94, grid("coal")) < 0


# The illustration with a carbon price: 52 and 81 USD/t at 40 USD/MWh, 77 and 122 at 60


@pytest.mark.parametrize("volts, cheap, dear", [(0.65, 52, 77), (REVERSIBLE_GAP, 81, 122)])
def test_price_of_a_tonne_saved(volts, cheap, dear):
    assert round(carbon_price_usd_per_t(1.6, volts, 0.94, 40)) == cheap
    assert round(carbon_price_usd_per_t(1.6, volts, 0.94, 60)) == dear


def test_a_tonne_saved_is_dearer_on_a_dirtier_grid_and_has_no_price_where_none_is_saved():
    prices = [carbon_price_usd_per_t(1.6, 0.65, 0.94, 40, grid_g_per_kwh=factor) for factor in (0, 100, 400, 770)]
    assert prices == sorted(prices) and prices[-1] > 100 * prices[0]
    assert carbon_price_usd_per_t(1.6, -0.1, 0.94, 40) < 0
    with pytest.raises(ValueError, match="grid_g_per_kwh is 800; allowed: a grid on which gas is saved in all"):
        carbon_price_usd_per_t(1.6, 0.65, 0.94, 40, grid_g_per_kwh=800)


# Electricity of a tonne


@pytest.mark.parametrize(
    "key, expected, digits",
    [("coal", 11.6, 1), ("gas", 6.9, 1), ("china", 8.2, 1), ("hydro", 0.34, 2), ("nuclear", 0.17, 2)],
)
def test_electricity_of_a_tonne(key, expected, digits):
    assert round(electricity_t_per_t(part("energy").value, grid(key)), digits) == expected


def test_a_hundredth_of_a_tonne():
    assert round(cleanest_grid_needed_g_per_kwh(0.01, 15), 2) == 0.67
    assert round(electricity_t_per_t(15, grid("hydro")), 2) == 0.36
    assert [round(cleanest_grid_needed_g_per_kwh(0.01, w), 1) for w in (16, 14)] == [0.6, 0.7]
    assert [round(electricity_t_per_t(w, grid("hydro")), 2) for w in (14, 16)] == [0.34, 0.38]


# The five figures, each bracketed from its own parts in its own boundary.

MIX = OrderedDict((key, grid("share_" + key)) for key in ("coal", "hydro", "gas", "nuclear"))
FOSSIL = grid("share_fossil_high")
DIRTIEST = FOSSIL * find(GRIDS, "coal").high + (1 - FOSSIL) * grid("hydro")


def ends(boundary, grids, **parts):
    """Lowest and highest sum within a boundary, from rows or pairs of bounds."""
    low, high = [{name: bounds[end] for name, bounds in parts.items()} for end in (0, 1)]
    return within(scopes(grid_g_per_kwh=grids[0], **low), boundary), within(
        scopes(grid_g_per_kwh=grids[1], **high), boundary
    )


def bounds(key, factor=1.0):
    row = part(key)
    return row.low * factor, row.high * factor


def test_a_claim_leaves_room_for_electricity_only_beyond_its_direct_part():
    """2 t in all, 1.5 t of it direct: half a tonne for 10 MWh."""
    assert cleanest_grid_needed_g_per_kwh(2.0, 10, direct_t_per_t=1.5) == pytest.approx(50)


def test_the_boundary_of_scope_1_holds_the_direct_part_alone():
    assert within(scopes(), "scope 1") == part("direct_world").value


def test_the_alumina_of_a_tonne_is_that_of_the_ore():
    """1.889 t of alumina for a tonne of metal, each with the footprint of its own tonne."""
    assert scopes()["alumina"] == pytest.approx(part("alumina_per_t_alumina").value * 1.8895, rel=1e-4)


@pytest.mark.parametrize("excess, allowed", [(0.00098, True), (0.001005, False), (-0.00098, True), (-0.001005, False)])
def test_shares_add_up_within_a_thousandth(excess, allowed):
    mix = OrderedDict((("coal", 0.5 + excess), ("hydro", 0.5)))
    if allowed:
        assert grid_mix_g_per_kwh(mix) > 0
    else:
        with pytest.raises(ValueError, match="fractions that add up to 1"):
            grid_mix_g_per_kwh(mix)


def test_a_price_without_a_grid_is_that_of_power_without_gas():
    assert carbon_price_usd_per_t(1.6, 0.65, 0.94, 40) == carbon_price_usd_per_t(1.6, 0.65, 0.94, 40, 0)


def test_11_4_is_within_its_parts():
    """Scopes 1 and 2 of the industry, on the power that smelters use."""
    low, high = ends(
        "scopes 1 and 2",
        (grid_mix_g_per_kwh(MIX), DIRTIEST),
        direct_t_per_t=bounds("direct_world"),
        energy_kwh_per_kg=bounds("energy"),
    )
    assert low < part("industry_average").value < high
    assert low < part("china_smelters").value < high
    assert (round(low, 1), round(high, 1)) == (8.2, 11.8)


def test_15_1_is_within_its_parts():
    """Cradle to gate: the parts of 11.4 and three more."""
    low, high = ends(
        "cradle to gate",
        (grid_mix_g_per_kwh(MIX), DIRTIEST),
        direct_t_per_t=bounds("direct_world"),
        energy_kwh_per_kg=bounds("energy"),
        alumina_t_per_t=bounds("alumina_per_t_alumina", 1.8894),
        anode_making_t_per_t=bounds("anode_making"),
        ancillary_t_per_t=bounds("ancillary"),
    )
    assert low < part("iai_primary").value < high
    assert low < part("iai_primary_2021").value < high
    # The highest of scopes 1 and 2 alone does not reach it: it counts more.
    assert high > ends("scopes 1 and 2", (0, DIRTIEST), direct_t_per_t=(0, 2.58), energy_kwh_per_kg=(0, 14.3))[1] + 3


def test_10_0_takes_recycled_metal():
    """No primary metal is in this mean alone: it comes out only with recycled metal, whose figure is assumed."""
    primary = find(PRODUCTION, "world_2023").value
    recycled = part("iai_sector_mt").value - primary
    low, high = [sector_mean_t_per_t(part("iai_primary").value, primary, end, recycled) for end in bounds("recycled")]
    assert low < part("iai_sector").value < high
    assert round(1116 / part("iai_sector_mt").value, 2) == part("iai_sector").value
    assert "recycled" in part("iai_sector").scope and part("recycled").status == "assumed"


@pytest.mark.parametrize("key", ["rusal_article", "rusal_2020"])
def test_2_3_is_within_the_parts_of_a_smelter_on_hydropower(key):
    """Carbon anodes, by contract at zero or by the station's life cycle; scopes 1 and 2, alumina outside."""
    contract = scopes(part("direct_china_ets").value, 14.1, accounting="market", contract_g_per_kwh=0)
    station = scopes(part("direct_rusal").high, 15, grid_g_per_kwh=grid("hydro"))
    assert within(contract, "scopes 1 and 2") < part(key).value < within(station, "scopes 1 and 2")
    # The other reading: scope 1 alone.
    row = part("direct_rusal")
    assert row.low - 0.05 < part("rusal_article").value < row.high


def test_0_01_is_within_scopes_1_and_2_only_with_hydropower_at_zero():
    claim = part("rusal_inert").value
    by_contract = [
        within(scopes(direct, 15, accounting="market", contract_g_per_kwh=grid("hydro_by_contract")), "scopes 1 and 2")
        for direct in (0, part("direct_mpp_inert").value)
    ]
    assert by_contract[0] <= claim <= by_contract[1]
    assert within(scopes(0, 14, grid_g_per_kwh=grid("hydro")), "scopes 1 and 2") > 30 * claim
    assert scopes(0, 15, accounting="market")["total"] > 100 * claim  # alumina is still there


def test_split_of_11_4():
    """About two tonnes from the pots, the rest from power stations at 670 g/kWh."""
    parts = scopes(part("direct_world").value, part("energy").value, grid_g_per_kwh=670)
    assert round(parts["direct"], 1) == 2.0
    assert round(parts["electricity"], 1) == 9.4
    assert round(within(parts, "scopes 1 and 2"), 1) == 11.4


def test_mix_of_the_worlds_smelters():
    assert sum(MIX.values()) == pytest.approx(1)
    assert grid_mix_g_per_kwh(MIX) == pytest.approx(0.55 * 820 + 0.3 * 24 + 0.1 * 490 + 0.05 * 12)


# Its own logic


@given(masses, volts, efficiencies)
def test_at_break_even_nothing_changes(saved, extra_v, efficiency):
    factor = break_even_grid_g_per_kwh(saved, extra_v, efficiency)
    assert net_change_t_per_t(saved, extra_v, efficiency, factor) == pytest.approx(0, abs=1e-9)
    assert net_change_t_per_t(saved, extra_v, efficiency, factor + 1) > 0


@given(masses, volts, efficiencies, factors)
def test_the_net_change_is_the_difference_of_two_footprints(saved, extra_v, efficiency, factor):
    carbon = scopes(direct_t_per_t=saved, energy_kwh_per_kg=14, grid_g_per_kwh=factor)
    energy = 14 + extra_energy_kwh_per_kg(extra_v, efficiency)
    inert = scopes(direct_t_per_t=0, energy_kwh_per_kg=energy, grid_g_per_kwh=factor)
    change = within(inert, "scopes 1 and 2") - within(carbon, "scopes 1 and 2")
    assert net_change_t_per_t(saved, extra_v, efficiency, factor) == pytest.approx(change, abs=1e-9)


@given(st.tuples(masses, masses, masses, masses, masses), factors)
def test_boundaries_are_nested_and_the_last_is_the_total(amounts, factor):
    direct, energy, alumina, anodes, ancillary = amounts
    parts = scopes(direct, energy, factor, alumina, anodes, ancillary)
    sums = [within(parts, boundary) for boundary in BOUNDARIES]
    assert sums == sorted(sums)
    assert sums[-1] == pytest.approx(parts["total"])
    assert list(parts) == ["direct", "electricity", "alumina", "anode making", "ancillary", "total"]


@given(factors, factors)
def test_the_two_ways_of_counting_differ_in_the_electricity_alone(factor, contract):
    location = scopes(grid_g_per_kwh=factor, contract_g_per_kwh=contract)
    market = scopes(grid_g_per_kwh=factor, contract_g_per_kwh=contract, accounting="market")
    assert [name for name in location if location[name] != market[name]] in (
        [],
        ["electricity", "total"],
        ["electricity"],
    )
    assert market["electricity"] == electricity_t_per_t(part("energy").value, contract)


@given(volts, efficiencies)
def test_voltage_saved_is_voltage_spent_with_the_other_sign(extra_v, efficiency):
    assert extra_energy_kwh_per_kg(-extra_v, efficiency) == -extra_energy_kwh_per_kg(extra_v, efficiency)


def test_a_mean_lies_between():
    assert sector_mean_t_per_t(15, 1, 1, 0) == 15
    assert sector_mean_t_per_t(15, 0, 1, 1) == 1
    assert 1 < sector_mean_t_per_t(15, 1, 1, 1) < 15


# Bad input

AMOUNT = [-1, -1e-9]
NO_NUMBERS = [True, None, "1", [1], 1j, math.nan, math.inf, -math.inf, 10**400]
GOOD = {
    electricity_t_per_t: {"energy_kwh_per_kg": 14, "grid_g_per_kwh": 500},
    scopes: {
        "direct_t_per_t": 2,
        "energy_kwh_per_kg": 14,
        "grid_g_per_kwh": 500,
        "alumina_t_per_t": 2,
        "anode_making_t_per_t": 0.3,
        "ancillary_t_per_t": 0.5,
        "contract_g_per_kwh": 0,
    },
    sector_mean_t_per_t: {"primary_t_per_t": 15, "primary_mt": 70, "recycled_t_per_t": 1, "recycled_mt": 40},
    cleanest_grid_needed_g_per_kwh: {"total_t_per_t": 0.02, "energy_kwh_per_kg": 15, "direct_t_per_t": 0.01},
    extra_energy_kwh_per_kg: {"extra_voltage_v": 0.65, "current_efficiency": 0.94},
    break_even_grid_for_energy_g_per_kwh: {"direct_saved_t_per_t": 1.6, "extra_kwh_per_kg": 2},
    break_even_grid_g_per_kwh: {"direct_saved_t_per_t": 1.6, "extra_voltage_v": 0.65, "current_efficiency": 0.94},
    net_change_t_per_t: {
        "direct_saved_t_per_t": 1.6,
        "extra_voltage_v": 0.65,
        "current_efficiency": 0.94,
        "grid_g_per_kwh": 500,
    },
}
GOOD[carbon_price_usd_per_t] = GOOD[net_change_t_per_t] | {"electricity_usd_per_mwh": 40}
IMPOSSIBLE = {
    "extra_voltage_v": [1e13],
    "extra_kwh_per_kg": [1e13],
    "current_efficiency": [-0.1, 0, 1.01, 94],
}
BAD = [
    pytest.param(function, name, value, id=f"{function.__name__}-{name}-{str(value)[:9]}")
    for function, good in GOOD.items()
    for name in good
    for value in NO_NUMBERS + IMPOSSIBLE.get(name, AMOUNT)
]


@pytest.mark.parametrize("function, name, value", BAD)
def test_bad_input_is_refused_by_name_and_value(function, name, value):
    with pytest.raises(ValueError) as refusal:
        function(**{**GOOD[function], name: value})
    assert str(refusal.value).startswith(f"{name} is {value!r}")
    assert "allowed" in str(refusal.value)


@pytest.mark.parametrize("function", GOOD)
def test_good_input_passes(function):
    assert function(**GOOD[function])


def test_wrong_choices_are_refused():
    with pytest.raises(ValueError, match="accounting is 'both'; allowed: location, market"):
        scopes(accounting="both")
    with pytest.raises(ValueError, match="boundary is 'scope 2'; allowed: scope 1, scopes 1 and 2, cradle to gate"):
        within(scopes(), "scope 2")
    with pytest.raises(ValueError, match="shares is 0.5 in sum; allowed: fractions that add up to 1"):
        grid_mix_g_per_kwh(OrderedDict((("coal", 0.5),)))
    with pytest.raises(ValueError, match="shares of coal is 1.5; allowed"):
        grid_mix_g_per_kwh(OrderedDict((("coal", 1.5), ("hydro", -0.5))))
    with pytest.raises(ValueError, match="key is 'magic'; allowed"):
        grid_mix_g_per_kwh(OrderedDict((("magic", 1.0),)))


def test_a_mean_of_nothing_is_refused():
    with pytest.raises(ValueError, match="recycled_mt is 0; allowed"):
        sector_mean_t_per_t(15, 0, 1, 0)


def test_a_claim_below_its_own_direct_part_is_refused():
    with pytest.raises(ValueError, match="total_t_per_t is 0.01; allowed: a number from 0.5"):
        cleanest_grid_needed_g_per_kwh(0.01, 15, 0.5)


# The rows


@pytest.mark.parametrize("rows", [FOOTPRINT, GRIDS, PRODUCTION], ids=["footprint", "grids", "production"])
def test_rows_are_whole(rows):
    assert len({row.key for row in rows}) == len(rows)
    for row in rows:
        if row.low is not None and row.value is not None:
            assert row.low <= row.value <= row.high, row.key


def test_regions_make_the_world():
    regions = [row.value for row in PRODUCTION if row.key.endswith("_2025") and row.key != "world_2025"]
    total = find(PRODUCTION, "world_2025").value
    # The rest of the world, Africa and what is not reported by region, was about 4 Mt in earlier years (from memory).
    assert 0.9 * total < sum(regions) < total
