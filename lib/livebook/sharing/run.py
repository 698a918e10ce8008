"""Where the notebook of a page runs: addresses for Binder and Colab, from the repository's."""

import re
from urllib.parse import quote

GITHUB = re.compile(r"https://github\.com/(?P<name>[\w.-]+/[\w.-]+?)(?:\.git)?/?")


def links(repository: str | None, branch: str, notebook: str) -> dict[str, str]:
    """The service's name -> the address that opens this notebook there; none where the repository is not public.

    Raises:
        ValueError: the repository's address is not one of GitHub.
    """
    if not repository:
        return {}
    found = GITHUB.fullmatch(repository)
    if not found:
        raise ValueError(f"repository-code is {repository!r}, and must look like https://github.com/owner/name")
    name, path = found["name"], quote(notebook)
    return {
        "Binder": f"https://mybinder.org/v2/gh/{name}/{branch}?urlpath={quote(f'lab/tree/{notebook}', safe='')}",
        "Colab": f"https://colab.research.google.com/github/{name}/blob/{branch}/{path}",
    }


def colab_line(repository: str, branch: str) -> str:
    """What the first cell must install in Colab, which knows neither the library nor the book's tools."""
    return f'%pip install --quiet "git+{repository.rstrip("/")}@{branch}" myst-nb'
