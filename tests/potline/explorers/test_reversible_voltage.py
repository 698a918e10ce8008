"""What the explorer of the reversible voltage says and shows, against the Gibbs energies: at every state."""

import re
from itertools import combinations

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.explorers.reversible_voltage import CONTROLS, MONOXIDE, PREDICT, curve, gap_v, model
from potline.stoichiometry import CARBON_ANODE, CARBON_ANODE_CO, INERT_ANODE
from potline.thermochemistry import reaction_gibbs_kj, reversible_voltage_v

TEMPERATURE, _ = CONTROLS
STEPS = round((TEMPERATURE.high - TEMPERATURE.low) / TEMPERATURE.step)
TEMPERATURES = [TEMPERATURE.low + TEMPERATURE.step * step for step in range(STEPS + 1)]
STATES = [(temperature, monoxide) for temperature in TEMPERATURES for monoxide in (False, True)]
FARADAY = 96485.33212  # C/mol
ROUNDING = 0.00051  # a voltage is written to three decimals
# The same kilojoules over the same charge, worked out here: reaction, electrons in the reaction as it is written.
WRITTEN = {"inert": (INERT_ANODE, 12), "carbon": (CARBON_ANODE, 12), "monoxide": (CARBON_ANODE_CO, 6)}


def volts(line, temperature):
    reaction, electrons = WRITTEN[line]
    return 1000 * reaction_gibbs_kj(reaction, temperature + 273.15) / (electrons * FARADAY)


def number(text):
    return float(text.replace("\u2212", "-").replace("\u202f", ""))


@pytest.mark.parametrize("state", STATES, ids=str)
def test_the_sentence_is_true(state):
    temperature, monoxide = state
    text = model(*state)["says"]
    said = [float(found) for found in re.findall(r"(\d\.\d+)\u202fV", text)]
    lines = ["carbon", "inert", "monoxide"] if monoxide else ["carbon", "inert"]
    expected = [volts(line, temperature) for line in lines]
    assert said[:2] + said[3:] == pytest.approx(expected, abs=ROUNDING)
    assert said[2] == pytest.approx(expected[1] - expected[0], abs=0.0051)
    assert ("carbon monoxide" in text) == monoxide
    assert number(re.match(r"At ([\d\u202f]+)\u202f°C", text)[1]) == temperature


@pytest.mark.parametrize("state", STATES, ids=str)
def test_the_figure_and_the_table_show_the_voltages(state):
    temperature, monoxide = state
    result = model(*state)
    artists, (_, *rows) = result["artists"], result["table"]
    assert [row[0] for row in rows] == ["inert → O₂", "carbon → CO₂", "carbon → CO", "inert less carbon (CO₂)"]
    for line, row in zip(WRITTEN, rows[:3], strict=True):
        assert number(row[1]) == pytest.approx(volts(line, temperature), abs=ROUNDING)
        assert number(row[2]) == pytest.approx(6 * FARADAY * volts(line, temperature) / 1000, abs=0.051)
        if line == "monoxide" and not monoxide:
            assert artists[line + "_point"] is artists[line + "_volts"] is None
        else:
            ((x,), (y,)) = artists[line + "_point"]
            assert (x, y) == (temperature, pytest.approx(volts(line, temperature)))
            assert artists[line + "_volts"][2] == row[1] + "\u202fV"
    gap = volts("inert", temperature) - volts("carbon", temperature)
    assert number(rows[3][1]) == pytest.approx(gap, abs=ROUNDING)
    assert artists["gap_below"][1][0] == pytest.approx(volts("carbon", temperature))
    assert artists["gap_above"][1][1] == pytest.approx(volts("inert", temperature))
    assert number(artists["gap"][2][1:-2]) == pytest.approx(gap, abs=0.0051)


def test_the_published_voltages_are_shown():
    artists = model(960, True)["artists"]
    shown = [number(artists[line + "_volts"][2][:-2]) for line in WRITTEN]
    assert shown == pytest.approx([2.2185, 1.1921, 1.0747], abs=0.002)  # from NIST-JANAF
    assert artists["gap"][2] == "+1.03\u202fV"


def test_the_gap_hardly_depends_on_the_temperature():
    """As the answer to the prediction and the text of the chapter say."""
    gaps = [gap_v(temperature) for temperature in TEMPERATURES]
    assert max(gaps) - min(gaps) < 0.001
    assert PREDICT.answer() == pytest.approx(1.026, abs=0.002)
    assert "as close as can be" in PREDICT.verdict(1.05)


def test_the_gap_is_what_burning_carbon_would_drive():
    burning = -1000 * reaction_gibbs_kj("C + O2 -> CO2", 960 + 273.15) / (4 * FARADAY)
    assert gap_v(960) == pytest.approx(burning, rel=1e-9)


def test_carbon_monoxide_takes_less_above_700_degrees():
    for temperature in TEMPERATURES:
        assert (volts("monoxide", temperature) < volts("carbon", temperature)) == (temperature >= 700)


def test_the_lines_pass_through_the_points():
    for line in WRITTEN:
        for temperature, value in zip(*curve(line), strict=True):
            assert value == reversible_voltage_v(WRITTEN[line][0], temperature + 273.15)
    assert curve("monoxide") == MONOXIDE


def test_no_words_are_drawn_over_others_or_over_points():
    """Measured in matplotlib's font."""
    drawing = Explorer("potline.explorers.reversible_voltage").drawing()
    (axes,) = drawing.figure.axes
    ruler = RendererAgg(1, 1, 72)
    for state in STATES:
        artists = model(*state)["artists"]
        drawing.move(artists)
        boxes = {text.get_text(): text.get_window_extent(ruler) for text in axes.texts if text.get_visible()}
        boxes |= {label.get_text(): label.get_window_extent(ruler) for label in axes.get_yticklabels()}
        for (words, box), (other, second) in combinations(boxes.items(), 2):
            assert not box.overlaps(second), (state, words, other)
        for line in WRITTEN:
            if artists[line + "_point"]:
                point = axes.transData.transform([value[0] for value in artists[line + "_point"]])
                for words, box in boxes.items():
                    assert not box.padded(4.5).contains(*point), (state, words, line)
