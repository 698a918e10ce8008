"""What the page's engine answers for a question: a list of changes, as ``livebook.live`` gives. Page-safe.

The page sends JSON: ``topic`` (a module of the bank), ``name``, ``seed``, ``act`` and, for a check, ``reply``.
"""

import json
import sys

from quiz.judge import judge
from quiz.questions import Choice, Coding, Numeric, Order

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from livebook.types import Change
    from quiz.questions import Question

FIRST_SEED = 1  # what the page shows before its engine has run


def find(topic: str, name: str) -> "Question":
    """A question of a topic that is loaded or can be.

    Raises:
        ValueError: the topic has no such question.
    """
    __import__(topic)
    for question in sys.modules[topic].QUESTIONS:
        if question.name == name:
            found: Question = question
            return found
    raise ValueError(f"{topic} has no question {name!r}")


def element(question: "Question", part: str) -> str:
    """The id of a part of a question on the page."""
    return question.name + "--" + part


def shown(question: "Question", seed: int) -> "list[Change]":
    """The question at a seed; what was said of it before is gone."""
    changes: list[Change] = [(element(question, "text"), "text", question.asked(seed))]
    changes.append((element(question, "seed"), "text", str(seed)))
    if isinstance(question, Choice):
        values = question.values(seed)
        for place, option in enumerate(question.shown(seed)):
            changes.append((element(question, f"option-{place}"), "text", question.fill(option.text, values)))
    if isinstance(question, Order):
        for place, part in enumerate(question.shown(seed)):
            changes.append((element(question, f"part-{place}"), "text", question.parts[part]))
            changes.append((element(question, f"item-{place}"), "data-part", str(part)))
    for said in ("verdict", "hint", "solution"):
        changes.append((element(question, said), "text", ""))
    changes.append((question.name, "data-verdict", None))
    return changes


def label(question: "Question") -> str:
    """What the field of a numeric question asks for."""
    unit = question.unit if isinstance(question, Numeric) else ""
    return "Your answer, in " + unit if unit else "Your answer, a plain number"


def respond(request: str) -> str:
    """Answer one request of the page (JSON both ways)."""
    wish: dict[str, Any] = json.loads(request)
    question = find(wish["topic"], wish["name"])
    seed = wish["seed"]
    act = wish["act"]
    if act == "ask":
        return json.dumps({"changes": shown(question, seed)})
    if act == "hint":
        return json.dumps(
            {"changes": [(element(question, "hint"), "text", question.fill(question.hint, question.values(seed)))]}
        )
    if act == "solve":
        return json.dumps({"changes": [(element(question, "solution"), "text", "\n".join(question.steps(seed)))]})
    if act == "inputs" and isinstance(question, Coding):
        calls = [list(values.values()) for values in question.inputs(seed)]
        return json.dumps({"call": question.function, "inputs": calls})
    if act == "check":
        verdict = judge(question, seed, wish["reply"])
        changes: list[Change] = [
            (element(question, "verdict"), "text", verdict.says),
            (question.name, "data-verdict", verdict.kind),
        ]
        return json.dumps({"changes": changes, "kind": verdict.kind})
    raise ValueError(f"act is {act!r}; allowed: ask, hint, check, solve, and inputs of a coding question")
