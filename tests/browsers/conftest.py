"""Browsers that are not Chromium, one process of each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers.driver import Driver
from browsers.firefox import Firefox
from browsers.webkit import WebKit
from programs import program


@pytest.fixture(scope="session")
def firefox(server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    started = Firefox(program("firefox-esr", "firefox-esr"), tmp_path_factory.mktemp("firefox"), server)
    yield started
    started.close()


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
