"""What the explorer of the prebaked anode shows: every kilogram is somewhere, and the gas follows from the net."""

import re
from itertools import product

import pytest

from potline.explorers.prebake_carbon import PREDICT, START, STEPS, account, model

STATES = list(product((85, 94, 98), (0, 45, 100), (0, 10, 40), (10, 20, 35)))


def by_hand(efficiency, burned, dust, butts):
    """Carbon that leaves, net and gross anode, CO2, worked out here."""
    carbon = 1000 * 3 * 12.011 / (4 * 26.9815384)
    # Each lost atom of aluminium took its share of carbon twice over or not at all: the charge fixes it.
    carbon = carbon / (efficiency / 100) + burned + dust
    net = carbon / 0.976
    return carbon, net, net / (1 - butts / 100), carbon * 44 / 12 / 1000


@pytest.mark.parametrize("state", STATES, ids=str)
def test_steps_add_up(state):
    steps = account(*state)
    carbon, net, gross, _ = by_hand(*state)
    assert list(steps) == list(STEPS)
    assert steps["net"] == pytest.approx(net, rel=1e-9)
    assert steps["gross"] == pytest.approx(gross, rel=1e-9)
    assert sum(steps[one] for one in ("reaction", "back", "burned", "dust")) == pytest.approx(carbon, rel=1e-9)
    assert min(steps.values()) >= 0


@pytest.mark.parametrize("state", STATES, ids=str)
def test_the_sentence_and_the_bars_are_true(state):
    result = model(*state)
    _, net, gross, co2 = by_hand(*state)
    kilograms = [float(one) for one in re.findall(r"(\d+)\u202fkg", result["says"])]
    assert kilograms == pytest.approx([net, gross, gross - net, state[1] + state[2]], abs=0.51)
    tonnes = [float(one) for one in re.findall(r"(\d\.\d\d)\u202ft\b", result["says"])]
    assert tonnes == pytest.approx([co2, 1.223], abs=0.0051)
    assert result["artists"]["co2"][2] == pytest.approx(co2, rel=1e-9)


@pytest.mark.parametrize("state", STATES, ids=str)
def test_each_step_begins_where_the_one_above_ends(state):
    artists, end = model(*state)["artists"], 0.0
    for step in STEPS:
        if artists[step] is None:
            continue
        start, _, mass, _ = artists[step]
        assert start == (0 if step in ("net", "gross") else pytest.approx(end))
        if step in ("net", "gross"):
            assert mass == pytest.approx(end)
        end = start + mass


def test_the_start_is_a_usual_smelter():
    """Typically 0.40 to 0.45 t net, 0.50 to 0.55 t gross."""
    steps = account(*START)
    assert 400 <= steps["net"] <= 450
    assert 500 <= steps["gross"] <= 550
    assert PREDICT.answer() == steps["gross"]


def test_air_burn_and_dust_make_gas_and_no_metal():
    clean, dirty = model(94, 0, 0, 20), model(94, 100, 0, 20)
    assert dirty["artists"]["co2"][2] - clean["artists"]["co2"][2] == pytest.approx(0.1 * 44 / 12)
    assert model(94, 0, 40, 20)["artists"]["co2"][2] > clean["artists"]["co2"][2]


def test_butts_change_the_gross_and_neither_the_net_nor_the_gas():
    few, many = account(94, 45, 10, 10), account(94, 45, 10, 35)
    assert few["net"] == many["net"]
    assert few["gross"] < many["gross"]
    assert model(94, 45, 10, 10)["artists"]["co2"] == model(94, 45, 10, 35)["artists"]["co2"]
