"""Pages in the browser."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from browser import PATIENCE_MS
from pages.watch import Watch
from playwright.sync_api import Browser, Page

NewPage = Callable[..., Page]


@pytest.fixture
def new_page(browser: Browser, server: str) -> Iterator[NewPage]:
    """Make a page in a new context: ``new_page(width, height, **options of the context)``."""
    contexts = []

    def make(width: int = 1280, height: int = 800, launched: Browser = browser, **options: Any) -> Page:
        size = {"width": width, "height": height}
        contexts.append(launched.new_context(base_url=server, viewport=size, **options))
        contexts[-1].set_default_timeout(PATIENCE_MS)
        return contexts[-1].new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def watched(new_page: NewPage, server: str) -> Iterator[Callable[..., Page]]:
    """As ``new_page``; the test fails when the page asks another host or complains, whatever else it shows."""
    watches = []

    def make(*args: Any, **options: Any) -> Page:
        page = new_page(*args, **options)
        watches.append(Watch(page, server))
        return page

    yield make
    assert [fault for watch in watches for fault in watch.faults] == []
