"""The bank as the tests see it: every question, and what people might reply."""

from importlib import import_module

from exercises.bundle import topics

from quiz.questions import Choice, Coding, Numeric, Order

SEEDS = range(50)
TOPICS = topics()
QUESTIONS = [question for topic in TOPICS for question in import_module(topic).QUESTIONS]


def of_kind(kind):
    return [question for question in QUESTIONS if isinstance(question, kind)]


NUMERIC, CHOICES, ORDERS, CODING = (of_kind(kind) for kind in (Numeric, Choice, Order, Coding))


def find(name):
    return next(question for question in QUESTIONS if question.name == name)


def program(question):
    """The function that a coding question's own program defines."""
    names = {}
    exec(question.program, names)
    return names[question.function]
