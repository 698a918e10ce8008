"""The book on servers as they come: every explorer lives, whatever type and packing a server gives to its files."""

from pages.figure import figures
from pages.watch import Watch
from playwright.sync_api import Browser


def test_every_explorer_lives(browser: Browser, host: str, explorer_path: str) -> None:
    page = browser.new_page()
    watch = Watch(page, host)
    page.goto(f"{host}/{explorer_path}")
    for figure in figures(page):
        figure.wait()
    assert watch.faults == []
    page.close()


def test_the_servers_are_those_that_are_meant(browser: Browser, host: str) -> None:
    page = browser.new_page()
    answer = page.goto(f"{host}/intro.html")
    assert answer
    found = answer.headers["server"].partition("/")[0], answer.headers.get("content-encoding")
    assert found in {("nginx", "gzip"), ("SimpleHTTP", None)}
    page.close()
