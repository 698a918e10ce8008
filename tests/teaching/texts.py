"""The texts for teachers, read as the tests need them: numbers, sources, links, and the minutes of a plan."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEACHING = ROOT / "teaching"
TEXTS = sorted(path for path in TEACHING.rglob("*.md") if "node_modules" not in path.parts)
NUMBER = re.compile(r"(\d+(?:\.\d+)?)<!--(\w+)-->")
ASSUMED = "assumed"  # the mark of a number that an example takes as given
SOURCES = re.compile(r"\{cite:p\}`([^`]+)`")
LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")


def numbers(text: str) -> list[tuple[str, str]]:
    """(as it is written, the name of its function) of each number that the library computes."""
    return [found for found in NUMBER.findall(without_code(text)) if found[1] != ASSUMED]


def without_code(text: str) -> str:
    return re.sub(r"`[^`]*`", "", text)


def sources(text: str) -> set[str]:
    """The keys that a text cites."""
    return {key for keys in SOURCES.findall(text) for key in keys.split(",")}


def links(text: str) -> list[tuple[str, str, str]]:
    """(words, file, what stands behind the #) of each link."""
    return [(words, *target.partition("#")[::2]) for words, target in LINK.findall(text)]


def minutes(text: str) -> list[int]:
    """The first column of the plan: of the table whose heading begins with "min"."""
    plan = re.search(r"^\| min \|.*?(?=^[^|]|\Z)", text, re.M | re.S)
    return [int(found) for found in re.findall(r"^\| (\d+) \|", plan[0], re.M)] if plan else []


def promised(text: str) -> int | None:
    """How many minutes a plan says that it takes, in its first paragraph."""
    found = re.search(r"\A# .*\n\n.*?(\d+) minutes", text)
    return int(found[1]) if found else None


def as_prose(text: str) -> str:
    """The text for the rule of the prose (``tests/book/prose.py``): a named number is a computed one, and how long a
    step of a lesson takes is an instruction, no fact."""
    marked = NUMBER.sub(lambda m: "{assumed}`" + m[1] + "`" if m[2] == ASSUMED else "{glue:text}`" + m[2] + "`", text)
    return re.sub(r"\b(?:\d+|one|two|four|ten) (?:minutes?|weeks?|years)\b", "a while", marked)
