"""Pages may be read by several processes: every extension says so, and each process gets its share of the notebooks."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from jupyter_book.config import get_final_config
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace
from sphinx.util.parallel import make_chunks

from livebook import parallel

BOOK = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sphinx]:
    """The book before it is read, as Jupyter Book's command sets it up."""
    folder = tmp_path_factory.mktemp("book")
    settings = {"external_toc_path": str(BOOK / "_toc.yml"), "latex_individualpages": False}
    config, _ = get_final_config(user_yaml=BOOK / "_config.yml", cli_config=settings, sourcedir=BOOK)
    with docutils_namespace():
        yield Sphinx(BOOK, None, folder / "html", folder, "html", confoverrides=config, status=None)


def test_every_extension_lets_pages_be_read_in_parallel(app: Sphinx) -> None:
    silent = [name for name, extension in app.extensions.items() if not extension.parallel_read_safe]
    assert not silent
    assert app.is_parallel_allowed("read")


def test_more_processes_than_processors(app: Sphinx) -> None:
    assert app.parallel > os.cpu_count()


@pytest.mark.parametrize("processes", [4, 8])
def test_no_process_gets_most_of_the_notebooks(app: Sphinx, processes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "parallel", processes)
    pages = sorted(app.env.found_docs)
    notebooks = {page for page in pages if app.env.doc2path(page).endswith(".ipynb")}
    parallel.deal(app, app.env, pages)
    assert sorted(pages) == sorted(app.env.found_docs)
    share = len(notebooks) / len(pages)
    for chunk in make_chunks(pages, processes):
        assert len(notebooks & set(chunk)) <= share * len(chunk) + 3
