"""Firefox on paper, and with something switched off: what WebKit's driver cannot ask for, or does not end in time."""

import io
from pathlib import Path

from browser import serve
from browsers.conftest import StartFirefox
from browsers.firefox import Firefox
from browsers.play import keep, live
from pages.paper import CONTROLS, cells, figures, text, words
from pypdf import PdfReader

PAGE = "chapters/faraday"


def assert_printed(firefox: Firefox, site: Path) -> None:
    found = text(PdfReader(io.BytesIO(firefox.print())))
    assert [control for control in CONTROLS if control in found] == []
    for name in figures(site, PAGE):
        # Word by word: Firefox breaks lines in the cells.
        assert [word for cell in cells(name) for word in cell.split() if words(word) not in words(found)] == [], name


def test_on_paper(firefox: Firefox, server: str, site: Path) -> None:
    firefox.open(f"{server}/{PAGE}.html")
    assert live(firefox) == ["live", "live"]
    assert_printed(firefox, site)


def test_without_javascript(start_firefox: StartFirefox, server: str, site: Path) -> None:
    """A script of ours would not run either: the page is read, and printed."""
    plain = start_firefox(javascript_enabled=False)
    plain.open(f"{server}/{PAGE}.html")
    found = plain.find("figure.explorer")
    assert len(found) == 2
    assert [figure for figure in found if "data-live" in figure] == []  # which a script would have written
    shown = plain.find(".explorer-status noscript")
    assert len(shown) == 2
    assert_printed(plain, site)
    assert plain.faults == []


def test_without_webassembly(start_firefox: StartFirefox, server: str) -> None:
    plain = start_firefox(javascript_options_wasm=False)
    plain.open(f"{server}/{PAGE}.html")
    assert live(plain) == ["failed", "failed"]
    reason, seen = plain.run(
        """() => {
          const figure = document.querySelector("figure.explorer");
          const controls = [...figure.querySelectorAll("input, button")];
          const seen = controls.filter((one) => one.checkVisibility({ visibilityProperty: true }));
          return [figure.querySelector(".explorer-reason").textContent, seen.length];
        }"""
    )
    assert reason == "This figure is still: this browser does not run WebAssembly."
    assert seen == 0


def test_without_network_what_is_kept_opens_and_lives(firefox: Firefox, site: Path) -> None:
    with serve(site) as address:
        firefox.open(f"{address}/{PAGE}.html")
        assert "is kept on this device" in keep(firefox)
    # Nobody answers there any more.
    for path in (PAGE, "chapters/stoichiometry"):
        firefox.open(f"{address}/{path}.html")
        assert set(live(firefox)) == {"live"}
