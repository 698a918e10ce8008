"""A Sphinx extension: tables of data with their sources, made from the modules that the code itself reads.

A row is a namedtuple. Its field ``source`` is a key of the bibliography, "" for none; ``value`` is shown with ``low``,
``high`` and ``unit``, "unknown" where it is None; other fields are shown as they are. Where the module has a mapping
named as a field in capitals (``WHO`` for ``who``), it gives the words for the field's values.

- ``{datatables} package`` shows the ``ROWS`` of each module of a package that has some, a section each.
- ``{datatable} module.NAME`` shows one tuple of rows.

Options of both: ``headings``, "quantity | value | source", and ``columns``, which fields stand in each column:
"what / note | value | seen source" has lines set apart by "/" and the fields of one line by spaces; "due:until" puts
the word "due" before the field ``until``. On a narrow screen each row becomes a card, with its headings in it.
"""

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

COLUMNS = "what / scope / note | value | status seen as_of / source"
HEADINGS = "quantity | value | how we know"
MINUS = "\u2212"
SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
LONGEST = 8  # characters of a number that is shown as it was typed


def setup(app: Sphinx) -> dict[str, Any]:
    app.add_directive("datatable", DataTable)
    app.add_directive("datatables", DataTables)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def number(value: float) -> str:
    """A number as it was typed, or to four figures where it was computed.

    Example:
        >>> number(0.01), number(-0.88943880), number(1.25e-7)
        ('0.01', '−0.8894', '1.25 × 10⁻⁷')
    """
    typed = repr(value)
    text = typed if len(typed) <= LONGEST else f"{value:.4g}"
    mantissa, _, exponent = text.replace("-", MINUS, 1 if value < 0 else 0).partition("e")
    return mantissa + (f" × 10{str(int(exponent)).translate(SUPERSCRIPTS)}" if exponent else "")


def amount(row: Any) -> str:
    """A value with its range and its unit, as far as the row has them.

    Example:
        >>> from collections import namedtuple
        >>> amount(namedtuple("Row", "value low high unit")(2, 1, 3, "m"))
        '2 (1 to 3) m'
    """
    if row.value is None:
        return "unknown"
    low, high = getattr(row, "low", None), getattr(row, "high", None)
    between = "" if low is None or high is None else f" ({number(low)} to {number(high)})"
    return f"{number(row.value)}{between} {getattr(row, 'unit', '')}".strip()


class Table(SphinxDirective):
    """What both directives share."""

    required_arguments = 1
    option_spec = {"columns": directives.unchanged, "headings": directives.unchanged}  # noqa: RUF012  # as docutils has it

    def module(self, name: str) -> ModuleType:
        """A module, whose file the page then depends on."""
        module = importlib.import_module(name)
        if module.__file__:
            self.env.note_dependency(module.__file__)
        return module

    def table(self, module: ModuleType, rows: Sequence[Any]) -> nodes.table:
        """The rows as a table: every cell holds its heading too, for narrow screens."""
        headings = [heading.strip() for heading in self.options.get("headings", HEADINGS).split("|")]
        columns = self.options.get("columns", COLUMNS).split("|")
        if len(headings) != len(columns):
            raise self.error(f"there are {len(headings)} headings for {len(columns)} columns")
        group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in columns), cols=len(columns))
        heads = [nodes.entry("", nodes.paragraph("", heading)) for heading in headings]
        group += nodes.thead("", nodes.row("", *heads))
        body = nodes.tbody()
        for row in rows:
            cells = nodes.row("", *(self.cell(module, row, *pair) for pair in zip(headings, columns, strict=True)))
            body += cells
        group += body
        return nodes.table("", group, classes=["datatable"])

    def cell(self, module: ModuleType, row: Any, heading: str, lines: str) -> nodes.entry:
        """One cell: a paragraph for each line that has something to say."""
        shown = [paragraph for line in lines.split("/") if (paragraph := self.line(module, row, line.split()))]
        if shown:
            shown[0].insert(0, nodes.inline("", heading + ": ", classes=["datatable-heading"]))
        return nodes.entry("", *shown)

    def line(self, module: ModuleType, row: Any, fields: list[str]) -> nodes.paragraph | None:
        """The fields of one line, set apart by commas; None where all are empty."""
        paragraph = nodes.paragraph()
        for field in fields:
            word, _, name = field.rpartition(":")
            shown = self.field(module, row, name)
            if shown:
                start = (", " if paragraph.children else "") + (word + " " if word else "")
                paragraph += [nodes.Text(start), nodes.inline("", "", *shown, classes=[f"datatable-{name}"])]
        return paragraph if paragraph.children else None

    def field(self, module: ModuleType, row: Any, field: str) -> list[nodes.Node]:
        """The nodes of one field, none where it is empty."""
        if not hasattr(row, field):
            raise self.error(f"{type(row).__name__} has no field {field}")
        value = getattr(row, field)
        if field == "value":
            return [nodes.Text(amount(row))]
        names = getattr(module, field.upper(), None)
        text = str(names.get(value, value) if isinstance(names, Mapping) else value)
        if field == "source" and text:
            return self.state.inline_text(f"{{cite:p}}`{text}`", self.lineno)[0]  # type: ignore[no-any-return]
        return [nodes.Text(text)] if text else []


class DataTable(Table):
    """One tuple of rows: ``{datatable} potline.data.timeline.ENTRIES``."""

    def run(self) -> list[nodes.Node]:
        name, _, attribute = self.arguments[0].rpartition(".")
        module = self.module(name)
        return [self.table(module, getattr(module, attribute))]


class DataTables(Table):
    """All rows of a package: ``{datatables} potline.data``."""

    def run(self) -> list[nodes.Node]:
        package = self.module(self.arguments[0])
        names = [f"{package.__name__}.{found.name}" for found in pkgutil.iter_modules(package.__path__)]
        modules = [module for module in map(self.module, names) if hasattr(module, "ROWS")]
        return [self.section(module) for module in modules]

    def section(self, module: ModuleType) -> nodes.section:
        """A heading made of the module's name, the first paragraph of its docstring, its rows."""
        name = module.__name__.rsplit(".", 1)[-1]
        title = getattr(module, "TITLE", name.replace("_", " ").capitalize())
        summary = " ".join((module.__doc__ or "").split("\n\n")[0].split())
        section = nodes.section("", nodes.title("", title), ids=[f"data-{name}"], names=[f"data-{name}"])
        section += [nodes.paragraph("", summary), self.table(module, module.ROWS)]
        return section
