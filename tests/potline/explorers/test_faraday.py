"""What the explorer of Faraday's law says, shows and counts, against the law itself, at every state of two sliders."""

import re
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.explorers.faraday import CONTROLS, GUESSED, MOST_ENERGY, PREDICT, TALLEST, WIDEST, model
from potline.faraday import pot_output_t_per_day, specific_energy_kwh_per_kg

CURRENT, EFFICIENCY, VOLTAGE = CONTROLS


def steps(control, every=1):
    """The values of a slider, both ends included."""
    last = round((control.high - control.low) / control.step)
    return [round(control.low + control.step * step, control.digits) for step in sorted({*range(0, last, every), last})]


STATES = list(product(steps(CURRENT, 10), steps(EFFICIENCY, 8), steps(VOLTAGE, 15)))
PLACES = [(*state, 4.2) for state in product(steps(CURRENT), steps(EFFICIENCY))]
EQUIVALENT = 0.335573  # kg/kAh, from the table of constants of a textbook: 26.9815 / (3 x 96485.33) x 3600
RULER = RendererAgg(1, 1, 72)


@pytest.fixture(params=STATES, ids=str)
def state(request):
    return request.param


def law(state):
    """Kept and lost metal, and the energy of a kilogram, worked out here."""
    current, efficiency, voltage = state
    most = 24 * current * EQUIVALENT / 1000
    return most, most * efficiency / 100, voltage / EQUIVALENT, voltage / EQUIVALENT / (efficiency / 100)


def numbers(text):
    joined = re.sub(r"(?<=\d)[\u2009\u202f](?=\d)", "", text)  # thousands are set apart
    return [float(found) for found in re.findall(r"\d+\.?\d*", joined)]


def test_the_sentence_is_true(state):
    current, efficiency, voltage = state
    most, kept, _, energy = law(state)
    says = model(*state)["says"]
    lost = "#\u202fkg" if efficiency < 100 else "none"
    pattern = f"At #\u202f% a pot of #\u202fkA keeps #\u202ft of metal a day and loses {lost}; "
    pattern += "at #\u202fV each kilogram takes #\u202fkWh."
    assert re.sub(r"\d+\.?\d*", "#", says) == pattern
    loss = [1000 * (most - kept)] if efficiency < 100 else []
    found, expected = numbers(says), [efficiency, current, kept, *loss, voltage, energy]
    roundings = [0.051, 0.51, 0.00051, *([0.51] if loss else []), 0.0051, 0.0051]
    for one, other, rounding in zip(found, expected, roundings, strict=True):
        assert one == pytest.approx(other, abs=rounding + 2e-6 * other)


def test_the_table_is_the_law(state):
    current, efficiency, voltage = state
    most, kept, least, energy = law(state)
    head, *rows = model(*state)["table"]
    assert head == ("one pot", "at 100\u202f%", f"at {efficiency:.1f}\u202f%")
    shown = {name: [float(cell) for cell in cells] for name, *cells in rows}
    power = current * voltage / 1000
    assert shown["metal kept, t a day"] == pytest.approx([most, kept], abs=0.00052)
    assert shown["metal lost, kg a day"] == pytest.approx([0, 1000 * (most - kept)], abs=0.52)
    assert shown["energy, kWh a kilogram"] == pytest.approx([least, energy], abs=0.0052)
    assert shown["power, MW"] == pytest.approx([power, power], abs=0.00051)


def test_power_and_output_give_the_energy_of_a_kilogram(state):
    shown = {name: float(last) for name, *_, last in model(*state)["table"][1:]}
    energy = shown["power, MW"] * 24 / shown["metal kept, t a day"]
    assert energy == pytest.approx(shown["energy, kWh a kilogram"], rel=0.003)


