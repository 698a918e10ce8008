"""A Sphinx extension: the role ``{assumed}`` marks a number of the prose that is an assumption of the example.

Readers see that it is ours to choose, and the test of the prose (``tests/book``) takes it as accounted for.
"""

from typing import Any

from docutils import nodes
from docutils.parsers.rst.states import Inliner
from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, Any]:
    app.add_role("assumed", assumed)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def assumed(
    name: str, rawtext: str, text: str, lineno: int, inliner: Inliner, options: Any = None, content: Any = None
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    """The text, with the class ``assumed``."""
    return [nodes.inline(rawtext, text, classes=["assumed"])], []
