"""What the explorer of the claims says and shows, against hand calculations, at every step of its slider."""

import re
from itertools import combinations

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.data.news import ROWS as NEWS
from potline.data.rows import find
from potline.explorers.claim_tests import TESTS
from potline.explorers.claims import CONTROLS, PREDICT, meeting, model

CLAIM, KNOB = CONTROLS
STATES = [(claim, float(pct)) for claim in CLAIM.corners for pct in range(0, 101, 5)]
RULER = RendererAgg(1, 1, 72)
# The second line of each claim, from textbook values: direct 1.96 and 2.35 t, 14.1 and 15 kWh/kg, 0.33557 kg/kAh.
BY_HAND = {
    "industry": lambda grid: 1.96 + 14.1 * grid / 1000,
    "rusal": lambda grid: 2.35 + 14.1 * grid / 1000,
    "zero": lambda grid: 15 * grid / 1000,
    "oxygen": lambda pct: 1000 * 3 * 31.998 / (4 * 26.9815),
    "day": lambda pct: 140 * 24 * 0.335573 / 1000 * pct / 100,
    "made": lambda pots: pots * 365 * 8,
    "money": lambda part: 80 + 80 * part / 100,
}
# The assumption at which each claim is met, worked out from the lines above.
MET = {"industry": 9.04 / 14.1 * 1000, "zero": 0.01 / 15 * 1000, "day": 88.7, "made": 5000 / 2920, "money": 25.0}


def knob(claim, pct):
    test = TESTS[claim]
    return test.low + (test.high - test.low) * pct / 100


def numbers(text):
    joined = re.sub(r"(?<=\d)\u202f(?=\d)", "", text)
    return [float(found) for found in re.findall(r"\d+\.?\d*", joined)]


@pytest.mark.parametrize("state", STATES, ids=str)
def test_the_line_is_the_hand_calculation(state):
    claim, pct = state
    test = TESTS[claim]
    expected = BY_HAND[claim](knob(claim, pct))
    artists = model(*state)["artists"]
    ([x], [y]) = artists["dot_" + test.colour]
    assert x == pct
    assert y * test.top == pytest.approx(expected, rel=2e-4)
    assert numbers(artists["words_b"][2])[-1] == pytest.approx(expected, abs=0.51 * 10**-test.digits + 2e-4 * expected)
    others = {"carbon", "oxygen", "metal"} - {test.colour}
    assert all(artists["dot_" + other] is artists["line_" + other] is None for other in others)


@pytest.mark.parametrize("state", STATES, ids=str)
def test_the_sentence_is_true(state):
    claim, pct = state
    test = TESTS[claim]
    says = model(*state)["says"]
    here, there = says.split("; the claim, ")
    assumed = knob(claim, pct)
    found = numbers(here.replace("CO₂", ""))
    assert any(abs(one - assumed) <= 0.51 * 10**-test.knob_digits for one in found)
    assert found[-1] == pytest.approx(BY_HAND[claim](assumed), abs=0.51 * 10**-test.digits + 2e-4 * found[-1])
    assert numbers(there)[0] == test.claimed


@pytest.mark.parametrize("claim", MET)
def test_it_is_met_where_the_line_crosses(claim):
    best, words = meeting(TESTS[claim])
    assert knob(claim, best) == pytest.approx(MET[claim], rel=2e-3, abs=0.06)
    assert words.startswith("met at ")


def test_what_no_assumption_meets_is_not_called_met():
    assert meeting(TESTS["rusal"])[1] == "met nowhere and nearest at 0\u202fg/kWh, with 2.35\u202ft"
    assert meeting(TESTS["oxygen"])[1] == "right to within 1.2\u202f% throughout"


def test_what_is_claimed_is_hollow_and_what_is_computed_is_filled():
    artists = Explorer("potline.explorers.claims").drawing().artists
    for part in ("diamond", "met"):
        assert artists[part].get_markerfacecolor() == "none"
    for part in ("a", "c", "carbon", "oxygen", "metal"):
        assert artists["dot_" + part].get_markerfacecolor() != "none"


def test_it_starts_from_the_article():
    for claim, key in (("industry", "industry"), ("rusal", "rusal"), ("oxygen", "oxygen"), ("made", "made")):
        assert TESTS[claim].claimed == find(NEWS, key).value


def test_boundaries_are_drawn_apart_and_never_subtracted():
    """Smelter, smelter and power, the whole way: each line contains the one below it."""
    for claim in ("industry", "rusal", "zero"):
        for pct in range(0, 101, 10):
            artists = model(claim, float(pct))["artists"]
            heights = [artists["dot_" + part][1][0] for part in ("a", "carbon", "c")]
            assert heights == sorted(heights)


def test_the_guess_is_answered():
    assert PREDICT.answer() == pytest.approx(0.667, abs=0.001)
    assert abs(PREDICT.control.start - PREDICT.answer()) > 3 * PREDICT.control.step


def test_no_words_are_drawn_over_others():
    drawing = Explorer("potline.explorers.claims").drawing()
    for state in STATES:
        drawing.move(model(*state)["artists"])
        texts = [text for text in drawing.figure.axes[0].texts if text.get_visible() and text.get_text().strip()]
        boxes = [(text.get_text(), text.get_window_extent(RULER)) for text in texts]
        for (one, first), (other, second) in combinations(boxes, 2):
            assert not first.overlaps(second), (state, one, other)
