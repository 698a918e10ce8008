"""The Sphinx extension: tags for those who find a page, folds for those who run or cite it.

Configuration:

- ``livebook_pictures``: packages with the modules of the figures;
- ``livebook_front_picture``: the figure that stands for a page without one;
- ``livebook_branch``: the branch of the repository from which a published book is built.
"""

import os
from html import unescape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from livebook.sharing import cite, describe, run, social
from livebook.sharing.index import SearchFormulas
from livebook.sphinx_extension import FIGURE

TEMPLATES = Path(__file__).parent / "templates"
FOLDER = "_images/social"


def setup(app: Sphinx) -> dict[str, Any]:
    app.add_config_value("livebook_pictures", [], "html", [list])
    app.add_config_value("livebook_front_picture", None, "html", [str])
    app.add_config_value("livebook_branch", "main", "html", [str])
    app.add_search_language(SearchFormulas)
    app.connect("config-inited", configure)
    app.connect("html-page-context", describe_page)
    app.connect("build-finished", write_sitemap)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def configure(app: Sphinx, config: Config) -> None:
    """Take the book's address from the environment.

    Raises:
        ValueError: it is not an address.
    """
    url = os.environ.get("BOOK_URL", "")
    if url and not url.startswith(("https://", "http://")):
        raise ValueError(f"BOOK_URL is {url!r}, and must begin with https:// or http://")
    config.html_baseurl = url.rstrip("/") + "/" if url else ""  # Sphinx writes the canonical links from it
    config.templates_path.insert(0, str(TEMPLATES))


def describe_page(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    book = app.config.html_title
    title = unescape(context.get("title") or page.capitalize())
    words = describe.description(doctree, otherwise=f"{title}: a page of the book “{book}”.")
    url = context.get("pageurl")
    image, alt = picture(app, page, title, doctree) if url else (None, "")
    tags = describe.tags(title, book, words, url, image, alt)
    context["metatags"] = f"{context.get('metatags', '')}\n{tags}"
    if doctree is not None:
        context["about_page"] = about(app, page, title, url, context.get("page_source_suffix") == ".ipynb")


def picture(app: Sphinx, page: str, title: str, doctree: nodes.document | None) -> tuple[str | None, str]:
    """The address of the page's picture, drawn now, and its words."""
    packages = tuple(app.config.livebook_pictures)
    shown = (
        [found[2] for node in doctree.findall(nodes.raw) if (found := FIGURE.search(node.astext()))] if doctree else []
    )
    name = next(iter(shown), app.config.livebook_front_picture)
    if not name or not packages:
        return None, ""
    file = f"{FOLDER}/{page}.png"
    social.draw(Path(app.outdir, file), social.drawing(name, packages), title, app.config.html_title)
    return app.config.html_baseurl + file, social.alt(name, packages)


def about(app: Sphinx, page: str, title: str, url: str | None, is_notebook: bool) -> dict[str, Any]:
    """What the folds at the end of a page say."""
    book = cite.read(Path(app.srcdir, "CITATION.cff"))
    if not book:
        return {}
    repository, branch = book.get("repository-code"), app.config.livebook_branch
    found: dict[str, Any] = {"plain": cite.plain(book, title, url), "bibtex": cite.bibtex(book, page, title, url)}
    if is_notebook:
        found |= {
            "notebook": f"{page}.ipynb",
            "repository": repository,
            "links": run.links(repository, branch, f"{page}.ipynb"),
            "colab_line": run.colab_line(repository, branch) if repository else "",
        }
    return found


def write_sitemap(app: Sphinx, exception: Exception | None) -> None:
    if exception or app.builder.format != "html" or not app.config.html_baseurl:
        return
    urls = [app.config.html_baseurl + app.builder.get_target_uri(page) for page in sorted(app.env.found_docs)]
    Path(app.outdir, "sitemap.xml").write_text(describe.sitemap(urls))
