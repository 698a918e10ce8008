"""The HTML of a figure: valid, labelled, and filled in as the page's script would fill it."""

import json
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from states import EXPLORERS

from livebook import frame
from livebook.explorer import Explorer


@pytest.fixture(params=EXPLORERS)
def explorer(request):
    return Explorer(request.param)


class Reader(HTMLParser):
    """What a browser reads: each element with its attributes, and all the words."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.words = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, {name: value or "" for name, value in attributes}))

    def handle_data(self, data):
        self.words += data


def test_changes_are_applied():
    root = ElementTree.fromstring('<p id="a" hidden="">old<b id="b" x="1"/></p>')
    frame.apply(root, [("a", "text", "new & <bold>"), ("a", "hidden", None), ("b", "x", "2"), ("b", "gone", None)])
    assert frame.html(root) == '<p id="a">new &amp; &lt;bold&gt;<b id="b" x="2"></b></p>'


def test_a_change_of_nothing_is_refused():
    with pytest.raises(KeyError, match="nothing"):
        frame.apply(ElementTree.fromstring('<p id="a"/>'), [("nothing", "text", "words")])


def test_a_browser_reads_what_was_written(explorer):
    read = Reader(frame.html(explorer.page))
    lower = [
        (node.tag.lower(), {name.lower(): value for name, value in node.attrib.items()})
        for node in explorer.page.iter()
    ]
    assert read.elements == lower
    assert read.words == "".join(explorer.page.itertext())


def test_no_two_elements_share_an_id(explorer):
    ids = [node.get("id") for node in explorer.page.iter() if node.get("id")]
    assert len(ids) == len(set(ids))


def test_the_first_state_is_written(explorer):
    result = explorer.model(explorer.start)
    assert explorer.page.find(".//figcaption").text == result["says"]
    assert [[cell.text for cell in row] for row in explorer.page.iter("tr")] == [list(row) for row in result["table"]]
    words = {node.get("id"): node.text for node in explorer.page.iter("text") if node.get("visibility") == "visible"}
    texts = {
        f"{explorer.name}--{part}": value[2]
        for part, value in result["artists"].items()
        if value and isinstance(value[-1], str)
    }
    assert words == texts


def test_every_control_is_labelled_and_at_its_start(explorer):
    page = explorer.page
    labels = {label.get("for"): label.text for label in page.iter("label") if label.get("for")}
    for control in explorer.module.CONTROLS:
        inputs = [node for node in page.iter("input") if node.get("name") == control.name]
        if control.kind == "slider":
            (box,) = inputs
            assert labels[box.get("id")] == (f"{control.label}, {control.unit}" if control.unit else control.label)
            assert (box.get("inputmode"), box.get("value")) == ("decimal", control.text(control.start))
            (slider,) = [node for node in page.iter("input") if node.get("id") == box.get("id") + "-range"]
            assert slider.get("aria-label") == control.label
            assert [float(slider.get(key)) for key in ("min", "max", "step", "value")] == [
                control.low,
                control.high,
                control.step,
                control.start,
            ]
            assert slider.get("aria-valuetext") == control.shown(control.start)
        elif control.kind == "toggle":
            (box,) = inputs
            assert (box.get("type"), box.get("checked") is not None) == ("checkbox", control.start)
            assert control.label in [label.findtext("span") for label in page.iter("label")]
        else:
            assert [node.get("value") for node in inputs] == list(control.corners)
            assert [node.get("value") for node in inputs if node.get("checked")] == [control.start]
            legends = {field.findtext("legend"): field for field in page.iter("fieldset")}
            words = [label.findtext("span") for label in legends[control.label].iter("label")]
            assert words == [option for _, option in control.options]


def test_a_screen_reader_meets_a_picture_and_a_live_sentence(explorer):
    svg = explorer.page.find(".//svg")
    assert (svg.get("role"), svg.get("aria-label")) == ("img", explorer.module.ALT)
    assert explorer.page.find(".//figcaption").get("aria-live") == "polite"
    heads = [cell.get("scope") for cell in explorer.page.iter("th")]
    assert set(heads) == {"col", "row"}


def test_the_page_says_what_the_script_needs(explorer):
    assert explorer.page.get("data-module") == explorer.module.__name__
    assert json.loads(explorer.page.get("data-geometry")) == explorer.drawing().geometry
    moving = {element for place in explorer.drawing().geometry.values() for element in place["elements"]}
    assert moving <= {node.get("id") for node in explorer.page.iter()}


def test_question_and_limits_are_shown(explorer):
    texts = {node.text for node in explorer.page.iter("p")}
    assert {explorer.question, explorer.module.LIMITS} <= texts
