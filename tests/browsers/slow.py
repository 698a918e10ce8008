"""The book behind a slow link, for browsers that cannot slow themselves down."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Any

BYTES_A_SECOND = 200_000  # 1.6 Mbit/s
LATENCY_S = 0.15
_PIECE = 4096
_link = Lock()  # one link for all files: what one takes, another waits for


class _Slow(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        time.sleep(LATENCY_S)
        super().do_GET()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        while piece := source.read(_PIECE):
            with _link:
                time.sleep(len(piece) / BYTES_A_SECOND)
            outputfile.write(piece)

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def slow(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Slow, directory=folder)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
