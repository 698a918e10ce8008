"""Moodle XML and QTI, read back by a parser that knows nothing of what wrote them, and compared with the bank."""

import io
import re
import zipfile
from html import unescape
from math import floor, log10
from xml.etree import ElementTree

import pytest
from exercises import questions
from teaching import by_hand
from teaching.pack import moodle, qti
from teaching.pack.sheets import constants

from quiz.judge import judge
from quiz.questions import Choice, Coding, Numeric, Order

K = by_hand.kilograms_per_kah(constants())
KINDS = {"numerical": Numeric, "multichoice": Choice, "matching": Order, "essay": Coding}
# What Moodle's importer reads of each type (question/format/xml/format.php), and how often.
COMMON = ("name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "tags")
OWN = {
    "numerical": ("unitgradingtype", "unitpenalty", "showunits", "unitsleft"),
    "multichoice": ("single", "shuffleanswers", "answernumbering"),
    "matching": ("shuffleanswers",),
    "essay": ("responseformat", "responserequired", "responsefieldlines", "graderinfo", "responsetemplate"),
}
MANY = {"numerical": ("answer", "units"), "multichoice": ("answer",), "matching": ("subquestion",), "essay": ()}
# How many of the second make one of the first: typed from a table of units, not from the library.
FACTORS = {
    ("t", "kg"): 1000, ("kg", "g"): 1000, ("kWh/kg", "MJ/kg"): 3.6, ("V", "mV"): 1000, ("mV", "V"): 0.001,
    ("%", ""): 0.01, ("MW", "kW"): 1000, ("GWh", "MWh"): 1000, ("cm", "mm"): 10, ("Mt", "t"): 1e6,
    ("kWh/t", "kWh/kg"): 0.001, ("kg/t", "g/kg"): 1, ("g/kWh", "kg/MWh"): 1, ("S/cm", "S/m"): 100,
    ("years", "month"): 12, ("days", "h"): 24, ("weeks", "d"): 7, ("t/t", "kg/t"): 1000,
}  # fmt: skip
NS = {"q": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2", "m": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"}


def words(html):
    """The text of an HTML fragment."""
    return unescape(re.sub(r"<[^>]+>", "", html))


def straight(html):
    """Its text; text2qti sets quotation marks as printers do."""
    return words(html).translate(str.maketrans("‘’“”", "''\"\""))


def find(name):
    return next(question for question in questions(name.rpartition("-")[0]) if question.name == name)


@pytest.fixture(scope="module")
def quiz(all_sets):
    """The nodes of all questions in the Moodle XML, with the category that each stands in."""
    category, found = "", []
    for node in ElementTree.fromstring(moodle.quiz(list(all_sets.values()))):
        if node.get("type") == "category":
            category = node.findtext("category/text")
        else:
            found.append((category, node))
    return found


def of_type(quiz, kind):
    return [(node.findtext("name/text").split()[0], node) for _, node in quiz if node.get("type") == kind]


def test_moodle_gets_what_its_importer_asks_for(quiz):
    names = [node.findtext("name/text") for _, node in quiz]
    assert len(set(names)) == len(names)
    for category, node in quiz:
        kind, name = node.get("type"), node.findtext("name/text").split()[0]
        assert type(find(name)) is KINDS[kind]
        tags = [child.tag for child in node]
        assert all(tags.count(tag) == 1 for tag in (*COMMON, *OWN[kind])), name
        assert set(tags) <= {*COMMON, *OWN[kind], *MANY[kind]}
        parts = category.replace("//", "").split("/")
        assert parts[:2] == ["$course$", "top"] and (parts[-1] == name) == (kind == "numerical")
        assert all(text.text is None or text.text == text.text.strip() for text in node.iter("text"))


def test_moodle_has_the_whole_bank(quiz, all_sets):
    bank = {question.name for topic, _ in all_sets.values() for question in topic.questions}
    assert {node.findtext("name/text").split()[0] for _, node in quiz} == bank
    for name, topic_questions in ((name, topic.questions) for name, (topic, _) in all_sets.items()):
        for question in topic_questions:
            sets = sum(node.findtext("name/text").split()[0] == question.name for _, node in quiz)
            many = isinstance(question, Numeric) and question.given
            assert 2 <= sets <= 5 if many else sets == 1, (name, question.name)


def seed_of(all_sets, node):
    name, letter = node.findtext("name/text").split()
    _, sheets = all_sets[name.rpartition("-")[0]]
    return next(sheet.seed for sheet in sheets if sheet.letter == letter)


def test_moodle_takes_for_right_what_is_right(quiz, all_sets):
    for name, node in of_type(quiz, "numerical"):
        question = find(name)
        right, *wrong = node.findall("answer")
        text = words(node.findtext("questiontext/text").split("</p>")[0])
        value, off = float(right.findtext("text")), float(right.findtext("tolerance"))
        by_us = by_hand.SOLVED[name](K, *by_hand.numbers(text))
        assert right.get("fraction") == "100"
        assert abs(value - by_us) <= 0.3 * question.tolerance * abs(by_us), (name, value, by_us)
        assert off == pytest.approx(
            max(question.tolerance * abs(value), half_figure(value, question.figures)), rel=1e-6
        )
        assert [one.get("fraction") for one in wrong] == ["0"] * len(wrong) and len(wrong) <= len(question.wrong)
        values = question.values(seed_of(all_sets, node)) if question.given else {}
        hints = {question.fill(slip.hint, values) for slip in question.wrong}
        for one in wrong:
            assert abs(float(one.findtext("text")) - value) > question.tolerance * abs(value)
            assert words(one.findtext("feedback/text")) in hints
        if question.given:
            for place in (-0.99, 0.99):  # the book's verdict, at the ends of the tolerance
                typed = f"{value * (1 + place * question.tolerance):.9g}"
                assert judge(question, seed_of(all_sets, node), typed).right, (name, typed)


def half_figure(value, figures):
    """What rounding a number to so many figures may take away."""
    return 0.5 * 10.0 ** (floor(log10(abs(value))) - figures + 1) if value else 0


def test_moodle_knows_the_units(quiz):
    tried = set()
    for name, node in of_type(quiz, "numerical"):
        question = find(name)
        units = [(unit.findtext("unit_name"), float(unit.findtext("multiplier"))) for unit in node.iter("unit")]
        if not question.unit:
            assert units == [] and node.findtext("showunits") == "3"
            continue
        assert units[0] == (question.unit, 1.0) and len(dict(units)) == len(units)
        assert node.findtext("showunits") == "0" and f"counted in {question.unit}." in node.findtext(
            "questiontext/text"
        )
        for other, factor in units:
            if (question.unit, other) in FACTORS:
                tried.add((question.unit, other))
                assert factor == pytest.approx(FACTORS[question.unit, other], rel=1e-9), (question.unit, other)
    assert len(tried) >= 12, sorted(set(FACTORS) - tried)


def test_moodle_has_the_right_choice_and_the_right_order(quiz):
    for name, node in of_type(quiz, "multichoice"):
        graded = {unescape(one.findtext("text")): one for one in node.findall("answer")}
        options = find(name).options
        assert list(graded) == [option.text for option in options]
        for option in options:
            assert graded[option.text].get("fraction") == ("100" if option.right else "0")
            assert words(graded[option.text].findtext("feedback/text") or "") == option.hint
    for name, node in of_type(quiz, "matching"):
        pairs = {
            int(one.findtext("answer/text")): unescape(one.findtext("text")) for one in node.findall("subquestion")
        }
        assert tuple(pairs[place] for place in sorted(pairs)) == find(name).parts


def test_moodle_gets_the_program_for_who_marks(quiz):
    for name, node in of_type(quiz, "essay"):
        question = find(name)
        assert words(node.findtext("graderinfo/text")) == question.program
        assert words(node.findtext("responsetemplate/text")) == question.starter


@pytest.fixture(scope="module")
def items(all_sets):
    """(question's name, its node) of all items of all QTI packages, whose manifests are checked on the way."""
    found = []
    for topic, sheets in all_sets.values():
        with zipfile.ZipFile(io.BytesIO(qti.package(topic, sheets))) as package:
            names = set(package.namelist())
            manifest = ElementTree.fromstring(package.read("imsmanifest.xml"))
            files = {node.get("href") for node in manifest.iterfind(".//m:file", NS)}
            assert files and files | {"imsmanifest.xml"} == {name for name in names if not name.endswith("/")}
            (quiz,) = [name for name in files if "meta" not in name]
            root = ElementTree.fromstring(package.read(quiz))
            assert root.find("q:assessment", NS).get("title") == topic.title
            found += [(node.get("title"), node) for node in root.iterfind(".//q:item", NS)]
            for section in root.iterfind(".//q:section/q:section", NS):
                assert section.findtext(".//q:selection_number", namespaces=NS) == "1"
    return found


def kind(node):
    fields = {
        field.findtext("q:fieldlabel", namespaces=NS): field.findtext("q:fieldentry", namespaces=NS)
        for field in node.iterfind(".//q:qtimetadatafield", NS)
    }
    return fields["question_type"]


def of_kind(items, wanted):
    return [(find(name), node, text(node)) for name, node in items if kind(node) == wanted]


def text(node):
    return words(node.findtext("q:presentation/q:material/q:mattext", namespaces=NS))


def test_qti_has_the_whole_bank(items, all_sets):
    bank = {question.name for topic, _ in all_sets.values() for question in topic.questions}
    assert {name for name, _ in items} == bank
    assert len({node.get("ident") for _, node in items}) == len(items)


def test_qti_takes_for_right_what_is_right(items):
    numeric = of_kind(items, "numerical_question")
    assert {question.name for question, _, _ in numeric} == set(by_hand.SOLVED)
    for question, node, asked in numeric:
        right, low, high = (
            float(node.findtext(f".//q:{tag}", namespaces=NS)) for tag in ("varequal", "vargte", "varlte")
        )
        value = by_hand.SOLVED[question.name](K, *by_hand.numbers(asked))
        assert abs(right - value) <= 0.3 * question.tolerance * abs(value), (question.name, right, value)
        off = max(question.tolerance * abs(right), half_figure(right, question.figures))
        assert (right - low, high - right) == pytest.approx((off, off), rel=1e-5)
        if question.unit:
            assert asked.endswith(f" Give the answer in {question.unit}, without the unit.")


def test_qti_has_the_right_choice_and_the_right_order(items):
    for question, node, _ in of_kind(items, "multiple_choice_question"):
        labels = {
            one.get("ident"): straight(one.findtext(".//q:mattext", namespaces=NS))
            for one in node.iterfind(".//q:response_label", NS)
        }
        scored = [one for one in node.iterfind(".//q:respcondition", NS) if one.find("q:setvar", NS) is not None]
        (right,) = [one.findtext(".//q:varequal", namespaces=NS) for one in scored]
        assert labels[right] == next(straight(option.text) for option in question.options if option.right)
        assert set(labels.values()) == {straight(option.text) for option in question.options}
    for question, node, asked in of_kind(items, "short_answer_question"):
        parts = dict(re.findall(r"^\s*([A-J]): (.+?)\s*$", asked, re.M))
        letters = node.findtext(".//q:varequal", namespaces=NS)
        assert tuple(straight(parts[letter]) for letter in letters) == tuple(map(straight, question.parts))
    assert {question.kind for question, _, _ in of_kind(items, "essay_question")} == {"coding"}


def test_a_fault_is_seen(quiz):
    """A tenth more, and the answers that were read back are no longer those of their texts."""
    for name, node in of_type(quiz, "numerical"):
        numbers = by_hand.numbers(words(node.findtext("questiontext/text").split("</p>")[0]))
        value = 1.1 * float(node.find("answer").findtext("text"))
        by_us = by_hand.SOLVED[name](K, *numbers)
        assert abs(value - by_us) > 0.3 * find(name).tolerance * abs(by_us)
