"""The drawing of half a carbon cell beside half an inert one: every word can be read, and both stand in one tub."""

from itertools import combinations

import matplotlib
import matplotlib.pyplot as plt
import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.svg import STYLE
from potline.drawings import inert_beside_carbon, parts, picture

RULER = RendererAgg(1, 1, 72)
NAMED = {
    *("carbon anode", "inert anode", "CO₂ out", "O₂ out", "alumina in", "eaten: lowered every day"),
    *("stands still, wears slowly", "frozen ledge", "collector bar", "electrons in", "bath: ions, not electrons"),
    *("molten aluminium", "carbon cathode", "insulation"),
}


@pytest.fixture(scope="module")
def figure():
    with matplotlib.rc_context(STYLE):
        figure, moving = inert_beside_carbon.draw(plt)
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
    for text in (inert_beside_carbon.ALT, inert_beside_carbon.CAPTION):
        assert text == " ".join(text.split()) and text.endswith(".")
    assert inert_beside_carbon.ALT in picture("inert_beside_carbon")._repr_html_()


def test_both_anodes_dip_as_deep_and_stand_as_far_from_the_middle():
    carbon, inert = inert_beside_carbon.CARBON_ANODE, inert_beside_carbon.INERT_ANODE
    assert parts.MIDDLE - carbon[1] == inert[0] - parts.MIDDLE > 0
    assert carbon[1] - carbon[0] == inert[1] - inert[0]
    assert parts.ANODE_BOTTOM < parts.SURFACE
