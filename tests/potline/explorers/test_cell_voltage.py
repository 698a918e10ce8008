"""What the explorer of the cell voltage says and shows, against the budget, and what it marks as assumed."""

import re
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.explorers.cell_voltage import BARS, PREDICT, SHOWN, model
from potline.faraday import specific_energy_kwh_per_kg
from potline.voltage import PARTS, budget

STATES = list(product((2.5, 3.5, 5), (0.6, 0.85, 1.1), (0, 0.1, 0.4), (1.9, 3, 7)))
RULER = RendererAgg(1, 1, 72)


@pytest.fixture(params=STATES, ids=str)
def state(request):
    return request.param


def cells(state):
    distance, density, oxygen, alumina = state
    how = {"acd_cm": distance, "current_density_a_cm2": density, "al2o3_wt_pct": alumina}
    return [budget(anode, **how, oxygen_overvoltage_v=oxygen) for anode in BARS]


def number(text):
    return float(text.replace(" (assumed)", "").replace("\u202fV", ""))


def test_every_part_of_the_budget_is_shown_once():
    assert sorted(one for _, parts in SHOWN.values() for one in parts) == sorted(PARTS)


def test_the_sentence_is_true(state):
    carbon, inert = [sum(cell.values()) for cell in cells(state)]
    says = model(*state)["says"]
    said = [float(found) for found in re.findall(r"\d+\.?\d*", says)]
    assert said[:2] == list(state[:2])
    assert said[2:5] == pytest.approx([carbon, inert, inert - carbon], abs=0.0051)
    per_cm = cells(state)[0]["bath"] / state[0]
    assert said[5] == pytest.approx((inert - carbon) / per_cm, abs=0.051)
    assert "as assumed" in says


def test_bars_and_table_add_up(state):
    result = model(*state)
    rows = {name: [number(cell) for cell in row] for name, *row in result["table"][1:]}
    for column, (anode, cell) in enumerate(zip(BARS, cells(state), strict=True)):
        top = 0.0
        for part, (name, ones) in SHOWN.items():
            volts = sum(cell[one] for one in ones)
            bar = result["artists"][f"{anode}_{part}"]
            if volts:
                assert bar[1] == pytest.approx(top)
                assert bar[3] == pytest.approx(volts)
            else:
                assert bar is None
            assert rows[name][column] == pytest.approx(volts, abs=6e-4)
            top += volts
        assert top == pytest.approx(sum(cell.values()))
        assert rows["cell voltage"][column] == pytest.approx(top, abs=6e-4)
        assert number(result["artists"][anode + "_sum"][2]) == pytest.approx(top, abs=0.0051)
        energy = rows["kWh/kg at 94\u202f% current efficiency"][column]
        assert energy == pytest.approx(specific_energy_kwh_per_kg(top, 0.94), abs=0.0051)


def test_what_is_assumed_is_hatched_and_says_so():
    explorer = Explorer("potline.explorers.cell_voltage")
    bars = explorer.drawing().artists
    hatched = {name for name, artist in bars.items() if getattr(artist, "get_hatch", lambda: None)()}
    assert hatched == {"inert_anode", "inert_bubbles", "inert_anode_drop"}
    marked = {row[0] for row in explorer.model(explorer.start)["table"] if row[2].endswith("(assumed)")}
    assert marked == {"anode overvoltage", "bubbles", "inside the anode"}
    assert not [row for row in explorer.model(explorer.start)["table"] if row[1].endswith("(assumed)")]


def test_the_assumed_overvoltage_moves_the_inert_cell_alone():
    less, more = [model(3.5, 0.85, volts, 3)["artists"] for volts in (0.1, 0.3)]
    moved = {part for part in less if less[part] != more[part]}
    assert moved
    assert all(part.startswith("inert") for part in moved)


@pytest.mark.parametrize("alumina", [1.5, 1.7])
def test_too_little_alumina_is_an_anode_effect(alumina):
    assert "anode effect" in model(3.5, 0.85, 0.1, alumina)["outside"]
    assert "outside" not in model(3.5, 0.85, 0.1, 1.9)


def test_the_bath_takes_most():
    assert PREDICT.answer() == "bath"
    parts = budget("carbon")
    assert parts["bath"] == max(parts.values())
    assert PREDICT.verdict("bath").startswith("You guessed pushing the current through the bath. So does the model")


def test_no_words_are_drawn_over_others():
    drawing = Explorer("potline.explorers.cell_voltage").drawing()
    (axes,) = drawing.figure.axes
    for state in STATES:
        drawing.move(model(*state)["artists"])
        boxes = [(t.get_text(), t.get_window_extent(RULER)) for t in axes.texts if t.get_visible()]
        for (one, first), (other, second) in combinations(boxes, 2):
            assert not first.overlaps(second), (state, one, other)
