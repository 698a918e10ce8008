"""Thirty sheets have thirty sets of numbers, and each key is right: computed anew from what stands on the sheet."""

import csv
import io

import pytest
from bs4 import BeautifulSoup
from exercises.bundle import topics
from teaching import by_hand
from teaching.pack import answers
from teaching.pack.chosen import sheets as sheets_of
from teaching.pack.sheets import key, worksheet

from quiz.questions import Choice, Given, Numeric, Order

TOPICS = [module.rpartition(".")[2].replace("_", "-") for module in topics()]
each_topic = pytest.mark.parametrize("name", TOPICS)


class Asked:
    """A question as a pupil sees it on the sheet."""

    def __init__(self, node):
        self.text = node.select_one("p").get_text()
        self.options = {one.b.get_text(): one.get_text().removeprefix(one.b.get_text()) for one in node.select("li")}
        self.unit = (
            "".join(node.select_one(".answer").find_all(string=True, recursive=False)).removeprefix("Answer:").strip()
        )


def read_sheet(html):
    """(the constants in its head, its questions)."""
    page = BeautifulSoup(html, "html.parser")
    return page.get_text(), [Asked(node) for node in page.select(".question")]


def read_key(html):
    """(unit and tolerance of each question, sheet -> (seed, answers)) of the table of a key."""
    table = BeautifulSoup(html, "html.parser").select_one("table.answers")
    heads = [[part.get_text() for part in head.select("small")] for head in table.select("thead th")[2:]]
    rows = {}
    for row in table.select("tbody tr"):
        letter, seed, *found = [cell.get_text() for cell in row.select("td")]
        rows[letter] = int(seed), found
    return heads, rows


def number(text):
    return float(text.replace("\u202f", "").replace("−", "-"))


def last_figure(text):
    """How much half of its last figure is, of a number that is written with three or so: 13 300 stands for 13 250 to
    13 350."""
    plain = text.replace("\u202f", "").strip("−")
    digits = len(plain.partition(".")[2])
    zeros = len(plain) - len(plain.rstrip("0")) if "." not in plain else 0
    return 0.5 * 10.0 ** (zeros - digits)


def agrees(written, value, tolerance):
    """Whether a key's number is what was computed, but for its rounding and that of the constants."""
    return abs(number(written) - value) <= last_figure(written) + 0.3 * tolerance * abs(value)


@each_topic
def test_thirty_sheets_have_thirty_sets_of_numbers(all_sets, name):
    topic, sheets = all_sets[name]
    assert len({sheet.letter for sheet in sheets}) == len(sheets) == 30
    assert [sheets[0].letter, sheets[25].letter, sheets[26].letter] == ["A", "Z", "AA"]
    read = [read_sheet(worksheet(topic, sheet))[1] for sheet in sheets]
    if any(question.given for question in topic.on_paper):
        assert len({tuple(tuple(by_hand.numbers(one.text)) for one in asked) for asked in read}) == 30
    else:  # a topic without numbers: another order of what is to choose from
        assert len({tuple(tuple(one.options.values()) for one in asked) for asked in read}) == 30


def test_where_there_are_too_few_different_sheets_it_says_so():
    few = Numeric(
        name="few-01", level=1, text="{n}", solution=lambda g: (), given=(Given("n", 1, 3, 1),), unit="",
        answer=lambda g: g["n"],
    )  # fmt: skip
    order = Order(name="few-02", level=1, text="Sort.", solution=lambda g: (), parts=("a", "b", "c"))
    assert len(sheets_of([few], 3, 1)) == 3
    with pytest.raises(ValueError, match="sheets is 4; allowed: up to 3, for want of different ones"):
        sheets_of([few], 4, 1)
    with pytest.raises(ValueError, match="sheets is 30; allowed: up to 5, for want of different ones"):
        sheets_of([order], 30, 1)


