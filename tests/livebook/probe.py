"""A page-safe "explorer" that says what the model of another one returns, before it is painted."""

import json
import sys

from livebook.live import read


class State:
    """The whole request as one field of the form."""

    name = "request"

    def parse(self, text):
        return json.loads(text)

    def text(self, value):
        return "asked"


CONTROLS = (State(),)


def model(request):
    __import__(request["module"])
    module = sys.modules[request["module"]]
    return {"artists": {}, "says": json.dumps(module.model(**read(module, request["form"])[0])), "table": ()}
