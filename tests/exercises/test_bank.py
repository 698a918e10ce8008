"""Every question of the bank at fifty seeds: what it asks, accepts, recognises and shows."""

import json
import re
from collections import Counter
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest
from bank import CHOICES, CODING, NUMERIC, ORDERS, QUESTIONS, SEEDS, TOPICS, program

from quiz.judge import judge, same
from quiz.questions import figured
from quiz.units import Unit

ROOT = Path(__file__).parents[2]
CHAPTERS = sorted(f"chapters/{path.stem}" for path in (ROOT / "chapters").glob("*.ipynb"))
# Unit of a question -> others in which people may answer it.
UNITS = {
    "": (),
    "%": ("wt%", "percent"),
    "°C": ("K",),
    "GWh": ("MWh", "TWh"),
    "MW": ("kW", "GW"),
    "MWh": ("kWh", "GJ"),
    "Mt": ("t", "kt"),
    "Nm³": ("Nm3",),
    "S/cm": ("mS/cm", "S/m"),
    "USD": ("$",),
    "V": ("mV",),
    "cm": ("mm",),
    "days": ("h", "weeks"),
    "g/kWh": ("kg/MWh", "g/MJ"),
    "kWh/kg": ("MJ/kg", "kWh/t", "MWh/t"),
    "kWh/t": ("kWh/kg", "MJ/kg"),
    "kg": ("t", "g"),
    "kg/t": ("g/kg", "t/t"),
    "mV": ("V",),
    "t": ("kg",),
    "t/t": ("kg/t", "kg/kg"),
    "weeks": ("days",),
    "years": ("a", "months"),
}
MARKUP = re.compile(r"[{}<>$`\\*]|  |\b(?:nan|inf)\b")
NUMBER = re.compile(r"[−-]?\d[\d\u202f]*(?:\.\d+)?")
SLIPS = [(question, wrong) for question in NUMERIC + CODING for wrong in question.wrong]


def named(question):
    return question.name


def numbers(text):
    return [float(found.replace("\u202f", "").replace("−", "-")) for found in NUMBER.findall(text)]


def questions(among):
    return pytest.mark.parametrize("question", among, ids=named)


slips = pytest.mark.parametrize(("question", "wrong"), SLIPS, ids=[f"{q.name}: {w.name}" for q, w in SLIPS])


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_counts_its_questions(topic):
    stem = topic.split(".")[-1].replace("_", "-")
    found = import_module(topic).QUESTIONS
    assert [one.name for one in found] == [f"{stem}-{place + 1:02}" for place in range(len(found))]
    assert {one.chapter for one in found} == {f"chapters/{stem}"}


def test_every_chapter_and_every_level_is_asked():
    asked = Counter(question.chapter for question in QUESTIONS)
    assert sorted(asked) == CHAPTERS
    assert min(asked.values()) >= 2
    assert min(Counter(question.level for question in QUESTIONS).values()) >= 15
    assert len(QUESTIONS) >= 80 and len(CODING) >= 8 and len(ORDERS) >= 8 and len(NUMERIC) > len(QUESTIONS) / 2


@questions(QUESTIONS)
def test_its_texts_are_plain_and_filled(question):
    for seed in SEEDS:
        values = question.values(seed)
        texts = [question.asked(seed), question.fill(question.hint, values)]
        texts += [] if question in CODING else question.steps(seed)
        texts += [question.fill(one.hint, values) for one in getattr(question, "wrong", ())]
        texts += [
            question.fill(text, values) for one in getattr(question, "options", ()) for text in (one.text, one.hint)
        ]
        texts += getattr(question, "parts", ())
        for text in texts:
            assert not MARKUP.search(text), text
            assert question in CODING or "_" not in text, text
    assert question.hint and len(question.steps(0)) >= (1 if question in CODING else 2)


@questions([question for question in QUESTIONS if question.given])
def test_its_numbers_change_with_the_seed(question):
    assert len({tuple(question.values(seed).values()) for seed in SEEDS}) >= 5


