"""The contract of an explorer, and its two views: the widget of Jupyter and the HTML of the page."""

import sys
from html import escape, unescape
from importlib import import_module
from types import ModuleType

import pytest
from states import EXPLORERS

from livebook import frame, widget
from livebook.controls import Slider
from livebook.explorer import CONTRACT, Explorer

WIDGET = "application/vnd.jupyter.widget-view+json"


@pytest.fixture
def variant(monkeypatch):
    """The sample, with some parts replaced; None takes a part away."""

    def make(**parts):
        module = ModuleType("samples.variant")
        sample = import_module("samples.everything")
        for part in ("__doc__", *CONTRACT):
            value = parts.get(part, getattr(sample, part))
            if value is not None:
                setattr(module, part, value)
        monkeypatch.setitem(sys.modules, module.__name__, module)
        return Explorer(module.__name__)

    return make


def sliders(count):
    return tuple(Slider(f"x{i}", f"X{i}", "", 0, 1, 1, 0) for i in range(count))


def sample_without(part):
    result = import_module("samples.everything").model(0.5, 1.2, "all", True)
    return result | {"artists": {name: value for name, value in result["artists"].items() if name != part}}


@pytest.mark.parametrize("part", CONTRACT)
def test_a_missing_part_is_named(variant, part):
    with pytest.raises(ValueError, match=rf"explorer samples\.variant has no {part}$"):
        variant(**{part: None})


def test_all_missing_parts_are_named(variant):
    with pytest.raises(ValueError, match="has no draw, LIMITS"):
        variant(draw=None, LIMITS=None)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"__doc__": ""}, "has no question as its docstring"),
        ({"CONTROLS": ()}, "must have 1 to 4 controls"),
        ({"CONTROLS": sliders(5)}, "must have 1 to 4 controls"),
        ({"model": lambda **_: {"outside": "Never."}}, "starts where its model has no answer"),
    ],
)
def test_a_broken_contract_is_refused(variant, parts, reason):
    with pytest.raises(ValueError, match=rf"explorer samples\.variant {reason}"):
        variant(**parts)


def test_four_controls_are_not_too_many(variant):
    assert len(variant(CONTROLS=sliders(4), model=lambda **_: sample_without(None)).start) == 4


@pytest.mark.parametrize("show", [lambda explorer: explorer.page, widget.view])
def test_an_artist_that_the_model_forgets_is_named(variant, show):
    forgetful = variant(model=lambda **_: sample_without("wave"))
    with pytest.raises(ValueError, match="missing from the model or from the drawing: wave"):
        show(forgetful)


def test_an_explorer_that_does_not_exist_is_refused():
    with pytest.raises(ModuleNotFoundError, match="no_such_explorer"):
        Explorer("samples.no_such_explorer")


@pytest.fixture(params=EXPLORERS)
def explorer(request):
    return Explorer(request.param)


def test_the_question_is_one_line(explorer):
    assert explorer.question == " ".join(explorer.module.__doc__.split())


def test_one_bundle_has_a_widget_for_jupyter_and_html_for_the_page(explorer):
    bundle = explorer._repr_mimebundle_()
    assert set(bundle) == {WIDGET, "text/html", "text/plain"}
    assert bundle["text/html"] == frame.html(explorer.page)
    assert bundle["text/plain"] == f"explorer {explorer.name}: {explorer.question}"


def test_the_html_is_the_same_each_time(explorer):
    assert frame.html(Explorer(explorer.module.__name__).page) == frame.html(explorer.page)


def test_the_widget_shows_the_first_state_and_follows_its_controls(explorer):
    question, _, figure = widget.view(explorer).children
    *controls, shown, _ = figure.children
    assert escape(explorer.question) in question.value
    state = dict(explorer.start)
    seen = [shown.value]
    for control, handle in zip(explorer.module.CONTROLS, controls, strict=True):
        assert handle.value == control.start
        state[control.name] = next(corner for corner in control.corners if corner != handle.value)
        handle.value = state[control.name]
        result = explorer.model(state)
        assert escape(result.get("outside") or result["says"]) in shown.value
        seen.append(shown.value)
    assert len(set(seen)) == len(seen)


def test_a_widget_without_an_answer_says_why():
    tilt, level, _, _, shown, _ = widget.view(Explorer("samples.everything")).children[-1].children
    tilt.value, level.value = 2, 3
    assert "more than the sample can bear." in shown.value
    assert "opacity" in shown.value
    assert "<table>" not in shown.value
    level.value = 0
    assert "opacity: 0.3" not in shown.value
    assert "<table>" in shown.value


def test_two_views_move_apart(explorer):
    first, second = (widget.view(explorer).children[-1].children for _ in range(2))
    before = second[-2].value
    control = explorer.module.CONTROLS[0]
    first[0].value = next(corner for corner in control.corners if corner != control.start)
    assert second[-2].value == before != first[-2].value


@pytest.mark.parametrize("commit", [True, False])
def test_in_jupyter_too_the_guess_comes_first(explorer, commit):
    _, guess, figure = widget.view(explorer).children
    words, ask = guess.children
    assert explorer.module.PREDICT.question in unescape(words.value)
    assert figure.layout.display == "none"
    ask.children[1].children[0 if commit else 1].click()
    assert (figure.layout.display, ask.layout.display) == (None, "none")
    assert (explorer.module.PREDICT.why in unescape(words.value)) == commit
