"""One real smelter, as its company describes it: the example of the chapters on the pot and on Faraday's law."""

from potline.data.rows import Row


def row(key: str, what: str, value: float, unit: str, note: str = "") -> Row:
    """A figure of the company's page, which has no date; as_of is when the copy was read."""
    return Row(key, what, value, None, None, unit, "claimed", "2026-11", "Qatalum", "qatalum", "archived", note)


ROWS = (
    row("pots", "pots of the smelter", 704, ""),
    row("lines", "potlines of the smelter", 2, ""),
    row("current_ka", "current of a pot", 300, "kA"),
    row("voltage_v", "voltage of a pot", 4.20, "V"),
    row("output_t_per_year", "metal of the smelter", 585_000, "t/a", "the capacity of its first stage"),
    row("potroom_m", "length of a potroom", 1200, "m", "about"),
    row("anodes", "anodes of a pot", 30, "", "15 pairs"),
    row("anode_cycle_h", "life of an anode in the pot", 600, "h"),
    row("bath_c", "temperature of the bath", 956, "°C"),
    row("bath_cm", "height of the bath", 20.5, "cm"),
    row("metal_cm", "height of the metal", 20.0, "cm"),
)
