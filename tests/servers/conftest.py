"""Servers that a reader's book may stand on, each a process of its own."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from programs import free_port, program

# As Debian's own configuration serves: its types, and gzip for HTML alone. Only the places are ours.
NGINX = """
daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/errors;
events {{}}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    sendfile on;
    gzip on;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {site};
    }}
}}
"""
_PATIENCE_S = 30


@contextmanager
def nginx(site: Path, folder: Path) -> Iterator[str]:
    port = free_port()
    config = folder / "nginx.conf"
    config.write_text(NGINX.format(folder=folder, port=port, site=site))
    with running([program("nginx", "nginx"), "-e", f"{folder}/errors", "-c", str(config)]) as process:
        address = f"http://127.0.0.1:{port}"
        until = time.monotonic() + _PATIENCE_S
        while True:
            try:
                urlopen(address, timeout=_PATIENCE_S).close()
                break
            except URLError:
                if process.poll() is not None or time.monotonic() > until:
                    raise RuntimeError("nginx did not start: " + (folder / "errors").read_text()) from None
                time.sleep(0.05)
        yield address


@contextmanager
def http_server(site: Path, _: Path) -> Iterator[str]:
    command = [sys.executable, "-u", "-m", "http.server", "--bind", "127.0.0.1", "--directory", str(site), "0"]
    with running(command) as process:
        assert process.stdout
        said = process.stdout.readline()
        found = re.search(r"port (\d+)", said)
        assert found, f"http.server did not start: {said}"
        yield f"http://127.0.0.1:{found[1]}"


@contextmanager
def running(command: list[str]) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        yield process
        process.terminate()


@pytest.fixture(scope="session", params=[nginx, http_server], ids=["nginx", "http.server"])
def host(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the book on a server that is not of our making."""
    with request.param(site, tmp_path_factory.mktemp("server")) as address:
        yield address
