"""A hub with a class for the test: ten real users of this machine, each with a browser, and all gone afterwards.

Runs in the hub's environment, as root: ``make hub-test``.
"""

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import requests
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

ROOT = Path(__file__).parents[2]
HUB = ROOT / "teaching" / "jupyterhub"
NAMES = [f"hubtest-{number:02}" for number in range(1, 11)]
PATIENCE = 180  # s, for ten servers on a small machine


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextmanager
def hub(state: Path) -> Iterator[str]:
    """The address of a running hub, which ends with the block."""
    address, ports = f"http://127.0.0.1:{free_port()}", [free_port(), free_port()]
    command = [
        str(Path(sys.executable).parent / "jupyterhub"),
        f"--config={HUB / 'jupyterhub_config.py'}",
        f"--JupyterHub.hub_port={ports[0]}",
        f"--ConfigurableHTTPProxy.api_url=http://127.0.0.1:{ports[1]}",
    ]
    with (state / "hub.log").open("w") as log:
        running = subprocess.Popen(
            command, cwd=state, env=os.environ | {"HUB_URL": address}, stdout=log, stderr=subprocess.STDOUT
        )
    try:
        wait(lambda: running.poll() is not None or answers(address), "the hub")
        assert running.poll() is None, (state / "hub.log").read_text()[-3000:]
        yield address
    finally:
        running.terminate()
        running.wait(60)


def answers(address: str) -> bool:
    try:
        return requests.get(f"{address}/hub/health", timeout=5).ok
    except requests.ConnectionError:
        return False


def wait(until, what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not until():
        assert time.monotonic() < end, f"{what} is not there after {PATIENCE} s"
        time.sleep(0.5)


class Student:
    """One student's browser: a session with cookies, and a kernel to run code in."""

    def __init__(self, hub: str, name: str, password: str) -> None:
        self.hub, self.name, self.password = hub, name, password
        self.browser = requests.Session()
        self.home = f"{hub}/user/{name}"

    def login(self, password: str = "") -> bool:
        """Fill in the form; whether it let us in."""
        form = self.browser.get(f"{self.hub}/hub/login", timeout=60).text
        token = re.search(r'name="_xsrf"\s+value="([^"]+)"', form)[1]
        sent = {"username": self.name, "password": password or self.password, "_xsrf": token}
        reply = self.browser.post(f"{self.hub}/hub/login", data=sent, params={"next": "/hub/home"}, timeout=60)
        return reply.url == f"{self.hub}/hub/home"

    def follow(self, link: str) -> None:
        """Click the link: the server starts, and the page that pulls runs its script, which is what we do here."""

        def arrived() -> bool:
            reply = self.browser.get(link, timeout=PATIENCE)
            return reply.ok and reply.url.startswith(f"{self.home}/git-pull")

        wait(arrived, f"the server of {self.name}")
        query = parse_qs(urlsplit(link).query)
        asked = {"repo": query["repo"][0], "branch": query["branch"][0], "targetpath": query["targetPath"][0]}
        reply = self.get("git-pull/api", params=asked)
        told = [json.loads(line[6:]) for line in reply.text.splitlines() if line.startswith("data: {")]
        assert told[-1]["phase"] == "finished", told
        self.folder, self.opens = query["targetPath"][0], query["urlpath"][0]

    def get(self, path: str, **options) -> requests.Response:
        return self.browser.get(f"{self.home}/{path}", timeout=PATIENCE, **options)

    def send(self, method: str, path: str, **options) -> requests.Response:
        token = {"X-XSRFToken": self.browser.cookies.get("_xsrf", path=f"/user/{self.name}/")}
        return self.browser.request(method, f"{self.home}/{path}", headers=token, timeout=PATIENCE, **options)

    def run(self, cells: list[str], folder: str = "") -> list[str]:
        """What each cell prints, in a new kernel of the student's server; an error becomes its name and words."""
        session = {
            "name": "",
            "path": f"{folder}/x.ipynb".lstrip("/"),
            "type": "notebook",
            "kernel": {"name": "python3"},
        }
        reply = self.send("POST", "api/sessions", json=session)
        assert reply.status_code == 201, reply.text
        made = reply.json()
        try:
            return asyncio.run(asyncio.wait_for(self._talk(made["kernel"]["id"], cells), PATIENCE))
        finally:
            self.send("DELETE", f"api/sessions/{made['id']}")

    async def _talk(self, kernel: str, cells: list[str]) -> list[str]:
        address = f"{self.home}/api/kernels/{kernel}/channels"
        cookies = {"Cookie": self.browser.prepare_request(requests.Request("GET", address)).headers["Cookie"]}
        channel = await websocket_connect(
            HTTPRequest(address.replace("http", "ws", 1), headers=cookies, connect_timeout=PATIENCE)
        )
        printed = []
        for cell in cells:
            asked = uuid.uuid4().hex
            header = {
                "msg_id": asked,
                "msg_type": "execute_request",
                "username": "",
                "session": asked,
                "version": "5.3",
            }
            content = {
                "code": cell,
                "silent": False,
                "store_history": True,
                "allow_stdin": False,
                "stop_on_error": False,
            }
            message = {"channel": "shell", "header": header, "parent_header": {}, "metadata": {}, "content": content}
            await channel.write_message(json.dumps(message))
            printed.append(await self._listen(channel, asked))
        channel.close()
        return printed

    async def _listen(self, channel, asked: str) -> str:
        heard = ""
        while True:
            told = json.loads(await channel.read_message())
            if told["parent_header"].get("msg_id") != asked:
                continue
            if told["msg_type"] == "stream":
                heard += told["content"]["text"]
            elif told["msg_type"] == "error":
                heard += f"{told['content']['ename']}: {told['content']['evalue']}"
            elif told["msg_type"] == "status" and told["content"]["execution_state"] == "idle":
                return heard
