"""Where the class hub keeps its things, and who is in the class. Nothing here needs JupyterHub."""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ENVIRONMENT = ".venv-hub"
STATE = Path(os.environ.get("HUB_STATE", "/var/lib/aluminium-hub"))  # outlives `make clean`
REPOSITORY = STATE / "lab.git"  # what students pull; all may read it
PRIVATE = STATE / "hub"  # users, cookies: for the hub alone
GIT_CONFIG = STATE / "gitconfig"
GROUP = os.environ.get("HUB_GROUP", "aluminium-class")  # the Unix group whose members may log in
FOLDER = "aluminium"  # in each student's home


def close_to_students() -> None:
    """Close the book's folders to other users: they hold the keys. Students get what the repository gives them."""
    for folder in ROOT.iterdir():
        if folder.is_dir() and folder.name != ENVIRONMENT:
            folder.chmod(0o700)


def unreachable(path: Path) -> Path | None:
    """The outermost folder on the way to a path that keeps other users out; None if there is none."""
    return next((step for step in [*reversed(path.parents), path] if not step.stat().st_mode & 0o001), None)


def hindrance() -> str | None:
    """What keeps students from the programs that their servers run, in a sentence; None if nothing does."""
    for path, remedy in (
        (ROOT, "Put the book under /opt or /srv."),
        (Path(sys.base_prefix), "Set up the hub with another Python: make hub PYTHON=/usr/bin/python3."),
    ):
        closed = unreachable(path)
        if closed:
            return f"Students cannot reach {path}: {closed} is closed to them. {remedy}"
    return None


if __name__ == "__main__":
    sys.exit(hindrance())
