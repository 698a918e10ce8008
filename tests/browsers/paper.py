"""A page on paper, in any browser that can be driven."""

from pathlib import Path

from browsers.driver import Driver
from pages.paper import CONTROLS, cells, figures, words


def assert_printed(driver: Driver, page: Path) -> None:
    """No control stands on paper, and each explorer has its numbers there."""
    found = driver.paper()
    assert [control for control in CONTROLS if control in found] == []
    for name in figures(page.parent, page.stem):
        # Word by word: Firefox breaks lines in the cells.
        assert [word for cell in cells(name) for word in cell.split() if words(word) not in words(found)] == [], name
