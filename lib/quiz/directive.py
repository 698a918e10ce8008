"""The Sphinx side: ``{questions} faraday`` writes a box a question of a topic, ``{progress}`` how far a reader is.

Configuration: ``quiz_bank``, the package of the topics. The page shows the questions at the first seed; its script
brings them to life (``quiz.bundle`` ships it).
"""

from importlib import import_module
from typing import Any

import jinja2
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from livebook import bundle
from quiz.box import FIRST_SEED, label
from quiz.questions import Choice, Coding, Order, Question

LEVELS = {1: "easy", 2: "medium", 3: "hard"}
PROGRESS = (
    '<p class="questions-progress"><span role="status" tabindex="-1"></span> <button type="button" hidden="hidden">'
    "Clear my progress</button></p>"
)
_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("quiz", "page"), autoescape=True, undefined=jinja2.StrictUndefined
)


def setup(app: Sphinx) -> dict[str, Any]:
    app.add_config_value("quiz_bank", None, "env", [str])
    app.add_directive("questions", Questions)
    app.add_directive("progress", Progress)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


class Questions(SphinxDirective):
    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        topic = f"{self.config.quiz_bank}.{self.arguments[0]}"
        for path in bundle.reach([topic, "quiz.box"]).values():
            self.env.note_dependency(str(path))
        questions = import_module(topic).QUESTIONS
        boxes = [html(question, topic, number) for number, question in enumerate(questions, start=1)]
        return [nodes.raw("", "\n".join(boxes), format="html")]


class Progress(SphinxDirective):
    def run(self) -> list[nodes.Node]:
        return [nodes.raw("", PROGRESS, format="html")]


def html(question: Question, topic: str, number: int) -> str:
    """The box of a question at the first seed."""
    seed = FIRST_SEED
    values = question.values(seed)
    kind: dict[str, Any] = {}
    if isinstance(question, Choice):
        kind["options"] = [question.fill(option.text, values) for option in question.shown(seed)]
    if isinstance(question, Order):
        kind["parts"] = [(place, question.parts[place]) for place in question.shown(seed)]
    if isinstance(question, Coding):
        kind["starter"] = question.starter
    return _TEMPLATES.get_template("question.html").render(
        name=question.name,
        kind=question.kind,
        topic=topic,
        number=number,
        level=LEVELS[question.level],
        text=question.asked(seed),
        label=label(question),
        hint=question.hint,
        given=bool(question.given),
        varies=question.kind != "coding" and bool(question.given or kind),
        seed=seed,
        **kind,
    )
