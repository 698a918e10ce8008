"""The renderer of formulas: neither end of its connection waits before it sends."""

import socket
import subprocess
from pathlib import Path
from types import SimpleNamespace

from sphinxcontrib.katex import KaTeXServer

from livebook import maths, node


def test_the_builder_sends_at_once(tmp_path: Path) -> None:
    config = SimpleNamespace()
    maths.configure(None, config)
    KaTeXServer.katex_path = config.katex_js_path
    process, connection = KaTeXServer.start_server_process(tmp_path, maths.PATIENCE_S)
    with process, connection:
        process.kill()
        assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_the_renderer_answers_at_once() -> None:
    script = Path(maths.__file__).with_name("katex-with-chemistry.js")
    code = f"require({str(script)!r}); console.log(require('net').createServer().noDelay)"
    run = subprocess.run([node.PROGRAM, "-e", code], capture_output=True, text=True, check=True)
    assert run.stdout == "true\n"
