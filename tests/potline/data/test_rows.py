"""Every row of every module of data says what it is worth: its unit, its range, its date, and who says so.

The modules are found, not listed: a new one with ROWS is held to the same. Units are read by a small grammar of ours,
not by a library such as pint: "t CO2e/t" and "million C$" are units to a reader and not to pint, and "t CO3/t" is none.
"""

import datetime
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import potline.data
from potline.data import timeline
from potline.data.rows import SEEN, STATUSES, Row, find

ROOT = Path(__file__).parents[3]
MODULES = {
    name: module
    for _, name, _ in pkgutil.iter_modules(potline.data.__path__)
    if hasattr(module := importlib.import_module(f"potline.data.{name}"), "ROWS")
}
EVERY_ROW = [pytest.param(row, id=f"{name}-{row.key}") for name, module in MODULES.items() for row in module.ROWS]
ENTRIES = [pytest.param(entry, id=f"{entry.who}-{entry.date}-{entry.kind}") for entry in timeline.ENTRIES]
TODAY = datetime.datetime.now(datetime.UTC).date().isoformat()

# A unit is factors, then perhaps one "/" with what it is for each of: "kg CF4/t", "kWh/kg", "C$/(t a)". A factor is a
# symbol with an exponent that may be missing: "A/cm2", "A/cm²". What is counted may follow a mass: "t CO2e".
SYMBOLS = {
    *("g", "kg", "t", "kt", "Mt", "Gt", "mg", "ppm"),
    *("s", "min", "h", "d", "day", "month", "a", "year"),
    *("J", "kJ", "MJ", "GJ", "TJ", "Wh", "kWh", "MWh", "GWh", "TWh", "W", "kW", "MW", "GW"),
    *("V", "mV", "A", "kA", "MA", "Ah", "kAh", "C", "S", "ohm"),
    *("mm", "cm", "m", "ha", "l", "m3", "Nm3", "nm"),
    *("K", "°C", "degC", "mol", "bar", "Pa", "kPa"),
    *("%", "wt", "vol", "AE", "cell", "cell-day", "pot", "1"),
    *("US$", "C$", "€", "USD", "CAD", "EUR", "RUB"),
}
COUNTED = {
    "CO2",
    "CO2e",
    "CO",
    "O2",
    "CF4",
    "C2F6",
    "SF6",
    "C",
    "S",
    "F",
    "HF",
    "SO2",
    "Al",
    "Al2O3",
    "AlF3",
    "BaP",
    "PAH",
}
SCALES = {"thousand", "million", "billion"}
FACTOR = re.compile(r"(.+?)(\^?-?[0-9.]+|[⁻⁰¹²³⁴-⁹.]+)?")


def parses(unit):
    """Whether a unit is made of symbols that we know; no unit is a plain number."""
    if unit == "":
        return True
    halves = re.sub(r"[()]", "", unit).replace("\u202f", " ").split("/")
    return len(halves) <= (4 if "(" in unit else 3) and all(known(half) for half in halves)


def known(half):
    words = re.split(r"[ ·*]+", half.strip())
    if words[0] in SCALES:
        words = words[1:]
    return bool(words) and all(symbol(word, at) for at, word in enumerate(words))


def symbol(word, at):
    """Whether a word of a unit is known at its place: what is counted comes after a mass."""
    factor = FACTOR.fullmatch(word)
    return factor is not None and (word in SYMBOLS or factor[1] in SYMBOLS or (at > 0 and word in COUNTED))


