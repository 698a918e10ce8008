"""Every explorer, and a question, in browsers that are not Chromium."""

from pathlib import Path

from browser import serve
from browsers.driver import Driver
from browsers.firefox import Firefox
from browsers.play import arrive, play, reply, told


def test_every_explorer_lives_and_follows_its_first_control(driver: Driver, server: str, explorer_path: str) -> None:
    assert play(driver, f"{server}/{explorer_path}") == []


def test_back_and_forward_keep_what_was_set(driver: Driver, server: str) -> None:
    """A browser keeps the page that was left, whole, if nothing of the page forbids it."""
    here, there = "/chapters/faraday.html", "/chapters/stoichiometry.html"
    assert play(driver, server + here) == []
    left = told(driver)
    arrive(driver, f"location.href = '{there}'", there)
    other = told(driver)
    arrive(driver, "history.back()", here)
    assert told(driver) == left
    arrive(driver, "history.forward()", there)
    assert told(driver) == other


def test_a_question_is_judged(driver: Driver, server: str) -> None:
    wrong, right = reply(driver, f"{server}/exercises/part-one.html")
    assert "Right" not in wrong
    assert wrong != ""
    assert right.endswith("Right.")
    assert driver.faults == []


def test_firefox_tells_the_faults_of_a_page(firefox: Firefox, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><title>x</title><script src='none.js'></script><script>console.error('planted')</script>"
    )
    with serve(tmp_path) as address:  # which is not the book's, and so another host
        firefox.open(address + "/index.html")
        firefox.run("() => null")
    found = {fault.partition(":")[0] for fault in firefox.faults}
    assert {"console error", "status 404", "request to another host"} <= found, firefox.faults
