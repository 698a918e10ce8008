"""What the comparison of technologies shows and says, against the rows of data and published least energies."""

import re
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.data.rows import STATUSES, find
from potline.data.technologies import QUANTITIES, ROWS, TECHNOLOGIES
from potline.explorers.technologies import AXES, CONTROLS, LABELS, LEAST, PREDICT, SHORT, model

STATES = list(product(QUANTITIES, TECHNOLOGIES))
RULER = RendererAgg(1, 1, 72)
THOUSANDS = re.compile(r"(?<=\d)[\u2009\u202f](?=\d)")
# Haupin and Kvande 2000 for the energies; a handbook's voltages; stoichiometry by hand: 36/108 and 132/108.
PUBLISHED = {
    "voltage_v": (1.19, 2.22),
    "energy_kwh_per_kg": (6.34, 9.26),
    "carbon_kg_per_t": (334, None),
    "co2_t_per_t": (1.223, None),
}


@pytest.fixture(params=STATES, ids=str)
def state(request):
    return request.param


def test_every_technology_and_quantity_has_its_row_and_its_words():
    assert list(LABELS) == list(AXES) == list(QUANTITIES) and list(SHORT) == list(TECHNOLOGIES)
    assert {row.key for row in ROWS} == {f"{technology}_{quantity}" for quantity, technology in STATES}
    assert [control.corners for control in CONTROLS] == [tuple(QUANTITIES), tuple(TECHNOLOGIES)]


def test_the_least_is_that_of_the_literature():
    assert set(LEAST) == set(PUBLISHED)
    for quantity, pair in LEAST.items():
        for mine, theirs in zip(pair, PUBLISHED[quantity], strict=True):
            assert (mine is None) == (theirs is None)
            assert mine is None or mine == pytest.approx(theirs, rel=5e-3)


def test_no_published_figure_is_below_the_least():
    for quantity, (carbon, inert) in LEAST.items():
        for technology in TECHNOLOGIES:
            row, floor = find(ROWS, f"{technology}_{quantity}"), inert if technology == "INERT" else carbon
            assert row.value is None or floor is None or row.value > floor


def test_a_bar_is_the_range_of_its_row_and_its_fill_says_how_sure_it_is(state):
    quantity, technology = state
    row = find(ROWS, f"{technology}_{quantity}")
    artists = model(quantity, technology)["artists"]
    drawn = {
        fill: artists[name] for fill in ("filled", "hollow", "hatched") if artists.get(name := f"{technology}_{fill}")
    }
    expected = {"claimed": "hollow", "assumed": "hatched", "unknown": None}.get(row.status, "filled")
    assert list(drawn) == ([expected] if row.low is not None else [])
    top, factor = AXES[quantity][0], 100 if quantity == "efficiency" else 1
    for x, _, width, _ in drawn.values():
        assert [x * top, (x + width) * top] == pytest.approx([factor * row.low, factor * row.high])
    value = artists[f"{technology}_value"]
    assert (value is None) == (row.status == "unknown")
    assert value is None or value[0] == [pytest.approx(factor * row.value / top)] * 2


def test_words_and_sentence_say_what_is_known(state):
    quantity, technology = state
    row = find(ROWS, f"{technology}_{quantity}")
    result = model(quantity, technology)
    says, words = result["says"], result["artists"][f"{technology}_words"][2]
    assert says.lower().startswith(TECHNOLOGIES[technology].lower()) and QUANTITIES[quantity][0] in says
    if row.status == "unknown":
        assert "no published figure" in says and words.startswith("unknown")
        return
    status = "by theory" if row.status == "theory" else row.status
    assert status in says and words.endswith(status)
    assert row.status == "theory" or row.as_of in says
    shown = [float(found) for found in re.findall(r"\d+\.?\d*", THOUSANDS.sub("", words))]
    factor, digits = 100 if quantity == "efficiency" else 1, AXES[quantity][1]
    known = [row.value] if row.low in (None, row.high) else [row.low, row.high]
    assert shown == pytest.approx([factor * one for one in known], abs=0.51 * 10**-digits)


def test_the_mark_is_on_the_row_that_is_looked_at(state):
    quantity, technology = state
    artists = model(quantity, technology)["artists"]
    _, low, _, height = artists["mark"]
    assert low < artists[f"{technology}_words"][1] < low + height
    assert [place for place in SHORT if low < artists[f"{place}_words"][1] < low + height] == [technology]


def test_the_table_holds_the_rows(state):
    quantity, technology = state
    head, *rows = model(quantity, technology)["table"]
    assert [name for name, *_ in rows] == list(TECHNOLOGIES.values())
    assert all(status in STATUSES for *_, status, _ in rows)
    assert AXES[quantity][3] in head[0]


def test_the_guess_counts_what_is_published_of_inert_anodes():
    known = [row for row in ROWS if row.key.startswith("INERT") and row.source]
    assert PREDICT.answer() == len(known) == 1
    assert known[0].key == "INERT_current_ka", "the explanation names it"
    assert abs(PREDICT.control.start - PREDICT.answer()) > 3


def test_no_words_are_drawn_over_others():
    drawing = Explorer("potline.explorers.technologies").drawing()
    for quantity in QUANTITIES:
        drawing.move(model(quantity, "VSS")["artists"])
        texts = [text for text in drawing.figure.axes[0].texts if text.get_visible()]
        boxes = [(text.get_text(), text.get_window_extent(RULER)) for text in texts]
        for (one, first), (other, second) in combinations(boxes, 2):
            assert not first.overlaps(second), (quantity, one, other)
