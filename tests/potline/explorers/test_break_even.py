"""The map of the break-even against the table of the book and against physics worked out here; its words fit."""

import re
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.data.grids import ROWS as GRIDS
from potline.data.rows import find
from potline.explorers.break_even import CONTROLS, FACTORS, HIGHEST, MARKED, MAY_HARM, PREDICT, WHOLE_GAP_V, model

VOLTS = (0, 0.01, 0.3, 0.45, 0.65, 0.8, 1.03, 1.1)
SAVED = (1.2, 1.45, 1.6, 1.95, 2.3, 2.6)
GRID = (0, 12, 30, 170, 400, 481, 582, 713, 776, 820, 900)
STATES = list(product(VOLTS, SAVED, GRID))
RULER = RendererAgg(1, 1, 72)


def change(volts, saved, grid):
    """From the charge of a kilogram, 2979.98 Ah, at 94 %."""
    return 2.97998 * volts / 0.94 * grid / 1000 - saved


def numbers(text):
    joined = re.sub(r"(?<=\d)\u202f(?=\d)", "", text).replace("\u2212", "-")
    return [float(found) for found in re.findall(r"-?\d+\.?\d*", joined)]


@pytest.mark.parametrize(
    "volts, factors",
    [
        (WHOLE_GAP_V, (446, 492, 602, 707, 799)),
        (0.65, (704, 776, 951, 1116, 1262)),
        (0.30, (1525, 1682, 2061, 2418, 2734)),
        (2.920 * 0.94 / 2.97998, (497, 548, 671, 788, 890)),
        (2.830 * 0.94 / 2.97998, (512, 565, 693, 813, 919)),
    ],
)
def test_the_sentence_agrees_with_the_table_of_the_book(volts, factors):
    for saved, factor in zip((1.45, 1.6, 1.96, 2.3, 2.6), factors, strict=True):
        says = model(volts, saved, 500)["says"]
        assert numbers(says)[-1] == pytest.approx(factor, abs=0.51 if volts in (0.65, 0.30) else 1.01), says


def test_the_sentence_is_true():
    for volts, saved, grid in STATES:
        says = model(volts, saved, grid)["says"]
        total = change(volts, saved, grid)
        found = numbers(says)
        assert found[:2] == pytest.approx([grid, saved], abs=0.0051)
        if volts == 0:
            assert says.endswith("it pays on every grid.") and "no more volts saves" in says
        elif abs(total) < 0.0049:
            assert "changes nothing" in says
        elif abs(total) > 0.0051:
            assert ("adds" in says) == (total > 0)
            assert found[3] == pytest.approx(abs(total), abs=0.0052)


def test_discs_and_crosses_say_on_which_grid_it_pays():
    for volts, saved, grid in STATES:
        artists = model(volts, saved, grid)["artists"]
        for key, factor in FACTORS.items():
            harms = change(volts, saved, factor) > 0
            assert (artists["pays_" + key] is None) == harms
            if key in MAY_HARM:
                assert (artists["harms_" + key] is None) != harms
            else:
                assert not harms


def test_the_table_is_worked_out_here():
    for volts, saved in product(VOLTS, SAVED):
        _, *rows = model(volts, saved, 500)["table"]
        assert len(rows) == len(MARKED)
        for (name, factor, cell), key in zip(rows, MARKED, strict=True):
            assert name == MARKED[key] and float(factor) == find(GRIDS, key).value
            assert numbers(cell)[0] == pytest.approx(change(volts, saved, float(factor)), abs=0.0052)


def test_on_the_curve_nothing_changes():
    for saved in SAVED:
        for x, y in zip(*model(0.65, saved, 500)["artists"]["curve"], strict=True):
            assert change(y, saved, x) == pytest.approx(0, abs=1e-5)


def test_grids_are_those_of_the_rows_and_in_order():
    assert list(FACTORS.values()) == sorted(FACTORS.values())
    assert {key: find(GRIDS, key).value for key in MARKED} == FACTORS
    assert MAY_HARM == ["germany", "world", "china", "iran", "india", "coal"]


def test_the_guess():
    total = change(1.0264, 1.6, 713)
    assert total > 0.5 and PREDICT.answer() == "rises"
    assert PREDICT.control.start != "rises"
    assert numbers(PREDICT.question) == [1.6, 1.03]
    assert numbers(PREDICT.why)[0] == pytest.approx(3.254, abs=0.006)


@pytest.fixture(scope="module")
def drawing():
    return Explorer("potline.explorers.break_even").drawing()


def test_words_are_clear_of_other_words_of_the_curve_and_of_points(drawing):
    axes = drawing.figure.axes[0]
    still = [text for text in axes.texts if text is not drawing.artists["you_words"]]
    for volts, saved, grid in STATES:
        artists = model(volts, saved, grid)["artists"]
        drawing.move(artists)
        box = drawing.artists["you_words"].get_window_extent(RULER)
        assert axes.bbox.x0 <= box.x0 and box.x1 <= axes.bbox.x1, (volts, saved, grid)
        for text in still:
            assert not box.overlaps(text.get_window_extent(RULER)), (volts, saved, grid, text.get_text())
        for point in zip(*artists["curve"], strict=True):
            assert not box.contains(*axes.transData.transform(point)), (volts, saved, grid)
        for factor in FACTORS.values():
            assert not box.padded(3).contains(*axes.transData.transform((factor, volts))), (volts, saved, grid)
    for one, other in combinations(still, 2):
        assert not one.get_window_extent(RULER).overlaps(other.get_window_extent(RULER))


def test_words_on_the_map_are_clear_of_the_highest_and_the_lowest_curve(drawing):
    axes = drawing.figure.axes[0]
    (harm,) = [text for text in axes.texts if text.get_text().startswith("more")]
    box = axes.transData.inverted().transform(harm.get_window_extent(RULER))
    for x in (box[0][0], box[1][0]):
        assert change(box[0][1], CONTROLS[1].high, x) > 0
    assert box[1][1] < HIGHEST
