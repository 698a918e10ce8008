"""The drawing of a cell with vertical electrodes: every word can be read, whole and alone, and no plates touch."""

from itertools import combinations, pairwise

import matplotlib
import matplotlib.pyplot as plt
import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.svg import STYLE
from potline.drawings import parts, picture, vertical_cell

RULER = RendererAgg(1, 1, 72)
NAMED = {
    *("inert anodes", "bath", "side lining", "cathode plates", "metal film", "metal pool", "insulation"),
    *("carbon cathode", "alumina in", "O₂ out", "electrons in", "electrons out"),
}


@pytest.fixture(scope="module")
def figure():
    with matplotlib.rc_context(STYLE):
        figure, moving = vertical_cell.draw(plt)
        plt.close(figure)
    assert moving == {}
    return figure


@pytest.fixture(scope="module")
def words(figure):
    return [text for text in figure.axes[0].texts if text.get_text()]


def test_it_names_every_part(words):
    assert {text.get_text().replace("\n", " ") for text in words} == NAMED


def test_words_are_large_enough_and_lie_inside_the_figure(figure, words):
    assert min(text.get_size() for text in words) >= parts.WORDS
    for text in words:
        box = text.get_window_extent(RULER)
        assert box.x0 >= 0 and box.y0 >= 0, text
        assert box.x1 <= figure.bbox.width and box.y1 <= figure.bbox.height, text


def test_words_do_not_overlap(words):
    boxes = [(text.get_text(), text.get_window_extent(RULER)) for text in words]
    for (one, first), (other, second) in combinations(boxes, 2):
        assert not first.overlaps(second), (one, other)


def test_it_is_described_in_words():
    for text in (vertical_cell.ALT, vertical_cell.CAPTION):
        assert text == " ".join(text.split()) and text.endswith(".")
    assert vertical_cell.ALT in picture("vertical_cell")._repr_html_()


def test_anodes_and_cathodes_take_turns_and_do_not_touch():
    plates = sorted([(x, "anode") for x in vertical_cell.ANODES] + [(x, "cathode") for x in vertical_cell.CATHODES])
    left, right = parts.inner()
    assert plates[0][0] > left and plates[-1][0] + vertical_cell.PLATE < right
    for (x, kind), (other, next_kind) in pairwise(plates):
        assert kind != next_kind
        assert other - x - vertical_cell.PLATE > 5


def test_anodes_end_above_the_metal_and_cathodes_below_the_surface():
    assert parts.METAL_TOP < vertical_cell.ANODE_FOOT < vertical_cell.CATHODE_HEAD < parts.SURFACE
