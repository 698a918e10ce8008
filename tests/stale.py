"""List the data of the book by their age, oldest first, for `make stale`: what to look up before the next edition.

What follows from laws of nature does not age and is left out, and so does what nobody has published: of that, and of
promises that are open, the list says so at its end.
"""

import datetime
import importlib
import pkgutil
from collections.abc import Iterator
from typing import NamedTuple

import potline.data
from potline.data import timeline


class Item(NamedTuple):
    """Something that may be out of date."""

    as_of: str
    where: str
    what: str
    status: str


def rows() -> Iterator[Item]:
    """Every row of every module of data that has some."""
    for _, name, _ in pkgutil.iter_modules(potline.data.__path__):
        for row in getattr(importlib.import_module(f"potline.data.{name}"), "ROWS", ()):
            yield Item(row.as_of, f"{name}.{row.key}", row.what, row.status)


def days(as_of: str, today: datetime.date) -> int:
    """The age of a date; of a year or a month, from its last day, so that nothing looks older than it may be."""
    year, month, day = (*(int(part) for part in as_of.split("-")), 0, 0)[:3]
    if day:
        return (today - datetime.date(year, month, day)).days
    first_after = datetime.date(year + 1, 1, 1) if month in (0, 12) else datetime.date(year, month + 1, 1)
    return max(0, (today - first_after).days + 1)


def report(today: datetime.date) -> Iterator[str]:
    """The lines of the list."""
    items = sorted(rows(), key=lambda item: (-days(item.as_of, today), item.where))
    aging = [item for item in items if item.status not in ("theory", "unknown")]
    yield f"{len(aging)} rows of data that may age, oldest first, as of {today}"
    for item in aging:
        age = days(item.as_of, today) / 365.25
        yield f"{age:5.1f} years  {item.as_of:10}  {item.status:8}  {item.where}: {item.what}"
    unknown = [item for item in items if item.status == "unknown"]
    yield f"\n{len(unknown)} rows that nobody has published, as far as we found"
    yield from (f"{item.as_of:10}  {item.where}: {item.what}" for item in unknown)
    open_promises = [entry for entry in timeline.ENTRIES if entry.kind == "promise" and not entry.came]
    yield f"\n{len(open_promises)} promises of which nothing was found to come; last looked for on {timeline.LOOKED}"
    for entry in open_promises:
        yield f"{entry.date:10}  due {entry.due or 'not said':8}  {timeline.WHO[entry.who]}: {entry.what}"


if __name__ == "__main__":
    print("\n".join(report(datetime.datetime.now(datetime.UTC).date())))
