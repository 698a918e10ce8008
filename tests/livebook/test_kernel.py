"""An explorer in a real kernel: what a reader of Jupyter moves in the browser moves the figure and its sentence."""

import re
from html import escape
from pathlib import Path

import pytest
from jupyter_client.manager import start_new_kernel
from states import EXPLORERS

from livebook.explorer import Explorer

WIDGET = "application/vnd.jupyter.widget-view+json"


@pytest.fixture(scope="module")
def kernel():
    manager, client = start_new_kernel(kernel_name="python3")
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def execute(client, code):
    """Run a cell; all that the kernel says meanwhile."""
    heard = []
    reply = client.execute_interactive(code, timeout=60, output_hook=heard.append)
    assert reply["content"]["status"] == "ok", reply["content"]
    return heard


def set_state(client, model, state):
    """Do what the browser's side of a widget does when a reader moves it; all that the kernel says then."""
    data = {"method": "update", "state": state, "buffer_paths": []}
    message = client.session.msg("comm_msg", {"comm_id": model, "data": data})
    client.shell_channel.send(message)
    heard = []
    while True:
        said = client.get_iopub_msg(timeout=60)
        if said["parent_header"].get("msg_id") == message["header"]["msg_id"]:
            heard.append(said)
            if said["content"].get("execution_state") == "idle":
                return heard


def states(heard):
    """What the browser's side knows of each widget, from what the kernel has said: model -> state."""
    known = {}
    for said in heard:
        if said["msg_type"] in ("comm_open", "comm_msg"):
            known.setdefault(said["content"]["comm_id"], {}).update(said["content"]["data"].get("state", {}))
    return known


def children(known, model):
    return [child.removeprefix("IPY_MODEL_") for child in known[model]["children"]]


def other_end(control):
    """Another end of a control, and the state that the browser sends for it."""
    end = next(corner for corner in control.corners if corner != control.start)
    return end, {"value": end} if control.kind == "slider" else {"index": control.corners.index(end)}


def drawing(html):
    """The places in a drawing: paths, and where marks and words stand."""
    return re.findall(r' (?:d|x|y)="([^"]+)"', html)


@pytest.mark.parametrize("name", EXPLORERS)
def test_a_moved_control_changes_the_figure_and_the_sentence(kernel, name):
    explorer = Explorer(name)
    path = str(Path(__file__).parent)
    code = f"import sys; sys.path.insert(0, {path!r})\nfrom livebook.explorer import Explorer\nExplorer({name!r})"
    heard = execute(kernel, code)
    (shown,) = [said["content"]["data"] for said in heard if said["msg_type"] == "execute_result"]
    known = states(heard)
    figure = children(known, shown[WIDGET]["model_id"])[-1]
    handle, *_, picture, _ = children(known, figure)  # the first control, and what it moves

    control = explorer.module.CONTROLS[0]
    end, state = other_end(control)
    before = known[picture]["value"]
    after = states(set_state(kernel, handle, state))[picture]["value"]
    for values, html in ((explorer.start, before), (explorer.start | {control.name: end}, after)):
        assert escape(explorer.model(values)["says"]) in html
    assert escape(explorer.model(explorer.start)["says"]) not in after
    assert drawing(after) != drawing(before)
