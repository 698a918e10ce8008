"""Browsers with something switched off: the figures stay still, say why, and show no control that would do nothing."""

from pathlib import Path

from browsers.conftest import Start
from browsers.paper import assert_printed
from browsers.play import live, seen

PAGE = "chapters/faraday.html"


def test_without_javascript(start: Start, server: str, site: Path) -> None:
    plain = start("javascript")
    plain.open(f"{server}/{PAGE}")
    reason = "This figure is still: its script has not started. JavaScript is switched off here."
    assert seen(plain) == [["", reason, True, 0]] * 2
    assert plain.faults == []
    assert_printed(plain, site / PAGE)


def test_without_webassembly(start: Start, server: str) -> None:
    plain = start("webassembly")
    plain.open(f"{server}/{PAGE}")
    assert plain.run("() => typeof WebAssembly") == "undefined"
    assert live(plain) == ["failed", "failed"]
    reason = "This figure is still: this browser does not run WebAssembly."
    assert seen(plain) == [["failed", reason, True, 0]] * 2
