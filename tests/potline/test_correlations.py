"""Each printed coefficient of the fits to the bath, told apart by what it does: slopes, and values worked out by hand.

The functions that readers call are tested in test_bath.py.
"""

import math

import pytest

from potline.correlations import conductivity, liquidus, solubility

KELVIN = 1233.15
BATH = (3.0, 11.0, 5.0, 1.0, 1.0, 1.0)  # Al2O3, AlF3 (or the molar ratio), CaF2, MgF2, LiF, KF
PRINTED = {
    "hives1996": (-0.0200, -0.0131, -0.0060, -0.0106, 0.0121, -0.0019),
    "wang1992": (-0.01738, 0.1620, -0.003955, -0.009227, 0.02155, 0.0),
}


@pytest.mark.parametrize("model", PRINTED)
@pytest.mark.parametrize("which", range(6))
def test_one_per_cent_more_of_a_fluoride_changes_the_logarithm_by_its_slope(model, which):
    more = tuple(amount + (place == which) for place, amount in enumerate(BATH))
    ratio = conductivity(model, more, KELVIN) / conductivity(model, BATH, KELVIN)
    assert math.log(ratio) == pytest.approx(PRINTED[model][which], abs=1e-12)


# By hand, from the printed equation of Solheim et al. 1996, in units of °C below 1011: what is in the bath, the drop.
DROPS = [
    ({"c": 10}, 29.411764705882),
    ({"x": 9}, 41.866604094562),
    ({"lithium": 10}, 85.004775549188),
    ({"m": 4}, 15.8),
    ({"k": 4}, 15.8),
]


@pytest.mark.parametrize("bath, drop", DROPS)
def test_what_each_part_takes_off_the_liquidus(bath, drop):
    parts = tuple(bath.get(name, 0) for name in ("a", "c", "m", "lithium", "k"))
    assert 1011 - liquidus(bath.get("x", 0), parts) == pytest.approx(drop, rel=1e-10)


def test_aluminium_fluoride_weakens_what_lithium_does():
    acid = (10.0, 0.0, 0.0)
    drop = liquidus(0, (*acid, 0.0, 0.0)) - liquidus(0, (*acid, 10.0, 0.0))
    assert drop == pytest.approx(77.593722755013, rel=1e-10)


# By hand, from the printed equation of Skybakmoen et al. 1997, at 900 °C: AlF3, CaF2, MgF2, LiF, and alumina in wt %.
SOLUBILITIES = [
    ((10, 0, 0, 5), 5.122145115826),
    ((0, 10, 4, 4), 3.539281822489),
    ((12, 0, 0, 0), 6.862677813235),
]


@pytest.mark.parametrize("fluorides, expected", SOLUBILITIES)
def test_solubility_worked_out_by_hand(fluorides, expected):
    assert solubility(900, (*fluorides, 0)) == pytest.approx(expected, rel=1e-10)
