"""WebKit as GTK builds it, spoken to by WebDriver through WebKitWebDriver, on a screen that nobody sees.

WebDriver does not tell what the console says. So errors of the page's scripts are not seen here, only what they spoil.
"""

import json
import subprocess
import time
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from browsers.driver import alone, strokes
from programs import free_port

_PATIENCE_S = 60
_RUN = "return (async () => JSON.stringify(await (%s)(...arguments) ?? null))()"


class WebKit:
    """One window of a MiniBrowser of our own."""

    def __init__(self, driver: str, screen: str, mini_browser: str, folder: Path) -> None:
        self.faults: list[str] = []
        command = [screen, "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
        self.screen = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self.screen.stdout
        port = free_port()
        self.address = f"http://127.0.0.1:{port}/session"
        env = alone(folder) | {"DISPLAY": f":{self.screen.stdout.readline().strip()}"}
        self.driver = subprocess.Popen([driver, f"--port={port}"], env=env, stderr=subprocess.DEVNULL)
        try:
            options = {"binary": mini_browser, "args": ["--automation"]}
            wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
            self._wait()
            self.address += "/" + self.ask("", capabilities=wanted)["sessionId"]
        except BaseException:
            self._end()
            raise

    def _wait(self) -> None:
        """Until the driver answers."""
        until = time.monotonic() + _PATIENCE_S
        while True:
            try:
                urlopen(self.address.replace("/session", "/status"), timeout=_PATIENCE_S).close()
                return
            except URLError:
                if time.monotonic() > until or self.driver.poll() is not None:
                    raise
                time.sleep(0.1)

    def ask(self, command: str, method: str = "POST", **params: object) -> Any:
        body = json.dumps(params).encode() if method == "POST" else None
        request = Request(self.address + command, body, {"Content-Type": "application/json"}, method=method)
        try:
            with urlopen(request, timeout=_PATIENCE_S) as answer:
                return json.load(answer)["value"]
        except HTTPError as error:
            raise RuntimeError(f"WebKit refused {command or 'to start'}: {error.read().decode()}") from None

    def open(self, url: str) -> None:
        self.faults.clear()
        self.ask("/url", url=url)

    def run(self, function: str, *values: object) -> Any:
        return json.loads(self.ask("/execute/sync", script=_RUN % function, args=values))

    def press(self, keys: str) -> None:
        self.ask("/actions", actions=strokes(keys))

    def close(self) -> None:
        self.ask("", method="DELETE")
        self._end()

    def _end(self) -> None:
        for process in (self.driver, self.screen):
            process.terminate()
            process.wait(_PATIENCE_S)
