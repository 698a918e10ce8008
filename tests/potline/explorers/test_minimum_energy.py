"""What the explorer of the least energy says, shows and adds up, against the enthalpies: at every state."""

import re
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from livebook.shapes import FLOW_STEPS
from potline.explorers.minimum_energy import (
    CONTROLS,
    FEED_C,
    NOBODY,
    PAYERS,
    PREDICT,
    USES,
    VISIBLE,
    ledgers,
    model,
)
from potline.thermochemistry import enthalpy_kj_per_mol, minimum_energy_kwh_per_kg

ANODES = ("carbon", "inert")
ROUNDING = 0.0051  # an energy is written to two decimals
AL = 26.9815384  # g/mol


def steps(control, stride):
    count = round((control.high - control.low) / control.step)
    return [control.low + control.step * step for step in range(0, count + 1, stride)]


STATES = list(product(steps(CONTROLS[0], 4), steps(CONTROLS[1], 2)))


@pytest.fixture(params=STATES, ids=str)
def state(request):
    return request.param


def cells(state):
    return ledgers(state[0], state[1] / 100)


def number(text):
    return float(text.replace("\u2212", "-").replace("\u202f", ""))


def test_what_is_paid_is_what_is_spent(state):
    for cell in cells(state).values():
        assert list(cell) == [*PAYERS, *USES]
        assert all(energy >= 0 for energy in cell.values())
        assert sum(cell[part] for part in PAYERS) == pytest.approx(sum(cell[part] for part in USES), rel=1e-12)


def test_every_entry_is_the_heat_of_what_it_names(state):
    """Worked out here in moles: kJ for one mole of kept metal, in which two reactions run."""
    bath, efficiency = state[0] + 273.15, state[1] / 100

    def hot(species):
        return enthalpy_kj_per_mol(species, bath)

    feed = FEED_C + 273.15
    made, lost = 1 / efficiency, 1 / efficiency - 1
    parting = hot("Al") + 0.75 * hot("O2") - 0.5 * hot("Al2O3")
    burning = 0.75 * (enthalpy_kj_per_mol("C", feed) + hot("O2") - hot("CO2"))
    back = {"inert": parting, "carbon": hot("Al") + 1.5 * hot("CO2") - 0.5 * hot("Al2O3") - 1.5 * hot("CO")}
    for anode, cell in cells(state).items():
        kilojoules = {
            "electricity": minimum_energy_kwh_per_kg(anode, state[0], FEED_C, efficiency) * 3600 * AL / 1000,
            "carbon": made * burning if anode == "carbon" else 0,
            "lost": lost * back[anode],
            "parting": made * parting,
            "warming": 0.5 * (hot("Al2O3") - enthalpy_kj_per_mol("Al2O3", feed)),
        }
        for part, energy in cell.items():
            assert energy * 3600 * AL / 1000 == pytest.approx(kilojoules[part], rel=1e-9, abs=1e-9), (anode, part)


@pytest.mark.parametrize("bath", steps(CONTROLS[0], 1))
def test_without_losses_the_carbon_pays_the_difference(bath):
    both = ledgers(bath, 1)
    difference = both["inert"]["electricity"] - both["carbon"]["electricity"]
    assert both["carbon"]["carbon"] == pytest.approx(difference, rel=1e-12)
    assert both["carbon"]["lost"] == both["inert"]["lost"] == 0


def test_the_published_energies_are_shown():
    result = model(960, 100)
    artists = result["artists"]
    shown = {key: artists[key + "_energy"][2] for key in ("carbon_electricity", "carbon_carbon", "inert_electricity")}
    assert shown == {"carbon_electricity": "6.34", "carbon_carbon": "2.92", "inert_electricity": "9.26"}
    assert ledgers(960, 0.94)["carbon"]["electricity"] == pytest.approx(6.43, abs=ROUNDING)
    assert PREDICT.answer() == pytest.approx(100 * 2.92 / 9.26, abs=0.1)


def test_losses_cost_the_inert_cell_nothing():
    for bath in steps(CONTROLS[0], 5):
        paid = [ledgers(bath, efficiency / 100)["inert"]["electricity"] for efficiency in steps(CONTROLS[1], 1)]
        assert max(paid) - min(paid) < 1e-12


def test_the_sentence_is_true(state):
    text = model(*state)["says"]
    both = cells(state)
    numbers = [float(found) for found in re.findall(r"\d+\.\d\d(?!\d)", text)]
    electricity = [both[anode]["electricity"] for anode in ANODES]
    expected = [*electricity, electricity[1] - electricity[0]]
    if state[1] < 100:
        expected += [both[anode]["lost"] for anode in ANODES]
    assert numbers == pytest.approx(expected, abs=ROUNDING)
    assert ("pays back" in text) == (state[1] < 100)
    assert f"{state[1]:.1f}\u202f% efficiency" in text


def test_the_table_is_the_ledger_and_closes(state):
    _, *rows = model(*state)["table"]
    *parts, paid, rest = rows
    assert rest == ("paid less taken", "0.000", "0.000")
    for column, cell in enumerate(cells(state).values(), 1):
        assert [number(row[column]) for row in parts] == pytest.approx(list(cell.values()), abs=0.00051)
        assert number(paid[column]) == pytest.approx(sum(cell[part] for part in USES), abs=0.00051)


def edges(ribbon):
    """The lower and upper edge of a ribbon at its left and its right end."""
    ys = ribbon[1]
    return (ys[0], ys[-1]), (ys[FLOW_STEPS], ys[FLOW_STEPS + 1])


def test_ribbons_are_as_wide_as_their_energy_and_fill_the_cell(state):
    artists = model(*state)["artists"]
    for anode, cell in cells(state).items():
        _, base, _, height = artists[anode + "_cell"]
        for parts, inner in ((PAYERS, 1), (USES, 0)):
            upper = base + height
            for part in parts:
                if (anode, part) in NOBODY:
                    assert anode + "_" + part not in artists
                    continue
                ribbon = artists[anode + "_" + part]
                if cell[part] < VISIBLE:
                    assert ribbon is artists[f"{anode}_{part}_name"] is artists[f"{anode}_{part}_energy"] is None
                    continue
                for low, high in edges(ribbon):
                    assert high - low == pytest.approx(cell[part])
                low, high = edges(ribbon)[inner]
                assert high == pytest.approx(upper)
                upper = low
                assert number(artists[f"{anode}_{part}_energy"][2]) == pytest.approx(cell[part], abs=ROUNDING)
            assert upper == pytest.approx(base, abs=VISIBLE)


def test_no_words_are_drawn_over_others_or_over_ribbons():
    """Measured in matplotlib's font."""
    drawing = Explorer("potline.explorers.minimum_energy").drawing()
    (axes,) = drawing.figure.axes
    ruler = RendererAgg(1, 1, 72)
    for state in STATES:
        drawing.move(model(*state)["artists"])
        texts = [text for text in axes.texts if text.get_visible()]
        boxes = [(text.get_text(), text.get_window_extent(ruler)) for text in texts]
        for (words, box), (other, second) in combinations(boxes, 2):
            assert not box.overlaps(second), (state, words, other)
        for patch in axes.patches:
            if patch.get_visible():
                area = patch.get_window_extent(ruler)
                for words, box in boxes:
                    assert not box.overlaps(area), (state, words)
