"""``glue("key", value, display=False)`` hands a number of a notebook to the text, as MyST-NB's own ``glue`` does.

Theirs imports the checker of notebook files, and with it a parser of web addresses that takes as long to set up as all
else that a chapter's kernel does (``rfc3987_syntax``, which compiles its grammar at every import). What is written is
the same.
"""

from typing import Any

from IPython.core.formatters import format_display_data
from IPython.display import display as show

UNSEEN = "application/papermill.record/"  # a prefix that no front end shows


def glue(name: str, variable: Any, display: bool = True) -> None:
    """Write the value into the notebook's outputs, to be read by ``{glue:text}`` under its name."""
    data, metadata = format_display_data(variable)  # type: ignore[no-untyped-call]
    prefix = "" if display else UNSEEN
    metadata["scrapbook"] = {"name": name, "mime_prefix": prefix}
    named = {prefix + kind: value for kind, value in data.items()}
    show(named, raw=True, metadata=metadata)  # type: ignore[no-untyped-call]
