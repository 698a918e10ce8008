"""Browsers that are not Chromium, one process of each; more of them where something is switched off."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browsers.driver import Driver
from browsers.firefox import Firefox
from browsers.webkit import WebKit
from programs import program

StartFirefox = Callable[..., Firefox]


@pytest.fixture(scope="session")
def start_firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartFirefox]:
    """Start a Firefox with preferences, named as ``about:config`` names them."""
    started = []

    def start(**preferences: bool) -> Firefox:
        named = {name.replace("_", "."): value for name, value in preferences.items()}
        found = program("firefox-esr", "firefox-esr")
        started.append(Firefox(found, tmp_path_factory.mktemp("firefox"), named))
        return started[-1]

    yield start
    for firefox in started:
        firefox.close()


@pytest.fixture(scope="session")
def firefox(start_firefox: StartFirefox) -> Firefox:
    return start_firefox()


@pytest.fixture(scope="session")
def webkit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebKit]:
    driver, screen = program("WebKitWebDriver", "webkit2gtk-driver"), program("Xvfb", "xvfb")
    browsers = sorted(Path("/usr/lib").glob("*/webkit2gtk-*/MiniBrowser"))
    if not browsers:
        pytest.skip("there is no MiniBrowser in /usr/lib: Debian has it in libwebkit2gtk-4.1-0")
    started = WebKit(driver, screen, str(browsers[-1]), tmp_path_factory.mktemp("webkit"))
    yield started
    started.close()


@pytest.fixture(scope="session", params=["firefox", "webkit"])
def driver(request: pytest.FixtureRequest) -> Driver:
    return request.getfixturevalue(request.param)
