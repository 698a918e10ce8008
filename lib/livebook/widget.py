"""An explorer in Jupyter: ipywidgets move matplotlib's own artists."""

from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets

from livebook import frame
from livebook.controls import Choice, Slider

if TYPE_CHECKING:
    from livebook.explorer import Explorer

_WIDTH = ipywidgets.Layout(width="34em", max_width="100%")


def view(explorer: "Explorer") -> ipywidgets.VBox:
    """The controls, the figure, its sentence and its table, wired to a figure of their own."""
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
    return ipywidgets.VBox([_paragraph_widget(explorer.question), *controls.values(), shown, output])


def _control(control: Slider | Choice) -> ipywidgets.Widget:
    style = {"description_width": "12em"}
    if isinstance(control, Slider):
        return ipywidgets.FloatSlider(
            value=control.start,
            min=control.low,
            max=control.high,
            step=control.step,
            description=f"{control.label}, {control.unit}" if control.unit else control.label,
            readout_format=f".{control.digits}f",
            style=style,
            layout=_WIDTH,
        )
    return ipywidgets.ToggleButtons(
        options=[(words, value) for value, words in control.options],
        value=control.start,
        description=control.label,
        style=style,
    )


def _paragraph_widget(text: str) -> ipywidgets.HTML:
    return ipywidgets.HTML(f"<p><strong>{escape(text)}</strong></p>", layout=_WIDTH)


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _table(rows: Any) -> str:
    head, *body = [[escape(cell) for cell in row] for row in rows]
    lines = ["<tr>" + "".join(f"<th>{cell}</th>" for cell in head) + "</tr>"]
    lines += ["<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in body]
    return f"<table>{''.join(lines)}</table>"
