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

import pytest
from browsers.driver import PATIENCE_S, alone, strokes
from programs import free_port, program

_RUN = "return (async () => JSON.stringify(await (%s)(...arguments) ?? null))()"
# What the page has asked of other hosts. Of its workers' requests, and of how a server has answered, it is not told.
_FAULTS = """() => performance.getEntriesByType("resource")
  .map(({ name }) => new URL(name))
  .filter(({ protocol, origin }) => protocol.startsWith("http") && origin !== location.origin)
  .map((url) => `request to another host: ${url}`)"""
# This driver cannot print. The page does what it does before printing, and the styles for paper hold on the screen.
_PAPER = """() => {
  dispatchEvent(new Event("beforeprint"));
  const media = { print: "all", screen: "not all" };
  const turn = (rules) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        rule.media.mediaText = rule.media.mediaText.replace(/\\b(print|screen)\\b/, (name) => media[name]);
      }
      if (rule.cssRules) turn(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) turn(sheet.cssRules);
  return document.body.innerText;
}"""
# Settings of the browser, and options of its engine, with which it does without something.
_ARGUMENTS = {"javascript": "--enable-javascript=false"}
_ENVIRONMENT = {"webassembly": ("JSC_useWasm", "0")}


class WebKit:
    """One window of a MiniBrowser of our own, without what is named: "javascript" or "webassembly"."""

    def __init__(self, folder: Path, *without: str) -> None:
        driver, screen = program("WebKitWebDriver", "webkit2gtk-driver"), program("Xvfb", "xvfb")
        browsers = sorted(Path("/usr/lib").glob("*/webkit2gtk-*/MiniBrowser"))
        if not browsers:
            pytest.skip("there is no MiniBrowser in /usr/lib: Debian has it in libwebkit2gtk-4.1-0")
        command = [screen, "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
        self.screen = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self.screen.stdout
        port = free_port()
        self.address = f"http://127.0.0.1:{port}/session"
        env = dict(alone(folder)) | {"DISPLAY": f":{self.screen.stdout.readline().strip()}"}
        env |= dict(_ENVIRONMENT[name] for name in without if name in _ENVIRONMENT)
        self.driver = subprocess.Popen([driver, f"--port={port}"], env=env, stderr=subprocess.DEVNULL)
        try:
            arguments = ["--automation", *(_ARGUMENTS[name] for name in without if name in _ARGUMENTS)]
            wanted = {
                "webkitgtk:browserOptions": {"binary": str(browsers[-1]), "args": arguments},
                "timeouts": {"script": PATIENCE_S * 1000},
            }
            self._wait()
            self.address += "/" + self.ask("", capabilities={"alwaysMatch": wanted})["sessionId"]
        except BaseException:
            self._end()
            raise

    def _wait(self) -> None:
        """Until the driver answers."""
        until = time.monotonic() + PATIENCE_S
        while True:
            try:
                urlopen(self.address.replace("/session", "/status"), timeout=PATIENCE_S).close()
                return
            except URLError:
                if time.monotonic() > until or self.driver.poll() is not None:
                    raise
                time.sleep(0.1)

    def ask(self, command: str, method: str = "POST", **params: object) -> Any:
        body = json.dumps(params).encode() if method == "POST" else None
        request = Request(self.address + command, body, {"Content-Type": "application/json"}, method=method)
        try:
            with urlopen(request, timeout=PATIENCE_S) as answer:
                return json.load(answer)["value"]
        except HTTPError as error:
            raise RuntimeError(f"WebKit refused {command or 'to start'}: {error.read().decode()}") from None

    @property
    def faults(self) -> list[str]:
        return list(self.run(_FAULTS))

    def open(self, url: str) -> None:
        self.ask("/url", url=url)
        until = time.monotonic() + PATIENCE_S
        # On a busy machine the driver comes back before the page's scripts have run.
        while self.run("() => document.readyState") != "complete":
            if time.monotonic() > until:
                raise TimeoutError(f"{url} is not loaded after {PATIENCE_S} s")
            time.sleep(0.05)

    def run(self, function: str, *values: object) -> Any:
        return json.loads(self.ask("/execute/sync", script=_RUN % function, args=values))

    def press(self, keys: str) -> None:
        self.ask("/actions", actions=strokes(keys))

    def paper(self) -> str:
        return str(self.run(_PAPER))

    def close(self) -> None:
        self.ask("", method="DELETE")
        self._end()

    def _end(self) -> None:
        for process in (self.driver, self.screen):
            process.terminate()
            process.wait(PATIENCE_S)
