"""What the explorer of the scopes counts, against sums by hand, in each state; and that it brackets the five."""

import re
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.data.footprint import ROWS as FOOTPRINT
from potline.data.rows import find
from potline.explorers.scopes import CONTROLS, COUNT, PREDICT, PUBLISHED, ROWS, footprint, model

STATES = list(product(*(control.corners for control in CONTROLS)))
RULER = RendererAgg(1, 1, 72)
# Worked out here: g/kWh; direct t/t and kWh/kg; alumina 1.2 t a tonne times 1.8894.
GRAMS = {"contract": 0, "hydro": 24, "russia": 472, "china": 582, "coal": 820}
ANODES = {"world": (1.96, 14.1, 0.3), "rusal": (2.35, 14.1, 0.3), "inert": (0.0, 15, 0.0)}
PRIMARY = 70.6 / 111.2


def by_hand(count, power, anode):
    direct, energy, making = ANODES[anode]
    smelter = direct + energy * GRAMS[power] / 1000
    whole = smelter + 1.2 * 1.8894 + making + 0.5
    mean = PRIMARY * whole + (1 - PRIMARY) * 1.0
    return {"scope_1": direct, "scopes_1_2": smelter, "cradle": whole, "sector": mean}[count]


def tonnes(text):
    return [float(found) for found in re.findall(r"\d+\.\d+", text.replace("\u2212", "-"))]


@pytest.mark.parametrize("state", STATES, ids=str)
def test_the_sum_is_the_sum_by_hand(state):
    counted, total = footprint(*state)
    assert total == pytest.approx(by_hand(*state), abs=2e-3)
    assert sum(counted.values()) == pytest.approx(total)


@pytest.mark.parametrize("state", STATES, ids=str)
def test_the_sentence_names_the_sum_and_what_counts_the_same(state):
    says = model(*state)["says"]
    here, _, published = says.partition("; ")
    assert tonnes(here)[-1] == pytest.approx(by_hand(*state), abs=0.051)
    expected = {
        "scope_1": [],
        "scopes_1_2": [11.4, 2.3, 0.01],
        "cradle": [15.1],
        "sector": [10.04],
    }
    assert tonnes(published) == expected[state[0]]
    assert str(GRAMS[state[1]]) + "\u202fg/kWh" in here


@pytest.mark.parametrize("state", STATES, ids=str)
def test_bars_follow_one_another_to_the_sum(state):
    artists = model(*state)["artists"]
    reached = 0.0
    for part in ROWS:
        bar = artists[part.replace(" ", "_")]
        if bar is not None and part != "recycled":
            assert bar[0] == pytest.approx(reached, abs=1e-6)
            reached += bar[2]
        elif bar is not None:
            assert bar[0] + bar[2] == pytest.approx(reached)
            reached = bar[0]
    total = artists["sum"][2] if artists["sum"] else 0.0
    assert total == pytest.approx(reached, abs=0.006)
    assert artists["down"][0][0] == pytest.approx(total, abs=0.006)


def test_only_numbers_with_the_chosen_boundary_have_a_line():
    for count, (boundary, *_) in COUNT.items():
        artists = model(count, "china", "world")["artists"]
        for key, (_, its) in PUBLISHED.items():
            assert (artists[key + "_stem"] is not None) == (its == boundary)


@pytest.mark.parametrize(
    "key, count, below, above",
    [
        ("industry_average", "scopes_1_2", ("china", "world"), ("coal", "world")),
        ("rusal_article", "scopes_1_2", ("contract", "world"), ("contract", "rusal")),
        ("rusal_inert", "scopes_1_2", ("contract", "inert"), ("hydro", "inert")),
        ("iai_primary", "cradle", ("china", "world"), ("coal", "world")),
        ("iai_sector", "sector", ("china", "world"), ("coal", "world")),
    ],
)
def test_each_of_the_five_can_be_bracketed(key, count, below, above):
    low, high = (footprint(count, *state)[1] for state in (below, above))
    assert low <= find(FOOTPRINT, key).value <= high


def test_what_is_claimed_is_hollow():
    axes = Explorer("potline.explorers.scopes").drawing().figure.axes[0]
    faces = {line.get_xdata()[0]: line.get_markerfacecolor() for line in axes.lines if line.get_marker() == "D"}
    for key in PUBLISHED:
        row = find(FOOTPRINT, key)
        assert (faces[row.value] == "none") == (row.status == "claimed")


def test_the_guess_is_answered_by_the_other_way_of_counting():
    assert PREDICT.answer() == pytest.approx(2.35 + 14.1 * 0.472, abs=0.01)
    assert abs(PREDICT.control.start - PREDICT.answer()) > 3 * PREDICT.control.step


def test_no_words_are_drawn_over_others():
    drawing = Explorer("potline.explorers.scopes").drawing()
    for state in STATES:
        drawing.move(model(*state)["artists"])
        texts = [text for text in drawing.figure.axes[0].texts if text.get_visible() and text.get_text().strip()]
        boxes = [(text.get_text(), text.get_window_extent(RULER)) for text in texts]
        for (one, first), (other, second) in combinations(boxes, 2):
            assert not first.overlaps(second), (state, one, other)
