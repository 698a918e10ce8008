"""Firefox, spoken to by WebDriver BiDi, which it serves itself: its complaints are told at once."""

import base64
import io
import json
import re
import subprocess
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any

from browsers.driver import PATIENCE_S, alone, strokes
from pages.paper import text
from programs import program
from pypdf import PdfReader
from websocket import create_connection

_EVENTS = ["log.entryAdded", "network.beforeRequestSent", "network.responseCompleted", "network.fetchError"]
# What it says of an icon that had not come when the page was left.
_LEFT = ("/_static/favicon.svg", "NS_BINDING_ABORTED")
# Without JavaScript Firefox calls a function of ours, and never goes on where it has awaited something.
_RUN = """() => {
  const found = (%s)(%s);
  const text = (value) => JSON.stringify(value ?? null);
  return found instanceof Promise ? found.then(text) : text(found);
}"""
# The preferences, as "about:config" names them, that are set to false to do without something.
_WITHOUT = {"javascript": "javascript.enabled", "webassembly": "javascript.options.wasm"}


class Firefox:
    """One window of a Firefox of our own, without what is named: "javascript" or "webassembly"."""

    def __init__(self, folder: Path, *without: str) -> None:
        self.server = ""  # the only host that the page may ask: its own
        self.faults: list[str] = []
        self.numbers = count(1)
        profile = folder / "profile"
        profile.mkdir()
        (profile / "user.js").write_text("\n".join(f'user_pref("{_WITHOUT[name]}", false);' for name in without))
        # With this port open Firefox sets what automation wants by itself: no updates, no telemetry, no first page.
        found = program("firefox-esr", "firefox-esr")
        command = [found, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]
        self.process = subprocess.Popen(
            command, env=alone(folder), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        try:
            self.socket = create_connection(self._address(), timeout=PATIENCE_S, suppress_origin=True)
            self.ask("session.new", capabilities={})
            self.ask("session.subscribe", events=_EVENTS)
            self.window = self.ask("browsingContext.getTree")["contexts"][0]["context"]
        except BaseException:
            self.process.kill()
            raise

    def _address(self) -> str:
        assert self.process.stderr
        said = []
        for line in self.process.stderr:
            said.append(line)
            if found := re.search(r"listening on (ws://\S+)", line):
                Thread(target=self.process.stderr.read, daemon=True).start()  # or it stops once the pipe is full
                return found[1] + "/session"
        raise RuntimeError("Firefox did not start: " + "".join(said))

    def ask(self, method: str, **params: object) -> Any:
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            message = json.loads(self.socket.recv())
            if message["type"] == "event":
                self._hear(message["method"], message["params"])
            elif message["id"] == number:
                if message["type"] == "error":
                    raise RuntimeError(f"Firefox refused {method}: {message['message']}")
                return message["result"]

    def _hear(self, event: str, about: dict[str, Any]) -> None:
        if event == "log.entryAdded":
            if about["level"] in ("error", "warn"):
                self.faults.append(f"console {about['level']}: {about['text']}")
            return
        url = about["request"]["url"]
        if url == f"{self.server}/favicon.ico":
            return  # asked for, now and then, though no page names one
        if event == "network.beforeRequestSent" and not url.startswith((self.server + "/", "data:", "blob:")):
            self.faults.append(f"request to another host: {url}")
        if event == "network.fetchError" and (url.removeprefix(self.server), about["errorText"]) != _LEFT:
            self.faults.append(f"failed request: {url}, {about['errorText']}")
        if event == "network.responseCompleted" and about["response"]["status"] >= 400:
            self.faults.append(f"status {about['response']['status']}: {url}")

    def open(self, url: str) -> None:
        self.faults.clear()
        self.server = "/".join(url.split("/")[:3])
        self.ask("browsingContext.navigate", context=self.window, url=url, wait="complete")

    def run(self, function: str, *values: object) -> Any:
        given = ", ".join(json.dumps(value) for value in values)
        done = self.ask(
            "script.callFunction",
            functionDeclaration=_RUN % (function, given),
            awaitPromise=True,
            target={"context": self.window},
        )
        if done["type"] == "exception":
            raise RuntimeError(f"the page's script has failed: {done['exceptionDetails']['text']}")
        return json.loads(done["result"]["value"])

    def press(self, keys: str) -> None:
        self.ask("input.performActions", context=self.window, actions=strokes(keys))

    def paper(self) -> str:
        printed = self.ask("browsingContext.print", context=self.window, background=True)["data"]
        return text(PdfReader(io.BytesIO(base64.b64decode(printed))))

    def close(self) -> None:
        self.ask("browser.close")
        self.socket.close()
        self.process.wait(PATIENCE_S)
