"""The repository that students pull: the notebooks of exercises and chapters, and nothing with an answer in it.

Run again after the book has changed: it adds a commit, and nbgitpuller merges it into what students have written.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from places import GIT_CONFIG, REPOSITORY, ROOT

BRANCH = "main"
SHARED = ("exercises/*.ipynb", "exercises/lab_*.py", "chapters/*.ipynb", "LICENSE")
NAME = {"GIT_AUTHOR_NAME": "The book", "GIT_AUTHOR_EMAIL": "book@localhost"}
ENVIRONMENT = os.environ | NAME | {key.replace("AUTHOR", "COMMITTER"): value for key, value in NAME.items()}


def git(*arguments: str, folder: Path) -> str:
    command = ["git", "-c", f"safe.directory={REPOSITORY}", *arguments]
    run = subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=True, capture_output=True, text=True)
    return run.stdout


def shared(root: Path = ROOT) -> list[Path]:
    """The files that students get, relative to the book's folder."""
    return sorted(path.relative_to(root) for pattern in SHARED for path in root.glob(pattern))


def update(root: Path = ROOT) -> bool:
    """Bring the repository up to the book; whether anything was new."""
    REPOSITORY.parent.mkdir(parents=True, exist_ok=True)
    if not REPOSITORY.exists():
        git("init", "--quiet", "--bare", f"--initial-branch={BRANCH}", str(REPOSITORY), folder=REPOSITORY.parent)
    GIT_CONFIG.write_text(f"[safe]\n\tdirectory = {REPOSITORY}\n")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "lab"
        git("clone", "--quiet", str(REPOSITORY), str(copy), folder=Path(folder))
        git("checkout", "--quiet", "-B", BRANCH, folder=copy)
        for path in shared(root):
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / path, copy / path)
        git("add", "--all", folder=copy)
        if not git("status", "--porcelain", folder=copy):
            return False
        git("commit", "--quiet", "--message", "The notebooks of the book", folder=copy)
        git("push", "--quiet", "origin", BRANCH, folder=copy)
    subprocess.run(["chmod", "-R", "u=rwX,go=rX", REPOSITORY, GIT_CONFIG], check=True)
    REPOSITORY.parent.chmod(0o755)
    return True


if __name__ == "__main__":
    print(f"{REPOSITORY}: {'brought up to the book' if update() else 'is up to the book'}")
