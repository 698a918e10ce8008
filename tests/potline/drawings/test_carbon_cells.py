"""The three cells with carbon anodes: words that can be read, and parts that stand where they stand in every cell."""

from itertools import combinations
from xml.etree import ElementTree

import matplotlib
import matplotlib.pyplot as plt
import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.svg import STYLE
from potline.drawings import cell, ecosoderberg_cell, parts, picture, prebake_cell, soderberg_cell

RULER = RendererAgg(1, 1, 72)
SMALLEST = 10.5
CELLS = {"prebake_cell": prebake_cell, "soderberg_cell": soderberg_cell, "ecosoderberg_cell": ecosoderberg_cell}
# What is the same in every cell, by name and place.
SHARED = {
    *("bath: ions, not electrons", "molten aluminium", "carbon cathode", "insulation", "collector bar", "side lining"),
    *("frozen ledge", "steel shell", "electrons in"),
}
OWN = {
    "prebake_cell": {"new anode", "butt", "rod, lowered", "stubs", "alumina in", "CO₂ out", "crust and alumina"},
    "soderberg_cell": {"soft paste", "it bakes", "baked carbon", "casing", "gas skirt", "stud", "burner", "leak"}
    | {"paste in", "tar fume", "to gas cleaning", "crust and alumina"},
    "ecosoderberg_cell": {"1 drier paste", "2 point feeder", "3 sealed skirt", "4 dry scrubber", "less tar", "paste in"}
    | {"it bakes", "baked carbon", "casing", "stud", "burner", "crust and alumina"},
}


def drawn(module):
    with matplotlib.rc_context(STYLE):
        figure, moving = module.draw(plt)
        plt.close(figure)
    assert moving == {}
    return figure


def labels(figure):
    """The words and their boxes, without arrows, which matplotlib also counts as texts."""
    texts = [text for text in figure.axes[0].texts if text.get_text()]
    return {text.get_text().replace("\n", " "): (text, text.get_window_extent(RULER)) for text in texts}


@pytest.fixture(scope="module", params=CELLS)
def name(request):
    return request.param


@pytest.fixture(scope="module")
def figure(name):
    return drawn(CELLS[name])


def test_it_names_every_part(name, figure):
    assert set(labels(figure)) == SHARED | OWN[name] | {"electrons out"}


def test_shared_parts_stand_where_they_stand_in_the_first_cell(figure):
    first, second = labels(drawn(cell)), labels(figure)
    for words in SHARED:
        assert first[words][0].get_position() == second[words][0].get_position()


def test_words_are_large_whole_and_alone(figure):
    found = labels(figure)
    for text, box in found.values():
        assert text.get_size() >= SMALLEST
        assert box.x0 >= 0 and box.y0 >= 0, text
        assert box.x1 <= figure.bbox.width and box.y1 <= figure.bbox.height, text
    for (one, (_, first)), (other, (_, second)) in combinations(found.items(), 2):
        assert not first.overlaps(second), (one, other)


def test_it_fits_a_phone_without_being_shrunk(figure):
    assert figure.get_figwidth() * 72 == parts.WIDTH <= 360
    assert figure.axes[0].get_aspect() == 1


def test_it_is_described_for_those_who_do_not_see_it(name):
    page = ElementTree.fromstring(picture(name)._repr_html_())
    (svg,) = page.iter("svg")
    assert (svg.get("role"), svg.get("aria-label")) == ("img", CELLS[name].ALT)
    assert page.find("figcaption").text == CELLS[name].CAPTION
    assert "currentColor" in picture(name)._repr_html_()


def test_the_anode_bakes_from_the_top_down_and_its_studs_end_in_baked_carbon():
    assert parts.ANODE_BOTTOM < soderberg_cell.BAKED_TOP < soderberg_cell.BAKING_TOP < soderberg_cell.PASTE_TOP
    for _, tip in soderberg_cell.STUDS:
        assert parts.ANODE_BOTTOM < tip < soderberg_cell.BAKED_TOP
    assert soderberg_cell.CASING_TOP > soderberg_cell.PASTE_TOP


def test_a_butt_is_a_thin_anode_that_hangs_as_low():
    assert parts.ANODE_BOTTOM < prebake_cell.BUTT_TOP < prebake_cell.NEW_TOP


def test_only_the_changes_are_bold():
    found = labels(drawn(ecosoderberg_cell))
    bold = {words for words, (text, _) in found.items() if text.get_weight() == "bold"}
    assert bold == {one.replace("\n", " ") for one in ecosoderberg_cell.CHANGES}
