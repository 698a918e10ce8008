"""Which function computed a number that a notebook hands to its text: read from the cells, without running them.

``glue("key", value)`` names a number. Its value is followed back, through simple assignments in this and in earlier
cells, to the calls of a package's functions that made it. Where one call stands inside another, the outer one is meant.
"""

import ast
import re
from collections.abc import Iterable, Iterator


def computed_by(cells: Iterable[str], package: str) -> "Origins":
    """Read the code cells of a notebook, in order; functions of this package are of interest."""
    origins = Origins(package)
    for cell in cells:
        for statement in ast.parse(_plain(cell)).body:
            origins.read(statement)
    return origins


def _plain(cell: str) -> str:
    """A cell without the lines that only Jupyter understands."""
    return "\n".join("" if re.match(r"\s*[%!?]|.*\?\s*$", line) else line for line in cell.splitlines())


class Origins:
    """What is known of the names of a notebook, and of its numbers."""

    def __init__(self, package: str) -> None:
        self.package = package
        self.names: dict[str, str] = {}  # name in the notebook -> dotted name of what was imported
        self.values: dict[str, tuple[str, ...]] = {}  # name in the notebook -> functions that made its value
        self.numbers: list[tuple[re.Pattern[str], tuple[str, ...]]] = []

    def of(self, key: str) -> tuple[str, ...]:
        """The dotted names of the functions that computed a number; none where it was no function of the package."""
        return next((functions for pattern, functions in reversed(self.numbers) if pattern.fullmatch(key)), ())

    def read(self, statement: ast.stmt) -> None:
        """Learn from one statement, and from those inside it."""
        if isinstance(statement, ast.Import | ast.ImportFrom):
            self._import(statement)
        elif isinstance(statement, ast.Assign):
            for target in statement.targets:
                self._assign(target, statement.value)
        elif isinstance(statement, ast.AnnAssign | ast.AugAssign) and statement.value is not None:
            kept = self._functions(statement.target) if isinstance(statement, ast.AugAssign) else ()
            self._set(statement.target, _once([*kept, *self._functions(statement.value)]))
        elif isinstance(statement, ast.FunctionDef):
            self._set(ast.Name(statement.name), _once(f for inner in statement.body for f in self._functions(inner)))
        elif isinstance(statement, ast.For):
            self._loop(statement)
        elif isinstance(statement, ast.Expr):
            self._glue(statement.value)
        else:
            for inner in ast.iter_child_nodes(statement):
                if isinstance(inner, ast.stmt):
                    self.read(inner)

    def _import(self, statement: ast.Import | ast.ImportFrom) -> None:
        for alias in statement.names:
            whole = f"{statement.module}.{alias.name}" if isinstance(statement, ast.ImportFrom) else alias.name
            self.names[alias.asname or alias.name] = whole

    def _assign(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
            for one, part in zip(target.elts, value.elts):
                self._assign(one, part)
        else:
            self._set(target, tuple(self._functions(value)))

    def _set(self, target: ast.expr, functions: tuple[str, ...]) -> None:
        if isinstance(target, ast.Tuple | ast.List):
            for one in target.elts:
                self._set(one, functions)
        elif isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
            name = target.value.id  # a part of it is new, the rest stays
            self.values[name] = _once([*self.values.get(name, ()), *functions])
        elif isinstance(target, ast.Name):
            self.values[target.id] = functions
            self.names.pop(target.id, None)

    def _loop(self, statement: ast.For) -> None:
        """Once for each item that is written out, else once for all."""
        for item in _items(statement.iter):
            self._assign(statement.target, item)
            keys = _constants(statement.target, item)
            for inner in statement.body:
                self.read(_Filled(keys).visit(ast.parse(ast.unparse(inner)).body[0]))

    def _glue(self, call: ast.expr) -> None:
        if not (isinstance(call, ast.Call) and self._name(call.func).split(".")[-1] == "glue" and len(call.args) > 1):
            return
        key = _pattern(call.args[0])
        if key:
            self.numbers.append((re.compile(key), tuple(self._functions(call.args[1]))))

    def _name(self, node: ast.expr) -> str:
        """The dotted name of what an expression names, as far as it was imported."""
        if isinstance(node, ast.Attribute):
            return f"{self._name(node.value)}.{node.attr}"
        return self.names.get(node.id, node.id) if isinstance(node, ast.Name) else ""

    def _functions(self, node: ast.AST) -> list[str]:
        return list(_once(self._walk(node)))

    def _walk(self, node: ast.AST) -> Iterator[str]:
        if isinstance(node, ast.Call) and self._name(node.func).startswith(f"{self.package}."):
            yield self._name(node.func)
            return
        if isinstance(node, ast.Name):
            yield from self.values.get(node.id, ())
        for inner in ast.iter_child_nodes(node):
            yield from self._walk(inner)


class _Filled(ast.NodeTransformer):
    """Puts the constants of one round of a loop in the place of its names."""

    def __init__(self, constants: dict[str, ast.Constant]) -> None:
        self.constants = constants

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self.constants.get(node.id, node)


def _items(written: ast.expr) -> list[ast.expr]:
    """The items of a loop: those written out in a list, a tuple or a dictionary, else the whole as one."""
    if isinstance(written, ast.Tuple | ast.List):
        return written.elts
    if (
        isinstance(written, ast.Call)
        and isinstance(written.func, ast.Attribute)
        and written.func.attr == "items"
        and isinstance(written.func.value, ast.Dict)
    ):
        pairs = zip(written.func.value.keys, written.func.value.values)
        return [ast.Tuple([key, value]) for key, value in pairs if key is not None]
    return [written]


def _constants(target: ast.expr, item: ast.expr) -> dict[str, ast.Constant]:
    if isinstance(target, ast.Tuple) and isinstance(item, ast.Tuple) and len(target.elts) == len(item.elts):
        return {name: one for pair in zip(target.elts, item.elts) for name, one in _constants(*pair).items()}
    return {target.id: item} if isinstance(target, ast.Name) and isinstance(item, ast.Constant) else {}


def _pattern(key: ast.expr) -> str:
    """What a key looks like, as a regular expression; nothing where it cannot be told."""
    if isinstance(key, ast.Constant):
        return re.escape(str(key.value))
    if isinstance(key, ast.JoinedStr):
        parts = [
            _pattern(part.value if isinstance(part, ast.FormattedValue) else part) or "[^:]+" for part in key.values
        ]
        return "".join(parts) if any(part != "[^:]+" for part in parts) else ""
    return ""


def _once(functions: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(functions))
