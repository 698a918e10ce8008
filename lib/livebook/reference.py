"""A Sphinx extension: a page of the reference is a module's docstrings, in the layout of the house.

The layout is plain text: a sentence, the equation as a ``math`` directive, then ``Parameters:``, ``Returns:``,
``Raises:``, ``Source:`` and ``Example:``. ``autodoc`` reads the docstrings; here their sections become fields.
"""

import re
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config

SECTIONS = ("Parameters", "Returns", "Raises", "Source", "Example")
_HEADING = re.compile(rf"({'|'.join(SECTIONS)}):(.*)")
_PARAMETER = re.compile(r"    (\w[\w, *]*): (.*)")


def setup(app: Sphinx) -> dict[str, Any]:
    app.setup_extension("sphinx.ext.autodoc")
    app.connect("config-inited", configure)
    app.connect("autodoc-process-docstring", rewrite)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def configure(app: Sphinx, config: Config) -> None:
    config.autodoc_member_order = "bysource"
    config.autodoc_typehints = "none"  # the words for each parameter say more: its unit and its range
    config.add_module_names = False
    config.toc_object_entries_show_parents = "hide"


def rewrite(app: Sphinx, what: str, name: str, thing: Any, options: Any, lines: list[str]) -> None:
    """The docstring with its sections as fields, in place."""
    lines[:] = fields(lines)


def fields(lines: list[str]) -> list[str]:
    """A docstring of the house as reStructuredText with fields.

    >>> fields(["Weigh.", "", "Parameters:", "    mass: t, 0 or", "        more.", "Returns: kg."])
    ['Weigh.', '', ':param mass: t, 0 or', '    more.', ':returns: kg.']
    """
    written: list[str] = []
    section = ""
    names: list[str] = []
    for line in lines:
        heading, parameter = _HEADING.match(line), _PARAMETER.match(line)
        if heading:
            section, rest = heading[1], heading[2].strip()
            written += (
                [] if section == "Parameters" and not rest else [f":{_FIELDS.get(section, section)}: {rest}".rstrip()]
            )
            written += [""] if section == "Example" else []
        elif section == "Parameters" and parameter:
            # Names that share a line get it each.
            names = parameter[1].split(", ")
            written += [f":param {name}: {parameter[2]}" for name in names]
        elif section == "Parameters" and line.strip() and len(names) > 1:
            written[-len(names) :] = [f"{one} {line.strip()}" for one in written[-len(names) :]]
        elif section == "Parameters":
            written.append(line[4:])
        else:
            written.append(line)
    return written


_FIELDS = {"Returns": "returns"}
