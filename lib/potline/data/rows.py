"""A figure from the world outside, with all that a reader needs in order to trust it or not.

A module of data holds a tuple of rows. A row is never only a number: it says between which bounds, in which unit, for
which scope and as of when it holds, who says so, and whether we saw the original.
"""

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# theory: follows from laws of nature. measured: published with a method. reported: published without one, or by a
# statistical office. claimed: said by a company of its own work. assumed: ours, for want of a source.
# unknown: nobody has published it; the value is None.
STATUSES = ("theory", "measured", "reported", "claimed", "assumed", "unknown")

# original: we read the publication. archived: a stored copy of the page. second-hand: somebody quotes or transcribes
# it. memory: quoted from memory, "typically" in the text. ours: computed or assumed here.
SEEN = ("original", "archived", "second-hand", "memory", "ours")

# key: its name in the code, unique in its module. what: the quantity in words. value: the number, None where unknown.
# low, high: the published or assumed range; both None where there is none. unit: "t/t", "kWh/kg", "" for a plain
# number. status, seen: as above. as_of: year, year-month or date, "2024-07-19". scope: what the number counts
# ("scopes 1 and 2", "cell, direct current"); "" where there is only one. source: its key in references.bib, "" for
# ours. note: what else a reader must know, "" for nothing.
Row = namedtuple("Row", "key what value low high unit status as_of scope source seen note")


def find(rows: "Sequence[Row]", key: str) -> "Row":
    """The row with this key.

    Parameters:
        rows: the rows of a module of data.
        key: the key of one of them.
    Returns: the row.
    Raises: ValueError where no row has the key.
    Source: none needed.
    Example:
        >>> gold = Row("gold", "price", 7, 6, 8, "USD", "assumed", "2026", "", "", "ours", "an example")
        >>> find((gold,), "gold").high
        8
    """
    for row in rows:
        if row.key == key:
            return row
    raise ValueError("key is " + repr(key) + "; allowed: " + ", ".join([row.key for row in rows]))