@each_topic
def test_each_key_is_right(all_sets, name):
    topic, sheets = all_sets[name]
    heads, rows = read_key(key(topic, sheets))
    assert list(rows) == [sheet.letter for sheet in sheets]
    for sheet in sheets:
        text, asked = read_sheet(worksheet(topic, sheet))
        seed, found = rows[sheet.letter]
        assert seed == sheet.seed and len(asked) == len(found) == len(heads) == len(topic.on_paper)
        for question, one, head, answer in zip(topic.on_paper, asked, heads, found, strict=True):
            if isinstance(question, Numeric):
                assert head == [part for part in (one.unit, f"±{question.tolerance * 100:g}\u202f%") if part]
                numbers = by_hand.numbers(one.text)
                value = by_hand.SOLVED[question.name](by_hand.kilograms_per_kah(text), *numbers)
                assert agrees(answer, value, question.tolerance), (sheet.letter, question.name, answer, value)
            elif isinstance(question, Choice):
                (right,) = [option.text for option in question.options if option.right]
                assert one.options[answer] == question.fill(right, question.values(seed))
            else:
                assert isinstance(question, Order)
                assert tuple(one.options[letter] for letter in answer.split()) == question.parts


def test_every_number_is_solved_by_hand(all_sets):
    asked = {one.name for topic, _ in all_sets.values() for one in topic.on_paper if isinstance(one, Numeric)}
    assert asked == set(by_hand.SOLVED)


def test_a_wrong_key_is_seen():
    assert agrees("343\u202f000", 343_497, 0.01) and not agrees("343\u202f000", 3 * 343_497, 0.01)
    assert agrees("−2.13", -2.1292, 0.02) and not agrees("2.13", -2.1292, 0.02)
    assert not agrees("14.4", 14.40 * 0.89**2, 0.01)


def test_the_table_of_answers_is_the_keys(all_sets):
    rows = list(csv.DictReader(io.StringIO(answers.table(list(all_sets.values())).removeprefix(answers.BOM))))
    keys = {name: read_key(key(topic, sheets)) for name, (topic, sheets) in all_sets.items()}
    assert len(rows) == sum(len(found) for _, sheets in keys.values() for _, found in sheets.values())
    for row in rows:
        heads, sheets = keys[row["topic"]]
        seed, found = sheets[row["sheet"]]
        place = int(row["number"]) - 1
        assert int(row["seed"]) == seed
        if row["kind"] == "numeric":
            assert abs(number(found[place]) - float(row["answer"])) <= last_figure(found[place]) * (1 + 1e-6)
            shown = [row["unit"], f"±{float(row['tolerance']) * 100:g}\u202f%"]
            assert heads[place] == [part for part in shown if part]
        else:
            assert row["answer"] == found[place] and not row["tolerance"]


def test_a_key_says_how_it_goes(all_sets):
    """Every question with its answer, its hint and what to say to a slip."""
    for topic, sheets in all_sets.values():
        page = BeautifulSoup(key(topic, sheets), "html.parser")
        _, rows = read_key(str(page))
        solved = page.select(".solved")
        assert len(solved) == len(topic.on_paper)
        for question, part, answer in zip(topic.on_paper, solved, rows["A"][1], strict=True):
            text = " ".join(part.get_text().split())
            assert part.select_one("b").get_text().startswith(f"Answer: {answer}"), question.name
            assert " ".join(question.hint.split()) in text
            if isinstance(question, Numeric):
                assert all(wrong.name in text for wrong in question.wrong)


def test_a_sheet_does_not_say_its_answers(all_sets):
    for topic, sheets in all_sets.values():
        for sheet in sheets[:3]:
            html = worksheet(topic, sheet)
            for question in topic.on_paper:
                told = [step for step in question.steps(sheet.seed) if step in html]
                assert told == [] and (not question.hint or question.hint not in html)
            assert "Key" not in html and "slip" not in html and str(sheet.seed) not in html
