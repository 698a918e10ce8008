"""A worked heat balance of a carbon cell, published by others: what the book's own balance is held against.

Peter Entner's page on the programme AlPrg gives the numbers of one cell in kilowatts. They are rounded there: the three
uses come to 410, their sum is printed as 409.
"""

from potline.data.rows import Row


def _row(key: str, what: str, value: float, note: str = "") -> Row:
    return Row(
        key=key,
        what=what,
        value=value,
        low=None,
        high=None,
        unit="kW",
        status="reported",
        as_of="2026-11",  # undated; as we saw it
        scope="one carbon cell, steady",
        source="entner",
        seen="archived",
        note=note,
    )


ROWS = (
    _row("power_kw", "electric power that the cell takes, with its busbars", 840.0),
    _row("internal_kw", "of it, what enters the cell", 786.0),
    _row("reaction_kw", "used by the reaction", 365.0),
    _row("alumina_kw", "used to warm alumina", 36.0),
    _row("anodes_kw", "used to warm anodes", 9.0),
    _row("consumption_kw", "used in all", 409.0),
    _row("loss_kw", "lost as heat", 377.0, "48 % of what enters the cell"),
)
