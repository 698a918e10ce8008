"""A page-safe "explorer" that says what the model of another one returns, before it is painted."""

import json
import sys

from livebook.live import parse


class State:
    """The whole request as one field of the form."""

    name = "request"

    def parse(self, text):
        return json.loads(text)


CONTROLS = (State(),)


def model(request):
    __import__(request["module"])
    module = sys.modules[request["module"]]
    return {"artists": {}, "says": json.dumps(module.model(**parse(module, request["form"]))), "table": ()}
