"""The page's engine says of a question what CPython says: same texts, same verdicts, same solutions."""

import json
import sys
from pathlib import Path

import pytest
from exercises.bundle import collect, topics

from livebook import bundle
from quiz.box import find, respond
from quiz.judge import judge

sys.path.insert(0, str(Path(__file__).parents[1] / "livebook"))
from engine import NODE_MODULES, run  # of the tests beside, found by the line above

SEEDS = (1, 2, 3, 47, 999_999)
TYPED = ["", "1e999", "0,889", "9 kWh", "<b>1</b>", "\uff11\uff13", "13.3 MJ/kg", "-4", "1 000,5", "13,300", "2 T"]


def replies(question, seed):
    """Right and wrong ones of every kind."""
    if question.kind == "numeric":
        values = question.values(seed)
        wrong = [f"{one.value(values):.5g}" for one in question.wrong]
        return [question.written(seed), f"{question.right(seed):.1g}", *wrong, *TYPED]
    if question.kind == "choice":
        return [-1, *range(len(question.options))]
    if question.kind == "order":
        return [list(range(len(question.parts))), list(question.shown(seed))]
    inputs = question.inputs(seed)
    found = [[one.value(values) for values in inputs] for one in question.wrong]
    return [[question.reference(values) for values in inputs], [None] * len(inputs), *found]


def requests(topic):
    for question in __import__(topic, fromlist=["QUESTIONS"]).QUESTIONS:
        for seed in SEEDS:
            asked = {"topic": topic, "name": question.name, "seed": seed}
            acts = ["ask", "hint", "solve"] + ["inputs"] * (question.kind == "coding")
            yield from (asked | {"act": act} for act in acts)
            yield from (asked | {"act": "check", "reply": reply} for reply in replies(question, seed))


@pytest.fixture(scope="module")
def shipped():
    """The files of the questions, as the bundle ships them."""
    return {name: json.loads(content) for name, content in collect(NODE_MODULES).items()}


@pytest.mark.parametrize("topic", topics())
def test_both_engines_say_the_same(topic, shipped, tmp_path):
    sources = shipped[f"{topic}.json"]
    path = topic.replace(".", "/") + ".py"
    asked = list(requests(topic))
    more = {topic + ".py": sources[path]} | sources  # the first names the file that the worker asks for
    answers = run(asked, tmp_path, "potline.explorers", more)
    assert len(asked) > 30
    for request, answer in zip(asked, answers, strict=True):
        assert "answer" in answer, (request, answer)
        assert unlike(json.loads(answer["answer"]), json.loads(respond(json.dumps(request)))) == [], request


def unlike(there, here):
    """What differs; the inputs of a program are numbers, which may differ in their last digit."""
    if "inputs" in here:
        pairs = zip(*([value for call in one["inputs"] for value in call] for one in (there, here)), strict=True)
        return [pair for pair in pairs if pair[0] != pytest.approx(pair[1], rel=1e-12)]
    return [] if there == here else [there, here]


def test_a_difference_is_seen():
    assert unlike({"changes": [["a", "text", "1"]]}, {"changes": [["a", "text", "2"]]})
    assert unlike({"inputs": [[1.0]]}, {"inputs": [[1.1]]})


def test_the_library_for_students_is_whole(shipped):
    files = shipped["student.json"]
    assert {"potline/__init__.py", "potline/faraday.py", "potline/bath.py", "potline/data/rows.py"} <= set(files)
    assert not [path for path in files if "explorers" in path or "drawings" in path]


def test_every_file_of_a_topic_stands_alone(shipped):
    base = {name.replace(".", "/") for name in bundle.core()}
    for topic in topics():
        assert {"quiz/box.py", "quiz/judge.py", topic.replace(".", "/") + ".py"} <= set(shipped[f"{topic}.json"])
        assert not [path for path in shipped[f"{topic}.json"] if path.removesuffix(".py") in base]


def test_unknown_requests_are_refused():
    topic = "exercises.bank.faraday"
    with pytest.raises(ValueError, match="has no question 'faraday-99'"):
        find(topic, "faraday-99")
    with pytest.raises(ValueError, match="act is 'eval'; allowed"):
        respond(json.dumps({"topic": topic, "name": "faraday-01", "seed": 1, "act": "eval"}))
    assert judge(find(topic, "faraday-01"), 1, "").kind == "unreadable"
