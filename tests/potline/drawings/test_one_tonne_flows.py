"""The drawing of one tonne: its ribbons close, its words can be read, and it says what is assumed."""

from itertools import combinations
from xml.etree import ElementTree

import matplotlib
import matplotlib.pyplot as plt
import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.svg import STYLE
from potline.drawings import one_tonne_flows as flows
from potline.drawings import parts, picture

RULER = RendererAgg(1, 1, 72)


@pytest.fixture(scope="module")
def figure():
    with matplotlib.rc_context(STYLE):
        figure, moving = flows.draw(plt)
        plt.close(figure)
    assert moving == {}
    return figure


@pytest.fixture(scope="module")
def words(figure):
    return [text for text in figure.axes[0].texts if text.get_text()]


@pytest.mark.parametrize("anode", ["carbon", "inert"])
@pytest.mark.parametrize("kind", [flows.masses, flows.energies])
def test_what_goes_in_comes_out(anode, kind):
    paid, spent = kind(anode)
    assert sum(width for _, width, _, _ in paid) == pytest.approx(sum(width for _, width, _, _ in spent), rel=1e-9)


def test_the_numbers_are_those_of_the_textbook():
    said = {words for anode in ("carbon", "inert") for kind in (flows.masses, flows.energies) for side in kind(anode)
            for words, *_ in side}  # fmt: skip
    # 2.980 × 4.2 / 0.94 kWh/kg; Haupin and Kvande's 9.26; the ledger at 94 %.
    for words in ("alumina 1.89 t", "carbon 0.35 t", "aluminium 1.00 t", "CO₂ 1.14 t", "CO 0.10 t", "oxygen 0.89 t"):
        assert words.rsplit(" ", 2)[0] in {one.rsplit(" ", 2)[0] for one in said}
        expected = float(words.split()[-2])
        assert any(abs(float(one.split()[-2]) - expected) <= 0.0101 for one in said if one.startswith(words.split()[0]))
    assert "electricity 13.3 MWh" in said
    assert "the job 9.3 MWh" in said
    assert "heat lost 6.9 MWh" in said
    assert "burning 2.8 MWh" in said


def test_only_the_heat_of_the_inert_cell_is_assumed():
    assert [assumed for side in flows.energies("carbon") for *_, assumed in side] == [False] * 4
    assert [assumed for side in flows.energies("inert") for *_, assumed in side] == [False, True, False, True]


def test_words_are_large_enough_inside_and_apart(figure, words):
    boxes = [(text.get_text(), text.get_window_extent(RULER)) for text in words]
    for text, box in boxes:
        assert box.x0 >= 0 and box.y0 >= 0, text
        assert box.x1 <= figure.bbox.width and box.y1 <= figure.bbox.height, text
    for (one, first), (other, second) in combinations(boxes, 2):
        assert not first.overlaps(second), (one, other)
    assert min(text.get_size() for text in words) >= 10.5


def test_it_fits_a_phone_without_being_shrunk(figure):
    assert figure.get_figwidth() * 72 == parts.WIDTH <= 360


def test_it_is_described_for_those_who_do_not_see_it():
    page = ElementTree.fromstring(picture("one_tonne_flows")._repr_html_())
    (svg,) = page.iter("svg")
    assert (svg.get("role"), svg.get("aria-label")) == ("img", flows.ALT)
    assert page.find("figcaption").text == flows.CAPTION
    assert "#000000" not in picture("one_tonne_flows")._repr_html_()
