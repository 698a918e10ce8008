"""The questions of the book, and the way to ask them in a notebook: ``ask("faraday-03", seed=7)``. Page-safe."""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from quiz.questions import Question
    from quiz.widget import Asked


def questions(topic: str) -> "tuple[Question, ...]":
    """The questions of a topic.

    Raises:
        ValueError: there is no such topic.
    """
    module = "exercises.bank." + topic.replace("-", "_")
    try:
        __import__(module)
    except ImportError:
        raise ValueError(f"topic is {topic!r}; allowed: a module of exercises/bank, such as 'faraday'")
    found: tuple[Question, ...] = sys.modules[module].QUESTIONS
    return found


def ask(name: str, seed: int = 1) -> "Asked":
    """A question in a notebook.

    Args:
        name: such as "faraday-03".
        seed: which numbers it begins with.

    Raises:
        ValueError: there is no such question.
    """
    from quiz.widget import Asked

    for question in questions(name.rpartition("-")[0]):
        if question.name == name:
            return Asked(question, seed)
    raise ValueError(f"name is {name!r}; allowed: a question of its topic")


def ask_all(topic: str, seed: int = 1) -> "list[Asked]":
    """All questions of a topic in a notebook, to be shown one below the other."""
    from quiz.widget import Asked

    return [Asked(question, seed) for question in questions(topic)]
