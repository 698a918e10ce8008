"""What the explorer of the bath says and shows, against the phase diagram."""

import re
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.bath import alumina_solubility_wt_pct, conductivity_s_per_cm, liquidus_c, saturation_point
from potline.explorers.bath import CONTROLS, PREDICT, model

EXCESS, CALCIUM, ALUMINA, TEMPERATURE = CONTROLS
STATES = list(product((0, 7, 12, 14), (0, 5, 8), (0, 3, 6.5, 8, 10), (930, 960, 990)))
RULER = RendererAgg(1, 1, 72)


@pytest.fixture(params=STATES, ids=str)
def state(request):
    return request.param


def numbers(text):
    joined = re.sub(r"(?<=\d)\u202f(?=\d)", "", text)
    return [float(found) for found in re.findall(r"\d+\.?\d*", joined)]


def kind(excess, calcium, alumina, temperature):
    """What the phase diagram says, by hand: what is solid in this bath."""
    coldest, full = saturation_point(excess, calcium)
    if temperature < (liquidus_c(excess, calcium, alumina) if alumina < full else coldest):
        return "frozen" if alumina < full else "all frozen"
    if alumina > alumina_solubility_wt_pct(temperature, excess, calcium):
        return "sludge"
    return "full" if alumina >= full else "liquid"


def test_the_sentence_is_true(state):
    excess, calcium, alumina, temperature = state
    says = model(*state)["says"]
    given = numbers(says)
    assert given[:4] == [temperature, excess, calcium, alumina]
    what = kind(*state)
    if what == "sludge":
        assert "sinks as sludge" in says
        assert given[4] == pytest.approx(alumina_solubility_wt_pct(temperature, excess, calcium), abs=0.051)
    elif what == "all frozen":
        coldest, _ = saturation_point(excess, calcium)
        assert "with any amount of alumina it freezes below" in says
        assert given[4:] == pytest.approx([coldest - temperature, coldest], abs=0.051)
    elif what == "full":
        assert "alumina, not cryolite, comes out first" in says
    else:
        freezes = liquidus_c(excess, calcium, alumina)
        assert ("too cold" in says) == (what == "frozen")
        assert sorted(given[4:]) == pytest.approx([abs(temperature - freezes), freezes], abs=0.051)


def test_all_kinds_of_bath_occur():
    assert {kind(*state) for state in STATES} == {"sludge", "full", "frozen", "all frozen", "liquid"}


def test_the_curves_are_liquidus_and_solubility(state):
    excess, calcium, alumina, temperature = state
    artists = model(*state)["artists"]
    xs, freezing = artists["liquidus"]
    for x, freezes in list(zip(xs, freezing, strict=True))[:-1]:
        assert freezes == pytest.approx(liquidus_c(excess, calcium, x))
    right, up = artists["solubility"]
    for x, hot in zip(right, up, strict=True):
        assert x == pytest.approx(alumina_solubility_wt_pct(hot, excess, calcium))
    assert (xs[-1], freezing[-1]) == pytest.approx((right[0], up[0]), abs=1e-6)
    assert artists["bath"] == ([alumina], [temperature])
    if kind(*state) in ("frozen", "liquid"):
        assert artists["gap"] == ([alumina] * 2, [pytest.approx(liquidus_c(excess, calcium, alumina)), temperature])


def test_the_table_holds_both_conductivities(state):
    excess, calcium, alumina, temperature = state
    table = dict(model(*state)["table"])
    for name, correlation in (("Híveš 1996", "hives1996"), ("Wang 1992", "wang1992")):
        cell = table[f"conductivity by {name}, S/cm"]
        what = kind(*state)
        if what in ("liquid", "full"):
            expected = conductivity_s_per_cm(temperature, alumina, excess, calcium, model=correlation)
            assert float(cell) == pytest.approx(expected, abs=6e-4)
        else:
            assert cell == ("not all dissolved" if what == "sludge" else "partly frozen")


def test_the_start_is_frozen_and_fluorides_melt_it():
    start = {control.name: control.start for control in CONTROLS}
    assert "too cold" in model(**start)["says"]
    assert "superheat" in model(**start | {"alf3_wt_pct": 12, "caf2_wt_pct": 6})["artists"]["finding"][2]


def test_the_guess_is_answered_by_the_liquidus():
    assert PREDICT.answer() == pytest.approx(953, abs=0.2)
    assert "12\u202f%" in PREDICT.question and "6\u202f%" in PREDICT.question and "3\u202f%" in PREDICT.question


def test_no_words_are_drawn_over_others_or_over_a_curve():
    drawing = Explorer("potline.explorers.bath").drawing()
    (axes,) = drawing.figure.axes
    for state in STATES:
        artists = model(*state)["artists"]
        drawing.move(artists)
        boxes = [(text.get_text(), text.get_window_extent(RULER)) for text in axes.texts]
        for (one, first), (other, second) in combinations(boxes, 2):
            assert not first.overlaps(second), (state, one, other)
        for curve in ("liquidus", "solubility", "bath"):
            for point in axes.transData.transform(list(zip(*artists[curve], strict=True))):
                for words, box in boxes:
                    assert not box.contains(*point), (state, words, curve)
