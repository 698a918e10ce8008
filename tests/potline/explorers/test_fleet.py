"""The explorer of the fleet against sums worked out here, and its words against each other."""

import re
from itertools import combinations, pairwise, product

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.explorers import fleet
from potline.explorers.fleet import CONTROLS, MOST_GAS_MT, MOST_MT, PREDICT

GROWTH, SWITCHING, VOLTS, INERT = CONTROLS
STATES = list(product((0, 0.1, 1, 3.5, 6), (0, 2, 5, 10), (-1, 0, 1, 3), (0, 0.65, 1.1)))
RULER = RendererAgg(1, 1, 72)


def model(inert_mt, switching, growth, volts):
    return fleet.model(growth, switching, volts, inert_mt)


def numbers(text):
    joined = re.sub(r"(?<=\d)\u202f(?=\d)", "", text)
    return [float(found) for found in re.findall(r"\d+\.?\d*", joined)]


def worked_out(inert_mt, switching, growth, volts):
    """Inert, carbon, fossil capacity and emissions of 2050, with sums instead of a stock.

    New capacity finds the mean power, so powers and anodes do not depend on one another.
    """
    total = 73.78 * (1 + growth / 100) ** 25
    inert = 0.0
    for year in range(2026, 2051):
        if year >= 2030:
            inert = min(inert + inert_mt, 73.78 * (1 + growth / 100) ** (year - 2025))
    inert = min(inert, total)
    fossil = total * 0.65 * (1 - switching / 100) ** 25
    factor = (fossil * (0.55 * 820 + 0.10 * 490) / 0.65 + (total - fossil) * 24) / total / 1000
    power = (14.1 * total + 2.97998 * volts / 0.94 * inert) * factor
    return inert, total - inert, fossil, 1.96 * (total - inert), power


@pytest.mark.parametrize("state", STATES, ids=str)
def test_the_numbers_of_2050(state):
    inert, carbon, fossil, anodes, power = worked_out(*state)
    result = model(*state)
    shown = {name: numbers(cells[-1])[0] for name, *cells in result["table"][1:]}
    assert shown["capacity, inert, Mt"] == pytest.approx(inert, abs=0.06)
    assert shown["capacity, carbon, Mt"] == pytest.approx(carbon, abs=0.06)
    assert shown["on coal and gas, Mt"] == pytest.approx(fossil, abs=0.06)
    assert shown["CO₂ of anodes, Mt"] == pytest.approx(anodes, abs=0.6)
    assert shown["CO₂ of electricity, Mt"] == pytest.approx(power, abs=1.1)
    says = result["says"]
    start = 73.78 * (1.96 + 14.1 * (0.55 * 820 + 0.1 * 490 + 0.35 * 24) / 1000)
    change = 100 * ((anodes + power) / start - 1)
    found = numbers(says)
    if state[0]:
        assert found[0] == state[0] and found[1] == 2030
        assert found[2] == pytest.approx(100 * inert / (inert + carbon), abs=0.6)
    else:
        assert says.startswith("Without inert")
    gas = numbers(says.split("give off ")[1])
    assert gas[0] == pytest.approx(anodes + power, abs=1.1)
    if abs(change) > 0.6:
        assert gas[1] == pytest.approx(abs(change), abs=0.6)
        assert ("more than" in says) == (change > 0)


def test_bands_lie_on_one_another():
    for state in STATES:
        artists = model(*state)["artists"]
        half = 26
        assert artists["electricity"][1][half:] == list(reversed(artists["anodes"][1][:half]))
        if artists["inert"]:
            assert artists["carbon"][1][half:] == list(reversed(artists["inert"][1][:half]))


def test_the_guess():
    assert PREDICT.answer() == pytest.approx(73.78 / 21)
    rate = 3.6
    assert numbers(model(rate, 0, 0, 0)["table"][1][-1])[0] == 0
    assert numbers(model(3.5, 0, 0, 0)["table"][1][-1])[0] > 0
    assert abs(PREDICT.control.start - PREDICT.answer()) > 3 * PREDICT.control.step


def test_words_stand_clear_of_one_another_and_on_the_figure():
    drawing = Explorer("potline.explorers.fleet").drawing()
    for state in STATES:
        drawing.move(model(*state)["artists"])
        texts = [text for axes in drawing.figure.axes for text in axes.texts if text.get_visible()]
        boxes = [text.get_window_extent(RULER) for text in texts]
        for (one, first), (other, second) in combinations(zip(texts, boxes, strict=True), 2):
            assert not first.overlaps(second), (state, one.get_text(), other.get_text())
        for box in boxes:
            assert box.x1 <= drawing.figure.bbox.x1, state
    titles = [axes._left_title for axes in drawing.figure.axes]
    assert all(title.get_window_extent(RULER).x1 <= drawing.figure.bbox.x1 for title in titles)


def test_the_fullest_state_fits():
    fullest = model(INERT.high, SWITCHING.low, GROWTH.high, VOLTS.high)["artists"]
    assert max(fullest["inert"][1]) < MOST_MT and max(fullest["anodes"][1]) < MOST_GAS_MT


def test_more_inert_capacity_means_fewer_emissions_of_anodes():
    for switching in (0, 5):
        gas = [numbers(model(rate, switching, 1, 0.65)["table"][4][-1])[0] for rate in (0, 1, 2, 4, 6)]
        assert all(more < fewer for fewer, more in pairwise(gas))