def is_date(text):
    """Whether a text is a year, a month or a day that has begun."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        return False
    try:
        datetime.date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return text <= TODAY


def bibliography():
    """Key -> entry, as text with single spaces."""
    text = re.sub(r"^%.*$", "", (ROOT / "references.bib").read_text(), flags=re.MULTILINE)
    return {
        entry.split("{")[1].split(",")[0]: " ".join(entry.split()) for entry in re.split(r"^@", text, flags=re.M)[1:]
    }


SOURCES = bibliography()


def faults(row):
    """What is wrong with a row: sentences, none where all is well."""
    found = []
    if not parses(row.unit):
        found.append(f"the unit {row.unit!r} is not known")
    if row.status not in STATUSES or row.seen not in SEEN:
        found.append(f"status {row.status!r} or seen {row.seen!r} is not allowed")
    if (row.value is None) != (row.status == "unknown"):
        found.append("unknown is where there is no value, and only there")
    if (row.low is None) != (row.high is None):
        found.append("a range has two ends")
    if row.low is not None and (row.value is None or not row.low <= row.value <= row.high):
        found.append("the value is outside its range")
    if not is_date(row.as_of):
        found.append(f"as_of {row.as_of!r} is not a date of the past")
    if not row.what or any(text != " ".join(text.split()) for text in (row.what, row.scope, row.note)):
        found.append("words are missing or badly spaced")
    return found + unsourced(row.source, row.seen, row.status in ("theory", "assumed", "unknown"))


def unsourced(source, seen, may_be_ours):
    """What is wrong with where it is from."""
    if not source:
        return [] if may_be_ours and seen == "ours" else ["it has no source, and is not ours"]
    if seen == "ours":
        return ["it has a source, and is ours"]
    if source not in SOURCES:
        return [f"the source {source!r} is not in references.bib"]
    if seen == "memory" and "not seen" not in SOURCES[source]:
        return [f"{source} is quoted from memory, and its note does not say that it was not seen"]
    return []


def test_the_modules_are_found():
    assert {"technologies", "pilots", "ecosoderberg"} <= set(MODULES)


@pytest.mark.parametrize("row", EVERY_ROW)
def test_a_row_says_what_it_is_worth(row):
    assert isinstance(row, Row)
    assert faults(row) == []


@pytest.mark.parametrize("module", MODULES.values(), ids=MODULES)
def test_keys_are_unique(module):
    keys = [row.key for row in module.ROWS]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"\w+", key) for key in keys)


def test_find_finds_and_says_what_there_is():
    rows = MODULES["pilots"].ROWS
    assert find(rows, "alma_current_ka").value == 450
    with pytest.raises(ValueError, match=r"key is 'alma'; allowed: .*alma_current_ka"):
        find(rows, "alma")


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_of_the_timeline_is_dated_and_sourced(entry):
    assert is_date(entry.date)
    assert entry.who in timeline.WHO and entry.kind in timeline.KINDS
    assert unsourced(entry.source, entry.seen, may_be_ours=False) == []
    assert entry.came == "" or is_date(entry.came)
    assert entry.due == "" or (entry.kind == "promise" and re.fullmatch(r"\d{4}(-\d\d)?", entry.due))
    assert entry.kind != "promise" or entry.outcome.endswith("."), "what came of it is not said"
    assert entry.kind == "promise" or not (entry.due or entry.came)


def test_the_timeline_is_in_order():
    for who in timeline.WHO:
        dates = [entry.date for entry in timeline.ENTRIES if entry.who == who]
        assert dates == sorted(dates) != []
    assert is_date(timeline.LOOKED)


@pytest.mark.parametrize(
    "unit", ["", "t/t", "kWh/kg", "g/kWh", "kg CF4/t", "t CO2e/t", "A/cm²", "1/K", "million C$", "wt %"]
)
def test_units_are_read(unit):
    assert parses(unit)


@pytest.mark.parametrize("unit", ["tons", "kwh/kg", "t//t", "/", "kg CO3/t", "CO2/t", " ", "a lot", "t/t/t/t"])
def test_what_is_no_unit_is_seen(unit):
    assert not parses(unit)


GOOD = Row("k", "what", 2, 1, 3, "t/t", "reported", "2020-06", "", "grjotheim1993", "memory", "")


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"unit": "tons"}, "unit"),
        ({"status": "sure"}, "status"),
        ({"seen": "yesterday"}, "seen"),
        ({"value": None, "low": None, "high": None}, "unknown"),
        ({"status": "unknown"}, "unknown"),
        ({"low": None}, "two ends"),
        ({"low": 2.5}, "outside its range"),
        ({"as_of": "2020-13"}, "as_of"),
        ({"as_of": "2999"}, "as_of"),
        ({"as_of": "June"}, "as_of"),
        ({"what": ""}, "words"),
        ({"note": "two  spaces"}, "words"),
        ({"source": ""}, "no source"),
        ({"source": "nobody"}, "references.bib"),
        ({"source": "rusal2024"}, "memory"),
        ({"seen": "ours"}, "is ours"),
    ],
)
def test_a_faulty_row_is_seen(wrong, fault):
    assert faults(GOOD) == []
    assert any(fault in found for found in faults(GOOD._replace(**wrong)))


@pytest.mark.parametrize(
    ("date", "middle", "end"),
    [("2024", 2024.5, 2025), ("2024-01", 2024 + 0.5 / 12, 2024 + 1 / 12), ("2024-12-31", 2025, 2025)],
)
def test_a_date_is_a_number_of_years(date, middle, end):
    assert timeline.year_of(date) == pytest.approx(middle, abs=0.002)
    assert timeline.year_of(date, end=True) == pytest.approx(end, abs=0.002)


def test_no_date_is_refused():
    with pytest.raises(ValueError):
        timeline.year_of("soon")
