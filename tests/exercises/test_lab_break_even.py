"""The lab notebook: with the code of its key every check says "right"; without, each says that there is nothing yet;
and what a check says is of use and gives no answer away."""

import re
import runpy
from copy import deepcopy

import nbformat
import pytest
from nbclient import NotebookClient
from notebooks import ROOT

EXERCISES = ROOT / "exercises"
LAB = nbformat.read(EXERCISES / "lab-break-even.ipynb", as_version=4)
KEY = (ROOT / "teaching" / "lab-break-even-key.md").read_text()
helper = runpy.run_path(str(EXERCISES / "lab_break_even.py"))
check, STEPS, NOTHING = helper["check"], helper["STEPS"], helper["NOTHING"]
each_step = pytest.mark.parametrize("step", STEPS)


def key() -> dict[str, str]:
    """Step -> the code that solves it."""
    return dict(re.findall(r"^## (\w+)\n\n```python\n(.*?)```", KEY, re.M | re.S))


def open_cells(notebook) -> dict[str, nbformat.NotebookNode]:
    """Step -> the cell that a student fills in."""
    tagged = ((tag, cell) for cell in notebook.cells for tag in cell.metadata.get("tags", []))
    return {tag.removeprefix("fill-"): cell for tag, cell in tagged if tag.startswith("fill-")}


def solved(code: dict[str, str]) -> dict[str, str]:
    """Step -> what its check prints when these cells are filled in."""
    notebook = deepcopy(LAB)
    for step, cell in open_cells(notebook).items():
        if step in code:
            cell.source = code[step] + "\n\n" + cell.source.splitlines()[-1]
    NotebookClient(notebook, resources={"metadata": {"path": str(EXERCISES)}}).execute()
    return {step: printed(cell) for step, cell in open_cells(notebook).items()}


def printed(cell) -> str:
    """All that a cell printed; a kernel may send it in pieces."""
    return "".join(output.text for output in cell.outputs)


def said(capsys, step, answer) -> str:
    check(step, answer)
    return capsys.readouterr().out.strip().removeprefix(f"{step}: ")


def test_each_step_has_a_cell_and_a_key():
    assert list(STEPS) == list(open_cells(LAB)) == list(key())


def test_with_the_key_every_check_says_right():
    assert solved(key()) == {step: f"{step}: right.\n" for step in STEPS}


def test_a_wrong_line_is_seen():
    wrong = solved(key() | {"volts": "extra_v = inert['reversible'] - carbon['reversible']\n"})
    assert "what chemistry asks for" in wrong["volts"]
    assert "right." not in wrong["energy"], "which follows from it"


def test_as_it_is_handed_out_nothing_is_filled_in():
    assert {printed(cell) for cell in open_cells(LAB).values()} == {f"{step}: {NOTHING}\n" for step in STEPS}
    assert not any(line.strip() and line in cell.source for cell in LAB.cells for line in key()["energy"].splitlines())


# Step -> the function of potline, or the sum, that is right, and usual slips with a word of what is said.
SLIPS = {
    "volts": [("chemistry", 1.0263), ("sign", -0.5997), ("whole cell", 4.759), ("1000", 599.7)],
    "energy": [("electrons", 1.9013 / 3), ("efficiency", 1.7872), ("metal is lost", 1.68), ("joules", 1.9013 * 3.6)],
    "gas": [("anode effects", 1.503), ("burns all the time", 0.25398), ("carbon dioxide", 0.42), ("warm", 1.5316)],
    "break_even": [("Upside down", 1082.1)],
    "worst": [("case before", 924.12)],
    "grids": [("does harm", ["china", "iran", "india"]), ("1 missing", ["norway", "france", "canada", "germany"])],
    "spread": [("extreme", (-1.0e9, 0)), ("order", (0.17628, -0.95704))],
    "share": [("fraction", 87.75), ("harm", 0.1225)],
    "first": [("alone", "grid"), ("write one of", "the volts")],
    "safe": [("one draw of twenty", 1429), ("coin", 859.04), ("very worst", 500.04)],
}


@pytest.mark.parametrize(("step", "word", "answer"), [(s, w, a) for s, slips in SLIPS.items() for w, a in slips])
def test_a_usual_slip_is_met_with_a_question(capsys, step, word, answer):
    if (step, word) == ("spread", "extreme"):
        results = helper["drawn"]()
        answer = (results[0], results[-1])
    if (step, word) == ("safe", "one draw of twenty"):
        answer = upper_break_even()
    assert word in said(capsys, step, answer)


def upper_break_even() -> float:
    ranges = {name: helper["RANGES"][name] for name in ("volts", "saved")}
    found = helper["propagate"](lambda volts, saved: 1000 * saved / (volts * 2.97998 / 0.94), ranges, 1, 2000)
    return found[1900]


CHANGES = {
    "right": lambda v, s, g: 2.97998 * v / 0.94 * g / 1000 - s,
    "other way round": lambda v, s, g: s - 2.97998 * v / 0.94 * g / 1000,
    "What goes?": lambda v, s, g: 2.97998 * v / 0.94 * g / 1000,
    "kilograms": lambda v, s, g: 2.97998 * v / 0.94 * g - s,
    "current efficiency": lambda v, s, g: 2.97998 * v * g / 1000 - s,
    "more energy": lambda v, s, g: 2.97998 * v * 0.94 * g / 1000 - s,
    "electrons": lambda v, s, g: 2.97998 / 3 * v / 0.94 * g / 1000 - s,
    "stops with ZeroDivisionError": lambda v, s, g: 1 / 0,
    "stops with TypeError": lambda: 1,
    "nothing here yet": lambda v, s, g: ...,
    "not a number": lambda v, s, g: "x",
    "not a function": 3.0,
}


@pytest.mark.parametrize("word", CHANGES)
def test_a_function_is_tried_and_judged(capsys, word):
    assert word in said(capsys, "change", CHANGES[word])


HOSTILE = [
    "0,6",
    "",
    b"1",
    True,
    [],
    {},
    float("nan"),
    float("inf"),
    1e999,
    -1e308,
    10**400,
    object(),
    print,
    (1, 2, 3),
    [[]],
]


@each_step
@pytest.mark.parametrize("answer", HOSTILE, ids=lambda answer: type(answer).__name__ + str(answer)[:5])
def test_whatever_comes_it_answers_with_a_sentence(capsys, step, answer):
    answered = said(capsys, step, answer)
    assert answered.endswith((".", "?")) and answered != "right."


@each_step
def test_no_answer_is_given_away(capsys, step):
    """Neither the sentences nor the numbers in them tell it."""
    words = " ".join(said(capsys, step, answer) for answer in (*HOSTILE, 0.001, 1, 1e6, lambda v, s, g: 0.0))
    for solution in ("0.60", "0.5997", "1.90", "1.757", "1.76", "924", "540", "597", "0.877", "-0.957"):
        assert solution not in words


def test_an_unknown_step_is_named():
    with pytest.raises(ValueError, match=r"step is 'volt'; allowed: volts, energy"):
        check("volt", 1)
