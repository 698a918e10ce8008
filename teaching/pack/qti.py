"""The questions of a topic as a QTI quiz (version 1.2, as Canvas and others import it), made by text2qti.

A numeric question is a group of a few sets of numbers, of which each pupil gets one.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence

from teaching.pack.chosen import Sheet, Topic, variants
from teaching.pack.moodle import tolerance
from teaching.pack.sheets import LETTERS, item
from text2qti.config import Config
from text2qti.qti import QTI
from text2qti.quiz import Group, GroupStart, Quiz
from text2qti.quiz import Question as Parsed

from livebook import timeless
from quiz.questions import Choice, Numeric, Order, Question

MARKUP = re.compile(r"([\\`*_{}\[\]()>#+\-.!$])")


def package(topic: Topic, sheets: Sequence[Sheet]) -> bytes:
    """The zip to import: all questions of the topic, the numeric ones at the seeds of the sheets."""
    lines = [f"Quiz title: {topic.title}"]
    for question in topic.questions:
        lines += _question(question, sheets)
    quiz = Quiz("\n".join(lines) + "\n", config=Config())
    for parsed in _parsed(quiz):
        if parsed.type == "numerical_question":
            _in_full(parsed)
    written = io.BytesIO()
    QTI(quiz).write(written)
    return _timeless(written)


def plain(text: str) -> str:
    """A text that Markdown leaves as it is."""
    return MARKUP.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;"))


def _question(question: Question, sheets: Sequence[Sheet]) -> Iterator[str]:
    seed = sheets[0].seed
    if isinstance(question, Numeric):
        yield from ("", "GROUP", "pick: 1", "points per question: 1")
        for sheet in variants(question, sheets):
            yield from _numeric(question, sheet.seed)
        yield from ("", "END_GROUP")
        return
    yield from _head(question, question.asked(seed))
    if isinstance(question, Choice):
        values = question.values(seed)
        for place, option in enumerate(question.shown(seed)):
            yield f"{'*' if option.right else ''}{LETTERS[place].lower()}) {plain(question.fill(option.text, values))}"
            if option.hint:
                yield f"... {plain(question.fill(option.hint, values))}"
    elif isinstance(question, Order):
        one = item(question, seed)
        for place, part in enumerate(one.options):
            yield from ("", f"    {LETTERS[place]}: {plain(part)}")
        yield from ("", "    Write the letters in the right order, without spaces.")
        yield f"*   {one.answer.replace(' ', '')}"
    else:
        yield "____"


def _head(question: Question, text: str) -> Iterator[str]:
    yield from ("", f"Title: {question.name}", "Points: 1", f"1.  {plain(text)}")


def _numeric(question: Numeric, seed: int) -> Iterator[str]:
    right = question.right(seed)
    asks = f" Give the answer in {question.unit}, without the unit." if question.unit else ""
    yield from _head(question, question.asked(seed) + asks)
    yield f"... {plain(' '.join(question.steps(seed)))}"
    yield f"=   {right:.10g} +- {tolerance(question, right):.10g}"


def _parsed(quiz: Quiz) -> Iterator[Parsed]:
    for part in quiz.questions_and_delims:
        if isinstance(part, Parsed):
            yield part
        elif isinstance(part, GroupStart):
            group: Group = part.group
            yield from group.questions


def _in_full(parsed: Parsed) -> None:
    """text2qti writes four decimals, which are too few for 0.0088."""
    parsed.numerical_exact_html_xml = f"{parsed.numerical_exact:.10g}"
    parsed.numerical_min_html_xml = f"{parsed.numerical_min:.10g}"
    parsed.numerical_max_html_xml = f"{parsed.numerical_max:.10g}"


def _timeless(written: io.BytesIO) -> bytes:
    """The same zip, with no time of making in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            timeless.add(new, name, old.read(name))
    return made.getvalue()
