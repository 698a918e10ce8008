"""What the explorer of the alumina window says and shows, against solubility, critical current density and voltage."""

import re
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.bath import alumina_solubility_wt_pct
from potline.explorers.alumina_window import CONTROLS, PREDICT, model, volts
from potline.voltage import budget, critical_current_density_a_cm2

ALUMINA, DENSITY, TEMPERATURE = CONTROLS
STATES = list(product((0.5, 0.7, 0.9, 1.5, 3, 5, 7.5, 8.5, 10), (0.6, 0.85, 1.2), (955, 960, 985)))
RULER = RendererAgg(1, 1, 72)


def edges(density, temperature):
    """The window by hand: where the critical current density is the pot's own, and saturation."""
    factor = critical_current_density_a_cm2(temperature, 9800, 4) / (2 - 0.4)
    return (0.4 + density / factor) ** 2, alumina_solubility_wt_pct(temperature, 12, 6)


INSIDE = [state for state in STATES if edges(*state[1:])[0] < state[0] <= edges(*state[1:])[1]]


@pytest.mark.parametrize("state", STATES, ids=str)
def test_there_is_a_voltage_inside_the_window_only(state):
    result = model(*state)
    least, most = edges(*state[1:])
    inside = state in INSIDE
    assert (result["artists"]["mv"] is not None) is inside
    assert (dict(result["table"])["voltage over the lowest, mV"] != "none") is inside
    assert ("anode effect" in result["says"]) is (state[0] <= least)
    assert ("sludge" in result["says"]) is (state[0] > most)
    assert result["artists"]["pot"] == ([state[0]], [state[1]])  # the pot is shown where it is, also outside


@pytest.mark.parametrize("state", INSIDE, ids=str)
def test_the_window_and_the_sentence_are_true(state):
    alumina, density, temperature = state
    result = model(*state)
    least, most = edges(density, temperature)
    (left, right, *_), _ = result["artists"]["window"]
    assert (left, right) == pytest.approx((least, most), abs=1e-6)
    said = [float(found) for found in re.findall(r"\d+\.?\d*", result["says"])]
    assert said[:2] == [density, temperature]
    assert said[2:5] == pytest.approx([least, most, alumina], abs=0.051)
    assert result["artists"]["pot"] == ([alumina], [density])


@pytest.mark.parametrize("state", INSIDE, ids=str)
def test_no_alumina_takes_less_voltage_than_the_lowest(state):
    alumina, density, temperature = state
    least, most = edges(density, temperature)
    every = [volts(temperature, density, least + (most - least) * (i + 0.5) / 200, most) for i in range(200)]
    here = volts(temperature, density, alumina, most)
    (_, shown) = dict(model(*state)["table"]).popitem()
    assert float(shown) == pytest.approx(1000 * (here - min(every)), abs=1.6)


def test_the_voltage_is_the_budget_s_but_for_what_does_not_depend_on_alumina():
    """Between two baths the explorer's voltage differs as the budget's does, bubbles aside."""
    whole = [budget("carbon", temperature_c=970, al2o3_wt_pct=x) for x in (2.5, 5)]
    parts = ("reversible", "anode", "concentration", "bath")
    of_the_budget = sum(whole[0][part] - whole[1][part] for part in parts)
    saturation = alumina_solubility_wt_pct(970, 12, 6)
    ours = volts(970, 0.85, 2.5, saturation) - volts(970, 0.85, 5, saturation)
    assert ours == pytest.approx(of_the_budget, abs=1e-9)


def test_the_lowest_voltage_lies_near_three_or_four_per_cent():
    """As operators know it: the same voltage to the left of it means too little alumina, to the right too much."""
    said = re.search(r"the best, about ([\d.]+)\u202f%", model(3, 0.85, 960)["says"])
    assert 3 <= float(said[1]) <= 4.5


def test_the_guess_is_answered_by_the_solubility():
    assert PREDICT.answer() == pytest.approx(8.0, abs=0.1)


def test_no_words_are_drawn_over_others():
    drawing = Explorer("potline.explorers.alumina_window").drawing()
    for state in INSIDE:
        drawing.move(model(*state)["artists"])
        texts = [text for axes in drawing.figure.axes for text in (*axes.texts, *axes.get_yticklabels())]
        boxes = [(t.get_text(), t.get_window_extent(RULER)) for t in texts if t.get_visible() and t.get_text().strip()]
        for (one, first), (other, second) in combinations(boxes, 2):
            assert not first.overlaps(second), (state, one, other)
