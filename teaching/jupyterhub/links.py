"""The links that give each student the notebooks: a click logs in, starts a server, pulls, and opens one."""

import sys
from urllib.parse import urlencode

from lab_repository import BRANCH
from places import FOLDER, REPOSITORY

LAB = "exercises/lab-break-even.ipynb"


def link(hub: str, notebook: str = LAB) -> str:
    """The link for a notebook, given by its path in the book, on the hub at this address."""
    query = {
        "repo": f"file://{REPOSITORY}",
        "branch": BRANCH,
        "targetPath": FOLDER,
        "urlpath": f"lab/tree/{FOLDER}/{notebook}",
    }
    return f"{hub.rstrip('/')}/hub/user-redirect/git-pull?{urlencode(query)}"


if __name__ == "__main__":
    hub, *notebooks = sys.argv[1:] or ["http://127.0.0.1:8000"]
    for notebook in notebooks or [LAB]:
        print(link(hub, notebook))
