"""What the explorer of the Söderberg paste shows: nothing is lost, and the published figures are on it."""

import re
from itertools import product

import pytest

from potline.explorers.soderberg_carbon import PREDICT, RESTS, model

STATES = list(product((480, 520, 600), ("dry", "wet"), ("vertical", "horizontal")))
PITCH = {"dry": 0.24, "wet": 0.27}
TAR = {"vertical": 0.5, "horizontal": 4.0}


def by_hand(paste_kg, paste, stud):
    pitch = paste_kg * PITCH[paste]
    rest = {
        "tar": TAR[stud],
        "pitch_impurities": pitch * 0.041,
        "coke_impurities": (paste_kg - pitch) * 0.021,
        "dust": 10.0,
    }
    return pitch, rest, paste_kg - sum(rest.values())


@pytest.mark.parametrize("state", STATES, ids=str)
def test_nothing_is_lost(state):
    artists = model(*state)["artists"]
    pitch, rest, gas = by_hand(*state)
    assert artists["coke"][2] + artists["pitch"][2] == pytest.approx(state[0])
    assert artists["pitch"][2] == pytest.approx(pitch)
    assert artists["pitch"][0] == artists["coke"][2]
    assert {one: artists[one][2] for one in RESTS} == pytest.approx(rest)
    assert artists["gas"][2] == pytest.approx(gas)


@pytest.mark.parametrize("state", STATES, ids=str)
def test_the_sentence_is_true(state):
    says = model(*state)["says"]
    _, rest, gas = by_hand(*state)
    numbers = [float(one) for one in re.findall(r"([\d.]+)\u202f(?:kg|t)\b", says)]
    assert numbers == pytest.approx([state[0], round(gas), gas * 44 / 12000, rest["tar"]], abs=0.0051)
    assert f"{state[1]} paste" in says
    assert f"{state[2]} studs" in says


def test_the_published_case_is_shown():
    rows = {row[0]: row[1] for row in model(520, "dry", "vertical")["table"]}
    assert rows["its CO₂"] == "1.819"
    assert rows["a prebake anode's CO₂, for comparison"] == "1.503"


def test_horizontal_studs_let_eight_times_the_tar_pass():
    assert PREDICT.answer() == 8
