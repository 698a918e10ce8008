"""A Chromium and a web server of our own, for the tests and the bench.

Run as a script it installs a Chromium where it finds none and, as root on Debian, the other browsers and the server
that some tests need. It says nothing where all of them stand.
"""

import gzip
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from socket import SHUT_RDWR, socket
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Playwright, sync_playwright

SITE = Path(__file__).parents[1] / "_build/html"
PATIENCE_MS = 30_000  # for what a page does at once by itself: the machine may do much else
NAMES = ("chromium", "chromium-browser", "google-chrome")
# Tests of other browsers and servers are skipped where these are missing: the program and Debian's package of it.
MORE = {"firefox-esr": "firefox-esr", "WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb", "nginx": "nginx"}
ZIPPED = {".html", ".css", ".js", ".json", ".svg", ".wasm"}
# The browser asks for nothing by itself, so that every request is the page's own.
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find(playwright: Playwright) -> str | None:
    """The program of a Chromium: the one that the environment names, one on the path, or Playwright's own.

    Raises:
        FileNotFoundError: the environment names one that is not there.
    """
    named = os.environ.get("CHROMIUM")
    if named and not shutil.which(named):
        raise FileNotFoundError(f"CHROMIUM is set to {named}, which is no program")
    own = playwright.chromium.executable_path
    return shutil.which(named or "") or next(filter(None, map(shutil.which, (*NAMES, own))), None)


def launch(playwright: Playwright, *flags: str) -> Browser:
    """Start the browser, with more flags if need be."""
    program = find(playwright)
    if program is None:
        raise FileNotFoundError("there is no Chromium here: run 'python tests/browser.py'")
    unboxed = ["--no-sandbox"] if is_root() else []  # Chromium's sandbox refuses to work for root
    return playwright.chromium.launch(executable_path=program, args=[*FLAGS, *unboxed, *flags])


def is_root() -> bool:
    return os.geteuid() == 0


def is_debian() -> bool:
    try:
        return platform.freedesktop_os_release()["ID"] == "debian"
    except OSError:  # not a Linux, or one that does not say
        return False


def install(chromium: bool) -> None:
    """Install what is missing: Debian's where we may. Elsewhere only a Chromium, Playwright's own, which is needed."""
    if is_root() and is_debian() and shutil.which("apt-get"):
        packages = ["chromium"] * chromium + [name for program, name in MORE.items() if not shutil.which(program)]
        if Path("/run/systemd/system").is_dir() and "nginx" in packages:
            packages.remove("nginx")  # Debian would start it, on a port that all the world may ask
        if packages:
            print(f"Installing with apt-get, a minute or two: {', '.join(packages)}", flush=True)
            for step in (["update"], ["install", "-y", *packages]):
                env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
                subprocess.run(["apt-get", "-qq", *step], check=True, env=env, stdout=subprocess.DEVNULL)
    elif chromium:
        print("No Chromium found: installing Playwright's own (a minute or two)", flush=True)
        libraries = ["--with-deps"] if is_root() else []
        subprocess.run([sys.executable, "-m", "playwright", "install", *libraries, "chromium"], check=True)


class Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # as real servers: one connection for many files

    def __init__(self, *args: Any, headers: Mapping[str, str], **options: Any) -> None:
        self.more_headers = headers
        super().__init__(*args, **options)

    def end_headers(self) -> None:
        for name, value in self.more_headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *args: object) -> None:
        pass


class Zipping(Quiet):
    """As real servers send what is worth it, whatever the browser accepts."""

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        if path.suffix not in ZIPPED or not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)


class _Server(ThreadingHTTPServer):
    def __init__(self, *args: Any) -> None:
        self.connections: list[socket] = []
        super().__init__(*args)

    def get_request(self) -> Any:
        found = super().get_request()
        self.connections.append(found[0])
        return found

    def server_close(self) -> None:
        super().server_close()
        for connection in self.connections:  # which browsers hold on to, and would be answered on
            with suppress(OSError):  # it has ended by itself
                connection.shutdown(SHUT_RDWR)

    def handle_error(self, request: object, client_address: object) -> None:
        # A browser that leaves a page hangs up on us; all else is an error of ours.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(folder: Path, headers: Mapping[str, str] | None = None, kind: type[Quiet] = Quiet) -> Iterator[str]:
    """Serve a folder on this machine alone, at the address that this yields: no slash at its end."""
    with _Server(("127.0.0.1", 0), partial(kind, directory=folder, headers=headers or {})) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


if __name__ == "__main__":
    with sync_playwright() as started:
        missing = find(started) is None
    install(missing)
