"""The drawing of the potline: its words can be read, and its loop is closed through every pot."""

from itertools import combinations
from xml.etree import ElementTree

import matplotlib
import matplotlib.pyplot as plt
import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.svg import STYLE
from potline.drawings import parts, picture, potline
from potline.explorers.look import ALUMINIUM, ELECTRICITY

RULER = RendererAgg(1, 1, 72)
NAMED = {
    *("recti- fiers", "minus", "plus", "busbar", "electrons", "gas ducts", "gas cleaning", "under repair, bridged"),
    "pots in series, each with two rows of anodes",
}


@pytest.fixture(scope="module")
def figure():
    with matplotlib.rc_context(STYLE):
        figure, moving = potline.draw(plt)
        plt.close(figure)
    assert moving == {}
    return figure


@pytest.fixture(scope="module")
def words(figure):
    return [text for text in figure.axes[0].texts if text.get_text()]


def test_it_names_every_part(words):
    assert {text.get_text().replace("\n", " ") for text in words} == NAMED


def test_words_are_large_and_inside_and_alone(figure, words):
    boxes = [(text.get_text(), text.get_window_extent(RULER)) for text in words]
    assert min(text.get_size() for text in words) >= 10.5
    for text, box in boxes:
        assert box.x0 >= 0 and box.y0 >= 0 and box.x1 <= parts.WIDTH and box.y1 <= parts.HEIGHT, text
    for (one, first), (other, second) in combinations(boxes, 2):
        assert not first.overlaps(second), (one, other)


def test_words_lie_on_no_bar_and_no_duct(figure, words):
    lines = [line for line in figure.axes[0].lines if line.get_linewidth() >= 3]
    assert len(lines) > 20
    for text in words:
        box = text.get_window_extent(RULER)
        for line in lines:
            for start, end in zip(line.get_xydata(), line.get_xydata()[1:]):
                path = [start + (end - start) * part / 50 for part in range(51)]
                assert not any(box.contains(*point) for point in path), text


def test_the_loop_of_bars_and_pots_is_closed(figure):
    """From the minus pole to the plus pole, each bar begins where a pot or another bar ends."""
    bars = [line.get_xydata() for line in figure.axes[0].lines if line.get_color() == ALUMINIUM]
    left, bottom, right, top = potline.RECTIFIER
    here, poles = ((left + right) / 2, top), ((left + right) / 2, bottom)
    seen = 0
    while here != poles:
        (bar,) = [bar for bar in bars if here in (tuple(bar[0]), tuple(bar[-1]))]
        bars = [other for other in bars if other is not bar]
        here = tuple(bar[-1]) if tuple(bar[0]) == here else tuple(bar[0])
        seen += 1
        x, y = here
        if here != poles and not any(here in (tuple(other[0]), tuple(other[-1])) for other in bars):
            row = 0 if y == potline.middle(0) else 1
            step = parts.POT_WIDTH if row == 0 else -parts.POT_WIDTH
            assert min(x, x + step) in [potline.FIRST + place * potline.PITCH for place in range(potline.POTS)]
            here = (x + step, y)
    assert bars == []
    assert seen == 2 * (potline.POTS - 1) + 4


def test_electrons_run_one_way_in_each_row(figure):
    arrows = [text for text in figure.axes[0].texts if not text.get_text() and text.arrow_patch]
    moves = [(arrow.xyann, arrow.xy) for arrow in arrows if arrow.arrow_patch.get_edgecolor()[:3] == amber()]
    assert len(moves) == 2 * potline.POTS + 1
    for (x0, y0), (x1, y1) in moves:
        if y0 == y1:
            assert (x1 > x0) == (y0 == potline.middle(0))


def amber():
    return matplotlib.colors.to_rgb(ELECTRICITY)


def test_it_is_described_for_those_who_do_not_see_it():
    page = ElementTree.fromstring(picture("potline")._repr_html_())
    (svg,) = page.iter("svg")
    assert (svg.get("role"), svg.get("aria-label")) == ("img", potline.ALT)
    assert page.find("figcaption").text == potline.CAPTION
    for finding in ("minus pole", "all pots in series", "a bar bridges it", "gas cleaning plant"):
        assert finding in potline.ALT
