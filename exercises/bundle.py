"""The questions' part of what the pages load: a file a topic, and the library for the students' programs."""

import json
import pkgutil
from pathlib import Path

import exercises.bank
from livebook import bundle

LIBRARY = "potline"
STUDENT = "student.json"
NOT_FOR_STUDENTS = ("explorers", "drawings", "claims")


def topics() -> list[str]:
    """The modules of the bank."""
    return [f"exercises.bank.{info.name}" for info in pkgutil.iter_modules(exercises.bank.__path__)]


def collect(node_modules: Path) -> dict[str, bytes]:
    files = {f"{topic}.json": bundle.beyond_core([topic, "quiz.box"], [LIBRARY]) for topic in topics()}
    path = Path(__import__(LIBRARY).__file__).parent
    modules = [f"{LIBRARY}.{info.name}" for info in pkgutil.iter_modules([str(path)])]
    modules = [name for name in modules if name.split(".")[1] not in NOT_FOR_STUDENTS]
    files[STUDENT] = bundle.sources(bundle.reach(modules))
    return {name: json.dumps(found, sort_keys=True).encode() for name, found in files.items()}
