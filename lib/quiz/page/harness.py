"""Runs a student's program and calls its function, inside the student's worker (MicroPython).

Nothing here keeps a secret or gives a verdict: a program that breaks into this module can only spoil its own answers.
"""

import builtins
import gc
import io
import json
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

HERE = "<your program>"
NOT_AT_HAND = ("js", "jsffi", "uctypes")
LARGEST = 1e308
# Kept from before the student's program runs, which may give these names another meaning.
_import: "Any" = builtins.__import__


def guarded_import(name: str, *rest: "Any") -> "Any":
    if name.split(".")[0] in NOT_AT_HAND:
        raise ImportError(f"no module named '{name}'")
    return _import(name, *rest)


def no_input(prompt: str = "") -> str:
    raise RuntimeError("input() has nobody to ask here")


def answers(source: str, call: str, inputs: str) -> str:
    """JSON: ``outputs``, a JSON text of what the calls gave, or ``error``, a traceback as this Python writes it."""
    python: Any = builtins
    python.__import__ = guarded_import
    python.input = no_input
    names: dict[str, Any] = {"__name__": "__main__"}
    try:
        exec(compile(source, HERE, "exec"), names)
        if not callable(names.get(call)):
            raise MissingError(call)
        return json.dumps({"outputs": json.dumps([checked(names[call](*given)) for given in json.loads(inputs)])})
    except BaseException as problem:
        names.clear()
        gc.collect()
        text = io.StringIO()
        interpreter: Any = sys
        interpreter.print_exception(problem, text)
        return json.dumps({"error": text.getvalue()})


def checked(value: "Any") -> "Any":
    """A value that JSON can say: finite numbers, text, None, and lists and dictionaries of these."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, (int, float)):
        if not -LARGEST < value < LARGEST:
            raise AnswerError(str(float(value)))
        return value
    if isinstance(value, (list, tuple)):
        return [checked(item) for item in value]
    if isinstance(value, dict):
        return {str(key): checked(item) for key, item in value.items()}
    raise AnswerError("..." if value is ... else type(value).__name__)  # which has no name in this Python


class MissingError(Exception):
    """The program has no function of the name that is asked for."""


class AnswerError(Exception):
    """The function gave something that cannot be compared with a number or a text."""
