"""The corner of the phase diagram: its curves are the library's, its words can be read, and it is described."""

from itertools import combinations
from xml.etree import ElementTree

import matplotlib
import matplotlib.pyplot as plt
import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.svg import STYLE
from potline.bath import alumina_solubility_wt_pct, liquidus_c, superheat_c
from potline.drawings import parts, phase_corner, picture

RULER = RendererAgg(1, 1, 72)


@pytest.fixture(scope="module")
def figure():
    with matplotlib.rc_context(STYLE):
        figure, moving = phase_corner.draw(plt)
        figure.draw_without_rendering()
        plt.close(figure)
    assert moving == {}
    return figure


@pytest.fixture(scope="module")
def words(figure):
    return [text for text in figure.axes[0].texts if text.get_text()]


@pytest.mark.parametrize("fluorides", [(0.0, 0.0), phase_corner.FLUORIDES])
def test_the_curves_are_the_library_s(fluorides):
    liquidus, solubility = phase_corner.curves(*fluorides)
    for alumina, height in liquidus[:-1]:
        assert height == liquidus_c(*fluorides, alumina)
    for alumina, height in solubility:
        assert alumina == pytest.approx(alumina_solubility_wt_pct(height, *fluorides))
    assert liquidus[-1] == pytest.approx(solubility[0], abs=1e-6)


def test_a_pot_works_where_all_is_liquid():
    for alumina, height in phase_corner.box():
        assert 3 <= superheat_c(height, *phase_corner.FLUORIDES, alumina) <= 12
        assert alumina < alumina_solubility_wt_pct(height, *phase_corner.FLUORIDES)


def test_the_words_name_the_published_points(words):
    text = " ".join(one.get_text().replace("\n", " ") for one in words)
    for named in (
        "1011 °C",
        "966 °C, 10 %",
        "all liquid",
        "cryolite freezes out",
        "alumina stays solid",
        "a pot works",
    ):
        assert named in text
    assert "966 °C" in phase_corner.ALT
    assert "1011 °C" in phase_corner.ALT


def test_words_are_large_enough_and_lie_inside(figure, words):
    for text in words:
        box = text.get_window_extent(RULER)
        assert text.get_size() >= 10.5
        assert box.x0 >= 0 and box.y0 >= 0, text
        assert box.x1 <= figure.bbox.width and box.y1 <= figure.bbox.height, text


def test_words_do_not_overlap_each_other_or_a_curve(figure, words):
    boxes = [(text.get_text(), text.get_window_extent(RULER)) for text in words]
    for (one, first), (other, second) in combinations(boxes, 2):
        assert not first.overlaps(second), (one, other)
    for fluorides in ((0.0, 0.0), phase_corner.FLUORIDES):
        for curve in phase_corner.curves(*fluorides):
            for point in figure.axes[0].transData.transform(curve):
                for one, box in boxes:
                    assert not box.contains(*point), one


def test_it_fits_a_phone_and_takes_its_ink_from_the_page(figure):
    assert figure.get_figwidth() * 72 == parts.WIDTH <= 360
    page = picture("phase_corner")._repr_html_()
    assert "currentColor" in page
    assert ElementTree.fromstring(page).find("figcaption").text == phase_corner.CAPTION
