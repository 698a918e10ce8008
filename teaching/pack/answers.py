"""The answers to all sheets as one table, for a spreadsheet."""

import csv
import io
from collections.abc import Sequence

from teaching.pack.chosen import Sheet, Topic
from teaching.pack.sheets import items

from quiz.questions import Numeric

HEADING = ("topic", "sheet", "seed", "number", "question", "kind", "level", "answer", "unit", "tolerance", "figures")
BOM = "\ufeff"  # so that a spreadsheet takes it for UTF-8


def table(sets: Sequence[tuple[Topic, Sequence[Sheet]]]) -> str:
    """Answers of numbers in full; what is off by less than the tolerance, relative to it, is right."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(HEADING)
    for topic, sheets in sets:
        for sheet in sheets:
            for number, one in enumerate(items(topic, sheet.seed), 1):
                question, answer = one.question, one.answer
                rest: tuple[float | str, int | str] = ("", "")
                if isinstance(question, Numeric):
                    answer, rest = f"{question.right(sheet.seed):.10g}", (question.tolerance, question.figures)
                place = (topic.name, sheet.letter, sheet.seed, number)
                writer.writerow((*place, question.name, question.kind, question.level, answer, one.unit, *rest))
    return BOM + written.getvalue()
