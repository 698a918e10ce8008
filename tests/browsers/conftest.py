"""Browsers that are not Chromium, one process of each; more of them where something is switched off."""

from collections.abc import Callable, Iterator

import pytest
from browsers.driver import Driver
from browsers.firefox import Firefox
from browsers.webkit import WebKit

Start = Callable[..., Driver]


@pytest.fixture(scope="session", params=[Firefox, WebKit], ids=["firefox", "webkit"])
def start(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    """Start a browser, without what is named: "javascript" or "webassembly"."""
    started: list[Driver] = []

    def start(*without: str) -> Driver:
        started.append(request.param(tmp_path_factory.mktemp("browser"), *without))
        return started[-1]

    yield start
    for browser in started:
        browser.close()


@pytest.fixture(scope="session")
def driver(start: Start) -> Driver:
    return start()
