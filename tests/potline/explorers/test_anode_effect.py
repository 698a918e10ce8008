"""What the explorer of the anode effect says and shows, against factors typed here."""

import re

import pytest

from potline.explorers.anode_effect import ANODE_CO2, NAMES, PREDICT, model

# kg CF4 per tonne and minute, C2F6 over CF4.
FACTORS = {
    "2006": {"CWPB": (0.143, 0.121), "SWPB": (0.272, 0.252), "VSS": (0.092, 0.053), "HSS": (0.099, 0.085)},
    "2019": {
        "PFPB_M": (0.104, 0.057),
        "PFPB_L": (0.122, 0.097),
        "CWPB": (0.143, 0.121),
        "SWPB": (0.233, 0.280),
        "VSS": (0.058, 0.086),
        "HSS": (0.165, 0.077),
    },
}
WARMING = {"SAR": (6500, 9200), "AR4": (7390, 12200), "AR5": (6630, 11100), "AR6": (7380, 12400)}
STATES = [(minutes, edition, gwp) for minutes in (0.05, 0.5, 1, 2) for edition in FACTORS for gwp in WARMING]


def warming(cell, minutes, edition, gwp):
    slope, ratio = FACTORS[edition][cell]
    cf4, c2f6 = WARMING[gwp]
    return slope * minutes * (cf4 + ratio * c2f6) / 1000


@pytest.mark.parametrize("state", STATES, ids=str)
def test_bars_table_and_sentence_are_true(state):
    result = model(*state)
    artists = result["artists"]
    rows = {row[0]: row[1:] for row in result["table"][1:]}
    expected = {cell: warming(cell, *state) for cell in FACTORS[state[1]]}
    for cell, value in expected.items():
        assert artists[cell][2] == pytest.approx(value, rel=1e-9)
        assert float(rows[NAMES[cell]][2]) == pytest.approx(value, abs=0.00051)
        assert float(artists[cell + "_words"][2].split("\u202f")[0]) == pytest.approx(value, abs=0.0051)
    said = [float(one) for one in re.findall(r"([\d.]+)\u202ft\b", result["says"])]
    assert said == pytest.approx([min(expected.values()), max(expected.values()), 1.503], abs=0.0051)
    worst = max(expected.values())
    assert ("all less than" in result["says"]) == (worst < ANODE_CO2)
    assert ("the last more than" in result["says"]) == (min(expected.values()) < ANODE_CO2 < worst)
    ends = [artists[cell + "_range"][0][1] if artists.get(cell + "_range") else artists[cell][2] for cell in expected]
    assert all(artists[cell + "_words"][0] > max(end, ANODE_CO2) for cell, end in zip(expected, ends, strict=True))


@pytest.mark.parametrize("state", STATES, ids=str)
def test_cells_without_a_factor_or_without_carbon_have_no_bar(state):
    artists = model(*state)["artists"]
    for cell in NAMES:
        assert (artists.get(cell) is None) == (cell not in FACTORS[state[1]])
        assert (artists.get(cell + "_range") is None) == (state[1] != "2006" or cell not in FACTORS["2006"])
    assert artists["inert_words"][2] == "none: it has no carbon"


def test_the_range_of_2006_is_the_published_uncertainty():
    for cell, part in {"CWPB": 0.06, "SWPB": 0.15, "VSS": 0.17, "HSS": 0.44}.items():
        (low, high), _ = model(1, "2006", "AR6")["artists"][cell + "_range"]
        value = warming(cell, 1, "2006", "AR6")
        assert (low, high) == pytest.approx(((1 - part) * value, (1 + part) * value))


def test_the_guess_is_answered_with_nearly_three_tonnes():
    assert PREDICT.answer() == pytest.approx(2.88, abs=0.01)
