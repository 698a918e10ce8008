"""A Sphinx extension: the list of sources as a list of items.

docutils gives each entry the role ``doc-biblioentry``, which WAI-ARIA has withdrawn: browsers no longer take it for an
item of the list around it.
"""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator


def setup(app: Sphinx) -> dict[str, Any]:
    app.add_node(nodes.citation, override=True, html=(visit, HTML5Translator.depart_citation))
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def visit(translator: HTML5Translator, node: nodes.citation) -> None:
    """As ``HTML5Translator.visit_citation``, with the role of an item."""
    if not isinstance(node.previous_sibling(), nodes.citation):
        translator.body.append('<div role="list" class="citation-list">\n')
    translator.body.append(translator.starttag(node, "div", classes=[node.tagname], role="listitem"))
