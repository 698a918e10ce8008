"""A Sphinx extension: a number of the text leads to the reference of the function that computed it.

``{glue:text}`` stays what it is; the number it writes becomes a link where ``livebook.provenance`` finds a function of
the package ``livebook_reference`` behind it and the reference has an entry for that function. The Tab key stops at the
first number of each function on a page; the others are for the pointer, so that a page full of numbers stays passable.
"""

from importlib import import_module
from typing import Any

from docutils import nodes
from myst_nb.ext.glue.roles import PasteTextRole
from sphinx.application import Sphinx
from sphinx.util.nodes import make_refnode
from sphinx.writers.html5 import HTML5Translator

from livebook.provenance import computed_by

CACHE = "livebook_origins"


class computed(nodes.inline):  # type: ignore[misc]  # noqa: N801  # docutils writes its nodes so
    """A number and the functions that may have computed it."""


class passed_over(nodes.reference):  # type: ignore[misc]  # noqa: N801
    """A link at which the Tab key does not stop."""


class ComputedText(PasteTextRole):  # type: ignore[misc]  # it has no types
    """``{glue:text}``, which remembers where its number comes from."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        written, messages = super().run()
        env = self.document.settings.env
        if "nb_renderer" not in self.document or not env.config.livebook_reference:
            return written, messages
        if CACHE not in env.temp_data:
            cells = self.document["nb_renderer"].renderer.nb_client.notebook.cells
            code = [cell.source for cell in cells if cell.cell_type == "code"]
            env.temp_data[CACHE] = computed_by(code, env.config.livebook_reference)
        functions = env.temp_data[CACHE].of(self.text.rsplit(":", 1)[0])
        return [computed("", "", *written, functions=functions)] if functions and written else written, messages


def setup(app: Sphinx) -> dict[str, Any]:
    app.add_config_value("livebook_reference", "", "env", [str])
    app.add_role_to_domain("glue", "text", ComputedText(), override=True)
    app.add_node(computed, html=(lambda translator, node: None, lambda translator, node: None))
    app.add_node(passed_over, html=(visit_passed_over, HTML5Translator.depart_reference))
    app.connect("doctree-resolved", link)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def link(app: Sphinx, tree: nodes.document, page: str) -> None:
    """Make links of the numbers whose function the reference has."""
    entries = app.env.get_domain("py").objects  # type: ignore[attr-defined]
    seen: set[str] = set()
    for number in list(tree.findall(computed)):
        named = [name if name in entries else canonical(name) for name in number["functions"]]
        functions = [name for name in named if name in entries]
        linked = number
        while linked.parent and not pressable(linked):
            linked = linked.parent
        if not functions or linked.parent:
            number.replace_self(number.children)
            continue
        entry = entries[functions[0]]
        title = "computed by " + " and ".join(functions)
        new = make_refnode(app.builder, page, entry.docname, entry.node_id, number.children, title)
        if functions[0] in seen:
            new = passed_over("", "", *new.children, **new.attributes)
        new["classes"] += ["computed"]
        number.replace_self(new)
        seen.add(functions[0])


def pressable(node: nodes.Element) -> bool:
    """Whether a node is a link, a heading or the title of a fold: none of them may hold a link."""
    return isinstance(node, nodes.reference | nodes.title) or "sd-summary-title" in node.get("classes", ())


def canonical(name: str) -> str:
    """The dotted name of a function where it is written, which may not be where it was imported from."""
    module, _, function = name.rpartition(".")
    try:
        thing = getattr(import_module(module), function)
    except (ImportError, AttributeError):
        return name
    return f"{thing.__module__}.{thing.__qualname__}" if hasattr(thing, "__qualname__") else name


def visit_passed_over(translator: HTML5Translator, node: passed_over) -> None:
    translator.visit_reference(node)
    translator.body[-1] = translator.body[-1].replace("<a ", '<a tabindex="-1" ', 1)
