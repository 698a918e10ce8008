"""What the explorer of one tonne says, shows and counts, against the ledger: at every state that a reader can set."""

import re
from itertools import pairwise

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.explorers.one_tonne import CONTROLS, LINE, STACKS, VISIBLE, model
from potline.stoichiometry import ledger

EFFICIENCY, COUNT = CONTROLS
STEPS = round((EFFICIENCY.high - EFFICIENCY.low) / EFFICIENCY.step)
EFFICIENCIES = [EFFICIENCY.low + EFFICIENCY.step * step for step in range(STEPS + 1)]
STATES = [(efficiency, count) for efficiency in EFFICIENCIES for count in COUNT.corners]
ROUNDING = 0.00051  # a number is written to three decimals
# Shares by mass, from rounded atomic masses: Al 26.982, O 15.999, C 12.011.
OXYGEN = {"Al2O3": 0.47075, "CO2": 0.72709, "CO": 0.57120, "O2": 1.0}
CARBON = {"C": 1.0, "CO2": 0.27291, "CO": 0.42880}
SHARES = {"all": dict.fromkeys(("Al2O3", "C", "Al", "CO2", "CO", "O2"), 1.0), "O": OXYGEN, "C": CARBON}
WORDS = {"alumina": "Al2O3", "carbon": "C", "aluminium": "Al", "CO₂": "CO2", "CO": "CO", "oxygen": "O2"}


def masses(anode, efficiency, count):
    """The ledger that the state asks for, worked out here: species -> t/t, none below zero."""
    return {one: abs(t) * SHARES[count].get(one, 0.0) for one, t in ledger(anode, efficiency / 100).items()}


def number(text):
    return float(text.replace("\u2212", "-").replace("\u202f", ""))


@pytest.fixture(params=STATES, ids=lambda state: f"{state[0]}-{state[1]}")
def state(request):
    return request.param


def said(state):
    """The tonnes in the sentence, in its order, and the sentence with its numbers left out."""
    text = model(*state)["says"]
    return [float(found) for found in re.findall(r"(\d\.\d{3})\u202ft", text)], re.sub(r"[\d.]+(?=\u202f)", "#", text)


def test_the_sentence_is_true(state):
    efficiency, count = state
    carbon, inert = masses("carbon", efficiency, count), masses("inert", efficiency, count)
    numbers, words = said(state)
    burns_back = efficiency < 100
    gases = [carbon["CO2"], carbon["CO"]] if burns_back else [carbon["CO2"]]
    if count == "all":
        expected = [*gases, inert["O2"]]
        gas = "#\u202ft of CO₂ and " + ("#\u202ft of CO" if burns_back else "no CO")
        sentence = f"At #\u202f% current efficiency the carbon cell gives off {gas}; "
        sentence += "the inert cell gives off #\u202ft of oxygen."
    else:
        # What is in CO2 alone needs no number of its own.
        expected = [inert["O2"] if count == "O" else carbon["C"], *(gases if burns_back else [])]
        assert expected[0] == pytest.approx(sum(gases), abs=2e-4)
        gas = "#\u202ft in CO₂ and #\u202ft in CO" if burns_back else "all of it in CO₂"
        if count == "O":
            sentence = (
                "Both cells part the metal from the same #\u202ft of oxygen: it leaves the carbon cell bound to carbon "
            )
            sentence += f"({gas}) and the inert cell by itself, as oxygen gas."
        else:
            sentence = "At #\u202f% current efficiency #\u202ft of carbon goes into the carbon cell and leaves as gas "
            sentence += f"({gas}); the inert cell has no carbon to lose."
    assert words == sentence
    assert numbers == pytest.approx(expected, abs=ROUNDING)
    if count != "O":
        assert f"At {efficiency:.1f}\u202f% current efficiency" in model(*state)["says"]


def test_the_table_is_the_ledger(state):
    efficiency, count = state
    head, *rows = model(*state)["table"]
    of = {"all": "", "O": "of oxygen ", "C": "of carbon "}[count]
    assert head == (f"tonnes {of}per tonne of metal", "carbon anode", "inert anode")
    *rows, (words, *balance) = rows
    assert (words, balance) == ("in less out", ["0.000", "0.000"])
    assert [row[0] for row in rows] == ["alumina in", "carbon in", "aluminium out", "CO₂ out", "CO out", "oxygen out"]
    for column, anode in enumerate(("carbon", "inert"), 1):
        expected = masses(anode, efficiency, count)
        for row in rows:
            assert number(row[column]) == pytest.approx(expected.get(WORDS[row[0].split()[0]], 0), abs=ROUNDING)


