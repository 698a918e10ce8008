"""Worksheets, a set for each topic: the same questions with numbers of their own on each sheet, and the key."""

from collections.abc import Sequence
from typing import NamedTuple

from teaching.pack.chosen import Sheet, Topic, settings
from teaching.pack.printing import render

from livebook.numbers import fixed
from potline.data.constants import FARADAY_C_PER_MOL
from potline.formula import molar_mass
from quiz.questions import Choice, Numeric, Order, Question, figured

LETTERS = "ABCDEFGHIJ"
ELEMENTS = ("Al", "O", "C", "F", "Na", "S")


class Item(NamedTuple):
    """One question as it stands on a sheet. ``answer`` is what the key says, without the unit."""

    question: Question
    text: str
    options: tuple[str, ...]
    answer: str
    unit: str
    asks: str  # what to write, behind the question
    lines: int  # how much room a pupil needs


def item(question: Question, seed: int) -> Item:
    """A question at a seed.

    Raises:
        ValueError: a question that is not for paper.
    """
    text = question.asked(seed)
    if isinstance(question, Numeric):
        answer = figured(question.right(seed), question.figures)
        asks = f"at least {question.figures} significant figures" if question.figures > 1 else ""
        return Item(question, text, (), answer, question.unit, asks, 5)
    if isinstance(question, Choice):
        shown = question.shown(seed)
        place = [option.right for option in shown].index(True)
        options = tuple(question.fill(option.text, question.values(seed)) for option in shown)
        return Item(question, text, options, LETTERS[place], "", "one letter", 0)
    if isinstance(question, Order):
        order = question.shown(seed)
        options = tuple(question.parts[part] for part in order)
        answer = " ".join(LETTERS[order.index(part)] for part in range(len(order)))
        return Item(question, text, options, answer, "", "the letters in the right order", 0)
    raise ValueError(f"question {question.name} is for a machine, not for paper")


def items(topic: Topic, seed: int) -> list[Item]:
    """The questions of a topic's sheet."""
    return [item(question, seed) for question in topic.on_paper]


def worksheet(topic: Topic, sheet: Sheet) -> str:
    """One sheet, as an HTML document."""
    asked = items(topic, sheet.seed)
    given = constants() if any(isinstance(one.question, Numeric) for one in asked) else ""
    return render(
        "sheet.html", topic=topic, sheet=sheet, items=asked, letters=LETTERS, constants=given, book=settings()["title"]
    )


def constants() -> str:
    """What a pupil need not know by heart, as the library has it."""
    masses = ", ".join(f"{element} {fixed(molar_mass(element), 2)}" for element in ELEMENTS)
    return f"Faraday constant {fixed(FARADAY_C_PER_MOL, 0)} C/mol; molar masses in g/mol: {masses}."


def key(topic: Topic, sheets: Sequence[Sheet]) -> str:
    """The key to all sheets of a topic, as one HTML document."""
    first = sheets[0]
    return render(
        "key.html",
        topic=topic,
        sheets=[(sheet, items(topic, sheet.seed)) for sheet in sheets],
        solved=[
            (one, one.question.steps(first.seed), mistakes(one.question, first.seed))
            for one in items(topic, first.seed)
        ],
        first=first,
    )


def mistakes(question: Question, seed: int) -> list[tuple[str, str]]:
    """Of a number (a typical wrong answer, the mistake behind it), of a choice (a wrong letter, what to say to it)."""
    if isinstance(question, Choice):
        told = [question.fill(option.hint, question.values(seed)) for option in question.shown(seed)]
        return [(letter, hint) for letter, hint in zip(LETTERS, told, strict=False) if hint]
    if not isinstance(question, Numeric):
        return []
    values, unit = question.values(seed), f"\u202f{question.unit}" if question.unit else ""
    return [(figured(wrong.value(values), question.figures) + unit, wrong.name) for wrong in question.wrong]
