"""Ten students log in to a real hub, pull the lab, and work in it; and none of them sees what is another's."""

import os
import pwd
import re
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests
from classroom import NAMES, ROOT, Student, hub, wait

LAB = "exercises/lab-break-even.ipynb"
KEY = dict(
    re.findall(r"^## (\w+)\n\n```python\n(.*?)```", (ROOT / "teaching/lab-break-even-key.md").read_text(), re.M | re.S)
)
SECRET = "what only its owner may read"


@pytest.fixture(scope="session")
def modules():
    """The hub's own modules, with a state and a group for this test alone."""
    if os.geteuid() != 0:
        pytest.fail("make hub-test makes users of this machine, so it must be run by root", pytrace=False)
    state = Path(tempfile.mkdtemp(prefix="hubtest-"))  # pytest's own folders are closed to students
    state.chmod(0o755)
    os.environ |= {"HUB_STATE": str(state), "HUB_GROUP": "hubtest-class"}
    import class_list
    import lab_repository
    import links
    import places

    yield {"class": class_list, "repository": lab_repository, "links": links, "places": places}
    shutil.rmtree(state)


@pytest.fixture(scope="session")
def students(modules):
    """Ten students whose servers run and who have pulled the lab."""
    made = modules["class"].make(NAMES)
    try:
        modules["repository"].update()
        with hub(modules["places"].STATE) as address:
            found = [Student(address, name, made[name]) for name in NAMES]
            link = modules["links"].link(address)
            with ThreadPoolExecutor(len(found)) as pool:
                assert all(pool.map(Student.login, found))
                list(pool.map(lambda student: student.follow(link), found))
            yield found
    finally:
        wait(lambda: not processes_of(NAMES), "the end of all servers")
        modules["class"].remove(NAMES)
        subprocess.run(["groupdel", "hubtest-class"], check=True)


def processes_of(names) -> list[str]:
    return subprocess.run(["pgrep", "-u", ",".join(names)], capture_output=True, text=True).stdout.split()


@pytest.fixture(scope="session")
def pairs(students):
    """Each student, and the one who sits beside."""
    return list(zip(students, [*students[1:], students[0]]))


def test_each_has_the_lab_and_does_it(students):
    def work(student):
        notebook = student.get(f"api/contents/{student.folder}/{LAB}").json()["content"]
        cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
        sources = []
        for cell in cells:
            tags = cell["metadata"].get("tags", [])
            step = next((tag.removeprefix("fill-") for tag in tags if tag.startswith("fill-")), None)
            sources.append(f"{KEY[step]}\n\n{cell['source'].splitlines()[-1]}" if step else cell["source"])
        return "".join(student.run(sources, f"{student.folder}/exercises"))

    with ThreadPoolExecutor(len(students)) as pool:
        for printed in pool.map(work, students):
            assert [f"{step}: right." in printed for step in KEY] == [True] * len(KEY), printed


def test_each_can_be_asked_a_question_of_the_book(students):
    """Beside the lab too, where a folder of the same name as the bank's package stands."""
    asks = "from exercises import ask; print(ask('faraday-03', seed=7).question.asked(7))"
    for folder in ("", f"{students[0].folder}/exercises"):
        (told,) = students[0].run([asks], folder)
        assert "120 pots in series" in told


def test_the_link_opens_the_lab(students):
    for student in students:
        assert student.opens == f"lab/tree/{student.folder}/{LAB}"
        assert student.get(student.opens).ok


def test_each_works_as_a_user_of_the_machine(students):
    for student in students:
        (told,) = student.run(
            ["import os, pathlib; print(os.getuid(), pathlib.Path.home(), os.access('/root', os.R_OK))"]
        )
        assert told.split() == [str(pwd.getpwnam(student.name).pw_uid), f"/home/{student.name}", "False"]


def test_nobody_reads_another_ones_files_by_the_system(pairs):
    for student, other in pairs:
        (told,) = other.run(
            [f"import pathlib; pathlib.Path.home().joinpath('mine.txt').write_text({SECRET!r}); print('ok')"]
        )
        assert told == "ok\n"
        assert "Permission" in student.run([f"print(open('/home/{other.name}/mine.txt').read())"])[0]
        assert "Permission" in student.run([f"import os; print(os.listdir('/home/{other.name}'))"])[0]
        assert "Permission" in student.run([f"open('/home/{other.name}/planted.txt', 'w')"])[0]


def test_nobody_reads_another_ones_files_by_the_hub(pairs):
    for student, other in pairs:
        assert other.get("files/mine.txt").text == SECRET
        for path in (
            "files/mine.txt",
            "api/contents/mine.txt",
            "api/contents",
            "api/kernels",
            "api/sessions",
            "lab",
            "api/terminals",
        ):
            reply = student.browser.get(f"{other.home}/{path}", timeout=60)
            assert reply.status_code in (403, 404), (path, reply.status_code, reply.url)
            assert SECRET not in reply.text
            nobody = requests.get(f"{other.home}/{path}", timeout=60)
            assert nobody.status_code == 403 or "/hub/login" in nobody.url, (path, nobody.status_code, nobody.url)


