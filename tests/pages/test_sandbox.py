"""A student's program: what it gives, what it can break (nothing), and where it can go (nowhere)."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

import pytest
from browser import serve
from pages.conftest import NewPage
from pages.workbench import lay_out, library
from playwright.sync_api import Browser, Page, Route

BOUND_MS = 3000  # what the book promises: a program that runs away is stopped by then
DOUBLE = "def f(x):\n    return 2 * x\n"
# Past the first fence, which is only a friendly word: as a program gets hold of the engine's door to JavaScript.
REACH = "import sys\njs = sys.modules['harness']._import('js')\n"
NAMES = (
    *("fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "EventSource", "WebTransport", "RTCPeerConnection"),
    *("Worker", "SharedWorker", "importScripts", "postMessage", "BroadcastChannel", "MessageChannel", "navigator"),
    *("indexedDB", "caches", "localStorage", "sessionStorage", "location", "self", "document", "window", "parent"),
    *("addEventListener", "setTimeout", "setInterval", "close", "eval", "performance", "URL", "Blob", "Request"),
)

# program -> what stopped it, and what the reader is told
BROKEN = {
    "def f(x):\n    return y": (None, "Line 2, in f:\n    return y\nNameError: name 'y' .*does not know this name"),
    "def f(x):\n  return (": (None, "Line 3, at the end of .*SyntaxError: .*cannot read this line"),
    "def f(x):\n    a = 1\n     return 3": (None, "Line 3:\n    return 3\nIndentationError: .*spaces"),
    "def f(x):\n    return 'a' + x": (None, "TypeError: .*do not go together"),
    "def f():\n    return 1": (None, "TypeError: f.. takes 0 positional arguments but 1 were given"),
    "def f(x):\n\n\n    return x / 0": (None, "^Line 4, in f:\n    return x / 0\nZeroDivisionError: .*divided by zero"),
    "import numpy": (None, "Line 1:\n    import numpy\nImportError: no module named 'numpy'"),
    "def f(x):\n    return f(x)": (None, r"^\(\d+ more .*maximum recursion depth exceeded\nA function called itself"),
    "x = []\nx.append(x)\ndef f(y): return x": (None, "recursion"),
    "x = 0\nfor i in range(9999): x = [x]\ndef f(y): return str(x)": (None, "recursion"),
    "f = lambda x: " + "[" * 2000 + "x" + "]" * 2000: (None, "recursion"),
    "f = lambda x: " + "-" * 15000 + "x": (None, "Python itself broke down"),
    "def f(x):\n    raise ValueError('one\\ntwo')": (None, "ValueError: one\ntwo"),
    "class Odd(Exception): pass\ndef f(x): raise Odd": (None, "Odd$"),
    "def g(x): return 1": (None, "makes no function of the name f"),
    "f = 3": (None, "makes no function of the name f"),
    "": (None, "makes no function of the name f"),
    "def f(x): return 1e999": (None, "returned this: inf"),
    "def f(x): return float('nan')": (None, "returned this: nan"),
    "def f(x): return 10**400": (None, "returned this: inf"),
    "def f(x): return print": (None, "returned this: function"),
    "def f(x): return '9' * 30000": (None, "too long to be checked"),
    "def f(x): return input('how many?')": (None, "input.. has nobody to ask"),
    "import sys\nsys.exit()": (None, "SystemExit\nThe program ended itself"),
    "def f(x): return open('/etc/passwd').read()": (None, "OSError: 44\nThere is no such file"),
    "def f(x): return open('/a', 'w').write('x')": (None, "OSError: 69\n.*none can be written"),
    "import os\nos.mkdir('/a')": (None, "OSError: 69"),
    "def f(x): return 2\n" + "# long\n" * 3000: (None, "21019 characters long; it may have 20000. Nothing was run."),
    "import builtins\nbuiltins.isinstance = builtins.str = None\ndef f(x): return x": (None, "TypeError"),
    "import js": (None, "ImportError: no module named 'js'"),
    "import jsffi": (None, "ImportError: no module named 'jsffi'"),
    "from js import fetch": (None, "ImportError: no module named 'js'"),
    "def f(x): return eval(\"__import__('js')\")": (None, "ImportError: no module named 'js'"),
    "def f(x): exec('import js', {})": (None, "ImportError: no module named 'js'"),
    "import uctypes": (None, "ImportError: no module named 'uctypes'"),
    REACH + "js.fetch('/leak')": (None, "^The program reached for the browser"),
    REACH + "try: js.fetch\nexcept BaseException: pass\ndef f(x): return 1": (None, "^The program reached for"),
    REACH + "sys.modules['harness']._import('jsffi').create_proxy(print)": (None, "^The program reached for"),
    REACH + "sys.modules['harness']._import('jsffi').to_js([1])\n": (None, "^The program reached for the browser"),
    "while True: pass": ("time", "still running after 2 seconds"),
    "def f(x):\n    while True:\n        try: raise SystemExit\n        except BaseException: pass": (
        "time",
        "running",
    ),
    "while True: print('flood')": ("time", "still running"),
    "while True: print('flood', end='')": ("time", "still running"),
    "x = 0\nwhile True: x = [x]": ("time|memory", "."),
    "def f(x): return 'a' * 10**9": ("memory", "MemoryError: .*more memory than it may have"),
    "def f(x): return sum(list(range(10**9)))": ("time|memory", "."),
    "def more():\n    while True: yield 'a' * 10**6\ndef f(x): return list(more())": ("memory", "MemoryError"),
    "x = []\nwhile True: x.append(bytearray(10**6))": ("memory", "Line 2:\n.*MemoryError"),
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve(lay_out(tmp_path_factory.mktemp("workbench"))) as served:
        yield served


@pytest.fixture(scope="module")
def page(browser: Browser, server: str) -> Iterator[Page]:
    """One for many programs, as a class would use it."""
    context = browser.new_context()
    yield arrive(context.new_page(), server)
    context.close()


def arrive(page: Page, server: str) -> Page:
    page.goto(f"{server}/index.html")
    page.wait_for_function("() => window.ready")
    return page


def run(page: Page, source: str, inputs: Any = ((1,), (2.5,)), call: str = "f", files: Any = None) -> dict[str, Any]:
    task = {"source": source, "call": call, "inputs": inputs, "files": files or {}}
    found: dict[str, Any] = page.evaluate("task => run(task)", task)
    return found


def test_outputs_and_what_is_printed_come_back(page: Page) -> None:
    given = run(page, "def f(x):\r\n    print('CO₂ 🦄', x)\n    return x, {'double': 2 * x}, [None, True]")
    outputs = [[1, {"double": 2}, [None, True]], [2.5, {"double": 5}, [None, True]]]
    assert given == {"outputs": outputs, "error": None, "stopped": None, "printed": "CO₂ 🦄 1\nCO₂ 🦄 2.5\n"}


def test_odd_sources_are_only_programs(page: Page) -> None:
    assert run(page, "print('a\0b')\ndef f(x): return 'a\0b'")["outputs"] == ["a\0b"] * 2
    assert run(page, "len = str = json = f = None\ndef f(x): return x")["outputs"] == [1, 2.5]
    assert run(page, "f = lambda x: " + "(" * 5000 + "x" + ")" * 5000)["outputs"] == [1, 2.5]
    assert run(page, "def f(): return '</script><b>'", inputs=[[]])["outputs"] == ["</script><b>"]


def test_each_run_starts_afresh(page: Page) -> None:
    run(page, "import builtins\nbuiltins.left = 5\ndef f(x): return x")
    assert "NameError" in run(page, "def f(x): return left")["error"]


def test_potline_is_at_hand(page: Page) -> None:
    program = "from potline.stoichiometry import molar_mass\ndef oxygen(x): return x * molar_mass('O2')"
    given = run(page, program, [[2]], "oxygen", library("potline.stoichiometry"))
    assert given["outputs"] == [pytest.approx(2 * 31.998)], given["error"]


def test_the_words_of_the_library_reach_the_student(page: Page) -> None:
    program = "from potline.stoichiometry import molar_mass\n\ndef f(x):\n    return molar_mass('Xy')"
    error = run(page, program, files=library("potline.stoichiometry"))["error"]
    assert error.startswith("Line 4, in f:\n    return molar_mass('Xy')\nValueError: ")
    assert "stoichiometry.py" not in error


@pytest.mark.parametrize("program", BROKEN, ids=lambda program: repr(program[:60]))
def test_a_broken_or_hostile_program_gets_a_verdict(page: Page, program: str) -> None:
    stopped, words = BROKEN[program]
    given = run(page, program)
    assert given["outputs"] is None
    assert re.search(words, given["error"], re.DOTALL)
    assert re.fullmatch(str(stopped), str(given["stopped"]))
    assert "harness" not in given["error"]
    assert page.locator("iframe").count() == 1  # the page's other frame; the program's is gone


def test_a_flood_of_words_is_cut(page: Page) -> None:
    printed = run(page, "while True: print('ä' * 99)")["printed"]
    assert printed.endswith("[cut after 5000 characters]")
    assert len(printed) == 5000 + len("\n[cut after 5000 characters]")
    assert run(page, "print('a' * 4999)\ndef f(x): return x")["printed"] == "a" * 4999 + "\n"


def test_a_runaway_is_stopped_in_time_and_the_page_stays_alive(page: Page) -> None:
    given = page.evaluate("""async () => {
      let ticks = 0;
      const clock = setInterval(() => ticks++, 50);
      const { stopped } = await run({ source: "while True: pass", call: "f", inputs: [[1]], files: {} });
      clearInterval(clock);
      const [start, end] = ["start", "end"].map((mark) => performance.getEntriesByName(`program-${mark}`)[0].startTime);
      return { stopped, ticks, ms: end - start };
    }""")
    assert given["stopped"] == "time"
    assert given["ms"] < BOUND_MS
    assert given["ticks"] > 5
    assert run(page, DOUBLE)["outputs"] == [2, 5]


def test_two_programs_do_not_meet(page: Page) -> None:
    source = "import harness\ndef f(x):\n    harness.mine = x\n    for i in range(9999): pass\n    return harness.mine"
    given = page.evaluate(
        "source => Promise.all([1, 2, 3].map((x) => run({ source, call: 'f', inputs: [[x]], files: {} })))", source
    )
    assert [one["outputs"] for one in given] == [[1], [2], [3]]


def test_a_program_can_forge_only_its_own_outputs(page: Page) -> None:
    """What comes back is never more than data: the page has no verdict for it to forge."""
    forged = "import harness\nharness.answers = None\nharness.checked = lambda value: {'right': True}\n" + DOUBLE
    assert run(page, forged)["outputs"] == [{"right": True}] * 2
    no_json = "import harness\nharness.json = type('J', (), {'dumps': lambda *v: '{]', 'loads': lambda *v: [[1]]})\n"
    assert "Python itself broke down" in run(page, no_json + DOUBLE)["error"]


def test_a_missing_file_is_an_error_and_the_next_run_tries_again(new_page: NewPage, server: str) -> None:
    page = arrive(new_page(), server)
    page.route("**/harness.py", lambda route: route.fulfill(status=404), times=1)
    with pytest.raises(Exception, match=r"harness\.py: status 404"):
        run(page, DOUBLE)
    assert run(page, DOUBLE)["outputs"] == [2, 5]


class Canary:
    """Another host, which counts who knocks."""

    def __init__(self, listener: socket.socket) -> None:
        self.port = listener.getsockname()[1]
        self.knocks = 0
        self._listener = listener

    def wait(self) -> None:
        while True:
            try:
                caller, _ = self._listener.accept()
            except OSError:
                return
            self.knocks += 1
            caller.close()


@contextmanager
def canary() -> Iterator[Canary]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        watch = Canary(listener)
        Thread(target=watch.wait, daemon=True).start()
        yield watch
        listener.shutdown(socket.SHUT_RDWR)


# The walls, as places of student.js and sandbox.html by whose change a test takes them down.
DOORS, POLICY = ("closeDoors(imports)", "imports"), ('http-equiv="Content-Security-Policy"', 'name="policy"')
BROWSER = ("    removeBrowser();\n", "    globalThis.reach = fetch.bind(globalThis);\n")
WAYS = (
    "js.reach('http://{}/')",
    "js.WebSocket.new('ws://{}/')",
    "js.importScripts('http://{}/')",
    "way = js.XMLHttpRequest.new(); way.open('GET', 'http://{}/', False); way.send()",
)


def without(page: Page, *walls: tuple[str, str]) -> Page:
    """The page with walls taken down."""

    def change(route: Route) -> None:
        body = route.fetch().text()
        for there, instead in walls:
            body = body.replace(there, instead)
        route.fulfill(body=body, content_type="text/html" if "html" in route.request.url else "text/javascript")

    page.route(re.compile(r"student\.js|sandbox\.html"), change)
    return page


def knocks(page: Page, way: str) -> int:
    """How often another host hears of a program that tries one way out."""
    with canary() as watch:
        assert run(page, f"print('tries')\n{REACH}{way.format(f'127.0.0.1:{watch.port}')}")["printed"] == "tries\n"
        page.wait_for_timeout(200)
        return watch.knocks


@pytest.mark.parametrize("way", WAYS)
def test_the_canary_hears_a_program_when_all_walls_are_down(new_page: NewPage, server: str, way: str) -> None:
    assert knocks(without(arrive(new_page(), server), DOORS, BROWSER, POLICY), way) > 0


@pytest.mark.parametrize(
    "down",
    [(BROWSER, POLICY), (DOORS, POLICY), (DOORS, BROWSER)],
    ids=["only the doors", "only the browser is gone", "only the policy"],
)
def test_each_wall_alone_lets_nothing_out(new_page: NewPage, server: str, down: tuple[tuple[str, str], ...]) -> None:
    page = without(arrive(new_page(), server), *down)
    assert [knocks(page, way) for way in WAYS] == [0] * len(WAYS)


def test_nothing_is_even_asked(new_page: NewPage, server: str) -> None:
    page = arrive(new_page(), server)
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    assert [knocks(page, way) for way in WAYS] == [0] * len(WAYS)
    assert [url for url in asked if not url.startswith((f"{server}/", "blob:null/"))] == []
    assert [url for url in asked if url.endswith("/sandbox.html")] == [f"{server}/sandbox.html"] * len(WAYS)


def test_the_browser_is_gone_where_the_doors_stand_open(new_page: NewPage, server: str) -> None:
    page = without(arrive(new_page(), server), DOORS)
    program = f"{REACH}def f(x): return [name for name in {NAMES} if getattr(js, name, None) is not None]"
    assert run(page, program, [[1]])["outputs"] == [["fetch"]]  # the engine's: a function that gives nothing
    assert run(page, f"{REACH}def f(x): return js.fetch('/')", [[1]])["outputs"] == [None]
    assert run(page, f"{REACH}def f(x): return js.Function('return 1')()", [[1]])["outputs"] is None


def test_the_frame_has_no_storage_and_sees_no_other(new_page: NewPage, server: str) -> None:
    page = arrive(new_page(), server)
    page.evaluate("localStorage.setItem('progress', 'mine')")
    page.evaluate("() => { window.kept = run({ source: 'while True: pass', call: 'f', inputs: [], files: {} }); }")
    frame = page.locator("iframe[sandbox]").element_handle().content_frame()
    frame.wait_for_url("**/sandbox.html")
    reached = frame.evaluate("""async () => {
      const ways = {
        storage: () => localStorage.progress, cookies: () => document.cookie, base: () => indexedDB.open("a"),
        parent: () => parent.document, other: () => parent.frames[0].document, parentData: () => parent.kept,
        away: () => { top.location = "/other.html"; },
        fetch: () => fetch("/other.html"), beacon: () => { if (!navigator.sendBeacon("/other.html")) throw 0; },
      };
      const found = [];
      for (const [name, way] of Object.entries(ways)) {
        try { await way(); found.push(name); } catch {}
      }
      return found;
    }""")
    assert reached in ([], ["beacon"])  # Chromium says that it has queued what the policy then refuses
    assert page.evaluate("async () => (await kept).stopped") == "time"
    assert page.evaluate("[localStorage.progress, frames[0].document.body.innerText]") == ["mine", "as it was"]
    assert page.url == f"{server}/index.html"
