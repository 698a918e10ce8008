"""A student's program in Jupyter, where it runs as any other cell does: in the student's own kernel."""

import traceback
from typing import Any

from quiz.questions import Coding

HERE = "<your program>"


def run(source: str, question: Coding, seed: int) -> tuple[list[Any], str]:
    """What the program gives for the question's inputs, and a sentence where it does not run to its end."""
    names: dict[str, Any] = {"__name__": "__main__"}
    try:
        exec(compile(source, HERE, "exec"), names)
        function = names.get(question.function)
        if not callable(function):
            return [], f"The program makes no function of the name {question.function}."
        return [function(*values.values()) for values in question.inputs(seed)], ""
    except Exception as problem:
        lines = [frame.lineno for frame in traceback.extract_tb(problem.__traceback__) if frame.filename == HERE]
        at = problem.lineno if isinstance(problem, SyntaxError) else lines[-1] if lines else None
        where = f"Line {at}: " if at else ""
        return [], f"{where}{type(problem).__name__}: {problem}"
