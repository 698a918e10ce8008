"""A page-safe "explorer" that evaluates an expression in a module of the library, and says what came out."""

import json
import sys


class Request:
    """The whole request as one field of the form."""

    name = "request"

    def parse(self, text):
        return json.loads(text)

    def text(self, value):
        return "asked"


CONTROLS = (Request(),)


def model(request):
    __import__(request["module"])
    names = {name: getattr(sys.modules[request["module"]], name) for name in dir(sys.modules[request["module"]])}
    for statement in request["before"]:
        exec(statement, names)
    try:
        found = ["result", plain(eval(request["call"], names))]
    except ValueError as problem:
        found = [type(problem).__name__, str(problem)]
    except Exception as problem:
        found = [type(problem).__name__]  # the engines word these differently
    return {"artists": {}, "says": json.dumps(found), "table": ()}


def plain(thing):
    """Anything that a function returns, as JSON that keeps types and orders."""
    if thing is None or isinstance(thing, (bool, int, str)):
        return thing
    if isinstance(thing, float):
        return thing if abs(thing) < 1e308 else str(thing)
    if isinstance(thing, dict):
        return ["mapping", [[plain(key), plain(thing[key])] for key in thing]]
    if isinstance(thing, (tuple, list)):
        return ["tuple" if isinstance(thing, tuple) else "list", [plain(one) for one in thing]]
    return [type(thing).__name__]
