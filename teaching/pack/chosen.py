"""Which topics, questions and seeds a pack has."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from exercises import questions
from exercises.bundle import topics as modules

from quiz.questions import LEVELS, Choice, Numeric, Order, Question
from quiz.seeds import MOST_SEED, Picks

ROOT = Path(__file__).parents[2]
MOST_SHEETS = 200
TRIES = 20  # for each sheet, before there seem to be no more different ones
MOST_VARIANTS = 5
ON_PAPER = (Numeric, Choice, Order)


class Chapter(NamedTuple):
    """A page of the book: "chapters/faraday", and its heading."""

    page: str
    title: str


class Topic(NamedTuple):
    """Questions of one chapter. ``name`` is the chapter's file: "faraday"."""

    name: str
    title: str
    questions: tuple[Question, ...]

    @property
    def on_paper(self) -> tuple[Question, ...]:
        return tuple(question for question in self.questions if isinstance(question, ON_PAPER))


class Sheet(NamedTuple):
    """One pupil's worksheet: its letter, and the seed of its numbers."""

    letter: str
    seed: int


@cache
def settings() -> dict[str, Any]:
    """What the book's own settings say: "title", "author"."""
    found: dict[str, Any] = yaml.safe_load((ROOT / "_config.yml").read_text())
    return found


def chapters() -> list[Chapter]:
    """The chapters of the book in their order."""
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text())
    pages = [chapter["file"] for part in toc["parts"] for chapter in part["chapters"]]
    return [Chapter(page, heading(ROOT / f"{page}.ipynb")) for page in pages if page.startswith("chapters/")]


def heading(notebook: Path) -> str:
    """The first heading of a notebook."""
    for _, source in cells(notebook):
        for line in source.splitlines():
            if line.startswith("# "):
                return line[2:].strip()
    raise ValueError(f"{notebook} has no heading")


def cells(notebook: Path) -> list[tuple[str, str]]:
    """(kind, text) of each cell of a notebook."""
    return [(cell["cell_type"], "".join(cell["source"])) for cell in json.loads(notebook.read_text())["cells"]]


def topics(names: Sequence[str] = (), levels: Sequence[int] = LEVELS) -> list[Topic]:
    """The topics of these names, or all, in the book's order, with their questions of these levels.

    Raises:
        ValueError: there is no such topic, or nothing is left of one.
    """
    there = {module.rpartition(".")[2].replace("_", "-") for module in modules()}
    titles = {chapter.page.rpartition("/")[2]: chapter.title for chapter in chapters()}
    known = [name for name in titles if name in there]
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ValueError(f"topics has {', '.join(map(repr, unknown))}; allowed: {', '.join(known)}")
    found = []
    for name in known:
        kept = tuple(question for question in questions(name) if question.level in levels)
        if kept and (not names or name in names):
            found.append(Topic(name, titles[name], kept))
        elif name in names:
            has = sorted({question.level for question in questions(name)})
            raise ValueError(f"level leaves nothing of {name!r}; allowed there: {', '.join(map(str, has))}")
    return found


def levels(text: str) -> tuple[int, ...]:
    """The levels that "2" or "1-2" means.

    Raises:
        ValueError: it means none.

    Example:
        >>> levels("1-2"), levels("3")
        ((1, 2), (3,))
    """
    low, dash, high = text.partition("-")
    ends = [low, high if dash else low]
    if not all(end in map(str, LEVELS) for end in ends) or int(ends[0]) > int(ends[1]):
        raise ValueError(f"level is {text!r}; allowed: 1, 2, 3, or a range such as 1-2")
    return tuple(range(int(ends[0]), int(ends[1]) + 1))


def letters(place: int) -> str:
    """The name of a sheet: A to Z, then AA, AB and on.

    Example:
        >>> letters(0), letters(25), letters(26), letters(52)
        ('A', 'Z', 'AA', 'BA')
    """
    name = ""
    while place >= 0:
        name = chr(ord("A") + place % 26) + name
        place = place // 26 - 1
    return name


def sheets(questions: Sequence[Question], count: int, seed: int) -> list[Sheet]:
    """So many sheets, each with numbers of its own.

    Args:
        questions: what stands on a sheet. Without numbers they differ by the order of what is to choose from.
        count: how many sheets.
        seed: which seeds they get. Those of two sheets are no neighbours: the picks of neighbours may be alike.

    Raises:
        ValueError: count or seed is not allowed, or the questions have fewer sets of numbers.
    """
    if not 1 <= count <= MOST_SHEETS:
        raise ValueError(f"sheets is {count}; allowed: a whole number from 1 to {MOST_SHEETS}")
    picks = Picks("worksheets", seed)
    seen: set[tuple[Any, ...]] = set()
    found: list[Sheet] = []
    for _ in range(TRIES * count):
        sheet = Sheet(letters(len(found)), picks.below(MOST_SEED + 1))
        numbers = _numbers(questions, sheet.seed) or _orders(questions, sheet.seed)
        if numbers not in seen:
            seen.add(numbers)
            found.append(sheet)
        if len(found) == count:
            return found
    raise ValueError(f"sheets is {count}; allowed: up to {len(found)}, for want of different ones")


def variants(question: Question, sheets: Sequence[Sheet]) -> list[Sheet]:
    """For a platform: the first few sheets on which this question has numbers of its own."""
    found = {_numbers([question], sheet.seed): sheet for sheet in reversed(sheets)}
    shown = sorted(found.values(), key=sheets.index)
    return shown[:MOST_VARIANTS] if isinstance(question, Numeric) else shown[:1]


def _numbers(questions: Sequence[Question], seed: int) -> tuple[Any, ...]:
    return tuple(value for question in questions for value in question.values(seed).values())


def _orders(questions: Sequence[Question], seed: int) -> tuple[Any, ...]:
    return tuple(question.shown(seed) for question in questions if isinstance(question, (Choice, Order)))
