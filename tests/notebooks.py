"""Run the notebooks of chapters and exercises and store their text outputs, for `make notebooks`.

nbval compares what a cell prints today with what is stored, so the stored text must hold all that the cells print and
nothing that changes from run to run. Outputs of cells tagged ``nbval-ignore-output`` (explorers) are not stored.
"""

from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

ROOT = Path(__file__).parents[1]
PATHS = [
    *sorted(ROOT.glob("chapters/*.ipynb")),
    *sorted(ROOT.glob("exercises/*.ipynb")),
    ROOT / "docs" / "chapter-template.ipynb",
]
IGNORED = "nbval-ignore-output"
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def normalised(notebook: NotebookNode) -> NotebookNode:
    """The notebook without what changes from run to run; the argument is changed."""
    notebook.metadata = NotebookNode(kernelspec=KERNEL, language_info={"name": "python"})
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for count, cell in enumerate(code, start=1):
        cell.execution_count = count
        if IGNORED in cell.metadata.get("tags", []):
            cell.outputs = []
        for output in cell.outputs:
            if "execution_count" in output:
                output.execution_count = count
    for index, cell in enumerate(notebook.cells):
        cell.id = f"cell-{index:02}"
        cell.metadata = NotebookNode({"tags": cell.metadata.tags} if cell.metadata.get("tags") else {})
    return notebook


def main() -> None:
    for path in PATHS:
        notebook = nbformat.read(path, as_version=4)
        NotebookClient(notebook, resources={"metadata": {"path": str(path.parent)}}).execute()
        nbformat.write(normalised(notebook), path)
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
