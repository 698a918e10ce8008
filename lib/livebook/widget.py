"""An explorer in Jupyter: ipywidgets move matplotlib's own artists."""

from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets

from livebook import frame
from livebook.controls import Choice, Prediction, Slider, Toggle

if TYPE_CHECKING:
    from livebook.explorer import Explorer

_WIDTH = ipywidgets.Layout(width="34em", max_width="100%")
_STYLE = {"description_width": "12em"}


def view(explorer: "Explorer") -> ipywidgets.VBox:
    """The question, the guess, and behind it the controls, the figure, its sentence and its table."""
    drawing = explorer.drawing()
    controls = {control.name: _control(control) for control in explorer.module.CONTROLS}
    shown = ipywidgets.HTML(layout=_WIDTH)

    def redraw(**values: Any) -> None:
        result = explorer.model(values)
        if "outside" in result:
            pale = f'<div style="opacity: 0.3">{frame.html(drawing.svg())}</div>'
            shown.value = pale + _paragraph(result["outside"])
        else:
            drawing.move(result["artists"])
            shown.value = frame.html(drawing.svg()) + _paragraph(result["says"]) + _table(result["table"])

    # interactive_output calls redraw now and at every change of a control.
    output = ipywidgets.interactive_output(redraw, controls)
    figure = ipywidgets.VBox([*controls.values(), shown, output])
    question = ipywidgets.HTML(f"<p><strong>{escape(explorer.question)}</strong></p>", layout=_WIDTH)
    asked = [_guess(explorer.module.PREDICT, figure)] if explorer.asks else []
    return ipywidgets.VBox([question, *asked, figure])


def _guess(prediction: Prediction, figure: ipywidgets.VBox) -> ipywidgets.VBox:
    """What is asked before the figure opens."""
    guess = _control(prediction.control)
    commit, skip = (ipywidgets.Button(description=words) for words in ("This is my guess", "Skip"))
    ask = ipywidgets.VBox([guess, ipywidgets.HBox([commit, skip])])
    words = ipywidgets.HTML(_paragraph("Guess first. " + prediction.question), layout=_WIDTH)
    figure.layout.display = "none"

    def open_figure(button: ipywidgets.Button) -> None:
        if button is commit:
            words.value = _paragraph(prediction.verdict(guess.value))
        ask.layout.display = "none"
        figure.layout.display = None

    commit.on_click(open_figure)
    skip.on_click(open_figure)
    return ipywidgets.VBox([words, ask])


def _control(control: Slider | Choice | Toggle) -> ipywidgets.Widget:
    if isinstance(control, Slider):
        return ipywidgets.FloatSlider(
            value=control.start,
            min=control.low,
            max=control.high,
            step=control.step,
            description=f"{control.label}, {control.unit}" if control.unit else control.label,
            readout_format=f".{control.digits}f",
            style=_STYLE,
            layout=_WIDTH,
        )
    if isinstance(control, Choice):
        options = [(words, value) for value, words in control.options]
        return ipywidgets.ToggleButtons(options=options, value=control.start, description=control.label, style=_STYLE)
    return ipywidgets.Checkbox(value=control.start, description=control.label, indent=False, layout=_WIDTH)


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _table(rows: Any) -> str:
    head, *body = [[escape(cell) for cell in row] for row in rows]
    lines = ["<tr>" + "".join(f"<th>{cell}</th>" for cell in head) + "</tr>"]
    lines += ["<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in body]
    return f"<table>{''.join(lines)}</table>"