def test_the_band_lies_between_the_lines_and_the_pot_on_one_of_them(state):
    current, efficiency, _ = state
    artists = model(*state)["artists"]
    (xs, limits), (also, keeps) = artists["limit"], artists["kept"]
    assert xs == also == [WIDEST, 0.0]
    assert limits == [pot_output_t_per_day(x, 1.0) for x in xs]
    assert keeps == pytest.approx([y * efficiency / 100 for y in limits])
    kept = current / WIDEST * keeps[0]
    assert artists["pot"] == ([current], [pytest.approx(kept)])
    if efficiency == 100:
        assert artists["lost"] is artists["loss"] is artists["lost_words"] is artists["more"] is None
    else:
        assert artists["lost"] == ([*xs, *reversed(xs)], [*keeps, *reversed(limits)])
        assert artists["loss"] == ([current] * 2, [pytest.approx(kept), pytest.approx(kept / efficiency * 100)])


def test_the_bar_is_the_energy_of_a_kilogram(state):
    _, efficiency, voltage = state
    artists = model(*state)["artists"]
    least, energy = [specific_energy_kwh_per_kg(voltage, share) for share in (1.0, efficiency / 100)]
    assert artists["least"] == (0, 0, least, 1)
    if efficiency < 100:
        assert artists["more"] == (least, 0, pytest.approx(energy - least), 1)
        assert numbers(artists["energy"][2]) == pytest.approx([energy, energy - least], abs=0.0051)
    else:
        assert "none of it for lost metal" in artists["energy"][2]
    assert energy <= MOST_ENERGY


def test_voltage_moves_the_energy_and_no_metal():
    low, high = [model(300, 94, voltage)["artists"] for voltage in (VOLTAGE.low, VOLTAGE.high)]
    assert {part for part in low if low[part] != high[part]} == {"least", "more", "energy"}


def test_the_largest_pot_fits():
    assert pot_output_t_per_day(WIDEST, 1.0) < TALLEST


def test_the_guess_is_answered_by_the_law():
    current, efficiency = GUESSED
    answer = law((current, efficiency, 4.2))[1]
    assert PREDICT.answer() == pytest.approx(answer, rel=1e-5)
    assert f"{current}\u202fkA" in PREDICT.question and f"{efficiency}\u202f%" in PREDICT.question
    assert numbers(PREDICT.why) == pytest.approx([current, 24 * current, EQUIVALENT, efficiency], rel=1e-4)
    assert abs(PREDICT.control.start - answer) > 3 * PREDICT.control.step  # the first state gives nothing away


@pytest.fixture(scope="module")
def drawing():
    return Explorer("potline.explorers.faraday").drawing()


def shown(drawing):
    """The words on the figure and where they are, in the order in which they were drawn."""
    texts = [text for axes in drawing.figure.axes for text in (*axes.texts, axes.xaxis.label, axes.title)]
    left = [axes._left_title for axes in drawing.figure.axes if axes._left_title.get_text()]
    ticks = [label for axes in drawing.figure.axes for label in (*axes.get_xticklabels(), *axes.get_yticklabels())]
    visible = [text for text in (*texts, *left, *ticks) if text.get_visible() and text.get_text().strip()]
    return [(text.get_text(), text.get_window_extent(RULER)) for text in visible]


def test_no_words_are_drawn_over_others_or_over_a_line(drawing):
    axes = drawing.figure.axes[0]
    for state in PLACES:
        artists = model(*state)["artists"]
        drawing.move(artists)
        boxes = shown(drawing)
        for (one, first), (other, second) in combinations(boxes, 2):
            assert not first.overlaps(second), (state, one, other)
        for part in ("pot_name", "pot_mass", "lost_words"):
            if artists[part] is not None:
                assert clear(axes, drawing.artists[part], artists), (state, part)


def clear(axes, text, artists):
    """Whether words stand clear of both lines, of the pot and of the line through it, and on the axes."""
    box = axes.transData.inverted().transform(text.get_window_extent(RULER))
    (x0, y0), (x1, y1) = box
    slopes = [artists[line][1][0] / WIDEST for line in ("kept", "limit")]
    off_the_lines = all(y0 > slope * x1 or y1 < slope * x0 for slope in slopes)
    ([x], [y]) = artists["pot"]
    off_the_pot = not (x0 <= x <= x1 and y0 <= y <= y1)
    leader = artists["leader"]
    off_the_leader = leader is None or not x0 <= x <= x1 or y1 <= min(leader[1]) or y0 >= max(leader[1])
    return off_the_lines and off_the_pot and off_the_leader and x0 >= 0 and y0 >= 0
