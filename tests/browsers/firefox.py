"""Firefox, spoken to by WebDriver BiDi, which it serves itself: its complaints are told at once."""

import base64
import json
import re
import subprocess
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any

from browsers.driver import alone, strokes
from websocket import create_connection

_PATIENCE_S = 60
_EVENTS = ["log.entryAdded", "network.beforeRequestSent", "network.responseCompleted", "network.fetchError"]
# What it says of an icon that had not come when the page was left.
_LEFT = ("/_static/favicon.svg", "NS_BINDING_ABORTED")


class Firefox:
    """One window of a Firefox of our own."""

    def __init__(self, program: str, folder: Path, preferences: Mapping[str, bool] | None = None) -> None:
        self.server = ""  # the only host that the page may ask: its own
        self.faults: list[str] = []
        self.numbers = count(1)
        profile = folder / "profile"
        profile.mkdir()
        wanted = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in (preferences or {}).items()]
        (profile / "user.js").write_text("\n".join(wanted))
        # With this port open Firefox sets what automation wants by itself: no updates, no telemetry, no first page.
        command = [program, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]
        self.process = subprocess.Popen(
            command, env=alone(folder), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        try:
            self.socket = create_connection(self._address(), timeout=_PATIENCE_S, suppress_origin=True)
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
            functionDeclaration=f"async () => JSON.stringify(await ({function})({given}) ?? null)",
            awaitPromise=True,
            target={"context": self.window},
        )
        if done["type"] == "exception":
            raise RuntimeError(f"the page's script has failed: {done['exceptionDetails']['text']}")
        return json.loads(done["result"]["value"])

    def press(self, keys: str) -> None:
        self.ask("input.performActions", context=self.window, actions=strokes(keys))

    def find(self, selector: str) -> list[dict[str, str]]:
        """The attributes of elements, read without a script of the page."""
        locator = {"type": "css", "value": selector}
        nodes = self.ask("browsingContext.locateNodes", context=self.window, locator=locator)["nodes"]
        return [node["value"]["attributes"] for node in nodes]

    def print(self) -> bytes:
        return base64.b64decode(self.ask("browsingContext.print", context=self.window, background=True)["data"])

    def close(self) -> None:
        self.ask("browser.close")
        self.socket.close()
        self.process.wait(_PATIENCE_S)
