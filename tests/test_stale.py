"""`make stale` lists every row that may age, the oldest first."""

import datetime
import re

import pytest
import stale

TODAY = datetime.date(2026, 11, 25)


@pytest.mark.parametrize(
    ("as_of", "days"),
    [
        *(("2026-11-25", 0), ("2026-11-24", 1), ("2025-11-25", 365), ("2026-10", 25), ("2026-11", 0), ("2026", 0)),
        *(("2025", 329), ("2025-12", 329), ("2024", 329 + 365)),
    ],
)
def test_the_age_counts_from_the_last_day_that_is_meant(as_of, days):
    assert stale.days(as_of, TODAY) == days


def test_the_list_is_whole_and_in_order():
    first, *lines = stale.report(TODAY)
    aging = lines[: lines.index(next(line for line in lines if line.startswith("\n")))]
    ages = [float(line.split()[0]) for line in aging]
    assert ages == sorted(ages, reverse=True)
    assert first.startswith(f"{len(aging)} rows")
    rows = list(stale.rows())
    for row in rows:
        assert any(f" {row.where}: " in line for line in lines) == (row.status != "theory"), row
    assert re.search(r"^\n\d+ promises", "\n".join(lines[len(aging) :]), re.MULTILINE)


def test_a_promise_that_came_is_not_on_the_list():
    text = "\n".join(stale.report(TODAY))
    assert "ten pots of 100 kA make metal" in text
    assert "pots of 450 kA shown to work" not in text