def test_the_hubs_interface_tells_nobody_about_others(pairs):
    for student, other in pairs:
        interface = f"{student.hub}/hub/api"
        token = {
            "X-XSRFToken": student.browser.cookies.get("_xsrf", path="/hub/"),
            "Referer": f"{student.hub}/hub/home",
        }
        for method, path in (
            ("GET", "users"),
            ("GET", f"users/{other.name}"),
            ("GET", f"users/{other.name}/tokens"),
            ("POST", f"users/{other.name}/tokens"),
            ("DELETE", f"users/{other.name}/server"),
            ("POST", f"users/{other.name}/server"),
            ("DELETE", f"users/{other.name}"),
            ("GET", "proxy"),
            ("POST", "shutdown"),
        ):
            reply = student.browser.request(method, f"{interface}/{path}", headers=token, timeout=60)
            assert reply.status_code in (403, 404), (method, path, reply.status_code, reply.text[:200])
        own = student.browser.get(f"{interface}/users/{student.name}", headers=token, timeout=60)
        assert own.json()["name"] == student.name


def test_nobody_overhears_another_ones_kernel(pairs):
    """Over TCP every user of the machine could hear what a kernel prints."""
    student, other = pairs[0]
    with ThreadPoolExecutor(2) as pool:
        listener = pool.submit(student.run, [OVERHEAR.format(uid=pwd.getpwnam(other.name).pw_uid)])
        pool.submit(
            other.run, [f"import time\nfor _ in range(80):\n    print({SECRET!r}, flush=True); time.sleep(0.1)"]
        )
        (heard,) = listener.result()
    assert heard.startswith("listened to "), heard
    assert SECRET not in heard


SPEAK = f"""
import time
for _ in range(80):
    print({SECRET!r}, flush=True)
    time.sleep(0.1)
"""
# Listens for eight seconds to all ports on which the other one's programs may talk, new ones too.
OVERHEAR = """
import time, zmq
def ports():
    for name in ("tcp", "tcp6"):
        for row in map(str.split, open(f"/proc/net/{{name}}").readlines()[1:]):
            if row[3] == "0A" and int(row[7]) == {uid}:
                yield int(row[1].rpartition(":")[2], 16)
ear, known = zmq.Context().socket(zmq.SUB), set()
ear.subscribe(b"")
end = time.monotonic() + 8
heard = b""
while time.monotonic() < end:
    for port in set(ports()) - known:
        known.add(port)
        ear.connect(f"tcp://127.0.0.1:{{port}}")
    while ear.poll(100):
        heard += b" ".join(ear.recv_multipart())
print("listened to", len(known), heard.decode(errors="replace"))
"""


def test_a_students_server_asks_who_comes_past_the_hub(pairs):
    student, other = pairs[0]
    (told,) = student.run([PAST_THE_HUB.format(uid=pwd.getpwnam(other.name).pw_uid, name=other.name)])
    assert "200" not in told.split()
    assert {"403"} & set(told.split()), told


PAST_THE_HUB = """
import http.client
for row in map(str.split, open("/proc/net/tcp").readlines()[1:]):
    if row[3] == "0A" and int(row[7]) == {uid}:
        try:
            asked = http.client.HTTPConnection("127.0.0.1", int(row[1].rpartition(":")[2], 16), timeout=5)
            asked.request("GET", "/user/{name}/api/contents/mine.txt")
            print(asked.getresponse().status)
        except (OSError, http.client.HTTPException) as refused:
            print(type(refused).__name__)
"""


def test_the_hubs_secrets_and_the_keys_are_closed(students, modules):
    places = modules["places"]
    student = students[0]
    for path in (
        places.PRIVATE / "cookie_secret",
        places.PRIVATE / "hub.sqlite",
        ROOT / "teaching/lab-break-even-key.md",
        "/etc/shadow",
    ):
        assert Path(path).exists()
        assert "Permission" in student.run([f"open({str(path)!r}).read()"])[0]
    assert "Permission" in student.run([f"open({str(places.REPOSITORY / 'HEAD')!r}, 'w')"])[0]
    assert "Permission" in student.run([f"print(open('/proc/{os.getpid()}/environ').read())"])[0]


RECEIVED = """
import pathlib
for path in pathlib.Path.home().joinpath("aluminium").rglob("*"):
    if ".git" not in path.parts:
        print(path)
"""


def test_what_students_get_holds_no_answer(students):
    (told,) = students[0].run([RECEIVED])
    assert "lab_break_even.py" in told
    assert not any(word in told for word in ("teaching", "bank", "key"))


def test_a_wrong_password_and_a_stranger_stay_outside(students):
    student = students[0]
    assert not Student(student.hub, student.name, "x").login("wrong")
    assert not Student(student.hub, "root", "x").login("root")


def test_a_change_of_the_book_reaches_students_and_keeps_their_work(students, modules, tmp_path):
    student, folder = students[0], students[0].folder
    path = f"api/contents/{folder}/{LAB}"
    model = student.get(path).json()
    model["content"]["cells"][4]["source"] = "extra_v = 1"
    assert student.send("PUT", path, json={"type": "notebook", "format": "json", "content": model["content"]}).ok
    for part in modules["repository"].shared():
        (tmp_path / part).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / part).write_bytes((ROOT / part).read_bytes())
    (tmp_path / "exercises" / "lab_news.py").write_text("NEWS = 1\n")
    assert modules["repository"].update(tmp_path)
    assert not modules["repository"].update(tmp_path)
    student.follow(modules["links"].link(student.hub))
    assert student.get(f"api/contents/{folder}/exercises/lab_news.py").ok
    assert student.get(path).json()["content"]["cells"][4]["source"] == "extra_v = 1"
