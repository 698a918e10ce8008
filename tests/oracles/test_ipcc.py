"""Carbon and PFC against bonsai-ipcc, which transcribes the equations and tables of the IPCC's 2006 guidelines."""

from itertools import product
from pathlib import Path

import bonsai_ipcc
import pandas as pd
import pytest
from bonsai_ipcc.industry.metal import elementary as ipcc

from potline.carbon import packing_coke_co2_t, pitch_volatiles_co2_t, prebake_co2_t_per_t, soderberg_co2_t_per_t
from potline.pfc import slope_method, tier1

TABLES = Path(bonsai_ipcc.__file__).parent / "data/industry/metal"
TECHNOLOGIES = {"CWPB": "prebake_cwpb", "SWPB": "prebake_swpb", "VSS": "soderberg_vss", "HSS": "soderberg_hss"}
STUDS = {"vertical": "soderberg_vss", "horizontal": "soderberg_hss"}


def default(parameter, **where):
    """The default of a parameter in bonsai's table."""
    table = pd.read_csv(TABLES / f"par_{parameter}.csv")
    for column, value in {"property": "def", **where}.items():
        if column in table:
            table = table[table[column] == value]
    (value,) = set(table["value"])
    return value


@pytest.mark.parametrize("technology", TECHNOLOGIES)
def test_tier_1(technology):
    process = {"aluprocess_type": TECHNOLOGIES[technology]}
    found = tier1(technology)
    assert found["cf4_kg_per_t"] == pytest.approx(ipcc.e_cf4_tier1_(default("ef_cf4_alu", **process), 1.0))
    assert found["c2f6_kg_per_t"] == pytest.approx(ipcc.e_c2f6_tier1_(default("ef_c2f6_alu", **process), 1.0))


@pytest.mark.parametrize(("technology", "minutes"), list(product(TECHNOLOGIES, (0, 0.2, 1.7, 12))))
def test_slope(technology, minutes):
    process = {"aluprocess_type": TECHNOLOGIES[technology]}
    cf4 = ipcc.e_cf4_tier2_3_(default("s_cf4_alu", **process), minutes, 1.0)
    found = slope_method(technology, minutes, edition="2006")
    assert found["cf4_kg_per_t"] == pytest.approx(cf4)
    assert found["c2f6_kg_per_t"] == pytest.approx(ipcc.e_c2f6_tier2_3_(cf4, default("f_alu", **process)))


@pytest.mark.parametrize(("net", "sulphur", "ash"), [(0.42, 2.0, 0.4), (0.40, 1.2, 0.2), (0.55, 3.5, 1.0)])
def test_prebaked_anodes(net, sulphur, ash):
    assert prebake_co2_t_per_t(net, sulphur, ash) == pytest.approx(ipcc.e_co2_anode(net, 1.0, sulphur / 100, ash / 100))


def test_prebaked_anodes_by_default():
    assert prebake_co2_t_per_t(0.42) == pytest.approx(ipcc.e_co2_anode(0.42, 1.0, default("s_a"), default("ash_a")))


@pytest.mark.parametrize(("green", "baked", "hydrogen"), [(1.055, 1.0, 0.005), (0.6, 0.57, 0.004)])
def test_pitch(green, baked, hydrogen):
    assert pitch_volatiles_co2_t(green, baked, hydrogen) == pytest.approx(ipcc.e_co2_pitch(green, hydrogen, baked, 0.0))
    closed = ipcc.e_co2_pitch(green, hydrogen, baked, 0.005)
    assert pitch_volatiles_co2_t(green, baked, hydrogen, "riedhammer") == pytest.approx(closed)


def test_packing_coke():
    wanted = ipcc.e_co2_packing(default("pcc"), 0.53, default("s_pc"), default("ash_pc"))
    assert packing_coke_co2_t(0.53) == pytest.approx(wanted)
    assert packing_coke_co2_t(0.53, 0.02, 1, 3) == pytest.approx(ipcc.e_co2_packing(0.02, 0.53, 0.01, 0.03))


@pytest.mark.parametrize(
    ("paste_t", "stud", "paste", "dust"), list(product((0.5, 0.54), STUDS, ("dry", "wet"), (0.0, 0.01, 0.03)))
)
def test_soderberg(paste_t, stud, paste, dust):
    where = {"aluprocess_type": STUDS[stud]}
    wanted = ipcc.e_co2_soderberg(
        pc=paste_t,
        mp=1.0,
        csm=default("csm", **where),
        bc={"dry": 0.24, "wet": 0.27}[paste],
        s_p=default("s_p"),
        ash_p=default("ash_p"),
        h_p=default("h_p"),
        s_c=default("s_c"),
        ash_c=default("ash_c"),
        cd=dust,
    )
    assert soderberg_co2_t_per_t(paste_t, stud, paste, dust) == pytest.approx(wanted)
