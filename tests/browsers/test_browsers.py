"""Every explorer, a question, paper, the way back, a slow link and none, in browsers that are not Chromium."""

from pathlib import Path
from urllib.parse import urlsplit

from browser import serve
from browsers.driver import Driver
from browsers.firefox import Firefox
from browsers.paper import assert_printed
from browsers.play import arrive, keep, live, play, reply, told, told_again, touch
from browsers.slow import serve_slowly

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


def test_on_paper(driver: Driver, server: str, site: Path) -> None:
    driver.open(server + HERE)
    assert live(driver) == ["live", "live"]
    assert_printed(driver, site / HERE[1:])


def test_on_a_slow_link_text_and_still_figures_come_first(driver: Driver, site: Path) -> None:
    """The figures are drawn in the page itself, as a browser without JavaScript shows (test_switched_off)."""
    with serve_slowly(site) as (address, happened):
        driver.open(address + HERE)
        assert live(driver) == ["live", "live"]
    styles, holding = driver.run(
        """() => [
          [...document.querySelectorAll("link[rel=stylesheet]")].map(({ href }) => href),
          [...document.querySelectorAll("script[src]")]
            .filter((script) => script.type !== "module" && !script.defer && !script.async)
            .map(({ src }) => src),
        ]"""
    )
    assert holding == []  # for a script that is not put off the text below it waits
    readable = max(happened.index(("sent", path)) for path in [HERE, *(urlsplit(style).path for style in styles)])
    engine = [("asked", path) for what, path in happened if what == "asked" and is_engine(path)]
    assert len(engine) >= len(("the worker", "MicroPython", "its WebAssembly", "the library", "the model"))
    assert [event for event in happened[:readable] if event in engine] == []


def is_engine(path: str) -> bool:
    return path.startswith("/live/") and path.endswith((".wasm", ".json", "/micropython.js", "/worker.js"))


def test_without_network_what_is_kept_opens_and_lives(driver: Driver, site: Path, tmp_path: Path) -> None:
    """Also in a folder of its host."""
    (tmp_path / "book").symlink_to(site)
    with serve(tmp_path) as address:
        driver.open(f"{address}/book{HERE}")
        assert "is kept on this device" in keep(driver)
    # Nobody answers there any more.
    for path in (HERE, THERE):
        driver.open(f"{address}/book{path}")
        assert set(live(driver)) == {"live"}


def test_a_browser_tells_the_faults_of_a_page(driver: Driver, tmp_path: Path) -> None:
    with serve(tmp_path) as address, serve(tmp_path) as other:
        (tmp_path / "index.html").write_text(
            "<!doctype html><title>x</title><script src='none.js'></script><script>console.error('planted')</script>"
            f"<img src='{other}/index.html'>"
        )
        driver.open(address + "/index.html")
        driver.run("() => null")
        found = {fault.partition(":")[0] for fault in driver.faults}
    heard = {"console error", "status 404"} if isinstance(driver, Firefox) else set()  # WebKit's driver has no events
    assert found >= heard | {"request to another host"}
