"""The class hub as far as it can be tried without one: configuration, links, what students get, the class list.

Ten students at a real hub: ``make hub-test``.
"""

import importlib
import json
import os
import subprocess
import sys
from urllib.parse import parse_qs, urlsplit

import pytest
from notebooks import ROOT
from traitlets.config import Config

HUB = ROOT / "teaching" / "jupyterhub"
MODULES = ("places", "lab_repository", "links", "class_list")


@pytest.fixture
def hub(tmp_path, monkeypatch):
    """The hub's modules, with a state of this test's own."""
    monkeypatch.setenv("HUB_STATE", str(tmp_path / "state"))
    monkeypatch.syspath_prepend(str(HUB))
    for name in MODULES:
        monkeypatch.delitem(sys.modules, name, raising=False)
    yield lambda name: importlib.import_module(name)
    for name in MODULES:
        sys.modules.pop(name, None)


@pytest.fixture
def configured(hub, monkeypatch):
    """What the configuration sets."""
    places = hub("places")
    monkeypatch.setattr(places, "close_to_students", lambda: None)
    monkeypatch.setattr(places, "hindrance", lambda: None)
    c = Config()
    mask = os.umask(0o022)
    try:
        exec((HUB / "jupyterhub_config.py").read_text(), {"get_config": lambda: c, "__file__": str(HUB / "x.py")})
    finally:
        os.umask(mask)
    return c


def test_it_stays_on_this_machine_unless_told(configured):
    assert configured.JupyterHub.bind_url == "http://127.0.0.1:8000"
    assert configured.JupyterHub.hub_ip == "127.0.0.1"


def test_users_are_those_of_the_machine_and_of_the_class(configured, hub):
    assert configured.JupyterHub.authenticator_class == "pam"
    assert configured.PAMAuthenticator.allowed_groups == {hub("places").GROUP}
    assert configured.JupyterHub.spawner_class.endswith("LocalProcessSpawner")
    assert "--KernelManager.transport=ipc" in configured.Spawner.args


def test_a_folder_that_students_cannot_reach_is_named(hub, tmp_path):
    closed = tmp_path / "closed"
    (closed / "inside").mkdir(parents=True)
    for folder in (closed, *closed.parents[:-1]):
        assert folder.exists()
    closed.chmod(0o700)
    outermost = hub("places").unreachable(closed / "inside")
    assert outermost in (closed, *closed.parents), "a folder above may be closed already"
    assert outermost.stat().st_mode & 0o001 == 0


def test_what_hinders_students_is_said_with_its_remedy(hub, tmp_path, monkeypatch):
    places = hub("places")
    monkeypatch.setattr(places, "unreachable", lambda path: tmp_path if path == places.ROOT else None)
    assert places.hindrance().endswith(f"{tmp_path} is closed to them. Put the book under /opt or /srv.")
    monkeypatch.setattr(places, "unreachable", lambda path: tmp_path if path != places.ROOT else None)
    assert "make hub PYTHON=/usr/bin/python3" in places.hindrance()
    monkeypatch.setattr(places, "unreachable", lambda path: None)
    assert places.hindrance() is None


def test_the_proxy_is_pinned():
    wanted = json.loads((HUB / "package.json").read_text())["dependencies"]
    locked = json.loads((HUB / "package-lock.json").read_text())["packages"]
    assert wanted == {name: locked[f"node_modules/{name}"]["version"] for name in wanted}
    pins = (HUB / "requirements.txt").read_text()
    assert "\njupyterhub==" in pins and "\nnbgitpuller==" in pins


def test_a_link_leads_to_a_notebook_that_students_get(hub):
    links, repository = hub("links"), hub("lab_repository")
    for notebook in (links.LAB, "chapters/break-even.ipynb"):
        link = urlsplit(links.link("http://127.0.0.1:8000/", notebook))
        query = {name: value for name, (value,) in parse_qs(link.query, strict_parsing=True).items()}
        assert (link.netloc, link.path) == ("127.0.0.1:8000", "/hub/user-redirect/git-pull")
        assert query["repo"] == f"file://{hub('places').REPOSITORY}"
        assert query["branch"] == repository.BRANCH
        assert query["urlpath"] == f"lab/tree/{query['targetPath']}/{notebook}"
        assert notebook in [path.as_posix() for path in repository.shared()]


def test_students_get_the_notebooks_and_no_answers(hub, tmp_path):
    repository = hub("lab_repository")
    assert repository.update()
    assert not repository.update(), "nothing has changed"
    subprocess.run(["git", "clone", "--quiet", hub("places").REPOSITORY, tmp_path / "copy"], check=True)
    got = {path.relative_to(tmp_path / "copy").as_posix() for path in (tmp_path / "copy").rglob("*.*")}
    got = {name for name in got if not name.startswith(".git")}
    assert {"exercises/lab-break-even.ipynb", "exercises/lab_break_even.py", "chapters/one-tonne.ipynb"} <= got
    assert not any(word in name for name in got for word in ("teaching", "bank", "-key"))
    assert (tmp_path / "copy/exercises/lab-break-even.ipynb").read_text() == (
        ROOT / "exercises/lab-break-even.ipynb"
    ).read_text()


def test_a_class_list_is_read(hub):
    assert hub("class_list").names("ada\n\n  otto-h \nlin2\n") == ["ada", "otto-h", "lin2"]


@pytest.mark.parametrize("name", ["Ada", "1st", "a b", "a;reboot", "-rf", "ä", "a" * 21, "root\x00"])
def test_a_name_that_is_none_is_refused(hub, name):
    with pytest.raises(ValueError, match="allowed: a small letter, then up to 19"):
        hub("class_list").names(f"ada\n{name}\n")


def test_a_name_stands_once(hub):
    with pytest.raises(ValueError, match="name is 'ada', which stands twice"):
        hub("class_list").names("ada\nada\n")


def test_a_user_of_the_machine_is_left_alone(hub):
    with pytest.raises(ValueError, match="name is 'root', a user of this machine outside the class"):
        hub("class_list").make(["root"])
    with pytest.raises(ValueError, match="allowed: users of the class"):
        hub("class_list").remove(["root"])


def test_what_the_readme_tells_to_type_exists():
    text, make = (HUB / "README.md").read_text(), (ROOT / "Makefile").read_text()
    for target in ("hub", "hub-class", "hub-test"):
        assert f"make {target}" in text
        assert f"\n{target}: " in make
    for script in ("links.py", "class_list.py"):
        assert f"teaching/jupyterhub/{script}" in text
        assert (HUB / script).exists()
