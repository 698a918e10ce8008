"""The box of a question as the build writes it: its words, its kind, and nothing that a text could break."""

from xml.etree import ElementTree

import pytest
from sample_questions import CHOICE, CODING, NUMBER, ORDER, PLAIN, QUESTIONS

from quiz.box import FIRST_SEED
from quiz.bundle import MARK
from quiz.directive import html
from quiz.questions import Numeric


def box(question):
    return ElementTree.fromstring(html(question, "topic", 7))


def words(question):
    return " ".join("".join(box(question).itertext()).split())


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.kind)
def test_a_box_holds_the_question_at_the_first_seed(question):
    text = words(question)
    assert text.startswith("Question 7, ") and question.asked(FIRST_SEED) in text
    assert "This question is still: its script has not started." in text
    assert html(question, "topic", 7).startswith(MARK)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.kind)
def test_no_answer_and_no_hint_stands_in_the_box(question):
    text = html(question, "topic", 7)
    assert not question.hint or question.hint not in text
    assert question.steps(FIRST_SEED)[0] not in text
    if isinstance(question, Numeric):
        assert question.written(FIRST_SEED).split("\u202f")[0] not in text


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.kind)
def test_every_name_that_a_part_refers_to_is_there_once(question):
    nodes = list(box(question).iter())
    ids = [node.get("id") for node in nodes if node.get("id")]
    assert len(ids) == len(set(ids))
    for node in nodes:
        for key in ("for", "aria-describedby", "aria-labelledby"):
            assert set((node.get(key) or "").split()) <= set(ids), (key, node.attrib)


def test_each_kind_has_its_fields():
    assert [option.text for option in CHOICE.shown(FIRST_SEED)] == [
        node[0].tail.strip() or node[1].text for node in box(CHOICE).iter("label")
    ]
    assert [int(node.get("data-part")) for node in box(ORDER).iter("li")] == list(ORDER.shown(FIRST_SEED))
    assert box(CODING).find(".//textarea").text == CODING.starter
    assert box(NUMBER).find(".//label").text == "Your answer, in m2"
    assert box(PLAIN).find(".//label").text == "Your answer, a plain number"


def test_new_numbers_are_offered_where_there_are_others():
    offered = {question.kind: "New numbers" in words(question) for question in (NUMBER, CHOICE, ORDER, CODING)}
    assert offered == {"numeric": True, "choice": False, "order": False, "coding": False}
    assert "New numbers" not in words(PLAIN)
    assert "Shuffle" in words(CHOICE) and "Shuffle" in words(ORDER)


def test_a_text_is_never_html():
    question = Numeric(
        name="x-01", level=1, text="Is 1 < 2 & <b>bold</b>?", unit="", answer=lambda g: 1.0, solution=lambda g: ()
    )
    assert "<b>" not in html(question, "topic", 1)
    assert "Is 1 < 2 & <b>bold</b>?" in words(question)
