"""The explorer of the inert cell's heat: what it says against energy and Ohm's law, worked out here."""

import re
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.explorers.inert_heat import BALANCED, BARS, CONTROLS, DASHED, PREDICT, model
from potline.thermochemistry import minimum_energy_kwh_per_kg

RULER = RendererAgg(1, 1, 72)
KWH_PER_V = 1 / 0.335573 / 0.94  # for each kg kept at 94 %


def steps(control, count):
    values = [control.low + (control.high - control.low) * i / count for i in range(count + 1)]
    return [round(round((value - control.low) / control.step) * control.step + control.low, 2) for value in values]


STATES = [*product(*(steps(control, 2) for control in CONTROLS)), (4.2, 0.65, 1.65, 59), (4.2, 0.65, 0, 88)]


@pytest.fixture(params=STATES, ids=str)
def state(request):
    return request.param


def law(state):
    """Inert voltage, heats of both cells, what the lining lets out, and the voltage at which the inert cell is warm."""
    voltage, extra, nearer, loss = state
    inert_v = voltage + extra - 0.85 * nearer / 2.15178
    carbon = voltage * KWH_PER_V - minimum_energy_kwh_per_kg("carbon", current_efficiency=0.94)
    inert = inert_v * KWH_PER_V - minimum_energy_kwh_per_kg("inert")
    lost = carbon * loss / 100
    return inert_v, carbon, inert, lost, inert_v + (lost - inert) / KWH_PER_V


def test_the_bars_are_the_law(state):
    artists = model(*state)["artists"]
    inert_v, carbon, inert, lost, needed = law(state)
    expected = [state[0], inert_v, needed, carbon, inert]
    for bar, value in zip(BARS, expected, strict=True):
        drawn = max(artists[bar][0]) if bar == DASHED else artists[bar][2]
        assert drawn == pytest.approx(value, rel=2e-5, abs=1e-4)
        assert float(artists[bar + "_number"][2].split("\u202f")[0]) == pytest.approx(value, abs=0.0052)
    assert artists["lost"][0] == [pytest.approx(lost, rel=2e-5)] * 2


def test_the_sentence_is_true(state):
    inert_v, _, inert, lost, needed = law(state)
    says = model(*state)["says"]
    numbers = [float(number) for number in re.findall(r"\d+\.\d+", says)]
    expected = [inert_v, state[0], needed]
    spare = inert - lost
    if abs(spare) >= BALANCED + 0.001:
        assert ("short and cools" in says) == (spare < 0)
        assert ("gets hotter" in says) == (spare > 0)
        expected.append(abs(spare))
    if len(numbers) == len(expected):
        assert numbers == pytest.approx(expected, abs=0.0052)
    else:
        assert abs(abs(spare) - BALANCED) < 0.002
    assert ("the same lining" in says) == (state[3] == 100)


def test_the_printed_facts():
    """5.09 V, 2830 kWh more for a tonne; 1.65 cm nearer makes up for 0.65 V, and leaves 59 % of the heat."""
    start = model(4.2, 0.65, 0, 100)
    assert "it needs 5.09\u202fV" in start["says"]
    assert round(1000 * (max(start["artists"][DASHED][0]) - 4.2) * KWH_PER_V, -1) == 2830
    assert round(PREDICT.answer(), 2) == 5.09
    nearer = model(4.2, 0.65, 1.65, 59)
    assert "takes 4.20\u202fV, where the carbon cell takes 4.20;" in nearer["says"]
    assert "stays warm" in nearer["says"]


def test_nearer_electrodes_save_voltage_and_take_heat():
    near, far = [model(4.2, 0.65, nearer, 100)["artists"] for nearer in (1, 0)]
    assert near["inert_volts"][2] < far["inert_volts"][2]
    assert near["inert_heat"][2] < far["inert_heat"][2]
    assert near["needed_volts"] == far["needed_volts"]


def test_the_table_has_what_the_figure_has(state):
    inert_v, carbon, inert, lost, needed = law(state)
    shown = [[float(cell.replace("\u2212", "-")) for cell in row[1:]] for row in model(*state)["table"][1:]]
    expected = [(state[0], inert_v), (carbon, inert), (carbon, lost), (0, inert - lost), (state[0], needed)]
    for row, numbers in zip(shown, expected, strict=True):
        assert row == pytest.approx(numbers, abs=0.0053)


def test_no_words_are_drawn_over_others_or_over_the_line():
    drawing = Explorer("potline.explorers.inert_heat").drawing()
    for state in STATES:
        drawing.move(model(*state)["artists"])
        texts = [text for axes in drawing.figure.axes for text in axes.texts if text.get_visible()]
        boxes = [(text.get_text(), text.get_window_extent(RULER)) for text in texts if text.get_text().strip()]
        line = drawing.artists["lost"].get_window_extent(RULER)
        for (one, first), (other, second) in combinations([*boxes, ("line", line)], 2):
            assert not first.overlaps(second), (state, one, other)