@questions(NUMERIC)
def test_it_accepts_its_own_answer(question):
    for seed in SEEDS:
        right = question.right(seed)
        assert judge(question, seed, question.written(seed)).kind == "right", (seed, right)
        assert judge(question, seed, figured(right, question.figures + 1).replace(".", ",")).kind == "right", seed
        for unit in UNITS[question.unit]:
            reply = figured(question.measure.convert(right, Unit(unit)), question.figures + 3) + " " + unit
            assert judge(question, seed, reply).kind == "right", (seed, reply)


@questions(NUMERIC)
def test_it_wants_its_figures_and_its_unit(question):
    for seed in SEEDS:
        right = question.right(seed)
        foreign = judge(question, seed, f"{figured(right, 5)} mol")
        assert foreign.kind == "unit", foreign.says
        assert judge(question, seed, figured(right * (1 + 20 * question.tolerance), 6)).kind != "right"


@slips
def test_a_slip_is_recognised_and_not_taken_for_another(question, wrong):
    for seed in SEEDS:
        if question in NUMERIC:
            value = wrong.value(question.values(seed))
            reply, right = figured(value, 6), question.right(seed)
            assert not same(value, right, 1.5 * question.tolerance), (seed, value, right)
        else:
            reply = [wrong.value(inputs) for inputs in question.inputs(seed)]
        verdict = judge(question, seed, reply)
        assert (verdict.kind, verdict.mistake) == ("wrong", wrong.name), (seed, reply)
        assert question.fill(wrong.hint, question.values(seed)) in verdict.says


@questions(NUMERIC)
def test_no_hint_gives_the_answer_away(question):
    for seed in SEEDS:
        values, right = question.values(seed), question.right(seed)
        for hint in (question.hint, *[wrong.hint for wrong in question.wrong]):
            for number in numbers(question.fill(hint, values)):
                assert not same(number, right, question.tolerance), (seed, hint)


@questions(NUMERIC)
def test_its_solution_ends_with_its_answer(question):
    for seed in SEEDS:
        *_, last = question.steps(seed)
        assert judge(question, seed, NUMBER.findall(last)[-1]).kind == "right", (seed, last)


@questions(NUMERIC)
def test_it_knows_what_goes_wrong(question):
    assert 2 <= len(question.wrong) <= 4


@questions(CHOICES)
def test_one_option_is_right_and_the_others_lead_on(question):
    assert len({option.text for option in question.options}) == len(question.options) >= 3
    for seed in SEEDS:
        for place, option in enumerate(question.shown(seed)):
            verdict = judge(question, seed, place)
            assert verdict.right == option.right
            assert option.right or option.hint in verdict.says
    assert len({tuple(option.text for option in question.shown(seed)) for seed in SEEDS}) > 3


@questions(CHOICES)
def test_the_right_option_is_not_seen_by_its_length(question):
    """Somebody who ticks the longest answer must not do well."""
    lengths = [len(option.text) for option in question.options]
    (right,) = [len(option.text) for option in question.options if option.right]
    assert right <= 1.6 * sorted(lengths)[-2] + 20


@questions(ORDERS)
def test_an_order_is_told_from_any_other(question):
    places = list(range(len(question.parts)))
    assert judge(question, 0, places).right
    for one, other in pairwise(places):
        swapped = [{one: other, other: one}.get(place, place) for place in places]
        assert not judge(question, 0, swapped).right
    assert all(list(question.shown(seed)) != places for seed in SEEDS)


@questions(CODING)
def test_its_program_is_right_and_its_starter_is_not(question):
    names = {}
    exec(question.starter, names)
    for seed in SEEDS:
        inputs = question.inputs(seed)
        outputs = [program(question)(*one.values()) for one in inputs]
        assert judge(question, seed, json.loads(json.dumps(outputs))).right, seed
        assert not judge(question, seed, [None] * len(inputs)).right
    assert names[question.function](*inputs[0].values()) is Ellipsis
