"""A question in Jupyter: what is asked, checked and shown; once in a real kernel, as a reader of Jupyter does it."""

import exercises
import pytest
from jupyter_client.manager import start_new_kernel
from sample_questions import CHOICE, CODING, NUMBER, ORDER, QUESTIONS

from quiz.widget import Asked

SEED = 5


def said(asked):
    return asked.said.value


def press(asked, words):
    (button,) = [button for button in asked.children[2].children if button.description == words]
    button.click()


def test_a_number():
    asked = Asked(NUMBER, SEED)
    assert NUMBER.asked(SEED) in asked.text.value
    (field,) = asked.reply.children
    assert field.description == "Your answer, in m2"
    field.value = NUMBER.written(SEED)
    press(asked, "Check")
    assert "Right." in said(asked) and "green" in said(asked)


def test_a_choice_has_none_chosen_and_takes_the_right_one():
    asked = Asked(CHOICE, SEED)
    (field,) = asked.reply.children
    press(asked, "Check")
    assert "Choose one" in said(asked)
    field.index = [option.right for option in CHOICE.shown(SEED)].index(True)
    press(asked, "Check")
    assert "Right." in said(asked)


def test_an_order_is_moved_by_buttons():
    asked = Asked(ORDER, SEED)
    for place in range(len(ORDER.parts)):
        row = next(row for row in asked.reply.children if row.place == place)
        while asked.reply.children.index(row) > place:
            row.children[0].click()
    press(asked, "Check")
    assert "Right." in said(asked)
    asked.reply.children[0].children[0].click()  # the first cannot go earlier
    press(asked, "Check")
    assert "Right." in said(asked)


@pytest.mark.parametrize(
    "program, words",
    [
        ("def double(number):\n    return 2 * number", "Right."),
        ("def double(number):\n    return number ** 2", "That grows too fast."),
        ("def double(number):\n    return numbr", "Line 2: NameError"),
        ("def double(number)\n    return 1", "Line 1: SyntaxError"),
        ("def triple(number):\n    return 1", "makes no function of the name double"),
        ("double = 2", "makes no function"),
        ("<b>", "Line 1: SyntaxError"),
    ],
)
def test_a_program(program, words):
    asked = Asked(CODING, SEED)
    asked.reply.children[0].value = program
    press(asked, "Check")
    assert words in said(asked)


def test_the_solution_opens_after_a_try_and_new_numbers_close_it():
    asked = Asked(NUMBER, SEED)
    press(asked, "Worked solution")
    assert asked.solve.disabled
    press(asked, "Check")  # nothing typed is no try
    assert asked.solve.disabled
    asked.reply.children[0].value = "7"
    press(asked, "Check")
    assert not asked.solve.disabled
    press(asked, "Worked solution")
    assert NUMBER.steps(SEED)[0] in asked.more.value
    press(asked, "Hint")
    assert NUMBER.hint in asked.more.value
    before = asked.seed
    press(asked, "New numbers")
    assert asked.seed != before and asked.solve.disabled and not asked.more.value


def test_what_a_reader_types_is_never_html():
    asked = Asked(NUMBER, SEED)
    asked.reply.children[0].value = "<img src=x>"
    press(asked, "Check")
    assert "<img" not in said(asked) and "&lt;img" in said(asked)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.kind)
def test_every_kind_can_be_asked_at_any_seed(question):
    for seed in (0, 1, 999_999):
        assert Asked(question, seed).seed == seed


def test_questions_are_found_by_name():
    assert exercises.ask("faraday-01", seed=7).seed == 7
    assert len(exercises.ask_all("faraday")) == len(exercises.questions("faraday"))
    with pytest.raises(ValueError, match="name is 'faraday-99'; allowed: a question of its topic"):
        exercises.ask("faraday-99")
    with pytest.raises(ValueError, match="topic is 'nonsense'; allowed: a module of exercises/bank"):
        exercises.ask("nonsense-01")


def test_in_a_real_kernel():
    manager, client = start_new_kernel(kernel_name="python3")
    heard = []
    code = "from exercises import ask\nasked = ask('faraday-01', seed=7)\nasked.reply.children[0].value = '0,5'\n"
    code += "asked.check()\nprint(asked.said.value)\nasked"
    reply = client.execute_interactive(code, timeout=60, output_hook=heard.append)
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    assert reply["content"]["status"] == "ok", reply["content"]
    printed = "".join(said["content"]["text"] for said in heard if said["msg_type"] == "stream")
    assert 'role="status"' in printed
    (shown,) = [said["content"]["data"] for said in heard if said["msg_type"] == "execute_result"]
    assert "application/vnd.jupyter.widget-view+json" in shown
