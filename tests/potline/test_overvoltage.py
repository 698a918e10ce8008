"""Haupin's equations against values worked out by hand from their printed coefficients.

What they mean for a cell, and bad input, is tested in test_voltage.py, under the names that readers call.
"""

import pytest

from potline.overvoltage import (
    ALUMINA_WT_PCT,
    LEAST_SATURATION,
    alumina_activity,
    anode_overvoltage_v,
    cathode_overvoltage_v,
    critical_current_density_a_cm2,
)


@pytest.mark.parametrize("saturation, share, activity", [(8, 0.5, 0.35208250), (10, 0.2, 0.07081576)])
def test_activity(saturation, share, activity):
    assert alumina_activity(share * saturation, saturation) == pytest.approx(activity, rel=1e-9)


def test_the_anode():
    assert anode_overvoltage_v("carbon", 960, 0.85, 5) == pytest.approx(0.470244706578, rel=1e-9)


def test_the_critical_current_density():
    assert critical_current_density_a_cm2(1000, 5000, 4) == pytest.approx(3.142213217371, rel=1e-9)


def test_the_metal():
    assert cathode_overvoltage_v(960, 1.5, 1) == pytest.approx(0.096253041598, rel=1e-9)


def test_the_least_share_of_saturation_is_a_twentieth():
    assert alumina_activity(10 * 0.05, 10) == pytest.approx(0.00374567875, rel=1e-9)
    with pytest.raises(ValueError, match="allowed: a number from 0.5 to 10"):
        alumina_activity(10 * 0.0499, 10)
    assert (LEAST_SATURATION, ALUMINA_WT_PCT) == (0.05, (0.5, 12.0))