def heights(state):
    """How tall each stack is drawn, without what is too little to draw."""
    artists = model(*state)["artists"]
    bars = {key: [artists["_".join((*key, one))] for one in species] for key, (_, species) in STACKS.items()}
    return {key: [bar for bar in stack if bar is not None] for key, stack in bars.items()}


def test_what_goes_in_is_as_tall_as_what_comes_out(state):
    stacks = {key: sum(height for *_, height in bars) for key, bars in heights(state).items()}
    for anode in ("carbon", "inert"):
        assert stacks[anode, "in"] == pytest.approx(stacks[anode, "out"], abs=VISIBLE)


def test_bars_stand_on_each_other(state):
    for bars in heights(state).values():
        top = 0.0
        for _, base, _, height in bars:
            assert base == pytest.approx(top, abs=VISIBLE)
            top = base + height


def test_bars_are_labelled_with_their_mass(state):
    efficiency, count = state
    artists = model(*state)["artists"]
    for (anode, side), (_, species) in STACKS.items():
        for one in species:
            key = f"{anode}_{side}_{one}"
            mass = masses(anode, efficiency, count)[one]
            if mass < VISIBLE / 2:
                assert artists[key] is artists[key + "_name"] is artists[key + "_mass"] is None
            else:
                assert WORDS[artists[key + "_name"][2]] == one
                assert number(artists[key + "_mass"][2]) == pytest.approx(mass, abs=ROUNDING)
                assert artists[key][3] == pytest.approx(mass, abs=ROUNDING)


def test_both_cells_leave_the_same_oxygen():
    for efficiency in EFFICIENCIES:
        _, *rows = model(efficiency, "O")["table"]
        columns = [[number(row[column]) for row in rows if row[0].endswith("out")] for column in (1, 2)]
        assert sum(columns[0]) == pytest.approx(sum(columns[1]), abs=3 * ROUNDING)
        assert [row[1:] for row in rows if row[0] == "alumina in"] == [("0.889", "0.889")]


def test_the_inert_cell_has_no_carbon():
    for efficiency in EFFICIENCIES:
        result = model(efficiency, "C")
        assert {row[2] for row in result["table"][1:]} == {"0.000"}
        assert result["artists"]["nothing"][2] == "no carbon at all"
        assert model(efficiency, "all")["artists"]["nothing"] is None


def test_the_published_ratios_are_shown_at_full_efficiency():
    shown = {row[0]: row[1:] for row in model(100, "all")["table"]}
    assert shown["alumina in"] == ("1.889", "1.889")
    assert shown["carbon in"] == ("0.334", "0.000")
    assert shown["CO₂ out"] == ("1.223", "0.000")
    assert shown["oxygen out"] == ("0.000", "0.889")


def baselines(artists):
    """The heights of the names beside each stack, from the bottom up."""
    for (anode, side), (_, species) in STACKS.items():
        names = [artists[f"{anode}_{side}_{one}_name"] for one in species]
        yield sorted(name[1] for name in names if name is not None)


def test_names_leave_each_other_room(state):
    for lines in baselines(model(*state)["artists"]):
        assert all(above - below >= 2 * LINE - 1e-9 for below, above in pairwise(lines))


def test_no_words_are_drawn_over_others():
    """Measured in matplotlib's font: a box reaches from the deepest letter of a line to its tallest."""
    drawing = Explorer("potline.explorers.one_tonne").drawing()
    ruler = RendererAgg(1, 1, 72)
    for state in STATES:
        artists = model(*state)["artists"]
        drawing.move(artists)
        texts = [text for text in drawing.figure.axes[0].texts if text.get_visible()]
        boxes = [(text.get_text(), text.get_window_extent(ruler)) for text in texts]
        for index, (words, box) in enumerate(boxes):
            for other, second in boxes[:index]:
                overlap = min(box.y1, second.y1) - max(box.y0, second.y0)
                beside = box.x0 >= second.x1 or box.x1 <= second.x0
                assert beside or overlap <= 0, (state, words, other, overlap)
