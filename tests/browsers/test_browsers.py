"""Every explorer, a question, the way back and a slow link, in browsers that are not Chromium."""

from pathlib import Path

from browser import serve
from browsers.driver import Driver
from browsers.firefox import Firefox
from browsers.play import arrive, live, play, reply, told, told_again, touch
from browsers.slow import Slow

HERE, THERE = "/chapters/faraday.html", "/chapters/stoichiometry.html"


def test_every_explorer_lives_and_follows_its_first_control(driver: Driver, server: str, explorer_path: str) -> None:
    assert play(driver, f"{server}/{explorer_path}") == []


def test_back_and_forward_keep_what_was_set(driver: Driver, server: str) -> None:
    """A browser keeps the page that was left, if nothing of the page forbids it. WebKit empties its fields."""
    assert play(driver, server + HERE) == []
    left = told(driver)
    arrive(driver, f"location.href = '{THERE}'", THERE)
    assert touch(driver) == []
    other = told(driver)
    arrive(driver, "history.back()", HERE)
    assert told_again(driver, left) == left
    arrive(driver, "history.forward()", THERE)
    assert told_again(driver, other) == other


def test_a_question_is_judged(driver: Driver, server: str) -> None:
    wrong, right = reply(driver, f"{server}/exercises/part-one.html")
    assert "Right" not in wrong
    assert wrong != ""
    assert right.endswith("Right.")
    assert driver.faults == []


def test_on_a_slow_link_the_text_comes_first(driver: Driver, site: Path) -> None:
    with serve(site, kind=Slow) as address:
        driver.open(address + HERE)
        assert live(driver) == ["live", "live"]
    # What painting waits for: the text, with the figures in it, and the styles. (Firefox tells no time of painting.)
    readable, lived = driver.run(
        """() => {
          const styles = [...document.querySelectorAll("link[rel=stylesheet]")].map(({ href }) => href);
          const came = styles.map((href) => performance.getEntriesByName(href)[0]?.responseEnd ?? 0);
          const [{ domInteractive }] = performance.getEntriesByType("navigation");
          return [Math.max(domInteractive, ...came), performance.getEntriesByName("explorer-live")[0].startTime];
        }"""
    )
    assert readable < lived


def test_firefox_tells_the_faults_of_a_page(firefox: Firefox, tmp_path: Path) -> None:
    with serve(tmp_path) as address, serve(tmp_path) as other:
        (tmp_path / "index.html").write_text(
            "<!doctype html><title>x</title><script src='none.js'></script><script>console.error('planted')</script>"
            f"<img src='{other}/index.html'>"
        )
        firefox.open(address + "/index.html")
        firefox.run("() => null")
    found = {fault.partition(":")[0] for fault in firefox.faults}
    assert {"console error", "status 404", "request to another host"} <= found, firefox.faults
