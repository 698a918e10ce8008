"""The questions as Moodle XML: one category a topic, and below it one a numeric question, with a few sets of numbers.

A quiz that draws "a random question" from such a category gives each pupil other numbers. What Moodle takes for right
is what the book takes for right, in every unit that is only a factor away. Typical mistakes get their hint.
"""

from collections.abc import Sequence
from html import escape
from itertools import product
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from teaching.pack.chosen import Sheet, Topic, variants

from quiz.judge import same
from quiz.questions import Choice, Coding, Numeric, Order, Question, magnitude
from quiz.units import SIMPLE, Unit

TOP = "$course$/top/Aluminium, with and without carbon"
LARGEST_FACTOR = 1e6  # further off nobody writes
UNIT_TYPED, NO_UNIT = "0", "3"  # qtype_numerical: UNITINPUT and UNITNONE


def quiz(sets: Sequence[tuple[Topic, Sequence[Sheet]]]) -> bytes:
    """All questions of the topics; the numeric ones at the seeds of the sheets."""
    root = Element("quiz")
    for topic, sheets in sets:
        above = f"{TOP}/{topic.title.replace('/', '//')}"
        for question in topic.questions:
            _category(root, f"{above}/{question.name}" if isinstance(question, Numeric) else above)
            for sheet in variants(question, sheets):
                _question(root, question, sheet)
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _category(root: Element, path: str) -> None:
    _text(SubElement(SubElement(root, "question", type="category"), "category"), path)


def _question(root: Element, question: Question, sheet: Sheet) -> None:
    """What all kinds share, then what each has of its own."""
    kinds = {"numeric": "numerical", "choice": "multichoice", "order": "matching", "coding": "essay"}
    node = SubElement(root, "question", type=kinds[question.kind])
    name = f"{question.name} {sheet.letter}" if question.given and question.kind == "numeric" else question.name
    _text(SubElement(node, "name"), name)
    _html(SubElement(node, "questiontext"), question.asked(sheet.seed), *_asks(question))
    _html(SubElement(node, "generalfeedback"), *question.steps(sheet.seed), code=question.kind == "coding")
    for tag, value in (("defaultgrade", "1"), ("penalty", "0.3333333"), ("hidden", "0")):
        SubElement(node, tag).text = value
    if isinstance(question, Numeric):
        _numeric(node, question, sheet.seed)
    elif isinstance(question, Choice):
        _choice(node, question, sheet.seed)
    elif isinstance(question, Order):
        _order(node, question, sheet.seed)
    elif isinstance(question, Coding):
        _coding(node, question)
    tags = SubElement(node, "tags")
    for tag in (f"level {question.level}", question.chapter):
        if tag:
            _text(SubElement(tags, "tag"), tag)


def _asks(question: Question) -> list[str]:
    """What a pupil must know who sees no unit behind the field."""
    if not isinstance(question, Numeric) or not question.unit:
        return []
    return [f"The answer is counted in {question.unit}. Another unit of the same kind may stand behind the number."]


def _numeric(node: Element, question: Numeric, seed: int) -> None:
    right, values = question.right(seed), question.values(seed)
    _answer(node, 100, f"{right:.10g}", tolerance(question, right))
    for wrong in question.wrong:
        value = wrong.value(values)
        if not same(value, right, question.tolerance):
            hint = question.fill(wrong.hint, values)
            _answer(node, 0, f"{value:.10g}", question.tolerance * abs(value), hint)
    factors = units(question.unit)
    if factors:
        holder = SubElement(node, "units")
        for name, factor in factors:
            unit = SubElement(holder, "unit")
            SubElement(unit, "multiplier").text = f"{factor:.10g}"
            SubElement(unit, "unit_name").text = name
    # A unit may be left out; one that is typed is converted.
    settings = (("unitgradingtype", "0"), ("unitpenalty", "0.1"), ("showunits", UNIT_TYPED if factors else NO_UNIT))
    for tag, value_ in (*settings, ("unitsleft", "0")):
        SubElement(node, tag).text = value_


def tolerance(question: Numeric, right: float) -> float:
    """How far off an answer may be: the question's tolerance, or what rounding to its figures takes away."""
    half = 0.5 * 10.0 ** (magnitude(right) - question.figures + 1) if right else 0.0
    return max(question.tolerance * abs(right), half)


def units(unit: str) -> list[tuple[str, float]]:
    """(name, how many of it make one of the question's unit), the question's unit first.

    Example:
        >>> units("kg")[:3]
        [('kg', 1.0), ('g', 1000.0), ('mg', 1000000.0)]
        >>> units("")
        []
    """
    if not unit:
        return []
    asked = Unit(unit)
    found = {unit: 1.0}
    if asked.zero:  # degrees Celsius are no factor away from anything
        return list(found.items())
    parts = [Unit(part).measures for part in unit.split("/")]
    likes = [[name for name in SIMPLE if name and Unit(name).measures == part] for part in parts]
    for names in product(*likes):
        name = "/".join(names)
        factor = asked.convert(1.0, Unit(name))
        if 1 / LARGEST_FACTOR <= factor <= LARGEST_FACTOR:
            found.setdefault(name, factor)
    return list(found.items())


def _choice(node: Element, question: Choice, seed: int) -> None:
    for tag, value in (("single", "true"), ("shuffleanswers", "true"), ("answernumbering", "ABCD")):
        SubElement(node, tag).text = value
    values = question.values(seed)
    for option in question.options:
        text = escape(question.fill(option.text, values))
        _answer(node, 100 if option.right else 0, text, None, question.fill(option.hint, values))


def _order(node: Element, question: Order, seed: int) -> None:
    """To each part its place: matching is in every Moodle, the type "ordering" only in the newer ones."""
    SubElement(node, "shuffleanswers").text = "true"
    for part in question.shown(seed):
        pair = SubElement(node, "subquestion", format="html")
        SubElement(pair, "text").text = escape(question.parts[part])
        _text(SubElement(pair, "answer"), str(part + 1))


def _coding(node: Element, question: Coding) -> None:
    for tag, value in (("responseformat", "monospaced"), ("responserequired", "1"), ("responsefieldlines", "15")):
        SubElement(node, tag).text = value
    _html(SubElement(node, "graderinfo"), question.program, code=True)
    _html(SubElement(node, "responsetemplate"), question.starter, code=True)


def _answer(node: Element, fraction: int, text: str, off: float | None, hint: str = "") -> None:
    answer = SubElement(node, "answer", fraction=str(fraction), format="html" if off is None else "moodle_auto_format")
    SubElement(answer, "text").text = text
    _html(SubElement(answer, "feedback"), *([hint] if hint else []))
    if off is not None:
        SubElement(answer, "tolerance").text = f"{off:.10g}"


def _text(node: Element, text: str) -> None:
    SubElement(node, "text").text = text


def _html(node: Element, *paragraphs: str, code: bool = False) -> None:
    node.set("format", "html")
    tag = "pre" if code else "p"
    _text(node, "".join(f"<{tag}>{escape(paragraph, quote=False)}</{tag}>" for paragraph in paragraphs))
