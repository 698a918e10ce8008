"""The drawing of the cell: every word can be read, whole and alone, and the picture is described in words."""

from itertools import combinations
from xml.etree import ElementTree

import matplotlib
import matplotlib.pyplot as plt
import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.svg import STYLE
from potline.drawings import cell, parts, picture

RULER = RendererAgg(1, 1, 72)
SMALLEST = 10.5
# What the chapter explains, so what the drawing must name.
NAMED = {
    *("carbon anode", "rods and stubs", "crust and alumina", "alumina in", "CO₂ out", "bath: ions, not electrons"),
    *("molten aluminium", "carbon cathode", "collector bar", "side lining", "frozen ledge", "steel shell"),
    *("insulation", "electrons in", "electrons out"),
}


@pytest.fixture(scope="module")
def figure():
    with matplotlib.rc_context(STYLE):
        figure, moving = cell.draw(plt)
        plt.close(figure)
    assert moving == {}
    return figure


@pytest.fixture(scope="module")
def words(figure):
    """The labels, without arrows, which matplotlib also counts as texts."""
    return [text for text in figure.axes[0].texts if text.get_text()]


def test_it_names_every_part(words):
    assert {text.get_text().replace("\n", " ") for text in words} == NAMED


def test_words_are_large_enough(words):
    assert min(text.get_size() for text in words) >= SMALLEST


def test_words_lie_inside_the_figure(figure, words):
    for text in words:
        box = text.get_window_extent(RULER)
        assert box.x0 >= 0 and box.y0 >= 0, text
        assert box.x1 <= figure.bbox.width and box.y1 <= figure.bbox.height, text


def test_words_do_not_overlap(words):
    boxes = [(text.get_text(), text.get_window_extent(RULER)) for text in words]
    for (one, first), (other, second) in combinations(boxes, 2):
        assert not first.overlaps(second), (one, other)


def test_it_fits_a_phone_without_being_shrunk(figure):
    assert figure.get_figwidth() * 72 == parts.WIDTH <= 360
    assert figure.axes[0].get_aspect() == 1


def test_layers_lie_on_each_other(words):
    height = {text.get_text(): text.get_window_extent(RULER).y0 for text in words}
    order = ["insulation", "carbon cathode", "molten aluminium", "bath: ions, not electrons", "carbon\nanode"]
    assert [height[one] for one in order] == sorted(height[one] for one in order)


def test_the_ledge_is_drawn_only_where_there_is_bath_or_metal():
    assert parts.reach(parts.SURFACE) == parts.LEDGE[-1][1]
    with pytest.raises(ValueError, match="no ledge"):
        parts.reach(parts.SURFACE + 1)


def test_the_anodes_touch_neither_metal_nor_ledge():
    assert parts.METAL_TOP < parts.ANODE_BOTTOM < parts.SURFACE < parts.ANODE_TOP
    left, right = parts.faces(parts.ANODE_BOTTOM, parts.SURFACE)
    assert max(x for x, _ in left) < min(cell.ANODES)[0]
    assert min(x for x, _ in right) > max(cell.ANODES)[1]


def test_it_is_described_for_those_who_do_not_see_it():
    page = ElementTree.fromstring(picture("cell")._repr_html_())
    (svg,) = page.iter("svg")
    assert (svg.get("role"), svg.get("aria-label")) == ("img", cell.ALT)
    assert page.find("figcaption").text == cell.CAPTION
    for finding in ("Electrons come in through the collector bars", "leave through the anode rods", "by ions, not by"):
        assert finding in cell.ALT


def test_it_takes_its_ink_from_the_page():
    page = picture("cell")._repr_html_()
    assert "currentColor" in page
    assert "#000000" not in page
