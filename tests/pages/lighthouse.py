"""Lighthouse, which runs in Node.js: one process and one browser for many pages."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from browser import FLAGS, find, is_root
from playwright.sync_api import Playwright

from livebook import node

SCRIPT = Path(__file__).with_suffix(".mjs")


class Found(NamedTuple):
    """What Lighthouse says of a page."""

    scores: Mapping[str, int | None]  # of 100, by category
    faults: list[str]  # what took something off a score, and where
    numbers: Mapping[str, float]  # what it measured, by audit
    warnings: list[str]  # why it may not have seen the page as a reader does
    speed: float  # of the machine, by a measure of Lighthouse's own


class Lighthouse:
    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def look(self, url: str, form: str, **flags: Any) -> Found:
        """Look at a page on a ``form`` of device, "mobile" or "desktop", with these flags of Lighthouse.

        Raises:
            ValueError: there is no such form.
            RuntimeError: Lighthouse ended; it has said why on the standard error.
        """
        if form not in ("mobile", "desktop"):
            raise ValueError(f"form is {form!r}, and must be 'mobile' or 'desktop'")
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps({"url": url, "form": form, "flags": flags}) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError(f"Lighthouse ended while it looked at {url}")
        return Found(**json.loads(answer))


@contextmanager
def start(playwright: Playwright) -> Iterator[Lighthouse]:
    """Start Lighthouse with the browser of the tests.

    Raises:
        FileNotFoundError: there is no browser.
    """
    program = find(playwright)
    if program is None:
        raise FileNotFoundError("there is no Chromium here: run 'python tests/browser.py'")
    command = [node.PROGRAM, SCRIPT, program, *FLAGS, *(["--no-sandbox"] if is_root() else [])]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Lighthouse(process)
        finally:
            process.communicate()  # closes its input, at which it ends its browser and itself
