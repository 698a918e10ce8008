"""The explorer of the heat balance, against enthalpies and the facts printed in the book, at every state of a grid."""

import re
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.explorers.heat_balance import ANODES, CONTROLS, PARTS, PREDICT, STACKS, VISIBLE, balance, model
from potline.thermochemistry import enthalpy_kj_per_mol

ROUNDING = 0.0051
RULER = RendererAgg(1, 1, 72)
AL = 26.9815384  # g/mol


def steps(control, count):
    values = [control.low + (control.high - control.low) * i / count for i in range(count + 1)]
    return [round(round((value - control.low) / control.step) * control.step + control.low, 2) for value in values]


STATES = list(product(*(steps(control, 4) for control in CONTROLS)))


@pytest.fixture(params=STATES, ids=str)
def state(request):
    return request.param


def cells(state):
    voltage, efficiency, outside = state
    return {anode: balance(anode, voltage, efficiency / 100, outside) for anode in ANODES}


def test_what_comes_in_goes_somewhere(state):
    for cell in cells(state).values():
        assert cell["electricity"] + cell["carbon"] == pytest.approx(cell["metal"] + cell["heat"] + cell["outside"])
        assert min(cell.values()) >= -1e-12


def test_both_cells_take_the_same_electricity_and_make_the_same_metal(state):
    carbon, inert = cells(state).values()
    for part in ("electricity", "metal", "outside"):
        assert carbon[part] == inert[part]
    assert inert["carbon"] == 0
    assert carbon["heat"] - inert["heat"] == pytest.approx(carbon["carbon"])


def test_parts_are_the_heats_of_what_they_name(state):
    """Worked out here in moles, for one mole of kept metal at 960 °C: kJ."""
    efficiency = state[1] / 100
    made, lost = 1 / efficiency, 1 / efficiency - 1

    def hot(species):
        return enthalpy_kj_per_mol(species, 1233.15)

    metal = hot("Al") + 0.75 * hot("O2") - 0.5 * enthalpy_kj_per_mol("Al2O3", 298.15)
    burning = 0.75 * made * (enthalpy_kj_per_mol("C", 298.15) + hot("O2") - hot("CO2"))
    unburnt = 1.5 * lost * (hot("CO") + hot("O2") / 2 - hot("CO2"))
    carbon = cells(state)["carbon"]
    assert carbon["metal"] * 3.6 * AL == pytest.approx(metal, rel=1e-9)
    assert carbon["carbon"] * 3.6 * AL == pytest.approx(burning - unburnt, rel=1e-9)


def test_the_printed_facts():
    both = cells((4.2, 94, 0))
    assert [round(cell["heat"], 1) for cell in both.values()] == [6.9, 4.1]
    assert PREDICT.answer() == pytest.approx(58.9, abs=0.05)
    assert abs(PREDICT.control.start - PREDICT.answer()) > 3 * PREDICT.control.step


def test_the_sentence_is_true(state):
    found = [float(number) for number in re.findall(r"\d+\.?\d*", model(*state)["says"])]
    carbon, inert = (cell["heat"] for cell in cells(state).values())
    expected = [state[0], state[1], carbon, inert, 100 * inert / carbon]
    for one, other, rounding in zip(found, expected, [0.0051, 0.051, ROUNDING, ROUNDING, 0.51], strict=True):
        assert one == pytest.approx(other, abs=rounding)


def test_the_table_closes(state):
    _, *rows, rest = model(*state)["table"]
    assert rest == ("in less out", "0.00", "0.00")
    for column, cell in enumerate(cells(state).values(), 1):
        shown = [float(row[column]) for row in rows]
        missing = cells(state)["carbon"]["heat"] - cell["heat"]
        assert shown == pytest.approx([*cell.values(), missing], abs=ROUNDING)


def test_bars_are_as_tall_as_their_energy_and_stand_on_each_other(state):
    artists = model(*state)["artists"]
    for (anode, side), (_, parts) in STACKS.items():
        base = 0.0
        for part in parts:
            value = artists[f"{anode}_{side}_{part}"]
            energy = cells(state)[anode].get(part, cells(state)["carbon"]["heat"] - cells(state)["inert"]["heat"])
            if energy < VISIBLE:
                assert value is None
                continue
            if part == "missing":
                assert (min(value[1]), max(value[1])) == (pytest.approx(base), pytest.approx(base + energy))
            else:
                assert value[1::2] == (pytest.approx(base), pytest.approx(energy))
            base += energy
    assert set(PARTS) == {part for _, parts in STACKS.values() for part in parts}


def test_no_words_are_drawn_over_others():
    drawing = Explorer("potline.explorers.heat_balance").drawing()
    (axes,) = drawing.figure.axes
    for state in STATES:
        drawing.move(model(*state)["artists"])
        texts = [text for text in axes.texts if text.get_visible() and text.get_text().strip()]
        boxes = [(text.get_text(), text.get_window_extent(RULER)) for text in texts]
        for (one, first), (other, second) in combinations(boxes, 2):
            assert not first.overlaps(second), (state, one, other)
