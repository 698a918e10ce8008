"""The explorer of lost metal against a count of atoms, and its words and dots at every state."""

import re
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.explorers.current_efficiency import COLUMN, CONTROLS, GUESSED_PCT, PREDICT, RIGHT, model

RULER = RendererAgg(1, 1, 72)
STATES = list(product((80, 87.5, 94, 99.5, 100), (0, 0.5, 4, 9, 15), (0, 1, 30, 60)))


def atoms(kept_pct, attacked_pct, burnt_pct):
    """Molecules of a pot that makes 400 atoms of metal, counted one reaction after the other."""
    co2, co_metal, co_carbon = 300.0, 0.0, 0.0
    burns_back = 400 * (100 - kept_pct) / 100
    co2, co_metal = co2 - burns_back / 2 * 3, co_metal + burns_back / 2 * 3
    meets_carbon = co2 * attacked_pct / 100
    co2, co_carbon = co2 - meets_carbon, co_carbon + 2 * meets_carbon
    burnt = (co_metal + co_carbon) * burnt_pct / 100
    left = 1 - burnt_pct / 100
    return co2 + burnt, co_metal * left, co_carbon * left


def numbers(text):
    return [float(found) for found in re.findall(r"\d+\.\d+", text)]


@pytest.mark.parametrize("state", STATES, ids=str)
def test_the_figure_counts_atoms(state):
    kept = state[0]
    gas = atoms(*state)
    shares = [100 * part / sum(gas) for part in gas]
    result = model(*state)
    if shares[0] < 50:
        assert numbers(result["outside"]) == pytest.approx([shares[0]], abs=0.051)
        return
    told = 50 + shares[0] / 2
    artists = result["artists"]
    assert artists["kept_bar"][2] == kept
    bars = [artists[name + "_bar"] for name in ("co2", "metal", "carbon")]
    assert [bar[2] if bar else 0 for bar in bars] == pytest.approx(shares, abs=0.05)
    assert artists["kept_dot"] == ([pytest.approx(shares[0])], [kept])
    assert artists["told_dot"] == ([pytest.approx(shares[0])], [pytest.approx(told)])
    rows = dict(result["table"])
    shown = [rows[name] for name in ("CO₂ in the gas", "CO from lost metal", "CO from carbon")]
    assert [float(one) for one in shown] == pytest.approx(shares, abs=0.051)
    found = numbers(result["says"])
    assert found[:3] == pytest.approx([shares[0], told, kept], abs=0.051)
    if abs(told - kept) < 0.04:
        assert result["says"].endswith("the estimate is right.")
    elif abs(told - kept) > 0.06:
        assert found[3] == pytest.approx(abs(told - kept), abs=0.051)
        assert result["says"].endswith("points too low." if told < kept else "points too high.")


def test_the_rule_holds_where_metal_alone_makes_monoxide():
    for kept in (80, 86.5, 94, 100):
        assert model(kept, 0, 0)["says"].endswith("the estimate is right.")
        assert model(kept, 0, 0)["artists"]["error"] is None


def test_carbon_and_air_may_hide_each_other():
    """Two faults can cancel: then the estimate is right for the wrong reason."""
    errors = [float(dict(model(94, 4, burnt)["table"])["its error"].replace("−", "-")) for burnt in range(61)]
    assert errors[0] < -3
    assert errors[-1] > 2
    assert min(abs(error) for error in errors) < 0.2


def test_where_there_is_hardly_any_carbon_dioxide_the_gas_tells_nothing():
    assert set(model(80, 15, 0)) == {"outside"}


def test_the_guess_is_answered_by_counting():
    co2, co, _ = atoms(GUESSED_PCT, 0, 0)
    assert PREDICT.answer() == pytest.approx(100 * co / (co2 + co))
    assert abs(PREDICT.control.start - PREDICT.answer()) > 3 * PREDICT.control.step
    assert abs((100 - GUESSED_PCT) - PREDICT.answer()) > 3 * PREDICT.control.step  # the tempting answer is wrong


@pytest.fixture(scope="module")
def drawing():
    return Explorer("potline.explorers.current_efficiency").drawing()


def test_words_stand_alone_in_their_column(drawing):
    efficiency, attacked, burnt = [
        (control.low, (control.low + control.high) / 2, control.start, control.high) for control in CONTROLS
    ]
    for state in [*product(efficiency, attacked, burnt), *STATES]:
        result = model(*state)
        if "outside" in result:
            continue
        drawing.move(result["artists"])
        texts = [text for axes in drawing.figure.axes for text in axes.texts if text.get_visible()]
        boxes = [(text.get_text(), text.get_window_extent(RULER)) for text in texts]
        for (one, first), (other, second) in combinations(boxes, 2):
            assert not first.overlaps(second), (state, one, other)
    assert COLUMN > RIGHT
