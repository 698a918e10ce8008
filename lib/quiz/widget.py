"""A question in Jupyter: the same question, the same verdict, in ipywidgets."""

import random
from html import escape
from typing import Any

import ipywidgets

from quiz.box import FIRST_SEED, label
from quiz.judge import judge
from quiz.questions import Choice, Coding, Numeric, Order, Question
from quiz.seeds import MOST_SEED
from quiz.trial import run

_WIDTH = ipywidgets.Layout(width="40em", max_width="100%")
_COLOURS = {"right": "green"}


class Asked(ipywidgets.VBox):  # type: ignore[misc]  # ipywidgets is not typed
    """One question, with a field for the reply and what is said of it.

    Args:
        question: of a bank.
        seed: which numbers it begins with.
    """

    def __init__(self, question: Question, seed: int = FIRST_SEED) -> None:
        self.question = question
        self.text, self.said, self.more = (ipywidgets.HTML(layout=_WIDTH) for _ in range(3))
        self.reply = ipywidgets.VBox()
        check, hint, solve, new = (
            ipywidgets.Button(description=words) for words in ("Check", "Hint", "Worked solution", "New numbers")
        )
        solve.disabled = True
        self.solve = solve
        check.on_click(lambda _: self.check())
        hint.on_click(lambda _: self.tell([question.fill(question.hint, question.values(self.seed))]))
        solve.on_click(lambda _: self.tell(question.steps(self.seed)))
        new.on_click(lambda _: self.ask(random.randint(1, MOST_SEED)))
        buttons = [check, *([hint] if question.hint else []), solve, *([] if isinstance(question, Coding) else [new])]
        super().__init__([self.text, self.reply, ipywidgets.HBox(buttons), self.said, self.more])
        self.ask(seed)

    def ask(self, seed: int) -> None:
        """Ask with the numbers of a seed."""
        self.seed = seed
        self.text.value = _paragraph(f"{self.question.name}. {self.question.asked(seed)}")
        self.said.value = self.more.value = ""
        self.solve.disabled = True
        self.reply.children = self._fields()

    def _fields(self) -> list[ipywidgets.Widget]:
        question = self.question
        wide: dict[str, Any] = {"layout": _WIDTH, "style": {"description_width": "initial"}}
        if isinstance(question, Numeric):
            return [ipywidgets.Text(description=label(question), **wide)]
        if isinstance(question, Choice):
            values = question.values(self.seed)
            options = [
                (question.fill(option.text, values), place) for place, option in enumerate(question.shown(self.seed))
            ]
            return [ipywidgets.RadioButtons(options=options, index=None, **wide)]
        if isinstance(question, Order):
            return [self._part(place) for place in question.shown(self.seed)]
        assert isinstance(question, Coding)
        return [ipywidgets.Textarea(value=question.starter, rows=8, **wide)]

    def _part(self, place: int) -> ipywidgets.HBox:
        """A part of an order, with buttons that move it."""
        earlier, later = (
            ipywidgets.Button(description=words, layout={"width": "5em"}) for words in ("earlier", "later")
        )
        assert isinstance(self.question, Order)
        row = ipywidgets.HBox([earlier, later, ipywidgets.HTML(escape(self.question.parts[place]))])
        row.place = place
        earlier.on_click(lambda _: self._move(row, -1))
        later.on_click(lambda _: self._move(row, 1))
        return row

    def _move(self, row: ipywidgets.HBox, by: int) -> None:
        rows = list(self.reply.children)
        place = rows.index(row)
        if 0 <= place + by < len(rows):
            rows.insert(place + by, rows.pop(place))
        self.reply.children = rows

    def check(self) -> None:
        """Say what the reply is worth."""
        question, fields = self.question, self.reply.children
        if isinstance(question, Coding):
            results, problem = run(fields[0].value, question, self.seed)
            if problem:
                self.solve.disabled = False
                return self._say("unreadable", problem)
            reply: Any = results
        elif isinstance(question, Order):
            reply = [row.place for row in fields]
        else:
            reply = fields[0].value if isinstance(question, Numeric) else fields[0].index
        verdict = judge(question, self.seed, reply)
        self.solve.disabled = self.solve.disabled and verdict.kind == "unreadable"
        return self._say(verdict.kind, verdict.says)

    def _say(self, kind: str, words: str) -> None:
        colour = _COLOURS.get(kind, "inherit")
        self.said.value = f'<div role="status" style="color: {colour}; font-weight: bold">{_lines(words)}</div>'

    def tell(self, lines: Any) -> None:
        """Show a hint or a solution below."""
        self.more.value = "".join([f"<div>{_lines(line)}</div>" for line in lines])


def _paragraph(text: str) -> str:
    return f"<p><strong>{escape(text)}</strong></p>"


def _lines(text: str) -> str:
    return f'<span style="white-space: pre-wrap">{escape(text)}</span>'
