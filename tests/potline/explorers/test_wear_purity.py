"""The explorer of wear and purity: its line, its words and its grades against the mass of a year."""

import re
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.explorers.wear_purity import CONTROLS, PREDICT, metal_share, model

RULER = RendererAgg(1, 1, 72)
WEAR, DENSITY, CURRENT, MATERIAL = CONTROLS
SHARES = {"alloy": 1, "NiFe2O4": (58.693 + 2 * 55.845) / 234.379, "SnO2": 118.71 / 150.708}


def steps(control, count):
    values = [control.low + (control.high - control.low) * i / count for i in range(count + 1)]
    return [round(round((value - control.low) / control.step) * control.step + control.low, 2) for value in values]


STATES = list(product([0.05, 0.25, 0.3, 0.8, 1, 2.6, 2.7, 7], steps(DENSITY, 2), steps(CURRENT, 2), MATERIAL.corners))


@pytest.fixture(params=STATES, ids=str)
def state(request):
    return request.param


def percent(state):
    """Anode metal over all metal of a square centimetre in a year: 8760 h, 0.335573 g/Ah, 93 %."""
    wear, density, current, material = state
    anode = wear * density * SHARES[material]
    return 100 * anode / (anode + current * 8760 * 0.335573 * 0.93)


def test_metal_is_what_is_not_oxygen():
    for material, share in SHARES.items():
        assert metal_share(material) == pytest.approx(share, rel=1e-5)


def test_the_anode_lies_on_the_line_and_the_line_is_the_law(state):
    artists = model(*state)["artists"]
    xs, ys = artists["line"]
    for x, y in zip(xs, ys, strict=True):
        assert y == pytest.approx(percent((x, *state[1:])), rel=1e-5)
    assert artists["anode"] == ([state[0]], [pytest.approx(percent(state), rel=1e-5)])


def test_the_dashed_line_is_where_a_tenth_of_a_per_cent_is_reached(state):
    (x, _), (_, top) = model(*state)["artists"]["allowed"]
    assert top == 0.1
    assert percent((x, *state[1:])) == pytest.approx(0.1, rel=1e-5)


def test_the_sentence_grades_the_metal(state):
    says = model(*state)["says"]
    part = percent(state)
    found = [float(number) for number in re.findall(r"\d+\.?\d*", says)]
    assert found[:2] == pytest.approx([state[0], part], abs=0.0051)
    bounds = {"might accept": (0, 0.1), "of the room": (0.1, 0.3), "though": (0.3, 1), "even for": (1, 100)}
    (low, high) = next(bound for words, bound in bounds.items() if words in says)
    assert low - 1e-4 <= part <= high + 1e-4


def test_the_printed_facts():
    result = model(1, 8.2, 0.8, "alloy")
    assert "0.37\u202f%" in result["says"] and "too much for P1020" in result["says"]
    assert result["artists"]["allowed_words"][2] == "0.27\u202fcm a year"
    assert round(PREDICT.answer(), 2) == 0.37


def test_no_words_are_drawn_over_others_or_over_the_line():
    drawing = Explorer("potline.explorers.wear_purity").drawing()
    (axes,) = drawing.figure.axes
    for state in STATES:
        artists = model(*state)["artists"]
        drawing.move(artists)
        boxes = [(text.get_text(), text.get_window_extent(RULER)) for text in axes.texts]
        for (one, first), (other, second) in combinations(boxes, 2):
            assert not first.overlaps(second), (state, one, other)
        points = axes.transData.transform(list(zip(*artists["line"], strict=True)))
        for words, box in boxes:
            assert not any(box.contains(*point) for point in points), (state, words)
